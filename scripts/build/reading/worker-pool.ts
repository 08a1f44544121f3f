import { Worker } from 'node:worker_threads';
import type { ArticleSource } from '../articles/article-source.ts';
import type { ReaderOptions } from './reader.ts';
import type { Done, Job } from './worker.ts';

/** Threads that read. */
export interface WorkerPool {
  /** Reads a chunk in the thread with the least to do; rejects when that thread dies. */
  readonly read: (sources: readonly ArticleSource[]) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (readings: readonly string[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Memory for young objects, in MB: readings are short-lived, and left alone each thread lets them
 * pile up for the sake of speed.
 */
const YOUNG_MB = 16;

/** Starts `count` threads; each compiles the lexicon for itself. */
export function startWorkers(count: number, options: ReaderOptions): WorkerPool {
  let jobs = 0;
  const threads = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const waiting = new Map<number, Waiting>();
    const fail = (error: Error): void => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on('message', ({ id, readings }: Done) => {
      waiting.get(id)?.resolve(readings);
      waiting.delete(id);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`a reading thread ended with ${code}`)));
    return { worker, waiting };
  });
  return {
    read: (sources) =>
      new Promise((resolve, reject) => {
        const idle = threads.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
        const id = (jobs += 1);
        idle.waiting.set(id, { resolve, reject });
        idle.worker.postMessage({ id, sources } satisfies Job);
      }),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
