/** What each month brought: positions taken and given up, and articles. Pure; percent across. */
import { isCounted } from '../domain/counting-rule.ts';
import type { Atlas } from '../domain/dataset.ts';
import { isFiltering, passingOn, type Filter, type Passing } from '../domain/filter.ts';
import type { Interval } from '../domain/interval.ts';
import { addDays, type IsoDay } from '../domain/iso-date.ts';
import type { Layer } from '../domain/layer.ts';
import type { TimeScale } from './scale.ts';

export interface Month {
  /** Its number on the axis. */
  readonly month: number;
  /** How many of those counted began to hold the topic's first stance, and how many ended it. */
  readonly begun: number;
  readonly ended: number;
  /** Articles of the month that name a place asked for. */
  readonly articles: number;
}

/**
 * The months of the axis that brought something, in order. The stances are those of the timelines in
 * use and are counted as the legend counts them: of the places that pass the filter on the day. Who
 * joins or leaves a bloc has changed no stance.
 */
export function months(
  atlas: Atlas,
  scale: TimeScale,
  filter: Filter,
  layer: Layer | null,
): Month[] {
  const known = new Map<IsoDay, Passing>();
  const on = (day: IsoDay): Passing => {
    const passing = known.get(day) ?? passingOn(atlas, filter, day);
    known.set(day, passing);
    return passing;
  };
  const first = atlas.topic.stances[0]?.id;
  const isHeld = (held: Interval | undefined): boolean =>
    held !== undefined && held.stance === first && isCounted(held);
  const found = new Map<number, { begun: number; ended: number; articles: number }>();
  const add = (day: IsoDay, what: 'begun' | 'ended' | 'articles'): void => {
    if (day < scale.axis.from || day > scale.axis.to) return;
    const number = scale.monthOf(day);
    const month = found.get(number) ?? { begun: 0, ended: 0, articles: 0 };
    month[what] += 1;
    found.set(number, month);
  };
  for (const [code, timeline] of Object.entries(atlas.timelines))
    timeline.filter(isHeld).forEach((held, index, all) => {
      const { from, to } = held;
      if (all[index - 1]?.to !== from && on(from).counted.includes(code)) add(from, 'begun');
      if (to === null || all[index + 1]?.from === to) return;
      // What has ended is backed, and held, on the day before.
      if (on(addDays(to, -1)).counted.includes(code)) add(to, 'ended');
    });
  if (layer !== 'record')
    for (const { kind, date, countries } of atlas.events)
      if (
        kind === 'article' &&
        date !== null &&
        (!isFiltering(filter) || names(on(date), countries))
      )
        add(date, 'articles');
  return [...found].sort(([a], [b]) => a - b).map(([month, numbers]) => ({ month, ...numbers }));
}

const names = ({ places }: Passing, countries: readonly string[]): boolean =>
  countries.some((code) => places.has(code));

/** Heights of the bars in px: above and below their line, and of the articles. */
export const ROOM = { begun: 10, ended: 6, articles: 4 } as const;
/** Share of a month that its bar is wide. */
const WIDTH = 0.7;
/** So much of a bar is seen of a single change. */
const LEAST = 2;

/** The bars of one kind as path data in a box 100 wide, on a line at 0 towards `direction`. */
export interface Bars {
  readonly begun: string;
  readonly ended: string;
  readonly articles: string;
}

/**
 * Bars for the months. Their height grows with the square root of the number, so that one change is
 * seen beside twenty; what begins and what ends is drawn to one measure.
 */
export function bars(found: readonly Month[], scale: TimeScale): Bars {
  const most = (of: keyof typeof ROOM): number => Math.max(...found.map((month) => month[of]), 1);
  const unit = Math.min(
    ROOM.begun / Math.sqrt(most('begun')),
    ROOM.ended / Math.sqrt(most('ended')),
  );
  const units = {
    begun: -unit,
    ended: unit,
    articles: ROOM.articles / Math.sqrt(most('articles')),
  };
  const width = 100 / scale.months;
  const draw = (of: keyof typeof ROOM): string =>
    found
      .filter((month) => month[of] > 0)
      .map((month) => {
        const height = Math.max(Math.abs(units[of]) * Math.sqrt(month[of]), LEAST);
        const x = round(width * (month.month + (1 - WIDTH) / 2));
        const wide = round(width * WIDTH);
        return `M${x},0h${wide}v${round(Math.sign(units[of]) * height)}h${-wide}z`;
      })
      .join('');
  return { begun: draw('begun'), ended: draw('ended'), articles: draw('articles') };
}

const round = (value: number): number => Math.round(value * 100) / 100;
