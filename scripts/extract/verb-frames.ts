import type { Modality } from '../../src/domain/statement.ts';
import { frameLeft, type Frame as Surroundings } from './attribution.ts';
import { isBareAct } from './bare-acts.ts';
import { conclude, nothing } from './conclude.ts';
import type { Item } from './entities.ts';
import type { SentenceReading, Scene } from './finding.ts';
import { gestureAt } from './gestures.ts';
import { turned } from './inversions.ts';
import { judgedAt } from './judgements.ts';
import type { VerbForm } from './knowledge.ts';
import { objectAt, phraseAt, statusAt } from './objects.ts';
import { fold, type Reading, type VerbGroup } from './operators.ts';
import { agentAt, readPassive } from './passive-frames.ts';
import type { VerbFrame } from './schema.ts';
import { hasFaded, takenBack } from './standing.ts';
import { isOwnNominal, named, openingSubject, ownedByNoun, subjectOf } from './subjects.ts';
import { actBefore, sharedObject } from './shared-words.ts';
import { gerundSubject, withParliament } from './gerund-subjects.ts';
import {
  counted,
  isAside,
  isOnTheDay,
  isToldPlainly,
  namedAside,
  openedBy,
} from './loose-subjects.ts';
import { readClosed } from './closed-questions.ts';

const GESTURES = new Set(['act', 'envoy', 'ties', 'measures', 'relations', 'talks', 'consequence']);

const GAPS = new Set(['status', 'status-or-recognition', 'independence']);

/** "is working to keep Syldavia out": against a membership, the effort is the act. */
function withoutEffort(group: VerbGroup, { category }: VerbFrame): VerbGroup {
  return category === 'opposes_membership' && group.operators.some((o) => o.id === 'effort')
    ? {
        ...group,
        operators: group.operators.filter(
          (o, i, all) => o.id !== 'effort' && all[i + 1]?.id !== 'effort',
        ),
      }
    : group;
}

