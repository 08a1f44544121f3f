import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocCountOn, blocMembersOn } from '../../src/domain/bloc.ts';
import { countAmong } from '../../src/domain/counting-rule.ts';
import { isMemberOn } from '../../src/domain/country.ts';
import { axisOf, parseAtlas } from '../../src/domain/dataset.ts';
import { isFiltering, NO_FILTER, passingOn } from '../../src/domain/filter.ts';
import { GRADES } from '../../src/domain/grade.ts';
import { intervalAt } from '../../src/domain/interval.ts';
import { addDays, dayNumber } from '../../src/domain/iso-date.ts';

const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
const { from, to } = axisOf(atlas);
const anyDay = fc
  .integer({ min: 0, max: dayNumber(to) - dayNumber(from) })
  .map((days) => addDays(from, days));
const anyBloc = fc.constantFrom(...atlas.blocs);
const anyRegion = fc.constantFrom(...atlas.regions);

describe('a filter', () => {
  test('that asks for nothing lets every place pass and counts the UN members of the day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { places, counted } = passingOn(atlas, NO_FILTER, day);
        expect(places.size).toBe(atlas.countries.length);
        const members = atlas.countries.filter((country) => isMemberOn(country, day));
        expect(counted).toEqual(members.map(({ code }) => code));
      }),
    );
    expect(isFiltering(NO_FILTER)).toBe(false);
  });

  test('by a bloc lets its members of that day pass, and counts as the bloc is counted', () => {
    fc.assert(
      fc.property(anyDay, anyBloc, (day, bloc) => {
        const { places, counted } = passingOn(atlas, { ...NO_FILTER, bloc: bloc.id }, day);
        expect([...places].sort()).toEqual(blocMembersOn(bloc, day));
        expect(countAmong(counted, atlas.timelines, day)).toEqual(
          blocCountOn(bloc, atlas.timelines, day),
        );
      }),
    );
  });

  test('by what was found in the evidence lets those places pass, with all else that is asked', () => {
    const codes = atlas.countries.map(({ code }) => code);
    fc.assert(
      fc.property(anyDay, anyRegion, fc.subarray(codes), (day, { id }, found) => {
        const asked = { ...NO_FILTER, found: { name: 'found', places: new Set(found) } };
        expect(isFiltering(asked)).toBe(true);
        expect([...passingOn(atlas, asked, day).places]).toEqual(found);
        const inRegion = passingOn(atlas, { ...NO_FILTER, region: id }, day).places;
        expect([...passingOn(atlas, { ...asked, region: id }, day).places]).toEqual(
          found.filter((code) => inRegion.has(code)),
        );
      }),
    );
  });

  test('by a bloc follows those who join and leave', () => {
    const moved = atlas.blocs.flatMap(({ id, members }) =>
      members.flatMap(([code, joined, left]) => [
        ...(joined !== null && joined > from ? [{ id, code, day: joined, is: true }] : []),
        ...(left !== null && left < to ? [{ id, code, day: addDays(left, 1), is: false }] : []),
      ]),
    );
    expect(moved.length).toBeGreaterThan(2);
    for (const { id, code, day, is } of moved) {
      const passes = (on: string) =>
        passingOn(atlas, { ...NO_FILTER, bloc: id }, on).places.has(code);
      expect(passes(day), `${code} in ${id} on ${day}`).toBe(is);
      expect(passes(addDays(day, -1)), `${code} in ${id} before ${day}`).toBe(!is);
    }
  });

  test('by a region lets what lies in it pass, and nothing of another continent', () => {
    const continents = atlas.regions.filter(({ within }) => within === null);
    expect(continents.length).toBeGreaterThan(3);
    const all = continents.flatMap(({ id }) => [
      ...passingOn(atlas, { ...NO_FILTER, region: id }, to).places,
    ]);
    // Each place lies on one continent.
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(atlas.countries.filter(({ m49 }) => m49).length);
  });

  test('by two things lets pass what passes each', () => {
    fc.assert(
      fc.property(anyDay, anyBloc, anyRegion, (day, { id: bloc }, { id: region }) => {
        const of = (filter: Partial<typeof NO_FILTER>) => [
          ...passingOn(atlas, { ...NO_FILTER, ...filter }, day).places,
        ];
        const inRegion = new Set(of({ region }));
        expect(of({ bloc, region })).toEqual(of({ bloc }).filter((code) => inRegion.has(code)));
      }),
    );
  });
});

test('by evidence lets pass what is held and backed so well, and each such place once', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const graded = GRADES.flatMap((grade) => [
        ...passingOn(atlas, { ...NO_FILTER, grade }, day).places,
      ]);
      const held = atlas.countries.filter(({ code }) =>
        intervalAt(atlas.timelines[code] ?? [], day),
      );
      expect(graded.sort()).toEqual(held.map(({ code }) => code).sort());
    }),
  );
});

test('every region lies in one that comes before it, and has a place', () => {
  const seen = new Set<string>();
  for (const { id, within } of atlas.regions) {
    if (within !== null) expect(seen).toContain(within);
    seen.add(id);
    expect(passingOn(atlas, { ...NO_FILTER, region: id }, to).places.size).toBeGreaterThan(0);
  }
});
