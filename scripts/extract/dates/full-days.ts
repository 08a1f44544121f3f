import { isPartialDate, type PartialDate } from '../../../src/domain/iso-date.ts';
import type { Knowledge } from '../knowledge.ts';
import { mayOpen } from '../openers.ts';
import { type Token } from '../tokens.ts';
import { dateAt, own, type DateExpression, type Order } from './expressions.ts';

export interface Found {
  readonly value: PartialDate | null;
  readonly earliest: string;
  readonly latest: string;
  readonly start: number;
  readonly end: number;
  readonly unclear: boolean;
}

export function firstFull(
  tokens: readonly Token[],
  order: Order | null,
  knowledge: Knowledge,
): Found | null {
  for (let i = 0; i < tokens.length; i++) {
    const found = fullAt(tokens, i, order, knowledge);
    if (found) return found;
  }
  return null;
}

export function fullAt(
  tokens: readonly Token[],
  i: number,
  order: Order | null,
  knowledge: Knowledge,
): Found | null {
  // Most words open nothing: asked once for each word of a language, not for each that is read.
  if (!mayOpen(tokens[i] as Token, 'date', knowledge)) return null;
  const at =
    dateAt(tokens, i, knowledge) ??
    foreignAt(tokens, i, knowledge) ??
    shortYearAt(tokens, i, knowledge);
  if (!at) return null;
  const span = { start: tokens[i]?.start ?? 0, end: tokens[at.to - 1]?.end ?? 0 };
  const { expression } = at;
  const pad = (n: number): string => String(n).padStart(2, '0');
  if (
    expression.kind === 'calendar' &&
    expression.year !== null &&
    expression.year > 0 &&
    expression.month !== null &&
    expression.day !== null
  ) {
    const value = `${expression.year}-${pad(expression.month)}-${pad(expression.day)}`;
    return isPartialDate(value)
      ? { value, earliest: value, latest: value, unclear: false, ...span }
      : null;
  }
  if (expression.kind !== 'numeric') return null;
  const { first, second, year } = expression;
  const settled =
    first > 12 ? 'day-first' : second > 12 ? 'month-first' : first === second ? 'day-first' : order;
  if (settled === null) {
    // Both readings stay possible; the year is what they share.
    const [a, b] = [
      `${year}-${pad(first)}-${pad(second)}`,
      `${year}-${pad(second)}-${pad(first)}`,
    ].sort() as [string, string];
    return { value: String(year), earliest: a, latest: b, unclear: true, ...span };
  }
  const value =
    settled === 'day-first'
      ? `${year}-${pad(second)}-${pad(first)}`
      : `${year}-${pad(first)}-${pad(second)}`;
  return isPartialDate(value)
    ? { value, earliest: value, latest: value, unclear: false, ...span }
    : null;
}

/** "01 Jul 13 / 10:47": a year of two digits, where the line ends or an hour follows. */
export function shortYearAt(
  tokens: readonly Token[],
  i: number,
  knowledge: Knowledge,
): { expression: DateExpression; to: number } | null {
  const [day, month, year, next] = tokens.slice(i, i + 4);
  const m = own(knowledge.raw['dates.json'].months, month?.lower ?? '');
  const ends =
    next === undefined || ['/', '|', '-', ','].includes(next.text) || tokens[i + 4]?.text === ':';
  if (!m || !ends || !/^\d{1,2}$/.test(day?.text ?? '') || !/^\d{2}$/.test(year?.text ?? ''))
    return null;
  const d = Number(day?.text);
  return d >= 1 && d <= 31
    ? {
        expression: {
          kind: 'calendar',
          year: 2000 + Number(year?.text),
          month: m,
          day: d,
          since: false,
        },
        to: i + 3,
      }
    : null;
}

/** "3. mart 2020", "7 gusht 2023": day, month word of another language, year. */
export function foreignAt(
  tokens: readonly Token[],
  i: number,
  knowledge: Knowledge,
): { expression: DateExpression; to: number } | null {
  if (tokens[i]?.kind !== 'number') return null;
  const day = /^\d{1,2}$/.test(tokens[i]?.text ?? '') ? Number(tokens[i]?.text) : 0;
  if (day < 1 || day > 31) return null;
  let k = i + 1;
  if (tokens[k]?.text === '.' || tokens[k]?.lower === 'de') k++;
  const month = own(knowledge.raw['dates.json'].foreignMonths, tokens[k]?.lower ?? '');
  if (month === undefined) return null;
  if (tokens[k + 1]?.lower === 'de') k++;
  const year = Number(tokens[k + 1]?.text);
  return year > 1900 && year < 2100
    ? { expression: { kind: 'calendar', year, month, day, since: false }, to: k + 2 }
    : null;
}
