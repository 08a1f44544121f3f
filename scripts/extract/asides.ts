import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';

/** "to this day", "so far": an adverb of several words that ends at `at`. */
export function phraseBackwards(
  items: readonly Item[],
  at: number,
  { phrasing }: Knowledge,
): number | null {
  let words = items[at]?.word ?? '';
  if (!phrasing.adverbPhrases.last.has(words)) return null;
  for (let from = at - 1; from >= 0 && from > at - 5; from--) {
    words = `${items[from]?.word ?? ''} ${words}`;
    if (phrasing.adverbPhrases.has(words)) return from - 1;
  }
  return null;
}

/** "will never, under any circumstances, recognise": an aside between commas. */
export function asideBackwards(
  items: readonly Item[],
  at: number,
  { phrasing }: Knowledge,
): number | null {
  if (items[at]?.word !== ',') return null;
  let words = '';
  for (let from = at - 1; from > 0 && from > at - 7; from--) {
    const word = items[from]?.word ?? '';
    if (word === ',')
      return phrasing.asides.has(words) && items[from - 1]?.kind === 'word' ? from - 1 : null;
    words = words === '' ? word : `${word} ${words}`;
  }
  return null;
}
