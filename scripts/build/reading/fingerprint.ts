/** What an article is recognised by among copies: its exact words, and a sketch of them. Pure. */
import { createHash, hash } from 'node:crypto';
import type { Block } from '../../../src/domain/statement.ts';

/** Travels with every reading, so that copies can be found without the texts. */
export interface Fingerprint {
  /** sha256 of the body with its white space normalised, first 16 hex digits. */
  readonly body: string;
  /** Smallest hashes of the body's shingles, 32 bits each, base64; null for very short bodies. */
  readonly sketch: string | null;
}

/** Number of hash functions of a sketch; the likeness of two is known to 1 in `SKETCH_LENGTH`. */
export const SKETCH_LENGTH = 64;
/** Words in a shingle. One changed word touches three of them. */
const SHINGLE_WORDS = 3;
/** A body with fewer shingles is compared exactly only: two notices of one sentence are alike soon. */
const FEWEST_SHINGLES = 40;

/** White space that is not one plain space. */
const UNTIDY_SPACE = /\s{2,}|[^\S ]/g;

/** Headlines differ between copies, and teasers and footers are those of the site. */
const BODY = new Set(['body', 'bullet', 'quote']);

const SEEDS = Uint32Array.from({ length: SKETCH_LENGTH }, (_, i) =>
  createHash('sha256').update(`shingle ${i}`).digest().readUInt32LE(0),
);

/** Fingerprint of an article's body (its whole text when no block of it is a body). */
export function fingerprintOf(text: string, blocks: readonly Block[]): Fingerprint {
  const parts = blocks.filter(({ type }) => BODY.has(type));
  const whole =
    parts.length === 0 ? text : parts.map(({ start, end }) => text.slice(start, end)).join(' ');
  const body = whole.normalize('NFC').replace(UNTIDY_SPACE, ' ').trim();
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
 * MinHash (Broder 1997): for each hash function the smallest value over all shingles. Two sketches
 * agree in as large a share of places as their texts share shingles (Jaccard index), on average.
 */
function sketchOf(hashes: readonly number[]): string | null {
  if (hashes.length < FEWEST_SHINGLES + SHINGLE_WORDS - 1) return null;
  const shingles = new Int32Array(hashes.length - SHINGLE_WORDS + 1);
  for (let i = 0; i < shingles.length; i++) {
    let shingle = 0;
    for (let k = 0; k < SHINGLE_WORDS; k++)
      shingle = Math.imul(shingle ^ (hashes[i + k] as number), 0x9e3779b1) ^ (shingle >>> 13);
    shingles[i] = shingle;
  }
  const smallest = SEEDS.map((seed) => smallestHash(shingles, seed));
  // Little-endian on every machine, so that the bytes are the same everywhere.
  const bytes = Buffer.alloc(SKETCH_LENGTH * 4);
  smallest.forEach((value, k) => bytes.writeUInt32LE(value, k * 4));
  return bytes.toString('base64');
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashWord(word: string): number {
  let hash = FNV_START;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

const TOP_BIT = 0x80000000 | 0;

/**
 * The smallest hash of all under one seed, by the last step of MurmurHash3: every bit of the input
 * moves every bit of the output. With the top bit turned over, signed numbers sort like unsigned ones,
 * and the processor's own can be used: this is the innermost loop.
 */
function smallestHash(shingles: Int32Array, seed: number): number {
  let least = 0x7fffffff;
  for (let i = 0; i < shingles.length; i++) {
    let x = (shingles[i] as number) ^ seed;
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    x = x ^ (x >>> 16) ^ TOP_BIT;
    if (x < least) least = x;
  }
  return (least ^ TOP_BIT) >>> 0;
}
