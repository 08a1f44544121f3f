/** Numbers for the strips that show a country's history. Pure; percent across. */
import type { Atlas } from '../domain/dataset.ts';
import type { StanceTimeline } from '../domain/interval.ts';
import type { CountryCode } from '../domain/statement.ts';
import { fillKey } from '../theme.ts';
import type { TimeScale } from './scale.ts';

/** A stretch of one stance on a strip; all numbers in percent of the axis. */
export interface StripPart {
  /** Key of its fill in the theme. */
  readonly fill: string;
  readonly x: number;
  readonly width: number;
  /** Where the last source that documents it lies; what follows is carried forward. */
  readonly documentedTo: number;
}

/** A country's history as stretches along the axis. */
export function strip(timeline: StanceTimeline, scale: TimeScale): StripPart[] {
  return timeline.map((interval) => {
    const x = scale.percent(interval.from);
    const end = interval.to === null ? 100 : scale.percent(interval.to);
    return {
      fill: fillKey(interval.stance, interval.weak === true),
      x,
      width: Math.max(0, end - x),
      // An act holds until another act; an observation says nothing of the days after it.
      documentedTo:
        interval.began === 'event'
          ? end
          : Math.min(end, Math.max(x, scale.percent(interval.documentedUntil))),
    };
  });
}

export interface StripRow {
  readonly code: CountryCode;
  readonly name: string;
  readonly parts: readonly StripPart[];
}

/** One strip per country that has a stance, those with the earliest change first. */
export function stripRows(atlas: Atlas, scale: TimeScale): StripRow[] {
  const start = (code: string): string => atlas.timelines[code]![0]!.from;
  const order = (code: string): string => `${start(code)} ${code}`;
  return Object.keys(atlas.timelines)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((code) => ({
      code,
      name: atlas.countries.find((country) => country.code === code)?.name ?? code,
      parts: strip(atlas.timelines[code]!, scale),
    }));
}
