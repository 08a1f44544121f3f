import type { Message } from '../../../src/domain/statement.ts';
import type { SourceRow } from '../../extract/pipeline.ts';

/** How the bytes of a file become an article. */
export type ArticleFormat = 'text' | 'markdown' | 'page' | 'record' | 'records';

/** Where a message about an article points. */
export interface Place {
  /** Inside the articles folder, with forward slashes. */
  readonly file: string;
  /** 1-based; null for the whole file. */
  readonly line: number | null;
}

/** An article that is still to be opened; plain data, so that it can travel to a worker. */
export type ArticleSource = FileSource | RecordSource | FaultySource;

/** A file that holds one article. */
export interface FileSource {
  readonly kind: 'file';
  /** Path of the article inside the folder, with forward slashes. */
  readonly path: string;
  /** Where it lies on disk. */
  readonly file: string;
  readonly format: 'text' | 'markdown' | 'page';
  /** Whether it is packed by gzip. */
  readonly isPacked: boolean;
  /** The editor's row about it, if there is one. */
  readonly row: SourceRow | null;
}

/** One JSON object among others: a line of NDJSON or an element of an array. */
export interface RecordSource {
  readonly kind: 'record';
  /** `file.ndjson#<line>`, `file.json#<index>`; null when the record itself names it. */
  readonly path: string | null;
  readonly place: Place;
  readonly json: string;
  readonly row: SourceRow | null;
}

/** A place where an article should be, and why none can be had. */
export interface FaultySource {
  readonly kind: 'fault';
  readonly path: null;
  readonly message: Message;
}

/** An article opened: what the extractor is given, and what it cannot know. */
export interface OpenArticle {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The text that the bytes were made of, if there is one. */
  readonly written?: string;
  readonly row: SourceRow | null;
  /**
   * What the offsets refer to when that is not simply the file as it lies in the folder (a page, a
   * record, a packed file): it is written beside the data. Null for plain files.
   */
  readonly textBeside: string | null;
  /** Facts of the file that the bytes handed over have lost. */
  readonly original: { readonly sha256: string; readonly decodedAs: Encoding } | null;
}

export type Encoding = 'utf-8' | 'windows-1252' | 'windows-1250';
