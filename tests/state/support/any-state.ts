import fc from 'fast-check';
import { ASSERTERS } from '../../../src/domain/asserter.ts';
import { GRADES } from '../../../src/domain/grade.ts';
import { addDays, dayNumber, type IsoDay } from '../../../src/domain/iso-date.ts';
import type { Quotations } from '../../../src/domain/quotation.ts';
import { UNCHANGED } from '../../../src/domain/topic.ts';
import { SWITCH, SPEEDS, THEMES, type Limits, type PageState } from '../../../src/state/url.ts';

/** One of `values` or, four times as often, none: of all that narrow the places down together little is left. */
function perhaps<T>(values: Iterable<T>): fc.Arbitrary<T | null> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  );
}

function anyDay({ firstDay, lastDay }: Limits): fc.Arbitrary<IsoDay> {
  const last = dayNumber(lastDay) - dayNumber(firstDay);
  return fc.integer({ min: 0, max: last }).map((days) => addDays(firstDay, days));
}

/** What may be looked for in the evidence. */
interface Sought {
  readonly words: readonly string[];
  readonly publishers: readonly string[];
  readonly years: readonly string[];
}

const ODDLY_SOUGHT: Sought = {
  words: ['two words', '"a phrase", ça & là?', '2008'],
  publishers: ['The Klow Times'],
  years: ['2008'],
};

/** What finds something in `quotations`, and what finds nothing. */
export function soughtIn({ articles }: Quotations): Sought {
  return {
    words: ['independence', 'membership', 'no such word'],
    publishers: articles.flatMap(({ publisher }) => publisher ?? []),
    years: ['2008', '2011', '1999'],
  };
}

const spotOf = (more: { readonly globe?: fc.Arbitrary<true> }) =>
  fc.record({
    zoom: fc.integer({ min: 0, max: 700 }).map((n) => n / 100),
    lat: fc.integer({ min: -90_000, max: 90_000 }).map((n) => n / 1000),
    lon: fc.integer({ min: -180_000, max: 180_000 }).map((n) => n / 1000),
    ...more,
  });

/** Any state of a page on which no days are compared. */
export function anyOneDay(limits: Limits, sought = ODDLY_SOUGHT): fc.Arbitrary<PageState> {
  return fc.record({
    date: anyDay(limits),
    compare: fc.constant(null),
    sideBySide: fc.constant(false),
    speed: fc.constantFrom(...SPEEDS),
    loop: fc.constantFrom(...SWITCH),
    country: perhaps(limits.countries),
    isolated: perhaps(limits.stances),
    bloc: perhaps(limits.blocs),
    region: perhaps(limits.regions),
    grade: perhaps(GRADES),
    sought: perhaps(sought.words),
    by: perhaps(ASSERTERS),
    publisher: perhaps(sought.publishers),
    year: perhaps(sought.years),
    layer: perhaps(['articles', 'record'] as const),
    rule: perhaps(limits.rules),
    clock: fc.constantFrom('true', 'reported'),
    theme: fc.constantFrom(...THEMES),
    keys: fc.constantFrom(...SWITCH),
    language: fc.constantFrom(...limits.languages),
    map: fc.oneof(
      fc.constantFrom('world', 'focus', 'globe', ...limits.views),
      spotOf({}),
      spotOf({ globe: fc.constant(true as const) }),
    ),
  });
}

/** Any state of a page, also one that compares two days. */
export function anyState(limits: Limits, sought = ODDLY_SOUGHT): fc.Arbitrary<PageState> {
  const compared = fc.record({
    compare: anyDay(limits),
    sideBySide: fc.boolean(),
    isolated: perhaps([...limits.stances, UNCHANGED]),
  });
  return fc.oneof(
    { weight: 3, arbitrary: anyOneDay(limits, sought) },
    {
      weight: 1,
      arbitrary: fc.tuple(anyOneDay(limits, sought), compared).map(([state, days]) => ({
        ...state,
        ...days,
        // Where each day has its map there is nothing that has not changed.
        isolated: days.sideBySide && days.isolated === UNCHANGED ? null : days.isolated,
      })),
    },
  );
}
