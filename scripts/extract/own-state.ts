import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';

/** "confirmed HIS COUNTRY'S recognition": the speaker's own state, and the mark behind it. */
export function isOwnState(items: readonly Item[], at: number, { phrasing }: Knowledge): boolean {
  const i = items[at]?.word === "'s" ? at - 1 : at;
  const item = items[i];
  return (
    phrasing.ownPossessives.has(items[i - 1]?.word ?? '') &&
    ((item?.kind === 'word' && phrasing.stateNouns.has(item.word) && items[i + 1]?.word === "'s") ||
      (item?.kind === 'title' && item.possessive && phrasing.governmentNouns.has(item.word)) ||
      (item?.kind === 'group' && i === at))
  );
}
