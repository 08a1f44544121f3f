/** The world on a globe: what lies on the near side, and where it is seen. Pure. */
import {
  geoArea,
  geoDistance,
  geoGraticule,
  geoOrthographic,
  geoPath,
  type GeoPermissibleObjects,
} from 'd3-geo';
import { MAX_ZOOM } from '../domain/map-place.ts';
import type { CountryCode } from '../domain/statement.ts';
import { bordersOf, coastOf, placesOf, type Line, type WorldTopology } from './boundaries.ts';
import { UNITS2_PER_STERADIAN, unproject } from './equal-earth.ts';

/** Degrees east and north. */
type Degrees = [number, number];

/** What the globe shows: the middle in degrees, and doublings of the scale that fits all of it. */
export interface GlobeView {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

export interface GlobePlace {
  readonly code: CountryCode;
  /** Where a circle or a name stands. */
  readonly at: Degrees;
  /** Both ends of what is free for a name. */
  readonly room: readonly [Degrees, Degrees];
  /** Steradians of the shape at that point. */
  readonly area: number;
  readonly shape: GeoPermissibleObjects | null;
  /** No corner of the shape is further from the point, radians. */
  readonly reach: number;
}

export interface GlobeBorder {
  readonly a: CountryCode;
  readonly b: CountryCode;
  readonly disputed: boolean;
  readonly lines: readonly Degrees[][];
}

export interface GlobeGround {
  readonly places: readonly GlobePlace[];
  readonly borders: readonly GlobeBorder[];
  readonly coast: GeoPermissibleObjects;
  readonly graticule: GeoPermissibleObjects;
}

const inDegrees = (line: Line): Degrees[] => line.map(([x, y]) => unproject(x, y));

/** Rings of one polygon, turned so that the smaller part of the globe is inside. */
function polygonOf(rings: readonly Line[]): Degrees[][] {
  const coordinates = rings.map(inDegrees);
  const isInside = geoArea({ type: 'Polygon', coordinates }) < 2 * Math.PI;
  return isInside ? coordinates : coordinates.map((ring) => ring.toReversed());
}

/** The committed shapes, back from the flat map to the globe. */
export function globeGround(world: WorldTopology): GlobeGround {
  const places = placesOf(world).map(({ code, x, y, w, area, polygons }): GlobePlace => {
    const at = unproject(x, y);
    const coordinates = polygons.map(polygonOf);
    const far = coordinates.flat(2).map((corner) => geoDistance(at, corner));
    return {
      code,
      at,
      room: [unproject(x - w / 2, y), unproject(x + w / 2, y)],
      area: area / UNITS2_PER_STERADIAN,
      shape: coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null,
      reach: far.reduce((most, distance) => Math.max(most, distance), 0),
    };
  });
  const borders = bordersOf(world).map(({ a, b, disputed, lines }) => ({
    a,
    b,
    disputed,
    lines: lines.map(inDegrees),
  }));
  return {
    places,
    borders,
    coast: { type: 'MultiLineString', coordinates: coastOf(world).map(inDegrees) },
    graticule: geoGraticule().step([30, 30])(),
  };
}

/** Sea left free round the whole globe, px. */
const FREE_PX = 12;
/** Nearer to a pole the middle does not go: there a turn would be a spin. */
const MOST_LAT = 80;
/** Drawn beyond the edges of the picture, so that no line along them is seen, px. */
const BEYOND_PX = 40;

/** `view` with a longitude of −180 to 180, its latitude and zoom within what the globe allows. */
export function clampView({ lat, lon, zoom }: GlobeView): GlobeView {
  return {
    lat: Math.min(Math.max(lat, -MOST_LAT), MOST_LAT),
    lon: lon - 360 * Math.floor((lon + 180) / 360),
    zoom: Math.min(Math.max(zoom, 0), MAX_ZOOM),
  };
}

/** Radius of the globe in a picture of that many CSS px. */
export function radiusOf({ zoom }: GlobeView, width: number, height: number): number {
  return Math.max(Math.min(width, height) / 2 - FREE_PX, 1) * 2 ** zoom;
}

export interface GlobeLook {
  readonly radius: number;
  /** Path data of what is seen of a geometry; "" for nothing. */
  path(geometry: GeoPermissibleObjects): string;
  /** Where a point is seen, CSS px from the picture's corner; null on the far side. */
  at(point: Degrees): { x: number; y: number } | null;
  /** Whether any of a place may be seen. */
  shows(place: GlobePlace): boolean;
  /** Area of a place as it would be seen in the middle, px². */
  areaOf(place: GlobePlace): number;
}

/** The globe as it is seen in a picture of that many CSS px. */
export function lookAt(view: GlobeView, width: number, height: number): GlobeLook {
  const radius = radiusOf(view, width, height);
  const middle: Degrees = [view.lon, view.lat];
  const projection = geoOrthographic()
    .rotate([-view.lon, -view.lat])
    .scale(radius)
    .translate([width / 2, height / 2])
    .clipAngle(90)
    .clipExtent([
      [-BEYOND_PX, -BEYOND_PX],
      [width + BEYOND_PX, height + BEYOND_PX],
    ]);
  const draw = geoPath(projection).digits(1);
  return {
    radius,
    path: (geometry) => draw(geometry) ?? '',
    at(point) {
      if (geoDistance(point, middle) >= Math.PI / 2) return null;
      const [x, y] = projection(point) ?? [NaN, NaN];
      return { x, y };
    },
    shows: ({ at, reach }) => geoDistance(at, middle) - reach < Math.PI / 2,
    areaOf: ({ area }) => area * radius * radius,
  };
}

const RADIANS = Math.PI / 180;

/** The view after a drag by so many px: what was under the pointer follows it. */
export function dragged(view: GlobeView, dx: number, dy: number, radius: number): GlobeView {
  const degrees = 1 / RADIANS / radius;
  const across = Math.max(Math.cos(view.lat * RADIANS), 0.25);
  return clampView({
    ...view,
    lon: view.lon - (dx * degrees) / across,
    lat: view.lat + dy * degrees,
  });
}

/** The view that has `point` so many px right of and below the middle, at the same scale. */
export function turnedTo(
  [lon, lat]: Degrees,
  view: GlobeView,
  radius: number,
  [dx, dy]: readonly [number, number] = [0, 0],
): GlobeView {
  const angle = (px: number): number => Math.asin(Math.min(Math.max(px / radius, -0.9), 0.9));
  const across = angle(dx / Math.max(Math.cos(lat * RADIANS), 0.25));
  return clampView({ ...view, lon: lon - across / RADIANS, lat: lat + angle(dy) / RADIANS });
}

/** The view after a share of the way between two, the shorter way round. */
export function onTheWay(from: GlobeView, to: GlobeView, share: number): GlobeView {
  const turn = ((((to.lon - from.lon + 180) % 360) + 360) % 360) - 180;
  return clampView({
    lon: from.lon + turn * share,
    lat: from.lat + (to.lat - from.lat) * share,
    zoom: from.zoom + (to.zoom - from.zoom) * share,
  });
}
