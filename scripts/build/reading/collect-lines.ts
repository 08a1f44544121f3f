import { createReadStream } from 'node:fs';
import { byteLines } from '../articles/byte-lines.ts';
import { problem } from '../problem.ts';
import { emptyCollection, type Collection } from './collect.ts';
import { formatLine, sortKey, type Line } from './lines.ts';

/** Longest line of readings, in bytes. */
export const MAX_LINE = 64 * 1_048_576;
const EXAMPLE = 'a file written by: npm run --silent merge -- lines.ndjson > state.ndjson';

/** A line as it was written, or null when it is none of ours. */
export function parseLine(text: string): Line | null {
  try {
    const line = JSON.parse(text) as Line | null;
    return typeof line === 'object' && line !== null && sortKey(line) !== null ? line : null;
  } catch {
    return null;
  }
}

/**
 * Collects readings from merged lines. Lines that are repeated count once. Faults are fatal
 * messages: a line that is none, one article in two versions, readings under different rules.
 */
export async function collectLines(file: string): Promise<Collection> {
  const collection = emptyCollection();
  const { documents, messages, paths, fingerprints } = collection;
  const seen = new Set<string>();
  const rules = new Set<string>();
  const versions: { readonly file: string; readonly number: number }[] = [];
  try {
    for await (const { number, text } of byteLines(createReadStream(file), MAX_LINE)) {
      if (text?.trim() === '') continue;
      const line = text === null ? null : parseLine(text);
      if (!line) {
        messages.push(problem(file, 'is no line of readings', EXAMPLE, number));
        continue;
      }
      const key = sortKey(line) ?? formatLine(line);
      if (seen.has(key)) continue;
      seen.add(key);
      if (line.k === 's') collection.statements.push(line.statement);
      else if (line.k === 'a') collection.abstentions.push(line.abstention);
      // The run that read the article has ended with an error already; here it is remembered.
      else if (line.k === 'm') messages.push({ ...line.message, fatal: false });
      else {
        const { document } = line;
        rules.add(line.rules);
        if (paths.has(document.file)) versions.push({ file: document.file, number });
        paths.add(document.file);
        documents.push(document);
        if (line.fingerprint) fingerprints.set(document.file, line.fingerprint);
      }
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    messages.push(problem(file, `cannot be read: ${code ?? message}`, EXAMPLE));
  }
  // Other rules read every article otherwise: one cause, one complaint.
  if (rules.size > 1)
    messages.push(problem(file, 'holds readings under different rules', 'read all articles anew'));
  else
    for (const { file: article, number } of versions)
      messages.push(
        problem(
          file,
          `holds two versions of ${article}`,
          'lines of one state of the articles',
          number,
        ),
      );
  for (const { document } of [...collection.statements, ...collection.abstentions])
    if (!paths.has(document)) {
      messages.push(problem(file, `lacks the line of the article ${document}`, EXAMPLE));
      break;
    }
  return collection;
}
