import type {
  AbstentionCode,
  Attribution,
  Category,
  Modality,
} from '../../src/domain/statement.ts';
import { actorsLeft, listRight, type Actor, type Actors } from './actors.ts';
import { frameLeft, frameRight, speakerOf, type Frame as Surroundings } from './attribution.ts';
import type { Item } from './entities.ts';
import { gestureAt } from './gestures.ts';
import type { Knowledge, Trigger, VerbForm } from './knowledge.ts';
import { matchItems, objectAt, phraseAt, statusAt } from './objects.ts';
import { fold, isName, walkLeft, type Reading, type VerbGroup } from './operators.ts';
import type { FrameCategory, NominalFrame, PredicateFrame, VerbFrame } from './schema.ts';
import type { SentenceContext } from './sentence-context.ts';

/** One actor's act as a sentence tells it, before dates and evidence. */
export interface Finding {
  readonly actor: Actor;
  readonly category: Category;
  readonly target: string;
  readonly modality: Modality;
  readonly attribution: Attribution;
  readonly doubtful: boolean;
  readonly beneficiary: boolean;
  readonly state: boolean;
  readonly nominal: boolean;
  readonly resolved: boolean;
  /** Items between which a date belongs to this clause. */
  readonly clause: {
    readonly from: number;
    readonly to: number;
    readonly dates: readonly number[];
  };
  readonly rule: string;
  readonly operators: readonly string[];
}
/** Why something that looked like a stance was left. */
export interface Stop {
  readonly code: AbstentionCode;
  readonly rule: string;
  readonly words: string;
}
export interface SentenceReading {
  readonly findings: readonly Finding[];
  readonly stops: readonly Stop[];
}
export interface Scene {
  readonly items: readonly Item[];
  readonly text: string;
  readonly context: SentenceContext;
  readonly knowledge: Knowledge;
  readonly question: boolean;
  readonly quoted: boolean;
}

const GESTURES = new Set(['act', 'envoy', 'ties', 'measures', 'relations', 'talks', 'consequence']);

/** Tries the frames of every trigger word of a sentence. */
export function readFrames(scene: Scene): SentenceReading {
  const findings: Finding[] = [];
  const stops: Stop[] = [];
  const { items, knowledge } = scene;
  for (let i = 0; i < items.length; i++) {
    const match = items[i]?.kind === 'word' ? matchItems(knowledge.triggers, items, i) : null;
    if (!match) continue;
    for (const trigger of match.value) {
      if (scene.question) {
        stops.push({ code: 'question', rule: trigger.frame.id, words: '?' });
        continue;
      }
      const result = readTrigger(trigger, i, match.to, scene);
      findings.push(...result.findings);
      stops.push(...result.stops);
      if (result.findings.length > 0) break;
    }
  }
  return { findings: dropDoubles(findings), stops };
}

function readTrigger(trigger: Trigger, at: number, to: number, scene: Scene): SentenceReading {
  const { frame } = trigger;
  if (frame.kind === 'verb') return readVerb(frame, trigger.form as VerbForm, at, to, scene);
  if (frame.kind === 'predicate') return readPredicate(frame, at, to, scene);
  return readNominal(frame, at, to, scene);
}

const nothing = (code: AbstentionCode, rule: string, words = ''): SentenceReading => ({
  findings: [],
  stops: [{ code, rule, words }],
});

