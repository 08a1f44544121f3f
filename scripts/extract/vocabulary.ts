/** A word as it is written and in small letters. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Whose openers it was looked up in, what it begins there, and the names it leads to: kept with it. */
  openers: object | null;
  begins: number;
  names: unknown;
}

const SLOT_BITS = 14;
/** Words whose characters lead to one slot stand in this many, the newest first. */
const WAYS = 4;
/** Longer words are rare. */
const LONGEST = 20;

const WORDS: (Word | undefined)[] = Array.from({ length: 1 << SLOT_BITS });
/** Their hashes, side by side: words that are not meant need not be looked at. */
const HASHES = new Int32Array(1 << SLOT_BITS);

/** Mixes the next unit of a word into the hash of those before it, 0 to begin with. */
export function mixUnit(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** The plain word between two offsets; words of a language come again and again, and are kept. */
export function wordAt(text: string, start: number, end: number): Word {
  let hash = 0;
  for (let i = start; i < end; i++) hash = mixUnit(hash, text.charCodeAt(i));
  return hashedWordAt(text, start, end, hash);
}

/** The same for who has mixed its units already. */
export function hashedWordAt(text: string, start: number, end: number, hash: number): Word {
  if (end - start > LONGEST) return wordOf(text.slice(start, end));
  // Short words differ in few bits only; the product spreads them over all slots.
  const first = (Math.imul(hash, 0x9e3779b1) >>> (32 - SLOT_BITS)) & ~(WAYS - 1);
  for (let slot = first; slot < first + WAYS; slot++) {
    if (HASHES[slot] !== hash) continue;
    const known = WORDS[slot];
    if (known !== undefined && isAt(known.text, text, start, end)) return known;
  }
  WORDS.copyWithin(first + 1, first, first + WAYS - 1);
  HASHES.copyWithin(first + 1, first, first + WAYS - 1);
  HASHES[first] = hash;
  return (WORDS[first] = wordOf(text.slice(start, end)));
}

function wordOf(text: string): Word {
  const lower = unique(text.toLowerCase());
  return { text: unique(text), lower, openers: null, begins: 0, names: null };
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
