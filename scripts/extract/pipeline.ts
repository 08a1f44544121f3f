import { waitingForDay, withDenials, actOf, onceEach, confirmHeadlines } from './outcomes.ts';
import {
  earliestDay,
  latestDay,
  precisionOf,
  type PartialDate,
} from '../../src/domain/iso-date.ts';
import type {
  Abstention,
  Block,
  Evidence,
  Message,
  PublicationDate,
  SourceDocument,
  Statement,
} from '../../src/domain/statement.ts';
import { abstentionsOf, countriesIn, untimely } from './abstentions.ts';
import { BlockTokens } from './block-tokens.ts';
import { blocksOf, READ_TYPES } from './blocks.ts';
import { timelineOf, type Timeline } from './dated-lines.ts';
import { countsOn, inYearOf, tied } from './dates/anchors.ts';
import { eventDate, resolveExpression } from './dates/event.ts';
import type { Order } from './dates/expressions.ts';
import { paperDay, TELLS_OF_PAPER } from './dates/papers.ts';
import { orderOf, publicationDate } from './dates/publication.ts';
import { decode } from './decode.ts';
import { itemsOf, type Day, type Item, type People } from './entities.ts';
import { Scene, type Finding } from './finding.ts';
import { followUp, lastAct, mayFollowUp } from './follow-ups.ts';
import { readFrames } from './frames.ts';
import { readHeaded } from './headed-lists.ts';
import { labelled, letterheadOf } from './hosts.ts';
import { readForecast } from './forecast.ts';
import type { Knowledge } from './knowledge.ts';
import {
  differing,
  markBefore,
  withoutStop,
  elliptic,
  leadOn,
  listedFrom,
  type ListedEntries,
} from './listed-entries.ts';
import { message } from './message.ts';
import { evidenceOf, isQuestion, passagesOf, textBefore, type Passage } from './passages.ts';
import { SentenceContext, type Memory } from './sentence-context.ts';
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
  /** The text that the bytes were made of, if it is known: they need not be read back. */
  readonly written?: string | undefined;
  readonly source?: SourceRow | undefined;
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
  const { decoded, messages } = decode(input.path, input.bytes, input.written);
  if (!decoded) return { document: null, text: '', statements: [], abstentions: [], messages };
  const { text, shadow, sha256, decodedAs } = decoded;
  const { source } = input;
  const blocks = blocksOf(shadow, knowledge);
  const words = new BlockTokens(shadow);
  const timeline = timelineOf(blocks, shadow, knowledge);
  const order = orderOf(source, shadow, knowledge);
  const published = publicationDate(
    text,
    shadow,
    blocks,
    words,
    timeline,
    order,
    source,
    knowledge,
  );
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
  const { statements, abstentions } = readBlocks(
    document,
    text,
    shadow,
    words,
    timeline,
    order,
    knowledge,
  );
  return {
    document,
    text,
    statements,
    abstentions,
    messages: [...messages, ...dateMessages(input.path, published)],
  };
}

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

