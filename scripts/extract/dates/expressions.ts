import { numericAt } from './figures.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Token } from '../tokens.ts';

type Unit = 'day' | 'week' | 'month' | 'year';

/** A date as it is written; nothing is filled in that the words do not say. */
export type DateExpression =
  | {
      readonly kind: 'calendar';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly since: boolean;
    }
  | {
      readonly kind: 'numeric';
      readonly first: number;
      readonly second: number;
      readonly year: number;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly side: 'last' | 'next' | null }
  | {
      readonly kind: 'offset';
      readonly unit: Unit;
      readonly count: number;
    }
  | { readonly kind: 'after-declaration'; readonly days: number }
  | {
      /** "last autumn", "in the course of the summer": months `[first, last]` of a year that is not written. */
      readonly kind: 'season';
      readonly first: number;
      readonly last: number;
    }
  | {
      /** "the next day", "in May of that year": counted from another date of the text. */
      readonly kind: 'anchored';
      readonly unit: Unit;
      readonly count: number;
      readonly month: number | null;
      readonly day: number | null;
      readonly anchor: DateExpression | null;
    }
  | { readonly kind: 'none' };

const YEAR = /^(?:19|20)\d\d$/;
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/;

/** Prepositions that lead to a date. */
const LEADING = new Set(['on', 'in', 'since', 'during']);
/** Words that carry a date on and never begin one. */
const INNER = new Set(['the', 'of', 'from', 'by', 'until']);
const SIDES = new Set(['last', 'this', 'next']);
/** "the SAME day", "THAT year", "the FOLLOWING month": how many on from the date before. */
const ANCHORED: Readonly<Record<string, number>> = { same: 0, that: 0, following: 1, next: 1 };

/** How a date in figures is read. */
export type Order = 'day-first' | 'month-first';

/** Reads the date expression that begins at token `at`; null when there is none. */
export function dateAt(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
): { readonly expression: DateExpression; readonly to: number } | null {
  const first = tokens[at]?.lower ?? '';
  if (INNER.has(first)) return null;
  // "in the region", "a state": most openers open no date, and are told by the words that follow.
  const from = LEADING.has(first) ? at + (tokens[at + 1]?.lower === 'the' ? 2 : 1) : at;
  return mayBegin(tokens, from, knowledge) ? readDate(tokens, at, knowledge) : null;
}

function mayBegin(tokens: readonly Token[], at: number, knowledge: Knowledge): boolean {
  const { countWords, countUnits } = knowledge.raw['dates.json'];
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'that') return at > 0 && anchoredAt(tokens, at, knowledge) !== null;
  if (!goesOn(tokens[at], knowledge)) return false;
  if (SIDES.has(lower)) return goesOn(tokens[at + 1], knowledge);
  if (lower === 'same' || lower === 'following')
    return own(countUnits, tokens[at + 1]?.lower ?? '') !== undefined;
  return (
    own(countWords, lower) === undefined ||
    ['few', 'couple'].includes(tokens[at + 1]?.lower ?? '') ||
    own(countUnits, tokens[at + 1]?.lower ?? '') !== undefined
  );
}

function goesOn(token: Token | undefined, knowledge: Knowledge): boolean {
  return (
    token !== undefined &&
    (token.kind === 'number' || knowledge.dateOpeners.has(token.lower) || token.lower === 'later')
  );
}

/** "that year", "the same day", "that same month": unit, count and the index after it. */
function anchoredAt(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
): { readonly unit: Unit; readonly count: number; readonly to: number } | null {
  let k = at;
  if (tokens[k]?.lower === 'the') k++;
  if (tokens[k]?.lower === 'that' && tokens[k + 1]?.lower === 'same') k++;
  else if (tokens[k]?.lower === 'very' && tokens[k + 1]?.lower === 'same') k++;
  const count = own(ANCHORED, tokens[k]?.lower ?? '');
  const word = tokens[k + 1]?.lower ?? '';
  const unit = own(knowledge.raw['dates.json'].countUnits, word);
  return count === undefined || !unit || unit === 'hour' || word.endsWith('s')
    ? null
    : { unit: unit as Unit, count, to: k + 2 };
}

