/** What every drawing of the map is told and what it says back. */
import type { CountryCode } from '../domain/statement.ts';
import type { Scene } from '../scene/scene.ts';
import type { MapTheme } from '../theme.ts';
import type { Camera } from './projection.ts';

/** All that can differ from one day or choice to the next: the part of a scene that is drawn. */
export type MapPicture = Pick<Scene, 'fills' | 'selected' | 'subject'>;

/** A drawing takes orders by these verbs only; nobody reaches through to its library. */
export interface MapDrawing {
  /** Writes these names instead of those it was made with. */
  rename(names: ReadonlyMap<CountryCode, string>): void;
  paint(picture: MapPicture): void;
  /** Moves the camera; `animateMs` 0 or left out jumps. Readers who want less motion never glide. */
  look(camera: Camera, animateMs?: number): void;
  /** To be called when the container has changed its size. */
  resize(): void;
  /** Outlines a place as if it were pointed at. */
  highlight(code: CountryCode | null): void;
  /** Outlines places thinly, in place of those outlined before. */
  outline(codes: readonly CountryCode[]): void;
  setTheme(theme: MapTheme): void;
  destroy(): void;
}

export interface MapEvents {
  select(code: CountryCode | null): void;
  /** A finger lies on several circles at once, the nearest first. */
  gather(codes: readonly CountryCode[]): void;
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
