/** Full-text search over the evidence: what was typed, and the passages that have it. Pure. */
import type { Asserter } from './asserter.ts';
import { foldings } from './fold.ts';
import type { Layer } from './layer.ts';
import type { Quotation, Quotations, QuotedArticle } from './quotation.ts';

/** What is looked for; null where anything will do. */
export interface Wanted {
  /** Words, each the beginning of one; those in quotation marks whole and in their order. */
  readonly sought: string | null;
  readonly by: Asserter | null;
  readonly publisher: string | null;
  /** Four digits. */
  readonly year: string | null;
  readonly layer: Layer | null;
}

/** First and last sign of a stretch of text, in UTF-16 units; the last does not belong to it. */
export type Span = readonly [from: number, to: number];

/** A passage that has all that is looked for. */
export interface Hit {
  readonly quotation: Quotation;
  /** The article it stands in; undefined for an entry of the record. */
  readonly article: QuotedArticle | undefined;
  /** Where the words looked for stand in its text, in order and apart. */
  readonly marks: readonly Span[];
}

interface Word {
  readonly span: Span;
  /** Its forms without marks and capitals, one or two. */
  readonly forms: readonly string[];
}

/** A word, with the points and apostrophes inside it: "U.N", "don’t". */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’‘ʼ.](?=[\p{L}\p{N}]))*/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    span: [index, index + word.length],
    forms: foldings(word).map((form) => form.replaceAll(' ', '')),
  }));
}

/** One word that may go on, or several whole ones that stand together. */
interface Term {
  readonly words: readonly Word[];
  readonly isPhrase: boolean;
}

/** A stretch in quotation marks of any kind, or all that stands before the next; one left open ends with the text. */
const PART = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|[^"“”„«»]+/gu;

function termsOf(text: string): Term[] {
  return [...text.matchAll(PART)].flatMap(({ 0: part, 1: quoted }): Term[] => {
    const words = wordsOf(quoted ?? part);
    if (quoted === undefined) return words.map((word) => ({ words: [word], isPhrase: false }));
    return words.length === 0 ? [] : [{ words, isPhrase: true }];
  });
}

const fits = (typed: Word, word: Word | undefined, isWhole: boolean): boolean =>
  typed.forms.some((form) =>
    word?.forms.some((own) => (isWhole ? own === form : own.startsWith(form))),
  );

/** Where a term stands among the words of a text. */
function placesOf({ words: typed, isPhrase }: Term, words: readonly Word[]): Span[] {
  return words.flatMap((first, at): Span[] => {
    if (!typed.every((word, i) => fits(word, words[at + i], isPhrase))) return [];
    const last = words[at + typed.length - 1] ?? first;
    return [[first.span[0], last.span[1]]];
  });
}

/** Spans in order, those that touch or cover each other as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** Where all that is looked for stands in a text; undefined when some of it does not. */
function marksIn(words: readonly Word[], terms: readonly Term[]): Span[] | undefined {
  const found = terms.map((term) => placesOf(term, words));
  return found.every((places) => places.length > 0) ? joined(found.flat()) : undefined;
}

const wordsOfQuotation = new WeakMap<Quotation, readonly Word[]>();

/**
 * The passages that have all that is wanted, in the order of the data; all of them when nothing is.
 * Never throws.
 */
export function searchEvidence({ quotations, articles }: Quotations, wanted: Wanted): Hit[] {
  const { sought, by, publisher, year, layer } = wanted;
  const terms = termsOf(sought ?? '');
  return quotations.flatMap((quotation): Hit[] => {
    const article = quotation.article === undefined ? undefined : articles[quotation.article];
    const isWanted =
      (by === null || quotation.by === by) &&
      (publisher === null || article?.publisher === publisher) &&
      (year === null || quotation.date?.slice(0, 4) === year) &&
      (layer === null || quotation.layer === layer);
    if (!isWanted) return [];
    const words = wordsOfQuotation.get(quotation) ?? wordsOf(quotation.text);
    wordsOfQuotation.set(quotation, words);
    const marks = marksIn(words, terms);
    return marks ? [{ quotation, article, marks }] : [];
  });
}

/** A text cut at the ends of its marks: what is marked and what is not, in order. */
export function markedParts(
  text: string,
  marks: readonly Span[],
): { readonly text: string; readonly isMarked: boolean }[] {
  const edges = [0, ...marks.flat(), text.length];
  return edges
    .slice(1)
    .map((to, i) => ({ text: text.slice(edges[i], to), isMarked: i % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** The years and publishers that can be looked for, in order. */
export function facetsOf({ quotations, articles }: Quotations): {
  readonly years: readonly string[];
  readonly publishers: readonly string[];
} {
  const each = (values: readonly (string | null | undefined)[]): string[] =>
    [...new Set(values.filter((value) => value != null))].sort();
  return {
    years: each(quotations.map(({ date }) => date?.slice(0, 4))),
    publishers: each(articles.map(({ publisher }) => publisher)),
  };
}

/** Length of a text in an address: letters other than those of English take up to nine signs each. */
const MAX_WRITTEN = 1000;

/** What was typed, no longer than an address can hold: at most `most` UTF-16 units; null when it has no word. */
export function typedWords(text: string, most: number): string | null {
  const signs = [...text.replace(/\p{Cs}/gu, '').trim()];
  const isLong = (): boolean => {
    const kept = signs.join('');
    return kept.length > most || encodeURIComponent(kept).length > MAX_WRITTEN;
  };
  while (isLong()) signs.pop();
  const kept = signs.join('').trim();
  return /[\p{L}\p{N}]/u.test(kept) ? kept : null;
}
