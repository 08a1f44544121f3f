import type { Block, BlockType } from '../../src/domain/statement.ts';
import type { Knowledge } from './knowledge.ts';
import { shadowOf } from './shadow.ts';

/** Types whose sentences are the article's own. */
export const READ_TYPES: ReadonlySet<BlockType> = new Set([
  'title',
  'heading',
  'body',
  'bullet',
  'quote',
]);
/** A list entry that links to a dated page, or a line that begins with its own day, dates itself. */
const DATED_LINK = /\]\(\S*\/(\d{4})\/(\d{1,2})\/(\d{1,2})\//;
const DATED_LINE = /^\s*(\d{4})-(\d{2})-(\d{2})(?:\s{2,}|\s*[|:\t]\s*)\S/;

// eslint-disable-next-line no-control-regex -- the range is the definition of ASCII
const ASCII = /^[\x00-\x7f]*$/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
}

/** One block a line, classified by the cues of blocks.json; nothing is cut out. */
export function blocksOf(shadow: string, knowledge: Knowledge): Block[] {
  const lines = linesOf(shadow);
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.key, (counts.get(line.key) ?? 0) + 1);
  const rules = compiled(knowledge);
  const { teaserLimit } = knowledge.raw['blocks.json'];
  // Sorted, so that blocks that begin alike stand together and the search stays short.
  const sorted = lines
    .map((line, index) => ({ key: line.key, index }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
  const places = new Map(sorted.map((entry, place) => [entry.index, place]));
  const beginsLater = (key: string, index: number): boolean => {
    for (let k = (places.get(index) ?? 0) + 1; k < sorted.length; k++) {
      const other = sorted[k];
      if (!other?.key.startsWith(key)) return false;
      if (other.index > index && other.key.length > key.length) return true;
    }
    return false;
  };
  let teaser = false;
  let titled = false;
  const blocks: Block[] = [];
  lines.forEach((line, index) => {
    const found = classify(line, index);
    if (found.type === 'title') titled = true;
    blocks.push({ start: line.start, end: line.end, ...found });
  });
  return blocks;

  function classify(line: Line, index: number): { type: BlockType; rule: string } {
    const lower = line.text.toLowerCase().replace(/^#+ /, '');
    if (line.text.length < 3000 && DATED_LINK.test(line.text))
      return { type: 'bullet', rule: 'bullet.dated-link' };
    if (DATED_LINE.test(line.text)) return { type: 'bullet', rule: 'bullet.dated-line' };
    for (const rule of rules) {
      const form = rule.forms.find((f) =>
        rule.match === 'start'
          ? lower.startsWith(f)
          : rule.match === 'whole'
            ? lower === f
            : lower.includes(f),
      );
      if (form === undefined || (rule.match === 'anywhere' && line.text.length > 420)) continue;
      // "Sharehold…" does not begin with the word "share".
      if (rule.match === 'start' && /[a-z]$/.test(form) && /^[a-z]/.test(lower.charAt(form.length)))
        continue;
      // "Source: Agencies  Wednesday, January 31" is a byline when it holds a date; the type stays.
      if (rule.teaserAfter)
        teaser = lower.replace(/[:\s]+$/, '').length <= form.replace(/[:\s]+$/, '').length;
      return { type: rule.type, rule: rule.id };
    }
    if ((counts.get(line.key) ?? 0) > 1 && line.key.length > 12) {
      if (
        !titled &&
        index < 6 &&
        line.text.length < 160 &&
        lines.findIndex((l) => l.key === line.key) === index
      )
        return { type: 'title', rule: 'title.first' };
      return {
        type: titled && line.text.length < 160 && !/[.!?]$/.test(line.text) ? 'link' : 'caption',
        rule: 'repeated',
      };
    }
    if (/(?:\u2026|\.\.\.|\[\+?\d+ chars\])["')\]]*$/.test(line.text) && line.text.length < 600)
      return { type: 'teaser', rule: 'teaser.truncated' };
    if (line.key.length >= 40 && beginsLater(line.key, index))
      return { type: 'teaser', rule: 'teaser.prefix-of-later' };
    if (
      knowledge.raw['blocks.json'].captionMarks.some(
        (mark) =>
          line.text.includes(mark) &&
          (line.text.length < 420 || line.text.indexOf(mark) > line.text.length - 60) &&
          !/[.!?]["']?$/.test(line.text.slice(-2).trim() + (mark.length > 6 ? '' : '')),
      )
    )
      return { type: 'caption', rule: 'caption.credit' };
    if (isForeign(line.text, knowledge)) return { type: 'foreign', rule: 'foreign.function-words' };
    if (teaser) {
      if (line.text.length < teaserLimit) return { type: 'teaser', rule: 'teaser.after-link' };
      teaser = false;
    }
    if (/^\s*(?:[\u2022*]|-\s|\d{1,2}[.)]\s)/.test(line.text))
      return { type: 'bullet', rule: 'bullet.mark' };
    const ended = /[.!?:;,"')\]]$/.test(line.text);
    if (
      !titled &&
      index < 6 &&
      line.text.length < 200 &&
      !/[.;,]$/.test(line.text) &&
      lines.length > 1 &&
      /[a-z]{3}/i.test(line.text)
    )
      return { type: 'title', rule: 'title.first' };
    if (!ended && line.text.length < 100) return { type: 'heading', rule: 'heading.short' };
    return {
      type: /^["\u201c]/.test(line.text) && /["\u201d]$/.test(line.text) ? 'quote' : 'body',
      rule: 'body',
    };
  }
}

/** The day that a block carries itself, or null. */
export function ownDay(text: string): string | null {
  const match = DATED_LINK.exec(text) ?? DATED_LINE.exec(text);
  return match
    ? `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
    : null;
}

function linesOf(shadow: string): Line[] {
  const lines: Line[] = [];
  for (const match of shadow.matchAll(/[^\r\n]+/g)) {
    const text = match[0].trim();
    if (text === '') continue;
    const start = match.index + match[0].indexOf(text);
    lines.push({
      start,
      end: start + text.length,
      text,
      key: text
        .toLowerCase()
        .replace(ASCII.test(text) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    });
  }
  return lines;
}

interface CompiledRule {
  readonly id: string;
  readonly type: BlockType;
  readonly match: 'start' | 'whole' | 'anywhere';
  readonly forms: readonly string[];
  readonly teaserAfter: boolean;
}
const CACHE = new WeakMap<
  Knowledge,
  {
    rules: readonly CompiledRule[];
    english: ReadonlySet<string>;
    others: readonly ReadonlySet<string>[];
  }
>();
function cache(knowledge: Knowledge) {
  let found = CACHE.get(knowledge);
  if (!found) {
    found = {
      rules: knowledge.raw['blocks.json'].rules.map((r) => ({
        ...r,
        forms: r.forms.map((f) => shadowOf(f).toLowerCase()),
      })),
      english: new Set(knowledge.raw['languages.json'].english),
      others: Object.values(knowledge.raw['languages.json'].others).map(
        (list) => new Set(list.map((w) => shadowOf(w))),
      ),
    };
    CACHE.set(knowledge, found);
  }
  return found;
}
const compiled = (knowledge: Knowledge): readonly CompiledRule[] => cache(knowledge).rules;

/** At least six words, hardly an English function word, and two function words of one other language. */
function isForeign(text: string, knowledge: Knowledge): boolean {
  const words = text
    .toLowerCase()
    .split(ASCII.test(text) ? /[^a-z']+/i : /[^\p{L}']+/u)
    .filter((w) => w !== '');
  if (words.length < 6) return false;
  const { english, others } = cache(knowledge);
  if (words.filter((w) => english.has(w)).length / words.length >= 0.05) return false;
  return others.some((list) => words.filter((w) => list.has(w)).length >= 2);
}
