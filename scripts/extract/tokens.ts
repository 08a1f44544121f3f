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
}

/** Order matters: dotted capitals ("U.S.") and "won't" are one token, a possessive is one of its own. */
const TOKEN =
  /(?:[A-Za-z]\.){2,}|\p{L}+n't(?!\p{L})|'s(?!\p{L})|\p{L}+|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|[^\s]/gu;

/** The same for plain ASCII, which most sentences are: several times faster. */
const ASCII_TOKEN =
  /(?:[A-Za-z]\.){2,}|[A-Za-z]+n't(?![A-Za-z])|'s(?![A-Za-z])|[A-Za-z]+|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|[^\s]/g;
// eslint-disable-next-line no-control-regex -- the range is the definition of ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** Splits a stretch of the shadow string into tokens. */
export function tokenize(shadow: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const stretch = shadow.slice(start, end);
  let previousEnd = -1;
  for (const match of stretch.matchAll(ASCII.test(stretch) ? ASCII_TOKEN : TOKEN)) {
    const text = match[0];
    const first = text.charCodeAt(0);
    const kind =
      first >= 48 && first <= 57
        ? 'number'
        : text.toLowerCase() !== text.toUpperCase() && text !== "'s"
          ? 'word'
          : 'punct';
    const lower = text.toLowerCase();
    tokens.push({
      start: start + match.index,
      end: start + match.index + text.length,
      text,
      lower,
      kind,
      glued: match.index === previousEnd,
      capital: kind === 'word' && text.charAt(0) !== lower.charAt(0),
    });
    previousEnd = match.index + text.length;
  }
  return tokens;
}