function readVerb(
  frame: VerbFrame,
  form: VerbForm,
  at: number,
  to: number,
  scene: Scene,
): SentenceReading {
  const { items, context, knowledge } = scene;
  const group = walkLeft(items, at, knowledge);
  const participle = form === 'participle' || form === 'past-or-participle';
  const by = agentAt(items, to, knowledge);
  const hasAuxiliary = group.operators.some((o) => o.id.startsWith('aux'));
  const finiteForm = participle
    ? 'participle'
    : form === 'past' || form === 'base-or-past'
      ? 'past'
      : form === 'ing' || group.operators.some((o) => o.effect === 'to' || o.effect === 'nth')
        ? 'none'
        : 'present';
  const reading = fold(group, finiteForm);
  if ('stop' in reading) return nothing(reading.stop, frame.id, reading.words);
  if (frame.passive && participle && (reading.passive || (by !== null && !hasAuxiliary)))
    return readPassive(frame, at, group, reading, by, scene);
  if (reading.passive) return nothing('actor_unresolved', frame.id);
  if (form === 'participle' && reading.finite !== 'perfect' && reading.finite !== 'past')
    return nothing('object_unresolved', frame.id);
  const settled: Exclude<Reading, { stop: unknown }> =
    finiteForm === 'participle' && reading.finite === 'none'
      ? { ...reading, finite: 'past' }
      : reading;

  let objectTo = to;
  let target = 'independence';
  let resolved = false;
  let brought: Modality | null = null;
  let gap = false;
  if (GESTURES.has(frame.object)) {
    const gesture = gestureAt(frame.object, items, to, items[at]?.word ?? '', context, knowledge);
    if (!gesture) return { findings: [], stops: [] };
    ({ to: objectTo, target } = gesture);
    brought = gesture.modality;
  } else {
    const object = objectAt(frame.object, items, to, context, knowledge);
    if (object && 'stop' in object) return nothing(object.stop, frame.id, object.words);
    if (object) {
      if (object.bare && frame.id.startsWith('oppose'))
        return nothing('object_unresolved', frame.id);
      ({ to: objectTo, target, resolved } = object);
    } else if (frame.object === 'status' && gapFilled(items, group, to, scene)) {
      gap = true;
      resolved = false;
    } else return nothing('object_unresolved', frame.id, items[to]?.word ?? '');
  }

  const special = gerundSubject(form, group, items, scene);
  if (form === 'ing' && !special && group.operators.length === 0 && group.left === at) {
    // ", recognising Syldavia on Friday": a participle hangs on a subject we did not find.
    return nothing('actor_unresolved', frame.id);
  }
  const subject = named(special?.actors ?? subjectOf(group, settled, gap, scene), objectTo, scene);
  const surroundings =
    special?.surroundings ??
    surroundingsOf(
      frameLeft(
        items,
        subject.edge,
        group.bareInfinitive && !settled.nominal && !isOwnNominal(items, subject, knowledge),
        scene.text,
        context,
        knowledge,
      ),
      gap || settled.relative || ownedByNoun(items, subject, knowledge),
      settled.nominal && knowledge.words.nominalOpeners.has(items[subject.edge - 1]?.word ?? ''),
    );
  return conclude(
    frame.id,
    frame.category,
    frame.negated,
    settled,
    subject,
    surroundings,
    { from: at, to: objectTo, group },
    { target, resolved, brought, echo: frame.echo && !gap },
    scene,
    isOwnNominal(items, subject, knowledge),
  );
}

/** A relative clause ("a move that X …") and a possessed noun ("is X's refusal") need no opener of their own. */
function surroundingsOf(found: Surroundings, gap: boolean, nominal: boolean): Surroundings {
  return found.stop?.code === 'unknown_operator' && (gap || nominal)
    ? { ...found, stop: null }
    : found;
}

/** "the decision of X to recognise": the noun owns the infinitive. */
function isOwnNominal(items: readonly Item[], subject: Actors, knowledge: Knowledge): boolean {
  if (!['of', 'by'].includes(items[subject.edge - 1]?.word ?? '')) return false;
  return knowledge.phrasing.ownerNouns.has(items[subject.edge - 2]?.word ?? '');
}

/** Whether the words before "the decision of X to …" take it as done: "condemned the decision". */
function ownedByNoun(items: readonly Item[], subject: Actors, knowledge: Knowledge): boolean {
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

function subjectOf(
  group: VerbGroup,
  reading: Exclude<Reading, { stop: unknown }>,
  gap: boolean,
  scene: Scene,
): Actors {
  const { items, context, knowledge } = scene;
  // "Ruritania's refusal to recognise": the possessor of the noun is the actor.
  const owner = items[group.left - 1];
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
      edge: group.left - 1,
      negated: false,
      relative: false,
    };
  }
  const found = actorsLeft(items, group.left, reading.relative && !gap, context, knowledge);
  if (
    found.actors.length === 0 &&
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
      frameLeft(items, group.left - 1, false, scene.text, context, knowledge).attribution;
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
  // "X says will not recognise": the speaker is the actor when the clause has no subject of its own.
  const speech = matchBefore(items, group.left, scene);
  if (found.actors.length === 0 && speech?.kind === 'speech' && !group.bareInfinitive) {
    const speaker = listRight(items, Math.max(0, speech.from - 1), knowledge);
    if (speaker.actors.length === 1 && speaker.edge === speech.from)
      return { ...speaker, edge: speech.from - 1 };
  }
  return found;
}

