import type { Operator } from './knowledge.ts';

/** Effects that stand for two, one after the other. */
export const PARTS: ReadonlyMap<string, readonly string[]> = new Map(
  ['do', 'past', 'intend', 'hypothetical', 'nth', 'relative'].map((effect) => [
    `not-${effect}`,
    ['not', effect],
  ]),
);

/** What may stand outside a verb that takes its object as done. */
export const UNDISTURBING: ReadonlySet<string> = new Set([
  'not',
  'do',
  'past',
  'perfect',
  'be',
  'transparent',
  'relative',
]);

/** The time that a form of "be" tells. */
export function timeOf({ elements }: Operator): 'present' | 'perfect' | 'past' {
  const words = elements.join(' ');
  if (words === 'been') return 'perfect';
  return words === 'was' || words === 'were' ? 'past' : 'present';
}
