import { frameLeft } from './attribution.ts';
import { conclude, nothing } from './conclude.ts';
import type { Item } from './item.ts';
import type { SentenceReading, Scene } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { listRight, type Actor } from './name-lists.ts';
import { matchItems, phraseAt, statusAt, type ObjectReading } from './objects.ts';
import { UNCHANGED_FACT } from './operators.ts';
import type { PredicateFrame } from './schema.ts';

/** "considers the proclamation null and void", "called the declaration an illegal act": a status that a verb judges. */
export function judgedAt(
  items: readonly Item[],
  at: number,
  { context, knowledge }: Scene,
): ObjectReading | null {
  for (let to = at + 1; to < items.length && to < at + 16; to++) {
    const end = judgementAt(items, to, knowledge);
    if (end === null) continue;
    const object = statusBetween(items, at, to, { context, knowledge });
    return object && { ...object, to: end };
  }
  return null;
}

/** Index after "(as) (a flagrant) violation", "null and void", when those words begin at `at`. */
function judgementAt(items: readonly Item[], at: number, knowledge: Knowledge): number | null {
  let i = at;
  if (['as', 'to'].includes(items[i]?.word ?? '')) i++;
  if (items[i]?.word === 'be') i++;
  while (
    i < at + 6 &&
    (knowledge.words.adverbs.has(items[i]?.word ?? '') ||
      ['a', 'an', '"', 'legally', 'grave', 'gross', 'clear', 'serious'].includes(
        items[i]?.word ?? '',
      ))
  )
    i++;
  return phraseAt(knowledge.objects.voidings, items, i);
}

/** The subject's status, when it fills the words from `from` to before `to`. */
function statusBetween(
  items: readonly Item[],
  from: number,
  to: number,
  { context, knowledge }: Pick<Scene, 'context' | 'knowledge'>,
): { to: number; target: string; resolved: boolean; bare: boolean } | null {
  // What stands behind the status is cut off, for it would not be one of the words that may follow it.
  const object = statusAt(items.slice(0, to), from, context, knowledge, true, true);
  if (!object || 'stop' in object || object.bare) return null;
  const rest = items.slice(object.to, to);
  const aside = rest.every(
    (x) => x.kind === 'date' || x.kind === 'punct' || knowledge.words.adverbs.has(x.word),
  );
  return aside ? object : null;
}

/** "X, Y and Z said …": all who speak, where the sentence begins with their names. */
function together(
  items: readonly Item[],
  last: Item,
  knowledge: Knowledge,
): readonly Actor[] | null {
  const list = listRight(items, 0, knowledge);
  return list.actors.length > 1 &&
    list.problems.length === 0 &&
    list.actors.some((a) => a.item === last) &&
    matchItems(knowledge.speechForms, items, list.edge)?.value === 'speech'
    ? list.actors
    : null;
}

/** "X says the declaration is illegal", "X holds that the secession violates …": a state's own view of the status. */
export function readUnlawful(
  frame: PredicateFrame,
  at: number,
  to: number,
  scene: Scene,
): SentenceReading {
  const { items, context, knowledge, text } = scene;
  let end = at;
  while (
    end > 0 &&
    (['a', 'an', 'in', 'and'].includes(items[end - 1]?.word ?? '') ||
      knowledge.words.adverbs.has(items[end - 1]?.word ?? ''))
  )
    end--;
  const verbal = /(?:s|ed)$/.test(items[at]?.word ?? '');
  if (!verbal) {
    if (!['is', 'was', 'remains', 'are'].includes(items[end - 1]?.word ?? ''))
      return { findings: [], stops: [] };
    end--;
  }
  for (let from = Math.max(0, end - 14); from < end; from++) {
    const object = statusBetween(items, from, end, scene);
    if (!object || object.to !== end) continue;
    const surroundings = frameLeft(items, from, null, text, context, knowledge);
    const { speakerCountry, type } = surroundings.attribution;
    const speaker = items
      .slice(0, from)
      .find((x) => x.kind === 'actor' && x.code === speakerCountry);
    if (
      type !== 'indirect_quote' ||
      surroundings.stop ||
      surroundings.modality ||
      surroundings.doubtful
    )
      return nothing('speaker_unresolved', frame.id);
    if (!speaker?.code || speaker.code === knowledge.subject)
      return nothing('actor_unresolved', frame.id);
    return conclude(
      frame.id,
      frame.category,
      frame.negated,
      UNCHANGED_FACT,
      {
        actors: together(items, speaker, knowledge) ?? [
          { item: speaker, code: speaker.code, sign: 1, via: speaker.via },
        ],
        problems: [],
        edge: items.indexOf(speaker),
        negated: false,
        relative: false,
      },
      surroundings,
      { from: at, to, group: { left: from, operators: [], dates: [], infinitive: null } },
      { target: 'independence', resolved: object.resolved, brought: null, echo: false },
      scene,
      false,
    );
  }
  return { findings: [], stops: [] };
}
