/** A line of a stream; `text` is null when it is longer than allowed or not UTF-8. */
export interface ByteLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string | null;
  readonly fault: 'too long' | 'not UTF-8' | null;
}

const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes into lines without holding more than one of them. A line above `limit`
 * bytes is let pass and reported, so that a file without line breaks cannot fill the memory.
 */
export async function* byteLines(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<ByteLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): ByteLine => {
    number += 1;
    const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts);
    const isTooLong = length > limit;
    parts = [];
    length = 0;
    if (isTooLong) return { number, text: null, fault: 'too long' };
    try {
      return { number, text: decoder.decode(whole), fault: null };
    } catch {
      return { number, text: null, fault: 'not UTF-8' };
    }
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
