import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocMembersOn } from '../../src/domain/bloc.ts';
import { isMemberOn } from '../../src/domain/country.ts';
import {
  axisOf,
  defaultDay,
  parseAtlas,
  parseCountryEvidence,
  readCountries,
} from '../../src/domain/dataset.ts';
import { addDays, dayNumber } from '../../src/domain/iso-date.ts';
import { countryRows } from '../../src/scene/country-rows.ts';
import { rowOf, scene } from '../../src/scene/scene.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`data/generated/${file}`, 'utf8'));
const atlas = parseAtlas(read('atlas.json'));
const evidence = atlas.documented.map((code) =>
  parseCountryEvidence(read(`evidence/${code}.json`)),
);
const { from, to } = axisOf(atlas);
const anyDay = fc
  .integer({ min: 0, max: dayNumber(to) - dayNumber(from) })
  .map((days) => addDays(from, days));

describe('the table', () => {
  test('has every place that can take a position, once', () => {
    const codes = countryRows(atlas, evidence, to).map(({ country }) => country.code);
    const able = atlas.countries.filter(({ kind }) => kind !== 'subject' && kind !== 'nonactor');
    expect(codes).toEqual(able.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('says on any day what the map shows: the same stances, and as many as the legend', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { fills, legend } = scene(atlas, { date, country: null, isolated: null });
        const rows = countryRows(atlas, evidence, date);
        for (const { country, held, row } of rows) {
          expect(held?.stance ?? null).toBe(fills.get(country.code)?.stance);
          expect(row).toBe(rowOf(fills.get(country.code)));
        }
        const members = rows.filter(({ country }) => isMemberOn(country, date));
        for (const { id, count } of legend)
          expect(members.filter(({ row }) => row === id)).toHaveLength(count);
      }),
    );
  });

  test('says who says so where there is a stance, and nowhere else', () => {
    for (const { country, held, layers } of countryRows(atlas, evidence, defaultDay(atlas))) {
      expect(layers.length > 0, country.code).toBe(held !== undefined);
      const said = new Set(atlas.facts[country.code]?.map(({ layer }) => layer));
      for (const layer of layers) expect(said).toContain(layer);
    }
  });

  test('knows on any day the members of every bloc that can take a position', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...atlas.blocs), (date, bloc) => {
        const all = countryRows(atlas, evidence, date);
        const able = new Set(all.map(({ country }) => country.code));
        const rows = all.filter((row) => row.blocs.includes(bloc.id));
        const members = blocMembersOn(bloc, date).filter((code) => able.has(code));
        expect(rows.map(({ country }) => country.code).sort()).toEqual(members);
      }),
    );
  });

  test('has all that is known of a place', () => {
    const known = countryRows(atlas, evidence, to).flatMap((row) => row.evidence ?? []);
    expect(known).toHaveLength(evidence.length);
  });
});

test('the countries under the map are those of which an article says what colours', () => {
  const colouring = evidence.filter(({ statements }) => statements.some(({ colours }) => colours));
  expect(colouring.length).toBeGreaterThan(0);
  expect(readCountries(atlas)).toEqual(colouring.map(({ country }) => country).sort());
});
