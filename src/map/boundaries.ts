/** The committed topology, unpacked: shapes, borders and coast as rings in whole map units. */
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { CountryCode } from '../domain/statement.ts';

/** Whole map units. */
export type MapPoint = readonly [number, number];
export type Line = readonly MapPoint[];

/** What the file says of each place, in map units. */
export interface PlaceProperties {
  /** Where a marker or a name stands. */
  readonly x: number;
  readonly y: number;
  /** Area of the polygon under that point; 0 where a place has no shape. */
  readonly area: number;
  /** Width free for a name on the horizontal through that point. */
  readonly w: number;
}

/** `data/geometry/world.json`. */
export type WorldTopology = Topology<{ places: GeometryCollection<PlaceProperties> }> & {
  readonly disputed: readonly (readonly [CountryCode, CountryCode])[];
};

export interface Place extends PlaceProperties {
  readonly code: CountryCode;
  /** Closed rings, outer ones and holes alike (even-odd); empty where a place has no shape. */
  readonly polygons: readonly (readonly Line[])[];
}

/** The line between two places, `a` before `b` in the alphabet. */
export interface Border {
  readonly a: CountryCode;
  readonly b: CountryCode;
  readonly disputed: boolean;
  readonly lines: readonly Line[];
}

/** Every place of the file, sorted by code. */
export function placesOf(world: WorldTopology): Place[] {
  return feature(world, world.objects.places).features.map(({ id, properties, geometry }) => {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    return { ...properties, code: String(id), polygons: polygons as unknown as Line[][] };
  });
}

/** Inner borders, one entry per pair of neighbours, sorted by pair. */
export function bordersOf(world: WorldTopology): Border[] {
  const disputed = new Set(world.disputed.map((pair) => pair.join('|')));
  const pairs = new Map<string, number[]>();
  for (const [arc, codes] of sidesOf(world))
    if (codes.length === 2) {
      const key = [...codes].sort().join('|');
      pairs.set(key, [...(pairs.get(key) ?? []), arc]);
    }
  return [...pairs].sort(byKey).map(([key, arcs]) => {
    const [a = '', b = ''] = key.split('|');
    return { a, b, disputed: disputed.has(key), lines: joinArcs(world, arcs) };
  });
}

/** Lines between land and sea. */
export function coastOf(world: WorldTopology): Line[] {
  const arcs = [...sidesOf(world)].filter(([, codes]) => codes.length === 1).map(([arc]) => arc);
  return joinArcs(world, arcs);
}

/** Arc number → the places on its two sides; one place where the other side is sea. */
function sidesOf(world: WorldTopology): Map<number, CountryCode[]> {
  const sides = new Map<number, CountryCode[]>();
  for (const geometry of world.objects.places.geometries) {
    const arcs = (geometry as Polygon | MultiPolygon).arcs ?? [];
    for (const signed of arcs.flat(3) as number[]) {
      const arc = signed < 0 ? ~signed : signed;
      const codes = sides.get(arc) ?? [];
      const code = String(geometry.id);
      // An arc that one place has on both sides is neither border nor coast.
      sides.set(arc, codes.includes(code) ? ['', '', ''] : [...codes, code]);
    }
  }
  return sides;
}

/** Arcs strung together where one ends and the next begins. */
function joinArcs(world: WorldTopology, arcs: readonly number[]): Line[] {
  const object = { type: 'MultiLineString' as const, arcs: arcs.map((arc) => [arc]) };
  const { geometry } = feature(world, object);
  return strung(
    geometry.type === 'MultiLineString' ? (geometry.coordinates as unknown as MapPoint[][]) : [],
  );
}

function strung(lines: MapPoint[][]): Line[] {
  const done: MapPoint[][] = [];
  const starts = new Map<string, MapPoint[][]>();
  for (const line of lines) {
    const key = String(line[0]);
    starts.set(key, [...(starts.get(key) ?? []), line]);
  }
  const used = new Set<MapPoint[]>();
  for (const line of lines) {
    if (used.has(line)) continue;
    used.add(line);
    const path = [...line];
    for (;;) {
      const next = starts.get(String(path.at(-1)))?.find((candidate) => !used.has(candidate));
      if (!next) break;
      used.add(next);
      path.push(...next.slice(1));
    }
    done.push(path);
  }
  return done;
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
