import { join } from 'node:path';
import type { Abstention, Message, Statement } from '../../../src/domain/statement.ts';
import type { ArticleFile } from '../articles/article-files.ts';
import type { ArticleSource } from '../articles/article-source.ts';
import { articleSources } from '../articles/article-sources.ts';
import type { SourceRow } from '../../extract/pipeline.ts';
import { startProgress } from '../progress.ts';
import { findCopies, type Copy } from './copies.ts';
import type { Entry, ReadDocument } from './entry.ts';
import type { Fingerprint } from './fingerprint.ts';
import { readAll } from './read-all.ts';
import type { ReaderOptions } from './reader.ts';
import { readingAt } from './readings.ts';

/** What all articles gave, in their order. */
export interface Collection {
  readonly documents: ReadDocument[];
  readonly statements: Statement[];
  readonly abstentions: Abstention[];
  readonly messages: Message[];
  readonly fingerprints: Map<string, Fingerprint>;
  /** Paths of the articles that were there, readable or not. */
  readonly paths: Set<string>;
}

/** A collection of nothing. */
export function emptyCollection(): Collection {
  return {
    documents: [],
    statements: [],
    abstentions: [],
    messages: [],
    fingerprints: new Map(),
    paths: new Set(),
  };
}

/**
 * Reads the files of the folder `articles`. Texts that are to stand beside the data are handed to
 * `put` at once, so that they need not be kept.
 */
export async function collectArticles(
  articles: string,
  files: readonly ArticleFile[],
  rows: ReadonlyMap<string, SourceRow>,
  options: ReaderOptions,
  put: (name: string, text: string) => void,
): Promise<Collection> {
  const collection = emptyCollection();
  const isCounted = files.every(({ format }) => format !== 'records' && format !== 'record');
  const progress = startProgress(isCounted ? files.length : null);
  const take = (source: ArticleSource, entry: Entry): void => {
    progress.step();
    if (source.path !== null) collection.paths.add(source.path);
    for (const message of entry.messages)
      collection.messages.push({ ...message, file: join(articles, message.file) });
    const { document, fingerprint, textBeside } = entry;
    if (!document) return;
    collection.documents.push(document);
    for (const statement of entry.statements) collection.statements.push(statement);
    for (const abstention of entry.abstentions) collection.abstentions.push(abstention);
    if (fingerprint) collection.fingerprints.set(document.file, fingerprint);
    if (document.text !== undefined && textBeside !== null) put(document.text, textBeside);
  };
  for await (const chunk of readAll(articleSources(files, rows), options))
    chunk.sources.forEach((source, i) => take(source, JSON.parse(readingAt(chunk, i)) as Entry));
  progress.end();
  return collection;
}

/** Documents with their groups of copies, and the groups. All keep their statements. */
export function groupCopies(collection: Collection): {
  readonly documents: readonly ReadDocument[];
  readonly copies: ReadonlyMap<string, Copy>;
} {
  const copies = findCopies(
    collection.documents.flatMap(({ file, published }) => {
      const fingerprint = collection.fingerprints.get(file);
      // A mere bound ("not before its picture") does not make an article the first of its kind.
      const earliest = published.value === null ? null : published.earliest;
      return fingerprint ? [{ file, earliest, fingerprint }] : [];
    }),
  );
  const documents = collection.documents.map((document): ReadDocument => {
    const copy = copies.get(document.file);
    if (!copy) return document;
    const { group, duplicateOf } = copy;
    return { ...document, group, ...(duplicateOf === null ? {} : { duplicateOf }) };
  });
  return { documents, copies };
}
