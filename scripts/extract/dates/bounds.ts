import { addDays, type IsoDay } from '../../../src/domain/iso-date.ts';
import type { Block, DateCandidate, Span } from '../../../src/domain/statement.ts';
import { READ_TYPES } from '../blocks.ts';
import type { BlockTokens } from '../block-tokens.ts';
import type { Knowledge, OfficeHolder } from '../knowledge.ts';
import type { Token } from '../tokens.ts';
import { entityAt, titleAt } from '../openers.ts';
import type { Match } from '../trie.ts';
import { dateAt } from './expressions.ts';

/** Between which days an article was written, from what it takes for granted. */
export interface Bounds {
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
  /** The bounds exclude each other; they are listed and none is used. */
  readonly contrary: boolean;
  readonly candidates: readonly DateCandidate[];
}

/** How many tokens may stand between the subject and what it declares. */
const REACH = 8;
const YEAR = /(?:19|20)\d\d/;

/** Terms of office and the declaration bound the day of an article; they never name it. */
export function boundsOf(
  text: string,
  shadow: string,
  blocks: readonly Block[],
  words: BlockTokens,
  knowledge: Knowledge,
): Bounds {
  const candidates: DateCandidate[] = [];
  for (const block of blocks) {
    if (!READ_TYPES.has(block.type) || block.rule.startsWith('bullet.dated')) continue;
    const line = shadow.slice(block.start, block.end);
    const declares = /\b(?:declar|proclaim)/i.test(line) && knowledge.subjectTest.test(line);
    const dated = YEAR.test(line) && /\bon\b.*\b(?:19|20)\d\d\b/i.test(line);
    if (!declares && !dated && !knowledge.officeTest.test(line)) continue;
    const tokens = words.ofBlock(block);
    let office = 0;
    for (let i = 0; i < tokens.length; i++) {
      // "Vice President X": the office is the longer title's.
      const title = i < office ? null : titleAt(tokens, i, knowledge);
      if (title) office = title.to;
      const found =
        (title && !isDeputy(tokens[i - 1]) ? officeAt(tokens, i, title, knowledge) : null) ??
        (declares ? milestoneAt(tokens, i, knowledge) : null) ??
        (dated ? eventAt(tokens, i, knowledge) : null);
      if (!found) continue;
      const { start, end } = found.span;
      const { rule, reason, earliest, latest } = found;
      const words = text.slice(start, end);
      candidates.push({ start, end, words, verdict: 'bound', rule, reason, earliest, latest });
    }
  }
  let earliest: IsoDay | null = null;
  let latest: IsoDay | null = null;
  for (const bound of candidates) {
    if (bound.earliest !== null && (earliest === null || bound.earliest > earliest))
      earliest = bound.earliest;
    if (bound.latest !== null && (latest === null || bound.latest < latest)) latest = bound.latest;
  }
  const contrary = earliest !== null && latest !== null && earliest > latest;
  return contrary
    ? { earliest: null, latest: null, contrary, candidates }
    : { earliest, latest, contrary, candidates };
}

type Bound = Pick<DateCandidate, 'rule' | 'reason' | 'earliest' | 'latest'> & {
  readonly span: Span;
};

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

function isDeputy(token: Token | undefined): boolean {
  return token !== undefined && ['deputy', 'vice', 'ex', '-', 'assistant'].includes(token.lower);
}

/** "President Anna Boucle": title and full name side by side, in an office that the table dates. */
function officeAt(
  tokens: readonly Token[],
  at: number,
  title: Match<'head' | 'modifier' | 'former' | 'not-state'>,
  knowledge: Knowledge,
): Bound | null {
  if (title.value !== 'head') return null;
  const name = entityAt(tokens, title.to, knowledge);
  if (name?.value.type !== 'leader' || name.to - title.to < 2) return null;
  if (isPast(tokens, at, name.to, knowledge)) return null;
  const words = tokens
    .slice(at, title.to)
    .map((t) => t.lower)
    .join(' ');
  const terms = name.value.holders.flatMap((holder) => termsOf(holder, words, knowledge));
  if (terms.length === 0) return null;
  const earliest = terms.map((t) => t.from).sort()[0] ?? null;
  const open = terms.some((t) => t.to === null);
  const latest = open
    ? null
    : (terms
        .map((t) => t.to ?? '')
        .sort()
        .at(-1) ?? null);
  return {
    span: spanOf(tokens, at, name.to),
    rule: 'publication.office',
    reason: 'an office-holder is named with the title, so the term has begun and not ended',
    earliest,
    latest,
  };
}

function termsOf(
  holder: OfficeHolder,
  title: string,
  { raw }: Knowledge,
): readonly { readonly from: IsoDay; readonly to: IsoDay | null }[] {
  const { sameOffices } = raw['dates.json'];
  const plain = (office: string): string =>
    sameOffices.find((names) => names.includes(office))?.[0] ?? office;
  return holder.terms.filter((t) => plain(t.office.toLowerCase()) === plain(title));
}

