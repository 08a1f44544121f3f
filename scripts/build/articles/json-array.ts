/** An element of a JSON array, untouched, with the line it begins in (from 1). */
export interface JsonElement {
  readonly json: string;
  readonly line: number;
}

/**
 * Cuts the text of a JSON array into its elements without parsing them; any other valid value is
 * its only element. `text` must be valid JSON.
 */
export function jsonElements(text: string): JsonElement[] {
  const trimmed = text.trimStart();
  const before = text.length - trimmed.length;
  const elements: JsonElement[] = [];
  let line = 1 + countLines(text, 0, before);
  if (!trimmed.startsWith('[')) return [{ json: trimmed, line }];
  let depth = 0;
  let counted = before;
  let start = before + 1;
  const finish = (end: number): void => {
    const json = text.slice(start, end);
    const from = start + (json.length - json.trimStart().length);
    line += countLines(text, counted, from);
    counted = from;
    if (json.trim() !== '') elements.push({ json: json.trim(), line });
    start = end + 1;
  };
  // Outside strings only brackets and commas matter; a string is jumped over whole.
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\[\s\S])*"|[[\]{},]/g)) {
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if ((depth === 0 && mark === ']') || (depth === 1 && mark === ',')) finish(index);
    if (depth === 0) break;
  }
  return elements;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}
