/** Dates in a reader's words. The zone is always UTC: a day must not differ between machines. */
import { dayNumber, latestDay, precisionOf, type IsoDay, type PartialDate } from './iso-date.ts';

const MS_PER_DAY = 86_400_000;
const words = (options: Intl.DateTimeFormatOptions): ((day: IsoDay) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
  return (day) => format.format(dayNumber(day) * MS_PER_DAY);
};

/** "26 March 2025". */
export const formatDay = words({ day: 'numeric', month: 'long', year: 'numeric' });
/** "26 Mar 2025". */
export const formatDayShort = words({ day: 'numeric', month: 'short', year: 'numeric' });
/** "March 2025". */
export const formatMonth = words({ month: 'long', year: 'numeric' });

/** A date no more precise than it is known: "26 March 2025", "March 2025", "2025". */
export function formatPartial(date: PartialDate): string {
  const precision = precisionOf(date);
  if (precision === 'year') return date;
  return precision === 'month' ? formatMonth(latestDay(date)) : formatDay(date);
}
