/** A word as it is written and in small letters. */
interface Word {
  readonly text: string;
  readonly lower: string;
}

const SLOTS = 8192;
/** Longer words are rare. */
const LONGEST = 20;

/** Words met lately, each in the slot of its characters or the one beside it, the newest in the first. */
const WORDS: (Word | undefined)[] = Array.from({ length: SLOTS });

/** The plain word between two offsets; words of a language come again and again, and are kept. */
export function wordAt(text: string, start: number, end: number): Word {
  if (end - start > LONGEST) return wordOf(text.slice(start, end));
  let slot = end - start;
  for (let i = start; i < end; i++) slot = (Math.imul(slot, 31) + text.charCodeAt(i)) | 0;
  slot = (slot ^ (slot >>> 13)) & (SLOTS - 1);
  const known = WORDS[slot];
  if (known !== undefined && isAt(known.text, text, start, end)) return known;
  const other = WORDS[slot ^ 1];
  if (other !== undefined && isAt(other.text, text, start, end)) return other;
  WORDS[slot ^ 1] = known;
  return (WORDS[slot] = wordOf(text.slice(start, end)));
}

function wordOf(text: string): Word {
  return { text: unique(text), lower: unique(text.toLowerCase()) };
}

/** Never holds more than one name; without a prototype, so that any word can be one. */
const NAMES = Object.create(null) as Record<string, true>;

/**
 * The same characters as the engine's one string of them, as the names of properties are: two of these
 * are compared by their address, and the grammar does little else than compare words.
 */
function unique(text: string): string {
  NAMES[text] = true;
  const [name] = Object.keys(NAMES);
  delete NAMES[text];
  return name ?? text;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
