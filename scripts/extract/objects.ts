import type { AbstentionCode } from '../../src/domain/statement.ts';
import { keepOutAt, membershipAt } from './membership.ts';
import { isName } from './operators.ts';
import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { recognitionAt, statusOrRecognitionAt } from './recognition-objects.ts';
import type { ObjectKind } from './schema.ts';
import type { Phrases } from './phrases.ts';
import type { SentenceContext } from './sentence-context.ts';
import type { Trie } from './trie.ts';

/** What a predicate is about, or why that is no stance of the topic. */
export type ObjectReading =
  | {
      readonly to: number;
      readonly target: string;
      readonly resolved: boolean;
      readonly bare: boolean;
    }
  | { readonly stop: AbstentionCode; readonly words: string };

/** A reading that ends at an item. */
export const stop = (code: AbstentionCode, item: Item | undefined): ObjectReading => ({
  stop: code,
  words: item?.word ?? '',
});

/** The longest form of a trie of lower-case words that begins at item `at`. */
export function matchItems<T>(
  trie: Trie<T>,
  items: readonly Item[],
  at: number,
): { readonly value: T; readonly to: number } | null {
  let node: Trie<T> | undefined = trie;
  let best: { value: T; to: number } | null = null;
  for (let i = at; i < items.length; i++) {
    node = node.next.get((items[i] as Item).word);
    if (!node) break;
    if (node.value !== null) best = { value: node.value, to: i + 1 };
  }
  return best;
}

/** Whether the words at `at` are one of the phrases; returns the index after the longest, or null. */
export function phraseAt(phrases: Phrases, items: readonly Item[], at: number): number | null {
  if (!phrases.first.has(items[at]?.word ?? '')) return null;
  let text = '';
  let best: number | null = null;
  for (let i = at; i < items.length && i < at + 5; i++) {
    text += (i === at ? '' : ' ') + (items[i] as Item).word;
    if (phrases.has(text)) best = i + 1;
  }
  return best;
}

/** Reads the object that a frame asks for, to the right of its trigger. */
export function objectAt(
  kind: ObjectKind,
  items: readonly Item[],
  at: number,
  context: SentenceContext,
  knowledge: Knowledge,
): ObjectReading | null {
  switch (kind) {
    case 'status':
      return statusAt(items, at, context, knowledge, true);
    case 'independence': {
      const found = statusAt(items, at, context, knowledge, false, true);
      return found && 'bare' in found && found.bare ? stop('not_about_status', items[at]) : found;
    }
    case 'status-or-recognition':
      return statusOrRecognitionAt(items, at, context, knowledge);
    case 'recognition':
      return recognitionAt(items, at, context, knowledge, true);
    case 'recognition-only':
      return recognitionAt(items, at, context, knowledge, false);
    case 'non-recognition':
      return recognitionAt(items, at, context, knowledge, false, true);
    case 'membership':
      return membershipAt(items, at, context, knowledge);
    case 'keep-out':
      return keepOutAt(items, at, knowledge);
    case 'as-state': {
      // "does not regard Syldavia as (an independent) state".
      const to =
        items[at]?.kind === 'subject' && !items[at].possessive
          ? asState(items, at + 1, knowledge)
          : 0;
      return to > at + 1 ? { to, target: 'independence', resolved: false, bare: false } : null;
    }
    default:
      return null;
  }
}

