/** What several articles gave, as it is written, one after the other. */
export interface Readings {
  /** UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where in `bytes` the reading of each article ends. */
  readonly ends: readonly number[];
}

/** Most bytes of one UTF-16 unit. */
const WIDEST = 3;
/** What the readings of a chunk usually need, in bytes; what single ones need more is given back. */
const USUAL = 1_048_576;
let page = Buffer.allocUnsafeSlow(USUAL);

/** Reads one article after the other; a reading is written before the next one is begun, and let go. */
export function encodeReadings<T>(sources: readonly T[], read: (source: T) => string): Readings {
  const ends: number[] = [];
  let end = 0;
  for (const source of sources) {
    const reading = read(source);
    const most = end + reading.length * WIDEST;
    if (most > page.length) {
      const larger = Buffer.allocUnsafeSlow(2 * most);
      page.copy(larger, 0, 0, end);
      page = larger;
    }
    end += page.write(reading, end);
    ends.push(end);
  }
  const bytes = new Uint8Array(page.subarray(0, end));
  if (page.length > 4 * USUAL) page = Buffer.allocUnsafeSlow(USUAL);
  return { ends, bytes };
}

/** The reading of the article at `index`, as text. */
export function readingAt({ bytes, ends }: Readings, index: number): string {
  return Buffer.from(bytes.buffer).toString('utf8', ends[index - 1] ?? 0, ends[index]);
}

/** Whether the reading at `index` begins with `opening`, which is ASCII. */
export function readingBegins({ bytes, ends }: Readings, index: number, opening: string): boolean {
  const start = ends[index - 1] ?? 0;
  return Buffer.from(bytes.buffer).toString('latin1', start, start + opening.length) === opening;
}
