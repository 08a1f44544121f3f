import type { CountryCode, MentionKind } from '../../src/domain/statement.ts';
import type { DateExpression } from './dates/expressions.ts';
import type { Token } from './tokens.ts';

/**
 * A step of the sentence as the engine walks it: a plain word, or several words that name one
 * thing. `actor` may speak for its country, `other` names a country and may not ("Bordurian court"),
 * `subject` is the bare name of the topic's subject.
 */
export interface Item {
  readonly kind:
    | 'word'
    | 'punct'
    | 'number'
    | 'date'
    | 'actor'
    | 'group'
    | 'organisation'
    | 'subject'
    | 'other'
    | 'title'
    | 'rival'
    | 'ambiguous'
    | 'person';
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly code: CountryCode | null;
  readonly via: MentionKind;
  /** The words that name the country, inside `start`–`end`. */
  readonly mention: { readonly start: number; readonly end: number };
  readonly possessive: boolean;
  /** Government words are part of it: "the Bordurian foreign ministry". */
  readonly official: boolean;
  /** A person is named in it: "it" cannot mean it. */
  readonly person: boolean;
  readonly organisation: string | null;
  readonly date: DateExpression | null;
  /** The states that an ambiguous name may mean. */
  readonly meanings: readonly CountryCode[];
  /** Its word can be the first of a frame's trigger. */
  readonly frame: boolean;
}

/** An item and the index of the token after it. */
export interface Found {
  readonly item: Item;
  readonly to: number;
}

const NO_MEANINGS: readonly CountryCode[] = [];

/** A token that stands for nothing but itself. */
export function itemOfToken(token: Token, frame: boolean): Item {
  const { start, end } = token;
  return {
    kind: token.kind,
    word: token.lower,
    start,
    end,
    code: null,
    via: 'name',
    mention: token,
    possessive: false,
    official: false,
    person: false,
    organisation: null,
    date: null,
    meanings: NO_MEANINGS,
    frame: frame && token.kind === 'word',
  };
}

/** The tokens from `from` to before `to` as one item. */
export function itemOf(
  kind: Item['kind'],
  tokens: readonly Token[],
  from: number,
  to: number,
  more: Partial<Item> = {},
): Item {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return {
    kind,
    word: more.word ?? '',
    start,
    end,
    code: more.code ?? null,
    via: more.via ?? 'name',
    mention: more.mention ?? { start, end },
    possessive: more.possessive ?? false,
    official: more.official ?? false,
    person: more.person ?? false,
    organisation: more.organisation ?? null,
    date: more.date ?? null,
    meanings: more.meanings ?? NO_MEANINGS,
    frame: false,
  };
}

/** Whom surnames of an article mean, filled while it is read from top to bottom. */
export type People = Map<string, CountryCode>;
/** Day of publication bounds the office-holders that can be meant. */
export interface Day {
  readonly earliest: string | null;
  readonly latest: string | null;
}
