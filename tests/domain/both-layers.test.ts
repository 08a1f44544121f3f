import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { countAmong, factsUnder } from '../../src/domain/counting-rule.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { assertTimeline, type StanceTimeline } from '../../src/domain/interval.ts';
import { timelineThrough } from '../../src/domain/atlas-through.ts';
import { DEFAULT_LENS, type Lens } from '../../src/domain/lens.ts';
import { stanceTimeline } from '../../src/domain/stance-timeline.ts';
import { CONTESTED, topicSchema } from '../../src/domain/topic.ts';
import { anyFacts, shuffled } from './facts-given.ts';

const topic = v.parse(topicSchema, JSON.parse(readFileSync('data/topic.json', 'utf8')));
const CODE = 'AAA';
const through = (facts: readonly Fact[], lens: Partial<Lens>): StanceTimeline =>
  timelineThrough(CODE, facts, { ...DEFAULT_LENS, ...lens }, topic);

const anyRule = fc.constantFrom(...topic.countingRules);
const anyLens: fc.Arbitrary<Partial<Lens>> = fc.record({
  rule: fc.option(anyRule, { nil: null }),
  clock: fc.constantFrom('true', 'reported'),
  layer: fc.constantFrom(null, 'articles', 'record'),
});
const knownFrom = ({ latest, reported }: Fact): string =>
  reported !== undefined && reported > latest ? reported : latest;

describe('whatever articles and record say of a country, through any lens its timeline', () => {
  test('has no overlap, and every edge and every side rests on facts that exist', () => {
    fc.assert(
      fc.property(anyFacts(), anyLens, (facts, lens) => {
        const timeline = through(facts, lens);
        assertTimeline(timeline);
        const ids = new Set(facts.map(({ id }) => id));
        const days = new Set<string | null | undefined>([
          null,
          ...facts.flatMap((f) => [f.earliest, f.latest, f.reported, f.dropped]),
        ]);
        for (const { from, to, earliest, basis, sides } of timeline) {
          expect(basis.length).toBeGreaterThan(0);
          expect(basis.filter((id) => !ids.has(id))).toEqual([]);
          expect([from, to].filter((day) => !days.has(day))).toEqual([]);
          expect(earliest <= from).toBe(true);
          const said = sides?.flatMap((side) => side.basis) ?? basis;
          expect([...said].sort()).toEqual([...basis].sort());
        }
      }),
    );
  });

  test('does not depend on the order in which the facts are given', () => {
    const given = anyFacts().chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts)));
    fc.assert(
      fc.property(given, anyLens, ([facts, mixed], lens) => {
        expect(through(mixed, lens)).toEqual(through(facts, lens));
      }),
    );
  });

  test('is the same when every fact is given twice', () => {
    fc.assert(
      fc.property(anyFacts(), anyLens, (facts, lens) => {
        const held = (given: readonly Fact[]) =>
          through(given, lens).map(({ stance, from, to, rule, basis }) => ({
            ...{ stance, from, to, rule },
            basis: [...new Set(basis)].sort(),
          }));
        expect(held([...facts, ...facts])).toEqual(held(facts));
      }),
    );
  });

  test('counts nothing that was only inferred, and infers nothing from what was said', () => {
    fc.assert(
      fc.property(anyFacts(), anyLens, (facts, lens) => {
        const timeline = through(facts, lens);
        const inferred = new Set(facts.filter(({ weak }) => weak).map(({ id }) => id));
        for (const { weak, from, basis } of timeline) {
          const { stances } = countAmong([CODE], { [CODE]: timeline }, from);
          expect(Object.keys(stances)).toHaveLength(weak ? 0 : 1);
          expect(basis.every((id) => inferred.has(id) === (weak === true))).toBe(true);
        }
      }),
    );
  });
});

describe('what is drawn as contested', () => {
  test('has two sides or more, of which no two say the same', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        for (const { stance, sides } of stanceTimeline(facts, topic)) {
          expect(sides !== undefined).toBe(stance === CONTESTED);
          const said = sides?.map((side) => side.stance) ?? [];
          expect(new Set(said).size).toBe(said.length);
          if (sides) expect(sides.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  test('is under no counting rule so because an act is disputed: only where facts contradict', () => {
    const allowed = ['article-against-record', 'contrary-days-overlap', 'contrary-without-an-act'];
    fc.assert(
      fc.property(anyFacts(), anyRule, (facts, rule) => {
        const counted = factsUnder(CODE, facts, rule);
        expect(counted.filter((f) => f.against && f.kind !== 'denial')).toEqual([]);
        for (const { stance, rule: decided, sides } of through(facts, { rule })) {
          if (stance !== CONTESTED) continue;
          expect(allowed).toContain(decided);
          expect(sides?.every((side) => side.stance !== null)).toBe(true);
        }
      }),
    );
  });
});

describe('by the clock of reports', () => {
  test('nothing is shown before it had been reported', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const known = new Map(facts.map((fact) => [fact.id, knownFrom(fact)]));
        for (const { from, basis } of through(facts, { clock: 'reported' }))
          expect(basis.filter((id) => known.get(id)! > from)).toEqual([]);
      }),
    );
  });

  test('what holds in the end is what holds by the other clock', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const end = (timeline: StanceTimeline) => {
          const last = timeline.at(-1);
          return last?.to === null ? [last.stance, last.weak, [...last.basis].sort()] : null;
        };
        expect(end(through(facts, { clock: 'reported' }))).toEqual(end(through(facts, {})));
      }),
    );
  });
});
