/** One of many threads that read articles: chunks of sources in, their readings out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ArticleSource } from '../articles/article-source.ts';
import { createReader, type ReaderOptions } from './reader.ts';

/** A chunk of work, and its result under the same number. */
export interface Job {
  readonly id: number;
  readonly sources: readonly ArticleSource[];
}
export interface Done {
  readonly id: number;
  readonly readings: readonly string[];
}

const read = createReader(workerData as ReaderOptions);
parentPort?.on('message', ({ id, sources }: Job) => {
  parentPort?.postMessage({ id, readings: sources.map(read) } satisfies Done);
});
