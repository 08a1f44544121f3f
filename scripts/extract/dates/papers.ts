import type { Item } from '../item.ts';
import type { Knowledge } from '../knowledge.ts';

/** Words that tie a paper to its day: "a note DATED 3 May", "was SIGNED in Klow on 3 May", "GIVES 3 May as the date". */
const TIES = new Set(
  'dated date dates signed handed delivered sent issued gives gave bears bore carries adopted'.split(
    ' ',
  ),
);
/** How many words the paper may stand behind the beginning of its sentence. */
const REACH = 8;

/** Whether a sentence may tell of the paper by which the act before it was done. */
export const TELLS_OF_PAPER = /\b(?:note|letter|decision|document|decree|declaration)\b.*\d/i;

/**
 * The day of the paper of which a sentence speaks at its beginning: "A note to that effect was signed
 * on Tuesday, 11 December." Null if it has no full day, or more than one, or another state is named.
 */
export function paperDay(items: readonly Item[], actor: string, knowledge: Knowledge): Item | null {
  const paper = items.findIndex((i, k) => k < REACH && knowledge.instruments.nouns.has(i.word));
  if (paper < 0) return null;
  const others = items.some(
    (i) =>
      i.kind === 'actor' && i.code !== actor && i.code !== knowledge.subject && i.via === 'name',
  );
  const full = items.filter((i) => i.date?.kind === 'calendar' && i.date.day !== null);
  const [day] = full;
  if (others || !day || full.length > 1) return null;
  const tied = items.slice(paper + 1).some((i) => TIES.has(i.word));
  return tied && items.indexOf(day) > paper ? day : null;
}
