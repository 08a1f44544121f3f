/** The folders of `data/words/` from disk, checked: what is missing is told with file and key. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../../src/domain/dataset.ts';
import type { LanguageEntry } from '../../src/words/language.ts';
import type { PageWords } from '../../src/prerender.ts';
import { MessageError, parseMessage, type Message } from '../../src/words/message.ts';
import { wordsOfTopic } from '../../src/words/topic-words.ts';

/** Folder of the words, one folder a language. */
export const WORDS = 'data/words';
/** Files of a language; the topic's own words stand in `data/topic.json` for the usual language. */
export const FILES = [
  'interface.json',
  'later.json',
  'comparison.json',
  'panel.json',
  'countries.json',
  'method.json',
  'topic.json',
] as const;
const USUAL = 'en';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown;

/** The languages of the interface, the usual one first. */
export function readLanguages(folder = WORDS): readonly LanguageEntry[] {
  return readJson(join(folder, 'languages.json')) as readonly LanguageEntry[];
}

/** What the pages that are plain text need of one language. Throws when there is no such language. */
export function readPageWords(tag: string, folder = WORDS): PageWords {
  const entry = readLanguages(folder).find((language) => language.tag === tag);
  if (!entry) throw new Error(`expected a language of ${folder}, got ${JSON.stringify(tag)}`);
  const read = (name: (typeof FILES)[number]): object =>
    readJson(join(folder, tag, name)) as object;
  return {
    entry,
    messages: { ...read('interface.json'), ...read('later.json') } as PageWords['messages'],
    countries: read('countries.json') as PageWords['countries'],
    method: read('method.json') as PageWords['method'],
    topic: tag === USUAL ? null : (read('topic.json') as PageWords['topic']),
  };
}

/** Every text in a value, by its path: `{"a": ["x"]}` → `a.0` → "x". */
function textsOf(value: unknown, path = ''): [path: string, text: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) =>
    textsOf(child, path === '' ? key : `${path}.${key}`),
  );
}

interface Ingredients {
  readonly values: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
  /** Selectors of each plural. */
  readonly plurals: readonly (readonly string[])[];
}

function ingredientsOf(message: Message): Ingredients {
  const values = new Set<string>();
  const marks = new Set<string>();
  const plurals: string[][] = [];
  const visit = (parts: Message): void => {
    for (const part of parts) {
      if (part.kind === 'value' || part.kind === 'choice') values.add(part.name);
      if (part.kind === 'mark') {
        marks.add(part.mark);
        visit(part.parts);
      }
      if (part.kind === 'choice') {
        if (part.by === 'plural') plurals.push([...part.options.keys()]);
        part.options.forEach(visit);
      }
    }
  };
  visit(message);
  return { values, marks, plurals };
}

/** Placeholders that are always given, though the usual language does not need them all. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  'date.day': ['date', 'day', 'month', 'year'],
};

/** What is wrong with one message, beside the same message in the usual language. */
function faultsOf(key: string, text: unknown, usual: string, locale: string): string[] {
  if (typeof text !== 'string' || text.trim() === '') return ['has no text'];
  if (text.includes("'")) return ['has a straight apostrophe; a message is written with ’'];
  let own: Ingredients;
  try {
    own = ingredientsOf(parseMessage(text));
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    return [error.message];
  }
  const wanted = ingredientsOf(parseMessage(usual));
  const given = new Set([...wanted.values, ...(GIVEN[key] ?? [])]);
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const named = (names: Iterable<string>): string =>
    [...names].map((name) => `{${name}}`).join(' ');
  const lost = [...wanted.values].filter((name) => !own.values.has(name) && !GIVEN[key]);
  const strange = [...own.values].filter((name) => !given.has(name));
  const lostMarks = [...wanted.marks].filter((mark) => !own.marks.has(mark));
  const strangeMarks = [...own.marks].filter((mark) => !wanted.marks.has(mark));
  return [
    ...(lost.length > 0 ? [`does not use ${named(lost)}`] : []),
    ...(strange.length > 0 ? [`uses ${named(strange)}, which is not given`] : []),
    ...(lostMarks.length > 0 ? [`has no <${lostMarks.join('> <')}>`] : []),
    ...(strangeMarks.length > 0 ? [`has <${strangeMarks.join('> <')}>, which means nothing`] : []),
    ...own.plurals.flatMap((selectors) => {
      const missing = pluralCategories.filter((category) => !selectors.includes(category));
      const needless = selectors.filter(
        (selector) =>
          !selector.startsWith('=') && !(pluralCategories as string[]).includes(selector),
      );
      return [
        ...(missing.length > 0 ? [`has a plural without ${missing.join(', ')}`] : []),
        ...(needless.length > 0 ? [`has a plural with ${needless.join(', ')}`] : []),
      ];
    }),
  ];
}

function fileFaults(file: string, usual: unknown, { locale }: LanguageEntry): string[] {
  if (!existsSync(file)) return [`${file}: does not exist; every language has all files`];
  const texts = new Map(textsOf(readJson(file)));
  const wanted = textsOf(usual) as [string, string][];
  const known = new Set(wanted.map(([key]) => key));
  return [
    ...wanted.flatMap(([key, text]) =>
      texts.has(key)
        ? faultsOf(key, texts.get(key), text, locale).map((fault) => `${file}: ${key}: ${fault}`)
        : [`${file}: ${key}: is missing; in the usual language it is ${JSON.stringify(text)}`],
    ),
    ...[...texts.keys()]
      .filter((key) => !known.has(key))
      .map((key) => `${file}: ${key}: is no key of the usual language`),
  ];
}

/** Every fault of every language, each with file and key; nothing when all are whole. */
export function catalogueFaults(atlas: Pick<Atlas, 'topic' | 'blocs'>, folder = WORDS): string[] {
  const languages = readLanguages(folder);
  const tags = languages.map(({ tag }) => tag);
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const unlisted = folders
    .filter((name) => !tags.includes(name))
    .map(
      (name) => `${join(folder, 'languages.json')}: ${name}: is missing; there is such a folder`,
    );
  const usualOf = (name: (typeof FILES)[number]): unknown =>
    name === 'topic.json' ? wordsOfTopic(atlas) : readJson(join(folder, USUAL, name));
  const faults = languages.flatMap((language) =>
    FILES.filter((name) => language.tag !== USUAL || name !== 'topic.json').flatMap((name) =>
      fileFaults(join(folder, language.tag, name), usualOf(name), language),
    ),
  );
  return [...unlisted, ...faults].map((fault) => fault.replaceAll('\\', '/'));
}
