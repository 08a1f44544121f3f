/** Readings as lines of NDJSON: what travels between machines and is merged in any order. */
import { createHash } from 'node:crypto';
import type { Abstention, Message, Statement } from '../../../src/domain/statement.ts';
import { stableJson } from '../../atlas/stable-json.ts';
import type { ReadDocument } from './entry.ts';
import type { Fingerprint } from './fingerprint.ts';

/** One finding: a document, statement, abstention or message. Keys are sorted in its line. */
export type Line =
  | {
      readonly k: 'd';
      readonly document: ReadDocument;
      readonly fingerprint: Fingerprint | null;
      /** Version of the rules that read it. */
      readonly rules: string;
    }
  | { readonly k: 's'; readonly statement: Statement }
  | { readonly k: 'a'; readonly abstention: Abstention }
  | { readonly k: 'm'; readonly message: Message };

/** A line as it is written: sorted keys, so that equal findings are equal bytes. */
export function formatLine(line: Line): string {
  return stableJson(line, 'compact');
}

/**
 * Where a line stands in merged lines: article, then kind, then offset, then its content id. Equal
 * keys mean equal content. Null when it is no line of ours.
 */
export function sortKey(line: Line): string | null {
  const text = formatLine(line);
  const id = createHash('sha256').update(text).digest('hex').slice(0, 24);
  const place = placeOf(line);
  return place && `${place.file}\0${place.rank}\0${String(place.start).padStart(10, '0')}\0${id}`;
}

function placeOf(line: Line): { file: string; rank: number; start: number } | null {
  switch (line.k) {
    case 'd':
      return { file: line.document.file, rank: 0, start: 0 };
    case 's':
      return { file: line.statement.document, rank: 1, start: line.statement.evidence.start };
    case 'a':
      return { file: line.abstention.document, rank: 2, start: line.abstention.evidence.start };
    case 'm':
      return { file: line.message.file, rank: 3, start: line.message.line ?? 0 };
    default:
      return null;
  }
}
