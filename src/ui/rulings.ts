/** What the counting rules make of one country on one day. Pure. */
import type { CountingRule } from '../domain/counting-rule.ts';
import type { Atlas } from '../domain/dataset.ts';
import { intervalAt, type Interval } from '../domain/interval.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import { timelineThrough } from '../domain/atlas-through.ts';
import { type Lens } from '../domain/lens.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { StanceId } from '../domain/topic.ts';

export interface Ruling {
  /** The first of the rules that come to this. */
  readonly rule: CountingRule;
  /** Null where the rule leaves no position. */
  readonly stance: StanceId | null;
}

function held(
  { facts, topic }: Atlas,
  code: CountryCode,
  date: IsoDay,
  lens: Lens,
): Interval | undefined {
  return intervalAt(timelineThrough(code, facts[code] ?? [], lens, topic), date);
}

/** Whether sources contradict each other about the day, whatever rule decides it. */
export function isDisputed(atlas: Atlas, code: CountryCode, date: IsoDay, lens: Lens): boolean {
  return held(atlas, code, date, { ...lens, rule: null })?.sides !== undefined;
}

/**
 * Each answer that a rule other than that of `lens` gives, once, in the order of the rules. A rule that
 * leaves a layer out settles no dispute between sources and is not asked.
 */
export function rulings(atlas: Atlas, code: CountryCode, date: IsoDay, lens: Lens): Ruling[] {
  const shown = held(atlas, code, date, lens);
  const answers: Ruling[] = [];
  for (const rule of atlas.topic.countingRules) {
    const interval = held(atlas, code, date, { ...lens, rule });
    const stance = interval && !interval.weak ? interval.stance : null;
    if (rule.layer !== 'both' || rule.id === lens.rule?.id || stance === (shown?.stance ?? null))
      continue;
    if (!answers.some((answer) => answer.stance === stance)) answers.push({ rule, stance });
  }
  return answers;
}
