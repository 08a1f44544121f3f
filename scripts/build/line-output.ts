import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes text and waits while the reader of it is slower than we are. */
export interface LineOutput {
  readonly write: (text: string) => Promise<void>;
  /** The same for text that is UTF-8 already. */
  readonly writeBytes: (bytes: Uint8Array) => Promise<void>;
  /** Writes what is left. */
  readonly flush: () => Promise<void>;
}

/** Characters that are written at once: thousands of small writes take longer than the reading. */
const BATCH = 65_536;

/** Wraps a stream. A reader that has gone away (`| head`) ends the process quietly, as in any filter. */
export function lineOutput(stream: Writable): LineOutput {
  let held: string[] = [];
  let length = 0;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const put = async (data: string | Uint8Array): Promise<void> => {
    if (data.length > 0 && !stream.write(data)) await once(stream, 'drain');
  };
  const flush = async (): Promise<void> => {
    const text = held.join('');
    [held, length] = [[], 0];
    await put(text);
  };
  return {
    flush,
    writeBytes: async (bytes) => {
      await flush();
      await put(bytes);
    },
    write: async (text) => {
      held.push(text);
      length += text.length;
      if (length >= BATCH) await flush();
    },
  };
}
