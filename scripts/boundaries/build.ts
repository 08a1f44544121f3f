/** The ordered list of steps from atlas to map: read this first. Pure: texts out, no files. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { WorldTopology } from '../../src/map/boundaries.ts';
import { project } from '../../src/map/equal-earth.ts';
import { cutPolygons, movePolygons, settle } from './atlas-rules.ts';
import { crosswalkProblems, type AtlasFeature } from './crosswalk.ts';
import { ringArea, type Atlas, type Polygon, type Position } from './geometry.ts';
import { listNeighbours } from './neighbours.ts';
import { mergePlaces } from './places.ts';
import { parseBoundaries, parseCountries, parseFocus, type Bounds } from './schema.ts';
import { buildWorld } from './world.ts';

/**
 * In squared map units (one is about 3 km²), in the focus and elsewhere. `tolerance`: lightest
 * corner kept. `island`: smallest island kept beside the first polygon of its country.
 */
interface Detail {
  readonly tolerance: { readonly focus: number; readonly world: number };
  readonly island: { readonly focus: number; readonly world: number };
  /** Corners that a country's first polygon keeps at least. */
  readonly least: number;
}

/** For exploring, loaded when a reader zooms. */
const WORLD: Detail = {
  tolerance: { focus: 8, world: 110 },
  island: { focus: 20, world: 150 },
  least: 8,
};
/** For the picture inside the page, which shows the world and the focus and must be light. */
const PICTURE: Detail = {
  tolerance: { focus: 18, world: 800 },
  island: { focus: 200, world: 2000 },
  least: 5,
};
/** Degrees round the focus that keep its detail: the frame of a zoomed map is wider than it. */
const MARGIN = 1.5;

export interface BoundaryInput {
  readonly atlas: unknown;
  readonly countries: unknown;
  readonly boundaries: unknown;
  readonly topic: unknown;
}

/** File name → text. Throws one line per disagreement between the input files. */
export function buildBoundaries(input: BoundaryInput): Record<string, string> {
  const countries = parseCountries(input.countries);
  const boundaries = parseBoundaries(input.boundaries);
  const inFocus = focusTest(parseFocus(input.topic));

  const topology = input.atlas as Topology;
  const original = readAtlas(topology);
  const problems = crosswalkProblems(countries, boundaries, featuresOf(topology));
  if (problems.length > 0) throw new Error(problems.join('\n'));

  const atlas = cutPolygons(movePolygons(original, boundaries.moves), boundaries.cuts);
  const points = new Map(
    boundaries.points.map(({ code, at }) => [code, project(...at).map(Math.round) as Position]),
  );
  const draw = ({ tolerance, island, least }: Detail) =>
    buildWorld(
      mergePlaces(countries, atlas, points, (polygon) => {
        const ring = polygon[0] ?? [];
        return ringArea(ring) >= (ring.some(inFocus) ? island.focus : island.world);
      }),
      { tolerance: (x, y) => (inFocus([x, y]) ? tolerance.focus : tolerance.world), least },
      boundaries.disputed.map(({ pair }) => pair),
    );
  const world = draw(WORLD);
  const neighbours = listNeighbours(
    world as unknown as WorldTopology,
    boundaries.touching.map(({ pair }) => pair),
  );
  return {
    'world.json': `${JSON.stringify(world)}\n`,
    'picture.json': `${JSON.stringify(draw(PICTURE))}\n`,
    'neighbours.json': `${JSON.stringify(neighbours)}\n`,
    'extent.json': `${JSON.stringify(world.bbox)}\n`,
  };
}

function featuresOf(topology: Topology): AtlasFeature[] {
  const collection = topology.objects.countries as GeometryCollection<{ name: string }>;
  return collection.geometries.map(({ id, properties }) => ({
    name: properties && 'name' in properties ? properties.name : '',
    numeric: id === undefined ? undefined : String(id),
  }));
}

function readAtlas(topology: Topology): Atlas {
  const collection = topology.objects.countries as GeometryCollection<{ name: string }>;
  return new Map(
    feature(topology, collection).features.map(({ geometry, properties }) => {
      if (geometry.type === 'Polygon')
        return [properties.name, settle([geometry.coordinates as Polygon])];
      if (geometry.type === 'MultiPolygon')
        return [properties.name, settle(geometry.coordinates as Polygon[])];
      throw new Error(`the atlas draws "${properties.name}" as ${geometry.type}`);
    }),
  );
}

/** Whether a point in map units lies in the focus with its margin. */
function focusTest([west, south, east, north]: Bounds): (point: readonly number[]) => boolean {
  const corners = [west - MARGIN, east + MARGIN].flatMap((lon) =>
    [south - MARGIN, north + MARGIN].map((lat) => project(lon, lat)),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  return ([x = NaN, y = NaN]) => x >= left && x <= right && y >= top && y <= bottom;
}
