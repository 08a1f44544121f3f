import type { AbstentionCode, Attribution, Modality } from '../../src/domain/statement.ts';
import { listRight, type Actor, type Actors } from './name-lists.ts';
import { dateBeside } from './dates/series.ts';
import { echoes } from './echoes.ts';
import { type Frame as Surroundings } from './attribution.ts';
import { frameRight } from './speakers-after.ts';
import type { Item } from './entities.ts';
import type { Finding, Stop, SentenceReading, Scene } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { phraseAt } from './objects.ts';
import { isName, type Reading, type VerbGroup } from './operators.ts';
import type { FrameCategory } from './schema.ts';

export const nothing = (code: AbstentionCode, rule: string, words = ''): SentenceReading => ({
  findings: [],
  stops: [{ code, rule, words }],
});

export interface About {
  readonly target: string;
  readonly resolved: boolean;
  readonly brought: Modality | null;
  readonly echo: boolean;
}

/** Puts sign, modality and surroundings together; the guards that hold for every frame stand here. */
export function conclude(
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
  const onlyGroup =
    about.echo &&
    subject.problems.length > 0 &&
    subject.problems.every((p) => p.code === 'unnamed_group');
  if (subject.actors.length === 0 && !onlyGroup)
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
  // "did not recognise Syldavia UNTIL November 2009": then it did.
  const late =
    items[place.to]?.word === 'until' &&
    items[place.to + 1]?.kind === 'date' &&
    reading.sign === -1 &&
    reading.finite === 'past' &&
    reading.modality === 'fact' &&
    category === 'recognises';
  if (late)
    return conclude(
      rule,
      category,
      negated,
      { ...reading, sign: 1 },
      subject,
      surroundings,
      { ...place, to: place.to + 2, group: { ...place.group, dates: [place.to + 1] } },
      about,
      scene,
      ownNominal,
    );
  const condition = conditionRight(items, place.to, knowledge);
  const mistaken = mistakeRight(items, place.to, knowledge);
  if (mistaken !== null)
    return { findings: [], stops: [{ code: 'scope_unclear', rule, words: mistaken }, ...stops] };

  const findings: Finding[] = [];
  // "Most members recognise Syldavia, but X does not": X answers what is said of the group.
  const group = onlyGroup && subject.actors.length === 0 ? placeholder(subject) : null;
  const named = subject.actors.map((a) => a.item);
  for (const actor of group ? [group] : [...subject.actors, ...likened(subject, scene)]) {
    if (isMisread(actor, reading, surroundings, subject, scene)) {
      stops.push({ code: 'scope_unclear', rule, words: context.wordsOf(actor.item) });
      continue;
    }
    const sign = reading.sign * actor.sign * (subject.negated ? -1 : 1);
    if (
      reading.sign === -1 &&
      ((actor.sign === -1 && items[0]?.word !== 'unlike') || subject.negated)
    ) {
      stops.push({ code: 'double_negation', rule, words: '' });
      continue;
    }
    const isRefusal = category === 'recognises' && negated === 'opposes' && sign < 0;
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
    // "will not recognise Syldavia until …": the refusal holds; only an act waits.
    const conditional = condition === 'any' || (condition === 'act' && !isRefusal);
    // "has suspended its recognition UNTIL the talks are over": what has been done waits for nothing.
    const done = reading.finite === 'past' || (reading.finite === 'perfect' && sign > 0);
    if (conditional && modality !== 'denied' && (modality !== 'fact' || !done))
      modality = 'conditional';
    let final: FrameCategory = sign > 0 ? category : negated;
    // "rejected suggestions that his country might recognise": the speaker's own refusal.
    if (
      surroundings.spurned &&
      sign > 0 &&
      (reading.modality === 'hypothetical' || reading.modality === 'expected') &&
      attribution.speakerCountry === actor.code
    ) {
      final = negated;
      modality = 'fact';
    }
    if (reading.noLonger) final = final === 'recognises' ? 'withdrew' : 'none';
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
          ? reading.finite === 'present' ||
            reading.finite === 'perfect' ||
            // "X CONTINUES to recognise": what holds.
            place.group.operators.some((o) => /^continues?$/.test(o.elements[0] ?? '')) ||
            (nominal && !ownNominal)
          : // "X blocks its membership": what X still does.
            final.endsWith('_membership') && reading.finite === 'present';
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
      beside: dateBeside(actor.item, named, items, place.to),
      rule,
      operators: place.group.operators.map((o) => o.id),
    });
  }
  if (about.echo && findings.length > 0)
    findings.push(...echoes(findings[0] as Finding, place.to, scene));
  const unnamed = group ? findings.find((f) => f.actor === group) : undefined;
  return { findings: findings.filter((f) => f.actor !== group), stops, unnamed };
}

