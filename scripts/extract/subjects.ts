import { verbEndingAt } from './speakers.ts';
import { theTwo, speakersAsThey } from './pointed-subjects.ts';
import { actorsLeft } from './actors.ts';
import {
  listLeft,
  listRight,
  take,
  type Actor,
  type ActorProblem,
  type Actors,
} from './name-lists.ts';
import { frameLeft } from './attribution.ts';
import { frameRight } from './speakers-after.ts';
import type { Item } from './entities.ts';
import { quantityOf } from './exceptions.ts';
import type { Scene } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { phraseAt } from './objects.ts';
import { fold, walkLeft, type Reading, type VerbGroup } from './operators.ts';

/** "the decision of X to recognise": the noun owns the infinitive. */
export function isOwnNominal(
  items: readonly Item[],
  subject: Actors,
  knowledge: Knowledge,
): boolean {
  if (!['of', 'by'].includes(items[subject.edge - 1]?.word ?? '')) return false;
  return knowledge.phrasing.ownerNouns.has(items[subject.edge - 2]?.word ?? '');
}

/** Whether the words before "the decision of X to …" take it as done: "condemned the decision". */
export function ownedByNoun(
  items: readonly Item[],
  subject: Actors,
  knowledge: Knowledge,
): boolean {
  if (!isOwnNominal(items, subject, knowledge)) return false;
  let i = subject.edge - 3;
  while (
    i >= 0 &&
    (knowledge.words.possessives.has(items[i]?.word ?? '') ||
      knowledge.words.recognitionAdjectives.has(items[i]?.word ?? ''))
  )
    i--;
  const word = items[i]?.word ?? '';
  return (
    i < 0 ||
    items[i]?.kind === 'punct' ||
    knowledge.words.nominalOpeners.has(word) ||
    knowledge.words.connectors.has(word)
  );
}

export function subjectOf(
  group: VerbGroup,
  reading: Exclude<Reading, { stop: unknown }>,
  gap: boolean,
  scene: Scene,
): Actors {
  const { items, context, knowledge } = scene;
  // "Ruritania's refusal to recognise": the possessor of the noun is the actor.
  let possessor = group.left - 1;
  while (
    reading.nominal &&
    (knowledge.phrasing.attitudeAdjectives.has(items[possessor]?.word ?? '') ||
      knowledge.words.recognitionAdjectives.has(items[possessor]?.word ?? ''))
  )
    possessor--;
  const owner = items[possessor];
  if (
    reading.nominal &&
    owner &&
    owner.possessive &&
    owner.kind === 'actor' &&
    owner.code !== null &&
    owner.code !== knowledge.subject
  ) {
    return {
      actors: [{ item: owner, code: owner.code, sign: 1, via: owner.via }],
      problems: [],
      edge: possessor,
      negated: false,
      relative: false,
    };
  }
  const found = actorsLeft(items, group.left, reading.relative && !gap, context, knowledge);
  const late = found.actors.length === 0 ? slowSubject(group.left, reading, scene) : null;
  if (late) return late;
  if (
    found.actors.length === 0 &&
    !found.problems.some((p) => p.code === 'speaker_unresolved' || p.code === 'scope_unclear') &&
    (items[group.left - 1]?.word === 'and' ||
      items[group.left - 1]?.word === 'but' ||
      items[group.left - 1]?.word === ',')
  ) {
    const shared = sharedSubject(items, group.left - 1, scene);
    if (shared) return shared;
  }
  if (found.actors.length === 0 && items[group.left - 1]?.word === 'we') {
    const spoken =
      frameRight(items, group.left, scene.text, context, knowledge)?.attribution ??
      frameLeft(items, group.left - 1, null, scene.text, context, knowledge).attribution;
    const official = items.find(
      (i) => i.kind === 'actor' && i.official && i.code === spoken.speakerCountry,
    );
    if (official?.code && official.code !== knowledge.subject)
      return {
        actors: [{ item: official, code: official.code, sign: 1, via: 'pronoun' }],
        problems: [],
        edge: group.left - 1,
        negated: false,
        relative: false,
      };
  }
  const first = items[group.left - 1];
  const ours = scene.quoted ? context.earlierSpeaker : context.host;
  if (found.actors.length === 0 && first?.word === 'we' && ours !== null)
    return {
      actors: [{ item: first, code: ours, sign: 1, via: 'pronoun' }],
      problems: [],
      edge: group.left - 1,
      negated: false,
      relative: false,
    };
  const they = found.actors.length === 0 ? speakersAsThey(group.left - 1, scene) : null;
  if (they) return they;
  const two = found.actors.length === 0 ? theTwo(group.left, scene) : null;
  if (two) return two;
  // "X says will not recognise": the speaker is the actor when the clause has no subject of its own.
  const speech = verbEndingAt(items, group.left - 1, scene.knowledge);
  if (found.actors.length === 0 && speech?.kind === 'speech' && group.infinitive !== 'bare') {
    const speaker = listRight(items, Math.max(0, speech.from - 1), knowledge);
    if (speaker.actors.length === 1 && speaker.edge === speech.from)
      return { ...speaker, edge: speech.from - 1 };
  }
  return found;
}