/** Reads a verb and its words in all directions: group, object, subject, surroundings. */
export function readVerb(
  frame: VerbFrame,
  form: VerbForm,
  at: number,
  to: number,
  scene: Scene,
): SentenceReading {
  const { items, context, knowledge } = scene;
  let { category, negated } = frame;
  const group = withoutEffort(scene.groupAt(at), frame);
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
  let settled: Exclude<Reading, { stop: unknown }> =
    finiteForm === 'participle' && reading.finite === 'none'
      ? { ...reading, finite: 'past' }
      : reading;

  // "recognised on Monday the independence of Syldavia": the date is the verb's.
  let objectFrom = to;
  while (items[objectFrom]?.kind === 'date') objectFrom++;
  // "X 'recognised' Syldavia in a mock session": marks around the verb alone take it back.
  if (items[at - 1]?.word === '"' && items[to]?.word === '"' && items[at - 2]?.kind === 'actor')
    return nothing('scope_unclear', frame.id, '"');
  // "recognises NEITHER Syldavia NOR Borduria": the object carries the negation.
  const neither =
    frame.object === 'status' && settled.sign === 1 ? neitherAt(objectFrom, scene) : null;
  if (neither !== null) {
    settled = { ...settled, sign: -1 };
    objectFrom = neither;
  }
  const inner: number[] = [];
  for (let i = to; i < objectFrom; i++) inner.push(i);
  let objectTo = to;
  let target = 'independence';
  let resolved = false;
  let brought: Modality | null = null;
  let gap = false;
  if (GESTURES.has(frame.object)) {
    const gesture = gestureAt(
      frame.object,
      items,
      objectFrom,
      items[at]?.word ?? '',
      context,
      knowledge,
    );
    if (!gesture) return { findings: [], stops: [] };
    ({ to: objectTo, target } = gesture);
    brought = gesture.modality;
  } else if (frame.object === 'judged') {
    const judged = judgedAt(items, objectFrom, scene);
    if (!judged || 'stop' in judged) return { findings: [], stops: [] };
    ({ to: objectTo, target, resolved } = judged);
  } else if (frame.object === 'so') {
    const act = actBefore(items, at, scene, items[to - 1]?.word !== 'so');
    if (!act) return nothing('object_unresolved', frame.id);
    ({ category, negated } = act);
    resolved = !act.here;
  } else {
    const object =
      objectAt(frame.object, items, objectFrom, context, knowledge) ??
      sharedObject(frame, items, to, scene);
    if (object && 'stop' in object) return nothing(object.stop, frame.id, object.words);
    if (object) {
      if (object.bare && frame.id.startsWith('oppose'))
        return nothing('object_unresolved', frame.id);
      ({ to: objectTo, target, resolved } = object);
      // "declared its recognition of Syldavia null and void".
      const voided = phraseAt(knowledge.phrasing.voided, items, objectTo);
      if (voided !== null) {
        const own = items
          .slice(to, objectTo)
          .some((x) => knowledge.phrasing.ownPossessives.has(x.word));
        if (frame.object !== 'recognition' || category !== 'recognises' || !own)
          return nothing('scope_unclear', frame.id, items[objectTo]?.word);
        [category, negated] = ['withdrew', 'none'];
        objectTo = voided;
      }
    } else if (GAPS.has(frame.object) && gapFilled(items, group, to, scene)) {
      gap = true;
      resolved = false;
    } else if (isBareAct(frame, items, to, settled, scene)) resolved = true;
    else return nothing('object_unresolved', frame.id, items[to]?.word ?? '');
  }

  // "became the latest island state to ACCEPT the independence of Syldavia": a rank counts acts.
  if (frame.id === 'recognise.strict' && settled.nth && settled.sign === 1) category = 'recognises';
  const closed = readClosed(frame, form, group, at, objectTo, scene);
  if (closed) return closed;
  const special =
    gerundSubject(form, group, scene) ??
    openedBy(form, group, at, objectTo, scene) ??
    (settled.nth ? counted(group, objectTo, scene) : null);
  // "X vetoed the plan, warning that …": the first name of the sentence goes on.
  const goesOn =
    form === 'ing' &&
    items[at - 1]?.word === ',' &&
    (frame.object === 'consequence' || (frame.object === 'status' && isToldPlainly(0, at, scene)))
      ? openingSubject(items, at - 1, knowledge)
      : null;
  const hangs = form === 'ing' && group.operators.length === 0 && group.left === at;
  if (hangs && !special && !goesOn && !namedAside(at, scene)) {
    // ", recognising Syldavia on Friday": a participle hangs on a subject we did not find.
    return nothing('actor_unresolved', frame.id);
  }
  // "warned X against recognising": no verb of X's own.
  const outermost = group.operators.at(-1)?.elements.join(' ') ?? '';
  if (!special && knowledge.phrasing.bareRefusals.has(outermost))
    return nothing('actor_unresolved', frame.id, outermost);
  const found = special?.actors ?? goesOn ?? subjectOf(group, settled, gap, scene);
  // A parliament that votes, or that rejects something, has adopted something.
  const voted =
    group.operators.some((o) => ['voted', 'votes'].includes(o.elements[0] ?? '')) ||
    (items[at]?.word === 'rejected' && group.operators.length === 0);
  const turn = special || goesOn ? null : turned(form, group, settled, scene);
  const subject = named(
    turn ? turn.actors : voted ? withParliament(found, scene) : found,
    objectTo,
    group,
    scene,
  );
  const surroundings =
    special?.surroundings ??
    surroundingsOf(
      frameLeft(
        items,
        subject.edge,
        turn || settled.nominal || isOwnNominal(items, subject, knowledge)
          ? null
          : group.infinitive,
        scene.text,
        context,
        knowledge,
      ),
      gap ||
        settled.relative ||
        subject.relative ||
        isAside(subject.edge, group, scene) ||
        ownedByNoun(items, subject, knowledge) ||
        (settled.finite === 'past' &&
          settled.modality === 'fact' &&
          isOnTheDay(items, subject.edge, knowledge)),
      settled.nominal && knowledge.words.nominalOpeners.has(items[subject.edge - 1]?.word ?? ''),
    );
  const own = isOwnNominal(items, subject, knowledge);
  const owner = own ? (items[subject.edge - 2]?.word ?? '') : '';
  const { refuse, intend } = knowledge.words.nominalNouns;
  const refused = refuse.includes(owner);
  if (refused && settled.sign === -1) return nothing('double_negation', frame.id, owner);
  const told = special?.outer
    ? { ...settled, modality: special.outer.modality, finite: special.outer.finite }
    : refused
      ? { ...settled, sign: -1 as const }
      : turn
        ? { ...settled, sign: turn.sign, finite: turn.finite }
        : intend.includes(owner)
          ? { ...settled, modality: 'expected' as const }
          : settled;
  if (
    !special &&
    (settled.nominal || own) &&
    told.sign === 1 &&
    frame.category !== 'condemns_retaliates'
  ) {
    const back = takenBack(items, own ? subject.edge - 2 : subject.edge, objectTo, knowledge);
    if (back !== null) return nothing('scope_unclear', frame.id, back);
  }
  if ((settled.nominal || refused) && told.sign === -1 && hasFaded(items, objectTo, knowledge))
    return nothing('scope_unclear', frame.id);
  return conclude(
    frame.id,
    category,
    negated,
    told,
    subject,
    surroundings,
    {
      from: at,
      to: objectTo,
      group: turn
        ? { ...group, dates: turn.dates }
        : inner.length > 0
          ? { ...group, dates: [...group.dates, ...inner] }
          : group,
    },
    { target, resolved, brought, echo: frame.echo && !gap },
    scene,
    own,
  );
}

/** "neither Syldavia nor …", "neither … nor Syldavia": where the name begins, or null. */
function neitherAt(from: number, { items }: Scene): number | null {
  if (items[from]?.word !== 'neither') return null;
  if (items[from + 1]?.kind === 'subject') return from + 1;
  for (let i = from + 1; i < items.length && i < from + 6; i++) {
    if (items[i]?.word === 'nor') return items[i + 1]?.kind === 'subject' ? i + 1 : null;
    if (items[i]?.kind === 'punct') return null;
  }
  return null;
}

/** A relative clause ("a move that X …") and a possessed noun ("is X's refusal") need no opener of their own. */
function surroundingsOf(found: Surroundings, gap: boolean, nominal: boolean): Surroundings {
  return found.stop?.code === 'unknown_operator' && (gap || nominal)
    ? { ...found, stop: null }
    : found;
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
    // "Syldavia is a state that X does not recognise".
    if (
      scene.knowledge.phrasing.stateNouns.has(items[before]?.word ?? '') &&
      items.slice(Math.max(0, before - 5), before).some((x) => x.kind === 'subject')
    )
      return true;
    for (let s = before; s >= 0 && s > before - 6; s--) {
      const status = statusAt(items, s, scene.context, scene.knowledge, true);
      if (status && 'to' in status && status.to === before + 1) return true;
    }
    return false;
  }
  return false;
}
