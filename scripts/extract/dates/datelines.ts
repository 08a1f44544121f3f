import type { Token } from '../tokens.ts';

/** A line that is little more than a date, or a place and date before the first sentence. */
export function isDateline(
  line: string,
  tokens: readonly Token[],
  start: number,
  index: number,
  count: number,
): boolean {
  const words = tokens.filter((t) => t.kind === 'word').length;
  const offset = tokens.findIndex((t) => t.start === start);
  if (index > 7 && index < count - 5) return false;
  if (line.length < 90 && words <= 9 && !/[.!?]$/.test(line)) return true;
  if (index <= 7 && isPlaceAndDay(tokens, offset)) return true;
  return (
    index <= 7 &&
    offset <= 6 &&
    /^[("']?[A-Z]{3,}/.test(line) &&
    tokens.slice(offset).findIndex((t) => [':', '-', ')'].includes(t.text)) <= 8
  );
}

/** "Port Klow, 28 April 2010. Ruritania has …": a place and a day, and a mark before the text. */
function isPlaceAndDay(tokens: readonly Token[], offset: number): boolean {
  const before = tokens.slice(0, offset);
  if (offset < 2 || offset > 5 || before.at(-1)?.text !== ',') return false;
  if (!before.slice(0, -1).every((t) => t.kind === 'word' && t.capital)) return false;
  const mark = tokens.findIndex((t, i) => i > offset + 1 && t.kind === 'punct' && t.text !== ',');
  const after = tokens[mark + 1];
  return (
    mark > 0 &&
    mark <= offset + 4 &&
    ['.', ':', '-'].includes(tokens[mark]?.text ?? '') &&
    after?.capital === true
  );
}
