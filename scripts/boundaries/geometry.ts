/** Plain shapes and the few measures that every step needs. Positions are [x, y]. */
export type Position = [number, number];
/** Closed: the last position repeats the first. */
export type Ring = Position[];
/** Outer ring, then holes. */
export type Polygon = Ring[];
/** Feature name of the atlas → its polygons, in degrees. */
export type Atlas = Map<string, Polygon[]>;

/** Area of a closed ring, unsigned, in squared units of its positions. */
export function ringArea(ring: readonly (readonly number[])[]): number {
  return Math.abs(signedArea(ring));
}

/** Area of a closed ring by the shoelace formula; its sign tells which way the ring runs. */
export function signedArea(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Position;
    const [bx, by] = ring[i] as Position;
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}

/** Whether a point lies inside a closed ring (even-odd rule). */
export function ringContains(ring: readonly (readonly number[])[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Position;
    const [bx, by] = ring[i] as Position;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Whether a point lies inside a polygon and outside its holes. */
export function polygonContains(polygon: Polygon, point: Position): boolean {
  const [outer, ...holes] = polygon;
  return (
    outer !== undefined &&
    ringContains(outer, point) &&
    !holes.some((hole) => ringContains(hole, point))
  );
}

/** The polygon with the largest outer ring, or undefined of an empty list. */
export function largestPolygon(polygons: readonly Polygon[]): Polygon | undefined {
  return [...polygons].sort((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []))[0];
}
