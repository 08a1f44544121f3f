import { actorsLeft } from './actors.ts';
import { frameLeft, PLAIN, type Frame as Surroundings } from './attribution.ts';
import type { Scene } from './finding.ts';
import type { VerbForm } from './knowledge.ts';
import type { Actors } from './name-lists.ts';
import { matchItems } from './objects.ts';
import { fold, isName, walkLeft, type Reading, type VerbGroup } from './operators.ts';
import { speakerOf } from './speakers.ts';
import { matchBefore } from './subjects.ts';

/** Whose act a gerund tells: "thanked X for recognising", "followed X in recognising", "X adopted a note recognising". */
export interface GerundSubject {
  readonly actors: Actors;
  readonly surroundings: Surroundings;
  /** What the words of the outer verb add: "will sign a note recognising". */
  readonly outer?: Exclude<Reading, { stop: unknown }>;
}

/** Finds the subject of a gerund, or null. */
export function gerundSubject(
  form: VerbForm,
  group: VerbGroup,
  scene: Scene,
): GerundSubject | null {
  const { items } = scene;
  const first = items[group.left];
  const owned = scene.knowledge.phrasing.ownPossessives.has(items[group.left - 1]?.word ?? '');
  const gerund =
    form === 'ing' ||
    (first?.kind === 'word' && first.word.endsWith('ing')) ||
    (owned && group.operators.at(-1)?.noun === true);
  if (!gerund) return null;
  const left = group.left - (owned ? 1 : 0);
  const preposition = items[left - 1]?.word ?? '';
  if (preposition === 'for' || (owned && preposition === 'over')) return blamed(left - 1, scene);
  if (preposition === 'in' && !owned) return followed(left - 1, scene);
  return form === 'ing' && group.operators.length === 0 ? instrument(left - 1, scene) : null;
}

/** "thanked X for …", "condemned X over its …": what X is thanked or blamed for is done. */
export function blamed(preposition: number, scene: Scene): GerundSubject | null {
  const { items, context, knowledge, text } = scene;
  const list = actorsLeft(items, preposition, false, context, knowledge);
  if (list.actors.length === 0) return null;
  const edge = ['to', 'with', 'at'].includes(items[list.edge - 1]?.word ?? '')
    ? list.edge - 1
    : list.edge;
  const verb = matchBefore(items, edge, scene) ?? envoyVerb(edge, scene);
  if (verb?.kind !== 'thank') return null;
  const outer = fold(walkLeft(items, verb.from, knowledge), 'past');
  if ('stop' in outer || outer.modality !== 'fact') return null;
  const name = items
    .slice(Math.max(0, verb.from - 6), verb.from)
    .reverse()
    .find((i) => isName(i) && !i.possessive);
  const speaker = name ? speakerOf(name, text, context, knowledge) : { words: null, country: null };
  return {
    actors: list,
    surroundings: {
      ...PLAIN,
      attribution: {
        type: 'reported_claim',
        speaker: speaker.words,
        speakerCountry: speaker.country,
      },
      beneficiary: true,
    },
  };
}

/** "recalled its ambassador from X", "protested to X". */
function envoyVerb(
  edge: number,
  { items, knowledge }: Scene,
): { kind: string; from: number } | null {
  for (let i = edge - 1; i >= 0 && i > edge - 6; i--) {
    const match = matchItems(knowledge.triggers, items, i);
    if (match?.value.some((t) => t.frame.category === 'condemns_retaliates'))
      return { kind: 'thank', from: i };
    const word = items[i]?.word ?? '';
    if (
      !knowledge.words.possessives.has(word) &&
      !knowledge.objects.envoys.has(word) &&
      !['to', 'with', 'from', 'in', 'strongly', 'formally'].includes(word) &&
      items[i]?.kind !== 'title'
    )
      return null;
  }
  return null;
}

function followed(preposition: number, scene: Scene): GerundSubject | null {
  const { items, context, knowledge, text } = scene;
  const list = actorsLeft(items, preposition, false, context, knowledge);
  if (list.actors.length === 0) return null;
  // "X was followed BY Y in recognising" tells the same of both.
  const by = items[list.edge - 1]?.word === 'by' ? list.edge - 1 : list.edge;
  const verb = matchBefore(items, by, scene);
  if (verb?.kind !== 'follow') return null;
  const group = walkLeft(items, verb.from, knowledge);
  const followers = actorsLeft(items, group.left, false, context, knowledge);
  const allowed = by < list.edge ? 'be' : 'perfect';
  if (group.operators.some((o) => o.effect !== allowed && o.effect !== 'perfect'))
    return by < list.edge ? null : { actors: list, surroundings: PLAIN };
  return {
    actors: { ...list, actors: [...followers.actors, ...list.actors], edge: followers.edge },
    surroundings: frameLeft(items, followers.edge, false, text, context, knowledge),
  };
}

/** "X signed the note recognising Syldavia", "X's parliament adopted a resolution rejecting …". */
function instrument(last: number, scene: Scene): GerundSubject | null {
  const { items, context, knowledge, text } = scene;
  const { instruments } = knowledge;
  if (!instruments.nouns.has(items[last]?.word ?? '')) return null;
  for (let i = last - 1; i >= 0 && i > last - 7; i--) {
    const item = items[i];
    if (!item || item.kind === 'punct') return null;
    const adopts = instruments.adopts.has(item.word);
    if (!adopts && !instruments.issues.has(item.word)) continue;
    const from = ['over', 'for', 'out'].includes(item.word) ? i - 1 : i;
    const group = walkLeft(items, from, knowledge);
    const outer = fold(group, 'past');
    if ('stop' in outer || outer.sign === -1 || outer.passive) return null;
    const subject = actorsLeft(items, group.left, outer.relative, context, knowledge);
    const actors = adopts ? withParliament(subject, scene) : subject;
    if (actors.actors.length === 0) return null;
    return {
      actors,
      surroundings: frameLeft(items, actors.edge, false, text, context, knowledge),
      outer,
    };
  }
  return null;
}

/** A parliament speaks for its state when it has adopted something. */
export function withParliament(subject: Actors, { context, knowledge }: Scene): Actors {
  if (subject.actors.length > 0 || subject.problems.length !== 1) return subject;
  const item = subject.problems[0]?.item;
  const code = item?.kind === 'other' ? item.code : null;
  if (!item || code === null || code === knowledge.subject) return subject;
  const words = context.wordsOf(item);
  const is = knowledge.raw['government.json'].actsWhenItAdopts.some(
    (name) =>
      words.endsWith(` ${name}`) && !/\b(?:former|opposition|regional|region)\b/.test(words),
  );
  return is
    ? { ...subject, actors: [{ item, code, sign: 1, via: item.via }], problems: [] }
    : subject;
}
