import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocMembersOn } from '../../src/domain/bloc.ts';
import { axisOf, defaultDay, parseAtlas, readCountries } from '../../src/domain/dataset.ts';
import { parseCountryEvidence } from '../../src/domain/evidence.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { addDays, dayNumber, type IsoDay } from '../../src/domain/iso-date.ts';
import { countryRows, placesOfTable } from '../../src/scene/country-rows.ts';
import { scene, type View } from '../../src/scene/scene.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`data/generated/${file}`, 'utf8'));
const atlas = parseAtlas(read('atlas.json'));
const evidence = atlas.documented.map((code) =>
  parseCountryEvidence(read(`evidence/${code}.json`)),
);
const { from, to } = axisOf(atlas);
const anyDay = fc
  .integer({ min: 0, max: dayNumber(to) - dayNumber(from) })
  .map((days) => addDays(from, days));
const rowsOn = (date: IsoDay, view: Partial<View> = {}) =>
  countryRows(atlas, scene(atlas, { date, country: null, isolated: null, ...view }));

describe('the table', () => {
  test('has every place that can take a position, once', () => {
    const codes = rowsOn(to).map(({ country }) => country.code);
    expect(codes).toEqual(placesOfTable(atlas).map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('says who says so where there is a stance, and nowhere else', () => {
    for (const { country, held, layers } of rowsOn(defaultDay(atlas))) {
      expect(layers.length > 0, country.code).toBe(held !== undefined);
      const said = new Set(atlas.facts[country.code]?.map(({ layer }) => layer));
      for (const layer of layers) expect(said).toContain(layer);
    }
  });

  test('under a bloc has its members of the day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...atlas.blocs), (date, bloc) => {
        const rows = rowsOn(date, { filter: { ...NO_FILTER, bloc: bloc.id } });
        const members = blocMembersOn(bloc, date);
        expect(rows.map(({ country }) => country.code).sort()).toEqual(members);
      }),
    );
  });
});

test('the countries under the map are those of which an article says what colours', () => {
  const colouring = evidence.filter(({ statements }) => statements.some(({ colours }) => colours));
  expect(colouring.length).toBeGreaterThan(0);
  expect(readCountries(atlas)).toEqual(colouring.map(({ country }) => country).sort());
});
