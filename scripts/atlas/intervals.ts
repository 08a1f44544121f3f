/** Statements of one country → its stance timeline. The rules are those of decision 004. */
import { dayNumber, type DatePrecision, type IsoDay } from '../../src/domain/iso-date.ts';
import type { Interval, StanceTimeline } from '../../src/domain/interval.ts';
import type { Statement } from '../../src/domain/statement.ts';
import { CONTESTED, type StanceId, type Topic } from '../../src/domain/topic.ts';

/** A dated fact: one colouring statement, reduced to what the sweep needs. */
export interface Fact {
  readonly id: string;
  readonly stance: StanceId;
  readonly kind: 'event' | 'observation';
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly precision: DatePrecision;
}

type Open = { -readonly [K in keyof Interval]: Interval[K] } & { basis: string[] };

/** The fact a colouring statement gives, or undefined for one that colours nothing. */
export function factOf(statement: Statement): Fact | undefined {
  const date = statement.date;
  if (!statement.colours || !date || date.precision === 'unknown') return undefined;
  if (date.earliest === null || date.latest === null) return undefined;
  return {
    id: statement.id,
    stance: statement.category,
    kind: date.kind,
    earliest: date.earliest,
    latest: date.latest,
    precision: date.precision,
  };
}

function open(fact: Fact, rule: string, from = fact.latest): Open {
  return {
    stance: fact.stance,
    from,
    to: null,
    earliest: fact.kind === 'event' ? fact.earliest : from,
    fromPrecision: fact.precision,
    toPrecision: null,
    began: fact.kind,
    documentedUntil: fact.latest,
    basis: [fact.id],
    rule,
  };
}

function support(interval: Open, fact: Fact): void {
  interval.basis.push(fact.id);
  if (fact.latest > interval.documentedUntil) interval.documentedUntil = fact.latest;
  const explainsStart = fact.kind === 'event' && interval.began === 'observation';
  if (explainsStart && fact.earliest <= interval.from) {
    interval.began = 'event';
    interval.rule = 'act-opens';
    interval.earliest = fact.earliest;
    interval.fromPrecision = fact.precision;
  }
}

/** Both sides of a contradiction stay listed; neither is chosen by number or by age. */
function contest(done: Open[], held: Open, fact: Fact, from: IsoDay, rule: string): Open {
  const contested: Open = { ...open(fact, rule, from), stance: CONTESTED, began: 'observation' };
  contested.earliest = from;
  contested.basis = [...held.basis, fact.id];
  if (from > held.from) done.push({ ...held, to: from, toPrecision: fact.precision });
  return contested;
}

function latest(a: IsoDay, b: IsoDay): IsoDay {
  return a > b ? a : b;
}

/**
 * Sweeps a country's facts in order of the day by which each is certain. Facts of equal stance
 * support each other; a contrary act closes what was held on the first day it is possible and opens
 * its own stance on the day it is certain; contrary facts whose possible days overlap, and an
 * observation that contradicts an act without another act between, make the country contested.
 */
export function stanceTimeline(facts: readonly Fact[], topic: Topic): StanceTimeline {
  const ordered = [...facts].sort(
    (a, b) =>
      dayNumber(a.latest) - dayNumber(b.latest) ||
      dayNumber(a.earliest) - dayNumber(b.earliest) ||
      // Of one day, the act before the reports of it.
      Number(a.kind === 'observation') - Number(b.kind === 'observation') ||
      (a.id < b.id ? -1 : 1),
  );
  const says = (list: Topic['implied'], fact: Fact, held: Open): boolean =>
    fact.kind === 'observation' &&
    list.some((pair) => pair.observed === fact.stance && pair.after === held.stance);

  const done: Open[] = [];
  let held: Open | undefined;
  for (const fact of ordered) {
    if (!held) {
      held = open(fact, fact.kind === 'event' ? 'act-opens' : 'first-observation-opens');
    } else if (held.stance === fact.stance || says(topic.implied, fact, held)) {
      support(held, fact);
    } else if (held.stance === CONTESTED) {
      if (fact.kind === 'event' && fact.earliest > held.documentedUntil) {
        done.push({ ...held, to: fact.earliest, toPrecision: fact.precision });
        held = open(fact, 'later-act-settles');
      } else support(held, fact);
    } else if (fact.earliest <= held.documentedUntil) {
      const from = latest(held.from, fact.earliest);
      held = contest(done, held, fact, from, 'contrary-days-overlap');
    } else if (says(topic.contradictions, fact, held)) {
      held = contest(done, held, fact, fact.latest, 'contrary-without-an-act');
    } else {
      const closes = fact.kind === 'event' ? fact.earliest : fact.latest;
      done.push({ ...held, to: closes, toPrecision: fact.precision });
      held = open(fact, fact.kind === 'event' ? 'act-changes' : 'observation-changes');
    }
  }
  return held ? [...done, held] : done;
}
