import { geoArea, geoDistance } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import {
  clampView,
  dragged,
  globeGround,
  lookAt,
  onTheWay,
  radiusOf,
  turnedTo,
  type GlobeView,
} from '../../src/map/globe.ts';
import { world } from './fixtures.ts';

const ground = globeGround(world);
const placeOf = (code: string) => ground.places.find((place) => place.code === code)!;
const [width, height] = [800, 400];
const home: GlobeView = { lat: 20, lon: 10, zoom: 0 };
const look = lookAt(home, width, height);

describe('the ground of the globe', () => {
  test('has every place of the boundaries, none of them inside out', () => {
    expect(ground.places.length).toBeGreaterThan(195);
    for (const { code, shape } of ground.places)
      if (shape) expect(geoArea(shape as never), code).toBeLessThan(1.2);
  });

  test('has places as large as they are on earth, and their points where they are', () => {
    // Australia's mainland: 7.6 million km² on a sphere of radius 6371 km.
    expect(placeOf('AUS').area * 6371 ** 2).toBeCloseTo(7.6e6, -6);
    expect(geoDistance(placeOf('AUS').at, [134, -25])).toBeLessThan(0.1);
    for (const { code, at, shape, reach } of ground.places) {
      if (!shape || !('coordinates' in shape)) continue;
      for (const corner of (shape.coordinates as [number, number][][][]).flat(2))
        expect(geoDistance(at, corner), code).toBeLessThanOrEqual(reach);
    }
  });
});

describe('what is seen of the globe', () => {
  test('is the near side', () => {
    expect(look.shows(placeOf('ITA'))).toBe(true);
    expect(look.path(placeOf('ITA').shape!)).toMatch(/^M/);
    expect(look.shows(placeOf('FJI'))).toBe(false);
    expect(look.at(placeOf('FJI').at)).toBeNull();
    expect(look.path(placeOf('NZL').shape!)).toBe('');
  });

  test('has its middle in the middle, and fits the picture', () => {
    expect(look.at([10, 20])).toEqual({ x: 400, y: 200 });
    expect(2 * radiusOf(home, width, height)).toBeLessThan(height);
    expect(radiusOf({ ...home, zoom: 3 }, width, height)).toBe(8 * look.radius);
    expect(look.at([40, 20])!.x).toBeGreaterThan(400);
    expect(look.at([10, 40])!.y).toBeLessThan(200);
  });

  test('is one place or another wherever it is turned to: no shape ever covers the other side', () => {
    for (const lon of [-170, -90, 0, 90, 170])
      for (const lat of [-60, 0, 60]) {
        const turned = lookAt({ lon, lat, zoom: 0 }, width, height);
        for (const place of ground.places)
          if (!turned.shows(place) && place.shape)
            expect(turned.path(place.shape), `${place.code} from ${lon} ${lat}`).toBe('');
      }
  });
});

describe('a turn', () => {
  test('takes what is under the pointer along', () => {
    const before = look.at([10, 20])!;
    const after = lookAt(dragged(home, 30, -12, look.radius), width, height).at([10, 20])!;
    expect(after.x - before.x).toBeCloseTo(30, -0.5);
    expect(after.y - before.y).toBeCloseTo(-12, -0.5);
  });

  test('brings a point to a spot of the picture', () => {
    const point = placeOf('KEN').at;
    for (const [dx, dy] of [
      [0, 0],
      [0, -60],
      [70, 0],
    ] as const) {
      const next = turnedTo(point, home, look.radius, [dx, dy]);
      const { x, y } = lookAt(next, width, height).at(point)!;
      expect(x).toBeCloseTo(400 + dx, 0);
      expect(y).toBeCloseTo(200 + dy, 0);
    }
  });

  test('goes the shorter way round, and never over a pole', () => {
    const [west, east] = [
      { ...home, lon: -170 },
      { ...home, lon: 170 },
    ];
    expect(onTheWay(west, east, 0.5).lon).toBe(-180);
    expect(onTheWay(home, { ...home, lon: 50, zoom: 2 }, 0.5)).toMatchObject({ lon: 30, zoom: 1 });
    expect(clampView({ lat: 95, lon: 540, zoom: 99 })).toEqual({ lat: 80, lon: -180, zoom: 7 });
  });
});