/** "Five EU states do not recognise Syldavia: X, Y and Z", "… are X and Y": a group that is named after the verb. */
function named(subject: Actors, to: number, { items, knowledge }: Scene): Actors {
  if (
    subject.actors.length > 0 ||
    !subject.problems.every((p) => p.code === 'unnamed_group') ||
    subject.problems.length === 0
  )
    return subject;
  const word = items[to]?.word ?? '';
  const including = phraseAt(knowledge.words.including, items, word === ',' ? to + 1 : to);
  const at = including ?? ([':', '(', '-', 'are'].includes(word) ? to + 1 : null);
  if (at === null) return subject;
  const list = listRight(items, at, knowledge);
  return list.actors.length >= (including === null ? 2 : 1)
    ? { ...subject, actors: list.actors }
    : subject;
}

/** "X met Y and recognised Z": the first names of the sentence, if nothing else could be the subject. */
function sharedSubject(items: readonly Item[], before: number, scene: Scene): Actors | null {
  const list = listRight(items, 0, scene.knowledge);
  if (list.actors.length === 0 || list.edge >= before) return null;
  const between = items.slice(list.edge, before);
  if (between.some((i) => scene.knowledge.phrasing.sharedSubjectBreaks.has(i.word))) return null;
  if (between.some((i) => i.kind === 'actor' && i.code !== scene.knowledge.subject)) return null;
  return { ...list, edge: 0 };
}

/** "thanked X for recognising", "followed X in recognising". */
function gerundSubject(
  form: VerbForm,
  group: VerbGroup,
  items: readonly Item[],
  scene: Scene,
): { actors: Actors; surroundings: Surroundings } | null {
  if (form !== 'ing') return null;
  const preposition = items[group.left - 1]?.word;
  if (preposition !== 'for' && preposition !== 'in') return null;
  const list = actorsLeft(items, group.left - 1, false, scene.context, scene.knowledge);
  if (list.actors.length === 0) return null;
  const verb = matchBefore(items, list.edge, scene);
  const author: Attribution = { type: 'author', speaker: null, speakerCountry: null };
  const plain: Surroundings = {
    modality: null,
    stop: null,
    attribution: author,
    doubtful: false,
    beneficiary: false,
  };
  if (preposition === 'for' && verb?.kind === 'thank') {
    const name = items
      .slice(Math.max(0, verb.from - 6), verb.from)
      .reverse()
      .find((i) => isName(i) && !i.possessive);
    const speaker = name
      ? speakerOf(name, scene.text, scene.context, scene.knowledge)
      : { words: null, country: null };
    return {
      actors: list,
      surroundings: {
        ...plain,
        attribution: {
          type: 'reported_claim',
          speaker: speaker.words,
          speakerCountry: speaker.country,
        },
        beneficiary: true,
      },
    };
  }
  if (preposition === 'in' && verb?.kind === 'follow') {
    const followers = actorsLeft(
      items,
      walkLeft(items, verb.from, scene.knowledge).left,
      false,
      scene.context,
      scene.knowledge,
    );
    const group2 = walkLeft(items, verb.from, scene.knowledge);
    if (group2.operators.some((o) => o.effect !== 'perfect'))
      return { actors: list, surroundings: plain };
    return {
      actors: { ...list, actors: [...followers.actors, ...list.actors], edge: followers.edge },
      surroundings: frameLeft(
        items,
        followers.edge,
        false,
        scene.text,
        scene.context,
        scene.knowledge,
      ),
    };
  }
  return null;
}

function matchBefore(
  items: readonly Item[],
  edge: number,
  scene: Scene,
): { kind: string; from: number } | null {
  for (let from = Math.max(0, edge - 3); from < edge; from++) {
    const found = matchItems(scene.knowledge.speechForms, items, from);
    if (found && found.to === edge) return { kind: found.value, from };
  }
  return null;
}

/** "a move that X have refused to recognise", "Syldavia, whose independence X does not recognise". */
function gapFilled(items: readonly Item[], group: VerbGroup, to: number, scene: Scene): boolean {
  const next = items[to];
  if (
    next &&
    next.kind !== 'punct' &&
    next.kind !== 'date' &&
    !scene.knowledge.phrasing.gapFollowers.has(next.word)
  )
    return false;
  for (let i = group.left - 1; i >= 1 && i > group.left - 40; i--) {
    const word = items[i]?.word ?? '';
    if (word !== 'which' && word !== 'that' && word !== 'whose' && word !== 'whom') continue;
    const before = items[i - 1]?.word === ',' ? i - 2 : i - 1;
    if (word === 'whose')
      return (
        items[before]?.kind === 'subject' && scene.knowledge.status.has(items[i + 1]?.word ?? '')
      );
    if (items[before]?.kind === 'subject') return true;
    for (let s = before; s >= 0 && s > before - 6; s--) {
      const status = statusAt(items, s, scene.context, scene.knowledge, true);
      if (status && 'to' in status && status.to === before + 1) return true;
    }
    return false;
  }
  return false;
}

