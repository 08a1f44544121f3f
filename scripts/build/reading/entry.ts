import type {
  Abstention,
  Evidence,
  Message,
  SourceDocument,
  Statement,
} from '../../../src/domain/statement.ts';
import type { Knowledge } from '../../extract/knowledge.ts';
import { readArticle } from '../../extract/pipeline.ts';
import type { ArticleSource, OpenArticle, Place } from '../articles/article-source.ts';
import { openArticle } from '../articles/open-article.ts';
import { problem } from '../problem.ts';
import { fingerprintOf, type Fingerprint } from './fingerprint.ts';

/** A document as `documents.json` has it. */
export interface ReadDocument extends SourceDocument {
  /** Path, beside the data, of the text that the offsets refer to; absent: the file itself. */
  readonly text?: string;
  /** Id of the group of copies it belongs to; absent when it has none. */
  readonly group?: string;
  /** The article it copies; absent for the first of a group and for articles without copies. */
  readonly duplicateOf?: string;
}

/** Everything one article gave; plain data, the same for the same bytes, row and rules. */
export interface Entry {
  /** Null when it was refused; the messages say why. */
  readonly document: ReadDocument | null;
  readonly statements: readonly Statement[];
  readonly abstentions: readonly Abstention[];
  /** With files as paths inside the articles folder. */
  readonly messages: readonly Message[];
  readonly fingerprint: Fingerprint | null;
  /** Contents of `document.text`, null when there is none. */
  readonly textBeside: string | null;
}

/** Opens and reads one article. A fault of the reading itself harms no other article. */
export function readEntry(source: ArticleSource, knowledge: Knowledge): Entry {
  const place = placeOf(source);
  let messages: Message[] = [];
  try {
    const opened = openArticle(source);
    messages = [...opened.messages];
    const isSelfNamed = source.path === null;
    if (opened.article) return readOpened(opened.article, place, isSelfNamed, messages, knowledge);
  } catch (error) {
    // Our mistake, but in a run over thousands of articles the line must say which one it was.
    const reason = `the reading stopped: ${(error as Error).message}`;
    const remedy = 'a fault of the program: report it with this article, then take it out';
    messages.push({ ...problem(place.file, reason, remedy, place.line), ruleId: 'reading' });
  }
  return {
    document: null,
    statements: [],
    abstentions: [],
    messages,
    fingerprint: null,
    textBeside: null,
  };
}

function readOpened(
  article: OpenArticle,
  place: Place,
  isSelfNamed: boolean,
  messages: readonly Message[],
  knowledge: Knowledge,
): Entry {
  const { path, bytes, written, row, textBeside, original } = article;
  const reading = readArticle({ path, bytes, written, source: row ?? undefined }, knowledge);
  checkEvidence(reading.statements, reading.text, path);
  checkEvidence(reading.abstentions, reading.text, path);
  // A record that names itself is known by that name; its line depends on how a stream was cut.
  const found = isSelfNamed
    ? reading.messages
    : reading.messages.map((m) => ({ ...m, file: place.file, line: m.line ?? place.line }));
  const document = reading.document && {
    ...reading.document,
    ...(original ?? {}),
    ...(original ? { id: original.sha256.slice(0, 12) } : {}),
    ...(textBeside === null ? {} : { text: `texts/${path}.txt` }),
  };
  return {
    document,
    statements: reading.statements,
    abstentions: reading.abstentions,
    messages: [...messages, ...found],
    fingerprint: document && fingerprintOf(reading.text, document.blocks),
    textBeside: document ? textBeside : null,
  };
}

/** Throws when what shall prove a finding is not what stands there. */
function checkEvidence(
  findings: readonly { readonly evidence: Evidence }[],
  text: string,
  path: string,
): void {
  let last: Evidence | null = null;
  for (const { evidence } of findings) {
    // Findings of one sentence share theirs.
    if (evidence === last) continue;
    last = evidence;
    const { start, end, exact } = evidence;
    if (end - start !== exact.length || !text.startsWith(exact, start))
      throw new Error(`expected evidence to be a slice of ${path}, got ${JSON.stringify(exact)}`);
  }
}

/** Where messages about a source point. */
function placeOf(source: ArticleSource): Place {
  if (source.kind === 'record') return source.place;
  if (source.kind === 'file') return { file: source.path, line: null };
  return { file: source.message.file, line: source.message.line };
}