/** "Syldavia", "the independence of the so-called Syldavia", "the move": the subject or its status. */
export function statusAt(
  items: readonly Item[],
  at: number,
  context: SentenceContext,
  knowledge: Knowledge,
  pronouns: boolean,
  /** "rejected the independence of Syldavia as illegal": the verb lets a judgement follow. */
  judged = false,
): ObjectReading | null {
  const { words, status } = knowledge;
  // "recognised that Syldavia is …": a clause, no object.
  if (items[at]?.word === 'that' && isName(items[at + 1]))
    return stop('not_about_status', items[at]);
  const reference = matchItems(knowledge.references, items, at);
  let owner: 'its' | 'the' | null = null;
  for (let i = at; i < items.length && i < at + 14; i++) {
    const item = items[i] as Item;
    if (item.kind === 'rival') return stop('not_about_status', item);
    if (item.kind === 'subject') {
      if (!item.possessive)
        return followed(items, i + 1, knowledge) &&
          (isJudged(items, i + 1, judged, knowledge) || !asSomethingElse(items, i + 1, knowledge))
          ? {
              to: asState(items, i + 1, knowledge),
              target: 'independence',
              resolved: false,
              // "an independent Syldavia" is more than the name.
              bare: !items.slice(at, i).some((x) => BEING_A_STATE.has(x.word)),
            }
          : stop('not_about_status', items[i + 1]);
      for (let j = i + 1; j < items.length && j < i + 8; j++) {
        const word = (items[j] as Item).word;
        if (status.has(word))
          return {
            to: afterStatus(items, j + 1, knowledge),
            target: 'independence',
            resolved: false,
            bare: false,
          };
        if (
          !words.subjectAdjectives.has(word) &&
          !words.recognitionAdjectives.has(word) &&
          word !== '"' &&
          word !== '-' &&
          items[j]?.kind !== 'number'
        )
          return stop('not_about_status', items[j]);
      }
      return null;
    }
    if (status.has(item.word) && !(reference && reference.to > i + 1)) {
      let j = i + 1;
      while (
        j < items.length &&
        (items[j]?.word === 'of' || status.has(items[j]?.word ?? '') || items[j]?.kind === 'date')
      ) {
        if (items[j]?.word === 'of' && !status.has(items[j + 1]?.word ?? '')) break;
        j++;
      }
      if (['of', 'for', 'by', 'in'].includes(items[j]?.word ?? '')) {
        const inner = statusAt(items, j + 1, context, knowledge, pronouns, judged);
        return inner && 'to' in inner
          ? { ...inner, bare: false }
          : (inner ?? stop('object_unresolved', items[j + 1]));
      }
      // "the independence (that) Syldavia declared".
      const of = items[j]?.word === 'that' || items[j]?.word === 'which' ? j + 1 : j;
      if (
        items[of]?.kind === 'subject' &&
        knowledge.raw['dates.json'].milestone.past.includes(items[of + 1]?.word ?? '')
      )
        return {
          to: items[of + 2]?.kind === 'date' ? of + 3 : of + 2,
          target: 'independence',
          resolved: false,
          bare: false,
        };
      if (owner === 'its' && context.subjectIsAntecedent(i, true))
        return { to: j, target: 'independence', resolved: true, bare: false };
      if (reference === null || (!pronouns && reference.value === 'move'))
        return stop('object_unresolved', item);
      break;
    }
    if (item.word === 'its' || item.word === 'their') owner = 'its';
    const steppedOver =
      words.subjectAdjectives.has(item.word) ||
      words.possessives.has(item.word) ||
      item.word === '"' ||
      item.word === '-' ||
      item.word === 'of' ||
      item.kind === 'number' ||
      item.word === '(' ||
      item.word === "'" ||
      item.word === 'recognition' ||
      ((item.kind === 'actor' || item.kind === 'other') &&
        item.possessive &&
        item.code === knowledge.topic.reading.parent);
    if (!steppedOver || (item.word === 'of' && i === at)) break;
  }
  // "the secession OF WHAT IT REGARDS AS ITS SOUTHERN PROVINCE": the subject, as its opponent calls it.
  if (items[at]?.word === 'what') {
    for (let i = at + 2; i < items.length && i < at + 10; i++)
      if (knowledge.phrasing.partWords.has(items[i]?.word ?? ''))
        return knowledge.phrasing.ownPossessives.has(
          items.slice(at, i).find((x) => knowledge.phrasing.ownPossessives.has(x.word))?.word ?? '',
        ) && context.referenceIsSubject()
          ? { to: i + 1, target: 'independence', resolved: true, bare: false }
          : stop('object_unresolved', items[i]);
  }
  // "accept the secession", "reject the independence": the words name a status, and whose is clear.
  const namesStatus =
    reference?.value === 'reference' && pointsToStatus(items, at, reference.to, knowledge);
  if (!pronouns && !namesStatus) return null;
  if (reference) {
    const good =
      reference.value === 'reference'
        ? context.referenceIsSubject()
        : context.moveIsStatus(at) ||
          (context.isOnlySubject && pointsToStatus(items, at, reference.to, knowledge));
    const next = items[reference.to];
    if (next?.word === 'of' || next?.word === 'to') {
      const inner =
        next.word === 'of' ? statusAt(items, reference.to + 1, context, knowledge, false) : null;
      return inner && 'to' in inner ? { ...inner, bare: false } : stop('object_unresolved', next);
    }
    // "the independence Syldavia lacks": the name begins a clause about it.
    if (isName(next) || !followed(items, reference.to, knowledge))
      return stop('object_unresolved', next);
    return good
      ? { to: reference.to, target: 'independence', resolved: true, bare: false }
      : stop('object_unresolved', items[at]);
  }
  // "X recognised us", in the words of one who speaks for the subject.
  if (items[at]?.word === 'us' && context.speaksForSubject && followed(items, at + 1, knowledge))
    return { to: at + 1, target: 'independence', resolved: true, bare: false };
  // "thanked X for recognising THE COUNTRY".
  const pointed = phraseAt(knowledge.phrasing.itself, items, at);
  if (pointed !== null && followed(items, pointed, knowledge)) {
    const to = asState(items, pointed, knowledge);
    // "recognised THE COUNTRY", "recognise it AS AN INDEPENDENT STATE": only one is spoken of.
    const tells = pointed > at + 1 || to > pointed;
    return context.subjectIsAntecedent(at) || (tells && context.onlyOneDisputed)
      ? {
          to,
          target: 'independence',
          resolved: true,
          bare: false,
        }
      : stop('object_unresolved', items[at]);
  }
  return null;
}

