import { type Found, fullAt, firstFull } from './full-days.ts';
import {
  earliestDay,
  isPartialDate,
  latestDay,
  precisionOf,
} from '../../../src/domain/iso-date.ts';
import type { Block, DateCandidate, PublicationDate } from '../../../src/domain/statement.ts';
import type { BlockTokens } from '../block-tokens.ts';
import type { Timeline } from '../dated-lines.ts';
import type { Knowledge } from '../knowledge.ts';
import type { SourceRow } from '../pipeline.ts';
import { tokenize, type Token } from '../tokens.ts';
import { formTokens } from '../trie.ts';
import { boundsOf } from './bounds.ts';
import { isDateline } from './datelines.ts';
import { type Order } from './expressions.ts';

/** Numeric order that a site's domain suggests, or null. */
export function orderOf(
  source: SourceRow | undefined,
  shadow: string,
  knowledge: Knowledge,
): Order | null {
  const place = `${source?.url ?? ''} ${source?.publisher ?? ''}`.toLowerCase();
  const table = knowledge.raw['dates.json'].orderByDomain;
  const hosts = place.split(/[/\s:]+/);
  for (const { ending, order } of table)
    if (hosts.some((host) => host.endsWith(ending))) return order;
  // Another numeric date of the text with a number above twelve settles the order for all.
  for (const match of shadow.matchAll(/\b(\d{1,2})[/.](\d{1,2})[/.]\d{4}\b/g)) {
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) return 'day-first';
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) return 'month-first';
  }
  return null;
}

/** How far into a block its date is looked for, in UTF-16 units. */
const DATE_REACH = 400;

/** A page of one day: its heading is the day, and leads to it. */
const DAY_HEADING = /^#+\s*\[\s*\d{4}-\d{1,2}-\d{1,2}\s*\]\([^)\s]*\)\s*$/;

