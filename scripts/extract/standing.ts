import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { isName } from './operators.ts';

/**
 * Whether an act told as a noun stands as done: "welcomed X's recognition of Syldavia" and "X's
 * decision to recognise Syldavia came on Monday" do, "X's recognition of Syldavia was postponed" and
 * "the vote on X's recognition of Syldavia" do not. What no list knows does not. Returns the word
 * that takes it back, or null.
 */
export function takenBack(
  items: readonly Item[],
  /** First item of the noun phrase. */
  from: number,
  /** Item after it. */
  to: number,
  knowledge: Knowledge,
): string | null {
  const { words, standing } = knowledge;
  let opener = from - 1;
  while (
    opener >= 0 &&
    (words.possessives.has(items[opener]?.word ?? '') ||
      words.adverbs.has(items[opener]?.word ?? '') ||
      items[opener]?.kind === 'date' ||
      items[opener]?.word === '"')
  )
    opener--;
  const before = items[opener];
  for (let i = Math.max(0, opener - 4); i < from; i++)
    if (words.nominalDoubts.has(items[i]?.word ?? '')) return items[i]?.word ?? '';
  for (let i = to; i < items.length && items[i]?.word !== ';'; i++)
    if (standing.undone.has(items[i]?.word ?? '')) return items[i]?.word ?? '';
  for (let i = to; i < items.length && i < to + 7; i++)
    if (
      words.nominalDoubts.has(items[i]?.word ?? '') &&
      !(items[i]?.word === 'no' && knowledge.phrasing.noDoubts.has(items[i + 1]?.word ?? ''))
    )
      return items[i]?.word ?? '';
  if (before && standing.nounPrepositions.has(before.word)) {
    let noun = opener - 1;
    while (
      noun >= 0 &&
      (words.adverbs.has(items[noun]?.word ?? '') || items[noun]?.kind === 'date')
    )
      noun--;
    return standing.governors.has(items[noun]?.word ?? '')
      ? null
      : (items[noun]?.word ?? before.word);
  }
  // "forged the recognition of Syldavia by X", "sought …": only a verb that is known takes it as done.
  if (
    before?.kind === 'word' &&
    !words.nominalOpeners.has(before.word) &&
    !words.connectors.has(before.word) &&
    !words.prepositions.has(before.word) &&
    !standing.upheld.has(before.word) &&
    !standing.governors.has(before.word) &&
    !knowledge.attribution.thank.has(before.word)
  )
    return before.word;
  const isSubject =
    !before ||
    before.kind === 'punct' ||
    (before.kind === 'word' &&
      words.connectors.has(before.word) &&
      !words.prepositions.has(before.word)) ||
    before.word === 'that';
  return isSubject ? verbOver(items, to, knowledge) : null;
}

/** The word that does not let the subject stand, when the main verb after `to` is none that does. */
function verbOver(items: readonly Item[], to: number, knowledge: Knowledge): string | null {
  const { words, standing } = knowledge;
  for (let i = to; i < items.length && i < to + 14; i++) {
    const item = items[i] as Item;
    if (item.word === '.' || item.word === ';' || item.word === ')' || item.word === '?')
      return null;
    if (item.kind !== 'word') continue;
    if (standing.done.has(item.word)) return null;
    // "…, GRANTED in February 2012, came": an insertion that says it is done.
    if (items[i - 1]?.word === ',' && standing.doneParticiples.has(item.word)) {
      const close = items.findIndex((x, k) => k > i && x.word === ',');
      if (close > 0 && close < i + 9) {
        i = close;
        continue;
      }
    }
    if (knowledge.operators.has(item.word) || standing.auxiliaries.has(item.word)) {
      for (let k = i; k < items.length && k < i + 7; k++) {
        const word = items[k]?.word ?? '';
        if (standing.done.has(word) || standing.doneParticiples.has(word)) return null;
        // "… was its 98th", "… was the second in a week": what is counted is done.
        const counted = items[k + 1]?.word ?? '';
        if (
          words.possessives.has(word) &&
          (words.ordinals.has(counted) || /^\d+(?:st|nd|rd|th)$/.test(counted))
        )
          return null;
        if (
          !standing.auxiliaries.has(word) &&
          !words.adverbs.has(word) &&
          !standing.degrees.has(word) &&
          items[k]?.kind !== 'date' &&
          items[k]?.word !== '"'
        )
          return word || 'unknown verb';
      }
      return item.word;
    }
    // "… on Monday", "… by a small state": a phrase between noun and verb.
    if (
      words.prepositions.has(item.word) ||
      words.possessives.has(item.word) ||
      words.adverbs.has(item.word)
    )
      continue;
    if (
      words.prepositions.has(items[i - 1]?.word ?? '') ||
      words.possessives.has(items[i - 1]?.word ?? '')
    )
      continue;
    if (words.connectors.has(item.word) || isName(items[i - 1]))
      return words.connectors.has(item.word) ? null : item.word;
    return item.word;
  }
  return null;
}

/** "X's opposition to Syldavia's independence has ended": an attitude that is no more. */
export function hasFaded(items: readonly Item[], from: number, { standing }: Knowledge): boolean {
  for (let i = from; i < items.length && i < from + 8; i++) {
    if ([';', ',', 'and', 'but', 'which', 'that'].includes(items[i]?.word ?? '')) return false;
    if (standing.faded.has(items[i]?.word ?? '')) return true;
  }
  return false;
}