/** "the declaration", "this proclamation": a move that is a status by its own name. */
function pointsToStatus(
  items: readonly Item[],
  from: number,
  to: number,
  { status }: Knowledge,
): boolean {
  return items.slice(from, to).some(({ word }) => status.has(word));
}

const BEING_A_STATE = new Set(['independent', 'sovereign']);

function isJudged(
  items: readonly Item[],
  at: number,
  judged: boolean,
  { objects }: Knowledge,
): boolean {
  if (!judged || items[at]?.word !== 'as') return false;
  const next = items[at + 1]?.word === 'a' || items[at + 1]?.word === 'an' ? at + 2 : at + 1;
  return objects.actJudgements.has(items[next]?.word ?? '');
}

/** "as an independent and sovereign state" belongs to the object. */
function asState(items: readonly Item[], at: number, knowledge: Knowledge): number {
  if (items[at]?.word !== 'as') return at;
  for (let i = at + 1; i < at + 8; i++)
    if (
      knowledge.phrasing.stateWords.has(items[i]?.word ?? '') &&
      !knowledge.phrasing.stateWords.has(items[i + 1]?.word ?? '') &&
      items[i + 1]?.word !== 'and' &&
      !(items[i + 1]?.word === ',' && knowledge.phrasing.stateWords.has(items[i + 2]?.word ?? ''))
    )
      return i + 1;
  return at;
}

/** "as part of X", "as a province": what is recognised is not a state. */
function asSomethingElse(items: readonly Item[], at: number, knowledge: Knowledge): boolean {
  if (items[at]?.word !== 'as') return false;
  // "as long as …" opens a clause.
  if (phraseAt(knowledge.words.conditionalsAfter, items, at) !== null) return false;
  const next = items[at + 1];
  if (
    !next ||
    next.kind === 'actor' ||
    next.kind === 'date' ||
    next.kind === 'punct' ||
    knowledge.words.actorPronouns.has(next.word) ||
    knowledge.phrasing.asClauses.has(next.word)
  )
    return false;
  for (let i = at + 1; i < items.length && i < at + 8; i++) {
    const word = items[i]?.word ?? '';
    // "as a safe country of origin" is no state.
    if (knowledge.phrasing.stateWords.has(word)) return items[i + 1]?.word === 'of';
    if (knowledge.phrasing.partWords.has(word) || items[i]?.kind === 'punct') return true;
  }
  return true;
}

function afterStatus(items: readonly Item[], at: number, knowledge: Knowledge): number {
  let i = at;
  while (items[i]?.word === 'of' && knowledge.status.has(items[i + 1]?.word ?? '')) i += 2;
  return i;
}

/** What may follow a name for the name to be the whole object: "Syldavia on Monday", not "Syldavia passports". */
export function followed(items: readonly Item[], at: number, knowledge: Knowledge): boolean {
  const next = items[at];
  if (!next || next.kind === 'date' || next.kind === 'number' || next.kind === 'title') return true;
  if (next.kind === 'punct') return next.word !== '-' || true;
  if (isName(next)) return next.kind !== 'rival';
  // "recognised Syldavia THE NEXT DAY".
  if (next.word === 'the')
    return (
      items[at + 1]?.kind === 'date' ||
      [at + 1, at + 2].some((i) => knowledge.phrasing.timeNouns.has(items[i]?.word ?? ''))
    );
  return knowledge.words.objectFollowers.has(next.word) || knowledge.standing.done.has(next.word);
}
