import type {
  Abstention,
  AbstentionCode,
  Block,
  Evidence,
  Message,
  PublicationDate,
  SourceDocument,
  Span,
  Statement,
} from '../../src/domain/statement.ts';
import { BlockTokens } from './block-tokens.ts';
import { blocksOf, ownDay, READ_TYPES } from './blocks.ts';
import { orderOf, publicationDate } from './dates/publication.ts';
import { decode } from './decode.ts';
import { itemsOf, type Item, type People } from './entities.ts';
import { Scene, type Stop } from './finding.ts';
import { readFrames } from './frames.ts';
import { readForecast } from './forecast.ts';
import type { Knowledge } from './knowledge.ts';
import { message } from './message.ts';
import { SentenceContext } from './sentence-context.ts';
import { sentencesOf } from './sentences.ts';
import { statementOf, type Place } from './statements.ts';
import { tokenize, type Token } from './tokens.ts';

/** An editor's row about an article: what a scraped text has lost. */
export interface SourceRow {
  readonly file: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** '' or a partial ISO date, already validated. */
  readonly published: string;
  readonly published_basis: string;
  readonly language: string;
  readonly note: string;
}

export interface ArticleInput {
  /** Inside the articles folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly source?: SourceRow;
}

export interface Reading {
  /** Null if the file was refused; the messages say why. */
  readonly document: SourceDocument | null;
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly abstentions: readonly Abstention[];
  readonly messages: readonly Message[];
}

/**
 * The assembly line, in order: decode → blocks → publication date → sentences → tokens → items
 * (entities) → frames (with operators, attribution) → event date → statements and abstentions.
 * Pure: the same bytes and knowledge give the same reading.
 */
export function readArticle(input: ArticleInput, knowledge: Knowledge): Reading {
  const { decoded, messages } = decode(input.path, input.bytes);
  if (!decoded) return { document: null, text: '', statements: [], abstentions: [], messages };
  const { text, shadow, sha256, decodedAs } = decoded;
  const { source } = input;
  const blocks = blocksOf(shadow, knowledge);
  const words = new BlockTokens(shadow);
  const published = publicationDate(text, shadow, blocks, words, source, knowledge);
  const titleBlock = ownTitle(blocks, shadow, knowledge);
  const document: SourceDocument = {
    id: sha256.slice(0, 12),
    file: input.path,
    sha256,
    decodedAs,
    length: text.length,
    title: source?.title || (titleBlock ? text.slice(titleBlock.start, titleBlock.end) : null),
    publisher: source?.publisher || null,
    url: source?.url || null,
    language: source?.language || 'en',
    published,
    blocks,
  };
  const { statements, abstentions } = readBlocks(document, text, shadow, words, source, knowledge);
  return {
    document,
    text,
    statements,
    abstentions,
    messages: [...messages, ...dateMessages(input.path, published)],
  };
}

