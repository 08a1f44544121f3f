// eslint-disable-next-line no-control-regex -- the range is the definition of ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** A line of an article without the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly ascii: boolean;
  readonly key: Key;
}

/** Fingerprint of how a line begins, in letters and digits: what is said twice begins alike. */
interface Key {
  /** Length of the key itself, `OPENING` when it is longer. */
  readonly length: number;
  /** Of its first `OPENING` characters. */
  readonly opening: number;
}

/** Lines that go on alike for this long are compared word by word. */
export const OPENING = 40;

/** The lines of an article that hold anything. */
export function linesOf(shadow: string): Line[] {
  const lines: Line[] = [];
  for (const match of shadow.matchAll(/[^\r\n]+/g)) {
    const text = match[0].trim();
    if (text === '') continue;
    const start = match.index + match[0].indexOf(text);
    const ascii = ASCII.test(text);
    const key = plainKey(text) ?? unusualKey(text);
    lines.push({ start, end: start + text.length, text, ascii, key });
  }
  return lines;
}

/** Letters and digits in small letters, everything between them one space. */
export function keyOf(text: string, ascii: boolean): string {
  return text
    .toLowerCase()
    .replace(ascii ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Far enough for nearly every key to be as long as is asked for. */
const REACH = 3 * OPENING;

function unusualKey(text: string): Key {
  const beginning = keyOf(text.slice(0, REACH), false);
  // What stands beyond the cut can change the last character only.
  const key = beginning.length > OPENING + 1 ? beginning : keyOf(text, false);
  const length = Math.min(key.length, OPENING);
  let opening = 0;
  for (let i = 0; i < length; i++) opening = (Math.imul(opening, 31) + key.charCodeAt(i)) | 0;
  return { length, opening };
}

/** Fingerprint of the key of a line that begins plainly, without building the key; null for others. */
function plainKey(text: string): Key | null {
  let length = 0;
  let opening = 0;
  let gap = false;
  for (let i = 0; i < text.length && length < OPENING; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return null;
    const small = code >= 65 && code <= 90 ? code | 32 : code;
    if (!((small >= 97 && small <= 122) || (small >= 48 && small <= 57))) {
      gap = length > 0;
      continue;
    }
    if (gap) {
      opening = (Math.imul(opening, 31) + 32) | 0;
      length++;
      gap = false;
      if (length === OPENING) break;
    }
    opening = (Math.imul(opening, 31) + small) | 0;
    length++;
  }
  return { length, opening };
}
