import { verbEndingAt } from './speakers.ts';
import { actorsLeft } from './actors.ts';
import { listRight, type Actors } from './name-lists.ts';
import { frameLeft, type Frame as Surroundings } from './attribution.ts';
import { closedAt, closedReading } from './closed-questions.ts';
import { conclude, nothing } from './conclude.ts';
import type { SentenceReading, Scene } from './finding.ts';
import { blamed, upheldBy, type GerundSubject } from './gerund-subjects.ts';
import { readUnlawful } from './judgements.ts';
import { followed, objectAt, phraseAt, statusAt } from './objects.ts';
import { fold, isName, UNCHANGED_FACT, walkLeft, type VerbGroup } from './operators.ts';
import type { NominalFrame, PredicateFrame } from './schema.ts';
import { hasFaded, takenBack } from './standing.ts';

export function readPredicate(
  frame: PredicateFrame,
  at: number,
  to: number,
  scene: Scene,
): SentenceReading {
  const { items, context, knowledge } = scene;
  if (frame.id.startsWith('unlawful')) return readUnlawful(frame, at, to, scene);
  let left = at;
  if (frame.id.startsWith('opponent'))
    while (
      left > 0 &&
      left > at - 5 &&
      !knowledge.phrasing.predicateOpeners.has(items[left]?.word ?? '')
    )
      left--;
  const group = walkLeft(items, left, knowledge);
  if (!group.operators.some((o) => o.effect === 'be' || o.id === 'counts'))
    return { findings: [], stops: [] };
  const reading = fold(group, 'present');
  if ('stop' in reading) return nothing(reading.stop, frame.id, reading.words);
  const object = objectAt(frame.object, items, to, context, knowledge);
  if (!object) return nothing('object_unresolved', frame.id);
  if ('stop' in object) return nothing(object.stop, frame.id, object.words);
  const subject = actorsLeft(items, group.left, reading.relative, context, knowledge);
  const surroundings = frameLeft(items, subject.edge, null, scene.text, context, knowledge);
  return conclude(
    frame.id,
    frame.category,
    frame.negated,
    reading,
    subject,
    surroundings,
    { from: at, to: object.to, group },
    { target: object.target, resolved: object.resolved, brought: null, echo: false },
    scene,
    false,
  );
}