/** "Five EU states do not recognise Syldavia: X, Y and Z", "… are X and Y": a group that is named after the verb. */
export function named(subject: Actors, to: number, group: VerbGroup, scene: Scene): Actors {
  const { items, knowledge } = scene;
  // "Among the states that do not recognise Syldavia are X and Y".
  if (
    subject.actors.length === 0 &&
    group.left === 0 &&
    group.operators.some((o) => o.effect === 'among') &&
    ['are', 'is', 'were'].includes(items[to]?.word ?? '')
  ) {
    const list = listRight(items, to + 1, knowledge);
    return { ...subject, actors: list.actors, problems: list.problems };
  }
  if (
    subject.actors.length > 0 ||
    !subject.problems.every((p) => p.code === 'unnamed_group' || p.words === 'those') ||
    subject.problems.length === 0
  )
    return subject;
  const apart = exceptedApart(subject, to, scene);
  if (apart) return apart;
  // "X and Y, THE TWO MEMBERS that do not recognise Syldavia, …".
  if (subject.relative && subject.problems.length === 1 && items[subject.edge - 1]?.word === ',') {
    const list = listLeft(items, subject.edge - 2, knowledge);
    const actors: Actor[] = [];
    const problems: ActorProblem[] = [];
    for (const item of list?.found ?? []) take(item, actors, problems, knowledge);
    if (list && !list.negated && problems.length === 0 && actors.length > 1)
      return { actors, problems, negated: false, relative: true, edge: list.edge };
  }
  // "X and Y ARE the EU states that do not recognise Syldavia".
  const copula = items[subject.edge - 1]?.word;
  if (subject.relative && subject.problems.length === 1 && (copula === 'are' || copula === 'is')) {
    const list = listRight(items, 0, knowledge);
    if (list.problems.length === 0 && list.actors.length > 0 && list.edge === subject.edge - 1)
      return { ...list, relative: true, edge: 0 };
  }
  const word = items[to]?.word ?? '';
  const including = phraseAt(knowledge.words.including, items, word === ',' ? to + 1 : to);
  const at =
    including ??
    ([':', '(', '-', 'are', 'include', 'includes', 'included', 'were'].includes(word)
      ? to + 1
      : null);
  if (at === null) return subject;
  const list = listRight(items, at, knowledge);
  return list.actors.length >= (including === null ? 2 : 1)
    ? { ...subject, actors: list.actors }
    : subject;
}

/** "All EU members recognise Syldavia except X and Y", "Apart from X, all EU members …". */
function exceptedApart(
  subject: Actors,
  to: number,
  { items, context, knowledge }: Scene,
): Actors | null {
  let end = to;
  while (items[end]?.kind === 'date') end++;
  const found = context.exceptions.find(
    (x) =>
      x.group === null &&
      (x.from === end ||
        (x.to === subject.edge && (x.from === 0 || items[x.from - 1]?.word === ','))),
  );
  const group = subject.problems[0]?.item;
  if (!found || !group || subject.problems.length > 1) return null;
  // "… but not X" after the object may say whom the others do not recognise.
  const but = items.slice(found.from, found.from + 2).some((i) => i.word === 'but');
  if (but && found.actors.length < 2) return null;
  const sign = quantityOf(context.wordsOf(group), knowledge);
  return sign === null
    ? null
    : {
        ...subject,
        edge: Math.min(subject.edge, found.to === subject.edge ? found.from : subject.edge),
        actors: found.actors.map((a) => ({ ...a, sign, excepted: true })),
      };
}

/** The one name that a sentence begins with, when no other actor stands before item `before`. */
export function openingSubject(
  items: readonly Item[],
  before: number,
  knowledge: Knowledge,
): Actors | null {
  const list = listRight(items, 0, knowledge);
  const other = items
    .slice(list.edge, before)
    .some((i) => i.kind === 'actor' && i.code !== knowledge.subject);
  return list.actors.length === 1 && list.problems.length === 0 && !other
    ? { ...list, edge: 0 }
    : null;
}

