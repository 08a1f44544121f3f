import type { CountryCode, MentionKind } from '../../src/domain/statement.ts';
import { itemOf, type Day, type Found, type People } from './item.ts';
import type { Knowledge } from './knowledge.ts';
import type { Token } from './tokens.ts';

/** A phrase while it is read: what its words have told so far. */
export interface ActorPhrase {
  readonly tokens: readonly Token[];
  readonly knowledge: Knowledge;
  readonly people: People;
  readonly day: Day;
  /** Index of its first token, and of the first one behind an article. */
  readonly at: number;
  readonly begin: number;
  /** Index of the token that is looked at, and of the one after the last that belongs to it. */
  i: number;
  end: number;
  code: CountryCode | null;
  via: MentionKind;
  mention: { readonly start: number; readonly end: number } | null;
  /** A title that speaks for a state: "president", "ministry". */
  head: boolean;
  former: boolean;
  notState: boolean;
  possessive: boolean;
  named: boolean;
  adjective: boolean;
}

/** What one reading did: took words, found the end, knew nothing of them, or settled the item. */
export type Step = 'taken' | 'end' | 'pass' | Found;

export function beginPhrase(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
  people: People,
  day: Day,
): ActorPhrase {
  const begin = tokens[at]?.lower === 'the' ? at + 1 : at;
  return {
    tokens,
    knowledge,
    people,
    day,
    at,
    begin,
    i: begin,
    end: begin,
    code: null,
    via: 'name',
    mention: null,
    head: false,
    former: false,
    notState: false,
    possessive: false,
    named: false,
    adjective: false,
  };
}

/** The small letters of token `i`, '' beyond the ends. */
export function lowerAt(phrase: ActorPhrase, i: number): string {
  return phrase.tokens[i]?.lower ?? '';
}

export function isText(phrase: ActorPhrase, i: number, text: string): boolean {
  return phrase.tokens[i]?.text === text;
}

/** Moves behind the token before `to`, which belongs to the phrase. */
export function takeTo(phrase: ActorPhrase, to: number): void {
  phrase.i = phrase.end = to;
}

export function spanOf(phrase: ActorPhrase, from: number, to: number) {
  return { start: phrase.tokens[from]?.start ?? 0, end: phrase.tokens[to - 1]?.end ?? 0 };
}

/** A phrase that names a country and does not speak for it. */
export function otherThan(
  phrase: ActorPhrase,
  to: number,
  code: CountryCode,
  adjectival = false,
): Found {
  const { tokens, at, via, mention } = phrase;
  const after = Math.max(to, at + 1);
  return {
    item: itemOf('other', tokens, at, after, {
      code,
      via,
      possessive: adjectival,
      ...(mention ? { mention } : {}),
    }),
    to: after,
  };
}
