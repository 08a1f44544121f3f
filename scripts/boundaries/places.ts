/** Pieces of the atlas → one shape per country, dissolved over shared arcs. */
import { topology } from 'topojson-server';
import { feature, mergeArcs } from 'topojson-client';
import type { MultiPolygon, Topology } from 'topojson-specification';
import type { Country } from './schema.ts';
import {
  largestPolygon,
  polygonContains,
  ringArea,
  type Atlas,
  type Polygon,
  type Position,
  type Ring,
} from './geometry.ts';
import { labelPoint } from './label-point.ts';
import { centreOf, toPlane, unwrapPolygon } from './plane.ts';

export interface Place {
  readonly code: string;
  /** Whole map units; the polygon of the country's own largest shape comes first. */
  readonly polygons: Polygon[];
  /** Where a marker stands when there is no polygon. */
  readonly point: Position | null;
}

/** Whether a polygon beside the first of its country is worth its bytes. */
export type IslandTest = (polygon: Polygon) => boolean;

/**
 * Merges the pieces of each country. A place whose only shape is smaller than the grid becomes a
 * point, as does one that `points` names (map units).
 */
export function mergePlaces(
  countries: readonly Country[],
  atlas: Atlas,
  points: ReadonlyMap<string, Position>,
  isVisible: IslandTest,
): Place[] {
  const pieces = new Map(
    countries.map(({ code, atlas: names }) => [
      code,
      names.flatMap((name) => (atlas.get(name) ?? []).map(unwrapPolygon)),
    ]),
  );
  const onGrid = new Map(
    [...dissolve(pieces)].map(([code, polygons]) => [code, planar(polygons)] as const),
  );
  const isBordering = borderTest(onGrid);
  return countries.map(({ code, atlas: names }) => {
    const polygons = onGrid.get(code) ?? [];
    if (polygons.length > 0) {
      const home = planar((atlas.get(names[0] ?? '') ?? []).map(unwrapPolygon));
      const stays = (polygon: Polygon) => isBordering(polygon) || isVisible(polygon);
      return { code, polygons: surviving(polygons, home, stays), point: null };
    }
    const first = pieces.get(code)?.[0];
    const point = points.get(code) ?? (first ? centreOf(first) : undefined);
    if (!point) throw new Error(`data/countries.json: ${code} resolves to no feature, no point`);
    return { code, polygons: [], point };
  });
}

/**
 * Joins the polygons of each list over the arcs they share. Done in degrees, before the grid:
 * on the grid rings may touch themselves, and arcs that meet four to a corner are joined wrongly.
 */
function dissolve(pieces: ReadonlyMap<string, Polygon[]>): Map<string, Polygon[]> {
  const shared = topology(
    Object.fromEntries(
      [...pieces].map(([code, polygons]) => [
        code,
        { type: 'MultiPolygon' as const, coordinates: polygons },
      ]),
    ),
  ) as Topology;
  return new Map(
    [...pieces.keys()].map((code) => {
      const object = shared.objects[code] as MultiPolygon;
      const merged = mergeArcs(shared, [object]) as MultiPolygon;
      const { geometry } = feature(shared, merged);
      return [code, geometry.type === 'MultiPolygon' ? (geometry.coordinates as Polygon[]) : []];
    }),
  );
}

/**
 * The polygon round the country's own largest shape first (overseas parts may be larger), then
 * what is visible, or at least a quarter of the first, so that archipelagos stay archipelagos.
 */
function surviving(polygons: Polygon[], home: Polygon[], stays: IslandTest): Polygon[] {
  const core = largestPolygon(home);
  const middle = core ? labelPoint(core) : null;
  const main =
    polygons.find((polygon) => middle && polygonContains(polygon, [middle.x, middle.y])) ??
    largestPolygon(polygons);
  if (!main) return [];
  const least = ringArea(main[0] ?? []) / 4;
  return [
    main,
    ...polygons.filter(
      (polygon) => polygon !== main && (stays(polygon) || ringArea(polygon[0] ?? []) >= least),
    ),
  ];
}

/** Whether a polygon touches another place along an edge: without it the land would have a gap. */
function borderTest(places: ReadonlyMap<string, Polygon[]>): IslandTest {
  const sides = new Map<string, number>();
  const edges = (ring: Ring) =>
    ring.slice(1).map((end, i) => [String(ring[i]), String(end)].sort().join(' '));
  for (const ring of [...places.values()].flat(2))
    for (const edge of edges(ring)) sides.set(edge, (sides.get(edge) ?? 0) + 1);
  return ([outer]) => edges(outer ?? []).some((edge) => (sides.get(edge) ?? 0) > 1);
}

function planar(polygons: readonly Polygon[]): Polygon[] {
  return polygons.map(toPlane).filter((polygon) => polygon !== null);
}
