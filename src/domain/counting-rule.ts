/** What counts: named rules as data, one pure function that applies any of them, and the counts. */
import * as v from 'valibot';
import { isMemberOn, type Country } from './country.ts';
import type { Fact } from './fact.ts';
import { intervalAt, type Interval, type StanceTimeline } from './interval.ts';
import type { IsoDay } from './iso-date.ts';
import { SELF } from './position.ts';
import type { CountryCode } from './statement.ts';
import type { StanceId } from './topic.ts';

const text = v.pipe(v.string(), v.nonEmpty('expected some text'));

/**
 * How a rule answers disputes. A disputed act is a _claim_ when it is the country's first act and a
 * _reversal_ when it undoes an earlier one.
 */
export const countingRuleSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/, 'expected an id such as "all-announced"')),
  label: text,
  /** One sentence for the reader: what the rule counts and what it does not. */
  meaning: text,
  /**
   * Which disputed claims count: `undenied` those the state has not denied, `listed` also those it
   * denied for as long as the subject counted them, `self` those the state itself made and never
   * took back.
   */
  claims: v.picklist(['all', 'listed', 'undenied', 'self', 'none']),
  /** Which disputed reversals count: `self` those the state itself announced or confirmed. */
  reversals: v.picklist(['all', 'self', 'none']),
  /** Whether a disputed word that an undone act still stands restores it. */
  reaffirmations: v.boolean(),
  /** Codes of the countries that stand on nobody's list by this rule, whatever they did. */
  without: v.exactOptional(v.array(v.pipe(v.string(), v.length(3)))),
  /** `articles` counts what the articles say and nothing else. */
  layer: v.picklist(['articles', 'both']),
});

export type CountingRule = Readonly<v.InferOutput<typeof countingRuleSchema>>;

const confirmsItself = (fact: Fact): boolean =>
  fact.by?.includes(SELF) === true && fact.against?.includes(SELF) !== true;

/** A disputed fact as the rule takes it: without its dispute, or undefined when it does not count. */
function admit(fact: Fact, facts: readonly Fact[], rule: CountingRule): Fact | undefined {
  if (!fact.against || fact.kind === 'denial') return fact;
  const { against: _against, dropped, ...admitted } = fact;
  if (fact.kind === 'reaffirmation') return rule.reaffirmations ? admitted : undefined;
  const isReversal = facts.some(
    (other) => other.kind === 'act' && other.stance !== fact.stance && other.latest < fact.latest,
  );
  const policy = isReversal ? rule.reversals : rule.claims;
  if (policy === 'all') return admitted;
  if (policy === 'self') return confirmsItself(fact) ? admitted : undefined;
  if (policy === 'none') return undefined;
  const isDenied = facts.some((other) => other.kind === 'denial' && other.latest >= fact.earliest);
  if (!isDenied) return admitted;
  return policy === 'listed' && dropped !== undefined ? { ...admitted, dropped } : undefined;
}

/** One country's facts as a rule sees them: what it does not count is gone, the rest is undisputed. */
export function factsUnder(
  code: CountryCode,
  facts: readonly Fact[],
  rule: CountingRule,
): readonly Fact[] {
  if (rule.without?.includes(code)) return [];
  const own = facts.filter((fact) => rule.layer === 'both' || fact.layer === rule.layer);
  return own.flatMap((fact) => admit(fact, own, rule) ?? []);
}

/** How many of a number of countries hold each stance on one day. */
export interface Tally {
  readonly members: number;
  /** Stance → how many hold it; a stance nobody holds is missing. */
  readonly stances: Readonly<Record<StanceId, number>>;
}

/** The tally of the members of the United Nations on one day, their number being the base. */
export interface Count extends Tally {
  /** The same of the places that are no members. */
  readonly others: Readonly<Record<StanceId, number>>;
}

/** Whether an interval counts as a position: what is only inferred is drawn, never counted. */
export function isCounted(interval: Interval): boolean {
  return interval.weak !== true;
}

/** Counts the stances of `codes` on `day`; those without a position that counts are in `members` only. */
export function countAmong(
  codes: readonly CountryCode[],
  timelines: Readonly<Record<CountryCode, StanceTimeline>>,
  day: IsoDay,
): Tally {
  const stances: Record<StanceId, number> = {};
  for (const code of codes) {
    const interval = intervalAt(timelines[code] ?? [], day);
    if (interval && isCounted(interval))
      stances[interval.stance] = (stances[interval.stance] ?? 0) + 1;
  }
  return { members: codes.length, stances };
}

/** Counts the members of the United Nations per stance on `day`, and beside them the other places. */
export function countOn(
  countries: readonly Country[],
  timelines: Readonly<Record<CountryCode, StanceTimeline>>,
  day: IsoDay,
): Count {
  const codes = (isMember: boolean): CountryCode[] =>
    countries.filter((country) => isMemberOn(country, day) === isMember).map(({ code }) => code);
  const others = countAmong(codes(false), timelines, day).stances;
  return { ...countAmong(codes(true), timelines, day), others };
}

/** Days on which some country's stance begins or ends, in order, each once. */
export function changeDays(timelines: Readonly<Record<string, StanceTimeline>>): IsoDay[] {
  const days = new Set<IsoDay>();
  for (const timeline of Object.values(timelines)) {
    for (const interval of timeline) {
      days.add(interval.from);
      if (interval.to !== null) days.add(interval.to);
    }
  }
  return [...days].sort();
}

/** A count and the day from which it holds. */
export interface DatedCount extends Count {
  readonly from: IsoDay;
}

/** Counts at every change of stance and of membership, starting with the first change. */
export function countsOverTime(
  countries: readonly Country[],
  timelines: Readonly<Record<CountryCode, StanceTimeline>>,
): DatedCount[] {
  const days = new Set(changeDays(timelines));
  const first = [...days].sort()[0];
  for (const { memberSince } of countries)
    if (memberSince?.length === 10 && first !== undefined && memberSince > first)
      days.add(memberSince);
  return [...days].sort().map((from) => ({ from, ...countOn(countries, timelines, from) }));
}
