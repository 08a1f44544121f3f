/** Meridians and parallels, computed: they weigh nothing in any file. */
import type { Line } from './boundaries.ts';
import { CENTRAL_MERIDIAN, project } from './equal-earth.ts';

const STEP = 30;
/** Degrees between the corners of a meridian: its bend stays under half a pixel. */
const FINE = 5;
const [SOUTH, NORTH] = [-75, 85];

/** Lines every 30 degrees in map units. Parallels are straight in Equal Earth: two corners each. */
export function graticule(): Line[] {
  const west = CENTRAL_MERIDIAN - 180;
  const lines: Line[] = [];
  for (let lon = Math.ceil(west / STEP) * STEP; lon <= west + 360; lon += STEP) {
    const line: [number, number][] = [];
    for (let lat = SOUTH; lat <= NORTH; lat += FINE) line.push(project(lon, lat));
    lines.push(line);
  }
  for (let lat = -60; lat <= 60; lat += STEP)
    lines.push([project(west, lat), project(west + 360, lat)]);
  return lines;
}
