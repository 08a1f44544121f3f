import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isMemberOn } from '../../../src/domain/country.ts';
import { addDays } from '../../../src/domain/iso-date.ts';
import { countHolding, countries } from './count-holding.ts';

interface Figure {
  readonly number: number;
  readonly rule: string;
  readonly base: 'members' | 'all';
  readonly publisher: string | null;
}
interface Total extends Figure {
  readonly from: string;
  readonly to: string;
  /** UN members it was given out of. */
  readonly of?: number;
}
type YearEnd = Readonly<Record<'members' | 'all', Readonly<Record<string, number>>>>;

const { totals, newPerYear, unequal, yearEnds } = JSON.parse(
  readFileSync('tests/build/record/published-totals.json', 'utf8'),
) as {
  readonly totals: readonly Total[];
  readonly newPerYear: readonly (Figure & { readonly year: string })[];
  readonly unequal: readonly (Total & { readonly here: number })[];
  readonly yearEnds: readonly (YearEnd & { readonly year: string })[];
};

function daysOf({ from, to }: Total): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const name = ({ number, base, rule, publisher }: Figure, when: string): string =>
  `${number} (${when}, ${base}, ${rule}${publisher === null ? '' : `, ${publisher}`})`;

describe('a published total', () => {
  test('is one of at least 40 that come out', () => {
    expect(totals.length + newPerYear.length).toBeGreaterThanOrEqual(40);
  });

  test.each(totals.map((total) => [name(total, total.from), total] as const))(
    'comes out: %s',
    (_, total) => {
      const counts = daysOf(total).map((day) => countHolding(total.rule, day)[total.base]);
      expect(counts).toContain(total.number);
    },
  );

  test.each(
    totals.filter(({ of }) => of !== undefined).map((t) => [t.of ?? 0, t.from, t] as const),
  )('is out of %i members on %s', (of, _, total) => {
    const sizes = daysOf(total).map((day) => countries.filter((c) => isMemberOn(c, day)).length);
    expect(new Set(sizes)).toEqual(new Set([of]));
  });

  test.each(newPerYear.map((figure) => [name(figure, figure.year), figure] as const))(
    'of a year is what the year adds: %s',
    (_, { year, rule, base, number }) => {
      const end = (of: number): number => countHolding(rule, `${of}-12-31`)[base];
      expect(end(Number(year)) - end(Number(year) - 1)).toBe(number);
    },
  );

  test.each(unequal.map((total) => [name(total, total.from), total] as const))(
    'differs as the description of the record says: %s',
    (_, { from, rule, base, here, number }) => {
      expect(countHolding(rule, from)[base]).toBe(here);
      expect(here).not.toBe(number);
    },
  );
});

describe('the table of the description', () => {
  const rules = ['uncontested', 'subject', 'withdrawals-accepted', 'latest-word'];

  test.each(yearEnds)('is what the record gives at the end of $year', ({ year, members, all }) => {
    const counted = (rule: string) => countHolding(rule, `${year}-12-31`);
    expect(Object.fromEntries(rules.map((rule) => [rule, counted(rule).members]))).toEqual(members);
    expect({ subject: counted('subject').all }).toEqual(all);
  });

  test('is printed there', () => {
    const printed = readFileSync('data/record/README.md', 'utf8');
    for (const { year, members, all } of yearEnds) {
      const numbers = [...rules.map((rule) => members[rule]), all['subject']];
      const row = [...printed.matchAll(/^\| (\d{4})(?:-(\d{2}))? +\|(.*)\|$/gm)].find(
        ([, first = '', last]) => first <= year && year <= `20${last ?? first.slice(2)}`,
      );
      expect(row?.[3]?.split('|').map((text) => Number(text))).toEqual(numbers);
    }
  });
});
