/** Timelines as they look through a lens. Pure; loaded with the first lens that is not the usual one. */
import { countsOverTime, factsUnder } from './counting-rule.ts';
import type { Atlas } from './dataset.ts';
import type { Fact } from './fact.ts';
import type { Interval, StanceTimeline } from './interval.ts';
import type { IsoDay } from './iso-date.ts';
import { DEFAULT_LENS, type Lens } from './lens.ts';
import { stanceTimeline } from './stance-timeline.ts';
import type { CountryCode } from './statement.ts';
import type { Topic } from './topic.ts';

type Pairs = Pick<Topic, 'contradictions' | 'implied'>;

/** Day from which a fact was known to readers of reports; without one, the day it was certain. */
const knownFrom = ({ latest, reported }: Fact): IsoDay =>
  reported !== undefined && reported > latest ? reported : latest;

/** The part of an interval that lies in `[from, to)`; its edges are then days of reports. */
function clip(interval: Interval, from: IsoDay, to: IsoDay | null): Interval | undefined {
  const start = interval.from > from ? interval.from : from;
  const ends = [interval.to, to].filter((day) => day !== null).sort();
  const end = ends[0] ?? null;
  if (end !== null && end <= start) return undefined;
  return {
    ...interval,
    from: start,
    earliest: start === interval.from ? interval.earliest : start,
    fromPrecision: start === interval.from ? interval.fromPrecision : 'day',
    to: end,
    toPrecision: end === null ? null : end === interval.to ? interval.toPrecision : 'day',
  };
}

const isSame = (a: Interval, b: Interval): boolean =>
  a.stance === b.stance &&
  a.rule === b.rule &&
  a.weak === b.weak &&
  a.basis.join(' ') === b.basis.join(' ');

/**
 * What had been reported by each day: for every day on which something new was reported, the
 * timeline of all that was known by then, as far as the next such day.
 */
function reportedTimeline(facts: readonly Fact[], pairs: Pairs): StanceTimeline {
  const days = [...new Set(facts.map(knownFrom))].sort();
  const result: Interval[] = [];
  for (const [index, day] of days.entries()) {
    const known = facts.filter((fact) => knownFrom(fact) <= day);
    for (const interval of stanceTimeline(known, pairs)) {
      const part = clip(interval, day, days[index + 1] ?? null);
      const last = result.at(-1);
      if (!part) continue;
      if (last && last.to === part.from && isSame(last, part))
        result[result.length - 1] = { ...last, to: part.to, toPrecision: part.toPrecision };
      else result.push(part);
    }
  }
  return result;
}

/** One country's timeline through a lens. */
export function timelineThrough(
  code: CountryCode,
  facts: readonly Fact[],
  lens: Lens,
  pairs: Pairs,
): StanceTimeline {
  const inLayer = facts.filter((fact) => lens.layer === null || fact.layer === lens.layer);
  const counted = lens.rule ? factsUnder(code, inLayer, lens.rule) : inLayer;
  return lens.clock === 'true' ? stanceTimeline(counted, pairs) : reportedTimeline(counted, pairs);
}

/** Every country's timeline through a lens; a country without a fact is left out. */
export function timelinesThrough(
  facts: Readonly<Record<string, readonly Fact[]>>,
  lens: Lens,
  pairs: Pairs,
): Record<string, StanceTimeline> {
  const timelines: Record<string, StanceTimeline> = {};
  for (const [code, own] of Object.entries(facts)) {
    const timeline = timelineThrough(code, own, lens, pairs);
    if (timeline.length > 0) timelines[code] = timeline;
  }
  return timelines;
}

/** Whether a lens shows what the atlas holds ready. */
export function isDefault({ layer, rule, clock }: Lens): boolean {
  return layer === DEFAULT_LENS.layer && rule === DEFAULT_LENS.rule && clock === DEFAULT_LENS.clock;
}

/**
 * The same atlas through `lens`. Where one rule, layer or clock was chosen the counting rules are
 * no longer compared: `countsBy` is empty.
 */
export function atlasThrough(atlas: Atlas, lens: Lens): Atlas {
  if (isDefault(lens)) return atlas;
  const timelines = timelinesThrough(atlas.facts, lens, atlas.topic);
  const counts = countsOverTime(atlas.countries, timelines);
  // Without the articles nobody has named anybody.
  const named = lens.layer === 'record' ? {} : atlas.named;
  return { ...atlas, timelines, counts, countsBy: {}, named } as Atlas;
}

const ruledOf = new WeakMap<Atlas['facts'], readonly Record<CountryCode, StanceTimeline>[]>();

/** The timelines under each counting rule that knows both layers: worked out once, when asked for. */
export function timelinesUnderRules({
  facts,
  topic,
}: Pick<Atlas, 'facts' | 'topic'>): readonly Record<CountryCode, StanceTimeline>[] {
  const known =
    ruledOf.get(facts) ??
    topic.countingRules
      .filter(({ layer }) => layer === 'both')
      .map((rule) => timelinesThrough(facts, { ...DEFAULT_LENS, rule }, topic));
  ruledOf.set(facts, known);
  return known;
}
