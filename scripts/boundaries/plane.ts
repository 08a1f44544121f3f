/** From degrees to the integer plane: rings unwrapped, shifted whole, densified, projected. */
import { CENTRAL_MERIDIAN, project } from '../../src/map/equal-earth.ts';
import { ringArea, signedArea, type Polygon, type Position, type Ring } from './geometry.ts';

/** Longest edge that stays straight, in degrees; meridians curve, so longer ones get corners. */
const LONGEST_EDGE = 1.5;

/**
 * The same polygon with longitudes that run on. The atlas is stitched across the antimeridian
 * (edges from 179° to -179°); every ring is made continuous and the polygon is moved by whole turns
 * so that its outer ring's mean lies within half a turn of the central meridian. So nothing is ever
 * cut and no seam can appear. Outer rings run one way and holes the other, whatever tool made
 * them: pieces that run against each other cannot be joined.
 */
export function unwrapPolygon(polygon: Polygon): Polygon {
  const [outer, ...holes] = polygon.map(unwrap);
  if (!outer) return [];
  const middle = meanLongitude(outer);
  const turn = 360 * Math.round((CENTRAL_MERIDIAN - middle) / 360);
  return [
    wind(shift(outer, turn), 1),
    ...holes.map((hole) =>
      wind(shift(hole, 360 * Math.round((middle + turn - meanLongitude(hole)) / 360)), -1),
    ),
  ];
}

/** An unwrapped polygon in whole map units, or null when it is too small for the grid. */
export function toPlane(polygon: Polygon): Polygon | null {
  const [first, ...rest] = polygon.map((ring) =>
    roundRing(densify(ring).map(([lon, lat]) => project(lon, lat))),
  );
  if (!first || !isDrawable(first)) return null;
  return [first, ...rest.filter(isDrawable)];
}

/** Middle of an unwrapped polygon in whole map units, for shapes too small for the grid. */
export function centreOf(polygon: Polygon): Position {
  const ring = polygon[0] ?? [];
  const lat = ring.reduce((sum, position) => sum + position[1], 0) / ring.length;
  const [x, y] = project(meanLongitude(ring), lat);
  return [Math.round(x), Math.round(y)];
}

/** The same ring with longitudes that run on: no edge is longer than half a turn. */
export function unwrap(ring: Ring): Ring {
  let turn = 0;
  return ring.map(([lon, lat], i) => {
    const step = i === 0 ? 0 : lon - (ring[i - 1] as Position)[0];
    if (step > 180) turn -= 360;
    if (step < -180) turn += 360;
    return [lon + turn, lat];
  });
}

function meanLongitude(ring: Ring): number {
  return ring.reduce((sum, position) => sum + position[0], 0) / ring.length;
}

function shift(ring: Ring, degrees: number): Ring {
  return ring.map(([lon, lat]) => [lon + degrees, lat]);
}

function wind(ring: Ring, sign: 1 | -1): Ring {
  return signedArea(ring) * sign > 0 ? ring : [...ring].reverse();
}

/** Splits long edges; both neighbours of a border get the very same corners. */
function densify(ring: Ring): Ring {
  const dense: Ring = ring.slice(0, 1);
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as Position, ring[i] as Position];
    const parts = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / LONGEST_EDGE);
    // The ring of the other side runs b → a: always count from the same end.
    const forward = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
    const [from, to] = forward ? [a, b] : [b, a];
    for (let part = 1; part < parts; part++) {
      const share = (forward ? part : parts - part) / parts;
      dense.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
    dense.push(b);
  }
  return dense;
}

/** Whole numbers, without repeats and without spikes (out and back along one edge). */
function roundRing(ring: Ring): Ring {
  const kept: Ring = [];
  for (const [x, y] of ring.slice(0, -1)) {
    const next: Position = [Math.round(x), Math.round(y)];
    if (!same(kept.at(-1), next)) kept.push(next);
  }
  let changed = true;
  while (changed && kept.length > 2) {
    changed = false;
    for (let i = 0; i < kept.length; i++) {
      const before = kept[(i + kept.length - 1) % kept.length];
      const after = kept[(i + 1) % kept.length];
      if (same(before, after) || same(before, kept[i])) {
        kept.splice(i, 1);
        changed = true;
        break;
      }
    }
  }
  return kept[0] ? [...kept, [...kept[0]] as Position] : [];
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function isDrawable(ring: Ring): boolean {
  return ring.length > 3 && ringArea(ring) > 0;
}