const QUOTATION_MARK = 34;
/** The title stands before everything that is read; a label such as "Analysis" is none. */
function ownTitle(blocks: readonly Block[], shadow: string, knowledge: Knowledge): Block | null {
  const first = blocks.find((b) => READ_TYPES.has(b.type));
  if (first?.type !== 'title') return null;
  const line = shadow
    .slice(first.start, first.end)
    .toLowerCase()
    .replace(/^[#*\s]+|[:*\s]+$/g, '');
  return knowledge.raw['blocks.json'].labels.includes(line) ? null : first;
}

/** Longer than this is no sentence but a dump; it is left. In UTF-16 units. */
const LONGEST_SENTENCE = 2500;

interface Sentence extends Span {
  readonly block: Block;
  /** A quotation that an earlier sentence of the block opened still runs. */
  readonly quoted: boolean;
}

function readBlocks(
  document: SourceDocument,
  text: string,
  shadow: string,
  words: BlockTokens,
  source: SourceRow | undefined,
  knowledge: Knowledge,
): { statements: Statement[]; abstentions: Abstention[] } {
  const statements: Statement[] = [];
  const abstentions: Abstention[] = [];
  if (!knowledge.subjectTest.test(shadow)) return { statements, abstentions };
  const sentences: Sentence[] = [];
  for (const block of document.blocks) {
    if (!READ_TYPES.has(block.type)) continue;
    // An odd number of marks so far: a quotation opened in an earlier sentence still runs.
    let quoted = false;
    for (const span of sentencesOf(shadow, block, knowledge)) {
      sentences.push({ start: span.start, end: span.end, block, quoted });
      if (quotationMarksIn(shadow, span) % 2 === 1) quoted = !quoted;
    }
  }
  const people: People = new Map();
  const order = orderOf(source, shadow, knowledge);
  const rivalInDocument = knowledge.rivalTest.test(shadow);
  const subjectInTitle = document.title !== null && knowledge.subjectTest.test(document.title);
  const itemised: (readonly Item[] | undefined)[] = [];
  const day = { earliest: document.published.earliest, latest: document.published.latest };
  const itemsFor = (index: number): readonly Item[] =>
    (itemised[index] ??= itemsOf(tokensOf(index), knowledge, people, dayOf(index)));
  const tokensOf = (index: number): readonly Token[] => {
    const { start, end, block } = sentences[index] as Sentence;
    return end - start > LONGEST_SENTENCE
      ? tokenize(shadow, start, start + LONGEST_SENTENCE)
      : words.between(block, start, end);
  };
  const dayOf = (index: number): { earliest: string | null; latest: string | null } => {
    const own = ownDayOf(sentences[index] as Sentence);
    return own === null ? day : { earliest: own, latest: own };
  };
  const ownDayOf = (sentence: Sentence): string | null =>
    sentence.block.rule.startsWith('bullet.dated')
      ? ownDay(shadow.slice(sentence.block.start, sentence.block.end))
      : null;

  sentences.forEach((sentence, index) => {
    const shadowText = shadow.slice(sentence.start, sentence.end);
    // Offices are introduced in order: "President A B … B said". Other sentences wait until needed.
    if (shadowText.length > LONGEST_SENTENCE) return;
    if (!knowledge.gate.test(shadowText)) {
      if (knowledge.officeTest.test(shadowText)) itemsFor(index);
      return;
    }
    const items = itemsFor(index);
    const countries = countriesIn(items, knowledge);
    const previous = index > 0 ? itemsFor(index - 1) : null;
    const around = {
      question: isQuestion(shadowText),
      quoted: sentence.quoted || items[0]?.word === '"',
      previous,
    };
    const scene = new Scene(items, text, knowledge, around, () => {
      const before = textBefore(sentences, index, shadow);
      const memory = { previous, before, rivalInDocument, subjectInTitle };
      return new SentenceContext(items, shadowText, memory, knowledge);
    });
    const read = readFrames(scene);
    const forecast = readForecast(scene);
    if (read.findings.length + forecast.length + countries.length === 0) return;
    const evidence = evidenceOf(sentences, index, text);
    const ownDate = ownDayOf(sentence);
    const publication: PublicationDate =
      ownDate === null
        ? document.published
        : {
            ...document.published,
            value: ownDate,
            precision: 'day',
            earliest: ownDate,
            latest: ownDate,
          };
    const place: Place = {
      document: document.file,
      sha256: document.sha256,
      text,
      evidence,
      block: sentence.block,
      publication,
      order,
    };
    const warned = new Set(
      read.findings.filter((f) => f.category === 'warns').map((f) => f.actor.code),
    );
    const foretold = forecast.filter((f) => !warned.has(f.actor.code));
    const made = [...read.findings, ...foretold].map((finding) =>
      statementOf(finding, items, place, knowledge),
    );
    statements.push(...made);
    abstentions.push(...abstentionsOf(read.stops, made, countries, document.file, evidence));
    abstentions.push(...untimely(made, document, evidence, abstentions, knowledge));
  });
  return { statements: confirmHeadlines(onceEach(statements)), abstentions };
}

/** Statements that are kept and cannot colour for their time: too early, too late, or of an unknown day. */
function untimely(
  made: readonly Statement[],
  document: SourceDocument,
  evidence: Evidence,
  listed: readonly Abstention[],
  { topic }: Knowledge,
): Abstention[] {
  const { published } = document;
  const found: Abstention[] = [];
  const add = (code: AbstentionCode, rule: string, of: readonly Statement[]): void => {
    if (of.length === 0) return;
    const countries = [...new Set(of.map((s) => s.actor))].sort();
    found.push({ document: document.file, evidence, code, rule, words: null, countries });
  };
  add(
    'before_declaration',
    'date.before-declaration',
    made.filter((s) => s.date?.latest != null && s.date.latest < topic.declared.date),
  );
  add(
    'outside_window',
    'date.outside-window',
    made.filter((s) => s.date?.earliest != null && s.date.earliest > topic.window.to),
  );
  if (published.earliest === null && published.latest === null && published.value === null)
    if (!listed.some((a) => a.code === 'undated_article'))
      add(
        'undated_article',
        published.rule,
        made.filter((s) => s.date?.value == null),
      );
  return found;
}

/** A gated sentence without a statement is listed; beside a statement only what a reader would miss. */
function abstentionsOf(
  stops: readonly Stop[],
  made: readonly Statement[],
  countries: readonly string[],
  document: string,
  evidence: Evidence,
): Abstention[] {
  const list = (stop: Stop): Abstention => ({
    document,
    evidence,
    code: stop.code,
    rule: stop.rule,
    words: stop.words || null,
    countries,
  });
  if (made.length > 0) {
    const seen = new Set<AbstentionCode>();
    return stops
      .filter(
        (s) =>
          (s.code === 'unnamed_group' || s.code === 'organisation_not_country') &&
          !seen.has(s.code) &&
          seen.add(s.code) !== undefined,
      )
      .map(list);
  }
  if (countries.length === 0) return [];
  return [
    list(
      stops.find((s) => s.code !== 'object_unresolved' && s.code !== 'actor_unresolved') ??
        stops[0] ?? { code: 'not_about_status', rule: 'no-frame', words: '' },
    ),
  ];
}

/** Countries of a passage other than the subject, sorted. */
function countriesIn(items: readonly Item[], knowledge: Knowledge): string[] {
  const codes: string[] = [];
  // A place in a dateline counts only where nobody else is named: the sentence is not left in silence.
  const places: string[] = [];
  for (const { code, kind, meanings } of items) {
    for (const meant of meanings) {
      const list = kind === 'person' ? places : codes;
      if (meant !== knowledge.subject && !list.includes(meant)) list.push(meant);
    }
    if (code !== null && code !== knowledge.subject && !codes.includes(code)) codes.push(code);
  }
  return (codes.length > 0 ? codes : places).sort();
}

function isQuestion(shadow: string): boolean {
  return /\?["')\]]*$/.test(shadow);
}

/** The sentence itself, with its neighbours in the same or the adjacent block, all verbatim. */
function evidenceOf(sentences: readonly Sentence[], index: number, text: string): Evidence {
  const { start, end } = sentences[index] as Sentence;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: textOf(sentences[index - 1], text),
    suffix: textOf(sentences[index + 1], text),
  };
}

function textOf(span: Span | undefined, text: string): string {
  return span ? text.slice(span.start, span.end) : '';
}

/** Up to four sentences before a sentence. */
function textBefore(sentences: readonly Span[], index: number, shadow: string): string {
  return sentences
    .slice(Math.max(0, index - 4), index)
    .map((s) => shadow.slice(s.start, s.end))
    .join(' ');
}

function quotationMarksIn(shadow: string, { start, end }: Span): number {
  let count = 0;
  for (let i = start; i < end; i++) if (shadow.charCodeAt(i) === QUOTATION_MARK) count++;
  return count;
}

/** Two frames of one kind can tell the same of one sentence; an id stands once. */
function onceEach(statements: readonly Statement[]): Statement[] {
  const ids = new Set<string>();
  return statements.filter((s) => !ids.has(s.id) && ids.add(s.id) !== undefined);
}

/** Oddities of the date that an editor can settle with a row in sources.csv. */
function dateMessages(path: string, published: PublicationDate): Message[] {
  if (published.rule === 'publication.date-order-unclear')
    return [
      message(
        path,
        published.rule,
        `day and month of ${published.basis} could be exchanged`,
        'give the day as YYYY-MM-DD in the column "published" of sources.csv',
      ),
    ];
  if (published.rule === 'publication.contradiction')
    return [
      message(
        path,
        published.rule,
        published.basis,
        'give the right day as YYYY-MM-DD in the column "published" of sources.csv',
      ),
    ];
  return [];
}

/** A headline that the body confirms loses one step of confidence instead of two. */
function confirmHeadlines(statements: readonly Statement[]): Statement[] {
  const body = new Set(
    statements
      .filter((s) => s.attribution.type !== 'headline')
      .map((s) => `${s.actor}|${s.category}|${s.modality}`),
  );
  return statements.map((s) =>
    s.attribution.type === 'headline' &&
    body.has(`${s.actor}|${s.category}|${s.modality}`) &&
    s.confidence.reasons.length === 1
      ? { ...s, confidence: { level: 'medium', reasons: ['headline, confirmed by the text'] } }
      : s,
  );
}