/** When an article was published: label, dateline, metadata, in this order; else bounds only. */
export function publicationDate(
  text: string,
  shadow: string,
  blocks: readonly Block[],
  words: BlockTokens,
  timeline: Timeline,
  order: Order | null,
  source: SourceRow | undefined,
  knowledge: Knowledge,
): PublicationDate {
  const candidates: DateCandidate[] = [];
  const best: { labelled: Found | null; updated: Found | null; dateline: Found | null } = {
    labelled: null,
    updated: null,
    dateline: null,
  };
  const bounds: string[] = [];
  const days = blocks.filter((b) => DAY_HEADING.test(shadow.slice(b.start, b.end)));
  blocks.forEach((block, index) => {
    const line = shadow.slice(block.start, block.end);
    if (!/\d{4}|\d [A-Z][a-z]+ \d\d\b/.test(line)) return;
    const note = (
      found: Found,
      rule: string,
      verdict: DateCandidate['verdict'],
      reason: string,
    ): void => {
      candidates.push({
        words: text.slice(found.start, found.end),
        start: found.start,
        end: found.end,
        rule,
        earliest: found.earliest,
        latest: found.latest,
        verdict,
        reason,
      });
    };
    if (block.type === 'copyright') {
      const m = /\d{4}(?:\s*-\s*\d{4})?/.exec(line);
      if (m)
        candidates.push({
          words: text.slice(block.start + m.index, block.start + m.index + m[0].length),
          start: block.start + m.index,
          end: block.start + m.index + m[0].length,
          rule: 'publication.copyright',
          earliest: null,
          latest: null,
          verdict: 'rejected',
          reason: 'a copyright line dates no article',
        });
      return;
    }
    if (line.length > 400 && index > 8) return;
    const tokens =
      block.end - block.start <= DATE_REACH
        ? words.ofBlock(block)
        : tokenize(shadow, block.start, block.start + DATE_REACH);
    const label =
      block.type === 'teaser' || block.type === 'link' ? null : labelled(tokens, order, knowledge);
    if (label) {
      const slot = label.update ? 'updated' : 'labelled';
      note(
        label.found,
        `publication.${slot}`,
        'used',
        label.update ? 'a labelled day of the last change' : 'a labelled day of publication',
      );
      best[slot] ??= label.found;
      return;
    }
    // "- Syldavia (20 April 2009)" among others of its kind dates what it names.
    const listed = block.type === 'bullet' && isBullet(blocks[index - 1], blocks[index + 1]);
    const page = days.length === 1 && block === days[0] && index < 3;
    if ((listed || timeline.has(block.start)) && !page) return;
    const found = firstFull(tokens, order, knowledge);
    if (!found) return;
    if (block.type === 'teaser' || block.type === 'link')
      note(found, 'publication.teaser', 'rejected', 'it stands in a teaser for another article');
    else if (block.type === 'caption') {
      note(found, 'publication.caption', 'bound', 'the article cannot be older than its picture');
      bounds.push(found.earliest);
    } else if (page || isDateline(line, tokens, found.start, index, blocks.length)) {
      note(found, 'publication.dateline', 'used', 'a dateline or byline with a full date');
      best.dateline ??= found;
    }
  });
  const bound = bounds.sort().at(-1) ?? null;
  const supplied = source && isPartialDate(source.published) ? source.published : null;
  const own = best.labelled ?? best.dateline;
  // "04.06.2021" can be of two days; a supplied day that is one of them settles which.
  const settled =
    own?.unclear && supplied !== null && (supplied === own.earliest || supplied === own.latest);
  const chosen = settled ? null : own;
  if (chosen)
    return result(
      chosen,
      best.labelled ? 'publication.labelled' : 'publication.dateline',
      `the article's own ${best.labelled ? 'date line' : 'dateline'}: "${text.slice(chosen.start, chosen.end)}"`,
    );
  if (supplied !== null) {
    if (bound !== null && latestDay(supplied) < bound)
      return {
        value: null,
        precision: 'unknown',
        earliest: bound,
        latest: null,
        rule: 'publication.contradiction',
        basis: 'the supplied date is older than a dated picture of the article',
        candidates,
      };
    const cleared = candidates.map((c) =>
      c.verdict === 'used'
        ? { ...c, verdict: 'rejected' as const, reason: 'weaker than the supplied date' }
        : c,
    );
    return {
      value: supplied,
      precision: precisionOf(supplied),
      earliest: earliestDay(supplied),
      latest: latestDay(supplied),
      rule: 'publication.metadata',
      basis: source?.published_basis ?? '',
      candidates: cleared,
    };
  }
  if (best.updated)
    return result(
      best.updated,
      'publication.updated',
      `the article's own line of last change: "${text.slice(best.updated.start, best.updated.end)}"`,
    );
  return bounded();

  /** No day is given: what the article takes for granted bounds it. */
  function bounded(): PublicationDate {
    const found = boundsOf(text, shadow, blocks, words, knowledge);
    const earliest =
      [bound, found.earliest]
        .filter((d) => d !== null)
        .sort()
        .at(-1) ?? null;
    const contrary =
      found.contrary || (earliest !== null && found.latest !== null && earliest > found.latest);
    const known = earliest !== null || found.latest !== null;
    return {
      value: null,
      precision: 'unknown',
      earliest: contrary ? null : earliest,
      latest: contrary ? null : found.latest,
      rule: contrary
        ? 'publication.contradiction'
        : known
          ? 'publication.bounds'
          : 'publication.unknown',
      basis: contrary
        ? 'offices, declaration, events and pictures of the article exclude each other'
        : known
          ? 'only bounds are known, from pictures, offices, past events or the declaration'
          : 'the article carries no date',
      candidates: [...candidates, ...found.candidates],
    };
  }

  function result(found: Found, rule: string, basis: string): PublicationDate {
    if (bound !== null && found.latest < bound)
      return {
        value: null,
        precision: 'unknown',
        earliest: bound,
        latest: null,
        rule: 'publication.contradiction',
        basis: 'the dated line is older than a dated picture of the article',
        candidates,
      };
    let kept = false;
    const marked = candidates.map((c) => {
      if (c.verdict !== 'used') return c;
      if (c.start === found.start && !kept) {
        kept = true;
        return found.unclear
          ? {
              ...c,
              reason: 'day and month could be exchanged; only what both readings share is used',
            }
          : c;
      }
      return { ...c, verdict: 'rejected' as const, reason: 'a stronger date was found' };
    });
    return {
      value: found.value,
      precision: found.value === null ? 'unknown' : precisionOf(found.value),
      earliest: found.earliest,
      latest: found.latest,
      rule: found.unclear ? 'publication.date-order-unclear' : rule,
      basis,
      candidates: marked,
    };
  }
}

/** "Published: …", "Publikuar: …", "date: '2022-03-19'" at the beginning of a line. */
function labelled(
  tokens: readonly Token[],
  order: Order | null,
  knowledge: Knowledge,
): { found: Found; update: boolean } | null {
  for (const { words, order: labelOrder, update } of labels(knowledge)) {
    const at =
      tokens[0]?.text === '*' || tokens[0]?.text === '#' || tokens[0]?.text === '('
        ? tokens.findIndex((t) => t.kind === 'word')
        : 0;
    if (!words.every((word, i) => tokens[at + i]?.lower === word)) continue;
    for (let i = at + words.length; i < tokens.length && i < at + words.length + 9; i++) {
      const found = fullAt(tokens, i, labelOrder ?? order, knowledge);
      if (found) return { found, update };
    }
  }
  return null;
}

function isBullet(...neighbours: readonly (Block | undefined)[]): boolean {
  return neighbours.some((block) => block?.type === 'bullet');
}

interface Label {
  readonly words: readonly string[];
  readonly order: Order | null;
  readonly update: boolean;
}
const CACHE = new WeakMap<Knowledge, readonly Label[]>();
function labels(knowledge: Knowledge): readonly Label[] {
  let found = CACHE.get(knowledge);
  if (!found) {
    const dates = knowledge.raw['dates.json'];
    found = [
      ...dates.updateLabels.map((form) => ({
        words: formTokens(form, true),
        order: null,
        update: true,
      })),
      ...dates.labels.map(({ form, order }) => ({
        words: formTokens(form, true),
        order,
        update: false,
      })),
    ].sort((a, b) => b.words.length - a.words.length);
    CACHE.set(knowledge, found);
  }
  return found;
}
