import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { factProblems, groupsOf } from '../../scripts/build/places/check-facts.ts';
import {
  aliasProblems,
  isWrittenIn,
  namesProblems,
  reviewedProblems,
} from '../../scripts/build/places/check-names.ts';
import { shapeProblems, type Shapes } from '../../scripts/build/places/check-shapes.ts';
import { languagesOf, namesFile } from '../../scripts/build/places/files.ts';
import {
  countryRowSchema,
  type Aliases,
  type CountryRow,
  type NamesFile,
  type Regions,
  type Reviewed,
} from '../../src/domain/crosswalk.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const text = readFileSync('data/countries.json', 'utf8');
const rows = v.parse(v.array(countryRowSchema), JSON.parse(text));
const regions = read<Regions>('data/regions.json');
const groups = Object.keys(regions.parents);
const names = languagesOf().map((language) => read<NamesFile>(namesFile(language)));
const reviewed = read<Reviewed>('data/names/reviewed.json');
const aliases = read<Aliases>('data/names/aliases.json');
const world = read<Shapes>('data/geometry/world.json');

/** The rows with one of them changed. */
const changed = (code: string, change: Partial<CountryRow>): CountryRow[] =>
  rows.map((row) => (row.code === code ? { ...row, ...change } : row));
const faults = (list: readonly CountryRow[], groupsKnown = regions) =>
  factProblems(list, groupsKnown, text).map(
    ({ file, line, reason, example }) => `${file}:${line}: ${reason}; ${example}`,
  );
const lineOf = (code: string) => text.split('\n').findIndex((l) => l.includes(`"${code}"`)) + 1;

describe('the committed table of places', () => {
  test('has no fault', () => {
    expect(faults(rows)).toEqual([]);
  });

  test('holds the members, the observers and the others that are asked for', () => {
    const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ code }) => code);
    expect(of('member')).toHaveLength(193);
    expect(of('observer')).toEqual(['PSE', 'VAT']);
    expect(of('other')).toEqual(['COK', 'NIU', 'TWN']);
    expect(of('subject')).toEqual(['XKX']);
    expect(of('nonactor')).toEqual(['ESH', 'FLK', 'SGS', 'XSG']);
  });

  test('knows the day of those who joined while the number of members is asked for', () => {
    const late = rows.filter(({ memberSince }) => memberSince && memberSince >= '2006');
    expect(late.map(({ code, memberSince }) => [code, memberSince])).toEqual([
      ['MNE', '2006-06-28'],
      ['SSD', '2011-07-14'],
    ]);
  });

  test('numbers every place as ICU does: the number leads to a region of its own', () => {
    const regionsOf = rows.flatMap(({ numeric }) =>
      numeric === null ? [] : [new Intl.Locale(`und-${numeric}`).region ?? ''],
    );
    expect(regionsOf.filter((region) => !/^[A-Z]{2}$/.test(region))).toEqual([]);
    expect(new Set(regionsOf).size).toBe(201);
  });

  test('lays the groups of a place one into the other, the largest first', () => {
    expect(groupsOf('014', regions)).toEqual(['002', '202', '014']);
    expect(groupsOf('039', regions)).toEqual(['150', '039']);
  });
});

describe('a fault of the table is told with file, line, place and an example:', () => {
  test.each<[string, CountryRow[], string]>([
    ['a code twice', rows.flatMap((r) => (r.code === 'FJI' ? [r, r] : [r])), 'FJI stands twice'],
    ['rows out of order', [rows[1]!, rows[0]!, ...rows.slice(2)], 'AFG stands after AGO'],
    ['a number twice', changed('FJI', { numeric: '246' }), 'FJI has the number of FIN: 246'],
    ['no number', changed('FJI', { numeric: null }), 'FJI has no ISO number'],
    ['a number too many', changed('XKX', { numeric: '999' }), 'XKX is our own code'],
    ['a group nobody knows', changed('FJI', { m49: '555' }), 'FJI is in 555'],
    ['no date', changed('FJI', { memberSince: undefined }), 'FJI is a member without a date'],
    ['no day', changed('SSD', { memberSince: '2011' }), 'SSD joined in 2011, on a day not told'],
    ['a date of a stranger', changed('NIU', { memberSince: '1994' }), 'NIU is no member'],
  ])('%s', (_, list, fault) => {
    const [told, ...more] = faults(list);
    expect(more).toEqual([]);
    expect(told).toContain(`data/countries.json:${lineOf(fault.slice(0, 3))}: ${fault}`);
    expect(told).toMatch(/; .{8,}$/);
  });

  test('two subjects', () => {
    expect(faults(changed('TWN', { kind: 'subject' }))[0]).toContain('has 2 subjects: TWN, XKX');
  });

  test('a group that lies nowhere', () => {
    const parents = { ...regions.parents, '039': '151x' };
    expect(faults(rows, { ...regions, parents })[0]).toContain('039 lies in 151x');
  });
});

