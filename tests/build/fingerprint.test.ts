import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, SKETCH_LENGTH } from '../../scripts/build/reading/fingerprint.ts';

/** The sketch by its definition: of all hashes that lead to a place the smallest, or the next place's. */
function sketchByDefinition(body: string): string {
  const words = body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map((word) =>
    Array.from({ length: word.length }, (_, i) => word.charCodeAt(i)).reduce(
      (hash, unit) => Math.imul(hash ^ unit, 0x01000193) >>> 0,
      0x811c9dc5,
    ),
  );
  const values = [0, 1, 2, 3].flatMap((k) => {
    const seed = createHash('sha256').update(`shingle ${k}`).digest().readUInt32LE(0);
    return hashes.slice(2).map((_, i) => {
      let x = 0;
      for (const hash of hashes.slice(i, i + 3)) x = Math.imul(x ^ hash, 0x9e3779b1) ^ (x >>> 13);
      x ^= seed;
      x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
      x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
      return x ^ (x >>> 16);
    });
  });
  const bytes = Buffer.alloc(SKETCH_LENGTH * 4);
  for (let k = 0; k < SKETCH_LENGTH; k++) {
    const full = Array.from({ length: SKETCH_LENGTH }, (_, i) => (k + i) % SKETCH_LENGTH).find(
      (place) => values.some((x) => (x & (SKETCH_LENGTH - 1)) === place),
    );
    const here = values.filter((x) => (x & (SKETCH_LENGTH - 1)) === full);
    bytes.writeInt32LE(Math.min(...here), k * 4);
  }
  return bytes.toString('base64');
}

describe('the fingerprint of an article', () => {
  const plain = Array.from({ length: 60 }, (_, i) => `word${i} Tail`).join(' ');

  test.each([
    ['plain words', ''],
    ['letters with accents', 'Čačak Île Đorđe STRASSE straße'],
    ['a sigma at the end of a word', 'ΟΔΟΣ ΣΑΣ ς'],
    ['a capital that becomes two characters', 'İstanbul'],
    ['characters of two units', '😀 𝐀𝐁 中文'],
    ['numbers and signs of other kinds', '½ Ⅷ ² “a” … \u2126'],
  ])('has the sketch that its definition gives for %s', (_, words) => {
    const body = `${plain} ${words}`.normalize('NFC').trim();

    expect(fingerprintOf(body, []).sketch).toBe(sketchByDefinition(body));
  });

  test('tells how many shingles two bodies share', () => {
    const words = Array.from({ length: 400 }, (_, i) => `word${i}`);
    const all = fingerprintOf(words.join(' '), []).sketch ?? '';
    const shares = [0.25, 0.5, 0.75].map((share) => {
      const part = fingerprintOf(words.slice(0, 400 * share).join(' '), []).sketch ?? '';
      const [a, b] = [all, part].map((sketch) => Buffer.from(sketch, 'base64'));
      const places = Array.from({ length: SKETCH_LENGTH }, (_, k) => k * 4);
      return (
        places.filter((at) => a?.readInt32LE(at) === b?.readInt32LE(at)).length / SKETCH_LENGTH
      );
    });

    expect(Math.abs((shares[0] ?? 0) - 0.25)).toBeLessThan(0.15);
    expect(Math.abs((shares[1] ?? 0) - 0.5)).toBeLessThan(0.15);
    expect(Math.abs((shares[2] ?? 0) - 0.75)).toBeLessThan(0.15);
  });

  test('does not depend on how its white space is written', () => {
    const spaced = plain.replaceAll(' word1', '\u00a0word1').replaceAll(' Tail', ' \nTail');

    expect(fingerprintOf(`\n${spaced}\t`, [])).toEqual(fingerprintOf(plain, []));
  });
});
