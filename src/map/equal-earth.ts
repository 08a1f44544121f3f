/**
 * Equal Earth (Šavrič, Patterson and Jenny 2018, doi 10.1080/13658816.2018.1504949) on the plane
 * that every drawing of the map shares. Map units: x to the right, y down, origin at the top left
 * corner of the rectangle round the whole world.
 */

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;
const RADIANS = Math.PI / 180;
/** x and y of the formula at 180° on the equator and at the pole, on a sphere of radius 1. */
const HALF_WIDTH = Math.PI / (M * A1);
const HALF_HEIGHT = northing(Math.PI / 3);

/** Longitude in the middle of the map, degrees east: no mainland is cut by the edge of the map. */
export const CENTRAL_MERIDIAN = 10;
/** Width of the world in map units: 360° along the equator. */
export const WORLD_WIDTH = 20000;
const SCALE = WORLD_WIDTH / (2 * HALF_WIDTH);
/** Square map units of one steradian: areas are equal everywhere. */
export const UNITS2_PER_STERADIAN = SCALE * SCALE;
/** Height of the world in map units, pole to pole. */
export const WORLD_HEIGHT = 2 * HALF_HEIGHT * SCALE;

function northing(theta: number): number {
  const t2 = theta * theta;
  const t6 = t2 * t2 * t2;
  return theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
}

function slope(theta: number): number {
  const t2 = theta * theta;
  const t6 = t2 * t2 * t2;
  return A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
}

/**
 * Degrees east and north → map units. The longitude is not wrapped: 190 lies to the right of 180,
 * so a shape across the antimeridian stays whole when its longitudes run on.
 */
export function project(lon: number, lat: number): [number, number] {
  const theta = Math.asin(M * Math.sin(lat * RADIANS));
  const x = ((lon - CENTRAL_MERIDIAN) * RADIANS * Math.cos(theta)) / (M * slope(theta));
  return [WORLD_WIDTH / 2 + x * SCALE, WORLD_HEIGHT / 2 - northing(theta) * SCALE];
}

/** Map units → degrees east and north; the longitude may lie outside ±180 (see `project`). */
export function unproject(x: number, y: number): [number, number] {
  const target = (WORLD_HEIGHT / 2 - y) / SCALE;
  let theta = target;
  // Newton's method: six rounds reach the precision of a double anywhere on the map.
  for (let round = 0; round < 12; round++) {
    const step = (northing(theta) - target) / slope(theta);
    theta -= step;
    if (Math.abs(step) < 1e-14) break;
  }
  const lambda = (((x - WORLD_WIDTH / 2) / SCALE) * M * slope(theta)) / Math.cos(theta);
  const sine = Math.min(1, Math.max(-1, Math.sin(theta) / M));
  return [CENTRAL_MERIDIAN + lambda / RADIANS, Math.asin(sine) / RADIANS];
}
