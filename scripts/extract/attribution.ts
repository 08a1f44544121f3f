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
  ownCountry,
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
  if (item.word === 'that') {
    let j = i - 1;
    if (items[j]?.word === ',') j--;
    const noun = items[j]?.word ?? '';
    if (attribution.factNouns.has(noun)) return plain;
    // "X's position is that it does not recognise": the position is X's own word.
    const holder = positionHolder(items, j, knowledge);
    if (holder) return { ...plain, attribution: said(speakerOf(holder, text, context, knowledge)) };
    // "told reporters that", "said on Monday that": the hearer or a date may stand between.
    const verb = speechBefore(items, j, knowledge);
    if (!verb) return stopped('unknown_operator', items[j]);
    return governed(verb);
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
  if (words.connectors.has(item.word) || item.word === 'hence' || item.word === 'q') return plain;
  if (item.word === '…') return plain;
  return stopped('unknown_operator', item);

  function governed(verb: { kind: string; from: number }): Frame {
    const speaker = speakerLeft(items, verb.from, text, context, knowledge);
    // "Reports that X recognised …" is a noun: nobody said it.
    if (
      verb.kind !== 'doubt' &&
      speaker.words === null &&
      (verb.from === 0 ||
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

/** A speaker after the clause: `", Boucle said"`, "said the minister", "according to X". */
export function frameRight(
  items: readonly Item[],
  from: number,
  text: string,
  context: SentenceContext,
  knowledge: Knowledge,
): Pick<Frame, 'attribution' | 'doubtful'> | null {
  for (let i = from; i < items.length; i++) {
    const spoken = phraseAt(knowledge.attribution.accordingTo, items, i);
    if (spoken !== null) {
      const name = items.slice(spoken, spoken + 8).find((x) => isName(x));
      const speaker = name
        ? speakerOf(name, text, context, knowledge)
        : { words: null, country: null };
      return {
        attribution: {
          type: 'reported_claim',
          speaker: speaker.words,
          speakerCountry: speaker.country,
        },
        doubtful: true,
      };
    }
    if (items[i]?.word !== ',' && items[i]?.word !== '"' && items[i]?.word !== '-') continue;
    // After the comma: NP verb ("Boucle said") or verb NP ("said Boucle").
    for (let k = i + 1; k < items.length && k < i + 16; k++) {
      const verb = matchItems(knowledge.speechForms, items, k);
      if (!verb || (verb.value !== 'speech' && verb.value !== 'claim')) {
        if (
          [';', '.', ':'].includes(items[k]?.word ?? '') ||
          knowledge.phrasing.speechBreaks.has(items[k]?.word ?? '')
        )
          break;
        continue;
      }
      const quoteMark = items[i]?.word === '"' || items[i + 1]?.word === '"';
      const before = items.slice(i + 1, k);
      const name =
        before.find((x) => isName(x) && !x.possessive) ??
        (before.every((x) => x.kind === 'punct')
          ? items.slice(verb.to, verb.to + 4).find((x) => isName(x))
          : undefined);
      const bare = before.find((x) => knowledge.attribution.unsureSpeakers.has(x.word));
      // ", a Bordurian tabloid claimed": a claim needs no name to make the clause doubtful.
      const claimed = verb.value === 'claim' && !before.some((x) => x.kind === 'punct');
      if (
        !name &&
        !bare &&
        !claimed &&
        before.some((x) => x.kind === 'word' && x.word.length > 2) &&
        !quoteMark
      )
        break;
      if (
        before.some(
          (x) =>
            knowledge.operators.has(x.word) &&
            !knowledge.words.prepositions.has(x.word) &&
            !knowledge.words.possessives.has(x.word),
        )
      )
        break;
      const possessor = before.find(
        (x) => x.word === 'its' || x.word === 'his' || x.word === 'their',
      );
      const speaker =
        name && possessor && name.kind === 'title'
          ? {
              words: text.slice(name.start, name.end),
              country: ownCountry(items, i, knowledge),
              resolved: true,
            }
          : name
            ? speakerOf(name, text, context, knowledge)
            : {
                words: bare ? text.slice(bare.start, bare.end) : null,
                country: null,
                resolved: false,
              };
      const type = quoteMark
        ? 'direct_quote'
        : verb.value === 'claim'
          ? 'reported_claim'
          : 'indirect_quote';
      return {
        attribution: { type, speaker: speaker.words, speakerCountry: speaker.country },
        doubtful: verb.value === 'claim' || !speaker.resolved,
      };
    }
  }
  return null;
}
