/** The facts about one country → its stance timeline. The rules are those of decision 004. */
import type { Fact } from './fact.ts';
import type { Interval, IntervalRule, Side, StanceTimeline } from './interval.ts';
import { dayNumber, type DatePrecision, type IsoDay } from './iso-date.ts';
import { CONTESTED, type Topic } from './topic.ts';

/** The pairs of stances that decide whether an observation contradicts or changes nothing. */
type Pairs = Pick<Topic, 'contradictions' | 'implied'>;

type Open = { -readonly [K in keyof Interval]: Interval[K] } & {
  basis: string[];
  layers: Set<Fact['layer']>;
  dropped?: IsoDay | undefined;
};

const isAct = (fact: Fact): boolean => fact.kind === 'act';

function open(fact: Fact, rule: IntervalRule): Open {
  const from = fact.latest;
  return {
    stance: fact.stance,
    from,
    to: null,
    earliest: isAct(fact) ? fact.earliest : from,
    fromPrecision: fact.precision,
    toPrecision: null,
    began: isAct(fact) ? 'event' : 'observation',
    documentedUntil: fact.latest,
    basis: [fact.id],
    rule,
    ...(fact.weak && { weak: true }),
    layers: new Set([fact.layer]),
    dropped: fact.dropped,
  };
}

/** Ends what was held on `day`; what would have ended before it began was never held. */
function close(done: Interval[], held: Open, day: IsoDay | null, precision: DatePrecision | null) {
  const { layers: _layers, dropped, ...interval } = held;
  const isDropped = dropped !== undefined && (day === null || dropped < day);
  const to = isDropped ? dropped : day;
  if (to !== null && to <= held.from) return;
  done.push({ ...interval, to, toPrecision: isDropped ? 'month' : precision });
}

function change(
  done: Interval[],
  held: Open,
  fact: Fact,
  rule: IntervalRule,
  day = fact.latest,
): Open {
  close(done, held, day, fact.precision);
  return open(fact, rule);
}

function addToSides(sides: readonly Side[], fact: Fact): Side[] {
  const own = sides.find((side) => side.stance === fact.stance);
  if (!own) return [...sides, { stance: fact.stance, basis: [fact.id] }];
  return sides.map((side) => (side === own ? { ...side, basis: [...side.basis, fact.id] } : side));
}

function support(held: Open, fact: Fact): Open {
  held.basis.push(fact.id);
  held.layers.add(fact.layer);
  if (held.sides) held.sides = addToSides(held.sides, fact);
  if (fact.latest > held.documentedUntil) held.documentedUntil = fact.latest;
  const explainsStart = isAct(fact) && held.began === 'observation' && !held.sides;
  if (explainsStart && fact.earliest <= held.from) {
    held.began = 'event';
    held.rule = 'act-opens';
    held.earliest = fact.earliest;
    held.fromPrecision = fact.precision;
  }
  return held;
}

/** The later of two days, the second of which may not be. */
function latest(a: IsoDay, b: IsoDay = a): IsoDay {
  return a > b ? a : b;
}

/**
 * Both sides of a contradiction stay listed; neither is chosen by number or by age. `from` is the
 * first day of the contradiction.
 */
function contest(
  done: Interval[],
  held: Open | undefined,
  fact: Fact,
  rule: IntervalRule,
  from: IsoDay,
): Open {
  const before: Side[] =
    held?.sides?.slice() ??
    (held && held.weak === fact.weak
      ? [{ stance: held.stance, basis: held.basis }]
      : [{ stance: null, basis: [] }]);
  if (held) close(done, held, from, fact.precision);
  const sides = addToSides(before, fact);
  const { dropped: _dropped, ...opened } = open(fact, rule);
  return {
    ...opened,
    stance: CONTESTED,
    from,
    earliest: isAct(fact) && fact.earliest < from ? latest(fact.earliest, held?.from) : from,
    basis: sides.flatMap((side) => side.basis),
    sides,
    layers: new Set([...(held?.layers ?? []), fact.layer]),
  };
}

function says(list: Pairs['implied'], fact: Fact, held: Open): boolean {
  return (
    fact.kind === 'stance' &&
    list.some((pair) => pair.observed === fact.stance && pair.after === held.stance)
  );
}

const opening = (fact: Fact): IntervalRule =>
  fact.weak ? 'inferred-opens' : isAct(fact) ? 'act-opens' : 'first-observation-opens';

/** What is held after `fact`; intervals that end by it go to `done`. */
function next(done: Interval[], held: Open | undefined, fact: Fact, pairs: Pairs): Open {
  if (isAct(fact) && fact.against && held?.stance !== fact.stance) {
    const from = held && held.from > fact.latest ? held.from : fact.latest;
    // What is only claimed leaves what was held as it was until the claim is certain to be there.
    return contest(done, held, fact, 'disputed-act', from);
  }
  if (!held) return open(fact, opening(fact));
  if (held.weak !== fact.weak) {
    // What was said outweighs what was only inferred, whichever came first.
    return fact.weak ? held : change(done, held, fact, opening(fact));
  }
  if (fact.kind === 'denial' && held.stance !== fact.stance)
    return change(done, held, fact, 'denial-settles');
  if (held.stance === CONTESTED) {
    const settles = isAct(fact) && fact.earliest > held.documentedUntil;
    return settles
      ? change(done, held, fact, 'later-act-settles', fact.earliest)
      : support(held, fact);
  }
  if (held.stance === fact.stance || says(pairs.implied, fact, held)) return support(held, fact);
  if (fact.kind === 'reaffirmation') return change(done, held, fact, 'reaffirmation-restores');
  const isOther = !held.layers.has(fact.layer);
  if (fact.earliest <= held.documentedUntil) {
    const from = fact.earliest > held.from ? fact.earliest : held.from;
    const rule = isOther ? 'article-against-record' : 'contrary-days-overlap';
    return contest(done, held, fact, rule, from);
  }
  if (isOther && !isAct(fact))
    return contest(done, held, fact, 'article-against-record', fact.latest);
  if (says(pairs.contradictions, fact, held))
    return contest(done, held, fact, 'contrary-without-an-act', fact.latest);
  if (fact.weak) return change(done, held, fact, 'inferred-changes');
  return isAct(fact)
    ? change(done, held, fact, 'act-changes', fact.earliest)
    : change(done, held, fact, 'observation-changes');
}

/** By the day on which each is certain; of one day, the act before the reports of it. */
function inOrder(facts: readonly Fact[]): Fact[] {
  return [...facts].sort(
    (a, b) =>
      dayNumber(a.latest) - dayNumber(b.latest) ||
      dayNumber(a.earliest) - dayNumber(b.earliest) ||
      Number(isAct(b)) - Number(isAct(a)) ||
      (a.id < b.id ? -1 : 1),
  );
}

/**
 * Sweeps a country's facts in order of the day by which each is certain. Facts of equal stance
 * support each other; a contrary act closes what was held on the first day it is possible and opens
 * its own stance on the day it is certain; a disputed act, contrary facts whose possible days
 * overlap, an observation that contradicts an act without another act between, and articles that
 * contradict the record make the country contested. The order in which facts are given does not
 * matter.
 */
export function stanceTimeline(facts: readonly Fact[], pairs: Pairs): StanceTimeline {
  const done: Interval[] = [];
  let held: Open | undefined;
  for (const fact of inOrder(facts)) held = next(done, held, fact, pairs);
  if (held) close(done, held, null, null);
  return done;
}
