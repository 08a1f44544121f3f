import type { Message } from '../../../src/domain/statement.ts';
import { decode, MAX_BYTES } from '../../extract/decode.ts';
import { problem } from '../problem.ts';
import type { ArticleSource, FileSource, OpenArticle, RecordSource } from './article-source.ts';
import { decodePage } from './encoding.ts';
import { readFileBytes } from './file-bytes.ts';
import { readFrontMatter } from './front-matter.ts';
import { joinRows, readMetadata } from './metadata.ts';
import { readWebPage } from './web-page.ts';

/** A page may be this many times as long as the article in it. */
const PAGE_LIMIT = 16 * MAX_BYTES;

export interface Opened {
  /** Null when it cannot be read; the messages say why. */
  readonly article: OpenArticle | null;
  readonly messages: readonly Message[];
}

/** Reads an article from disk or from its record and makes it text. Never throws on bad input. */
export function openArticle(source: ArticleSource): Opened {
  if (source.kind === 'fault') return { article: null, messages: [source.message] };
  if (source.kind === 'record') return openRecord(source);
  const place = { file: source.path, line: null };
  const limit = source.format === 'page' ? PAGE_LIMIT : MAX_BYTES;
  const { bytes, fault } = readFileBytes(source.file, place, source.isPacked, limit);
  if (bytes === null) return { article: null, messages: [fault] };
  return source.format === 'page' ? openPage(source, bytes) : openText(source, bytes);
}

/** Text as it is; front matter becomes white space, so that offsets are those of the file. */
function openText(source: FileSource, bytes: Uint8Array): Opened {
  const { path, row, isPacked, format } = source;
  const plain = { path, bytes, row, textBeside: null, original: null };
  if (!isPacked && format === 'text') return { article: plain, messages: [] };
  const { decoded, messages } = decode(path, bytes);
  if (!decoded) return { article: null, messages };
  const { text, sha256, decodedAs } = decoded;
  const article = {
    ...plain,
    bytes: Buffer.from(text),
    textBeside: isPacked ? text : null,
    original: { sha256, decodedAs },
  };
  if (format === 'text') return { article, messages };
  const { values, body, lineOf, fault } = readFrontMatter(text);
  if (fault)
    return {
      article: null,
      messages: [
        ...messages,
        problem(path, `front matter: ${fault.reason}`, 'title: "A title: and more"', fault.line),
      ],
    };
  const own = readMetadata(values, path, { file: path, line: null }, lineOf);
  return {
    article: { ...article, bytes: Buffer.from(body), row: joinRows(row, own.row) },
    messages: [...messages, ...own.messages],
  };
}

/** The article in a page; what the page says wrongly about itself is a note: no editor wrote it. */
function openPage(source: FileSource, bytes: Uint8Array): Opened {
  const { path, row } = source;
  const decoded = decodePage(path, bytes);
  if (decoded.text === null) return { article: null, messages: decoded.messages };
  const { text, values } = readWebPage(decoded.text);
  if (text === '')
    return {
      article: null,
      messages: [problem(path, 'the page holds no text', '<article><p>A paragraph.</p></article>')],
    };
  const own = readMetadata(values, path, { file: path, line: null });
  const messages = own.messages.map((message) => ({ ...message, fatal: false }));
  return {
    article: {
      path,
      bytes: Buffer.from(text),
      row: joinRows(row, own.row),
      textBeside: text,
      original: null,
    },
    messages: [...decoded.messages, ...messages],
  };
}

const RECORD = '{"title": "A title", "text": "The article.", "published": "2024-05-31"}';

function openRecord(source: RecordSource): Opened {
  const { place } = source;
  const refuse = (reason: string, example = RECORD): Opened => ({
    article: null,
    messages: [problem(place.file, reason, example, place.line)],
  });
  let value: unknown;
  try {
    value = JSON.parse(source.json);
  } catch (error) {
    return refuse(`is no JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('is no JSON object');
  const record = value as Record<string, unknown>;
  if (typeof record['text'] !== 'string' || record['text'].trim() === '')
    return refuse('lacks "text", the text of the article');
  const path = source.path ?? nameOf(record);
  if (path === null)
    return refuse('lacks "path" or "id", the name of the article', '{"id": "a1", "text": "…"}');
  const own = readMetadata(record, path, place);
  return {
    article: {
      path,
      bytes: Buffer.from(record['text']),
      written: record['text'],
      row: joinRows(source.row, own.row),
      // A record that names itself came through a stream: there is no folder to write beside.
      textBeside: source.path === null ? null : record['text'],
      original: null,
    },
    messages: own.messages,
  };
}

function nameOf(record: Readonly<Record<string, unknown>>): string | null {
  for (const key of ['path', 'id']) {
    const name = record[key];
    if (typeof name === 'number') return String(name);
    if (typeof name === 'string' && name !== '') return name;
  }
  return null;
}
