/** How well an interval is backed: a word, and the four answers that decide it. Pure. */
import type { Fact } from './fact.ts';
import type { Interval } from './interval.ts';
import { SELF } from './position.ts';

/** From the best backed to the least. */
export const GRADES = ['strong', 'fair', 'thin'] as const;
export type Grade = (typeof GRADES)[number];

/** What is known of the sources of one stance. */
export interface Backing {
  /** Whether the words of the state itself are quoted directly. */
  readonly quoted: boolean;
  /** Whether the state's own government says so. */
  readonly own: boolean;
  /**
   * Publishers that do not copy one another, those that are not known counted as one, and the
   * reference record, whose sources lean on each other, as one more.
   */
  readonly sources: number;
  /** Whether some source knows the day. */
  readonly dated: boolean;
  /** Whether all of it is inferred from behaviour. */
  readonly inferred: boolean;
}

/** What a number of facts, usually those of one side, come to. */
export function backingOf(facts: readonly Fact[]): Backing {
  const witness = ({ layer, publisher }: Fact): string =>
    layer === 'record' ? layer : `${layer} ${publisher ?? ''}`;
  return {
    quoted: facts.some(({ quoted }) => quoted),
    own: facts.some(({ by }) => by?.includes(SELF)),
    sources: new Set(facts.map(witness)).size,
    dated: facts.some(({ precision }) => precision === 'day'),
    inferred: facts.every(({ weak }) => weak),
  };
}

/**
 * `strong` when at least two of the four hold (quoted directly, said by the state's own government,
 * two sources or more, the day known), `fair` when one does, `thin` when none does or all is inferred.
 */
export function gradeOfBacking({ quoted, own, sources, dated, inferred }: Backing): Grade {
  const held = [quoted, own, sources > 1, dated].filter(Boolean).length;
  if (inferred || held === 0) return 'thin';
  return held === 1 ? 'fair' : 'strong';
}

/** The facts of `facts` that an interval rests on, one list a side; one list where all agree. */
function factsBySide({ basis, sides }: Interval, facts: readonly Fact[]): Fact[][] {
  return (sides ?? [{ basis }])
    .map((side) => facts.filter(({ id }) => side.basis.includes(id)))
    .filter((own) => own.length > 0);
}

/** What stands behind an interval, its sides taken together; `facts` are its country's. */
export function backingOfInterval(interval: Interval, facts: readonly Fact[]): Backing {
  return backingOf(factsBySide(interval, facts).flat());
}

/** The grade of an interval; a contested one is no better backed than its weakest side. */
export function gradeOf(interval: Interval, facts: readonly Fact[]): Grade {
  const grades = factsBySide(interval, facts).map((own) => gradeOfBacking(backingOf(own)));
  return GRADES.findLast((grade) => grades.includes(grade)) ?? 'thin';
}
