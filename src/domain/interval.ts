import type { DatePrecision, IsoDay } from './iso-date.ts';
import type { StanceId } from './topic.ts';

/** Everything that can decide an interval; see `docs/decisions/`. */
export const INTERVAL_RULES = [
  'act-opens',
  'act-changes',
  'first-observation-opens',
  'observation-changes',
  'inferred-opens',
  'inferred-changes',
  'disputed-act',
  'denial-settles',
  'reaffirmation-restores',
  'later-act-settles',
  'contrary-days-overlap',
  'contrary-without-an-act',
  'article-against-record',
] as const;
export type IntervalRule = (typeof INTERVAL_RULES)[number];

/** One side of a contradiction. */
export interface Side {
  /** Null where one side says that nothing was held or done. */
  readonly stance: StanceId | null;
  /** Ids of the statements and positions that say so. */
  readonly basis: readonly string[];
}

/** One stance held over `[from, to)`, UTC days; `to` null means until further notice. */
export interface Interval {
  readonly stance: StanceId;
  /** First day on which it is certain. */
  readonly from: IsoDay;
  readonly to: IsoDay | null;
  /** First day on which it is possible; equals `from` when the day is known. */
  readonly earliest: IsoDay;
  readonly fromPrecision: DatePrecision;
  readonly toPrecision: DatePrecision | null;
  /** Whether `from` is the day it began (`event`) or the first day it was seen (`observation`). */
  readonly began: 'event' | 'observation';
  /** Last day on which a source documents it; what follows is carried forward. */
  readonly documentedUntil: IsoDay;
  /** Ids of the statements and positions it rests on, in order of date. */
  readonly basis: readonly string[];
  readonly rule: IntervalRule;
  /** Only inferred from behaviour: drawn as weak, never counted. */
  readonly weak?: true;
  /** Of a contested interval: what is said against what, at least two. */
  readonly sides?: readonly Side[];
}

/** A country's stances in order of time, without overlap; a day no interval covers is unknown. */
export type StanceTimeline = readonly Interval[];

/** The interval that covers `day`, or undefined when the stance on that day is unknown. */
export function intervalAt(timeline: StanceTimeline, day: IsoDay): Interval | undefined {
  let found: Interval | undefined;
  for (const interval of timeline) {
    if (interval.from > day) break;
    if (interval.to === null || day < interval.to) found = interval;
  }
  return found;
}

/** Throws when intervals are empty, out of order or overlap. */
export function assertTimeline(timeline: StanceTimeline): void {
  let previous: Interval | undefined;
  for (const interval of timeline) {
    if (interval.to !== null && interval.to <= interval.from)
      throw new Error(`expected half-open interval, got [${interval.from}, ${interval.to})`);
    if (previous && (previous.to === null || previous.to > interval.from))
      throw new Error(`expected intervals without overlap, got one from ${interval.from}`);
    previous = interval;
  }
}
