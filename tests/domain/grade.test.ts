import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAtlas } from '../../src/domain/dataset.ts';
import type { Fact } from '../../src/domain/fact.ts';
import {
  backingOf,
  backingOfInterval,
  gradeOf,
  gradeOfBacking,
  GRADES,
  type Backing,
} from '../../src/domain/grade.ts';
import { intervalAt, type Interval } from '../../src/domain/interval.ts';
import { anyFacts, shuffled } from './facts-given.ts';

const fact = (id: string, rest: Partial<Fact> = {}): Fact => ({
  id,
  stance: 'recognises',
  kind: 'act',
  earliest: '2008-02-18',
  latest: '2008-02-29',
  precision: 'month',
  layer: 'articles',
  ...rest,
});
const interval = (basis: readonly string[], rest: Partial<Interval> = {}): Interval => ({
  stance: 'recognises',
  from: '2008-02-29',
  to: null,
  earliest: '2008-02-18',
  fromPrecision: 'month',
  toPrecision: null,
  began: 'event',
  documentedUntil: '2008-02-29',
  basis,
  rule: 'act-opens',
  ...rest,
});

describe('the grade of what backs a stance', () => {
  const none: Backing = { quoted: false, own: false, sources: 1, dated: false, inferred: false };

  test.each<[string, Partial<Backing>, string]>([
    ['none of the four', {}, 'thin'],
    ['the day alone', { dated: true }, 'fair'],
    ['the own government alone', { own: true }, 'fair'],
    ['two sources alone', { sources: 2 }, 'fair'],
    ['the day and the own government', { dated: true, own: true }, 'strong'],
    ['a quotation of the own government', { quoted: true, own: true }, 'strong'],
    ['all four', { quoted: true, own: true, sources: 3, dated: true }, 'strong'],
    [
      'all four, inferred',
      { quoted: true, own: true, sources: 3, dated: true, inferred: true },
      'thin',
    ],
  ])('with %s', (_, held, grade) => {
    expect(gradeOfBacking({ ...none, ...held })).toBe(grade);
  });
});

describe('what backs a stance', () => {
  test('counts a publisher once, all unknown ones as one, and the record as one', () => {
    const sources = (...facts: Fact[]) => backingOf(facts).sources;
    const [a, b] = [fact('1', { publisher: 'A' }), fact('2', { publisher: 'B' })];
    expect(sources(a, { ...a, id: '3' })).toBe(1);
    expect(sources(a, b)).toBe(2);
    expect(sources(fact('1'), fact('2'))).toBe(1);
    expect(sources(a, fact('2'))).toBe(2);
    const row = fact('r', { layer: 'record' });
    expect(sources(row, { ...row, id: 's' })).toBe(1);
    expect(sources(row, a, b)).toBe(3);
  });

  test('is inferred only when all of it is', () => {
    const weak = fact('1', { weak: true });
    expect(backingOf([weak]).inferred).toBe(true);
    expect(backingOf([weak, fact('2')]).inferred).toBe(false);
  });
});

describe('the grade of an interval', () => {
  const said = fact('said', { by: ['self'], precision: 'day', latest: '2008-02-18' });
  const heard = fact('heard');

  test('rests on its basis, not on what else is known of the country', () => {
    expect(gradeOf(interval(['heard']), [said, heard])).toBe('thin');
    expect(gradeOf(interval(['said']), [said, heard])).toBe('strong');
    expect(backingOfInterval(interval(['said']), [said, heard])).toMatchObject({ own: true });
  });

  test('of a contested one is that of its weakest side; a side without a source is none', () => {
    const sides = (...bases: string[][]): Partial<Interval> => ({
      sides: bases.map((basis) => ({ stance: null, basis })),
    });
    const basis = ['said', 'heard'];
    expect(gradeOf(interval(basis, sides(['said'], ['heard'])), [said, heard])).toBe('thin');
    expect(gradeOf(interval(['said'], sides([], ['said'])), [said, heard])).toBe('strong');
  });

  test('does not depend on the order of the facts, and never falls when a source joins', () => {
    const order = GRADES.toReversed();
    fc.assert(
      fc.property(
        anyFacts().chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts))),
        ([facts, mixed]) => {
          const ids = facts.map(({ id }) => id);
          const grade = gradeOf(interval(ids), facts);
          expect(gradeOf(interval(ids), mixed)).toBe(grade);
          const fewer = gradeOf(interval(ids.slice(1)), facts);
          if (ids.length > 1)
            expect(order.indexOf(grade)).toBeGreaterThanOrEqual(order.indexOf(fewer));
        },
      ),
    );
  });
});

describe('the grades in the atlas', () => {
  const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));
  const grade = (code: string, day: string) =>
    gradeOf(intervalAt(atlas.timelines[code]!, day)!, atlas.facts[code]!);

  test('follow from the facts it loads first', () => {
    expect(grade('KEN', '2025-03-26')).toBe('strong');
    expect(grade('KEN', '2020-01-01')).toBe('thin');
    expect(grade('FRA', '2024-12-31')).toBe('fair');
  });
});
