import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/map/boundaries.ts';
import { createHitTest } from '../../src/map/hit.ts';
import { isCrowded, needsRing, placeMarkers } from '../../src/map/markers.ts';
import { fitScale, NOMINAL_SCALE } from '../../src/map/projection.ts';
import { countries, pictureWorld, world } from './fixtures.ts';

const SUBJECT = 'XKX';
const kinds = new Map(countries.map(({ code, kind }) => [code, kind]));

/** Places that do not answer a click where they are marked, or in their middle, as "wanted → got". */
function misses(shapes: typeof world, scale: number): string[] {
  const places = placesOf(shapes);
  const hit = createHitTest(places);
  const markers = placeMarkers(
    places.filter(({ code }) => kinds.get(code) !== 'nonactor'),
    SUBJECT,
    scale,
  );
  const subject = places.find(({ code }) => code === SUBJECT)!;
  if (needsRing(subject, scale)) markers.push(subject);
  const marked = new Map(markers.map((marker) => [marker.code, marker]));
  return places.flatMap((place) => {
    const { x, y } = marked.get(place.code) ?? place;
    const got = hit([x, y], markers, scale);
    return got === place.code ? [] : [`${place.code} → ${got}`];
  });
}

describe('a click on the marker or in the middle', () => {
  it('is asked of every place of the crosswalk', () => {
    expect(placesOf(world).map(({ code }) => code)).toEqual(countries.map(({ code }) => code));
    expect(countries).toHaveLength(203);
  });

  const scales = [0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 7].map((zoom) => NOMINAL_SCALE * 2 ** zoom);
  it.each(scales)('chooses every place of the map at %f px per unit', (scale) => {
    expect(misses(world, scale)).toEqual([]);
  });
  it.each(scales)('chooses every place of the picture at %f px per unit', (scale) => {
    expect(misses(pictureWorld, scale)).toEqual([]);
  });

  it.each([
    [1440, 900],
    [1280, 720],
    [1024, 768],
    [768, 1024],
  ])('chooses every place when a window of %i × %i px shows the world', (width, height) => {
    const scale = fitScale(width, height);
    expect(isCrowded(width, scale)).toBe(false);
    expect(misses(world, scale)).toEqual([]);
    expect(misses(pictureWorld, scale)).toEqual([]);
  });
});
