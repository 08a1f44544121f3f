import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  earliestDay,
  isIsoDay,
  isPartialDate,
  latestDay,
  precisionOf,
  weekday,
} from '../../src/domain/iso-date.ts';

const someDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') });

describe('a date', () => {
  test.each(['2024-02-29', '2012-06', '2012'])('%s is accepted', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  test.each(['2023-02-29', '2012-13', '2012-00', '2012-6', '12', '2012-06-31', 'yesterday', ''])(
    '%j, which no calendar has, is refused',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );

  test('of a month or a year is no day', () => {
    expect(isIsoDay('2012-06')).toBe(false);
  });

  test.each([
    ['2012', 'year', '2012-01-01', '2012-12-31'],
    ['2012-02', 'month', '2012-02-01', '2012-02-29'],
    ['2013-02', 'month', '2013-02-01', '2013-02-28'],
    ['2012-02-17', 'day', '2012-02-17', '2012-02-17'],
  ])('%s is known to the %s and can mean %s to %s', (date, precision, first, last) => {
    expect(precisionOf(date)).toBe(precision);
    expect(earliestDay(date)).toBe(first);
    expect(latestDay(date)).toBe(last);
  });

  test('and its number lead to each other', () => {
    fc.assert(fc.property(someDay, (number) => dayNumber(dayFromNumber(number)) === number));
  });

  test('a week later falls on the same weekday, and sorts after as text', () => {
    fc.assert(
      fc.property(someDay, (number) => {
        const day = dayFromNumber(number);
        const later = addDays(day, 7);
        expect(weekday(later)).toBe(weekday(day));
        expect(later > day).toBe(true);
      }),
    );
  });

  test('26 March 2025 was a Wednesday', () => {
    expect(weekday('2025-03-26')).toBe(3);
  });

  test('that is none makes the arithmetic refuse, naming it', () => {
    expect(() => addDays('2012-06', 1)).toThrow('2012-06');
  });
});
