/** Which place is pointed at: asked of the shapes themselves, so no drawing library is needed. */
import type { CountryCode } from '../domain/statement.ts';
import type { Line, Place } from './boundaries.ts';
import { markerAt, type Marker } from './markers.ts';

interface Boxed {
  readonly place: Place;
  readonly rings: readonly Line[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type HitTest = (
  point: readonly [number, number],
  markers: readonly Marker[],
  scale: number,
) => CountryCode | null;

/**
 * A test for points in map units: the circle that is meant, else the shape under the point, null at
 * sea. `scale` in px per map unit.
 */
export function createHitTest(places: readonly Place[]): HitTest {
  const boxed = places.flatMap((place) =>
    place.polygons.map((rings): Boxed => {
      const xs = (rings[0] ?? []).map(([x]) => x);
      const ys = (rings[0] ?? []).map(([, y]) => y);
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      return { place, rings, left, right, top: Math.min(...ys), bottom: Math.max(...ys) };
    }),
  );
  return ([x, y], markers, scale) => {
    const under = boxed.find(
      (box) =>
        x >= box.left &&
        x <= box.right &&
        y >= box.top &&
        y <= box.bottom &&
        holds(box.rings, x, y),
    );
    const land = under ? { middle: under.place } : null;
    return markerAt([x, y], markers, scale, land) ?? under?.place.code ?? null;
  };
}

/** Even-odd rule over all rings of a polygon, so holes need no case of their own. */
function holds(rings: readonly Line[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as readonly [number, number];
      const [bx, by] = ring[i] as readonly [number, number];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}
