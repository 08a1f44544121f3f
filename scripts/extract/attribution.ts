import { firstThat, isOpeningPhrase, isEvident } from './clause-openers.ts';
import type { AbstentionCode, Attribution, Modality } from '../../src/domain/statement.ts';
import { conditionLeft, opensCondition } from './conditions.ts';
import type { Item } from './entities.ts';
import { quantityOf } from './exceptions.ts';
import type { Knowledge } from './knowledge.ts';
import { matchItems, phraseAt } from './objects.ts';
import { fold, isName, walkLeft } from './operators.ts';
import type { SentenceContext } from './sentence-context.ts';
import {
  isBeyondDoubt,
  isSaidByNobody,
  positionHolder,
  speakerLeft,
  speakerOf,
  speechBefore,
  verbEndingAt,
  type Speaker,
} from './speakers.ts';

/** What surrounds a clause: who says it and what that does to it. */
export interface Frame {
  readonly modality: Modality | null;
  readonly stop: { readonly code: AbstentionCode; readonly words: string } | null;
  readonly attribution: Attribution;
  /** The speaker keeps a distance ("claims") or could not be found. */
  readonly doubtful: boolean;
  /** The speech verb praises or blames somebody FOR the act: "thanked X for recognising". */
  readonly beneficiary: boolean;
  /** The speaker rejects the very idea of the act: "rejected suggestions that X might recognise". */
  readonly spurned?: boolean;
}

const AUTHOR: Attribution = { type: 'author', speaker: null, speakerCountry: null };

/** The article's own voice, nothing added. */
export const PLAIN: Frame = {
  modality: null,
  stop: null,
  attribution: AUTHOR,
  doubtful: false,
  beneficiary: false,
};

