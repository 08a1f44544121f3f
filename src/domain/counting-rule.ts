import { isMemberOn, type Country } from './country.ts';
import { intervalAt, type StanceTimeline } from './interval.ts';
import type { IsoDay } from './iso-date.ts';
import type { StanceId } from './topic.ts';

/** How many members of the United Nations hold each stance on one day. */
export interface Count {
  readonly members: number;
  /** Stance → members that hold it; a stance nobody holds is missing. */
  readonly stances: Readonly<Record<StanceId, number>>;
}

/**
 * Counts UN members per stance on `day`. Places that are no members are drawn and listed, never
 * counted; members without an interval on that day are in `members` only.
 */
export function countOn(
  countries: readonly Country[],
  timelines: Readonly<Record<string, StanceTimeline>>,
  day: IsoDay,
): Count {
  const stances: Record<StanceId, number> = {};
  let members = 0;
  for (const country of countries) {
    if (!isMemberOn(country, day)) continue;
    members += 1;
    const interval = intervalAt(timelines[country.code] ?? [], day);
    if (interval) stances[interval.stance] = (stances[interval.stance] ?? 0) + 1;
  }
  return { members, stances };
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
