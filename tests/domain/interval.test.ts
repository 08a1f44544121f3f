import { describe, expect, test } from 'vitest';
import { changeDays, countOn } from '../../src/domain/counting-rule.ts';
import type { Country } from '../../src/domain/country.ts';
import { assertTimeline, intervalAt, type Interval } from '../../src/domain/interval.ts';

const held = (stance: string, from: string, to: string | null): Interval => ({
  stance,
  from,
  to,
  earliest: from,
  fromPrecision: 'day',
  toPrecision: to === null ? null : 'day',
  began: 'event',
  documentedUntil: from,
  basis: ['a'],
  rule: 'act-opens',
});
const timeline = [held('yes', '2010-01-01', '2012-01-01'), held('no', '2012-01-01', null)];

describe('a stance timeline', () => {
  test.each([
    ['2009-12-31', undefined],
    ['2010-01-01', 'yes'],
    ['2011-12-31', 'yes'],
    ['2012-01-01', 'no'],
    ['2099-01-01', 'no'],
  ])('on %s gives %s', (day, stance) => {
    expect(intervalAt(timeline, day)?.stance).toBe(stance);
  });

  test('with a gap is unknown inside it', () => {
    const gappy = [held('yes', '2010-01-01', '2011-01-01'), held('no', '2012-01-01', null)];
    expect(intervalAt(gappy, '2011-06-01')).toBeUndefined();
  });

  test('that overlaps itself is refused', () => {
    expect(() =>
      assertTimeline([held('yes', '2010-01-01', '2012-02-01'), held('no', '2012-01-01', null)]),
    ).toThrow('overlap');
    expect(() =>
      assertTimeline([held('yes', '2010-01-01', null), held('no', '2012-01-01', null)]),
    ).toThrow('overlap');
  });

  test('with an empty interval is refused', () => {
    expect(() => assertTimeline([held('yes', '2010-01-01', '2010-01-01')])).toThrow('half-open');
  });
});

describe('the count of UN members', () => {
  const countries: Country[] = [
    { code: 'AAA', name: 'A', kind: 'member' },
    { code: 'BBB', name: 'B', kind: 'member', memberSince: '2011-07-14' },
    { code: 'CCC', name: 'C', kind: 'observer' },
    { code: 'DDD', name: 'D', kind: 'member' },
  ];
  const timelines = { AAA: timeline, BBB: timeline, CCC: timeline };

  test('leaves out who is no member, and a member before its admission', () => {
    expect(countOn(countries, timelines, '2011-07-13')).toEqual({
      members: 2,
      stances: { yes: 1 },
      others: { yes: 2 },
    });
    expect(countOn(countries, timelines, '2011-07-14')).toEqual({
      members: 3,
      stances: { yes: 2 },
      others: { yes: 1 },
    });
  });

  test('leaves out what was only inferred', () => {
    const weak = { AAA: [{ ...held('yes', '2010-01-01', null), weak: true as const }] };
    expect(countOn(countries, weak, '2011-01-01')).toEqual({ members: 2, stances: {}, others: {} });
  });

  test('changes only on the days that are listed as changes', () => {
    expect(changeDays(timelines)).toEqual(['2010-01-01', '2012-01-01']);
  });
});
