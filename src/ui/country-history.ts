/** What happened with one country, in order of time. Pure. */
import type { Atlas, AtlasEvent } from '../domain/dataset.ts';
import type { Interval, StanceTimeline } from '../domain/interval.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import type { CountryCode } from '../domain/statement.ts';

/** A stance that begins, or undefined where one ends and nothing follows. */
export interface StanceChange {
  readonly day: IsoDay;
  readonly interval: Interval | undefined;
}

/** Every change of a timeline, the first stance among them. */
export function stanceChanges(timeline: StanceTimeline): StanceChange[] {
  return timeline.flatMap((interval, index): StanceChange[] => {
    const begins = { day: interval.from, interval };
    const isEnd = interval.to !== null && timeline[index + 1]?.from !== interval.to;
    return isEnd ? [begins, { day: interval.to!, interval: undefined }] : [begins];
  });
}

/** What articles say of a country without giving it a stance; the undated at the end. */
export function gesturesOf({ events }: Pick<Atlas, 'events'>, code: CountryCode): AtlasEvent[] {
  return events.filter(
    ({ kind, colours, countries }) =>
      kind === 'statement' && colours !== true && countries.includes(code),
  );
}
