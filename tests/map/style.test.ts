import { createExpression, latest, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { bordersOf, coastOf, placesOf } from '../../src/map/boundaries.ts';
import { borderFeatures, lineFeatures, placeFeatures } from '../../src/map/geojson.ts';
import { graticule } from '../../src/map/graticule.ts';
import { mapStyle, paintChanges } from '../../src/map/style.ts';
import { fillColour } from '../../src/map/style-land.ts';
import { theme, world } from './fixtures.ts';

const places = placeFeatures(placesOf(world));
const options = {
  data: {
    places,
    borders: borderFeatures(bordersOf(world)),
    coast: lineFeatures(coastOf(world)),
    graticule: lineFeatures(graticule()),
  },
  labelFamily: 'Map Labels Medium',
};

function colourOf(state: Record<string, unknown>): string {
  const parsed = createExpression(fillColour(theme), latest.paint_fill['fill-color'] as never);
  if (parsed.result === 'error') throw new Error(parsed.value.map(({ message }) => message).join());
  return String(parsed.value.evaluate({ zoom: 1 }, undefined, state));
}

describe('the style', () => {
  it('passes the validator of the library', () => {
    expect(validateStyleMin(mapStyle(theme, options))).toEqual([]);
  });

  it('asks no server for anything', () => {
    const style = mapStyle(theme, options);
    expect([style.glyphs, style.sprite]).toEqual([undefined, undefined]);
    expect(JSON.stringify({ ...style, sources: {} })).not.toMatch(/https?:/);
    for (const source of Object.values(style.sources)) expect(source.type).toBe('geojson');
  });

  it('names only sources that it has', () => {
    const style = mapStyle(theme, options);
    for (const layer of style.layers)
      if ('source' in layer) expect(style.sources).toHaveProperty(layer.source);
  });

  it.each([
    ['yes', '#28768a'],
    ['no', '#cf8342'],
    ['split', '#f7d6a8'],
    ['no:weak', '#e0e6e9'],
    ['subject', theme.subject],
    ['nonactor', theme.nonactor],
    ['none', theme.none],
  ])('paints a place in state "%s" %s', (stance, colour) => {
    expect(colourOf({ stance })).toBe(colour);
  });

  it('paints a place without any state as "no position found"', () => {
    expect(colourOf({})).toBe(theme.none);
  });

  it('lays the marks of each patterned stance over its ground', () => {
    const ids = mapStyle(theme, options).layers.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('pattern-'))).toEqual([
      'pattern-split',
      'pattern-split-fine',
      'pattern-no:weak',
      'pattern-no:weak-fine',
    ]);
  });

  it('under another theme differs in colours alone', () => {
    const before = mapStyle(theme, options);
    const after = mapStyle({ ...theme, coast: '#123456' }, options);
    expect(paintChanges(before, after)).toEqual([
      { layer: 'coast', property: 'line-color', value: '#123456' },
    ]);
    expect(paintChanges(before, before)).toEqual([]);
  });
});

describe('the features', () => {
  it('carry the country code as a property, since text ids are turned into numbers', () => {
    expect(places.features.every(({ id, properties }) => !id && properties?.id)).toBe(true);
  });

  it('stay inside the square world that the library draws', () => {
    const degrees = places.features.flatMap(({ geometry }) =>
      geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [],
    );
    expect(
      degrees.every(([lng = NaN, lat = NaN]) => Math.abs(lng) <= 180 && Math.abs(lat) < 85),
    ).toBe(true);
  });
});
