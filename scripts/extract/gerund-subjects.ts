import { verbEndingAt } from './speakers.ts';
import { actorsLeft } from './actors.ts';
import { frameLeft, PLAIN, type Frame as Surroundings } from './attribution.ts';
import type { Item } from './entities.ts';
import type { Scene } from './finding.ts';
import type { VerbForm } from './knowledge.ts';
import { listRight, type Actors } from './name-lists.ts';
import { matchItems, phraseAt } from './objects.ts';
import { fold, isName, walkLeft, type Reading, type VerbGroup } from './operators.ts';
import { speakerOf } from './speakers.ts';

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
    group.operators.at(-1)?.noun === true;
  if (!gerund) return null;
  if (group.operators.at(-1)?.noun === true) {
    const upheld = upheldBy(group.left, scene);
    if (upheld) return upheld;
  }
  const left = group.left - (owned ? 1 : 0);
  const preposition = items[left - 1]?.word ?? '';
  if (preposition === 'for' || (owned && preposition === 'over')) return blamed(left - 1, scene);
  if (preposition === 'in' && !owned) return followed(left - 1, scene);
  return form === 'ing' && group.operators.length === 0 ? instrument(left - 1, scene) : null;
}

/** "X defended ITS DECISION to recognise", "X backs Y in its refusal", "X reaffirmed its support and its refusal". */
export function upheldBy(noun: number, scene: Scene): GerundSubject | null {
  const { items, context, knowledge, text } = scene;
  const { standing, words, phrasing } = knowledge;
  let i = noun - 1;
  while (
    words.recognitionAdjectives.has(items[i]?.word ?? '') ||
    phrasing.attitudeAdjectives.has(items[i]?.word ?? '') ||
    items[i]?.kind === 'number' ||
    items[i]?.kind === 'date'
  )
    i--;
  // "his GOVERNMENT'S decision": the own state.
  if (items[i]?.word === "'s") i--;
  if (i > 0 && phrasing.ownPossessives.has(items[i - 1]?.word ?? '')) {
    const state =
      phrasing.stateNouns.has(items[i]?.word ?? '') ||
      phrasing.governmentNouns.has(items[i]?.word ?? '');
    if (state) i--;
  }
  if (!phrasing.ownPossessives.has(items[i]?.word ?? '')) return null;
  if (items[i - 1]?.word === 'in') {
    const list = actorsLeft(items, i - 1, false, context, knowledge);
    return list.actors.length > 0 && standing.supports.has(items[list.edge - 1]?.word ?? '')
      ? { actors: list, surroundings: PLAIN }
      : null;
  }
  const verb = upholding(i, scene) ?? spokenBefore(i, scene);
  if (verb === null) return null;
  const group = walkLeft(items, verb, knowledge);
  const outer = fold(group, 'past');
  if ('stop' in outer || outer.sign === -1 || outer.passive || outer.modality !== 'fact')
    return null;
  const actors = actorsLeft(items, group.left, outer.relative, context, knowledge);
  return actors.actors.length === 1 && actors.problems.length === 0
    ? { actors, surroundings: frameLeft(items, actors.edge, null, text, context, knowledge) }
    : null;
}

/** "X said (on Monday) (that) ITS refusal …": first word of the verb of saying. */
function spokenBefore(own: number, scene: Scene): number | null {
  let end = own;
  while (
    end > 1 &&
    (scene.items[end - 1]?.kind === 'date' || scene.items[end - 1]?.word === 'that')
  )
    end--;
  const verb = verbEndingAt(scene.items, end - 1, scene.knowledge);
  return verb?.kind === 'speech' ? verb.from : null;
}

/** First word of the verb that upholds what begins at `at`, or what is joined to it by "and". */
function upholding(at: number, { items, knowledge }: Scene): number | null {
  const { standing } = knowledge;
  for (let i = at - 1; i > 0 && i > at - 14; i--) {
    const item = items[i] as Item;
    if (standing.upheld.has(item.word)) return i;
    if (phraseAt(standing.stoodBy, items, i - 1) === i + 1) return i - 1;
    if (items[at - 1]?.word !== 'and') return null;
    // "reaffirmed its support for Y's integrity AND its refusal": only what belongs to the first object.
    if (item.kind === 'punct' || knowledge.phrasing.relatives.has(item.word)) return null;
    if (item.kind === 'actor' && !item.possessive) return null;
    if (i < at - 1 && knowledge.words.connectors.has(item.word)) return null;
  }
  return null;
}

