/** What several articles gave, as it is written, one after the other. */
export interface Readings {
  /** UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where in `bytes` the reading of each article ends. */
  readonly ends: readonly number[];
}

const ENCODER = new TextEncoder();

export function encodeReadings(readings: readonly string[]): Readings {
  let end = 0;
  return {
    ends: readings.map((reading) => (end += Buffer.byteLength(reading))),
    bytes: ENCODER.encode(readings.join('')),
  };
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
