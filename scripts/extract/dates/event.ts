import {
  addDays,
  earliestDay,
  isPartialDate,
  latestDay,
  precisionOf,
  weekday,
  type IsoDay,
  type PartialDate,
} from '../../../src/domain/iso-date.ts';
import type { PublicationDate, StatementDate } from '../../../src/domain/statement.ts';
import type { DateExpression } from './expressions.ts';

/** What an expression comes to; `value` null with bounds when only a range is known. */
export interface Resolved {
  readonly value: PartialDate | null;
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
  readonly rule: string;
}

type Publication = Pick<PublicationDate, 'value' | 'precision' | 'earliest' | 'latest'>;
const pad = (n: number): string => String(n).padStart(2, '0');

/**
 * Resolves an expression against the day of publication. Without the day, a relative date stays
 * unknown and keeps the publication's bounds: nothing falls back to a guess.
 */
export function resolveExpression(
  expression: DateExpression,
  publication: Publication,
  declared: IsoDay,
  future: boolean,
  order: 'day-first' | 'month-first' | null,
): Resolved | null {
  const unknown = (rule: string): Resolved => ({
    value: null,
    earliest: null,
    latest: publication.latest,
    rule,
  });
  const exact = (value: PartialDate, rule: string): Resolved => ({
    value,
    earliest: earliestDay(value),
    latest: latestDay(value),
    rule,
  });
  const day = publication.precision === 'day' ? publication.value : null;
  switch (expression.kind) {
    case 'calendar': {
      const { month, day: d } = expression;
      if (expression.since) return null;
      if (expression.year !== null && expression.year > 0)
        return exact(
          `${expression.year}${month === null ? '' : `-${pad(month)}`}${d === null || month === null ? '' : `-${pad(d)}`}`,
          d !== null ? 'date.full' : month !== null ? 'date.month' : 'date.year',
        );
      if (month === null) return d === null ? null : dayBelow(d, publication);
      const year = publication.value === null ? null : Number(publication.value.slice(0, 4));
      if (year === null) return betweenBounds(month, d, publication) ?? unknown('date.yearless');
      // "on 28 December" in a text of January: the latest such day that is not after publication.
      const build = (y: number): PartialDate =>
        `${y}-${pad(month)}${d === null ? '' : `-${pad(d)}`}`;
      const last = publication.latest ?? latestDay(build(year));
      const chosen =
        expression.year === -1
          ? earliestDay(`${year}-${pad(month)}`) < earliestDay(last.slice(0, 7))
            ? year
            : year - 1
          : earliestDay(build(year)) <= last
            ? year
            : year - 1;
      return exact(build(chosen), 'date.yearless');
    }
    case 'numeric': {
      const { first, second, year } = expression;
      const settled =
        first > 12
          ? 'day-first'
          : second > 12
            ? 'month-first'
            : first === second
              ? 'day-first'
              : order;
      if (settled === null)
        return {
          value: String(year),
          earliest: earliestDay(String(year)),
          latest: latestDay(String(year)),
          rule: 'date.numeric-order-unclear',
        };
      const [d, m] = settled === 'day-first' ? [first, second] : [second, first];
      return m > 12 || d > 31 ? null : exact(`${year}-${pad(m)}-${pad(d)}`, 'date.numeric');
    }
    case 'weekday': {
      if (day === null) return unknown('date.weekday');
      const back = (weekday(day) - expression.weekday + 7) % 7;
      if (expression.side === 'next' || (future && expression.side === null))
        return exact(addDays(day, (7 - back) % 7 || 7), 'date.weekday');
      return exact(
        addDays(day, -(expression.side === 'last' && back === 0 ? 7 : back)),
        'date.weekday',
      );
    }
    case 'offset':
      return offset(expression.unit, expression.count, publication, unknown, exact);
    case 'anchored':
      return counted(expression, publication, declared, order, unknown, exact);
    case 'season':
      return seasonal(expression, publication, unknown);
    case 'after-declaration':
      return exact(addDays(declared, expression.days), 'date.after-declaration');
    default:
      return null;
  }
}

/** "On the 3rd" below a line that is a month; elsewhere it tells no month. */
function dayBelow(day: number, { value, precision }: Publication): Resolved | null {
  if (value === null || precision !== 'month') return null;
  const full = `${value}-${pad(day)}`;
  return isPartialDate(full)
    ? { value: full, earliest: earliestDay(full), latest: latestDay(full), rule: 'date.day-below' }
    : null;
}

/** "last autumn": the one that had ended when the text was published, or that it was published in. */
function seasonal(
  { first, last }: Extract<DateExpression, { kind: 'season' }>,
  { value, precision }: Publication,
  unknown: (rule: string) => Resolved,
): Resolved {
  if (value === null || precision === 'year') return unknown('date.season');
  const month = Number(value.slice(5, 7));
  const year = Number(value.slice(0, 4)) - (month < first ? 1 : 0);
  return {
    value: String(year),
    earliest: earliestDay(`${year}-${pad(first)}`),
    latest: latestDay(`${year}-${pad(last)}`),
    rule: 'date.season',
  };
}