/** Reads leftwards from the subject (item `edge`) to the beginning of the sentence. */
export function frameLeft(
  items: readonly Item[],
  edge: number,
  infinitive: 'bare' | 'negated' | null,
  text: string,
  context: SentenceContext,
  knowledge: Knowledge,
): Frame {
  const { words, attribution } = knowledge;
  const plain = PLAIN;
  const stopped = (code: AbstentionCode, item: Item | undefined): Frame => ({
    ...plain,
    stop: { code, words: item?.word ?? '' },
  });
  let i = edge - 1;
  while (
    i >= 0 &&
    (items[i]?.kind === 'date' ||
      (words.adverbs.has(items[i]?.word ?? '') && !opensCondition(items, i)) ||
      items[i]?.word === '"' ||
      items[i]?.word === "'" ||
      items[i]?.word === '(' ||
      items[i]?.word === '[' ||
      items[i]?.word === '*' ||
      items[i]?.word === '\u2022')
  )
    i--;
  // "if X recognised", "whether …", "had X recognised": a condition anywhere left in the same clause.
  const condition = conditionLeft(items, i, knowledge);
  // "warned X not to recognise": what X is told; "X not to recognise" alone is a headline.
  const bareInfinitive =
    infinitive === 'bare' ||
    (infinitive === 'negated' && i >= 0 && verbEndingAt(items, i, knowledge) !== null);
  if (condition)
    return bareInfinitive
      ? stopped('hypothetical', condition)
      : stopped(condition.word === 'whether' ? 'question' : 'hypothetical', condition);
  if (i < 0) return bareInfinitive ? stopped('unknown_operator', items[edge]) : plain;
  const item = items[i] as Item;

  if (bareInfinitive) {
    const verb = verbEndingAt(items, i, knowledge);
    const negated = verb ? negatedVerb(verb.from) : null;
    if (negated) return { ...plain, stop: negated };
    if (verb?.kind === 'urge' || verb?.kind === 'hope')
      return {
        ...plain,
        modality: 'urged',
        attribution: said(speakerLeft(items, verb.from, text, context, knowledge)),
      };
    if (verb?.kind === 'expect')
      return {
        ...plain,
        modality: 'expected',
        attribution: said(speakerLeft(items, verb.from, text, context, knowledge)),
      };
    if (verb?.kind === 'cause') return plain;
    return stopped('unknown_operator', item);
  }
  // "recalled HOW X recognised": told as that is.
  const how = item.word === 'how' && verbEndingAt(items, i - 1, knowledge)?.kind === 'speech';
  if (item.word === 'that' || how) {
    let j = i - 1;
    // "said that X …, AND THAT Y …": what is joined has the verb of the first.
    const first = ['and', 'but'].includes(items[j]?.word ?? '') ? firstThat(items, j) : -1;
    if (first > 0) j = first - 1;
    if (items[j]?.word === ',') j--;
    const noun = items[j]?.word ?? '';
    if (attribution.factNouns.has(noun) || isEvident(items, j, knowledge)) return plain;
    // "X's position is that it does not recognise": the position is X's own word.
    const holder = positionHolder(items, j, knowledge);
    if (holder) return { ...plain, attribution: said(speakerOf(holder, text, context, knowledge)) };
    // "told reporters that", "said on Monday that": the hearer or a date may stand between.
    const verb = speechBefore(items, j, knowledge);
    if (!verb) return stopped('unknown_operator', items[j]);
    return governed(verb);
  }
  // "adopted a decision BY WHICH X recognises".
  const paper =
    item.word === 'which' && ['by', 'in', 'through'].includes(items[i - 1]?.word ?? '')
      ? i - 2
      : item.word === 'whereby'
        ? i - 1
        : -1;
  if (knowledge.instruments.nouns.has(items[paper]?.word ?? '')) {
    const issued = items
      .slice(Math.max(0, paper - 5), paper)
      .some(
        (x) => knowledge.instruments.adopts.has(x.word) || knowledge.instruments.issues.has(x.word),
      );
    const outer = items
      .slice(0, paper)
      .some((x) => knowledge.standing.undecided.has(x.word) || words.negations.has(x.word));
    // "A LETTER BY WHICH X recognised Syldavia hangs in the corridor": the paper is there.
    const stands = paper < 3 && words.possessives.has(items[paper - 1]?.word ?? '');
    if ((issued || stands) && !outer) return plain;
  }
  const verb =
    verbEndingAt(items, i, knowledge) ??
    (item.word === ',' ? null : speechBefore(items, i, knowledge, true));
  if (verb) return governed(verb);
  if (
    item.word === ',' ||
    item.word === ';' ||
    item.word === ':' ||
    item.word === '-' ||
    item.word === '.' ||
    item.word === '/' ||
    item.word === '|' ||
    item.kind === 'number' ||
    item.word === ')' ||
    item.word === ']' ||
    item.word === '#'
  )
    return opening(i);
  if (item.word === 'before') return stopped('hypothetical', item);
  if (item.word === 'for' && items[i - 1]?.word === ',') return plain;
  if (words.connectors.has(item.word) || item.word === 'hence' || item.word === 'q') return plain;
  if (item.word === '…' || isOpeningPhrase(items, i, knowledge)) return plain;
  return stopped('unknown_operator', item);

  function governed(verb: { kind: string; from: number }): Frame {
    const speaker = speakerLeft(items, verb.from, text, context, knowledge);
    const noun = nounOfSaying(verb.from);
    if (noun) return noun;
    // "it is wrong TO SAY that X recognises": nobody says it.
    if (
      items[verb.from - 1]?.word === 'to' &&
      (speaker.words === null || knowledge.phrasing.wrongs.has(items[verb.from - 2]?.word ?? ''))
    )
      return stopped('scope_unclear', items[verb.from]);
    // "Reports that X recognised …" is a noun: nobody said it.
    // "Last February reports that X had recognised …": a date before it speaks no more than nobody.
    let opener = verb.from;
    while (
      items[opener - 1]?.kind === 'date' ||
      items[opener - 1]?.word === ',' ||
      words.adverbs.has(items[opener - 1]?.word ?? '')
    )
      opener--;
    if (
      verb.kind !== 'doubt' &&
      speaker.words === null &&
      (opener === 0 ||
        words.possessives.has(items[verb.from - 1]?.word ?? '') ||
        knowledge.phrasing.nounOpeners.has(items[verb.from - 1]?.word ?? ''))
    )
      return stopped('scope_unclear', items[verb.from]);
    switch (verb.kind) {
      case 'speech':
        return {
          ...plain,
          attribution: said(speaker),
          doubtful: !speaker.resolved,
          stop: negatedVerb(verb.from),
        };
      case 'claim':
        return {
          ...plain,
          attribution: { ...said(speaker), type: 'reported_claim' },
          doubtful: true,
          stop: negatedVerb(verb.from),
        };
      case 'deny':
        return {
          ...plain,
          modality: 'denied',
          attribution: said(speaker),
          stop: negatedVerb(verb.from),
        };
      case 'spurn':
        return {
          ...plain,
          modality: 'denied',
          spurned: true,
          attribution: said(speaker),
          stop: negatedVerb(verb.from),
        };
      case 'doubt':
        return isBeyondDoubt(items, verb.from, context, knowledge)
          ? plain
          : stopped('unknown_operator', items[verb.from]);
      case 'urge':
      case 'hope':
        return { ...plain, modality: 'urged', attribution: said(speaker) };
      case 'expect':
        return {
          ...plain,
          modality: 'expected',
          attribution: said(speaker),
          stop: negatedVerb(verb.from),
        };
      case 'cause':
        return { ...plain };
      case 'thank':
        if (presupposed(verb.from)) return plain;
        return {
          ...plain,
          attribution: { ...said(speaker), type: 'reported_claim' },
          beneficiary: true,
        };
      case 'accordingTo':
        return {
          ...plain,
          attribution: { ...said(speaker), type: 'reported_claim' },
          doubtful: true,
        };
      default:
        return stopped('unknown_operator', items[verb.from]);
    }
  }

  /** "dismissed as untrue REPORTS that X …": a noun, denied by the verb before it or told by nobody. */
  function nounOfSaying(at: number): Frame | null {
    const before = items[at - 1];
    if (!/^(?:reports?|claims?|rumou?rs)$/.test(items[at]?.word ?? '') || before?.kind !== 'word')
      return null;
    if (attribution.unsureSpeakers.has(before.word) || words.adverbs.has(before.word)) return null;
    for (let k = at - 1; k >= 0 && k > at - 7; k--) {
      const outer = verbEndingAt(items, k, knowledge);
      if (outer?.kind === 'deny')
        return {
          ...plain,
          modality: 'denied',
          attribution: said(speakerLeft(items, outer.from, text, context, knowledge)),
          stop: negatedVerb(outer.from),
        };
      if (isName(items[k]) || items[k]?.kind === 'punct') break;
    }
    return stopped('scope_unclear', items[at]);
  }

  /** "P condemned X's recognition": told by whoever tells of P, as done. */
  function presupposed(from: number): boolean {
    for (let k = 0; k < from; k++) if (matchItems(knowledge.speechForms, items, k)) return false;
    const outer = fold(walkLeft(items, from, knowledge), 'past');
    return !('stop' in outer) && outer.modality === 'fact';
  }

  function negatedVerb(from: number): Frame['stop'] {
    if (isSaidByNobody(items, from, context, knowledge))
      return { code: 'scope_unclear', words: 'nobody' };
    for (let k = from - 1; k >= 0 && k > from - 4; k--) {
      const word = items[k]?.word ?? '';
      const none =
        items[k]?.kind === 'group' &&
        quantityOf(context.wordsOf(items[k] as Item), knowledge) === 1;
      if (none || words.negations.has(word) || word.endsWith("n't"))
        return { code: 'scope_unclear', words: word };
      if (word === ',' || isName(items[k])) break;
    }
    return null;
  }

  /** A comma: an adverbial or another clause before ours. "According to X, …" names the speaker. */
  function opening(at: number): Frame {
    for (let k = at - 1; k >= 0; k--) {
      const spoken = phraseAt(attribution.accordingTo, items, k);
      if (spoken !== null && spoken <= at) {
        const name = items.slice(spoken, at).find((x) => isName(x));
        const speaker = name
          ? speakerOf(name, text, context, knowledge)
          : { words: null, country: null, resolved: false };
        return {
          ...plain,
          attribution: {
            type: 'reported_claim',
            speaker: speaker.words,
            speakerCountry: speaker.country,
          },
          doubtful: true,
        };
      }
      if (items[k]?.word === ';') break;
    }
    const label =
      items[at]?.word === ':' && at <= 12
        ? items.slice(0, at).find((x) => x.kind === 'actor' || x.kind === 'subject')
        : undefined;
    if (label && items[at]?.word === ':') {
      // "Ambassador: X not shifting", "Klow: X confirms": a label names the speaker.
      const speaker = speakerOf(label, text, context, knowledge);
      return { ...plain, attribution: said(speaker) };
    }
    return plain;
  }
}

function said(speaker: Speaker): Attribution {
  return { type: 'indirect_quote', speaker: speaker.words, speakerCountry: speaker.country };
}
