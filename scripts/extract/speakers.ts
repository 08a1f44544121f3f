import type { CountryCode } from '../../src/domain/statement.ts';
import type { Item } from './entities.ts';
import { quantityOf } from './exceptions.ts';
import type { Knowledge } from './knowledge.ts';
import { matchItems } from './objects.ts';
import { isName } from './operators.ts';
import type { SentenceContext } from './sentence-context.ts';

/** Who says something, and for which country. */
export interface Speaker {
  readonly words: string | null;
  readonly country: CountryCode | null;
  readonly resolved: boolean;
}
/** The verb of saying or wanting whose last word is item `at`. */
export function verbEndingAt(
  items: readonly Item[],
  at: number,
  knowledge: Knowledge,
): { readonly kind: string; readonly from: number } | null {
  for (let from = Math.max(0, at - 3); from <= at; from++) {
    const found = matchItems(knowledge.speechForms, items, from);
    if (found && found.to === at + 1) return { kind: found.value, from };
  }
  return null;
}

/** The speech verb before an object or a date: "told reporters in Klow on Monday". */
export function speechBefore(
  items: readonly Item[],
  from: number,
  knowledge: Knowledge,
  close = false,
): { readonly kind: string; readonly from: number } | null {
  for (let i = from; i >= 0 && i > from - (close ? 3 : 9); i--) {
    const verb = verbEndingAt(items, i, knowledge);
    if (verb) return close && verb.kind !== 'speech' ? null : verb;
    const item = items[i] as Item;
    if (
      close &&
      item.kind !== 'date' &&
      !isName(item) &&
      !knowledge.phrasing.hearers.has(item.word)
    )
      return null;
    if (item.word === ';' || item.word === ':') return null;
  }
  return null;
}

/** Who speaks, left of a speech verb. */
export function speakerLeft(
  items: readonly Item[],
  verb: number,
  text: string,
  context: SentenceContext,
  knowledge: Knowledge,
): Speaker {
  for (let i = verb - 1; i >= 0 && i > verb - 14; i--) {
    const item = items[i] as Item;
    if (
      isName(item) &&
      !item.possessive &&
      !knowledge.phrasing.obliqueOpeners.has(items[i - 1]?.word ?? '')
    )
      return speakerOf(item, text, context, knowledge);
    if (knowledge.attribution.unsureSpeakers.has(item.word))
      return unsure(item, text, items.slice(0, i), knowledge);
  }
  return { words: null, country: null, resolved: false };
}

/** "Ruritania … said it": one government before the pronoun makes the speaker known. */
function unsure(item: Item, text: string, before: readonly Item[], knowledge: Knowledge): Speaker {
  const codes = new Set(
    before.filter((x) => x.kind === 'actor' && x.code !== knowledge.subject).map((x) => x.code),
  );
  const country =
    codes.size === 1 && ['it', 'he', 'she'].includes(item.word) ? ([...codes][0] ?? null) : null;
  return { words: text.slice(item.start, item.end), country, resolved: country !== null };
}

export function speakerOf(
  item: Item,
  text: string,
  context: SentenceContext,
  knowledge: Knowledge,
): Speaker {
  const words = text.slice(item.start, item.end);
  if (item.kind === 'actor' || item.kind === 'subject')
    return { words, country: item.code, resolved: true };
  // "a court of X said": nobody who speaks for X.
  if (item.kind === 'other') return { words, country: null, resolved: false };
  if (item.kind === 'title')
    return {
      words,
      country: context.nearestGovernment,
      resolved: context.nearestGovernment !== null,
    };
  void knowledge;
  return { words, country: null, resolved: false };
}

/** "…, its ambassador said": the government that the clause before is about. */
export function ownCountry(
  items: readonly Item[],
  before: number,
  knowledge: Knowledge,
): CountryCode | null {
  const actor = items
    .slice(0, before)
    .find((x) => x.kind === 'actor' && x.code !== knowledge.subject);
  return actor?.code ?? null;
}

/** "X's POSITION IS that …", "the position of X is that …": whose position it is. Item `at` is the verb. */
export function positionHolder(
  items: readonly Item[],
  at: number,
  { attribution, standing }: Knowledge,
): Item | null {
  if (!standing.copulas.has(items[at]?.word ?? '')) return null;
  if (attribution.position.has(items[at - 1]?.word ?? '')) {
    const owner = items[at - 2];
    return owner?.kind === 'actor' && owner.possessive ? owner : null;
  }
  const owner = items[at - 1];
  return owner?.kind === 'actor' &&
    !owner.possessive &&
    items[at - 2]?.word === 'of' &&
    attribution.position.has(items[at - 3]?.word ?? '')
    ? owner
    : null;
}

/** "NO ONE in Klow doubts that …", "there is NO doubt that …": all take it as done. */
export function isBeyondDoubt(
  items: readonly Item[],
  verb: number,
  context: SentenceContext,
  knowledge: Knowledge,
): boolean {
  return items[verb - 1]?.word === 'no' || isSaidByNobody(items, verb, context, knowledge);
}

/** "NO ONE in Klow believes that …": the verb of saying has no one for its subject. */
export function isSaidByNobody(
  items: readonly Item[],
  verb: number,
  context: SentenceContext,
  knowledge: Knowledge,
): boolean {
  const none = items.findIndex(
    (x, k) => k < verb && x.kind === 'group' && quantityOf(context.wordsOf(x), knowledge) === 1,
  );
  return (
    none >= 0 &&
    !items
      .slice(none + 1, verb)
      .some((x) => x.kind === 'punct' || knowledge.words.negations.has(x.word))
  );
}
