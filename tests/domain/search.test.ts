import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fold, foldings } from '../../src/domain/fold.ts';
import { parsePlaceNames, placeName } from '../../src/domain/place-names.ts';
import { buildSearchIndex, searchPlaces } from '../../src/domain/search.ts';

// Thousands of searches on a machine that may be busy; nothing here is measured.
vi.setConfig({ testTimeout: 60_000 });

const names = parsePlaceNames(JSON.parse(readFileSync('data/generated/names.json', 'utf8')));
const indexes = names.languages.map((language) => buildSearchIndex(names, language));
const english = buildSearchIndex(names, 'en');
const found = (query: string, limit = 8) =>
  searchPlaces(english, query, limit).map(({ code }) => code);

/** Every name of every place with its code. */
const all = Object.entries(names.places).flatMap(([code, place]) =>
  place.names.map((name, i) => ({ code, name, index: indexes[i]! })),
);

describe('folding', () => {
  test.each([
    ['São Tomé', 'sao tome'],
    ['Côte d’Ivoire', 'cote divoire'],
    ["Côte d'Ivoire", 'cote divoire'],
    ['Đorđe Mađarska', 'dorde madarska'],
    ['Shqipëri', 'shqiperi'],
    ['Łódź', 'lodz'],
    ['Færøerne', 'faeroerne'],
    ['Weißrussland', 'weissrussland'],
    ['U.S.A.', 'usa'],
    ['EE. UU.', 'ee uu'],
    ['Guinea-Bissau', 'guinea bissau'],
    ['İstanbul', 'istanbul'],
    ['Ђорђе', 'ђорђе'],
    ['أفغانستان', 'افغانستان'],
    ['عُمان', 'عمان'],
    ['  ', ''],
    ['…', ''],
  ])('makes of %s what is typed: %s', (text, typed) => {
    expect(fold(text)).toBe(typed);
  });

  test('keeps a second form where marks are spelt out', () => {
    expect(foldings('Mađarska')).toEqual(['madarska', 'madjarska']);
    expect(foldings('Österreich')).toEqual(['osterreich', 'oesterreich']);
    expect(foldings('Malta')).toEqual(['malta']);
  });

  test('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('the search for a place', () => {
  test('knows eight languages', () => {
    expect([...names.languages].sort()).toEqual(
      ['ar', 'de', 'en', 'es', 'fr', 'sq', 'sr-Cyrl', 'sr-Latn'].sort(),
    );
    expect(Object.keys(names.places)).toHaveLength(203);
  });

  test('finds every place first, or with none before it, by each of its full names', () => {
    for (const { code, name, index } of all) {
      const matches = searchPlaces(index, name, 203);
      const own = matches.find((match) => match.code === code);
      expect(own?.rank, `${code} by "${name}"`).toBe(matches[0]?.rank);
    }
  });

  test('finds it as well in any other language, in capitals and without marks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...indexes), ({ code, name }, index) => {
        for (const typed of [name.toUpperCase(), fold(name), ` ${name}\u00a0`]) {
          const matches = searchPlaces(index, typed, 203);
          expect(matches.find((match) => match.code === code)?.rank).toBe(matches[0]?.rank);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('finds a place by any beginning of its name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(), ({ code, name }, at) => {
        const start = [...fold(name)].slice(0, 1 + (at % fold(name).length)).join('');
        expect(searchPlaces(english, start, 203).map((match) => match.code)).toContain(code);
      }),
      { numRuns: 300 },
    );
  });

  test('never throws, gives each place once, in order, within the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: -2, max: 300 }),
        (query, limit) => {
          const matches = searchPlaces(english, query, limit);
          expect(matches.length).toBeLessThanOrEqual(Math.max(0, limit));
          expect(new Set(matches.map(({ code }) => code)).size).toBe(matches.length);
          const ranks = matches.map(({ rank }) => rank);
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        },
      ),
    );
  });

  test.each([
    ['UK', 'GBR'],
    ['u.k.', 'GBR'],
    ['Britain', 'GBR'],
    ['USA', 'USA'],
    ['EE. UU.', 'USA'],
    ['САД', 'USA'],
    ['UAE', 'ARE'],
    ['DRC', 'COD'],
    ['Burma', 'MMR'],
    ['Swaziland', 'SWZ'],
    ['Ivory Coast', 'CIV'],
    ['Elfenbeinküste', 'CIV'],
    ['Macedonia', 'MKD'],
    ['FYROM', 'MKD'],
    ['East Timor', 'TLS'],
    ['Holland', 'NLD'],
    ['Czech Republic', 'CZE'],
    ['Vatican', 'VAT'],
    ['Kosova', 'XKX'],
    ['Косово', 'XKX'],
    ['Shqiperia', 'ALB'],
    ['oesterreich', 'AUT'],
    ['madjarska', 'HUN'],
    ['عمان', 'OMN'],
    ['Formosa', 'TWN'],
    ['Malvinas', 'FLK'],
    ['niger', 'NER'],
    ['guinea', 'GIN'],
    ['mali', 'MLI'],
    ['congo', 'COG'],
  ])('answers "%s" with %s', (query, code) => {
    expect(found(query)[0]).toBe(code);
  });

  test('puts the start of a name before the start of a word before a part of one', () => {
    expect(found('guin').slice(0, 2)).toEqual(['GIN', 'GNB']);
    expect(found('guin')).toEqual(expect.arrayContaining(['GNQ', 'PNG']));
    expect(found('land', 203).indexOf('ISL')).toBeGreaterThan(-1);
    expect(searchPlaces(english, 'sudan', 2).map(({ code }) => code)).toEqual(['SDN', 'SSD']);
  });

  test('takes several words, each begun, in their order', () => {
    expect(found('tri tob')).toEqual(['TTO']);
    expect(found('tob tri')).toEqual([]);
  });

  test("prefers the reader's language where two fit alike", () => {
    expect(found('al').slice(0, 2)).toEqual(['ALB', 'DZA']);
    const spanish = searchPlaces(buildSearchIndex(names, 'es'), 'al', 2);
    expect(spanish.map(({ code }) => code)).toEqual(['ALB', 'DEU']);
  });

  test('says which name fitted', () => {
    expect(searchPlaces(english, 'burm', 1)).toMatchObject([
      { code: 'MMR', matched: 'Burma', isAlias: true },
    ]);
  });

  test('says nothing to an empty field', () => {
    expect(found('')).toEqual([]);
    expect(found(' … ')).toEqual([]);
  });
});

describe('the names', () => {
  test('are had by language, and not at all where either is unknown', () => {
    expect(placeName(names, 'DEU', 'fr')).toBe('Allemagne');
    expect(placeName(names, 'DEU', 'xx')).toBeUndefined();
    expect(placeName(names, 'XZZ', 'fr')).toBeUndefined();
  });

  test('are refused when one is missing', () => {
    const short = { ...names, regions: { '150': ['Europe'] } };
    expect(() => parsePlaceNames(short)).toThrow('names.json: 150: expected 8 names, found 1');
    expect(() => parsePlaceNames({ ...names, schema: 99 })).toThrow('names.json: schema');
  });
});