/** Index after "by" where a passive names its agents, or null. */
function agentAt(items: readonly Item[], to: number, knowledge: Knowledge): number | null {
  for (let i = to; i < items.length && i < to + 9; i++) {
    const item = items[i] as Item;
    if (item.word === 'by') return i + 1;
    if (
      item.kind !== 'date' &&
      !knowledge.words.adverbs.has(item.word) &&
      !knowledge.phrasing.beforeAgent.has(item.word)
    )
      return null;
  }
  return null;
}

function readPassive(
  frame: VerbFrame,
  at: number,
  group: VerbGroup,
  reading: Exclude<Reading, { stop: unknown }>,
  by: number | null,
  scene: Scene,
): SentenceReading {
  const { items, context, knowledge } = scene;
  if (by === null) return nothing('actor_unresolved', frame.id);
  let found: { target: string; resolved: boolean; from: number } | null = null;
  // The leftmost start of an object that ends here: "Syldavia's independence", not "independence" alone.
  for (let s = group.left - 1; s >= 0 && s > group.left - 18; s--) {
    if (items[s]?.word === ';') break;
    const object = objectAt(frame.object, items, s, context, knowledge);
    if (!object || 'stop' in object) continue;
    const gapItems = items.slice(object.to, group.left);
    const inserted =
      gapItems.length === 0 ||
      (gapItems[0]?.word === ',' && gapItems.at(-1)?.word === ',') ||
      gapItems.every((i) => i.word === ',' || i.word === '"') ||
      (frame.object === 'membership' &&
        gapItems.every((i) => isName(i) || ['in', 'of', 'to', 'the', 'bid'].includes(i.word)));
    if (inserted) found = { target: object.target, resolved: object.resolved, from: s };
  }
  if (!found) return nothing('object_unresolved', frame.id);
  const agents = listRight(items, by, knowledge);
  // An earlier start of the same object ("the independence OF Syldavia") belongs to the left.
  let from = found.from;
  while (
    from > 0 &&
    (knowledge.words.possessives.has(items[from - 1]?.word ?? '') ||
      knowledge.words.subjectAdjectives.has(items[from - 1]?.word ?? '') ||
      knowledge.status.has(items[from - 1]?.word ?? '') ||
      items[from - 1]?.word === 'of')
  )
    from--;
  const surroundings = frameLeft(items, from, false, scene.text, context, knowledge);
  return conclude(
    frame.id,
    frame.category,
    frame.negated,
    reading,
    agents,
    surroundings,
    { from: at, to: agents.edge, group },
    { ...found, brought: null, echo: false },
    scene,
    false,
  );
}

