import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { matchItems, phraseAt } from './objects.ts';

/** "Among MEMBERS OF THE FORUM X has …", "In the end it …": a short phrase that opens the sentence. */
export function isOpeningPhrase(
  items: readonly Item[],
  last: number,
  knowledge: Knowledge,
): boolean {
  const { words, phrasing, speechForms } = knowledge;
  const first = items[0]?.word ?? '';
  const pointed = words.demonstratives.has(items[1]?.word ?? '') && first === 'for';
  if (last > 6 || !words.prepositions.has(first) || (OPEN_NO_PHRASE.has(first) && !pointed))
    return false;
  const short =
    last < 5 &&
    items
      .slice(0, last + 1)
      .every((x) => x.kind === 'word' && !x.frame && !/(?:ed|ing)$/.test(x.word));
  const closes =
    short ||
    words.superlativeNouns.has(items[last]?.word ?? '') ||
    phraseAt(phrasing.adverbPhrases, items, 0) === last + 1;
  return (
    closes &&
    items
      .slice(0, last + 1)
      .every(
        (x, k) =>
          !phrasing.finiteVerbs.has(x.word) &&
          !words.negations.has(x.word) &&
          x.kind !== 'punct' &&
          matchItems(speechForms, items, k) === null,
      )
  );
}

/** The "that" which one joined by the "and" at `at` goes on from, or -1. */
export function firstThat(items: readonly Item[], at: number): number {
  for (let i = at - 1; i > 0 && items[i]?.word !== ';'; i--)
    if (items[i]?.word === 'that') return i;
  return -1;
}

/** Prepositions that compare, except or put a condition: what they open changes what is told. */
export const OPEN_NO_PHRASE = new Set(
  'like unlike without until instead than per versus besides except despite to from against for about regarding concerning'.split(
    ' ',
  ),
);

export const WHATS = new Set(['what', 'the']);

export const POINTS = new Set([
  'what',
  'fact',
  'truth',
  'reality',
  'point',
  'thing',
  'problem',
  'snag',
  'result',
  'upshot',
  'difference',
  'reason',
  'difficulty',
  'irony',
  'trouble',
]);

export function isPlainWhat(
  items: readonly Item[],
  { words, phrasing, speechForms }: Knowledge,
): boolean {
  const head = items[0]?.word === 'what' ? 0 : 1;
  return (
    (POINTS.has(items[head]?.word ?? '') ||
      (items[head]?.kind === 'word' && POINTS.has(items[head + 1]?.word ?? ''))) &&
    items.every(
      (x, k) =>
        x.kind !== 'punct' &&
        x.kind !== 'actor' &&
        !words.negations.has(x.word) &&
        !phrasing.timeDoubts.has(x.word) &&
        matchItems(speechForms, items, k) === null,
    )
  );
}

/** "It is just as plain that", "What is clear is that": said by the one who writes. Item `at` is the last word before "that". */
export function isEvident(items: readonly Item[], last: number, knowledge: Knowledge): boolean {
  const { phrasing, words } = knowledge;
  // "it emerged ON MONDAY that".
  let at = last;
  while (items[at]?.kind === 'date') at--;
  if (
    at > 0 &&
    [at - 1, at - 2].some((i) => i >= 0 && phraseAt(phrasing.emerged, items, i) === at + 1)
  )
    return true;
  // "WHAT they have in common IS that …": nobody says it, and nothing in it leaves it open.
  const is = items[at]?.word === 'is' || items[at]?.word === 'was';
  if (is && WHATS.has(items[0]?.word ?? '') && isPlainWhat(items.slice(0, at), knowledge))
    return true;
  const copula = (i: number): boolean => ['is', 'was', 'remains'].includes(items[i]?.word ?? '');
  const ends = copula(at) ? at - 1 : at;
  let from = ends;
  while (from > ends - 3 && phraseAt(phrasing.evident, items, from) !== ends + 1) from--;
  if (phraseAt(phrasing.evident, items, from) !== ends + 1) return false;
  let i = from - 1;
  while (
    words.adverbs.has(items[i]?.word ?? '') ||
    ['just', 'as', 'perfectly', 'equally'].includes(items[i]?.word ?? '')
  )
    i--;
  const opener = copula(at) ? 'what' : 'it';
  return copula(i) && items[i - 1]?.word === opener;
}