describe('the committed names', () => {
  test.each(names.map((file) => [file.language, file] as const))(
    'in %s have no fault',
    (_, file) => {
      expect(namesProblems(file, rows, groups, namesFile(file.language))).toEqual([]);
    },
  );

  test('are those that were reviewed, and their aliases lead to one place', () => {
    expect(reviewedProblems(reviewed, rows, names)).toEqual([]);
    expect(aliasProblems(aliases, rows, names, [], [])).toEqual([]);
  });
});

describe('a fault of the names is told:', () => {
  const german = names.find(({ language }) => language === 'de')!;
  const told = (places: Record<string, string | undefined>, file = german) => {
    const merged = Object.fromEntries(
      Object.entries({ ...file.places, ...places }).filter(([, name]) => name !== undefined),
    ) as Record<string, string>;
    return namesProblems({ ...file, places: merged }, rows, groups, namesFile(file.language)).map(
      ({ file: name, reason }) => `${name}: ${reason}`,
    );
  };

  test('none', () => {
    expect(told({ FJI: undefined })).toEqual(['data/names/de.json: FJI: has no name']);
  });
  test('an empty one', () => {
    expect(told({ FJI: ' ' })[0]).toBe('data/names/de.json: FJI: " " is no name');
  });
  test('one that another has', () => {
    expect(told({ FJI: 'finnland' })).toEqual(['data/names/de.json: FJI: "finnland" is also FIN']);
  });
  test('one in another script', () => {
    expect(told({ FJI: 'Фиджи' })[0]).toContain('"Фиджи" is not written in Latn');
  });
  test('one of a place that is not', () => {
    expect(told({ XQQ: 'Atlantis' })[0]).toContain('XQQ: is no place of data/countries.json');
  });
  test('a file for another language than its name says', () => {
    expect(namesProblems(german, rows, groups, 'data/names/fr.json')[0]?.reason).toContain('de');
  });
  test('a reviewed one that is not used', () => {
    const entry = { code: 'FJI', reason: 'A reason.', names: { de: 'Fidschi-Inseln' } };
    expect(reviewedProblems([entry], rows, names)[0]?.reason).toBe(
      'FJI: de should be "Fidschi-Inseln", is "Fidschi"',
    );
  });
  test('an alias of two, or of something else', () => {
    const lexicon = [{ code: 'COG', names: ['Congo (Brazzaville)'] }];
    const wrong = { COD: ['Congo (Brazzaville)', 'congo'], GBR: ['Northern Ireland'] };
    const reasons = aliasProblems(wrong, rows, names, lexicon, ['Northern Ireland']);
    expect(reasons.map(({ reason }) => reason)).toEqual([
      'COD: "Congo (Brazzaville)" is also COG',
      'COD: "congo" is also COG',
      'GBR: "Northern Ireland" can mean something else',
    ]);
  });

  test('letters are told apart by script, signs and spaces are not letters', () => {
    expect(isWrittenIn("Côte d'Ivoire (2)", 'Latn')).toBe(true);
    expect(isWrittenIn('Косово', 'Cyrl')).toBe(true);
    expect(isWrittenIn('Kосово', 'Cyrl')).toBe(false);
    expect(isWrittenIn('عُمان', 'Arab')).toBe(true);
    expect(isWrittenIn('—', 'Latn')).toBe(false);
  });
});

describe('on the map', () => {
  const geometries = world.objects.places.geometries;
  const told = (list: Shapes['objects']['places']['geometries'], places = rows) =>
    shapeProblems(
      { ...world, objects: { places: { geometries: list } } },
      places,
      'world.json',
    ).map(({ reason }) => reason);
  const withPlace = (code: string, change: object) =>
    geometries.map((g) => (g.id === code ? { ...g, ...change } : g));

  test('every place has a shape or a marker', () => {
    expect(told([...geometries])).toEqual([]);
    expect(told(geometries.filter(({ id }) => id !== 'TUV'))).toEqual([
      'TUV has neither a shape nor a marker',
    ]);
  });
  test('nothing stands that is no place, and nothing twice', () => {
    expect(
      told(
        [...geometries],
        rows.filter(({ code }) => code !== 'FJI'),
      )[0],
    ).toContain('FJI is on');
    expect(told([...geometries, geometries[0]!])[0]).toContain('AFG is on the map twice');
  });
  test('a shape too small to hit needs a marker, and a marker a spot on the map', () => {
    expect(told(withPlace('TUV', { type: 'Polygon' }))).toEqual([
      'TUV is too small to hit and has no marker',
    ]);
    expect(told(withPlace('TUV', { properties: { x: 9e9, y: 0, area: 0 } }))[0]).toContain(
      'off the map',
    );
  });
});
