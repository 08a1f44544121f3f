import { describe, expect, it } from 'vitest';
import {
  bordersOf,
  coastOf,
  placesOf,
  type MapPoint,
  type Place,
} from '../../src/map/boundaries.ts';
import { createHitTest } from '../../src/map/hit.ts';
import { LAND_EXTENT, project, unproject, WORLD_WIDTH } from '../../src/map/projection.ts';
import { countries, pictureWorld, world } from './fixtures.ts';

const files = [
  ['world.json', world],
  ['picture.json', pictureWorld],
] as const;
const places = placesOf(world);
const byCode = new Map(places.map((place) => [place.code, place]));
/** Equal Earth keeps areas: km² per squared map unit, on the sphere of equal surface. */
const KM2 = (4 * Math.PI * 6371.007 ** 2) / worldArea();

/** Of the plane's whole outline, in squared map units: width times height, row by row. */
function worldArea(): number {
  const rows = 20000;
  let area = 0;
  for (let row = 0; row < rows; row++) {
    const lat = -90 + ((row + 0.5) / rows) * 180;
    const height = project(0, lat - 90 / rows)[1] - project(0, lat + 90 / rows)[1];
    area += (project(190, lat)[0] - project(-170, lat)[0]) * height;
  }
  return area;
}

function areaKm2(place: Place): number {
  let twice = 0;
  for (const ring of place.polygons.flat())
    ring.forEach(([x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] as readonly [number, number];
      twice += x * nextY - nextX * y;
    });
  return (Math.abs(twice) / 2) * KM2;
}

const codeAt = (lon: number, lat: number) => createHitTest(places)(project(lon, lat), [], 1);

describe.each(files)('%s', (_, file) => {
  it('holds the same places as the country table', () => {
    expect(placesOf(file).map(({ code }) => code)).toEqual(countries.map(({ code }) => code));
  });

  it('has no edge longer than 13 degrees of the equator but along a parallel: no smear', () => {
    // Parallels are straight in this projection, so the border on one needs no corner between.
    const tooLong = placesOf(file).filter(({ polygons }) =>
      polygons.flat().some((ring) =>
        ring.slice(1).some(([x, y], i) => {
          const [fromX, fromY] = ring[i] as readonly [number, number];
          const degrees = (Math.hypot(x - fromX, y - fromY) / WORLD_WIDTH) * 360;
          return degrees > (Math.abs(y - fromY) < 2 ? 30 : 13);
        }),
      ),
    );
    expect(tooLong.map(({ code }) => code)).toEqual([]);
  });

  it('has no seam: no edge runs along the antimeridian or the edge of the map', () => {
    const runsAlong = (lon: number, [x, y]: MapPoint, [fromX, fromY]: MapPoint): boolean =>
      Math.abs(y - fromY) > 15 &&
      Math.abs(x - project(lon, unproject(0, y)[1])[0]) < 2 &&
      Math.abs(fromX - project(lon, unproject(0, fromY)[1])[0]) < 2;
    const onSeam = placesOf(file).filter(({ polygons }) =>
      polygons
        .flat()
        .some((ring) =>
          ring
            .slice(1)
            .some((corner, i) =>
              [-170, 180, 190].some((lon) => runsAlong(lon, corner, ring[i] as MapPoint)),
            ),
        ),
    );
    expect(onSeam.map(({ code }) => code)).toEqual([]);
  });

  it('has every disputed pair as a border', () => {
    const disputed = bordersOf(file).filter((border) => border.disputed);
    expect(disputed.map(({ a, b }) => [a, b])).toEqual(file.disputed);
  });

  it('keeps rings closed and of three corners at least', () => {
    for (const { code, polygons } of placesOf(file))
      for (const ring of polygons.flat()) {
        expect(ring.length, code).toBeGreaterThan(3);
        expect(ring.at(-1), code).toEqual(ring[0]);
      }
  });

  it('puts the label point of every shape on it', () => {
    const hit = createHitTest(placesOf(file));
    const missed = placesOf(file).filter(
      ({ code, x, y, w }) => w > 4 && hit([x, y], [], 1) !== code,
    );
    expect(missed.map(({ code }) => code)).toEqual([]);
  });

  it('lies inside the land’s rectangle', () => {
    const { left, top, right, bottom } = LAND_EXTENT;
    for (const { code, x, y } of placesOf(file)) {
      expect(x >= left && x <= right && y >= top && y <= bottom, code).toBe(true);
    }
  });
});

describe('the country table', () => {
  it('has the 193 members and the places that are none', () => {
    expect(countries.filter(({ kind }) => kind === 'member')).toHaveLength(193);
    const codes = new Set(countries.map(({ code }) => code));
    for (const code of ['XKX', 'TWN', 'PSE', 'VAT', 'COK', 'NIU', 'ESH'])
      expect(codes.has(code), code).toBe(true);
  });
});

describe('boundaries as the rules order them', () => {
  it('put each moved polygon where its rule says', () => {
    expect(codeAt(34.1, 45.1)).toBe('UKR');
    expect(codeAt(35.8, 33.05)).toBe('SYR');
    expect(codeAt(33.5, 35.25)).toBe('CYP');
    expect(codeAt(45, 9.7)).toBe('SOM');
    expect(codeAt(-42, 72)).toBe('DNK');
  });

  it('make Western Sahara whole: 266 thousand km², give or take a twentieth', () => {
    const area = areaKm2(byCode.get('ESH') as Place);
    expect(area).toBeGreaterThan(266_000 * 0.95);
    expect(area).toBeLessThan(266_000 * 1.05);
  });

  it('keep land without gaps: no coast between places that share a border', () => {
    // A cut that misses a neighbour's corner shows as coast in the middle of land.
    const inland = coastOf(world).filter((line) => line.length < 4 && codeAround(line));
    expect(inland).toEqual([]);
  });
});

function codeAround(line: readonly (readonly [number, number])[]): boolean {
  const hit = createHitTest(places);
  const [x, y] = line[Math.floor(line.length / 2)] as readonly [number, number];
  const round = [
    [x - 12, y],
    [x + 12, y],
    [x, y - 12],
    [x, y + 12],
  ] as const;
  return round.every((point) => hit(point, [], 1) !== null);
}
