import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { SourceRow } from '../../extract/pipeline.ts';
import { jsonFaultLine } from '../json-fault.ts';
import { problem } from '../problem.ts';
import type { ArticleFile } from './article-files.ts';
import type { ArticleSource, FaultySource, Place } from './article-source.ts';
import { byteLines } from './byte-lines.ts';
import { readFileBytes } from './file-bytes.ts';
import { jsonElements } from './json-array.ts';

/** Longest line of a stream of records, in bytes: an article of the largest size, escaped. */
const MAX_LINE = 8 * 1_048_576;
/** Largest JSON file that is read whole, in bytes; more articles belong into a file of lines. */
const MAX_JSON = 128 * 1_048_576;

type Rows = ReadonlyMap<string, SourceRow>;

const fault = (place: Place, reason: string, example: string): FaultySource => ({
  kind: 'fault',
  path: null,
  message: problem(place.file, reason, example, place.line),
});

/** The articles of the files, one after the other, none opened yet; never throws on bad input. */
export async function* articleSources(
  files: readonly ArticleFile[],
  rows: Rows,
): AsyncGenerator<ArticleSource> {
  for (const file of files) {
    const { path, format } = file;
    if (format === 'records') yield* recordsOfLines(file, rows);
    else if (format === 'record') yield* recordsOfJson(file, rows);
    else yield { kind: 'file', ...file, format, row: rows.get(path) ?? null };
  }
}

/**
 * Lines of NDJSON as articles. `pathOf` names an article by its line; null leaves it to the record.
 */
export async function* recordLines(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  pathOf: (line: number) => string | null,
  rows: Rows,
): AsyncGenerator<ArticleSource> {
  for await (const { number, text, fault: wrong } of byteLines(stream, MAX_LINE)) {
    const place = { file, line: number };
    if (wrong === 'too long')
      yield fault(place, `the line has more than ${MAX_LINE} bytes`, 'one article a line');
    else if (text === null) yield fault(place, 'the line is not UTF-8', 'save the file as UTF-8');
    else if (text.trim() !== '') {
      const path = pathOf(number);
      const row = path === null ? null : (rows.get(path) ?? null);
      yield { kind: 'record', path, place, json: text, row };
    }
  }
}

async function* recordsOfLines(file: ArticleFile, rows: Rows): AsyncGenerator<ArticleSource> {
  const packed = createReadStream(file.file);
  const stream = file.isPacked ? packed.pipe(createGunzip()) : packed;
  packed.on('error', (error) => stream.destroy(error));
  try {
    yield* recordLines(stream, file.path, (line) => `${file.path}#${line}`, rows);
  } catch (error) {
    const place = { file: file.path, line: null };
    yield fault(place, `cannot be read: ${(error as Error).message}`, 'a whole file');
  }
}

function* recordsOfJson(file: ArticleFile, rows: Rows): Generator<ArticleSource> {
  const whole = { file: file.path, line: null };
  const { bytes, fault: wrong } = readFileBytes(file.file, whole, file.isPacked, MAX_JSON);
  if (bytes === null) return yield { kind: 'fault', path: null, message: wrong };
  let text;
  let isArray;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return yield fault(whole, 'is not UTF-8', 'save the file as UTF-8');
  }
  try {
    isArray = Array.isArray(JSON.parse(text));
  } catch (error) {
    const { message } = error as Error;
    const line = jsonFaultLine(text, message);
    return yield fault({ ...whole, line }, `is no JSON: ${message}`, '[{"text": "An article."}]');
  }
  for (const [index, { json, line }] of jsonElements(text).entries()) {
    const path = isArray ? `${file.path}#${index}` : file.path;
    const place = { file: file.path, line };
    yield { kind: 'record', path, place, json, row: rows.get(path) ?? null };
  }
}