/** "X met Y and recognised Z": the first names of the sentence, if nothing else could be the subject. */
function sharedSubject(items: readonly Item[], before: number, scene: Scene): Actors | null {
  // "Unlike its neighbours, X … and rejects": the subject stands behind the comparison.
  const comma = scene.knowledge.phrasing.looseOpeners.has(items[0]?.word ?? '')
    ? items.findIndex((i) => i.word === ',')
    : -1;
  // "said THAT X respected the court but would not recognise": the clause begins there.
  const that = items.findLastIndex((i, k) => i.word === 'that' && k < before);
  const inner = that > comma ? listRight(items, that + 1, scene.knowledge) : null;
  const list =
    inner && inner.actors.length > 0 ? inner : listRight(items, comma + 1, scene.knowledge);
  const edge = list === inner ? that + 1 : 0;
  if (list.actors.length === 0 || list.edge >= before) return null;
  const between = items.slice(list.edge, before);
  // "X FOLLOWED Y and recognised Syldavia": who is followed has done so too, and is no subject here.
  const follows =
    scene.knowledge.attribution.follow.has(between[0]?.word ?? '') && between.length === 2;
  // "X lost control over Syldavia AFTER the war and HAS never recognised it": nobody else is named.
  const auxiliary = items[before + 1]?.word ?? '';
  const continues = scene.knowledge.operators.has(auxiliary) && items[before]?.word !== ',';
  const alone = between.every(
    ({ kind, code }) => kind !== 'actor' || code === scene.knowledge.subject,
  );
  const commas = between.flatMap(({ word }, k) => (word === ',' ? [k] : []));
  const inserted =
    commas.length === 2 &&
    (commas[1] === between.length - 1 || commas[0] === 0) &&
    (commas[0] === 0 ||
      scene.knowledge.words.prepositions.has(between[(commas[0] ?? 0) + 1]?.word ?? '')) &&
    !between
      .slice(commas[0], commas[1])
      .some((i) => scene.knowledge.phrasing.relatives.has(i.word)) &&
    items[before]?.word === 'and';
  const breaks = ({ word }: Item, k: number): boolean =>
    scene.knowledge.phrasing.sharedSubjectBreaks.has(word) &&
    !(continues && alone && word === 'after') &&
    // "X waited longer, IN SPITE OF COAXING, and recognised": an insertion holds no other subject.
    !(word === ',' && alone && inserted) &&
    !(word === 'to' && between[k + 1]?.word === 'be') &&
    !(word === 'as' && between[k - 1]?.kind === 'subject');
  if (between.some(breaks)) return null;
  // "X backs Y and HAS not recognised": the auxiliary goes on with X; without one Y could be meant.
  // "X considers Syldavia part OF Borduria and rejects its independence": whom the land is said to belong to.
  const { parent } = scene.knowledge.topic.reading;
  const owner = (k: number): boolean =>
    between[k]?.code === parent && ['of', 'from'].includes(between[k - 1]?.word ?? '');
  if (
    !continues &&
    !follows &&
    between.some((i, k) => i.kind === 'actor' && i.code !== scene.knowledge.subject && !owner(k))
  )
    return null;
  return { ...list, edge };
}

/** "X was slow to recognise Syldavia but did so", "X promised to recognise Syldavia but has not done so". */
function slowSubject(
  left: number,
  reading: Exclude<Reading, { stop: unknown }>,
  { items, knowledge }: Scene,
): Actors | null {
  if (items[left - 1]?.word !== 'but') return null;
  const list = listRight(items, 0, knowledge);
  const verb = items.findIndex(
    (x, k) =>
      k < left &&
      x.word === 'to' &&
      (reading.sign === -1 ? promisedAt : slowAt)(items, k + 1, knowledge),
  );
  if (list.actors.length !== 1 || list.problems.length > 0 || verb < 0) return null;
  const between = items.slice(list.edge, left - 2);
  const other = between.some(
    (x) =>
      x.kind === 'punct' ||
      x.word === 'and' ||
      (x.kind === 'actor' && x.code !== knowledge.subject),
  );
  return other ? null : { ...list, edge: 0 };
}

/** Whether a verb at `at` is one that was promised, expected or wanted. */
function promisedAt(items: readonly Item[], at: number, knowledge: Knowledge): boolean {
  const wanted = fold(walkLeft(items, at, knowledge), 'none');
  return !('stop' in wanted) && wanted.sign === 1 && wanted.modality !== 'fact';
}

/** Whether a verb at `at` stands behind "was slow to". */
export function slowAt(items: readonly Item[], at: number, knowledge: Knowledge): boolean {
  return walkLeft(items, at, knowledge).operators.some((o) => o.id === 'slow');
}
