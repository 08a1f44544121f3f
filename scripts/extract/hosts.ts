import type { Block, CountryCode } from '../../src/domain/statement.ts';
import { itemsOf, type Day, type Item } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { isName } from './operators.ts';
import { tokenize } from './tokens.ts';

/** "Syldavia. In May the foreign minister …": the entry of a survey, headed by a name. */
const ENTRY = /^([\p{Lu}][\p{L}' -]{2,40})\. \p{Lu}/u;
/** A letterhead stands among the first lines, and is short. */
const LINES = 4;
const LONGEST = 110;
const PLAIN = new Set([
  'the',
  'of',
  'and',
  'for',
  'to',
  'in',
  'at',
  'press',
  'release',
  'statement',
]);
/** "Mr. Boucle (Syldavia):" before the words of who speaks. */
const LABEL =
  /^\s*(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Madam|H\.E)\.? )?[\p{Lu}][^:()]{1,60}\(([^()]{3,60})\)(?: \([^()]{3,40}\))?:/u;

/** "Ministry of Foreign Affairs of the Republic of Ruritania" above a press release: who speaks in it. */
export function letterheadOf(
  blocks: readonly Block[],
  shadow: string,
  knowledge: Knowledge,
  day: Day,
): CountryCode | null {
  for (const { start, end } of blocks.slice(0, LINES)) {
    if (end - start > LONGEST || !knowledge.officeTest.test(shadow.slice(start, end))) continue;
    const items = itemsOf(tokenize(shadow, start, end), knowledge, new Map(), day);
    const heads = items.filter((i) => isName(i) && i.kind !== 'title');
    const [head] = heads;
    const plain = items.every((i) => isName(i) || i.kind === 'punct' || PLAIN.has(i.word));
    if (heads.length === 1 && head && plain && isOffice(head, knowledge)) return head.code;
  }
  return null;
}

function isOffice(
  { kind, code, official, person, possessive }: Item,
  { subject }: Knowledge,
): boolean {
  return (
    kind === 'actor' && code !== null && code !== subject && official && !person && !possessive
  );
}

/** The state for which the words of a block are spoken, by the label before them; null without one. */
export function labelled(
  { start, end }: Block,
  shadow: string,
  knowledge: Knowledge,
  day: Day,
): CountryCode | null {
  const opening = shadow.slice(start, Math.min(end, start + 200));
  const entry = ENTRY.exec(opening);
  if (entry?.[1]) {
    const [name, ...more] = itemsOf(
      tokenize(shadow, start, start + entry[1].length),
      knowledge,
      new Map(),
      day,
    );
    return name?.kind === 'actor' &&
      more.length === 0 &&
      name.via === 'name' &&
      name.code !== knowledge.subject
      ? name.code
      : null;
  }
  const match = LABEL.exec(opening);
  if (!match?.[1]) return null;
  const open = start + match[0].lastIndexOf(`(${match[1]}`) + 1;
  const items = itemsOf(tokenize(shadow, open, open + match[1].length), knowledge, new Map(), day);
  const [only, ...others] = items;
  return only?.kind === 'actor' &&
    others.length === 0 &&
    only.via === 'name' &&
    only.code !== knowledge.subject
    ? only.code
    : null;
}
