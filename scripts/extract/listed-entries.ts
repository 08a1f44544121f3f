import type { Block } from '../../src/domain/statement.ts';
import { itemsOf, type Day, type Item, type People } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { isName } from './operators.ts';
import { tokenize } from './tokens.ts';

/** Names that stand one to a line below the words that say what they did. */
export interface ListedEntries {
  /** The names, each behind a comma but the first. */
  readonly items: readonly Item[];
  /** The date that stands beside a name. */
  readonly dates: ReadonlyMap<Item, Item>;
  /** How many blocks hold them. */
  readonly count: number;
}

/** An entry of a list is a name, not a paragraph. In UTF-16 units. */
const LONGEST_ENTRY = 90;
const MARK = /^\s*(?:[\u2022*-]|\d{1,3}[.)])\s+/;

/** Whether what follows block `index` may be a list of names that it leads to. */
export function mayLead(blocks: readonly Block[], index: number): boolean {
  return isEntry(blocks[index + 1]) && isEntry(blocks[index + 2]);
}

function isEntry(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    (block.type === 'bullet' || block.type === 'heading') &&
    block.end - block.start <= LONGEST_ENTRY
  );
}

/** "- Syldavia", "Syldavia (April 2009)", one a line, from block `from` on; null for fewer than two. */
export function listedFrom(
  blocks: readonly Block[],
  from: number,
  shadow: string,
  knowledge: Knowledge,
  people: People,
  day: Day,
): ListedEntries | null {
  const items: Item[] = [];
  const dates = new Map<Item, Item>();
  const { type } = blocks[from] as Block;
  let count = 0;
  for (let i = from; i < blocks.length; i++, count++) {
    const block = blocks[i] as Block;
    if (block.type !== type || !isEntry(block)) break;
    const mark = MARK.exec(shadow.slice(block.start, block.end))?.[0].length ?? 0;
    const read = itemsOf(tokenize(shadow, block.start + mark, block.end), knowledge, people, day);
    const entry = entryOf(read, knowledge);
    if (entry === null) break;
    for (const name of entry.names) {
      if (items.length > 0) items.push(comma(name));
      items.push(name);
      if (entry.date) dates.set(name, entry.date);
    }
  }
  // A longer entry behind them tells something of its own: what the lines share is not known.
  const next = blocks[from + count];
  if (next?.type === 'bullet' && type === 'bullet') return null;
  return count < 2 || items.length === 0 ? null : { items, dates, count };
}

/** The names of an entry, with a date or a remark in brackets beside them; null if it says more. */
function entryOf(
  read: readonly Item[],
  knowledge: Knowledge,
): { readonly names: readonly Item[]; readonly date: Item | null } | null {
  const names: Item[] = [];
  let date: Item | null = null;
  let open = false;
  let closed = false;
  let unclear = false;
  for (const item of read) {
    if (item.word === '(' || item.word === '[') open = true;
    else if (item.word === ')' || item.word === ']') [open, closed] = [false, true];
    else if (item.kind === 'date' || YEAR.test(item.word)) {
      if (date !== null) return null;
      date = item.kind === 'date' ? item : yearOf(item);
    } else if (open) {
      // "X (disputed)": what the remark does to the name is not known; the others stand.
      unclear ||= isName(item) || item.frame || knowledge.words.negations.has(item.word);
    } else if (isName(item)) {
      if (item.kind !== 'actor' || item.code === null || item.code === knowledge.subject)
        return null;
      if (item.possessive || item.person || item.via !== 'name' || closed) return null;
      names.push(item);
    } else if (item.kind === 'word' && item.word !== 'and' && item.word !== 'the') return null;
    else if (item.kind === 'number') return null;
    else if (item.kind === 'punct' && !SEPARATORS.has(item.word)) return null;
  }
  if (names.length === 0 || open) return null;
  return unclear ? { names: [], date: null } : { names, date };
}

const YEAR = /^(?:19|20)\d\d$/;
/** "(2009)": a year that stands alone beside a name. */
function yearOf(item: Item): Item {
  const year = Number(item.word);
  const date = { kind: 'calendar', year, month: null, day: null, since: false } as const;
  return { ...item, kind: 'date', date };
}

const SEPARATORS = new Set([',', '-', ':', ';', '.', '|']);

/** The mark between two names that stand on lines of their own. */
function comma(name: Item): Item {
  const plain = { kind: 'punct', word: ',', code: null, official: false, frame: false } as const;
  return { ...name, ...plain, end: name.start, mention: { start: name.start, end: name.start } };
}

/** A sentence that goes on: its full stop is left out. */
export function withoutStop(items: readonly Item[]): readonly Item[] {
  return items.at(-1)?.word === '.' ? items.slice(0, -1) : items;
}

/** The mark by which the next sentence is joined to the one before. */
export function markBefore(items: readonly Item[]): Item {
  return { ...comma(items[0] as Item), word: ';' };
}

/** Forms of a verb that a list goes on from: "members that have not: …". */
const LEFT_OUT = new Set(['do', 'does', 'did', 'have', 'has', 'had']);
const COPULAS = new Set(['are', 'were', 'include', 'includes', 'included', 'is', 'by', 'as']);

/** The words of a lead and the names below it as one sentence. */
export function leadOn(lead: readonly Item[], { items }: ListedEntries): readonly Item[] {
  const open = lead.at(-1)?.word === ':' ? lead.slice(0, -1) : lead;
  const first = items[0] as Item;
  const mark = { ...comma(first), word: ':' };
  return COPULAS.has(open.at(-1)?.word ?? '') ? [...open, ...items] : [...open, mark, ...items];
}

/** "… recognise Syldavia. Those that do not:" and names below: the two words that speak of them, or null. */
export function elliptic(lead: readonly Item[]): readonly [Item, Item] | null {
  const [verb, not, mark] = lead.slice(-3);
  return mark?.word === ':' && not?.word === 'not' && verb && LEFT_OUT.has(verb.word)
    ? [verb, not]
    : null;
}

/** The sentence before an elliptic lead, with the names below that lead as those who differ. */
export function differing(
  before: readonly Item[],
  words: readonly [Item, Item],
  { items }: ListedEntries,
): readonly Item[] {
  const first = items[0] as Item;
  const but = { ...comma(first), kind: 'word', word: 'but' } as const;
  return [...withoutStop(before), comma(first), but, ...items, ...words];
}