/** "X's recognition of Syldavia", "recognition of Syldavia by X", "opposition from X". */
export function readNominal(
  frame: NominalFrame,
  at: number,
  to: number,
  scene: Scene,
): SentenceReading {
  const { items, context, knowledge } = scene;
  const { words } = knowledge;
  let left = at - 1;
  while (
    left >= 0 &&
    (words.recognitionAdjectives.has(items[left]?.word ?? '') ||
      items[left]?.kind === 'number' ||
      knowledge.phrasing.attitudeAdjectives.has(items[left]?.word ?? ''))
  )
    left--;
  // "X's position of non-recognition of Syldavia", "X's principled stance on THE non-recognition of Syldavia".
  const of = items[left]?.word === 'the' ? left - 1 : left;
  if (
    ['of', 'on', 'regarding', 'about'].includes(items[of]?.word ?? '') &&
    frame.category === 'opposes' &&
    knowledge.attribution.position.has(items[of - 1]?.word ?? '')
  ) {
    left = of - 2;
    while (knowledge.phrasing.attitudeAdjectives.has(items[left]?.word ?? '')) left--;
  }
  const owner = items[left];
  let actors: Actors | null = null;
  let own: GerundSubject | null = null;
  let after = to;
  let edge = left + 1;
  // "Ruritanian recognition of Syldavia".
  const byAdjective =
    owner?.kind === 'other' && owner.via === 'demonym' && owner.mention.end === owner.end;
  if (
    owner &&
    ((owner.kind === 'actor' && owner.possessive) || byAdjective) &&
    owner.code !== null &&
    owner.code !== knowledge.subject
  ) {
    actors = {
      actors: [{ item: owner, code: owner.code, sign: 1, via: owner.via }],
      problems: [],
      edge: left,
      negated: false,
      relative: false,
    };
    edge = left;
  } else if (
    knowledge.phrasing.ownPossessives.has(owner?.word ?? '') &&
    ['for', 'over', 'after'].includes(items[left - 1]?.word ?? '')
  ) {
    // "condemned X over ITS recognition of Syldavia".
    own = blamed(left - 1, scene);
    actors = own?.actors ?? null;
    edge = left;
  } else if (owner?.word === 'our' && context.host !== null && !scene.quoted) {
    actors = {
      actors: [{ item: owner, code: context.host, sign: 1, via: 'pronoun' }],
      problems: [],
      edge: left,
      negated: false,
      relative: false,
    };
    edge = left;
  } else if (
    frame.category === 'opposes' &&
    knowledge.phrasing.ownPossessives.has(owner?.word ?? '')
  ) {
    // "X reiterated ITS opposition to Syldavia's independence".
    own = upheldBy(at, scene);
    actors = own?.actors ?? null;
    edge = left;
  } else if (knowledge.phrasing.ownPossessives.has(owner?.word ?? '')) {
    // "X said ITS recognition of Syldavia remained valid".
    const said = saidOfOneself(left, scene);
    if (said) ({ actors, edge } = said);
    if (items[to]?.word === 'by') actors = null;
  } else if (
    ['from', 'by', ...(frame.prep.includes('of') ? [] : ['of'])].includes(items[to]?.word ?? '')
  ) {
    actors = listRight(items, to + 1, knowledge);
    after = actors.edge;
  }
  // "Syldavia's recognition by X".
  const ofOwner = owner?.kind === 'subject' && owner.possessive && items[to]?.word === 'by';
  if (ofOwner) edge = left;
  let target = 'independence';
  let resolved = false;
  let category = frame.category;
  // "it has yet to gain membership in the UN because of resistance from X": against membership, not status.
  const membership =
    frame.category === 'opposes' &&
    items.slice(0, at).some((i) => knowledge.objects.membershipWords.has(i.word));
  if (frame.prep.includes(items[after]?.word ?? '')) {
    // "condemned X's recognition of Syldavia as a breach of law": the judgement is not the object's.
    const judged = knowledge.attribution.thankHostile.has(items[edge - 1]?.word ?? '');
    const object =
      frame.object === 'status' && judged
        ? statusAt(items, after + 1, context, knowledge, true, true)
        : objectAt(frame.object, items, after + 1, context, knowledge);
    if (!object) return { findings: [], stops: [] };
    if ('stop' in object) return nothing(object.stop, frame.id, object.words);
    ({ target, resolved } = object);
    after = object.to;
  } else if (
    ofOwner &&
    actors &&
    (frame.category === 'recognises' || frame.id === 'lack.nominal' || frame.id.startsWith('non-'))
  ) {
    resolved = false;
  } else if (
    frame.object === 'status-or-recognition' &&
    items[to]?.word === 'from' &&
    context.moveIsStatus(at)
  ) {
    resolved = true;
    if (membership)
      [category, target] = ['opposes_membership', context.organisation ?? 'membership'];
  } else if (
    // "Syldavia hailed X's recognition": of whom is clear from the sentence.
    frame.category === 'recognises' &&
    actors &&
    items.some((i) => i.code === knowledge.subject) &&
    context.recognitionIsOfSubject(items.length) &&
    !isName(items[to]) &&
    followed(items, to, knowledge) &&
    !['of', 'for', 'from', 'that', 'as', 'in'].includes(items[to]?.word ?? '') &&
    !(items[to]?.word === 'by' && isName(items[to + 1]))
  )
    resolved = true;
  else if (
    // "Recognition by X came on Monday": of whom is clear from the sentence.
    frame.category === 'recognises' &&
    actors &&
    items[to]?.word === 'by' &&
    (knowledge.standing.done.has(items[after]?.word ?? '') ||
      knowledge.standing.auxiliaries.has(items[after]?.word ?? '')) &&
    context.recognitionIsOfSubject(items.length)
  )
    resolved = true;
  else if (frame.category === 'recognises' && actors && items[to]?.word === 'from') {
    // "Syldavia received recognition from X".
    const verb = beforePaper(left, scene);
    const taken = walkLeft(items, verb, knowledge);
    const what = fold(taken, 'past');
    if (
      !knowledge.standing.receives.has(items[verb]?.word ?? '') ||
      'stop' in what ||
      what.sign !== 1 ||
      what.modality !== 'fact' ||
      items[taken.left - 1]?.kind !== 'subject'
    )
      return { findings: [], stops: [] };
    edge = taken.left - 1;
  } else if (
    frame.category === 'recognises' &&
    closedAt(to, scene) !== null &&
    context.recognitionIsOfSubject(at)
  ) {
    // "recognition is out of the question, X said".
    const closed = closedReading(frame.id, at, to, scene);
    return closed ?? { findings: [], stops: [] };
  } else return { findings: [], stops: [] };
  if (!actors && frame.category === 'recognises') {
    const closed = closedReading(frame.id, at, after, scene);
    if (closed) return closed;
  }
  // "X, WHOSE recognition of Syldavia came in 2014".
  if (!actors && owner?.word === 'whose') {
    const before = items[left - 1]?.word === ',' ? left - 2 : left - 1;
    actors = actorsLeft(items, before + 1, false, context, knowledge);
    edge = actors.edge;
  }
  if (!actors && items[after]?.word === 'by') {
    actors = listRight(items, after + 1, knowledge);
    after = actors.edge;
  }
  if (!actors) return nothing('actor_unresolved', frame.id);
  if (frame.category === 'recognises') actors = withLikes(actors, after, scene);
  const opener = items[edge - 1];
  if (
    !own &&
    opener &&
    opener.kind === 'word' &&
    !(opener.word === 'for' && isThankedFor(edge - 1, scene)) &&
    !words.nominalOpeners.has(opener.word) &&
    !words.connectors.has(opener.word) &&
    !words.adverbs.has(opener.word)
  )
    return nothing('scope_unclear', frame.id, opener.word);
  if (frame.category === 'recognises' || frame.category === 'withdrew') {
    const back = own ? null : takenBack(items, edge, after, knowledge);
    const parent = actors.actors.some((a) => a.code === knowledge.topic.reading.parent);
    if (back !== null || parent) return nothing('scope_unclear', frame.id, back ?? '');
  }
  if (frame.category === 'opposes' && hasFaded(items, after, knowledge))
    return nothing('scope_unclear', frame.id);
  const group: VerbGroup = { left: edge, operators: [], dates: [], infinitive: null };
  const reading = { ...UNCHANGED_FACT, finite: 'none', nominal: true } as const;
  const condition = frameLeft(items, edge, null, scene.text, context, knowledge);
  const surroundings: Surroundings =
    own?.surroundings ??
    (condition.stop?.code === 'unknown_operator' ? { ...condition, stop: null } : condition);
  return conclude(
    frame.id,
    category,
    frame.negated,
    reading,
    actors,
    surroundings,
    { from: at, to: after, group },
    { target, resolved, brought: null, echo: false },
    scene,
    false,
  );
}

