import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/map/boundaries.ts';
import { GATHERED_PX, marksOn, TARGET_PX } from '../../src/map/gather.ts';
import { isSmall, placeMarkers, SUBJECT_RING_PX } from '../../src/map/markers.ts';
import { LAND_EXTENT, NOMINAL_SCALE } from '../../src/map/projection.ts';
import { countries, world } from './fixtures.ts';

const silent = new Set(countries.filter(({ kind }) => kind === 'nonactor').map(({ code }) => code));
const places = placesOf(world).filter(({ code }) => !silent.has(code));
const subject = places.find(({ code }) => code === 'XKX')!;
const worldScale = (widthPx: number): number => widthPx / (LAND_EXTENT.right - LAND_EXTENT.left);
const away = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

/** From the narrowest phone to the width from which on all have room, and nearer. */
const VIEWS = [280, 320, 360, 390, 430, 559].flatMap((widthPx) =>
  [0, 0.5, 1, 1.5].map((zoom) => [widthPx, zoom] as const),
);

describe.each(VIEWS)('the marks of a map %i px wide, %f doublings near,', (widthPx, zoom) => {
  const scale = worldScale(widthPx) * 2 ** zoom;
  const { markers, gathered } = marksOn(places, 'XKX', scale, widthPx);
  const isCrowded = scale < NOMINAL_SCALE;

  it('hold every small place once, and no other', () => {
    const codes = [
      ...markers,
      ...gathered.flatMap((group) => group.codes.map((code) => ({ code }))),
    ];
    const small = places.filter(
      (place) => place.code !== 'XKX' && isSmall(place, isCrowded ? NOMINAL_SCALE : scale),
    );
    expect(codes.map(({ code }) => code).sort()).toEqual(small.map(({ code }) => code).sort());
  });

  it.runIf(isCrowded)('have a target of 24 px each', () => {
    const all = [...markers, ...gathered];
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1))
        expect(away(a, b) * scale).toBeGreaterThanOrEqual(TARGET_PX - 1e-6);
  });

  it.runIf(isCrowded)('hide neither the ring of the subject nor the middle of a neighbour', () => {
    for (const group of gathered) {
      expect(away(group, subject) * scale).toBeGreaterThan(SUBJECT_RING_PX + GATHERED_PX);
      for (const place of places)
        if (!group.codes.includes(place.code))
          expect(away(group, place) * scale, place.code).toBeGreaterThan(GATHERED_PX);
    }
  });
});

describe('marks', () => {
  it('are the circles that push each other apart where there is room', () => {
    const wide = marksOn(places, 'XKX', 0.05, 1200);
    expect(wide).toEqual({ markers: placeMarkers(places, 'XKX', 0.05), gathered: [] });
  });

  it('are the same every time', () => {
    const once = () => marksOn(places, 'XKX', worldScale(390), 390);
    expect(once()).toEqual(once());
  });

  it('gather what lies together: the small states of one sea, not those of another', () => {
    const { gathered } = marksOn(places, 'XKX', worldScale(390), 390);
    const groupOf = (code: string) => gathered.find(({ codes }) => codes.includes(code));
    expect(groupOf('BRB')).toBe(groupOf('GRD'));
    expect(groupOf('BRB')).not.toBe(groupOf('MLT'));
    expect(groupOf('BRB')!.codes.length).toBeGreaterThan(5);
  });
});
