/** How many articles are read, on a terminal and only when it takes long. */
export interface Progress {
  readonly step: (articles?: number) => void;
  /** Wipes the line; call it before anything else is printed. */
  readonly end: () => void;
}

const PATIENCE_MS = 2000;
const BETWEEN_MS = 200;
const WIPE = '\r\u001b[K';

/**
 * A line on the error output that is written over itself; nothing when that is no terminal. `total`
 * is null when it is not known how many there are. The clock decides what is shown, never what is
 * written.
 */
export function startProgress(total: number | null): Progress {
  if (!process.stderr.isTTY) return { step: () => undefined, end: () => undefined };
  const started = performance.now();
  let shown = 0;
  let count = 0;
  return {
    step: (articles = 1) => {
      count += articles;
      const now = performance.now();
      if (now - started < PATIENCE_MS || now - shown < BETWEEN_MS) return;
      shown = now;
      const each = Math.round((count / (now - started)) * 1000);
      const share = total === null ? '' : ` ${bar(count / total)} of ${total}`;
      process.stderr.write(`${WIPE}${count} articles${share}, ${each} a second`);
    },
    end: () => {
      if (shown > 0) process.stderr.write(WIPE);
    },
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * 20);
  return `[${'#'.repeat(full)}${' '.repeat(20 - full)}]`;
}
