import { readFileSync } from 'node:fs';
import type { SourceFile } from './source-files.ts';

interface CountryRow {
  readonly code: string;
}

interface NamesFile {
  readonly places: Readonly<Record<string, string>>;
}

interface LexiconRow {
  readonly names: readonly string[];
  readonly demonyms?: readonly string[];
  readonly capitals?: readonly string[];
}

/**
 * Names that mean something else in one kind of file. Keep it short: a name that can be avoided is
 * avoided.
 */
const ORDINARY_WORDS = [
  { word: 'Georgia', where: /\.css$/, meaning: 'a typeface that most systems have' },
] as const;

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** Every name, adjective and seat of government of the data files, and the country codes. */
export function countryWords(): {
  readonly words: readonly string[];
  readonly codes: readonly string[];
} {
  const countries = read<readonly CountryRow[]>('data/countries.json');
  const names = read<NamesFile>('data/names/en.json');
  const lexicon = read<{ readonly countries: readonly LexiconRow[] }>(
    'data/lexicon/countries.json',
  );
  const words = [
    ...Object.values(names.places),
    ...lexicon.countries.flatMap(({ names, demonyms = [], capitals = [] }) => [
      ...names,
      ...demonyms,
      ...capitals,
    ]),
  ];
  return { words: [...new Set(words)], codes: countries.map(({ code }) => code) };
}

const isOrdinary = (file: string, found: string) =>
  ORDINARY_WORDS.some(({ word, where }) => word === found && where.test(file));

const escaped = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

/**
 * Searches texts for the given words, whole and with their capitals, and for country codes in quotes
 * (unquoted they are also ordinary abbreviations); tells file, line and word of each hit.
 */
export function countriesNamedIn(
  sources: readonly SourceFile[],
  { words, codes }: ReturnType<typeof countryWords>,
): readonly string[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${escaped(words)})(?![\\p{L}\\p{N}_])|(['"\`])(?:${escaped(codes)})\\1`,
    'gu',
  );
  return sources.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(pattern)]
          .filter(([found]) => !isOrdinary(file, found))
          .map(([found]) => `${file}:${index + 1}: ${found}`),
      ),
  );
}
