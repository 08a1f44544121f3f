import type { Block, Evidence, Span } from '../../src/domain/statement.ts';
import { READ_TYPES } from './blocks.ts';
import type { Knowledge } from './knowledge.ts';
import { mayLead } from './listed-entries.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence of the article's own, in its block. */
export interface Passage extends Span {
  readonly block: Block;
  /** A quotation that an earlier sentence of the block opened still runs. */
  readonly quoted: boolean;
  /** Index of the block below in which a list may begin that this sentence leads to, or null. */
  readonly leads: number | null;
}

/** The sentences of the blocks that are read, from top to bottom. */
export function passagesOf(
  blocks: readonly Block[],
  shadow: string,
  knowledge: Knowledge,
): Passage[] {
  const passages: Passage[] = [];
  blocks.forEach((block, index) => {
    if (!READ_TYPES.has(block.type)) return;
    // An odd number of marks so far: a quotation opened in an earlier sentence still runs.
    let quoted = false;
    const next = shadow.indexOf('"', block.start);
    const holdsMarks = next >= 0 && next < block.end;
    const spans = sentencesOf(shadow, block, knowledge);
    const led = mayLead(blocks, index) && leadsOn(shadow, block) ? index + 1 : null;
    spans.forEach(({ start, end }, k) => {
      const leads = k === spans.length - 1 ? led : null;
      passages.push({ start, end, block, quoted, leads });
      if (holdsMarks && quotationMarksIn(shadow, start, end) % 2 === 1) quoted = !quoted;
    });
  });
  return passages;
}

/** "… are:", or a heading: what stands below may be what it speaks of. */
function leadsOn(shadow: string, { end, type }: Block): boolean {
  return type === 'heading' || type === 'title' || shadow.charAt(end - 1) === ':';
}

/** Whether a passage asks. */
export function isQuestion(shadow: string): boolean {
  return /\?["')\]]*$/.test(shadow);
}

/** The passage itself up to `end`, with its neighbours, all verbatim. */
export function evidenceOf(
  passages: readonly Passage[],
  first: number,
  index: number,
  end: number,
  text: string,
): Evidence {
  const { start } = passages[first] as Passage;
  let after = index + 1;
  while ((passages[after]?.start ?? end) < end) after++;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: textOf(passages[first - 1], text),
    suffix: textOf(passages[after], text),
  };
}

function textOf(span: Span | undefined, text: string): string {
  return span ? text.slice(span.start, span.end) : '';
}

/** Up to six sentences before a sentence. */
export function textBefore(passages: readonly Passage[], index: number, shadow: string): string {
  return passages
    .slice(Math.max(0, index - 6), index)
    .map((p) => shadow.slice(p.start, p.end))
    .join(' ');
}

function quotationMarksIn(shadow: string, start: number, end: number): number {
  let count = 0;
  for (let at = shadow.indexOf('"', start); at >= 0 && at < end; at = shadow.indexOf('"', at + 1))
    count++;
  return count;
}
