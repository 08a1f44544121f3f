/** What the page about the method counts in an atlas. Pure. */
import type { Atlas } from '../domain/dataset.ts';
import { INTERVAL_RULES, type IntervalRule } from '../domain/interval.ts';
import type { IsoDay } from '../domain/iso-date.ts';

/** What one counting rule gives on the last day. */
export interface RuleTotal {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  /** UN members with the topic's first stance. */
  readonly members: number;
  /** These and the other places. */
  readonly total: number;
}

export interface MethodFigures {
  /** Every rule there is, with how many intervals it decided. */
  readonly rules: readonly { readonly id: IntervalRule; readonly count: number }[];
  /** Last day on which a count changes by any rule; null when nothing is counted. */
  readonly lastDay: IsoDay | null;
  readonly totals: readonly RuleTotal[];
  /** Last day of the record; null when there is none. */
  readonly recordEnds: IsoDay | null;
  /** Facts that are only inferred. */
  readonly inferred: number;
}

const last = (days: readonly IsoDay[]): IsoDay | null => [...days].sort().at(-1) ?? null;

export function methodFigures(atlas: Atlas): MethodFigures {
  const { topic, countsBy } = atlas;
  const decided = Object.values(atlas.timelines).flatMap((t) => t.map(({ rule }) => rule));
  const facts = Object.values(atlas.facts).flat();
  const stance = topic.stances[0]?.id ?? '';
  return {
    rules: INTERVAL_RULES.map((id) => ({ id, count: decided.filter((d) => d === id).length })),
    lastDay: last(Object.values(countsBy).flatMap((counts) => counts.map(({ from }) => from))),
    totals: topic.countingRules.map(({ id, label, meaning }) => {
      const count = countsBy[id]?.at(-1);
      const members = count?.stances[stance] ?? 0;
      return { id, label, meaning, members, total: members + (count?.others[stance] ?? 0) };
    }),
    recordEnds: last(facts.filter((f) => f.layer === 'record').map(({ latest }) => latest)),
    inferred: facts.filter(({ weak }) => weak).length,
  };
}
