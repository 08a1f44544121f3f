import type { ArticleSource } from '../articles/article-source.ts';
import { readRules } from '../inputs.ts';
import { openCache } from './cache.ts';
import { readEntry, type Entry } from './entry.ts';
import { linesOf } from './entry-lines.ts';

/** How articles are read; plain data, so that every worker reads alike. */
export interface ReaderOptions {
  readonly topic: string;
  /** `entries`: one JSON text an article, see `Entry`. `lines`: its lines of NDJSON. */
  readonly output: 'entries' | 'lines';
  /** Version of the rules, written into the lines. */
  readonly rules: string;
  /** Folder and version of kept readings, null for none. */
  readonly cache: { readonly folder: string; readonly version: string } | null;
}

/** Reads articles, in this thread; the result is text in either output. */
export type Reader = (source: ArticleSource) => string;

/** Compiles the lexicon once and reads with it. Throws when it does not compile. */
export function createReader(options: ReaderOptions): Reader {
  const rules = readRules(options.topic, []);
  if (!rules) throw new Error(`expected ${options.topic} and the lexicon to be checked before`);
  const read = (source: ArticleSource): Entry => readEntry(source, rules.knowledge);
  if (options.output === 'lines') return (source) => linesOf(read(source), options.rules);
  if (options.cache === null) return (source) => JSON.stringify(read(source));
  const cache = openCache(options.cache.folder, options.cache.version);
  return (source) => {
    const kept = cache.find(source);
    if (kept !== undefined) return kept;
    const entry = JSON.stringify(read(source));
    cache.keep(source, entry);
    return entry;
  };
}
