/** Groups articles that are copies of one another. Pure; the order of the articles is no matter. */
import type { Fingerprint } from './fingerprint.ts';
import { SKETCH_LENGTH } from './fingerprint.ts';

/** What is known of an article when copies are looked for. */
export interface Comparable {
  readonly file: string;
  /** First day of its publication date, null when that is unknown. */
  readonly earliest: string | null;
  readonly fingerprint: Fingerprint;
}

/** Where an article stands among its copies. */
export interface Copy {
  /** Id of the group, from the bodies in it. */
  readonly group: string;
  /** The article that was first, null for that one itself. */
  readonly duplicateOf: string | null;
}

/**
 * Share of shingles from which on two articles are one story. Copies of an agency's text with a
 * changed opening or without the last paragraphs share 0.6 to 0.95; two reports of one event, each
 * in its own words, below 0.1. `docs/decisions/006` has the measurements.
 */
export const ALIKE = 0.6;

/** Three equal values in a band make a pair worth comparing: at 0.6 that misses 1 pair in 170. */
const BAND = 3;

/** Copies by file; articles without a copy are not in the map. */
export function findCopies(articles: readonly Comparable[]): ReadonlyMap<string, Copy> {
  const sorted = [...articles].sort(firstPublished);
  const parents = sorted.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? 0;
    for (let at = index; at !== root; [at, parents[at]] = [parents[at] ?? 0, root]);
    return root;
  };
  // The smaller index leads, so the root of a group is the article that was first.
  const join = (a: number, b: number): void => {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number];
    parents[second] = first;
  };

  for (const bucket of bucketsOf(sorted, ({ body }) => [body]))
    for (const index of bucket) join(bucket[0] ?? 0, index);
  const sketches = sorted.map(({ fingerprint }) => unpack(fingerprint.sketch));
  for (const bucket of bucketsOf(sorted, bandsOf)) joinAlike(bucket, sketches, rootOf, join);

  const groups = new Map<number, number[]>();
  sorted.forEach((_, index) => {
    const root = rootOf(index);
    const members = groups.get(root);
    if (members) members.push(index);
    else groups.set(root, [index]);
  });
  const copies = new Map<string, Copy>();
  for (const [root, members] of groups) {
    if (members.length < 2) continue;
    const group = members.map((i) => sorted[i]?.fingerprint.body ?? '').sort()[0] ?? '';
    for (const index of members) {
      const duplicateOf = index === root ? null : (sorted[root]?.file ?? null);
      copies.set(sorted[index]?.file ?? '', { group, duplicateOf });
    }
  }
  return copies;
}

/** Number of sources that do not copy one another: a group of copies is one source. */
export function independentSources(
  files: Iterable<string>,
  copies: ReadonlyMap<string, Copy>,
): number {
  return new Set([...files].map((file) => copies.get(file)?.group ?? `alone ${file}`)).size;
}

function firstPublished(a: Comparable, b: Comparable): number {
  const [one, other] = [a.earliest ?? '9999', b.earliest ?? '9999'];
  return one === other ? (a.file < b.file ? -1 : 1) : one < other ? -1 : 1;
}

function bucketsOf(
  articles: readonly Comparable[],
  keysOf: (fingerprint: Fingerprint) => readonly string[],
): number[][] {
  const buckets = new Map<string, number[]>();
  articles.forEach(({ fingerprint }, index) => {
    for (const key of keysOf(fingerprint)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    }
  });
  return [...buckets.values()].filter((bucket) => bucket.length > 1);
}

function unpack(sketch: string | null): Uint32Array {
  if (sketch === null) return new Uint32Array(0);
  const bytes = Buffer.from(sketch, 'base64');
  return Uint32Array.from({ length: SKETCH_LENGTH }, (_, k) => bytes.readUInt32LE(k * 4));
}

function bandsOf({ sketch }: Fingerprint): string[] {
  const values = unpack(sketch);
  const bands: string[] = [];
  for (let at = 0; at + BAND <= values.length; at += BAND)
    bands.push(`${at} ${values.slice(at, at + BAND).join(' ')}`);
  return bands;
}

/** Share of equal places, an estimate of the share of common shingles. */
function likeness(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let k = 0; k < a.length; k++) if (a[k] === b[k]) equal += 1;
  return a.length === 0 ? 0 : equal / a.length;
}

/** Joins what is alike in a bucket; who is in a group already is compared with no more of it. */
function joinAlike(
  bucket: readonly number[],
  sketches: readonly Uint32Array[],
  rootOf: (index: number) => number,
  join: (a: number, b: number) => void,
): void {
  const groups: number[][] = [];
  for (const index of bucket) {
    const sketch = sketches[index] ?? new Uint32Array(0);
    let home: number[] | undefined;
    for (let g = groups.length - 1; g >= 0; g--) {
      const members = groups[g] ?? [];
      const isSame = rootOf(members[0] ?? 0) === rootOf(index);
      if (!isSame && !members.some((m) => likeness(sketches[m] ?? sketch, sketch) >= ALIKE))
        continue;
      join(members[0] ?? 0, index);
      if (home) {
        home.push(...members);
        groups.splice(g, 1);
      } else {
        home = members;
        home.push(index);
      }
    }
    if (!home) groups.push([index]);
  }
}
