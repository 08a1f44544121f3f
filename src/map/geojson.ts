/** Shapes as the GeoJSON that MapLibre draws; carrier degrees of `toMapLibre`, not of the earth. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { CountryCode } from '../domain/statement.ts';
import type { Border, Line, Place } from './boundaries.ts';
import { placeLabels } from './labels.ts';
import { marksOn } from './gather.ts';
import { isFine, isSmall, needsRing, type Marker } from './markers.ts';
import { toMapLibre, WORLD_WIDTH } from './projection.ts';

/** Numbers rounded to about a millionth of the world: the worker gets less to read. */
function carrier(point: readonly [number, number]): Position {
  return toMapLibre(point).map((degrees) => Math.round(degrees * 1e6) / 1e6);
}

function feature(geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry, properties };
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function multiLine(lines: readonly Line[]): Geometry {
  return { type: 'MultiLineString', coordinates: lines.map((line) => line.map(carrier)) };
}

/** Scale of the world on the narrowest screen: what is large there is large everywhere, px per map unit. */
const LEAST_SCALE = 300 / WORLD_WIDTH;

/**
 * One feature per place with a shape; `properties.id` is its code (to be promoted to the id), `fine`
 * whether its pattern is ever the fine one.
 */
export function placeFeatures(places: readonly Place[]): FeatureCollection {
  return collection(
    places
      .filter(({ polygons }) => polygons.length > 0)
      .map((place) =>
        feature(
          {
            type: 'MultiPolygon',
            coordinates: place.polygons.map((rings) => rings.map((ring) => ring.map(carrier))),
          },
          { id: place.code, fine: isFine(place, LEAST_SCALE) },
        ),
      ),
  );
}

/** One feature per pair of neighbours; `properties.id` is "A|B". */
export function borderFeatures(borders: readonly Border[]): FeatureCollection {
  return collection(
    borders.map(({ a, b, disputed, lines }) =>
      feature(multiLine(lines), { id: borderId(a, b), disputed }),
    ),
  );
}

/** Id of the border between two places, `a` before `b` in the alphabet. */
export function borderId(a: CountryCode, b: CountryCode): string {
  return `${a}|${b}`;
}

/** Plain lines: coast, graticule. */
export function lineFeatures(lines: readonly Line[]): FeatureCollection {
  return collection([feature(multiLine(lines), {})]);
}

/** What is outlined for a place: its circle where it has one, else its shape. */
export function outlineFeatures(
  place: Place | undefined,
  markers: readonly Marker[],
): FeatureCollection {
  if (!place) return collection([]);
  const marker = markers.find(({ code }) => code === place.code);
  return collection([
    marker
      ? feature({ type: 'Point', coordinates: carrier([marker.x, marker.y]) }, {})
      : feature(multiLine(place.polygons.flat()), {}),
  ]);
}

export interface PointSet {
  /** Circles, the subject's ring and names: `properties.kind` tells them apart. */
  readonly features: FeatureCollection;
  /** The circles, for pointing at them. */
  readonly markers: readonly Marker[];
}

/**
 * What stands on the map as points at `scale` px per map unit. Circles give way to shapes and names
 * appear as the scale grows, so the set is made anew when the scale has changed. What a map of that
 * width gathers has no circle of its own; the places of `silent` never have one.
 */
export function pointFeatures(
  places: readonly Place[],
  names: ReadonlyMap<CountryCode, string>,
  subject: CountryCode | null,
  scale: number,
  widthPx: number,
  silent: ReadonlySet<CountryCode> = new Set(),
): PointSet {
  const point = (x: number, y: number, properties: Record<string, unknown>) =>
    feature({ type: 'Point', coordinates: carrier([x, y]) }, properties);
  // A place that takes no position of its own needs no circle to be found by.
  const actors = places.filter(({ code }) => !silent.has(code));
  const { markers } = marksOn(actors, subject, scale, widthPx);
  const centre = places.find(({ code }) => code === subject);
  const ring = centre && needsRing(centre, scale) ? centre : null;
  const named = places
    .filter((place) => place.code !== subject && !isSmall(place, scale))
    .map((place) => ({ ...place, name: names.get(place.code) ?? place.code }));
  const shown = new Set(placeLabels(named, scale));
  return {
    markers: ring ? [...markers, { code: ring.code, x: ring.x, y: ring.y }] : markers,
    features: collection([
      ...markers.map(({ code, x, y }) => point(x, y, { id: code, kind: 'marker' })),
      ...(ring ? [point(ring.x, ring.y, { id: ring.code, kind: 'ring' })] : []),
      ...(centre && !ring ? [subjectLabel(centre)] : []),
      ...named
        .filter(({ code }) => shown.has(code))
        .map(({ code, x, y, name, area }) =>
          point(x, y, { id: code, kind: 'name', name, rank: -area }),
        ),
    ]),
  };

  function subjectLabel({ code, x, polygons }: Place): Feature {
    // Below the shape, not on it: the fill is dark and the shape is small.
    const bottom = Math.max(...(polygons[0]?.[0] ?? []).map(([, y]) => y));
    return point(x, bottom, { id: code, kind: 'subject', name: names.get(code) ?? code });
  }
}
