/** What an article is recognised by among copies: its exact words, and a sketch of them. Pure. */
import { createHash, hash } from 'node:crypto';
import type { Block } from '../../../src/domain/statement.ts';

/** Travels with every reading, so that copies can be found without the texts. */
export interface Fingerprint {
  /** sha256 of the body with its white space normalised, first 16 hex digits. */
  readonly body: string;
  /** Smallest hashes of the body's shingles by their places, 32 bits each, base64; null for very short bodies. */
  readonly sketch: string | null;
}

/** Number of values of a sketch; the likeness of two is known to 1 in `SKETCH_LENGTH`. */
export const SKETCH_LENGTH = 64;
/** Hashes of a shingle: with one, the sketch of a short body would have many empty places. */
const HASHES = 4;
/** Words in a shingle. One changed word touches three of them. */
const SHINGLE_WORDS = 3;
/** A body with fewer shingles is compared exactly only: two notices of one sentence are alike soon. */
const FEWEST_SHINGLES = 40;

/** White space that is not one plain space. */
const UNTIDY_SPACE = /\s{2,}|[^\S ]/g;
/** What normalising may change; most bodies hold letters, and marks of dashes and quotations, alone. */
const UNTIDY = / {2}|[^ -~\u00a1-\u02ff\u2010-\u2027]/;

/** Headlines differ between copies, and teasers and footers are those of the site. */
const BODY = new Set(['body', 'bullet', 'quote']);

const SEEDS = Int32Array.from({ length: HASHES }, (_, i) =>
  createHash('sha256').update(`shingle ${i}`).digest().readInt32LE(0),
);

/** Fingerprint of an article's body (its whole text when no block of it is a body). */
export function fingerprintOf(text: string, blocks: readonly Block[]): Fingerprint {
  const parts = blocks.filter(({ type }) => BODY.has(type));
  const whole =
    parts.length === 0 ? text : parts.map(({ start, end }) => text.slice(start, end)).join(' ');
  const tidy = UNTIDY.test(whole) ? whole.normalize('NFC').replace(UNTIDY_SPACE, ' ') : whole;
  const body = tidy.trim();
  return { body: hash('sha256', body, 'hex').slice(0, 16), sketch: sketchOf(wordHashes(body)) };
}

const WORD = /[\p{L}\p{N}]/u;
/** Up to here a character's small letter can be had without its neighbours. */
const PLAIN = 0x2100;
const BREAK = 0;
/** Small letter of each plain character, `BREAK` for those between words, negative: not so plain. */
const SMALL = Int32Array.from({ length: PLAIN }, (_, code) => {
  const character = String.fromCharCode(code);
  const small = character.toLowerCase();
  // A capital sigma is written small in one way or another for where it stands.
  if (small.length > 1 || code === 0x3a3) return -1;
  return WORD.test(small) ? small.charCodeAt(0) : BREAK;
});

/** Hashes of the words of a text in small letters: FNV-1a, 32 bits, over UTF-16 units. */
function wordHashes(text: string): readonly number[] {
  const hashes: number[] = [];
  let word = FNV_START;
  let isOpen = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const small = code < PLAIN ? (SMALL[code] as number) : -1;
    if (small < 0) return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashWord);
    if (small !== BREAK) {
      word = Math.imul(word ^ small, FNV_PRIME);
      isOpen = true;
    } else if (isOpen) {
      hashes.push(word >>> 0);
      word = FNV_START;
      isOpen = false;
    }
  }
  if (isOpen) hashes.push(word >>> 0);
  return hashes;
}

/**
 * MinHash (Broder 1997) by one permutation (Li, Owen, Zhang 2012): a hash leads to a place, which
 * keeps the smallest; an empty place takes the value of the next that is not (Shrivastava, Li 2014).
 * Two sketches agree in as large a share of places as their texts share shingles (Jaccard index), on
 * average. The place is part of the value, so that values of two places never agree.
 */
function sketchOf(hashes: readonly number[]): string | null {
  const count = hashes.length - SHINGLE_WORDS + 1;
  if (count < FEWEST_SHINGLES) return null;
  const smallest = new Int32Array(SKETCH_LENGTH).fill(EMPTY);
  for (let i = 0; i < count; i++) {
    let shingle = 0;
    for (let k = 0; k < SHINGLE_WORDS; k++)
      shingle = Math.imul(shingle ^ (hashes[i + k] as number), 0x9e3779b1) ^ (shingle >>> 13);
    for (let k = 0; k < HASHES; k++) {
      const x = mixed(shingle ^ (SEEDS[k] as number));
      const place = x & (SKETCH_LENGTH - 1);
      if (x < (smallest[place] as number)) smallest[place] = x;
    }
  }
  let next = smallest.find((value) => value !== EMPTY) ?? EMPTY;
  // Little-endian on every machine, so that the bytes are the same everywhere.
  const bytes = Buffer.alloc(SKETCH_LENGTH * 4);
  for (let place = SKETCH_LENGTH - 1; place >= 0; place--) {
    const value = smallest[place] as number;
    if (value !== EMPTY) next = value;
    bytes.writeInt32LE(next, place * 4);
  }
  return bytes.toString('base64');
}

/** Last step of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(shingle: number): number {
  let x = Math.imul(shingle ^ (shingle >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

const EMPTY = 0x7fffffff;
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashWord(word: string): number {
  let hash = FNV_START;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}
