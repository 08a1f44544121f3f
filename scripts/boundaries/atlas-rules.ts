/** Changes to the shapes of the atlas, in degrees, as `data/boundaries.json` orders them. */
import polygonClipping from 'polygon-clipping';
import type { Boundaries } from './schema.ts';
import { polygonContains, type Atlas, type Polygon, type Position, type Ring } from './geometry.ts';

/** Two positions closer than this are one, in degrees (about a metre). */
const NEAR = 1e-5;

function polygonsOf(atlas: Atlas, name: string): Polygon[] {
  const polygons = atlas.get(name);
  if (!polygons) throw new Error(`data/boundaries.json: the atlas has no feature "${name}"`);
  return polygons;
}

/** Gives the polygon that holds each rule's point to another feature. Returns a new atlas. */
export function movePolygons(atlas: Atlas, moves: Boundaries['moves']): Atlas {
  const next = new Map(atlas);
  for (const { from, to, at } of moves) {
    const found = polygonsOf(next, from).find((polygon) => polygonContains(polygon, at));
    if (!found)
      throw new Error(`data/boundaries.json: no polygon of "${from}" holds ${at.join(', ')}`);
    next.set(
      from,
      polygonsOf(next, from).filter((polygon) => polygon !== found),
    );
    next.set(to, [...polygonsOf(next, to), found]);
  }
  return next;
}

/** Gives the part of a feature inside each rule's region to another feature. */
export function cutPolygons(atlas: Atlas, cuts: Boundaries['cuts']): Atlas {
  let next = new Map(atlas);
  for (const { from, to, region } of cuts) {
    const shape = polygonsOf(next, from);
    const knife: Polygon = [[...region, region[0]] as Ring];
    const taken = settle(polygonClipping.intersection(shape, knife) as Polygon[]);
    if (taken.length === 0)
      throw new Error(`data/boundaries.json: the cut from "${from}" to "${to}" meets nothing`);
    next.set(from, settle(polygonClipping.difference(shape, knife) as Polygon[]));
    next.set(to, [...polygonsOf(next, to), ...taken]);
    next = weave(next, distinct([...shape, ...taken, ...(next.get(from) ?? [])]));
  }
  return next;
}

/** Rounds to a millionth of a degree, so that both sides of a line have the very same corners. */
export function settle(polygons: readonly Polygon[]): Polygon[] {
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return polygons.map((polygon) =>
    polygon.map((ring) => ring.map(([lon, lat]): Position => [round(lon), round(lat)])),
  );
}

function distinct(polygons: Polygon[]): Position[] {
  return [...new Map(polygons.flat(2).map((position) => [String(position), position])).values()];
}

/**
 * Puts the corners of a cut into every edge they lie on, so that all neighbours keep the same
 * line. A cut makes corners that a neighbour outside it lacks, and the clipping leaves out corners
 * on straight lines that a neighbour still has; either would break the shared border in two.
 */
function weave(atlas: Atlas, corners: Position[]): Atlas {
  const weaveRing = (ring: Ring): Ring => {
    const near = corners.filter(boundsTest(ring));
    if (near.length === 0) return ring;
    const woven: Ring = ring.slice(0, 1);
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1] as Position, ring[i] as Position];
      const inside = near.filter((corner) => liesBetween(a, b, corner));
      inside.sort((p, q) => distance(a, p) - distance(a, q));
      woven.push(...inside, b);
    }
    return woven;
  };
  return new Map(
    [...atlas].map(([name, polygons]) => [
      name,
      polygons.map((polygon) => polygon.map((ring) => weaveRing(ring))),
    ]),
  );
}

/** Whether a position lies in the rectangle round a ring, or within reach of it. */
function boundsTest(ring: Ring): (position: Position) => boolean {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons) - NEAR, Math.max(...lons) + NEAR];
  const [south, north] = [Math.min(...lats) - NEAR, Math.max(...lats) + NEAR];
  return ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;
}

function distance(a: Position, b: Position): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function liesBetween(a: Position, b: Position, point: Position): boolean {
  const [first, second, whole] = [distance(a, point), distance(point, b), distance(a, b)];
  if (first < NEAR || second < NEAR || first > whole || second > whole) return false;
  const cross = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);
  return Math.abs(cross) / whole < NEAR;
}
