import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { phraseAt } from './objects.ts';

/** "Once X recognises": not "once again". */
export function opensCondition(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]?.word ?? '';
  return at === 0 && items[0]?.word === 'once' && next !== 'again' && next !== 'more';
}

/** A condition word to the left with no clause boundary between: "even if the EU insists, X will". */
export function conditionLeft(
  items: readonly Item[],
  from: number,
  knowledge: Knowledge,
): Item | null {
  const { conditionals } = knowledge.words;
  for (let i = from; i >= 0; i--) {
    const word = (items[i] as Item).word;
    if (word === ';' || word === ':') return null;
    // "Had it been confirmed, …, FOR X recognised": a reason is a clause of its own.
    if (word === 'for' && i === from && items[i - 1]?.word === ',') return null;
    if (word === ',') {
      const before = clauseStart(items, i);
      if (
        conditionals.has(items[before]?.word ?? '') ||
        (items[before]?.word === 'even' && items[before + 1]?.word === 'if')
      )
        return items[before] ?? null;
      if (i < from) return null;
      continue;
    }
    if (
      (word === 'had' || word === 'should' || word === 'were') &&
      i > 0 &&
      items[i - 1]?.word !== ','
    )
      continue;
    if (word === 'once' && i !== from) continue;
    // "ONCE X HAD recognised, Y opened an embassy": after that.
    if (word === 'once' && items.slice(from + 1, from + 8).some((x) => x.word === 'had')) continue;
    if (conditionals.has(word) || phraseAt(conditionals, items, i) !== null)
      return items[i] as Item;
  }
  return null;
}

function clauseStart(items: readonly Item[], comma: number): number {
  let i = comma - 1;
  while (i > 0 && ![',', ';', ':'].includes(items[i - 1]?.word ?? '')) i--;
  return items[i]?.word === 'and' || items[i]?.word === 'but' || items[i]?.word === '"' ? i + 1 : i;
}
