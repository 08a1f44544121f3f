import { shadowOf } from './shadow.ts';
import { tokenize, type Token } from './tokens.ts';

/** Words in order → value. Longest match, cost linear in the length of the match. */
export interface Trie<T> {
  readonly next: Map<string, Trie<T>>;
  value: T | null;
}

/** An empty trie. */
export function createTrie<T>(): Trie<T> {
  return { next: new Map(), value: null };
}

/** The words of a form as the tokeniser sees them, without a leading article. */
export function formTokens(form: string, lower = false): string[] {
  const shadow = shadowOf(form);
  const tokens = tokenize(shadow, 0, shadow.length).map((t) => (lower ? t.lower : t.text));
  return tokens.length > 1 && /^the$/i.test(tokens[0] ?? '') ? tokens.slice(1) : tokens;
}

/** Adds a form; returns the value that stood there before, or null. */
export function addForm<T>(trie: Trie<T>, words: readonly string[], value: T): T | null {
  let node = trie;
  for (const word of words) {
    let child = node.next.get(word);
    if (!child) node.next.set(word, (child = createTrie<T>()));
    node = child;
  }
  const before = node.value;
  if (before === null) node.value = value;
  return before;
}

/** A form that was found, and the index of the token after it. */
export interface Match<T> {
  readonly value: T;
  readonly to: number;
}

/** The longest form that begins at token `at`, with the index after it. */
export function longestMatch<T>(
  trie: Trie<T>,
  tokens: readonly Token[],
  at: number,
  lower = false,
): Match<T> | null {
  const token = tokens[at];
  const first = token && trie.next.get(lower ? token.lower : token.text);
  return first ? matchFrom(first, tokens, at, lower) : null;
}

/** The same for who knows already what forms the token `at` leads to. */
export function matchFrom<T>(
  first: Trie<T>,
  tokens: readonly Token[],
  at: number,
  lower: boolean,
): Match<T> | null {
  let node: Trie<T> | undefined = first;
  let value = first.value;
  let to = at + 1;
  for (let i = at + 1; i < tokens.length && node.next.size > 0; i++) {
    const token = tokens[i] as Token;
    node = node.next.get(lower ? token.lower : token.text);
    if (!node) break;
    if (node.value !== null) {
      value = node.value;
      to = i + 1;
    }
  }
  return value === null ? null : { value, to };
}