function readDate(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
): { readonly expression: DateExpression; readonly to: number } | null {
  const dates = knowledge.raw['dates.json'];
  const word = (i: number): string => tokens[i]?.lower ?? '';
  const first = word(at);
  if (!knowledge.dateOpeners.has(first) && tokens[at]?.kind !== 'number') return null;
  const monthAt = (i: number): number | null =>
    tokens[i]?.capital ? (own(dates.months, word(i)) ?? null) : null;
  const yearAt = (i: number): number | null => (YEAR.test(word(i)) ? Number(word(i)) : null);
  const dayAt = (i: number): number | null => {
    const day = DAY.test(word(i)) ? parseInt(word(i), 10) : 0;
    return day >= 1 && day <= 31 ? day : null;
  };
  const calendar = (
    year: number | null,
    month: number | null,
    day: number | null,
    to: number,
    since = false,
  ) => ({ expression: { kind: 'calendar', year, month, day, since } as const, to });

  const anchored = (from: {
    readonly unit: Unit;
    readonly count: number;
    readonly to: number;
    readonly month?: number;
    readonly day?: number;
  }): { readonly expression: DateExpression; readonly to: number } => {
    const { unit, count, month = null, day = null, to } = from;
    return { expression: { kind: 'anchored', unit, count, month, day, anchor: null }, to };
  };

  let i = at;
  let preposition = '';
  if (['on', 'in', 'since', 'by', 'during', 'until', 'from', 'of'].includes(first)) {
    preposition = first;
    i++;
  }
  if (
    preposition === 'of' ||
    preposition === 'from' ||
    preposition === 'by' ||
    preposition === 'until'
  )
    return null;
  if (word(i) === 'the' && (preposition === 'on' || preposition === 'in')) i++;
  if (preposition === 'in' && (word(i) === 'early' || word(i) === 'late' || word(i) === 'mid')) {
    i++;
    if (word(i) === '-') i++;
  } else if (
    ['early', 'late'].includes(word(i)) &&
    (word(i + 1) === 'in' || yearAt(i + 1) !== null || monthAt(i + 1) !== null)
  )
    i += word(i + 1) === 'in' ? 2 : 1;
  if (word(i) === 'in' && i > at) i++;
  // "in the spring of 2008" is of that year, and no closer.
  const season = seasonAt(i);
  if (season) return season;
  if (dates.spans.includes(word(i)) && i > at) {
    const behind = word(i + 1) === 'of' ? i + 2 : i + 1;
    const year = yearAt(behind);
    if (year !== null) return calendar(year, null, null, behind + 1, preposition === 'since');
  }

  // "2008-02-18", "07/08/2023", "07.08.2023" arrive as marks between numbers.
  const numeric = numericAt(tokens, i);
  if (numeric) return numeric;
  const weekday = tokens[i]?.capital ? own(dates.weekdays, word(i)) : undefined;
  if (weekday !== undefined) {
    let to = i + 1;
    while (knowledge.phrasing.partsOfDay.has(word(to))) to++;
    const comma = word(to) === ',' ? to + 1 : to;
    const full = monthDay(comma) ?? numericAt(tokens, comma);
    if (full) return full;
    return { expression: { kind: 'weekday', weekday, side: null }, to };
  }
  const full = monthDay(i) ?? namedDay(i);
  if (full) return full;
  const month = monthAt(i);
  if (month !== null) {
    let to = afterMonth(i);
    if (word(to) === ',' && yearAt(to + 1) !== null) to++;
    const of = word(to) === 'of';
    const told = anchoredAt(tokens, of ? to + 1 : to, knowledge);
    if (told?.unit === 'year') return anchored({ ...told, month });
    if (of && yearAt(to + 1) !== null) to++;
    const year = yearAt(to);
    if (year !== null) return calendar(year, month, null, to + 1, preposition === 'since');
    if (word(i + 1) === 'this' && word(i + 2) === 'year') return calendar(null, month, null, i + 3);
    if (preposition === 'in' || preposition === 'since')
      return calendar(null, month, null, to, preposition === 'since');
    return null;
  }
  // "On the 3rd X recognised …": a day whose month stands above.
  const ordinal =
    preposition === 'on' && word(i - 1) === 'the' && /^\d{1,2}[a-z]{2}$/.test(word(i));
  if (ordinal && dayAt(i) !== null && endsDay(tokens[i + 1]))
    return calendar(null, null, dayAt(i), i + 1);
  const year = yearAt(i);
  if (year !== null && (preposition === 'in' || preposition === 'since' || i > at))
    return calendar(year, null, null, i + 1, preposition === 'since');
  return relativeAt(i);

  /** Index after a month; "Feb." has its full stop only where a number goes on. */
  function afterMonth(month: number): number {
    const stop = tokens[month + 1];
    return stop?.text === '.' && stop.glued && tokens[month + 2]?.kind === 'number'
      ? month + 2
      : month + 1;
  }

  /** "last autumn", "in spring", "in the course of the summer", where no year follows. */
  function seasonAt(
    from: number,
  ): { readonly expression: DateExpression; readonly to: number } | null {
    let k = from;
    if (['course', 'beginning', 'start', 'end', 'middle'].includes(word(k)) && word(k + 1) === 'of')
      k += 2;
    if (['last', 'this', 'the'].includes(word(k))) k++;
    const months = own(dates.seasons, word(k));
    if (!months || k === at) return null;
    const behind = word(k + 1) === 'of' || word(k + 1) === ',' ? k + 2 : k + 1;
    if (yearAt(behind) !== null || word(k + 1) === 'of') return null;
    const [first, last] = months;
    return { expression: { kind: 'season', first, last }, to: k + 1 };
  }

  /** "on Christmas Eve 2012". */
  function namedDay(
    from: number,
  ): { readonly expression: DateExpression; readonly to: number } | null {
    const found = own(dates.namedDays, `${word(from)} ${word(from + 1)}`);
    if (!found || i === at) return null;
    const [month, day] = found;
    const to = word(from + 2) === ',' && yearAt(from + 3) !== null ? from + 3 : from + 2;
    const year = yearAt(to);
    return calendar(year, month, day, year === null ? from + 2 : to + 1);
  }

  function monthDay(
    from: number,
  ): { readonly expression: DateExpression; readonly to: number } | null {
    const m1 = monthAt(from);
    const behind = word(from + 1) === 'of' ? from + 2 : from + 1;
    const d1 = dayAt(m1 !== null ? afterMonth(from) : from);
    const m = m1 ?? monthAt(behind);
    if (m === null || d1 === null) return null;
    let to = m1 !== null ? afterMonth(from) + 1 : afterMonth(behind);
    const comma = word(to) === ',' ? to + 1 : to;
    const y = yearAt(comma);
    if (y !== null) to = comma + 1;
    const told = y === null && anchoredAt(tokens, word(to) === 'of' ? to + 1 : to, knowledge);
    if (told && told.unit === 'year') return anchored({ ...told, month: m, day: d1 });
    return calendar(y, m, d1, to, preposition === 'since');
  }

  function relativeAt(
    from: number,
  ): { readonly expression: DateExpression; readonly to: number } | null {
    const shift = own(dates.dayWords, word(from));
    if (shift !== undefined && from === at)
      return { expression: { kind: 'offset', unit: 'day', count: shift }, to: from + 1 };
    let k = from;
    if (word(k) === 'earlier' || word(k) === 'later') k++;
    const told = preposition === 'since' ? null : anchoredAt(tokens, k, knowledge);
    // "the next day", "in the following year"; "next month" is told from the day of publication.
    if (told && (word(k) !== 'next' || word(k - 1) === 'the' || told.unit === 'day'))
      return word(k - 1) === 'earlier' || ['that', 'as', 'when'].includes(word(told.to))
        ? { expression: { kind: 'none' }, to: told.to }
        : anchored(told);
    const side = word(k);
    if (side === 'last' || side === 'this' || side === 'next') {
      const unit = own(dates.countUnits, word(k + 1));
      const count = side === 'last' ? -1 : side === 'next' ? 1 : 0;
      // "the next day", "the last year": told from another day than that of publication, or a span.
      if (unit && !word(k + 1).endsWith('s') && (unit === 'day' || word(k - 1) === 'the'))
        return { expression: { kind: 'none' }, to: k + 2 };
      if (unit && unit !== 'hour' && !word(k + 1).endsWith('s'))
        return { expression: { kind: 'offset', unit, count }, to: k + 2 };
      const day = own(dates.weekdays, word(k + 1));
      if (day !== undefined)
        return {
          expression: {
            kind: 'weekday',
            weekday: day,
            side: side === 'next' ? 'next' : side === 'last' ? 'last' : null,
          },
          to: k + 2,
        };
      const named = monthAt(k + 1);
      if (named !== null && side === 'last')
        return {
          expression: { kind: 'calendar', year: -1, month: named, day: null, since: false },
          to: k + 2,
        };
      return null;
    }
    const dayAfter = word(from) === 'day' && word(from + 1) === 'after';
    const declared = dayAfter ? declaredAt(tokens, from + 2, knowledge) : null;
    if (declared !== null)
      return { expression: { kind: 'after-declaration', days: 1 }, to: declared };
    // "a few HOURS LATER": on the day that was named before.
    const few = ['few', 'couple'].includes(word(from + 1)) ? from + 2 : from + 1;
    const hours = word(from) === 'hours' ? from : word(few) === 'of' ? few + 1 : few;
    if (
      own(dates.countUnits, word(hours)) === 'hour' &&
      ['later', 'afterwards', 'afterward'].includes(word(hours + 1))
    )
      return anchored({ unit: 'day', count: 0, to: hours + 2 });
    // "two days after the declaration", "three weeks ago"; "in five years" is no date at all.
    const count =
      tokens[from]?.kind === 'number' ? Number(word(from)) : own(dates.countWords, word(from));
    const unit = own(dates.countUnits, word(from + 1));
    if (count === undefined || unit === undefined || !Number.isFinite(count)) return null;
    if (word(from + 2) === 'ago' && unit !== 'hour')
      return { expression: { kind: 'offset', unit, count: -count }, to: from + 3 };
    // "three weeks later"; what "two years later than planned" counts from is told otherwise.
    if (word(from + 2) === 'later' && unit !== 'hour' && word(from + 3) !== 'than')
      return anchored({ unit: unit as Unit, count, to: from + 3 });
    // "two days EARLIER", "a day BEFORE THEM": from the day that was named before.
    const earlier =
      word(from + 2) === 'earlier' ||
      (word(from + 2) === 'before' &&
        ['them', 'it', 'that', 'him', 'her'].includes(word(from + 3)));
    if (earlier && unit !== 'hour' && word(from + 3) !== 'than')
      return anchored({
        unit: unit as Unit,
        count: -count,
        to: word(from + 2) === 'earlier' ? from + 3 : from + 4,
      });
    const after = word(from + 2) === 'after';
    const to =
      unit === 'day' && (after || word(from + 2) === 'before')
        ? declaredAt(tokens, from + 3, knowledge)
        : null;
    if (to !== null)
      return { expression: { kind: 'after-declaration', days: after ? count : -count }, to };
    if (preposition === 'in' || preposition === 'since')
      return { expression: { kind: 'none' }, to: from + 2 };
    return null;
  }
}

