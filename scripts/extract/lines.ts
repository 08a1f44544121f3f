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

/** Fingerprint of the letters and digits of a line: what is said twice has it twice. */
interface Key {
  /** Length of the key itself. */
  readonly length: number;
  readonly whole: number;
  /** Of the first `OPENING` characters. */
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
    const key = ascii ? plainKey(text) : fingerprint(keyOf(text, false));
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

function fingerprint(key: string): Key {
  let whole = 0;
  let opening = 0;
  for (let i = 0; i < key.length; i++) {
    whole = (Math.imul(whole, 31) + key.charCodeAt(i)) | 0;
    if (i === OPENING - 1) opening = whole;
  }
  return { length: key.length, whole, opening };
}

/** Fingerprint of the key of a plain line, without building the key. */
function plainKey(text: string): Key {
  let length = 0;
  let whole = 0;
  let opening = 0;
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const small = code >= 65 && code <= 90 ? code | 32 : code;
    if (!((small >= 97 && small <= 122) || (small >= 48 && small <= 57))) {
      gap = length > 0;
      continue;
    }
    if (gap) {
      whole = (Math.imul(whole, 31) + 32) | 0;
      if (++length === OPENING) opening = whole;
      gap = false;
    }
    whole = (Math.imul(whole, 31) + small) | 0;
    if (++length === OPENING) opening = whole;
  }
  return { length, whole, opening };
}
