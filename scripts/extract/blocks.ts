import type { Block, BlockType } from '../../src/domain/statement.ts';
import { ruleFor } from './block-rules.ts';
import { datedBy } from './dated-lines.ts';
import { isForeign } from './foreign.ts';
import { finderOf, holdsAny, type FormFinder } from './form-finder.ts';
import type { Knowledge } from './knowledge.ts';
import { echoesOf, type LineEchoes } from './line-echoes.ts';
import { linesOf, type Line } from './lines.ts';

/** Types whose sentences are the article's own. */
export const READ_TYPES: ReadonlySet<BlockType> = new Set([
  'title',
  'heading',
  'body',
  'bullet',
  'quote',
]);
/** A title stands among the first lines. */
const TITLE_LINES = 6;

/** A line as long as this is prose, and holds a credit only in its last characters. */
const SHORT_LINE = 420;
const CREDIT_REACH = 60;

interface Kind {
  readonly type: BlockType;
  readonly rule: string;
}

/** An article while its lines are classified from top to bottom. */
interface Page {
  readonly knowledge: Knowledge;
  readonly lines: readonly Line[];
  readonly echoes: LineEchoes;
  titled: boolean;
  /** The lines that follow point to other articles. */
  teaser: boolean;
  /** What told so was a heading: a section of the page itself. */
  section: boolean;
}

/** One block a line, classified by the cues of blocks.json; nothing is cut out. */
export function blocksOf(shadow: string, knowledge: Knowledge): Block[] {
  const lines = linesOf(shadow);
  const page: Page = {
    knowledge,
    lines,
    echoes: echoesOf(lines),
    titled: false,
    teaser: false,
    section: false,
  };
  return lines.map((line, index) => {
    const { type, rule } = classify(line, index, page);
    if (type === 'title') page.titled = true;
    return { start: line.start, end: line.end, type, rule };
  });
}

function classify(line: Line, index: number, page: Page): Kind {
  const lower = line.text.toLowerCase();
  return (
    dated(line.text, page) ??
    cued(line, lower, page) ??
    echoed(line, index, page) ??
    credited(line.text, page.knowledge) ??
    (isForeign(lower, line.ascii, page.knowledge)
      ? { type: 'foreign', rule: 'foreign.function-words' }
      : null) ??
    pointed(line.text, page) ??
    shaped(line.text, index, page)
  );
}

function dated(text: string, { teaser, section }: Page): Kind | null {
  const by = datedBy(text);
  if (by === null) return null;
  // Behind "related" a dated line leads to another article, whatever it tells; a section of its own
  // that lists the pages of other days is part of the page.
  if (teaser && !(by === 'link' && section)) return { type: 'teaser', rule: 'teaser.after-link' };
  return { type: 'bullet', rule: `bullet.dated-${by}` };
}

/** By the words of a rule. */
function cued(line: Line, lower: string, page: Page): Kind | null {
  const plain = lower.startsWith('#') ? lower.replace(/^#+ /, '') : lower;
  const verdict = ruleFor(plain, line.text.length, page.knowledge);
  if (!verdict) return null;
  const { rule, form } = verdict;
  // "Source: Agencies  Wednesday, January 31" is a byline when it holds a date; the type stays.
  if (rule.teaserAfter) {
    page.teaser = withoutEnd(plain).length <= withoutEnd(form).length;
    page.section = lower.startsWith('#');
  }
  return { type: rule.type, rule: rule.id };
}

/** Without the colons and spaces at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charAt(end - 1) === ':' || /\s/.test(text.charAt(end - 1)))) end--;
  return text.slice(0, end);
}

/** A text that breaks off, and what it can end with then. */
const CUT = /(?:\u2026|\.\.\.|\[\+?\d+ chars\])["')\]]*$/;
const CUT_END = /^\.\.\.$|[\u2026"')\]]$/;

/** What is said twice, or cut short to lead to the whole. */
function echoed(line: Line, index: number, { echoes, titled }: Page): Kind | null {
  const { text, key } = line;
  if (key.length > 12 && echoes.isRepeated(index)) {
    if (!titled && index < TITLE_LINES && text.length < 160 && echoes.isFirst(index))
      return { type: 'title', rule: 'title.first' };
    const link = titled && text.length < 160 && !/[.!?]$/.test(text);
    return { type: link ? 'link' : 'caption', rule: 'repeated' };
  }
  if (text.length < 600 && CUT_END.test(text.slice(-3)) && CUT.test(text))
    return { type: 'teaser', rule: 'teaser.truncated' };
  return echoes.beginsLater(index) ? { type: 'teaser', rule: 'teaser.prefix-of-later' } : null;
}

/** A picture's credit near its end, or anywhere in a short line that is no sentence. */
function credited(text: string, knowledge: Knowledge): Kind | null {
  // Most lines end as sentences do, and need not be searched; of long ones the end is enough.
  if (/[.!?]["']?$/.test(text.slice(-2).trim())) return null;
  const marks = captionMarks(knowledge);
  const isShort = text.length < SHORT_LINE;
  if (!holdsAny(marks, isShort ? text : text.slice(-CREDIT_REACH))) return null;
  const credit = marks.forms.some(
    (mark) => text.includes(mark) && (isShort || text.indexOf(mark) > text.length - CREDIT_REACH),
  );
  return credit ? { type: 'caption', rule: 'caption.credit' } : null;
}

/** Short lines behind "see also". */
function pointed(text: string, page: Page): Kind | null {
  if (!page.teaser) return null;
  if (text.length < page.knowledge.raw['blocks.json'].teaserLimit)
    return { type: 'teaser', rule: 'teaser.after-link' };
  page.teaser = false;
  return null;
}

/** By its marks and its length alone. */
function shaped(text: string, index: number, { titled, lines }: Page): Kind {
  if (/^\s*(?:[\u2022*]|-\s|\d{1,2}[.)]\s)/.test(text))
    return { type: 'bullet', rule: 'bullet.mark' };
  if (
    !titled &&
    index < TITLE_LINES &&
    text.length < 200 &&
    !/[.;,]$/.test(text) &&
    lines.length > 1 &&
    /[a-z]{3}/i.test(text)
  )
    return { type: 'title', rule: 'title.first' };
  if (text.length < 100 && !/[.!?:;,"')\]]$/.test(text))
    return { type: 'heading', rule: 'heading.short' };
  const quote = /^["\u201c]/.test(text) && /["\u201d]$/.test(text);
  return { type: quote ? 'quote' : 'body', rule: 'body' };
}

const CACHE = new WeakMap<Knowledge, FormFinder>();
function captionMarks(knowledge: Knowledge): FormFinder {
  let finder = CACHE.get(knowledge);
  if (!finder) CACHE.set(knowledge, (finder = finderOf(knowledge.raw['blocks.json'].captionMarks)));
  return finder;
}
