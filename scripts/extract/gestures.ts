import type { Modality } from '../../src/domain/statement.ts';
import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import type { Phrases } from './phrases.ts';
import { matchItems, phraseAt, statusAt } from './objects.ts';
import { isName } from './operators.ts';
import type { ObjectKind } from './schema.ts';
import type { SentenceContext } from './sentence-context.ts';

/** Object of a gesture: whom or what it is about, and a modality that the object itself brings. */
export interface GestureObject {
  readonly to: number;
  readonly target: string;
  readonly modality: Modality | null;
}

/** Reads the object of a frame that cannot colour: measures, ties, envoys, relations, talks. */
export function gestureAt(
  kind: ObjectKind,
  items: readonly Item[],
  at: number,
  trigger: string,
  context: SentenceContext,
  knowledge: Knowledge,
): GestureObject | null {
  const { objects, words } = knowledge;
  const near = (set: Phrases, from: number, span: number): number | null => {
    for (let i = from; i < items.length && i < from + span; i++) {
      const found = phraseAt(set, items, i);
      if (found !== null) return found;
      if ([';', ':', 'which', 'that', 'if'].includes(items[i]?.word ?? '')) return null;
    }
    return null;
  };
  const partner = (from: number): Item | undefined =>
    items.slice(from, from + 6).find((i) => i.kind === 'actor' && i.code !== knowledge.subject);
  const sentenceHas = (test: (i: Item) => boolean): boolean => items.some(test);
  switch (kind) {
    case 'act':
      return actAt(items, at, trigger, context, knowledge);
    case 'envoy': {
      const noun = near(objects.envoys, at, 4);
      const other = noun === null ? undefined : partner(noun);
      return noun !== null && other?.code && context.recognitionNear
        ? { to: noun, target: other.code, modality: null }
        : null;
    }
    case 'ties': {
      const noun = near(objects.ties, at, 4);
      const other = noun === null ? undefined : partner(noun);
      return noun !== null && other?.code && items[noun]?.word === 'with' && context.recognitionNear
        ? { to: noun, target: other.code, modality: null }
        : null;
    }
    case 'measures': {
      const noun = near(objects.measures, at, 8);
      return noun !== null && context.recognitionNear
        ? { to: noun, target: 'independence', modality: null }
        : null;
    }
    case 'relations': {
      const noun = near(
        /^(?:establish|formali|upgrad|set)/.test(trigger)
          ? objects.relations
          : objects.relationsStrict,
        at,
        6,
      );
      if (noun === null) return null;
      // "opened NO embassy".
      if (items.slice(at, noun).some((i) => i.word === 'no')) return null;
      // "in a capital THAT recognises Syldavia": a clause of its own.
      const clause = items.findIndex(
        (i, k) => k >= noun && knowledge.phrasing.relatives.has(i.word),
      );
      const end = clause < 0 ? noun + 7 : Math.min(clause, noun + 7);
      const withSubject = items.slice(noun, end).some((i) => i.code === knowledge.subject);
      const listed = items
        .slice(0, at)
        .some(
          (i, k) =>
            i.kind === 'subject' &&
            !i.possessive &&
            ['and', ',', 'with'].includes(
              items[k + 1]?.word === 'and' ? 'and' : (items[k - 1]?.word ?? ''),
            ),
        );
      return withSubject || listed ? { to: noun, target: knowledge.subject, modality: null } : null;
    }
    case 'talks': {
      const noun = near(objects.talks, at, 6);
      const parties = [knowledge.subject, knowledge.topic.reading.parent];
      return noun !== null &&
        parties.every((code) => items.slice(noun).some((i) => i.code === code))
        ? { to: noun, target: 'independence', modality: null }
        : null;
    }
    case 'consequence': {
      // "threatened to withdraw its recognition": an act of its own is at stake, not what others do.
      const own = items[at]?.word === 'to' ? matchItems(knowledge.triggers, items, at + 1) : null;
      if (own?.value.some((t) => t.frame.category === 'withdrew')) return null;
      const rest = items.slice(at);
      const about =
        rest.some((i) => objects.consequences.has(i.word)) &&
        (sentenceHas((i) => i.code === knowledge.subject) || context.recognitionNear);
      if (
        !about ||
        !rest.some((i) => i.kind === 'subject' || knowledge.phrasing.warnedOf.has(i.word))
      )
        return null;
      const conditional = rest.some((i) => knowledge.phrasing.threatConditions.has(i.word));
      return { to: at, target: 'independence', modality: conditional ? 'conditional' : null };
    }
    default:
      void words;
      return null;
  }
}

/** "the decision of X to recognise …", "X's recognition", "X for recognising …": another state's act. */
function actAt(
  items: readonly Item[],
  at: number,
  trigger: string,
  context: SentenceContext,
  knowledge: Knowledge,
): GestureObject | null {
  const judged =
    !/^(?:call|brand)/.test(trigger) ||
    items.slice(at).some((i) => knowledge.objects.actJudgements.has(i.word));
  if (!judged) return null;
  for (let i = at; i < items.length && i < at + 10; i++) {
    const item = items[i] as Item;
    if (knowledge.objects.decisions.has(item.word) || /^recogni[sz]ing$/.test(item.word)) {
      const recognising = items.slice(i).some((x) => /^recogni[sz]|^recognition$/.test(x.word));
      // "the decision of X to recognise ANOTHER": nothing is said of the subject.
      const named = items.slice(i).find((x) => x.kind === 'subject' || x.kind === 'rival');
      if (named?.kind === 'rival') return null;
      if (!recognising && !(items[i - 1]?.kind === 'actor' && context.recognitionNear)) return null;
      const other = items
        .slice(at, i + 4)
        .find((x) => x.kind === 'actor' && x.code !== knowledge.subject);
      const status = items.slice(i).some((x) => x.kind === 'subject') || context.recognitionNear;
      return status ? { to: i + 1, target: other?.code ?? 'independence', modality: null } : null;
    }
    if (
      isName(item) ||
      item.word === 'for' ||
      item.word === 'of' ||
      item.word === '"' ||
      knowledge.words.possessives.has(item.word) ||
      knowledge.words.recognitionAdjectives.has(item.word)
    )
      continue;
    if (item.kind === 'word' && i < at + 4) continue;
    return null;
  }
  void statusAt;
  return null;
}
