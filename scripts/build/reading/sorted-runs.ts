import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byteLines } from '../articles/byte-lines.ts';
import { lineOutput } from '../line-output.ts';

/** Something under its key; equal keys mean equal things. */
export interface Keyed {
  readonly key: string;
  readonly line: string;
}

/** A sorted set that may be larger than the memory. */
export interface SortedSet {
  readonly add: (entry: Keyed) => Promise<void>;
  /** All lines in the order of their keys, each once. Call it once, at the end. */
  readonly lines: () => AsyncGenerator<string>;
  /** Removes what was put on disk. */
  readonly close: () => void;
}

const MAX_LINE = 128 * 1_048_576;
const byKey = (a: Keyed, b: Keyed): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * External merge sort (Knuth, volume 3, 5.4): sorted runs of about `room` characters go to disk and
 * are merged when read. Keys are compared by UTF-16 units, the same on every machine.
 */
export function sortedSet(room = 64 * 1_048_576): SortedSet {
  let held = new Map<string, string>();
  let length = 0;
  let folder: string | undefined;
  const runs: string[] = [];
  const sorted = (): Keyed[] => [...held].map(([key, line]) => ({ key, line })).sort(byKey);

  const spill = async (): Promise<void> => {
    folder ??= mkdtempSync(join(tmpdir(), 'stance-merge-'));
    const file = join(folder, `${runs.length}.ndjson`);
    const stream = createWriteStream(file);
    const output = lineOutput(stream);
    for (const { key, line } of sorted()) await output.write(`${JSON.stringify({ key, line })}\n`);
    await output.flush();
    await new Promise<void>((resolve) => stream.end(resolve));
    runs.push(file);
    [held, length] = [new Map(), 0];
  };

  return {
    add: async ({ key, line }) => {
      if (held.has(key)) return;
      held.set(key, line);
      length += key.length + line.length;
      if (length >= room) await spill();
    },
    lines: async function* () {
      const rest = sorted();
      const heads = [rest.values(), ...runs.map(entriesOf)];
      yield* mergeRuns(heads);
    },
    close: () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function* entriesOf(file: string): AsyncGenerator<Keyed> {
  for await (const { text } of byteLines(createReadStream(file), MAX_LINE))
    yield JSON.parse(text ?? '') as Keyed;
}

type Run = Iterator<Keyed> | AsyncIterator<Keyed>;

/** Takes the smallest head of all runs again and again; there are few runs, so no heap is needed. */
async function* mergeRuns(runs: readonly Run[]): AsyncGenerator<string> {
  const heads = await Promise.all(runs.map(async (run) => ({ run, entry: await nextOf(run) })));
  let last: string | undefined;
  for (;;) {
    const full = heads.filter((head) => head.entry !== undefined);
    if (full.length === 0) return;
    const least = full.reduce((a, b) => (byKey(b.entry as Keyed, a.entry as Keyed) < 0 ? b : a));
    const { key, line } = least.entry as Keyed;
    if (key !== last) yield line;
    last = key;
    least.entry = await nextOf(least.run);
  }
}

async function nextOf(run: Run): Promise<Keyed | undefined> {
  const next = await run.next();
  return next.done ? undefined : next.value;
}
