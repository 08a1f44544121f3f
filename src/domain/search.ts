/** Places by what a reader types, in any of the languages at once. */
import { fold, foldings } from './fold.ts';
import type { PlaceNames } from './place-names.ts';
import type { CountryCode } from './statement.ts';

/** How well a name fits what was typed, best first. */
const WHOLE = 0;
const START = 1;
const WORD_START = 2;
const WORDS = 3;
const WITHIN = 4;

interface Entry {
  readonly code: CountryCode;
  /** As written. */
  readonly name: string;
  readonly folded: string;
  readonly words: readonly string[];
  readonly isAlias: boolean;
  /** Whether it is the place's name in the reader's language. */
  readonly isOwn: boolean;
}

export interface SearchIndex {
  readonly entries: readonly Entry[];
  /** Folded name in the reader's language, which settles ties. */
  readonly order: ReadonlyMap<CountryCode, string>;
}

export interface PlaceMatch {
  readonly code: CountryCode;
  /** The name or alias that fitted best, as written; it may be in another language. */
  readonly matched: string;
  readonly isAlias: boolean;
  /** Lower is better; places of equal rank are ordered by their names. */
  readonly rank: number;
}

/** Index over every name and alias, for a reader of `language` (one of `names.languages`). */
export function buildSearchIndex(names: PlaceNames, language: string): SearchIndex {
  const own = names.languages.indexOf(language);
  const entries: Entry[] = [];
  const order = new Map<CountryCode, string>();
  for (const [code, place] of Object.entries(names.places)) {
    const known = new Set<string>();
    const add = (name: string, isAlias: boolean, isOwn: boolean): void => {
      for (const folded of foldings(name)) {
        if (folded === '' || known.has(folded)) continue;
        known.add(folded);
        entries.push({ code, name, folded, words: folded.split(' '), isAlias, isOwn });
      }
    };
    const ownName = place.names[own];
    order.set(code, fold(ownName ?? place.names[0] ?? code));
    // The reader's own language first: of equal forms in several languages, theirs is kept.
    if (ownName !== undefined) add(ownName, false, true);
    for (const name of place.names) add(name, false, false);
    for (const alias of place.aliases) add(alias, true, false);
  }
  return { entries, order };
}

/**
 * The places whose names fit `query`, best first, one entry a place, at most `limit`. A whole name
 * comes before the start of one, then the start of a word, then the starts of several, then any
 * part. Equal fits are ordered by language (the reader's first), then by name. Never throws;
 * empty when nothing readable was typed.
 */
export function searchPlaces(index: SearchIndex, query: string, limit: number): PlaceMatch[] {
  const typed = fold(query);
  if (typed === '') return [];
  const words = typed.split(' ');
  const best = new Map<CountryCode, PlaceMatch>();
  for (const entry of index.entries) {
    const fit = fitOf(entry, typed, words);
    if (fit === undefined) continue;
    const rank = rankOf(fit, entry);
    const known = best.get(entry.code);
    if (known && known.rank <= rank) continue;
    best.set(entry.code, { code: entry.code, matched: entry.name, isAlias: entry.isAlias, rank });
  }
  const name = (match: PlaceMatch): string => index.order.get(match.code) ?? match.code;
  const byName = (a: PlaceMatch, b: PlaceMatch): number =>
    name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a.code < b.code ? -1 : 1;
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || byName(a, b))
    .slice(0, Math.max(0, limit));
}

function fitOf(entry: Entry, typed: string, words: readonly string[]): number | undefined {
  if (entry.folded === typed) return WHOLE;
  if (entry.folded.startsWith(typed)) return START;
  if (entry.folded.includes(` ${typed}`)) return WORD_START;
  if (words.length > 1 && startEach(entry.words, words)) return WORDS;
  // A single letter is within nearly everything.
  return typed.length > 1 && entry.folded.includes(typed) ? WITHIN : undefined;
}

/** Whether every word typed is the start of a word of the name, in that order. */
function startEach(name: readonly string[], typed: readonly string[]): boolean {
  let at = 0;
  return typed.every((word) => {
    while (at < name.length && !name[at]?.startsWith(word)) at++;
    return at++ < name.length;
  });
}

/** A whole name is as good in any language; of parts, those of the reader's own are meant. */
function rankOf(fit: number, { isAlias, isOwn }: Entry): number {
  const source = fit === WHOLE ? (isAlias ? 1 : 0) : isOwn ? 0 : 1;
  return 2 * fit + source;
}
