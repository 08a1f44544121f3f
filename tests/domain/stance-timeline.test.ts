import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { addDays, dayFromNumber, dayNumber } from '../../src/domain/iso-date.ts';
import { assertTimeline, intervalAt } from '../../src/domain/interval.ts';
import { stanceTimeline } from '../../src/domain/stance-timeline.ts';
import { topicSchema } from '../../src/domain/topic.ts';

const topic = v.parse(topicSchema, JSON.parse(readFileSync('data/topic.json', 'utf8')));

function fact(stance: string, kind: Fact['kind'], earliest: string, latest = earliest): Fact {
  const precision = earliest === latest ? 'day' : 'month';
  const id = `${stance}-${kind}-${earliest}`;
  return { id, stance, kind, earliest, latest, precision, layer: 'articles' };
}
const stanceOn = (facts: Fact[], day: string) =>
  intervalAt(stanceTimeline(facts, topic), day)?.stance;

describe('the timeline of a country', () => {
  test('without a fact is empty: every day is unknown', () => {
    expect(stanceTimeline([], topic)).toEqual([]);
  });

  test('begins on the day of an act and holds until further notice', () => {
    const act = [fact('recognises', 'act', '2012-05-02')];
    expect(stanceOn(act, '2012-05-01')).toBeUndefined();
    expect(stanceOn(act, '2012-05-02')).toBe('recognises');
    expect(stanceOn(act, '2030-01-01')).toBe('recognises');
  });

  test('with an act known to the month is certain from the last day only, and keeps the first possible', () => {
    const [interval] = stanceTimeline(
      [fact('recognises', 'act', '2012-05-01', '2012-05-31')],
      topic,
    );
    expect(interval).toMatchObject({
      from: '2012-05-31',
      earliest: '2012-05-01',
      fromPrecision: 'month',
    });
  });

  test('of a state begins when it is first documented and tells until when it is', () => {
    const [interval] = stanceTimeline(
      [fact('opposes', 'stance', '2014-01-01'), fact('opposes', 'stance', '2020-01-01')],
      topic,
    );
    expect(interval).toMatchObject({
      from: '2014-01-01',
      to: null,
      began: 'observation',
      documentedUntil: '2020-01-01',
      rule: 'first-observation-opens',
    });
    expect(interval?.basis).toHaveLength(2);
  });

  test('takes an act of the same day for the beginning, not the reports of it', () => {
    const day = '2025-03-26';
    const [interval, ...more] = stanceTimeline(
      [fact('recognises', 'stance', day), fact('recognises', 'act', day)],
      topic,
    );
    expect(more).toEqual([]);
    expect(interval).toMatchObject({ began: 'event', rule: 'act-opens' });
  });

  test('changes by an act: recognised, withdrew, recognised again', () => {
    const facts = [
      fact('recognises', 'act', '2010-01-01'),
      fact('withdrew', 'act', '2018-01-01'),
      fact('recognises', 'act', '2020-01-01'),
    ];
    expect(['2017-12-31', '2018-01-01', '2020-01-01'].map((day) => stanceOn(facts, day))).toEqual([
      'recognises',
      'withdrew',
      'recognises',
    ]);
  });

  test('is contested when a state contradicts an act and no act lies between', () => {
    const facts = [
      fact('recognises', 'act', '2010-01-01'),
      fact('opposes', 'stance', '2015-01-01'),
    ];
    expect(stanceOn(facts, '2014-12-31')).toBe('recognises');
    expect(stanceOn(facts, '2015-01-01')).toBe('contested');
    expect(stanceTimeline(facts, topic).at(-1)?.basis).toHaveLength(2);
  });

  test('is contested when contrary facts may fall on the same day, however many stand on one side', () => {
    const facts = [
      fact('recognises', 'act', '2012-05-10'),
      fact('recognises', 'stance', '2012-05-10'),
      fact('opposes', 'stance', '2012-05-01', '2012-05-31'),
    ];
    expect(stanceOn(facts, '2012-06-01')).toBe('contested');
  });

  test('is settled by a later act, not by a later report', () => {
    const contested = [
      fact('recognises', 'act', '2010-01-01'),
      fact('opposes', 'stance', '2015-01-01'),
    ];
    expect(stanceOn([...contested, fact('recognises', 'stance', '2016-01-01')], '2016-06-01')).toBe(
      'contested',
    );
    expect(stanceOn([...contested, fact('withdrew', 'act', '2016-01-01')], '2016-06-01')).toBe(
      'withdrew',
    );
  });

  test('counts not recognising after a withdrawal as the same thing', () => {
    const facts = [fact('withdrew', 'act', '2018-01-01'), fact('opposes', 'stance', '2019-01-01')];
    expect(stanceOn(facts, '2019-06-01')).toBe('withdrew');
  });

  const anyFact = fc
    .record({
      stance: fc.constantFrom('recognises', 'opposes', 'withdrew'),
      kind: fc.constantFrom('act' as const, 'stance' as const),
      start: fc.integer({ min: dayNumber('2008-02-17'), max: dayNumber('2024-12-31') }),
      days: fc.integer({ min: 0, max: 40 }),
    })
    .map(({ stance, kind, start, days }) => {
      const earliest = dayFromNumber(start);
      return fact(stance, kind, earliest, addDays(earliest, days));
    });

  test('never overlaps, rests on known statements only and does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), (given) => {
        const facts = given.map((entry, index) => ({ ...entry, id: `${entry.id}-${index}` }));
        const result = stanceTimeline(facts, topic);
        assertTimeline(result);
        const ids = new Set(facts.map(({ id }) => id));
        for (const interval of result) {
          expect(interval.basis.length).toBeGreaterThan(0);
          expect(interval.basis.every((id) => ids.has(id))).toBe(true);
          expect(interval.earliest <= interval.from).toBe(true);
        }
        expect(stanceTimeline([...facts].reverse(), topic)).toEqual(result);
      }),
    );
  });

  test('colours no day before the first fact is certain', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { minLength: 1, maxLength: 8 }), (facts) => {
        const first = facts.map(({ latest }) => latest).sort()[0]!;
        expect(stanceOn(facts, addDays(first, -1))).toBeUndefined();
      }),
    );
  });
});