/** "former", "then", a year or a look back in the same sentence: the term may be long over, or to come. */
function isPast(tokens: readonly Token[], from: number, to: number, knowledge: Knowledge): boolean {
  const { backwards } = knowledge.raw['dates.json'];
  let i = from - 1;
  for (; i >= 0 && !endsSentence(tokens, i); i--)
    if (isBack(i) || (i > from - 5 && titleAt(tokens, i, knowledge)?.value === 'former'))
      return true;
  for (i = to; i < tokens.length && !endsSentence(tokens, i); i++) if (isBack(i)) return true;
  return false;

  function isBack(k: number): boolean {
    const lower = tokens[k]?.lower ?? '';
    return backwards.includes(lower) || /^(?:19|20)\d\d$/.test(lower);
  }
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.text === '.' && (next === undefined || (next.capital && !next.glued));
}

/** "met ON 3 May 2011": what has happened on a full date is not older than the article. */
function eventAt(tokens: readonly Token[], at: number, knowledge: Knowledge): Bound | null {
  if (tokens[at]?.lower !== 'on') return null;
  const date = dateAt(tokens, at, knowledge);
  if (date?.expression.kind !== 'calendar') return null;
  const { year, month, day } = date.expression;
  if (year === null || month === null || day === null) return null;
  const { past, doubts } = knowledge.raw['dates.json'].events;
  let happened = false;
  let i = at;
  while (i > 0 && !endsSentence(tokens, i - 1)) i--;
  for (; i < tokens.length && (i < date.to || !endsSentence(tokens, i)); i++) {
    const { lower, capital } = tokens[i] as Token;
    // The month of May is no doubt.
    if (i >= at && i < date.to) continue;
    if (doubts.includes(lower)) return null;
    // "was to meet", "to be signed": still to come then, and perhaps never.
    if (past.includes(lower) && tokens[i + 1]?.lower === 'to') return null;
    if (past.includes(lower) || (!capital && /..ed$/.test(lower))) happened = true;
  }
  if (!happened) return null;
  const pad = (n: number): string => String(n).padStart(2, '0');
  return {
    span: spanOf(tokens, at, date.to),
    rule: 'publication.past-event',
    reason: 'something is told as past that happened on this day',
    earliest: `${year}-${pad(month)}-${pad(day)}`,
    latest: null,
  };
}

/** "Syldavia declared independence", "Syldavia will declare independence": past or still to come. */
function milestoneAt(tokens: readonly Token[], at: number, knowledge: Knowledge): Bound | null {
  const subject = entityAt(tokens, at, knowledge);
  if (subject?.value.type !== 'country' || subject.value.code !== knowledge.subject) return null;
  const { milestone } = knowledge.raw['dates.json'];
  // "would act if the other side's breakaway province of Syldavia declared independence": the doubt may
  // stand anywhere before, and a wrong bound is worse than none.
  for (let i = at - 1; i >= 0 && !endsSentence(tokens, i); i--)
    if (milestone.doubts.includes(tokens[i]?.lower ?? '')) return null;
  let future = false;
  for (let i = subject.to; i < tokens.length && i < subject.to + REACH; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (milestone.past.includes(lower) || milestone.base.includes(lower)) {
      if (milestone.base.includes(lower) !== future) return null;
      const to = objectAfter(tokens, i + 1, knowledge);
      return to === null ? null : declared(spanOf(tokens, at, to), future, knowledge);
    }
    if (milestone.future.includes(lower)) future = true;
    else if (!milestone.between.includes(lower)) return null;
  }
  return null;
}

/** "its independence", "independence from X", without another year: index after it, or null. */
function objectAfter(tokens: readonly Token[], from: number, knowledge: Knowledge): number | null {
  let i = from;
  while (['its', 'their', 'full', 'unilateral'].includes(tokens[i]?.lower ?? '')) i++;
  if (!knowledge.status.has(tokens[i]?.lower ?? '')) return null;
  const year = knowledge.topic.declared.date.slice(0, 4);
  for (let k = i + 1; k < tokens.length && k < i + REACH && !endsSentence(tokens, k); k++) {
    const text = tokens[k]?.text ?? '';
    if (/^(?:19|20)\d\d$/.test(text) && text !== year) return null;
  }
  return i + 1;
}

function declared(span: Span, future: boolean, { topic }: Knowledge): Bound {
  const day = topic.declared.date;
  return future
    ? {
        span,
        rule: 'publication.milestone-ahead',
        reason: 'the declaration is still to come',
        earliest: null,
        latest: addDays(day, -1),
      }
    : {
        span,
        rule: 'publication.milestone-past',
        reason: 'the declaration has been made',
        earliest: day,
        latest: null,
      };
}
