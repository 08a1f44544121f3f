import { geoEqualEarthRaw } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLibraryCamera, keepOnLand, toLibraryCamera } from '../../src/map/library-camera.ts';
import {
  cameraFor,
  fitScale,
  fromMapLibre,
  fromMapLibreZoom,
  LAND_EXTENT,
  project,
  toMapLibre,
  toMapLibreZoom,
  toScreen,
  unproject,
  WORLD_CAMERA,
  WORLD_HEIGHT,
  WORLD_WIDTH,
} from '../../src/map/projection.ts';

const longitude = fc.double({ min: -170, max: 191, noNaN: true });
const latitude = fc.double({ min: -89, max: 89, noNaN: true });
const mapPoint = fc.tuple(
  fc.double({ min: 0, max: WORLD_WIDTH, noNaN: true }),
  fc.double({ min: 0, max: WORLD_HEIGHT, noNaN: true }),
);

describe('Equal Earth', () => {
  it('gives back every place it projected', () => {
    fc.assert(
      fc.property(longitude, latitude, (lon, lat) => {
        const [backLon, backLat] = unproject(...project(lon, lat));
        expect(backLon).toBeCloseTo(lon, 6);
        expect(backLat).toBeCloseTo(lat, 6);
      }),
    );
  });

  it('agrees with the formula of d3-geo', () => {
    const scale = WORLD_WIDTH / 2 / geoEqualEarthRaw(Math.PI, 0)[0];
    fc.assert(
      fc.property(longitude, latitude, (lon, lat) => {
        const [x, y] = geoEqualEarthRaw(((lon - 10) * Math.PI) / 180, (lat * Math.PI) / 180);
        const [ourX, ourY] = project(lon, lat);
        expect(ourX).toBeCloseTo(WORLD_WIDTH / 2 + x * scale, 6);
        expect(ourY).toBeCloseTo(WORLD_HEIGHT / 2 - y * scale, 6);
      }),
    );
  });

  it('runs on across the antimeridian instead of jumping to the other side', () => {
    expect(project(181, 66)[0]).toBeGreaterThan(project(179, 66)[0]);
  });
});

describe('the carrier degrees for MapLibre', () => {
  it('bring every point of the plane back', () => {
    fc.assert(
      fc.property(mapPoint, (point) => {
        const [x, y] = fromMapLibre(toMapLibre(point));
        expect(x).toBeCloseTo(point[0], 5);
        expect(y).toBeCloseTo(point[1], 5);
      }),
    );
  });

  it('become through Mercator the same picture as the plane, to a hundredth of a pixel', () => {
    fc.assert(
      fc.property(
        mapPoint,
        mapPoint,
        fc.double({ min: 0, max: 6, noNaN: true }),
        (point, at, zoom) => {
          const camera = { x: at[0], y: at[1], zoom };
          const library = toLibraryCamera(camera, 1400, 700);
          const pixels = ([lng, lat]: [number, number]): [number, number] => {
            const size = 512 * 2 ** library.zoom;
            const northing = Math.asinh(Math.tan((lat * Math.PI) / 180));
            return [(lng / 360) * size, (-northing / (2 * Math.PI)) * size];
          };
          const [px, py] = pixels(toMapLibre(point));
          const [cx, cy] = pixels(library.center);
          const [x, y] = toScreen(point, camera, 1400, 700);
          expect(px - cx + 700).toBeCloseTo(x, 2);
          expect(py - cy + 350).toBeCloseTo(y, 2);
        },
      ),
    );
  });

  it('keep scale and zoom each other’s inverse', () => {
    expect(toMapLibreZoom(fromMapLibreZoom(3.25))).toBeCloseTo(3.25, 12);
  });

  it('keep the middle of the map on the land', () => {
    const [x, y] = fromMapLibre(keepOnLand(-180, 80));
    expect(x).toBeCloseTo(LAND_EXTENT.left, 6);
    expect(y).toBeCloseTo(LAND_EXTENT.top, 6);
  });
});

describe('the camera', () => {
  it('at zoom 0 fits the land into the container', () => {
    const [left, top] = toScreen([LAND_EXTENT.left, LAND_EXTENT.top], WORLD_CAMERA, 1000, 300);
    const [right, bottom] = toScreen(
      [LAND_EXTENT.right, LAND_EXTENT.bottom],
      WORLD_CAMERA,
      1000,
      300,
    );
    expect([left, top, right, bottom].every((px) => px >= -1e-9 && px <= 1000)).toBe(true);
    expect(bottom - top).toBeCloseTo(300, 6);
  });

  it('for a rectangle shows it as large as it goes', () => {
    const shown = { left: 9000, top: 1000, right: 11000, bottom: 2000 };
    const camera = cameraFor(shown, 800, 600);
    expect(fitScale(800, 600) * 2 ** camera.zoom).toBeCloseTo(0.4, 9);
    expect([camera.x, camera.y]).toEqual([10000, 1500]);
  });

  it('comes back from MapLibre as it went', () => {
    const camera = { x: 10500, y: 1700, zoom: 2.5 };
    const { center, zoom } = toLibraryCamera(camera, 390, 500);
    const map = { getCenter: () => ({ lng: center[0], lat: center[1] }), getZoom: () => zoom };
    const back = fromLibraryCamera(map, 390, 500);
    expect(back.x).toBeCloseTo(10500, 5);
    expect(back.y).toBeCloseTo(1700, 5);
    expect(back.zoom).toBeCloseTo(2.5, 9);
  });
});
