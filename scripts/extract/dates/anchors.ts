import type { Item } from '../item.ts';
import type { Knowledge } from '../knowledge.ts';
import type { DateExpression } from './expressions.ts';

type Anchored = Extract<DateExpression, { kind: 'anchored' }>;
const DECLARATION: DateExpression = { kind: 'after-declaration', days: 0 };
type Earlier = () => readonly Item[] | null;

/**
 * Ties "the next day", "in May of that year", "three weeks later" to the date they count from: the
 * nearest one before in the sentence, else the only one of the sentence before, else a declaration
 * told there. What counts from nothing stays unknown.
 */
export function tied(items: readonly Item[], earlier: Earlier, knowledge: Knowledge): Item[] {
  const bound: Item[] = [];
  for (const item of items) {
    const { date } = item;
    bound.push(
      date?.kind === 'anchored' && date.anchor === null
        ? { ...item, date: { ...date, anchor: anchorOf(bound, earlier, date, knowledge) } }
        : item,
    );
  }
  return bound;
}

/** Whether a sentence has a date that counts from another. */
export function countsOn(items: readonly Item[]): boolean {
  return items.some((i) => i.date?.kind === 'anchored' && i.date.anchor === null);
}

/** "X followed on 20 February": a day without its year, behind an act whose full day is known. */
export function inYearOf(items: readonly Item[], earlier: readonly Item[]): readonly Item[] {
  const [anchor, ...others] = datesIn(earlier);
  if (!anchor || others.length > 0 || (anchor.kind === 'calendar' && anchor.year === null))
    return items;
  return items.map((item) => {
    const { date } = item;
    if (date?.kind !== 'calendar' || date.year !== null || date.day === null) return item;
    const { month, day } = date;
    return { ...item, date: { kind: 'anchored', unit: 'year', count: 0, month, day, anchor } };
  });
}

function datesIn(items: readonly Item[]): DateExpression[] {
  return items.flatMap(({ date }) => (date && date.kind !== 'none' ? [date] : []));
}

function anchorOf(
  before: readonly Item[],
  earlier: Earlier,
  { unit }: Anchored,
  knowledge: Knowledge,
): DateExpression | null {
  const here = datesIn(before).at(-1);
  if (here) return here;
  const previous = earlier() ?? [];
  const [only, ...others] = datesIn(previous);
  if (only?.kind === 'calendar' && only.since) return null;
  // "Ten years ago Syldavia declared independence. X recognised it the next day."
  if (only?.kind === 'offset' && unit === 'day' && declares(previous, knowledge))
    return others.length === 0 ? DECLARATION : null;
  if (only && (others.length === 0 || unit === 'year')) return others.at(-1) ?? only;
  return !only && unit === 'day' && (declares(before, knowledge) || declares(previous, knowledge))
    ? DECLARATION
    : null;
}

/** "Syldavia declared independence", and nothing before it that leaves it open. */
function declares(items: readonly Item[], { subject, raw, status }: Knowledge): boolean {
  const { past, doubts } = raw['dates.json'].milestone;
  const verb = items.findIndex(({ word }) => past.includes(word));
  return (
    verb >= 0 &&
    items.slice(0, verb).some(({ code }) => code === subject) &&
    items.slice(verb + 1, verb + 4).some(({ word }) => status.has(word)) &&
    !items.slice(0, verb).some(({ word }) => doubts.includes(word))
  );
}
