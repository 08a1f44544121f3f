import { setFlagsFromString } from 'node:v8';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { ArticleSource } from '../articles/article-source.ts';
import { oneScript } from './one-script.mjs';
import type { ReaderOptions } from './reader.ts';
import type { Readings } from './readings.ts';
import type { Done, Job } from './worker.ts';

/** Threads that read. */
export interface WorkerPool {
  /** Reads a chunk in the thread with the least to do; rejects when that thread dies. */
  readonly read: (sources: readonly ArticleSource[]) => Promise<Readings>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (readings: Readings) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Memory of a thread. Left alone, each lets what it no longer needs pile up for the sake of speed,
 * a hundred megabytes and more; articles need a few. The larger the young generation, the seldomer it
 * is cleared: up to `MOST_YOUNG_MB`, what there is room for is shared among the threads.
 */
const ROOM_MB = 120;
const MOST_YOUNG_MB = 48;
/** What every thread takes of that room for other things. */
const BESIDE_MB = 16;
const limitsFor = (threads: number): ResourceLimits => ({
  maxYoungGenerationSizeMb: Math.min(MOST_YOUNG_MB, Math.floor(ROOM_MB / threads) - BESIDE_MB),
  maxOldGenerationSizeMb: 40,
});

/**
 * How the engine compiles what a thread reads with. The reading is many functions that every article
 * runs a few times: left alone, the engine is late and then joins too many of them into one, which
 * took a fifth of the time of ten thousand articles. Bounds are bytes of its code.
 */
const COMPILING = [
  '--interrupt-budget=20000',
  '--max-inlined-bytecode-size=200',
  '--max-inlined-bytecode-size-cumulative=300',
];

/** A thread with its open jobs. A job too large for its memory is begun again with no limit. */
class Thread {
  readonly waiting = new Map<number, Waiting>();
  #worker: Worker;

  constructor(
    private readonly script: string,
    private readonly options: ReaderOptions,
    private readonly limits: ResourceLimits,
  ) {
    this.#worker = this.#start(limits);
  }

  post(waiting: Waiting): void {
    this.waiting.set(waiting.job.id, waiting);
    this.#worker.postMessage(waiting.job);
  }

  terminate(): Promise<number> {
    return this.#worker.terminate();
  }

  #start(resourceLimits: ResourceLimits): Worker {
    const { script, options } = this;
    // They print nothing, and each that is led to our own output would add listeners to it.
    const streams = { stdout: true, stderr: true };
    const worker = new Worker(script, {
      eval: true,
      workerData: options,
      resourceLimits,
      ...streams,
    });
    worker.on('message', ({ id, bytes, ends }: Done) => {
      this.waiting.get(id)?.resolve({ bytes, ends });
      this.waiting.delete(id);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY' || resourceLimits !== this.limits)
        return this.#fail(error);
      this.#worker = this.#start({});
      for (const { job } of this.waiting.values()) this.#worker.postMessage(job);
    });
    worker.on('exit', (code) => {
      if (worker === this.#worker) this.#fail(new Error(`a reading thread ended with ${code}`));
    });
    return worker;
  }

  #fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** Starts `count` threads; each compiles the lexicon for itself. */
export async function startWorkers(count: number, options: ReaderOptions): Promise<WorkerPool> {
  const script = await oneScript('scripts/build/reading/worker.ts');
  for (const flag of COMPILING) setFlagsFromString(flag);
  let jobs = 0;
  const limits = limitsFor(count);
  const threads = Array.from({ length: count }, () => new Thread(script, options, limits));
  return {
    read: (sources) =>
      new Promise((resolve, reject) => {
        const idle = threads.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
        idle.post({ job: { id: (jobs += 1), sources }, resolve, reject });
      }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
