/** Everything MapLibre needs, fetched when it is wanted: kept out of what every reader loads. */
import labelFontUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import type { Country } from '../domain/country.ts';
import type { WorldTopology } from './boundaries.ts';
import type { MapDrawing, MapEvents } from './drawing.ts';
import type { MapTheme } from '../theme.ts';
import type { Camera } from './projection.ts';
import { createWorldMap } from './world-map.ts';

export interface GlMapInput {
  readonly host: HTMLElement;
  readonly camera: Camera;
  readonly on: MapEvents;
  readonly theme: MapTheme;
  readonly countries: readonly Country[];
  /** The boundaries as fetched; a project file, written by its own script. */
  readonly topology: unknown;
}

/** Draws the world by MapLibre. Throws at once where WebGL 2 is missing. */
export function openGlMap({ host, topology, ...rest }: GlMapInput): MapDrawing {
  const { camera, on, theme, countries } = rest;
  return createWorldMap(host, {
    topology: topology as WorldTopology,
    countries,
    theme,
    camera,
    labelFont: { family: 'Source Sans 3', url: labelFontUrl },
    on,
  });
}