/** A name in an exception that was not read as one, or in an exception from what is no plain fact. */
function isMisread(
  actor: Actor,
  reading: Exclude<Reading, { stop: unknown }>,
  surroundings: Surroundings,
  subject: Actors,
  { items, context }: Scene,
): boolean {
  if (actor.excepted)
    return (
      (reading.sign === -1 && items[0]?.word !== 'unlike') ||
      reading.modality !== 'fact' ||
      surroundings.modality !== null
    );
  if (subject.relative) return false;
  return context.exceptions.some((x) => items.slice(x.from, x.to).includes(actor.item));
}

/** "Like X, Y …", "Unlike X and Z, Y …": names before the subject that are told of by comparison. */
function likened(subject: Actors, { items, knowledge }: Scene): Actor[] {
  const word = items[0]?.word ?? '';
  if ((word !== 'like' && word !== 'unlike') || items[subject.edge - 1]?.word !== ',') return [];
  const end = items[subject.edge - 1]?.start ?? 0;
  const list = listRight(items, 1, knowledge);
  const actors = list.actors.filter((a) => a.item.end <= end);
  const last = items[subject.edge - 2];
  return actors.some((a) => a.item === last) && subject.actors.every((a) => a.sign === 1)
    ? actors.map((a) => ({ ...a, sign: word === 'unlike' ? -1 : 1, excepted: word === 'unlike' }))
    : [];
}

function placeholder(subject: Actors): Actor {
  const item = subject.problems[0]?.item as Item;
  return { item, code: '', sign: 1, via: 'name' };
}

/** A condition after the object, in the same clause: "will recognise Syldavia if the talks succeed". */
function conditionRight(
  items: readonly Item[],
  from: number,
  knowledge: Knowledge,
): 'any' | 'act' | null {
  const { consents, consentOpeners, refusalStays } = knowledge.phrasing;
  for (let i = from; i < items.length; i++) {
    // "will not recognise Syldavia without the consent of X".
    if (
      consentOpeners.has(items[i]?.word ?? '') &&
      items.slice(i + 1, i + 6).some((x) => consents.has(x.word))
    )
      return 'any';
    if (
      phraseAt(knowledge.words.conditionalsAfter, items, i) !== null &&
      !(items[i]?.word === 'once' && items[i + 1]?.word === 'more') &&
      // "though it ONCE contributed troops": in the past.
      !(items[i]?.word === 'once' && knowledge.words.actorPronouns.has(items[i - 1]?.word ?? '')) &&
      !(items[i]?.word === 'until' && items[i + 1]?.word === 'now')
    ) {
      const stays = phraseAt(refusalStays, items, i);
      return stays !== null && items[stays]?.kind !== 'date' && items[stays]?.kind !== 'number'
        ? 'act'
        : 'any';
    }
    if (
      items[i]?.word === ';' ||
      ([',', 'and', 'but'].includes(items[i]?.word ?? '') &&
        knowledge.phrasing.clauseJoins.has(items[i + 1]?.word ?? '')) ||
      items[i]?.word === 'said'
    )
      return null;
  }
  return null;
}

/** "recognised Syldavia by mistake": the word that takes the act back, or null. */
function mistakeRight(items: readonly Item[], from: number, knowledge: Knowledge): string | null {
  for (let i = from; i < items.length && i < from + 8; i++) {
    if (phraseAt(knowledge.phrasing.mistakes, items, i) !== null) return items[i]?.word ?? '';
    if (items[i]?.kind === 'punct' || knowledge.phrasing.clauseEnds.has(items[i]?.word ?? ''))
      return null;
  }
  return null;
}
