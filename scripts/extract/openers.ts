import type { Form, Knowledge } from './knowledge.ts';
import type { People } from './item.ts';
import type { Token } from './tokens.ts';
import { longestMatch, matchFrom, type Match, type Trie } from './trie.ts';

/** What a token can begin, as bits; most words of a sentence begin nothing. */
export const GROUP = 1;
export const DATE = 2;
export const PHRASE = 4;
/** A form of one trie. */
const ENTITY = 8;
const TITLE = 16;
export const FRAME = 32;
const NAME = PHRASE | ENTITY;
const ALL = GROUP | DATE | PHRASE | ENTITY | TITLE | FRAME;

interface Openers {
  /** By the word as it is written, for names; by its small letters, for the rest. */
  readonly written: ReadonlyMap<string, number>;
  readonly small: ReadonlyMap<string, number>;
  readonly names: Trie<Form>;
  /** Both together, for words that are written small. */
  readonly both: ReadonlyMap<string, number>;
}

const CACHE = new WeakMap<Knowledge, Openers>();
/** The last answer: it is asked for every word, and nearly always of the same knowledge. */
let last: { readonly knowledge: Knowledge; readonly openers: Openers } | null = null;

/** The first words of every form that the sentences of an article are searched for. */
export function openersOf(knowledge: Knowledge): Openers {
  if (last?.knowledge === knowledge) return last.openers;
  const openers = CACHE.get(knowledge) ?? collectOpeners(knowledge);
  CACHE.set(knowledge, openers);
  last = { knowledge, openers };
  return openers;
}

/** The longest name of a country, organisation or person that begins at token `at`. */
export function entityAt(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
): Match<Form> | null {
  const token = tokens[at];
  if (!opens(token, ENTITY, knowledge)) return null;
  const known = token?.known;
  if (!known) return longestMatch(knowledge.entities, tokens, at);
  const names = known.names as Trie<Form> | null;
  return names && matchFrom(names, tokens, at, false);
}

/** The longest title that begins at token `at`. */
export function titleAt(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
): Match<'head' | 'modifier' | 'former' | 'not-state'> | null {
  return opens(tokens[at], TITLE, knowledge)
    ? longestMatch(knowledge.titles, tokens, at, true)
    : null;
}

/** Whether a date, a title or a name can begin with the token; a date begins with all that `dateAt` takes. */
export function mayOpen(
  token: Token,
  kind: 'date' | 'title' | 'entity',
  knowledge: Knowledge,
): boolean {
  return opens(token, kind === 'date' ? DATE : kind === 'title' ? TITLE : ENTITY, knowledge);
}

function opens(token: Token | undefined, bit: number, knowledge: Knowledge): boolean {
  return token !== undefined && (bitsOf(token, openersOf(knowledge)) & bit) !== 0;
}

function collectOpeners(knowledge: Knowledge): Openers {
  const written = new Map<string, number>();
  const small = new Map<string, number>();
  // Of all names, only an organisation's can be the first word of a group: "Union member states".
  for (const [word, forms] of knowledge.entities.next)
    mark(written, [word], leadsToOrganisation(forms) ? GROUP | NAME : NAME);
  mark(small, knowledge.titles.next.keys(), PHRASE | TITLE);
  mark(small, knowledge.triggers.next.keys(), FRAME);
  mark(small, knowledge.groups.nouns, GROUP);
  mark(small, knowledge.groups.modifiers, GROUP);
  mark(small, knowledge.dateOpeners, DATE);
  mark(small, ['the'], PHRASE);
  const both = new Map(small);
  for (const [word, bits] of written) both.set(word, bits | (both.get(word) ?? 0));
  return { written, small, both, names: knowledge.entities };
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
  const { known } = token;
  if (known === null) return lookUp(token, openers);
  if (known.openers !== openers) {
    known.openers = openers;
    known.begins = lookUp(token, openers);
    known.names = openers.names.next.get(known.text) ?? null;
  }
  return known.begins;
}

function lookUp(token: Token, openers: Openers): number {
  if (token.kind === 'number' || token.text === '-') return ALL;
  if (token.text === token.lower) return openers.both.get(token.text) ?? 0;
  return (openers.written.get(token.text) ?? 0) | (openers.small.get(token.lower) ?? 0);
}
