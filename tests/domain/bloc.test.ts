import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  blocCountOn,
  blocMembersOn,
  isBlocMemberOn,
  isBlocSuspendedOn,
} from '../../src/domain/bloc.ts';
import { parseAtlas } from '../../src/domain/dataset.ts';
import type { Interval } from '../../src/domain/interval.ts';
import { addDays, dayFromNumber, dayNumber } from '../../src/domain/iso-date.ts';

const { blocs, countries } = parseAtlas(
  JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')),
);
const blocNamed = (id: string) => blocs.find((bloc) => bloc.id === id)!;
const LEAVES = 'GBR';
const DECLINE = ['CYP', 'ESP', 'GRC', 'ROU', 'SVK'];

function held(stance: string, more: Partial<Interval & { weak: boolean }> = {}): Interval {
  return {
    ...{
      stance,
      from: '2008-03-01',
      to: null,
      earliest: '2008-03-01',
      documentedUntil: '2008-03-01',
    },
    ...{ fromPrecision: 'day', toPrecision: null, began: 'event', basis: ['a'], rule: 'act-opens' },
    ...more,
  };
}

/** Every country that was ever a member of the Union, with the stance it is taken to hold. */
const stances = Object.fromEntries(
  blocNamed('EU').members.map(([code]) => [
    code,
    [held(DECLINE.includes(code) ? 'opposes' : 'recognises')],
  ]),
);
const anyDay = fc
  .integer({ min: dayNumber('2008-01-01'), max: dayNumber('2026-12-31') })
  .map(dayFromNumber);
const anyBloc = fc.constantFrom(...blocs);

describe('the count of a bloc', () => {
  const union = blocNamed('EU');

  test('tells how many of its members on that day hold a stance', () => {
    expect(blocCountOn(union, stances, '2021-06-01')).toEqual({
      members: 27,
      stances: { recognises: 22, opposes: 5 },
    });
    const recognise = blocMembersOn(union, '2021-06-01').filter((code) => !DECLINE.includes(code));
    expect(recognise).toHaveLength(22);
    expect(recognise).not.toContain(LEAVES);
  });

  test('holds a member to the last day of its membership', () => {
    expect(blocCountOn(union, stances, '2020-01-31')).toEqual({
      members: 28,
      stances: { recognises: 23, opposes: 5 },
    });
    expect(isBlocMemberOn(union, LEAVES, '2020-01-31')).toBe(true);
    expect(isBlocMemberOn(union, LEAVES, '2020-02-01')).toBe(false);
    expect(blocCountOn(union, stances, '2020-02-01').stances['recognises']).toBe(22);
  });

  test('holds a member from the first day on', () => {
    expect(blocCountOn(union, stances, '2013-06-30').members).toBe(27);
    expect(blocCountOn(union, stances, '2013-07-01').members).toBe(28);
  });

  test('leaves out a stance that is only inferred, and a country without one', () => {
    const some = { AUT: [held('recognises', { weak: true })], BEL: [held('recognises')] };
    expect(blocCountOn(union, some, '2021-06-01')).toEqual({
      members: 27,
      stances: { recognises: 1 },
    });
  });

  test('counts no stance before it is held', () => {
    expect(blocCountOn(union, stances, '2008-02-29')).toEqual({ members: 27, stances: {} });
  });

  test('adds up to the members at most, on any day', () => {
    const everywhere = Object.fromEntries(countries.map(({ code }) => [code, [held('opposes')]]));
    fc.assert(
      fc.property(anyBloc, anyDay, (bloc, day) => {
        const count = blocCountOn(bloc, everywhere, day);
        expect(count.members).toBe(blocMembersOn(bloc, day).length);
        expect(count.stances['opposes'] ?? 0).toBe(day < '2008-03-01' ? 0 : count.members);
      }),
    );
  });
});

describe('members of a bloc', () => {
  test('are listed once, in order, and are those asked for one by one', () => {
    fc.assert(
      fc.property(anyBloc, anyDay, (bloc, day) => {
        const members = blocMembersOn(bloc, day);
        expect(members).toEqual([...new Set(members)].sort());
        expect(
          countries.map(({ code }) => code).filter((code) => isBlocMemberOn(bloc, code, day)),
        ).toEqual(members);
      }),
    );
  });

  test('are told once and in order whatever the rows are', () => {
    const rows = [
      ['GBR', null, null],
      ['AUT', null, null],
      ['GBR', '2012-01-01', null],
    ] as [string, string | null, null][];
    const bloc = { id: 'A', name: 'A', short: 'A', members: rows, suspended: [] };
    expect(blocMembersOn(bloc, '2020-01-01')).toEqual(['AUT', 'GBR']);
  });

  test('change on the days written down and on no other', () => {
    fc.assert(
      fc.property(anyBloc, anyDay, (bloc, day) => {
        const next = addDays(day, 1);
        const isChange = bloc.members.some(([, from, to]) => from === next || to === day);
        const isSame = String(blocMembersOn(bloc, day)) === String(blocMembersOn(bloc, next));
        expect(isSame || isChange).toBe(true);
      }),
    );
  });

  test('stay members while they are suspended', () => {
    expect(isBlocSuspendedOn(blocNamed('OIC'), 'SYR', '2020-01-01')).toBe(true);
    expect(isBlocMemberOn(blocNamed('OIC'), 'SYR', '2020-01-01')).toBe(true);
    expect(isBlocSuspendedOn(blocNamed('OIC'), 'SYR', '2025-03-08')).toBe(false);
    expect(blocMembersOn(blocNamed('OIC'), '2020-01-01')).toHaveLength(57);
    fc.assert(
      fc.property(anyBloc, anyDay, (bloc, day) => {
        for (const [code] of bloc.suspended)
          if (isBlocSuspendedOn(bloc, code, day)) expect(blocMembersOn(bloc, day)).toContain(code);
      }),
    );
  });
});
