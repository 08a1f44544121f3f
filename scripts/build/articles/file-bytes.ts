import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Message } from '../../../src/domain/statement.ts';
import { problem } from '../problem.ts';
import type { Place } from './article-source.ts';

export type FileBytes =
  | { readonly bytes: Uint8Array; readonly fault: null }
  | { readonly bytes: null; readonly fault: Message };

/**
 * Bytes of a file, unpacked if it is packed. A file above `limit` bytes is not even read, and no
 * more than that is unpacked: a few kilobytes can hold gigabytes of nothing.
 */
export function readFileBytes(
  file: string,
  place: Place,
  isPacked: boolean,
  limit: number,
): FileBytes {
  const refuse = (reason: string, example: string): FileBytes => ({
    bytes: null,
    fault: problem(place.file, reason, example),
  });
  const tooLarge = (size: string): FileBytes =>
    refuse(
      `the file has ${size}, more than ${limit}`,
      'one article per file; split the file or take it out of the folder',
    );
  try {
    const { size } = statSync(file);
    if (size > limit) return tooLarge(`${size} bytes`);
    const bytes = readFileSync(file);
    return { bytes: isPacked ? gunzipSync(bytes, { maxOutputLength: limit }) : bytes, fault: null };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge('too many bytes when unpacked');
    return code?.startsWith('Z_')
      ? refuse(`is no gzip file: ${message}`, `gzip ${place.file.replace(/\.gz$/, '')}`)
      : refuse(`cannot be read: ${code ?? message}`, 'a file that may be read');
  }
}
