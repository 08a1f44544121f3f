import {
  earliestDay,
  isPartialDate,
  latestDay,
  type PartialDate,
} from '../../src/domain/iso-date.ts';
import type { Block } from '../../src/domain/statement.ts';
import { own } from './dates/expressions.ts';
import type { Knowledge } from './knowledge.ts';

/** A list entry that links to a dated page, or a line that begins with its own day, dates itself. */
const DATED_LINK = /\]\(\S*\/(\d{4})\/(\d{1,2})\/(\d{1,2})\//;
const DATED_LINE = /^\s*(\d{4})-(\d{2})-(\d{2})(?:\s{2,}|\s*[|:\t]\s*)\S/;
/** "27.07.2019 | …": full stops put the day first. */
const FIGURES_LINE = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*[|:]\s*\S/;
/** Marks of a list, emphasis, "On" before the date; then what sets it off from the entry. */
const OPENING = String.raw`^\s*(?:[\u2022*#-]+\s+)?(?:\*\*|__)?(?:(?:On|In)\s+)?`;
const CLOSING = String.raw`(?:\*\*|__)?`;
const BREAK = String.raw`(?::|\s[-|]|\t|\s{3,})(?:\*\*|__)?\s*(?=[^\s\d-])`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const MONTH = String.raw`([A-Z][a-z]{2,8}\b)\.?`;
const YEAR = String.raw`(\d{4})`;
/** Longest beginning of a line in which its date is looked for, in UTF-16 units. */
const REACH = 48;

const dayFirst = `${DAY}\\s+${MONTH},?\\s+${YEAR}`;
const monthFirst = `${MONTH}\\s+${DAY},?\\s+${YEAR}`;
const monthOnly = `${MONTH},?\\s+${YEAR}`;
const led = (date: string): RegExp => new RegExp(OPENING + date + CLOSING + BREAK);
const alone = (date: string): RegExp => new RegExp(`${OPENING}${date}${CLOSING}:?\\s*$`);
const WRITTEN = { dayFirst, monthFirst, monthOnly, year: YEAR };
/** Beginnings without a year, below a line that is the year. */
const DAY_OF_YEAR = [led(`${DAY}\\s+${MONTH}`), led(`${MONTH}\\s+${DAY}`), led(MONTH)] as const;
const DAY_OF_MONTH = led(DAY);
const YEAR_ALONE = /^\d{4}$/;
const LED = mapped(led);
const ALONE = mapped(alone);

type Shapes = Readonly<Record<keyof typeof WRITTEN, RegExp>>;

function mapped(make: (date: string) => RegExp): Shapes {
  return {
    dayFirst: make(WRITTEN.dayFirst),
    monthFirst: make(WRITTEN.monthFirst),
    monthOnly: make(WRITTEN.monthOnly),
    year: make(WRITTEN.year),
  };
}

/** When what a block tells happened. */
export interface EntryDate {
  readonly date: PartialDate;
  /** The block stands under or behind the date: an act told without one was done then. */
  readonly acts: boolean;
}

/** Dates of the blocks that are entries of a timeline, by where the block starts. */
export type Timeline = ReadonlyMap<number, EntryDate>;

/**
 * "18 February 2008: …", "February 2008 - …" before an entry, or a line that is a date and nothing
 * else above it. One such line is a dateline; a timeline has two or more.
 */
export function timelineOf(
  blocks: readonly Block[],
  shadow: string,
  knowledge: Knowledge,
): Timeline {
  const entries = new Map<number, EntryDate>();
  const led: [number, PartialDate][] = [];
  const heads: { readonly index: number; readonly date: PartialDate }[] = [];
  blocks.forEach(({ start, end, type, rule }, index) => {
    if (rule.startsWith('bullet.dated')) {
      const day = ownDay(shadow.slice(start, end));
      if (day !== null) entries.set(start, { date: day, acts: false });
      return;
    }
    if (type === 'teaser' || type === 'link') return;
    const opening = shadow.slice(start, Math.min(end, start + REACH));
    if (!/\d{4}/.test(opening)) return;
    const lone = end - start < REACH ? writtenDate(ALONE, opening, knowledge) : null;
    if (lone !== null) heads.push({ index, date: lone });
    else {
      const date = writtenDate(LED, opening, knowledge);
      if (date !== null) led.push([start, date]);
    }
  });
  if (led.length > 1) for (const [start, date] of led) entries.set(start, { date, acts: true });
  const under = isDateline(heads) ? heads.slice(1) : heads;
  if (new Set(under.map((h) => h.date)).size > 1)
    for (const { index, date } of under) {
      entries.set((blocks[index] as Block).start, { date, acts: true });
      for (let i = index + 1; i < blocks.length; i++) {
        const { start, end, type } = blocks[i] as Block;
        if (under.some((h) => h.index === i) || type === 'heading' || type === 'title') break;
        if (!entries.has(start)) {
          const opening = shadow.slice(start, Math.min(end, start + REACH));
          const own = YEAR_ALONE.test(date)
            ? dayOfYear(opening, date, knowledge)
            : dayOfMonth(opening, date);
          entries.set(start, { date: own ?? date, acts: true });
        }
      }
    }
  return entries;
}

/** A lone date near the top that lies behind all others is the article's own. */
function isDateline(heads: readonly { readonly index: number; readonly date: string }[]): boolean {
  const [first, ...others] = heads;
  return (
    first !== undefined &&
    first.index < 4 &&
    others.every((h) => latestDay(h.date) < earliestDay(first.date))
  );
}

/** The day that a block carries itself in figures, or null. */
export function ownDay(text: string): string | null {
  const match = DATED_LINK.exec(text) ?? DATED_LINE.exec(text);
  if (match) return joined(match[1], match[2], match[3]);
  const figures = FIGURES_LINE.exec(text);
  const value = figures && joined(figures[3], figures[2], figures[1]);
  return value && isPartialDate(value) ? value : null;
}

/** Whether a line is dated by a link or by figures at its start; null when by neither. */
export function datedBy(text: string): 'link' | 'line' | null {
  if (text.length < 3000 && DATED_LINK.test(text)) return 'link';
  return DATED_LINE.test(text) || FIGURES_LINE.test(text) ? 'line' : null;
}

function writtenDate(shapes: Shapes, text: string, knowledge: Knowledge): PartialDate | null {
  if (!/\d{4}/.test(text)) return null;
  const monthOf = (word: string | undefined): number | undefined =>
    own(knowledge.raw['dates.json'].months, (word ?? '').toLowerCase());
  const build = (year = '', month?: number, day?: string): PartialDate | null => {
    if (month === undefined) return null;
    const value = joined(year, String(month), day);
    return isPartialDate(value) ? value : null;
  };
  let found = shapes.dayFirst.exec(text);
  if (found) return build(found[3], monthOf(found[2]), found[1]);
  found = shapes.monthFirst.exec(text);
  if (found) return build(found[3], monthOf(found[1]), found[2]);
  found = shapes.monthOnly.exec(text);
  if (found) return build(found[2], monthOf(found[1]));
  found = shapes.year.exec(text);
  return found && /^(?:19|20)/.test(found[1] ?? '') ? (found[1] ?? null) : null;
}

/** "February 18: …" below "2008". */
function dayOfYear(text: string, year: PartialDate, knowledge: Knowledge): PartialDate | null {
  const { months } = knowledge.raw['dates.json'];
  for (const shape of DAY_OF_YEAR) {
    const parts = shape.exec(text)?.slice(1) ?? [];
    const month = parts.map((p) => own(months, p.toLowerCase())).find((m) => m !== undefined);
    if (month === undefined) continue;
    const value = joined(
      year,
      String(month),
      parts.find((p) => /^\d/.test(p)),
    );
    if (isPartialDate(value)) return value;
  }
  return null;
}

/** "9th: …", "18 – …" below "October 2008". */
function dayOfMonth(text: string, month: PartialDate): PartialDate | null {
  const day = DAY_OF_MONTH.exec(text)?.[1];
  if (day === undefined || !/^\d{4}-\d{2}$/.test(month)) return null;
  const value = `${month}-${day.padStart(2, '0')}`;
  return isPartialDate(value) ? value : null;
}

function joined(year = '', month = '', day?: string): PartialDate {
  const parts = [year, month.padStart(2, '0')];
  if (day !== undefined) parts.push(day.padStart(2, '0'));
  return parts.join('-');
}
