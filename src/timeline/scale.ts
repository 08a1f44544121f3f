/** Days ↔ places on the axis and steps of the slider. `Date` appears here only, always UTC. */
import { scaleUtc } from 'd3-scale';
import type { Axis } from '../domain/dataset.ts';
import { addDays, latestDay, type IsoDay } from '../domain/iso-date.ts';

export interface Tick {
  readonly day: IsoDay;
  /** Percent of the axis. */
  readonly at: number;
  readonly label: string;
}

export interface TimeScale {
  readonly axis: Axis;
  /** Place of a day in percent of the axis, clamped to it. */
  percent(day: IsoDay): number;
  /** Number of the month that holds `day`, counted from the first month of the axis. */
  monthOf(day: IsoDay): number;
  /** Last day of month number `month`: a month shows what held when it was over. */
  dayOf(month: number): IsoDay;
  readonly months: number;
  /** One tick a year, at its first day, with the label's middle under the year. */
  readonly years: readonly Tick[];
}

const toDate = (day: IsoDay): Date => new Date(`${day}T00:00:00Z`);

export function createTimeScale(axis: Axis): TimeScale {
  const end = addDays(axis.to, 1);
  const scale = scaleUtc()
    .domain([toDate(axis.from), toDate(end)])
    .range([0, 100])
    .clamp(true);
  const firstYear = Number(axis.from.slice(0, 4));
  const firstMonth = Number(axis.from.slice(5, 7)) - 1;
  const monthOf = (day: IsoDay): number =>
    (Number(day.slice(0, 4)) - firstYear) * 12 + Number(day.slice(5, 7)) - 1 - firstMonth;
  const dayOf = (month: number): IsoDay => {
    const index = firstMonth + month;
    const year = firstYear + Math.floor(index / 12);
    return latestDay(`${year}-${String((index % 12) + 1).padStart(2, '0')}`);
  };
  const years = scale.ticks(20).map((date): Tick => {
    const day = date.toISOString().slice(0, 10);
    return { day, at: scale(date), label: day.slice(0, 4) };
  });
  return {
    axis,
    percent: (day) => scale(toDate(day)),
    monthOf,
    dayOf,
    months: monthOf(axis.to) + 1,
    years: years.filter((tick) => tick.day.endsWith('-01-01') && tick.day <= axis.to),
  };
}
