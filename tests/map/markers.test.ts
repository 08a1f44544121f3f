import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/map/boundaries.ts';
import { placeMarkers, SUBJECT_RING_PX, underFinger } from '../../src/map/markers.ts';
import { world } from './fixtures.ts';

const places = placesOf(world);

describe('circles for small places', () => {
  it.each([0.03, 0.0516, 0.07, 0.2])('at %f px per unit never cover each other', (scale) => {
    const markers = placeMarkers(places, 'XKX', scale);
    const gaps = markers.flatMap((a, i) =>
      markers.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) * scale),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(2 * 3.6 + 0.8);
  });

  it('keep off the ring round the subject', () => {
    const subject = places.find(({ code }) => code === 'XKX')!;
    const scale = 0.0516;
    for (const { code, x, y } of placeMarkers(places, 'XKX', scale))
      expect(Math.hypot(x - subject.x, y - subject.y) * scale, code).toBeGreaterThan(
        SUBJECT_RING_PX + 3.6,
      );
  });

  it('stand on the place itself when nothing is near', () => {
    const scale = 0.0516;
    const marker = placeMarkers(places, 'XKX', scale).find(({ code }) => code === 'MUS')!;
    const place = places.find(({ code }) => code === 'MUS')!;
    expect([marker.x, marker.y]).toEqual([place.x, place.y]);
  });

  it('give way to the shape once it is 16 px² large', () => {
    const place = places.find(({ code }) => code === 'MLT')!;
    const scale = 4 / Math.sqrt(place.area);
    const codes = (at: number) => placeMarkers(places, null, at).map(({ code }) => code);
    expect(codes(scale * 0.99)).toContain('MLT');
    expect(codes(scale * 1.01)).not.toContain('MLT');
  });

  it('closer together than a finger are all under it, the nearest first; one alone is one', () => {
    const markers = [
      { code: 'FAR', x: 130, y: 100 },
      { code: 'ONE', x: 100, y: 100 },
      { code: 'TWO', x: 110, y: 100 },
    ];
    expect(underFinger([108, 100], markers, 1, 'TWO')).toEqual(['TWO', 'ONE', 'FAR']);
    expect(underFinger([108, 100], markers, 4, null)).toEqual(['TWO']);
    expect(underFinger([200, 200], markers, 1, null)).toEqual([]);
  });

  it('under a finger give way to the land that is meant between them', () => {
    const markers = [
      { code: 'ONE', x: 100, y: 100 },
      { code: 'TWO', x: 110, y: 100 },
    ];
    expect(underFinger([105, 108], markers, 1, 'LND')).toEqual(['LND']);
  });

  it('part two places on one spot, always the same way', () => {
    const spot = { x: 100, y: 100, area: 0, w: 0 };
    const two = [
      { ...spot, code: 'AAA' },
      { ...spot, code: 'BBB' },
    ];
    expect(placeMarkers(two, null, 1)).toEqual(placeMarkers(two, null, 1));
    const [a, b] = placeMarkers(two, null, 1);
    expect(b!.x - a!.x).toBeGreaterThan(8);
  });
});