/** "thanked X for …", "condemned X over its …": what X is thanked or blamed for is done. */
export function blamed(preposition: number, scene: Scene): GerundSubject | null {
  const { items, context, knowledge, text } = scene;
  const list = actorsLeft(items, preposition, false, context, knowledge);
  if (list.actors.length === 0) return null;
  const edge = ['to', 'with', 'at'].includes(items[list.edge - 1]?.word ?? '')
    ? list.edge - 1
    : list.edge;
  const verb = verbEndingAt(items, edge - 1, scene.knowledge) ?? envoyVerb(edge, scene);
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
  const verb = verbEndingAt(items, by - 1, scene.knowledge);
  if (verb?.kind !== 'follow') return null;
  const group = walkLeft(items, verb.from, knowledge);
  const followers = actorsLeft(items, group.left, false, context, knowledge);
  // "X has YET to follow Y in recognising": Y has, X has not.
  const outer = fold(group, 'past');
  const refused = by === list.edge && !('stop' in outer) && outer.sign === -1;
  if (refused && outer.modality === 'fact')
    return {
      actors: {
        ...list,
        actors: [...followers.actors.map((a) => ({ ...a, sign: -1 as const })), ...list.actors],
        edge: followers.edge,
      },
      surroundings: frameLeft(items, followers.edge, null, text, context, knowledge),
    };
  const allowed = by < list.edge ? 'be' : 'perfect';
  if (group.operators.some((o) => o.effect !== allowed && o.effect !== 'perfect'))
    return by < list.edge ? null : { actors: list, surroundings: PLAIN };
  return {
    actors: { ...list, actors: [...followers.actors, ...list.actors], edge: followers.edge },
    surroundings: frameLeft(items, followers.edge, null, text, context, knowledge),
  };
}

/** "X signed the note recognising Syldavia", "X's parliament adopted a resolution rejecting …". */
function instrument(last: number, scene: Scene): GerundSubject | null {
  const { items, context, knowledge, text } = scene;
  const { instruments } = knowledge;
  const sent = receivedFrom(last, scene);
  if (sent) return sent;
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
      surroundings: frameLeft(items, actors.edge, null, text, context, knowledge),
      outer,
    };
  }
  return null;
}

/** "Syldavia received a note FROM X recognising its independence": who sent it acts. */
function receivedFrom(last: number, scene: Scene): GerundSubject | null {
  const { items, context, knowledge, text } = scene;
  const list = actorsLeft(items, last + 1, false, context, knowledge);
  const from = list.edge - 1;
  const actors = listRight(items, list.edge, knowledge);
  if (items[from]?.word !== 'from' || actors.actors.length === 0 || actors.edge !== last + 1)
    return null;
  let noun = from - 1;
  if (items[noun]?.word === 'verbale') noun--;
  if (!knowledge.instruments.nouns.has(items[noun]?.word ?? '')) return null;
  let verb = noun - 1;
  while (
    knowledge.words.possessives.has(items[verb]?.word ?? '') ||
    knowledge.words.recognitionAdjectives.has(items[verb]?.word ?? '')
  )
    verb--;
  if (!knowledge.standing.receives.has(items[verb]?.word ?? '')) return null;
  const group = walkLeft(items, verb, knowledge);
  const outer = fold(group, 'past');
  if ('stop' in outer || outer.sign === -1 || outer.passive || outer.modality !== 'fact')
    return null;
  return {
    actors,
    surroundings: frameLeft(items, receiver(group.left, scene), null, text, context, knowledge),
    outer: { ...outer, finite: 'past' },
  };
}

/** First item of the one who received: "it", "Syldavia", "the ministry". */
function receiver(end: number, { items, context, knowledge }: Scene): number {
  if (knowledge.words.actorPronouns.has(items[end - 1]?.word ?? '')) return end - 1;
  return actorsLeft(items, end, false, context, knowledge).edge;
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
