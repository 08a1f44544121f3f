import { beforeWhere, listRight, type Actor } from './name-lists.ts';
import type { Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { phraseAt } from './objects.ts';
import { isName } from './operators.ts';

/** "all but X and Y", "no state other than X", "…, with the exception of X": names for which a clause turns round. */
export interface Exception {
  /** Items `[from, to)` of the phrase with the marks around it. */
  readonly from: number;
  readonly to: number;
  /** First item of the group that it is an exception from; null if the two stand apart. */
  readonly group: number | null;
  /** -1: all but these; 1: none but these; null: some, or a reading too many. */
  readonly sign: 1 | -1 | null;
  readonly actors: readonly Actor[];
}

/** Every exception of a sentence, left to right. `word(i)` gives the words of item `i` in lower case. */
export function exceptionsOf(
  items: readonly Item[],
  wordsOf: (item: Item) => string,
  knowledge: Knowledge,
): Exception[] {
  const found: Exception[] = [];
  for (let i = 0; i < items.length; i++) {
    let list = phraseAt(knowledge.words.except, items, i);
    const isBut = list === null && items[i]?.word === 'but';
    if (list === null && !isBut) continue;
    const open = items[i - 1]?.word === ',' || items[i - 1]?.word === '-' ? i - 1 : i;
    const group = groupBefore(items, open, wordsOf, knowledge);
    if (isBut) {
      if (items[i + 1]?.word === 'not')
        list = items[i + 2]?.word === 'by' || items[i + 2]?.word === 'for' ? i + 3 : i + 2;
      else if (group && group.sign !== null && group.whole) list = i + 1;
    }
    if (list === null) continue;
    const names = listRight(items, list, knowledge);
    if (names.actors.length === 0) continue;
    // "Apart from X and Y, all members …": the group after the comma is the next clause's.
    const next = items.findIndex((x, k) => k > list && k < names.edge && x.kind === 'group');
    const edge = next < 0 ? names.edge : next - 1;
    const closed =
      items[edge]?.word === ',' &&
      (open === 0 || items[open]?.word === ',' || items[open - 1]?.word === ',');
    found.push({
      from: open,
      to: edge + (closed || (open < i && items[edge]?.word === items[open]?.word) ? 1 : 0),
      group: group ? group.from : null,
      sign: group ? group.sign : null,
      actors: names.actors,
    });
    i = edge - 1;
  }
  return found;
}

/** What a quantity says of those who are excepted from it: -1 for "all", 1 for "none", null for the rest. */
export function quantityOf(words: string, { groups }: Knowledge): 1 | -1 | null {
  const parts = words.split(/[^a-z]+/);
  if (parts.some((p) => groups.noneWords.has(p))) return 1;
  if (parts.some((p) => groups.someWords.has(p))) return null;
  return -1;
}

/** The group, or the quantified noun ("every EU member"), whose last word is item `end - 1`. */
function groupBefore(
  items: readonly Item[],
  end: number,
  wordsOf: (item: Item) => string,
  knowledge: Knowledge,
): { from: number; sign: 1 | -1 | null; whole: boolean } | null {
  const { groups } = knowledge;
  const at = beforeWhere(items, end - 1, knowledge);
  const last = items[at];
  if (!last) return null;
  let from = at;
  const bare = wordsOf(last);
  if (last.kind !== 'group' && !groups.allWords.has(bare) && !groups.noneWords.has(bare)) {
    if (!groups.singulars.has(last.word)) return null;
    while (
      from > 0 &&
      from > end - 6 &&
      !groups.allWords.has(items[from]?.word ?? '') &&
      !groups.noneWords.has(items[from]?.word ?? '')
    )
      from--;
    if (
      !groups.allWords.has(items[from]?.word ?? '') &&
      !groups.noneWords.has(items[from]?.word ?? '')
    )
      return null;
  }
  // "all of X'S neighbours": whose they are.
  if (last.kind === 'group' && items[from - 1]?.possessive) from--;
  // "none OF the Gulf states", "all OF them": the quantity stands before the group.
  if (items[from - 1]?.word === 'of' && isQuantity(items[from - 2], wordsOf, knowledge)) from -= 2;
  else if (isQuantity(items[from - 1], wordsOf, knowledge)) from--;
  const words = items.slice(from, end).map(wordsOf).join(' ');
  const before = items[from - 1]?.word ?? '';
  const parts = words.split(/[^a-z]+/);
  return {
    from,
    sign: before === 'not' || before === 'only' ? null : quantityOf(words, knowledge),
    whole: parts.some((p) => groups.allWords.has(p) || groups.noneWords.has(p)),
  };
}

function isQuantity(
  item: Item | undefined,
  wordsOf: (item: Item) => string,
  { groups }: Knowledge,
): boolean {
  if (!item || (isName(item) && item.kind !== 'group')) return false;
  const words = wordsOf(item);
  return groups.allWords.has(words) || groups.noneWords.has(words);
}
