/** What every drawing of the map is told and what it says back. */
import type { CountryCode } from '../domain/statement.ts';
import type { Camera } from './projection.ts';

/** How one place is filled. */
export interface Fill {
  /** Null when no position was found. */
  readonly stance: string | null;
  /** Whether the stance is only inferred. */
  readonly weak: boolean;
  readonly dimmed: boolean;
}

/** All that can differ from one day or choice to the next. */
export interface MapPicture {
  readonly fills: ReadonlyMap<CountryCode, Fill>;
  readonly selected: CountryCode | null;
  /** The place that the stances are about: drawn in a colour of its own. */
  readonly subject: CountryCode;
}

/** A drawing takes orders by these verbs only; nobody reaches through to its library. */
export interface MapDrawing {
  paint(picture: MapPicture): void;
  /** Moves the camera; `animateMs` 0 or left out jumps. Readers who want less motion never glide. */
  look(camera: Camera, animateMs?: number): void;
  /** To be called when the container has changed its size. */
  resize(): void;
  /** Outlines a place as if it were pointed at. */
  highlight(code: CountryCode | null): void;
  setTheme(theme: MapTheme): void;
  destroy(): void;
}

export interface MapEvents {
  select(code: CountryCode | null): void;
  /** `point` in CSS px from the container's top left corner. */
  hover(code: CountryCode | null, point: { x: number; y: number } | null): void;
  /** While the reader moves the map and once at rest; silent about moves by `look`. */
  camera(camera: Camera): void;
  /** The first whole picture stands. */
  ready(): void;
  /** The graphics context is gone; nothing is drawn until `restored`. */
  lost(): void;
  restored(): void;
  error(error: Error): void;
}

export type PatternKind = 'solid' | 'hatch' | 'hatch-reverse' | 'dots' | 'dashes';

/** Fill of one stance; colours as CSS hex. */
export interface StanceFill {
  /** Stance id, or `<stance id>:weak` for the fill of an inferred stance. */
  readonly id: string;
  readonly pattern: PatternKind;
  /** The solid colour, or the marks of the pattern. */
  readonly colour: string;
  /** The ground of the pattern; null for solid. */
  readonly second: string | null;
  /** Words on the fill. */
  readonly ink: string;
}

/** Every colour of the map. */
export interface MapTheme {
  readonly water: string;
  readonly graticule: string;
  readonly coast: string;
  readonly border: string;
  readonly stanceEdge: string;
  readonly disputed: string;
  /** No position found. */
  readonly none: string;
  readonly nonactor: string;
  readonly subject: string;
  readonly ink: string;
  readonly halo: string;
  readonly focus: string;
  readonly focusCasing: string;
  readonly stances: readonly StanceFill[];
}