/** How long before its publication a day without a year can be the article's own news, in days. */
const NEWS = 60;

/** A date counted from another of the text: only as exact as that one is. */
function counted(
  { unit, count, month, day, anchor }: Extract<DateExpression, { kind: 'anchored' }>,
  publication: Publication,
  declared: IsoDay,
  order: 'day-first' | 'month-first' | null,
  unknown: (rule: string) => Resolved,
  exact: (value: PartialDate, rule: string) => Resolved,
): Resolved {
  const rule = `date.counted-${unit}`;
  const from = anchor && resolveExpression(anchor, publication, declared, false, order)?.value;
  if (!from) return unknown(rule);
  if (unit === 'year') {
    const year = String(Number(from.slice(0, 4)) + count);
    if (month === null) return exact(year, rule);
    const inYear = (y: string): PartialDate =>
      `${y}-${pad(month)}${day === null ? '' : `-${pad(day)}`}`;
    const value = inYear(year);
    if (count === 0 && day !== null && (value < from || isNews(inYear, value, publication)))
      return unknown(rule);
    return exact(value, rule);
  }
  if (from.length < (unit === 'month' ? 7 : 10)) return unknown(rule);
  if (unit === 'day') return exact(addDays(from, count), rule);
  if (unit === 'month') {
    const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count;
    return exact(`${Math.floor(months / 12)}-${pad((months % 12) + 1)}`, rule);
  }
  const earliest = addDays(from, 7 * count - 3);
  return { value: null, earliest, latest: addDays(earliest, 6), rule };
}

/** Whether a day read into the year of another may as well be one of the weeks before publication. */
function isNews(
  inYear: (year: string) => PartialDate,
  value: PartialDate,
  { latest }: Publication,
): boolean {
  if (latest === null) return false;
  const year = Number(latest.slice(0, 4));
  return [year, year - 1]
    .map((y) => inYear(String(y)))
    .some((day) => day !== value && day <= latest && day >= addDays(latest, -NEWS));
}

/** "on 3 May" in an article of unknown day: the year on which its earliest and its latest day agree. */
function betweenBounds(
  month: number,
  day: number | null,
  { earliest, latest }: Publication,
): Resolved | null {
  if (earliest === null || latest === null) return null;
  const lastBefore = (bound: IsoDay): PartialDate => {
    const year = Number(bound.slice(0, 4));
    const build = (y: number): PartialDate =>
      `${y}-${pad(month)}${day === null ? '' : `-${pad(day)}`}`;
    return earliestDay(build(year)) <= bound ? build(year) : build(year - 1);
  };
  const value = lastBefore(earliest);
  return value === lastBefore(latest)
    ? { value, earliest: earliestDay(value), latest: latestDay(value), rule: 'date.yearless' }
    : null;
}

function offset(
  unit: 'day' | 'week' | 'month' | 'year',
  count: number,
  publication: Publication,
  unknown: (rule: string) => Resolved,
  exact: (value: PartialDate, rule: string) => Resolved,
): Resolved {
  const { value, precision } = publication;
  if (value === null) return unknown(`date.${unit}-offset`);
  if (unit === 'day')
    return precision === 'day'
      ? exact(addDays(value, count), 'date.day-offset')
      : unknown('date.day-offset');
  if (unit === 'year') return exact(String(Number(value.slice(0, 4)) + count), 'date.year-offset');
  if (precision === 'year') return unknown(`date.${unit}-offset`);
  if (unit === 'month') {
    const months = Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1 + count;
    return exact(`${Math.floor(months / 12)}-${pad((months % 12) + 1)}`, 'date.month-offset');
  }
  if (precision !== 'day') return unknown('date.week-offset');
  const monday = addDays(value, -((weekday(value) + 6) % 7) + 7 * count);
  const sunday = addDays(monday, 6);
  // "five weeks ago" is no exact week; where it lies in one month, that is what it tells.
  const month = monday.slice(0, 7);
  return {
    value: count < -1 && sunday.startsWith(month) ? month : null,
    earliest: monday,
    latest: sunday,
    rule: 'date.week-offset',
  };
}

/** An event with its resolved date; without one, publication is the upper bound and nothing more. */
export function eventDate(
  resolved: Resolved | null,
  words: string | null,
  publication: Publication,
): StatementDate {
  if (!resolved)
    return {
      kind: 'event',
      value: null,
      precision: 'unknown',
      earliest: null,
      latest: publication.latest,
      rule: 'undated-event',
      words: null,
    };
  return {
    kind: 'event',
    value: resolved.value,
    precision: resolved.value === null ? 'unknown' : precisionOf(resolved.value),
    earliest: resolved.earliest,
    latest: resolved.latest,
    rule: resolved.rule,
    words,
  };
}

/** A state that held when the article was published. */
export function observationDate(publication: Publication): StatementDate {
  return {
    kind: 'observation',
    value: publication.value,
    precision: publication.precision,
    earliest: publication.earliest,
    latest: publication.latest,
    rule: 'state-as-of-publication',
    words: null,
  };
}
