import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelPx, placeLabels } from '../../src/map/labels.ts';
import { REGION_ZOOM } from '../../src/map/style-lines.ts';
import { MAX_ZOOM } from '../../src/domain/map-place.ts';
import { cameraOfPlace, placeOfCamera } from '../../src/map/place.ts';
import { fromMapLibreZoom, LAND_EXTENT, WORLD_CAMERA } from '../../src/map/projection.ts';

const focus = { left: 10_000, right: 11_000, top: 1400, bottom: 2100 };
const north = { left: 0, right: 4000, top: 0, bottom: 1000 };
const camera = (place: Parameters<typeof cameraOfPlace>[0]) =>
  cameraOfPlace(place, { focus, north }, 1200, 500);

describe('a place in the address', () => {
  test('"world" shows all land, and is what the map says of itself there', () => {
    expect(camera('world')).toEqual(WORLD_CAMERA);
    expect(placeOfCamera(WORLD_CAMERA)).toBe('world');
  });

  test('"focus" shows its region as large as the container allows', () => {
    const { x, y, zoom } = camera('focus');
    expect([x, y]).toEqual([10_500, 1750]);
    expect(zoom).toBeGreaterThan(2);
  });

  test('of a region shows it as large as the container allows, of no known one the world', () => {
    expect(camera('north')).toMatchObject({ x: 2000, y: 500 });
    expect(camera('nowhere')).toEqual(WORLD_CAMERA);
  });

  test('in degrees leads to a camera and back to the same degrees', () => {
    const degrees = fc.record({
      zoom: fc.integer({ min: 2, max: MAX_ZOOM * 100 }).map((n) => n / 100),
      lat: fc.integer({ min: -55_000, max: 80_000 }).map((n) => n / 1000),
      lon: fc.integer({ min: -169_000, max: 179_000 }).map((n) => n / 1000),
    });
    fc.assert(
      fc.property(degrees, (place) => {
        const back = placeOfCamera(camera(place));
        if (typeof back === 'string') throw new Error(`expected degrees, got ${back}`);
        expect(back.zoom).toBeCloseTo(place.zoom, 2);
        expect(back.lat).toBeCloseTo(place.lat, 2);
        expect(back.lon).toBeCloseTo(place.lon, 2);
      }),
    );
  });

  test('west of the left edge of the map is drawn at its right, where that land is', () => {
    const [chukotka] = [camera({ zoom: 3, lat: 66, lon: -171 })];
    expect(chukotka.x).toBeGreaterThan(WORLD_CAMERA.x);
    expect(chukotka.x).toBeLessThan(LAND_EXTENT.right);
  });
});

describe('the labels', () => {
  const candidate = fc.record({
    code: fc.string({ minLength: 3, maxLength: 3 }),
    name: fc.string({ minLength: 2, maxLength: 18 }),
    x: fc.integer({ min: 0, max: 20_000 }),
    y: fc.integer({ min: 0, max: 8000 }),
    w: fc.integer({ min: 0, max: 4000 }),
    area: fc.integer({ min: 0, max: 1_000_000 }),
  });

  test('are never set where two would touch or one would leave its shape', () => {
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: (c) => c.code, maxLength: 60 }), (all) => {
        const scale = 0.055;
        const shown = new Set(placeLabels(all, scale));
        const boxes = all
          .filter(({ code }) => shown.has(code))
          .map(({ x, y, name, w }) => ({
            x: x * scale,
            y: y * scale,
            half: (name.length * 0.53 * 12) / 2,
            w: w * scale,
          }));
        for (const [index, a] of boxes.entries()) {
          expect(a.half * 2).toBeLessThanOrEqual(a.w * 0.76 + 1e-9);
          for (const b of boxes.slice(index + 1))
            expect(Math.abs(a.y - b.y) >= 14 || Math.abs(a.x - b.x) >= a.half + b.half).toBe(true);
        }
      }),
    );
  });

  test('are larger near, from the same scale on in every drawing, and then need more room', () => {
    const near = fromMapLibreZoom(REGION_ZOOM);
    expect([labelPx(near * 0.999), labelPx(near * 1.0001)]).toEqual([12, 13]);
    // Wide enough for twelve px, not for thirteen.
    const w = (10 * 0.53 * 12.5) / 0.76 / near;
    const one = { code: 'ONE', name: 'Ten of them', x: 0, y: 0, w: (w * 11) / 10, area: 1 };
    expect(placeLabels([one], near * 0.999)).toEqual(['ONE']);
    expect(placeLabels([one], near * 1.0001)).toEqual([]);
  });

  test('favour the larger place', () => {
    const at = { x: 1000, y: 1000, w: 5000 };
    const shown = placeLabels(
      [
        { ...at, code: 'SML', name: 'Small', area: 1 },
        { ...at, code: 'LRG', name: 'Large', area: 9 },
      ],
      0.1,
    );
    expect(shown).toEqual(['LRG']);
  });
});
