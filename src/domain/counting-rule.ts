import { isMemberOn, type Country } from './country.ts';
import { intervalAt, type Interval, type StanceTimeline } from './interval.ts';
import type { IsoDay } from './iso-date.ts';
import type { CountryCode } from './statement.ts';
import type { StanceId } from './topic.ts';

/** How many of a number of countries hold each stance on one day. */
export interface Count {
  readonly members: number;
  /** Stance → members that hold it; a stance nobody holds is missing. */
  readonly stances: Readonly<Record<StanceId, number>>;
}

/** Whether an interval counts as a position: what is only inferred is drawn, never counted. */
export function isCounted(interval: Interval & { readonly weak?: boolean }): boolean {
  return interval.weak !== true;
}

/** Counts the stances of `codes` on `day`; those without a position that counts are in `members` only. */
export function countAmong(
  codes: readonly CountryCode[],
  timelines: Readonly<Record<CountryCode, StanceTimeline>>,
  day: IsoDay,
): Count {
  const stances: Record<StanceId, number> = {};
  for (const code of codes) {
    const interval = intervalAt(timelines[code] ?? [], day);
    if (interval && isCounted(interval))
      stances[interval.stance] = (stances[interval.stance] ?? 0) + 1;
  }
  return { members: codes.length, stances };
}

/**
 * Counts UN members per stance on `day`. Places that are no members are drawn and listed, never
 * counted.
 */
export function countOn(
  countries: readonly Country[],
  timelines: Readonly<Record<CountryCode, StanceTimeline>>,
  day: IsoDay,
): Count {
  const members = countries.filter((country) => isMemberOn(country, day));
  return countAmong(
    members.map(({ code }) => code),
    timelines,
    day,
  );
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