/** "THANKED the visitor for X's …": what somebody is thanked for holds. */
function isThankedFor(preposition: number, { items, knowledge }: Scene): boolean {
  return items
    .slice(Math.max(0, preposition - 8), preposition)
    .some(
      (i) => knowledge.attribution.thank.has(i.word) || knowledge.standing.supports.has(i.word),
    );
}

/** "received A NOTE OF recognition from X": the verb before the paper that brought it. */
function beforePaper(at: number, { items, knowledge }: Scene): number {
  const note = items[at]?.word === 'of' ? at - 1 : at;
  if (note === at || !knowledge.instruments.nouns.has(items[note]?.word ?? '')) return at;
  let verb = note - 1;
  while (
    knowledge.words.possessives.has(items[verb]?.word ?? '') ||
    knowledge.words.recognitionAdjectives.has(items[verb]?.word ?? '')
  )
    verb--;
  return verb;
}

/** "X said (that) ITS recognition …": the speaker, when it is one state and the clause is told plainly. */
function saidOfOneself(own: number, scene: Scene): { actors: Actors; edge: number } | null {
  const { items, context, knowledge } = scene;
  const end = items[own - 1]?.word === 'that' ? own - 1 : own;
  const verb = verbEndingAt(items, end - 1, scene.knowledge);
  if (verb?.kind !== 'speech') return null;
  const group = walkLeft(items, verb.from, knowledge);
  const outer = fold(group, 'past');
  if ('stop' in outer || outer.sign === -1 || outer.modality !== 'fact' || outer.passive)
    return null;
  const actors = actorsLeft(items, group.left, outer.relative, context, knowledge);
  return actors.actors.length === 1 && actors.problems.length === 0 ? { actors, edge: own } : null;
}

/** "… came a day after that of Y": the same act of another, told by comparison. */
function withLikes(actors: Actors, from: number, { items, knowledge }: Scene): Actors {
  for (let i = from; i < items.length && items[i]?.kind !== 'punct'; i++) {
    const at = phraseAt(knowledge.phrasing.likeThat, items, i);
    if (at === null) continue;
    const more = listRight(items, at, knowledge);
    return { ...actors, actors: [...actors.actors, ...more.actors] };
  }
  return actors;
}
