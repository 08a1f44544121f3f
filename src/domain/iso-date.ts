/** A UTC day as `YYYY-MM-DD`. Sorts as it reads. */
export type IsoDay = string;

/** A calendar date known to a day, a month or a year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type PartialDate = string;

export type DatePrecision = 'day' | 'month' | 'year';

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MS_PER_DAY = 86_400_000;

/** Number of days of a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether `text` is an existing day, month or year in ISO 8601 form ("2023-02-30" is not). */
export function isPartialDate(text: string): text is PartialDate {
  const parts = PARTIAL.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether `text` is an existing day in the form `YYYY-MM-DD`. */
export function isIsoDay(text: string): text is IsoDay {
  return text.length === 10 && isPartialDate(text);
}

/** What the written form of a date leaves open. */
export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** First day that a partial date can mean: "2012-06" → "2012-06-01". */
export function earliestDay(date: PartialDate): IsoDay {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date can mean: "2012-06" → "2012-06-30". */
export function latestDay(date: PartialDate): IsoDay {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${date}-${String(daysInMonth(year, month)).padStart(2, '0')}`;
}

/** Days since 1970-01-01. Throws on anything that is not a day. */
export function dayNumber(day: IsoDay): number {
  if (!isIsoDay(day)) throw new Error(`expected a day as YYYY-MM-DD, got ${JSON.stringify(day)}`);
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The day that lies `number` days after 1970-01-01. */
export function dayFromNumber(number: number): IsoDay {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day `days` days after `day` (before it, if negative). */
export function addDays(day: IsoDay, days: number): IsoDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** Day of the week, 0 = Sunday … 6 = Saturday (ISO 8601 calendar, UTC). */
export function weekday(day: IsoDay): number {
  return new Date(dayNumber(day) * MS_PER_DAY).getUTCDay();
}
