import { byteLines } from '../articles/byte-lines.ts';
import { MAX_LINE, parseLine } from './collect-lines.ts';
import { formatLine, sortKey } from './lines.ts';
import { sortedSet } from './sorted-runs.ts';

/** Lines of readings under the name that complaints give them. */
export interface LineFile {
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

/**
 * Union of sets of lines, sorted: which file a line stood in, in which order and how often changes
 * nothing. A line that is none of ours is left out and told to `complain`. `room`: characters held
 * in memory before they go to disk.
 */
export async function* mergeLines(
  files: Iterable<LineFile>,
  complain: (file: string, line: number) => void,
  room?: number,
): AsyncGenerator<string> {
  const set = sortedSet(room);
  try {
    for (const { name, stream } of files)
      for await (const { number, text } of byteLines(stream, MAX_LINE)) {
        if (text?.trim() === '') continue;
        const line = text === null ? null : parseLine(text);
        const key = line && sortKey(line);
        if (!line || key === null) complain(name, number);
        else await set.add({ key, line: formatLine(line) });
      }
    yield* set.lines();
  } finally {
    set.close();
  }
}
