/** What an article is recognised by among copies: its exact words, and a sketch of them. Pure. */
import { createHash } from 'node:crypto';
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
  const body = whole.normalize('NFC').replace(/\s+/g, ' ').trim();
  const words = body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hash = createHash('sha256').update(body);
  return { body: hash.digest('hex').slice(0, 16), sketch: sketchOf(words) };
}

/**
 * MinHash (Broder 1997): for each hash function the smallest value over all shingles. Two sketches
 * agree in as large a share of places as their texts share shingles (Jaccard index), on average.
 */
function sketchOf(words: readonly string[]): string | null {
  if (words.length < FEWEST_SHINGLES + SHINGLE_WORDS - 1) return null;
  const hashes = words.map(hashWord);
  const smallest = new Uint32Array(SKETCH_LENGTH).fill(0xffffffff);
  for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++) {
    let shingle = 0;
    for (let k = 0; k < SHINGLE_WORDS; k++)
      shingle = Math.imul(shingle ^ (hashes[i + k] ?? 0), 0x9e3779b1) ^ (shingle >>> 13);
    for (let k = 0; k < SKETCH_LENGTH; k++) {
      const value = scramble(shingle ^ (SEEDS[k] ?? 0));
      if (value < (smallest[k] ?? 0)) smallest[k] = value;
    }
  }
  // Little-endian on every machine, so that the bytes are the same everywhere.
  const bytes = Buffer.alloc(SKETCH_LENGTH * 4);
  smallest.forEach((value, k) => bytes.writeUInt32LE(value, k * 4));
  return bytes.toString('base64');
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Last step of MurmurHash3: every bit of the input moves every bit of the output. */
function scramble(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
