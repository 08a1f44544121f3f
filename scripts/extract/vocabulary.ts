/** A word as it is written and in small letters. */
interface Word {
  readonly text: string;
  readonly lower: string;
}

const SLOTS = 8192;
/** Longer words are rare, and would keep the whole article they come from. */
const LONGEST = 12;

/** Words met lately, each in the slot of its characters; a newcomer takes the place of the old one. */
const WORDS: (Word | undefined)[] = Array.from({ length: SLOTS });

/** The plain word between two offsets; words of a language come again and again, and are kept. */
export function wordAt(text: string, start: number, end: number): Word {
  if (end - start > LONGEST) return wordOf(text.slice(start, end));
  let slot = end - start;
  for (let i = start; i < end; i++) slot = (Math.imul(slot, 31) + text.charCodeAt(i)) | 0;
  slot = (slot ^ (slot >>> 13)) & (SLOTS - 1);
  const known = WORDS[slot];
  if (known !== undefined && isAt(known.text, text, start, end)) return known;
  return (WORDS[slot] = wordOf(text.slice(start, end)));
}

function wordOf(text: string): Word {
  return { text, lower: text.toLowerCase() };
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