function readPredicate(
  frame: PredicateFrame,
  at: number,
  to: number,
  scene: Scene,
): SentenceReading {
  const { items, context, knowledge } = scene;
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
  const surroundings = frameLeft(items, subject.edge, false, scene.text, context, knowledge);
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
function readNominal(frame: NominalFrame, at: number, to: number, scene: Scene): SentenceReading {
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
  const owner = items[left];
  let actors: Actors | null = null;
  let after = to;
  let edge = left + 1;
  if (
    owner?.kind === 'actor' &&
    owner.possessive &&
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
    ['from', 'by', ...(frame.prep.includes('of') ? [] : ['of'])].includes(items[to]?.word ?? '')
  ) {
    actors = listRight(items, to + 1, knowledge);
    after = actors.edge;
  }
  let target = 'independence';
  let resolved = false;
  let category = frame.category;
  // "it has yet to gain membership in the UN because of resistance from X": against membership, not status.
  const membership =
    frame.category === 'opposes' &&
    items.slice(0, at).some((i) => knowledge.objects.membershipWords.has(i.word));
  if (frame.prep.includes(items[after]?.word ?? '')) {
    const object = objectAt(frame.object, items, after + 1, context, knowledge);
    if (!object) return { findings: [], stops: [] };
    if ('stop' in object) return nothing(object.stop, frame.id, object.words);
    ({ target, resolved } = object);
    after = object.to;
  } else if (
    frame.object === 'status-or-recognition' &&
    items[to]?.word === 'from' &&
    context.moveIsStatus(at)
  ) {
    resolved = true;
    if (membership)
      [category, target] = ['opposes_membership', context.organisation ?? 'membership'];
  } else return { findings: [], stops: [] };
  if (!actors && items[after]?.word === 'by') {
    actors = listRight(items, after + 1, knowledge);
    after = actors.edge;
  }
  if (!actors) return nothing('actor_unresolved', frame.id);
  const opener = items[edge - 1];
  if (
    opener &&
    opener.kind === 'word' &&
    !words.nominalOpeners.has(opener.word) &&
    !words.connectors.has(opener.word) &&
    !words.adverbs.has(opener.word)
  )
    return nothing('scope_unclear', frame.id, opener.word);
  if (frame.category === 'recognises') {
    const doubt =
      items.slice(after, after + 7).find((i) => words.nominalDoubts.has(i.word)) ??
      items.slice(Math.max(0, edge - 4), edge).find((i) => words.nominalDoubts.has(i.word));
    if (doubt || actors.actors.some((a) => a.code === knowledge.topic.reading.parent))
      return nothing('scope_unclear', frame.id, doubt?.word ?? '');
  }
  const group: VerbGroup = { left: edge, operators: [], dates: [], bareInfinitive: false };
  const reading = {
    sign: 1,
    modality: 'fact',
    finite: 'none',
    passive: false,
    nominal: true,
    noLonger: false,
    relative: false,
    nth: false,
    self: false,
  } as const;
  const condition = frameLeft(items, edge, false, scene.text, context, knowledge);
  const surroundings: Surroundings =
    condition.stop?.code === 'unknown_operator' ? { ...condition, stop: null } : condition;
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

interface About {
  readonly target: string;
  readonly resolved: boolean;
  readonly brought: Modality | null;
  readonly echo: boolean;
}

/** Puts sign, modality and surroundings together; the guards that hold for every frame stand here. */
function conclude(
  rule: string,
  category: FrameCategory,
  negated: FrameCategory,
  reading: Exclude<Reading, { stop: unknown }>,
  subject: Actors,
  surroundings: Surroundings,
  place: { from: number; to: number; group: VerbGroup },
  about: About,
  scene: Scene,
  ownNominal: boolean,
): SentenceReading {
  const { items, knowledge, context, text } = scene;
  const stops: Stop[] = subject.problems.map((p) => ({
    code: p.code,
    rule,
    words: p.item ? text.slice(p.item.start, p.item.end) : p.words,
  }));
  if (surroundings.stop)
    return {
      findings: [],
      stops: [{ code: surroundings.stop.code, rule, words: surroundings.stop.words }, ...stops],
    };
  if (subject.actors.length === 0)
    return {
      findings: [],
      stops: stops.length > 0 ? stops : [{ code: 'actor_unresolved', rule, words: '' }],
    };
  const right = frameRight(items, place.to, text, context, knowledge);
  const own =
    surroundings.attribution.type !== 'author'
      ? surroundings
      : right
        ? { ...surroundings, ...right }
        : surroundings;
  const leading =
    own.attribution.type === 'author'
      ? phraseAt(knowledge.attribution.accordingTo, items, 0)
      : null;
  const leader = leading === null ? undefined : items.slice(leading).find((i) => isName(i));
  const attribution: Attribution =
    leading !== null
      ? {
          type: 'reported_claim',
          speaker: leader ? text.slice(leader.start, leader.end) : null,
          speakerCountry: leader?.code ?? null,
        }
      : own.attribution.type === 'author' && scene.quoted
        ? { type: 'direct_quote', speaker: null, speakerCountry: null }
        : own.attribution;
  const doubtful =
    own.doubtful || leading !== null || (scene.quoted && own.attribution.type === 'author');
  const conditional = conditionRight(items, place.to, knowledge);

  const findings: Finding[] = [];
  for (const actor of subject.actors) {
    const sign = reading.sign * actor.sign * (subject.negated ? -1 : 1);
    if (reading.sign === -1 && (actor.sign === -1 || subject.negated)) {
      stops.push({ code: 'double_negation', rule, words: '' });
      continue;
    }
    let modality: Modality = surroundings.modality ?? reading.modality;
    if (surroundings.modality === null && about.brought !== null) modality = about.brought;
    // "said it would not recognise": the back-shifted "will not" of the speaker's own words.
    if (
      reading.modality === 'hypothetical' &&
      surroundings.modality === null &&
      attribution.type === 'indirect_quote' &&
      attribution.speakerCountry === actor.code
    )
      modality = sign < 0 ? 'fact' : 'expected';
    if (conditional && modality !== 'denied' && (modality !== 'fact' || reading.finite !== 'past'))
      modality = 'conditional';
    let final: FrameCategory = sign > 0 ? category : negated;
    if (final === 'recognises' && reading.noLonger) final = 'withdrew';
    if (final === 'recognises' && modality === 'expected') final = 'announces_recognition';
    if (final === 'none') {
      stops.push({ code: sign < 0 ? 'double_negation' : 'not_about_status', rule, words: '' });
      continue;
    }
    if (
      final === 'announces_recognition' &&
      actor.code === knowledge.topic.reading.parent &&
      attribution.speakerCountry !== actor.code
    ) {
      stops.push({ code: 'expected_not_done', rule, words: '' });
      continue;
    }
    const nominal = (reading.nominal && !ownNominal) || ownNominal;
    const state =
      final === 'opposes'
        ? reading.finite !== 'past' || attribution.type === 'indirect_quote'
        : final === 'recognises' || final === 'withdrew'
          ? reading.finite === 'present' || reading.finite === 'perfect' || (nominal && !ownNominal)
          : false;
    findings.push({
      actor,
      category: final,
      target: about.target,
      modality,
      attribution,
      doubtful,
      beneficiary: surroundings.beneficiary,
      state,
      nominal,
      resolved: about.resolved,
      clause: { from: subject.edge, to: place.to, dates: place.group.dates },
      rule,
      operators: place.group.operators.map((o) => o.id),
    });
  }
  if (about.echo && findings.length > 0)
    findings.push(...echoes(findings[0] as Finding, place.to, scene));
  return { findings, stops };
}

/** "…, as did X", "… nor does Y", "… but X and Y do not": the predicate said again without its words. */
function echoes(first: Finding, from: number, scene: Scene): Finding[] {
  const { items, knowledge } = scene;
  const found: Finding[] = [];
  const add = (list: Actors, category: Category, rule: string): void => {
    for (const actor of list.actors)
      found.push({
        ...first,
        actor,
        category,
        state: category === 'opposes' || first.state,
        rule: `${first.rule}+${rule}`,
        clause: { from: list.edge, to: list.edge, dates: [] },
      });
  };
  for (let i = from; i < items.length; i++) {
    const positive = phraseAt(knowledge.words.echoPositive, items, i);
    if (positive !== null && first.modality === 'fact') {
      add(listRight(items, positive, knowledge), first.category, 'echo');
      break;
    }
    const negative = phraseAt(knowledge.words.echoNegative, items, i);
    if (negative !== null && first.category === 'opposes') {
      add(listRight(items, negative, knowledge), 'opposes', 'echo');
      break;
    }
    if (knowledge.phrasing.contrasts.has(items[i]?.word ?? '')) {
      const list = listRight(items, i + 1, knowledge);
      const auxiliary = items[list.edge]?.word ?? '';
      const not = /^(?:do|does|has|have)n't$/.test(auxiliary)
        ? list.edge + 1
        : knowledge.words.ellipsis.has(auxiliary) && items[list.edge + 1]?.word === 'not'
          ? list.edge + 2
          : null;
      if (
        not !== null &&
        list.actors.length > 0 &&
        (items[not] === undefined || items[not]?.kind === 'punct' || items[not]?.word === 'yet') &&
        (first.category === 'recognises' || first.category === 'announces_recognition') &&
        first.modality === 'fact'
      ) {
        add(list, 'opposes', 'ellipsis');
        break;
      }
    }
  }
  return found;
}

/** A condition after the object, in the same clause: "will recognise Syldavia if the talks succeed". */
function conditionRight(items: readonly Item[], from: number, knowledge: Knowledge): boolean {
  for (let i = from; i < items.length; i++) {
    if (
      phraseAt(knowledge.words.conditionalsAfter, items, i) !== null &&
      !(items[i]?.word === 'once' && items[i + 1]?.word === 'more') &&
      !(items[i]?.word === 'until' && items[i + 1]?.word === 'now')
    )
      return true;
    if (
      items[i]?.word === ';' ||
      ([',', 'and', 'but'].includes(items[i]?.word ?? '') &&
        knowledge.phrasing.clauseJoins.has(items[i + 1]?.word ?? '')) ||
      items[i]?.word === 'said'
    )
      return false;
  }
  return false;
}

function dropDoubles(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((f) => {
    const key = `${f.actor.code}|${f.category}|${f.target}|${f.modality}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