function readBlocks(
  document: SourceDocument,
  text: string,
  shadow: string,
  words: BlockTokens,
  timeline: Timeline,
  order: Order | null,
  knowledge: Knowledge,
): { statements: Statement[]; abstentions: Abstention[] } {
  const statements: Statement[] = [];
  const abstentions: Abstention[] = [];
  if (!knowledge.subjectTest.test(shadow)) return { statements, abstentions };
  const passages = passagesOf(document.blocks, shadow, knowledge);
  const people: People = new Map();
  const rivals = rivalsIn(shadow, knowledge);
  const subjectInTitle = document.title !== null && knowledge.subjectTest.test(document.title);
  const itemised: (readonly Item[] | undefined)[] = [];
  const day = { earliest: document.published.earliest, latest: document.published.latest };
  const letterhead = letterheadOf(document.blocks, shadow, knowledge, day);
  const itemsFor = (index: number): readonly Item[] => {
    const known = itemised[index];
    if (known) return known;
    const items = itemsOf(tokensOf(index), knowledge, people, dayOf(index));
    const earlier = (): readonly Item[] | null => (index > 0 ? itemsFor(index - 1) : null);
    return (itemised[index] = countsOn(items) ? tied(items, earlier, knowledge) : items);
  };
  const tokensOf = (index: number): readonly Token[] => {
    const { start, end, block } = passages[index] as Passage;
    return end - start > LONGEST_SENTENCE
      ? tokenize(shadow, start, start + LONGEST_SENTENCE)
      : words.between(block, start, end);
  };
  const dayOf = (index: number): Day => {
    const own = timeline.get((passages[index] as Passage).block.start);
    return own ? { earliest: earliestDay(own.date), latest: latestDay(own.date) } : day;
  };
  /** A passage whose words go on in the lines below it, or below which only names stand. */
  const listAt = (index: number): { entries: ListedEntries; end: number } | null => {
    const from = (passages[index] as Passage).leads;
    const entries =
      from && listedFrom(document.blocks, from, shadow, knowledge, people, dayOf(index));
    if (!entries) return null;
    return { entries, end: (document.blocks[from + entries.count - 1] as Block).end };
  };
  const placeOf = (passage: Passage, evidence: Evidence): Place => {
    const own = timeline.get(passage.block.start);
    return {
      document: document.file,
      sha256: document.sha256,
      text,
      evidence,
      block: passage.block,
      publication: own ? datedAs(document.published, own.date) : document.published,
      order,
      entry: own?.acts === true,
      dates: null,
    };
  };
  /** The last passage that told a stance on the subject, and the act it ended with. */
  let told = -1;
  let act: Finding | null = null;
  /** "Ruritania has not.": what a sentence says of the act of the one before. */
  const takesUp = (before: number, index: number, shadowText: string): boolean =>
    act !== null && told === before && before === index - 1 && mayFollowUp(shadowText);
  const followedUp = (before: number, index: number): Statement[] => {
    if (act === null) return [];
    const passage = passages[index] as Passage;
    const earlier = withoutStop(itemsFor(before));
    const own = inYearOf(itemsFor(index), earlier);
    const items = [...earlier, markBefore(own), ...own];
    const around = { question: false, quoted: passage.quoted, previous: null };
    const scene = new Scene(items, text, knowledge, around, () => {
      throw new Error('an answer is read by its own words');
    });
    const place = placeOf(passage, evidenceOf(passages, before, index, passage.end, text));
    return followUp(act, earlier.length, scene).map((f) => statementOf(f, items, place, knowledge));
  };
  /** The act of the passage before, whose day a sentence about its paper can still tell. */
  let undated: {
    readonly at: number;
    readonly ids: readonly string[];
    readonly actor: string;
  } | null = null;
  const datedByPaper = (index: number, place: Place): void => {
    const day = undated && paperDay(itemsFor(index), undated.actor, knowledge);
    const { declared } = knowledge.topic;
    const resolved =
      day?.date && resolveExpression(day.date, place.publication, declared.date, false, order);
    if (!undated || !day || !resolved || resolved.value === null) return;
    const date = eventDate(
      { ...resolved, rule: 'date.paper' },
      text.slice(day.start, day.end),
      place.publication,
    );
    const { ids } = undated;
    statements.forEach((s, i) => {
      if (ids.includes(s.id))
        statements[i] = { ...s, date, colours: s.colours && (date.latest ?? '') >= declared.date };
    });
  };
  /** The last passage that told acts of one kind. */
  let acted: { readonly at: number; readonly category: 'recognises' | 'withdrew' } | null = null;
  /** Where the last list ended: its lines are no passages of their own. */
  let listed = 0;
  let before = -1;

  passages.forEach((passage, index) => {
    if (passage.start < listed) return;
    const lastRead = before;
    before = index;
    let shadowText = shadow.slice(passage.start, passage.end);
    // Offices are introduced in order: "President A B … B said". Other sentences wait until needed.
    if (shadowText.length > LONGEST_SENTENCE) return;
    if (undated?.at === lastRead && TELLS_OF_PAPER.test(shadowText))
      datedByPaper(index, placeOf(passage, evidenceOf(passages, index, index, passage.end, text)));
    undated = null;
    const gated = knowledge.gate.test(shadowText);
    const goesOn = !gated && passage.leads !== null && lastRead >= 0 && elliptic(itemsFor(index));
    if (!gated && !goesOn) {
      if (takesUp(lastRead, index, shadowText)) {
        const made = followedUp(lastRead, index);
        statements.push(...made);
        // What stands next can still point to the act.
        if (made.length > 0) told = index;
      }
      if (knowledge.officeTest.test(shadowText)) itemsFor(index);
      return;
    }
    const list = passage.leads === null ? null : listAt(index);
    if (!gated && !list) return;
    const first = goesOn ? lastRead : index;
    const items = list
      ? goesOn
        ? differing(itemsFor(lastRead), goesOn, list.entries)
        : leadOn(itemsFor(index), list.entries)
      : itemsFor(index);
    const question = isQuestion(shadowText);
    if (list) {
      listed = list.end;
      if (!goesOn) itemised[index] = items;
      shadowText = shadow.slice((passages[first] as Passage).start, list.end);
    }
    const countries = countriesIn(items, knowledge);
    const previous = lastRead >= 0 ? itemsFor(lastRead) : null;
    const stanceBefore = told >= 0 && told === lastRead;
    const around = { question, quoted: passage.quoted || items[0]?.word === '"', previous };
    const scene = new Scene(items, text, knowledge, around, () => {
      const before = (): string => textBefore(passages, index, shadow);
      const host = labelled(passage.block, shadow, knowledge, day) ?? letterhead;
      const actNear = acted !== null && acted.at >= index - 2 ? acted.category : null;
      const memory = { previous, before, rivals, subjectInTitle, stanceBefore, actNear, host };
      return new SentenceContext(items, shadowText, memory, knowledge);
    });
    const framed = readFrames(scene);
    const headed = list && framed.findings.length === 0 ? readHeaded(scene) : [];
    const read = headed.length > 0 ? { findings: headed, stops: [] } : framed;
    if (read.findings.length === 0 && !list && takesUp(lastRead, index, shadowText)) {
      const made = followedUp(lastRead, index);
      statements.push(...made);
      if (made.length > 0) return;
    }
    acted = actOf(read.findings, index) ?? (read.findings.length > 0 ? null : acted);
    if (read.findings.some((f) => f.target === 'independence')) {
      told = index;
      act = list ? null : lastAct(read.findings, scene);
    } else if (read.unnamed && !list) {
      told = index;
      act = lastAct([read.unnamed], scene);
    }
    const forecast = readForecast(scene);
    if (read.findings.length + forecast.length + countries.length === 0) return;
    const evidence = evidenceOf(passages, first, index, list?.end ?? passage.end, text);
    const plain = placeOf(passage, evidence);
    // A heading whose names stand below it is no headline: the article says no more elsewhere.
    const place: Place = list
      ? { ...plain, block: { ...passage.block, type: 'bullet' }, dates: list.entries.dates }
      : plain;
    const warned = new Set(
      read.findings.filter((f) => f.category === 'warns').map((f) => f.actor.code),
    );
    const foretold = forecast.filter((f) => !warned.has(f.actor.code));
    const made = [...read.findings, ...foretold].map((finding) =>
      statementOf(finding, items, place, knowledge),
    );
    statements.push(...made);
    undated = waitingForDay(made, index);
    abstentions.push(...abstentionsOf(read.stops, made, countries, document.file, evidence));
    abstentions.push(...untimely(made, document, evidence, abstentions, knowledge));
  });
  return { statements: withDenials(confirmHeadlines(onceEach(statements))), abstentions };
}

/** How often others whose recognition is disputed are named, beside the subject. */
function rivalsIn(shadow: string, { rivalTest, subjectTest }: Knowledge): Memory['rivals'] {
  if (!rivalTest.test(shadow)) return 'none';
  const count = ({ source, flags }: RegExp): number =>
    shadow.match(new RegExp(source, `${flags}g`))?.length ?? 0;
  return count(rivalTest) * 2 > count(subjectTest) ? 'many' : 'some';
}

/** The date of an entry stands for that of the article. */
function datedAs(published: PublicationDate, date: PartialDate): PublicationDate {
  return {
    ...published,
    value: date,
    precision: precisionOf(date),
    earliest: earliestDay(date),
    latest: latestDay(date),
  };
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
