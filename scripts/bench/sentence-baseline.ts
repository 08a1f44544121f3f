/** What the reading is measured against: the least that any reader of articles has to do. */

const SENTENCE = /[^.!?]+[.!?]+["')\]”’]*\s*/g;

/** Number of sentences by a plain rule: a mark, its closers, white space. */
export function countSentences(text: string): number {
  return text.match(SENTENCE)?.length ?? 0;
}
