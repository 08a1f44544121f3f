import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atlasThrough } from '../../src/domain/atlas-through.ts';
import { isMemberOn } from '../../src/domain/country.ts';
import { axisOf, parseAtlas, type Atlas } from '../../src/domain/dataset.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { addDays, dayNumber } from '../../src/domain/iso-date.ts';
import { NO_POSITION, UNCHANGED } from '../../src/domain/topic.ts';
import { difference, differenceScene, type Held } from '../../src/scene/difference.ts';
import { rowOf, scene } from '../../src/scene/scene.ts';

const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
const [rule] = atlas.topic.countingRules;
const usual = { layer: null, rule: null, clock: 'true' } as const;
const lenses: Record<string, Atlas> = {
  usual: atlas,
  articles: atlasThrough(atlas, { ...usual, layer: 'articles' }),
  ruled: atlasThrough(atlas, { ...usual, rule: rule! }),
  reported: atlasThrough(atlas, { ...usual, clock: 'reported' }),
};
const axis = axisOf(atlas);
const anyDay = fc
  .integer({ min: 0, max: dayNumber(axis.to) - dayNumber(axis.from) })
  .map((days) => addDays(axis.from, days));

const key = ({ stance, weak }: Held): string => `${stance}${weak ? '?' : ''}`;
const plain = (of: Atlas, date: string) => scene(of, { date, country: null, isolated: null });

describe.each(Object.entries(lenses))('what differs between two days (%s)', (_, seen) => {
  test('is the same the other way round, every transition reversed', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const there = difference(seen, a, b);
        const back = difference(seen, b, a);
        const steps = (way: typeof there, isReversed: boolean) =>
          way.transitions
            .map(({ from, to, members, others }) => ({
              step: isReversed ? `${key(to)}>${key(from)}` : `${key(from)}>${key(to)}`,
              members,
              others,
            }))
            .sort((one, other) => (one.step < other.step ? -1 : 1));
        expect(steps(back, true)).toEqual(steps(there, false));
        expect([back.changed, back.members]).toEqual([there.changed, there.members]);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves nobody out and counts nobody twice', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const found = difference(seen, a, b);
        const codes = found.transitions.flatMap(({ members, others }) => [...members, ...others]);
        expect(new Set(codes).size).toBe(codes.length);
        const { legend } = differenceScene(seen, plain(seen, b), found, null);
        expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(found.members);
        expect(legend.at(-1)!.id).toBe(UNCHANGED);
      }),
      { numRuns: 40 },
    );
  });

  test('turns the counts of the first day into those of the second', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const later = a > b ? a : b;
        const members = seen.countries.filter((country) => isMemberOn(country, later));
        const tally = (date: string): Map<string, number> => {
          const { fills } = plain(seen, date);
          const counts = new Map<string, number>();
          for (const { code } of members) {
            const row = rowOf(fills.get(code));
            counts.set(row, (counts.get(row) ?? 0) + 1);
          }
          return counts;
        };
        const counts = tally(a);
        for (const { from, to, members: moved } of difference(seen, a, b).transitions) {
          counts.set(rowOf(from), (counts.get(rowOf(from)) ?? 0) - moved.length);
          counts.set(rowOf(to), (counts.get(rowOf(to)) ?? 0) + moved.length);
        }
        const held = (all: Map<string, number>) =>
          [...all].filter(([, count]) => count !== 0).sort();
        expect(held(counts)).toEqual(held(tally(b)));
        // The legend of one day counts the same, but for places that were no members yet.
        for (const { id, count } of plain(seen, b).legend)
          if (id !== NO_POSITION) expect(counts.get(id) ?? 0, id).toBe(count);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the scene of a difference', () => {
  const [a, b] = ['2016-12-31', '2024-12-31'];
  const found = difference(atlas, a, b);
  const second = plain(atlas, b);

  test('keeps the later fill of what changed and empties the rest', () => {
    const { fills } = differenceScene(atlas, second, found, null);
    const changed = new Set(found.transitions.flatMap((t) => [...t.members, ...t.others]));
    expect(changed.size).toBeGreaterThan(10);
    for (const [code, fill] of fills) {
      const { stance, weak } = second.fills.get(code)!;
      expect(fill).toMatchObject(
        changed.has(code) ? { stance, weak } : { stance: null, weak: false, quiet: true },
      );
    }
  });

  test('dims all but the row that the legend isolates, the unchanged too', () => {
    for (const id of [UNCHANGED, found.transitions[0]!.to.stance!]) {
      const shown = differenceScene(atlas, second, found, id);
      for (const fill of shown.fills.values()) expect(fill.dimmed).toBe(rowOf(fill) !== id);
      expect(shown.legend.filter(({ pressed }) => pressed).map((row) => row.id)).toEqual([id]);
    }
  });

  test('lights the members of a bloc on the later day, whichever of the two is shown first', () => {
    const filter = { ...NO_FILTER, bloc: 'EU' };
    for (const [from, to] of [
      ['2010-02-14', '2025-02-25'],
      ['2025-02-25', '2010-02-14'],
    ] as const) {
      const joined = difference(atlas, from, to, filter);
      const shown = differenceScene(
        atlas,
        scene(atlas, { date: to, country: null, isolated: null, filter }),
        joined,
        null,
      );
      expect(shown.fills.get('HRV')!.dimmed).toBe(false);
      expect(shown.fills.get('GBR')!.dimmed).toBe(true);
      const lit = [...shown.fills.values()].filter(({ dimmed }) => !dimmed);
      expect(lit).toHaveLength(joined.members);
    }
  });

  test('of a day with itself is empty', () => {
    expect(difference(atlas, b, b)).toMatchObject({ transitions: [], changed: 0 });
  });
});
