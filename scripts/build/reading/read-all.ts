import { availableParallelism } from 'node:os';
import type { ArticleSource } from '../articles/article-source.ts';
import { createReader, type ReaderOptions } from './reader.ts';
import { encodeReadings, type Readings } from './readings.ts';
import { startWorkers } from './worker-pool.ts';

/** Fewer articles than this are read at once in this thread: starting others takes longer. */
const WORTH_A_THREAD = 50;
/** A chunk is full at this many articles or characters of records. */
const CHUNK_ARTICLES = 32;
const CHUNK_LENGTH = 262_144;
/** Chunks under way per thread: one being read and one waiting, so that none is idle. */
const CHUNKS_PER_THREAD = 2;

/**
 * More threads than this would need more than 400 MB, at some 45 MB each; a machine of more cores is
 * filled by several processes, whose lines `merge` brings together.
 */
export const MOST_THREADS = 5;

/** Some sources in their order, and what their readings gave. */
export interface ReadChunk extends Readings {
  readonly sources: readonly ArticleSource[];
}

/**
 * Reads articles on all cores and yields the readings in the order of the sources, whichever thread
 * was faster. No more is taken from `sources` than the threads can hold, so that memory stays flat.
 */
export async function* readAll(
  sources: AsyncIterable<ArticleSource>,
  options: ReaderOptions,
  threads = availableParallelism(),
): AsyncGenerator<ReadChunk> {
  const iterator = sources[Symbol.asyncIterator]();
  const first: ArticleSource[] = [];
  let isOver = false;
  while (!isOver && first.length < WORTH_A_THREAD) {
    const next = await iterator.next();
    if (next.done) isOver = true;
    else first.push(next.value);
  }
  if (isOver) {
    if (first.length === 0) return;
    const read = createReader(options);
    yield { sources: first, ...encodeReadings(first, read) };
    return;
  }
  const rest: AsyncIterable<ArticleSource> = { [Symbol.asyncIterator]: () => iterator };
  yield* readOnThreads(chunksOf(first, rest), options, Math.min(threads, MOST_THREADS));
}

async function* readOnThreads(
  chunks: AsyncIterable<readonly ArticleSource[]>,
  options: ReaderOptions,
  threads: number,
): AsyncGenerator<ReadChunk> {
  const pool = await startWorkers(threads, options);
  const underWay: Promise<ReadChunk>[] = [];
  try {
    for await (const sources of chunks) {
      const work = pool.read(sources).then((readings) => ({ sources, ...readings }));
      // Its fault is met when its turn comes; until then nobody else shall.
      work.catch(() => undefined);
      underWay.push(work);
      const next = underWay.length >= threads * CHUNKS_PER_THREAD ? underWay.shift() : undefined;
      if (next) yield await next;
    }
    for (const work of underWay) yield await work;
  } finally {
    await pool.close();
  }
}

async function* chunksOf(
  first: readonly ArticleSource[],
  rest: AsyncIterable<ArticleSource>,
): AsyncGenerator<readonly ArticleSource[]> {
  let chunk: ArticleSource[] = [];
  let length = 0;
  const add = (source: ArticleSource): boolean => {
    chunk.push(source);
    length += source.kind === 'record' ? source.json.length : 0;
    return chunk.length >= CHUNK_ARTICLES || length >= CHUNK_LENGTH;
  };
  const take = (): readonly ArticleSource[] => {
    const full = chunk;
    [chunk, length] = [[], 0];
    return full;
  };
  for (const source of first) if (add(source)) yield take();
  for await (const source of rest) if (add(source)) yield take();
  if (chunk.length > 0) yield take();
}
