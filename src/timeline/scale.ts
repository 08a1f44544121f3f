/** Days ↔ places on the axis and steps of the slider. */
import type { Axis } from '../domain/dataset.ts';
import { addDays, dayNumber, latestDay, type IsoDay } from '../domain/iso-date.ts';

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
  /** A day to compare `day` with: the end of the year halfway from the start of the axis. */
  compareDay(day: IsoDay): IsoDay;
  /** One tick a year, at its first day, with the label's middle under the year. */
  readonly years: readonly Tick[];
}

export function createTimeScale(axis: Axis): TimeScale {
  const end = addDays(axis.to, 1);
  const first = dayNumber(axis.from);
  const days = dayNumber(end) - first;
  // A straight line over days; d3-scale would bring colours and formats that nothing here needs.
  const percent = (day: IsoDay): number =>
    Math.min(Math.max(((dayNumber(day) - first) / days) * 100, 0), 100);
  const firstYear = Number(axis.from.slice(0, 4));
  const firstMonth = Number(axis.from.slice(5, 7)) - 1;
  const monthOf = (day: IsoDay): number =>
    (Number(day.slice(0, 4)) - firstYear) * 12 + Number(day.slice(5, 7)) - 1 - firstMonth;
  const dayOf = (month: number): IsoDay => {
    const index = firstMonth + month;
    const year = firstYear + Math.floor(index / 12);
    return latestDay(`${year}-${String((index % 12) + 1).padStart(2, '0')}`);
  };
  const years: Tick[] = [];
  for (let year = firstYear; `${year}-01-01` <= axis.to; year++) {
    const day = `${year}-01-01`;
    if (day >= axis.from) years.push({ day, at: percent(day), label: String(year) });
  }
  return {
    axis,
    percent,
    monthOf,
    dayOf,
    months: monthOf(axis.to) + 1,
    compareDay: (day) => latestDay(String(Math.floor((firstYear + Number(day.slice(0, 4))) / 2))),
    years,
  };
}
