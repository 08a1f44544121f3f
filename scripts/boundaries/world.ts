/** Places → the TopoJSON file that every drawing reads. */
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { polygonContains, ringArea, type Polygon, type Position } from './geometry.ts';
import { labelPoint } from './label-point.ts';
import type { Place } from './places.ts';
import { thinArcs, type Arc } from './simplify.ts';

/** Corners that any ring keeps: fewer are no shape. */
const LEAST = 3;

export interface WorldFile {
  readonly type: 'Topology';
  /** Land with every marker, in map units: left, top, right, bottom. */
  readonly bbox: [number, number, number, number];
  readonly transform: { readonly scale: [1, 1]; readonly translate: [0, 0] };
  /** Pairs of codes, in order, whose common border is contested. */
  readonly disputed: readonly (readonly [string, string])[];
  readonly objects: { readonly places: { type: 'GeometryCollection'; geometries: unknown[] } };
  readonly arcs: Arc[];
}

/**
 * Thins the shapes and packs them. `detail.tolerance` is the lightest corner kept at a point,
 * `detail.least` the corners that a country's first polygon keeps. `disputed` pairs must share a border; throws if one does not.
 */
export function buildWorld(
  places: readonly Place[],
  detail: { readonly tolerance: (x: number, y: number) => number; readonly least: number },
  disputed: readonly (readonly [string, string])[],
): WorldFile {
  const whole = topology(
    Object.fromEntries(
      places.map(({ code, polygons }) => [
        code,
        { type: 'MultiPolygon' as const, coordinates: polygons },
      ]),
    ),
  ) as Topology;
  const shapes = new Map(
    places.map(({ code }) => [code, (whole.objects[code] as { arcs?: number[][][] }).arcs ?? []]),
  );
  const rings = [...shapes.values()].flatMap((polygons) =>
    polygons.flatMap((polygon, p) =>
      polygon.map((arcs, r) => ({ arcs, least: p === 0 && r === 0 ? detail.least : LEAST })),
    ),
  );
  const arcs = thinArcs(whole, detail.tolerance, rings);
  for (const [a, b] of disputed)
    if (!shareArc(shapes.get(a) ?? [], shapes.get(b) ?? []))
      throw new Error(`data/boundaries.json: ${a} and ${b} share no border to draw as disputed`);
  const geometries = places.map((place) =>
    placeGeometry(place, shapes.get(place.code) ?? [], arcs),
  );
  return {
    type: 'Topology',
    bbox: extentOf(arcs, geometries),
    transform: { scale: [1, 1], translate: [0, 0] },
    disputed,
    objects: { places: { type: 'GeometryCollection', geometries } },
    arcs: arcs.map(deltas),
  };
}

function placeGeometry(place: Place, shape: number[][][], arcs: Arc[]) {
  const { code, point } = place;
  if (point) {
    const [x, y] = point;
    return { type: 'Point', id: code, coordinates: point, properties: { x, y, area: 0, w: 0 } };
  }
  const first: Polygon = (shape[0] ?? []).map((ring) => stitch(ring, arcs));
  const { x, y, width } = labelPoint(first);
  if (!polygonContains(first, [x, y]) && width > 4)
    throw new Error(`${code}: label point ${x}, ${y} lies outside its shape`);
  const area = Math.round(ringArea(first[0] ?? []));
  const properties = { x, y, area, w: width };
  return shape.length === 1
    ? { type: 'Polygon', id: code, arcs: shape[0], properties }
    : { type: 'MultiPolygon', id: code, arcs: shape, properties };
}

function stitch(ring: number[], arcs: Arc[]): Position[] {
  return ring.flatMap((number, i) => {
    const arc = number < 0 ? [...(arcs[~number] ?? [])].reverse() : (arcs[number] ?? []);
    return i === 0 ? arc : arc.slice(1);
  });
}

function shareArc(a: number[][][], b: number[][][]): boolean {
  const plain = (n: number) => (n < 0 ? ~n : n);
  const mine = new Set(a.flat(2).map(plain));
  return b.flat(2).some((n) => mine.has(plain(n)));
}

function extentOf(arcs: Arc[], geometries: { properties: { x: number; y: number } }[]) {
  const points = [
    ...arcs.flat(),
    ...geometries.map(({ properties: { x, y } }): Position => [x, y]),
  ];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(xs), least(ys), most(xs), most(ys)] as [number, number, number, number];
}

/** First corner as it is, then steps: what a TopoJSON `transform` asks for. */
function deltas(arc: Arc): Arc {
  return arc.map(([x, y], i) => {
    const [px, py] = arc[i - 1] ?? [0, 0];
    return [x - px, y - py];
  });
}
