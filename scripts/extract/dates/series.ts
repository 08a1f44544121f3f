import type { Item } from '../item.ts';
import type { DateExpression } from './expressions.ts';

type Calendar = Extract<DateExpression, { kind: 'calendar' }>;
const YEAR = /^(?:19|20)\d\d$/;
const JOINS = new Set([',', 'and', 'or']);

/** A date of the text, or a year that stands alone: "(2009)", "in 2012 and 2013". */
export function dateOf(item: Item | undefined): Item | null {
  if (!item) return null;
  if (item.date) return item.date.kind === 'none' ? null : item;
  if (item.kind !== 'number' || !YEAR.test(item.word)) return null;
  const date = { kind: 'calendar', year: Number(item.word), month: null, day: null } as const;
  return { ...item, kind: 'date', date: { ...date, since: false } };
}

/** "in February and March 2008": the dates that one preposition leads, each with the year of the last. */
export function seriesAt(
  items: readonly Item[],
  at: number,
): { readonly dates: readonly Item[]; readonly to: number } {
  const dates: Item[] = [];
  let to = at;
  for (let i = at; ; i++) {
    const date = dateOf(items[i]);
    if (!date) break;
    dates.push(date);
    to = i + 1;
    if (!JOINS.has(items[to]?.word ?? '')) break;
    i = items[to]?.word === ',' && items[to + 1]?.word === 'and' ? to + 1 : to;
  }
  const last = dates.at(-1)?.date;
  const year = last?.kind === 'calendar' && last.month !== null ? last.year : null;
  return { dates: year === null ? dates : dates.map((d) => inYear(d, year)), to };
}

function inYear(item: Item, year: number): Item {
  const { date } = item;
  return date?.kind === 'calendar' && date.year === null && date.month !== null
    ? { ...item, date: { ...date, year } }
    : item;
}

/**
 * The date that belongs to one of several actors: "X (2008) and Y (2010)", "X and Y … in 2008 and
 * 2010 respectively", "…, the former in 2008 and the latter in 2010". Null when none stands beside it.
 */
export function dateBeside(
  actor: Item,
  actors: readonly Item[],
  items: readonly Item[],
  to: number,
): Item | null {
  const at = items.indexOf(actor);
  if (at >= 0 && items[at + 1]?.word === '(' && items[at + 3]?.word === ')') {
    const date = dateOf(items[at + 2]);
    if (date) return date;
  }
  const place = actors.indexOf(actor);
  if (actors.length < 2 || place < 0) return null;
  const from = items[to]?.word === ',' ? to + 1 : to;
  const { dates, to: after } = seriesAt(items, from);
  const end = items[after]?.word === ',' ? after + 1 : after;
  if (dates.length === actors.length && items[end]?.word === 'respectively')
    return dates[place] ?? null;
  if (actors.length !== 2) return null;
  const word = place === 0 ? 'former' : 'latter';
  for (let i = to; i < items.length && i < to + 12; i++)
    if (items[i]?.word === word) return dateOf(items[i + 1]);
  return null;
}

/** What the dates of a series share: "in 2012 and 2013" tells neither year of one of them. */
export function shared(dates: readonly Item[]): Item | null {
  const [first, ...others] = dates;
  if (!first || others.length === 0) return first ?? null;
  const year = yearOf(first);
  if (year === null || others.some((d) => yearOf(d) !== year)) return null;
  const date: Calendar = { kind: 'calendar', year, month: null, day: null, since: false };
  return { ...first, date };
}

function yearOf({ date }: Item): number | null {
  return date?.kind === 'calendar' ? date.year : null;
}
