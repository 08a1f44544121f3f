/** One of many threads that read articles: chunks of sources in, their readings out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ArticleSource } from '../articles/article-source.ts';
import { createReader, type ReaderOptions } from './reader.ts';
import { encodeReadings, type Readings } from './readings.ts';

/** A chunk of work, and its result under the same number. */
export interface Job {
  readonly id: number;
  readonly sources: readonly ArticleSource[];
}
export interface Done extends Readings {
  readonly id: number;
}

const read = createReader(workerData as ReaderOptions);
parentPort?.on('message', ({ id, sources }: Job) => {
  const readings = encodeReadings(sources, read);
  // Handed over, not copied: what is said of an article is longer than the article.
  parentPort?.postMessage({ id, ...readings } satisfies Done, [readings.bytes.buffer]);
});
