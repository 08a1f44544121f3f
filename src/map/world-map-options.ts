/** What the MapLibre drawing is made with. */
import type { CountryCode } from '../domain/statement.ts';
import type { WorldTopology } from './boundaries.ts';
import type { MapEvents } from './drawing.ts';
import type { MapTheme } from '../theme.ts';
import type { Camera } from './projection.ts';

export interface WorldMapOptions {
  readonly topology: WorldTopology;
  readonly countries: readonly {
    readonly code: CountryCode;
    readonly name: string;
    readonly kind: string;
  }[];
  readonly theme: MapTheme;
  readonly camera: Camera;
  /** A variable woff2 file; the address may be relative to the page. */
  readonly labelFont: { readonly family: string; readonly url: string };
  /**
   * Whether the wheel alone zooms and one finger moves the map (default: no). Without it both
   * stay with the page, and Ctrl (or Command) with the wheel, or two fingers, move the map.
   */
  readonly wheel?: boolean;
  readonly on: MapEvents;
}

/** A flat map, north up, without controls, copies or fading. Keyboards use the list beside it. */
export const FLAT_MAP = {
  minZoom: -2,
  maxZoom: 12,
  maxPitch: 0,
  renderWorldCopies: false,
  attributionControl: false,
  canvasContextAttributes: { antialias: false },
  fadeDuration: 0,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  boxZoom: false,
  keyboard: false,
} as const;