/** "on the 3rd" ends before a mark, a name or a new clause, not before a noun. */
function endsDay(next: Token | undefined): boolean {
  return (
    next === undefined ||
    next.kind === 'punct' ||
    next.capital ||
    ['the', 'it', 'they', 'and', 'but'].includes(next.lower)
  );
}

/** "it was proclaimed", "Syldavia declared independence": index after the words of the declaration, or null. */
function declaredAt(tokens: readonly Token[], at: number, knowledge: Knowledge): number | null {
  const { declarationWords } = knowledge.raw['dates.json'];
  const word = (i: number): string => tokens[i]?.lower ?? '';
  const own = word(at) === 'it' || knowledge.subjectTest.test(tokens[at]?.text ?? '');
  if (!own)
    return ['the', 'its'].includes(word(at)) && declarationWords.includes(word(at + 1))
      ? at + 2
      : null;
  let i = at + 1;
  const passive = word(i) === 'was';
  if (passive || word(i) === 'had') i++;
  if (!declarationWords.includes(word(i))) return null;
  const behind = word(i + 1) === 'its' ? i + 2 : i + 1;
  return ['independence', 'itself'].includes(word(behind)) ? behind + 1 : passive ? i + 1 : null;
}

/** A table's own entry, never one inherited ("constructor" is a word like any other). */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
