import { DIGIT, kindAt, LETTER, SPACE, widthAt } from './characters.ts';
import { hashedWordAt, mixUnit, wordAt, type Word } from './vocabulary.ts';

/** A word, number or mark. Offsets are those of the whole text; `text` has no accents. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'punct';
  /** No white space before it: tells "pro-X" from "X - Y". */
  readonly glued: boolean;
  readonly capital: boolean;
  /** The kept word, if it is a plain one. */
  readonly known: Word | null;
}

/**
 * Splits a stretch of the shadow string into tokens, in one pass over its characters. Dotted
 * letters ("a.m.") and "won't" are one token, a possessive is one of its own.
 */
export function tokenize(shadow: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const stop = Math.min(end, shadow.length);
  let previousEnd = -1;
  let at = start;
  while (at < stop) {
    const kind = kindAt(shadow, at, stop);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const plain = kind === LETTER ? plainWordAt(shadow, at, stop, at === previousEnd) : null;
    if (plain !== null) {
      tokens.push(plain);
      previousEnd = at = plain.end;
      continue;
    }
    const to =
      kind === LETTER
        ? wordEnd(shadow, at, stop)
        : kind === DIGIT
          ? numberEnd(shadow, at, stop)
          : markEnd(shadow, at, stop);
    tokens.push(tokenOf(shadow, at, to, kind, at === previousEnd));
    previousEnd = at = to;
  }
  return tokens;
}

/** A word of ASCII letters with nothing behind it that could belong to it; most words, in one pass. */
function plainWordAt(shadow: string, start: number, stop: number, glued: boolean): Token | null {
  const first = shadow.charCodeAt(start);
  let hash = 0;
  let end = start;
  let code = first;
  while (end < stop && isPlainLetter(code)) {
    hash = mixUnit(hash, code);
    code = shadow.charCodeAt(++end);
  }
  // Behind the last unit of the text the code is NaN.
  if (end === start || (end < stop && (code > 127 || code === STOP || code === APOSTROPHE)))
    return null;
  const known = hashedWordAt(shadow, start, end, hash);
  const { text, lower } = known;
  return { start, end, text, lower, kind: 'word', glued, capital: first <= 90, known };
}

const STOP = 0x2e;
const APOSTROPHE = 0x27;

function tokenOf(
  shadow: string,
  start: number,
  end: number,
  character: number,
  glued: boolean,
): Token {
  const first = shadow.charCodeAt(start);
  if (character !== DIGIT && first < 128) {
    const known = wordAt(shadow, start, end);
    const { text, lower } = known;
    return character === LETTER
      ? { start, end, text, lower, kind: 'word', glued, capital: first <= 90, known }
      : { start, end, text, lower: text, kind: 'punct', glued, capital: false, known };
  }
  const text = shadow.slice(start, end);
  if (first > 127) return unusual(text, start, end, glued);
  return { start, end, text, lower: text, kind: 'number', glued, capital: false, known: null };
}

/** Outside ASCII, what has a small and a capital form is a word; other scripts and signs are marks. */
function unusual(text: string, start: number, end: number, glued: boolean): Token {
  const lower = text.toLowerCase();
  const kind = lower === text.toUpperCase() ? 'punct' : 'word';
  const capital = kind === 'word' && text.charAt(0) !== lower.charAt(0);
  return { start, end, text, lower, kind, glued, capital, known: null };
}

/** Letters, "a.m." or "won't". */
function wordEnd(text: string, start: number, stop: number): number {
  if (text.charAt(start + 1) === '.') {
    const dotted = dottedEnd(text, start, stop);
    if (dotted > start + 2) return dotted;
  }
  let end = start + widthAt(text, start, stop);
  while (end < stop && kindAt(text, end, stop) === LETTER) end += widthAt(text, end, stop);
  const negated =
    end + 1 < stop &&
    end - start > 1 &&
    text.charAt(end) === "'" &&
    text.charAt(end - 1) === 'n' &&
    text.charAt(end + 1) === 't' &&
    !isLetterAt(text, end + 2, stop);
  return negated ? end + 2 : end;
}

function dottedEnd(text: string, start: number, stop: number): number {
  let end = start;
  while (end + 1 < stop && isPlainLetter(text.charCodeAt(end)) && text.charAt(end + 1) === '.')
    end += 2;
  return end;
}

/** Letters A to Z, small or capital. */
function isPlainLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function isLetterAt(text: string, at: number, stop: number): boolean {
  return at < stop && kindAt(text, at, stop) === LETTER;
}

/** "1,000", "07.08.2023", "5:30", "3rd". */
function numberEnd(text: string, start: number, stop: number): number {
  let end = digitsEnd(text, start, stop);
  for (;;) {
    const mark = text.charAt(end);
    if (mark !== '.' && mark !== ',' && mark !== ':') break;
    const next = digitsEnd(text, end + 1, stop);
    if (next === end + 1) break;
    end = next;
  }
  const ending = end + 2 <= stop ? text.slice(end, end + 2) : '';
  return ending === 'st' || ending === 'nd' || ending === 'rd' || ending === 'th' ? end + 2 : end;
}

function digitsEnd(text: string, start: number, stop: number): number {
  let end = start;
  while (end < stop && kindAt(text, end, stop) === DIGIT) end++;
  return end;
}

/** A mark alone, or a possessive "'s". */
function markEnd(text: string, start: number, stop: number): number {
  const possessive =
    start + 1 < stop &&
    text.charAt(start) === "'" &&
    text.charAt(start + 1) === 's' &&
    !isLetterAt(text, start + 2, stop);
  return possessive ? start + 2 : start + widthAt(text, start, stop);
}
