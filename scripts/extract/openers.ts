import type { Form, Knowledge } from './knowledge.ts';
import type { People } from './item.ts';
import type { Token } from './tokens.ts';
import type { Trie } from './trie.ts';

/** What a token can begin, as bits; most words of a sentence begin nothing. */
export const GROUP = 1;
export const DATE = 2;
export const PHRASE = 4;
const ALL = GROUP | DATE | PHRASE;

interface Openers {
  /** By the word as it is written, for names; by its small letters, for the rest. */
  readonly written: ReadonlyMap<string, number>;
  readonly small: ReadonlyMap<string, number>;
  /** Both together, for words that are written small. */
  readonly both: ReadonlyMap<string, number>;
}

const CACHE = new WeakMap<Knowledge, Openers>();

/** The first words of every form that the sentences of an article are searched for. */
export function openersOf(knowledge: Knowledge): Openers {
  const known = CACHE.get(knowledge);
  if (known) return known;
  const written = new Map<string, number>();
  const small = new Map<string, number>();
  // Of all names, only an organisation's can be the first word of a group: "Union member states".
  for (const [word, forms] of knowledge.entities.next)
    mark(written, [word], leadsToOrganisation(forms) ? GROUP | PHRASE : PHRASE);
  mark(small, knowledge.titles.next.keys(), PHRASE);
  mark(small, knowledge.groups.nouns, GROUP);
  mark(small, knowledge.groups.modifiers, GROUP);
  mark(small, knowledge.dateOpeners, DATE);
  mark(small, ['the'], PHRASE);
  const both = new Map(small);
  for (const [word, bits] of written) both.set(word, bits | (both.get(word) ?? 0));
  const openers = { written, small, both };
  CACHE.set(knowledge, openers);
  return openers;
}

function leadsToOrganisation(forms: Trie<Form>): boolean {
  if (forms.value?.type === 'organisation') return true;
  for (const next of forms.next.values()) if (leadsToOrganisation(next)) return true;
  return false;
}

function mark(table: Map<string, number>, words: Iterable<string>, bits: number): void {
  for (const word of words) table.set(word, bits | (table.get(word) ?? 0));
}

/** What can begin at token `at`. */
export function beginsAt(
  tokens: readonly Token[],
  at: number,
  openers: Openers,
  people: People,
): number {
  const token = tokens[at] as Token;
  const bits = bitsOf(token, openers);
  if (token.capital && people.has(token.text)) return bits | PHRASE;
  const next = tokens[at + 1];
  // An article begins a phrase only before a word that does.
  return token.lower === 'the' && next && (bitsOf(next, openers) & PHRASE) === 0
    ? bits & ~PHRASE
    : bits;
}

function bitsOf(token: Token, openers: Openers): number {
  if (token.kind === 'number' || token.text === '-') return ALL;
  if (token.text === token.lower) return openers.both.get(token.text) ?? 0;
  return (openers.written.get(token.text) ?? 0) | (openers.small.get(token.lower) ?? 0);
}
