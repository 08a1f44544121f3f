import { keyOf, OPENING, type Line } from './lines.ts';

/** Which lines of an article are said more than once, and which begin another one further down. */
export interface LineEchoes {
  readonly isRepeated: (index: number) => boolean;
  /** Whether no line before says the same. */
  readonly isFirst: (index: number) => boolean;
  readonly beginsLater: (index: number) => boolean;
}

/** Fingerprints tell the lines that can echo another; only the keys of these are built. */
export function echoesOf(lines: readonly Line[]): LineEchoes {
  const openings = countsOf(lines, (line) => line.key.opening);
  const isAlone = (line: Line): boolean => openings.get(line.key.opening) === 1;
  const keys: (string | undefined)[] = [];
  const key = (index: number): string => {
    const line = lines[index] as Line;
    return (keys[index] ??= keyOf(line.text, line.ascii));
  };
  let counts: Map<string, number> | null = null;
  let places: Places | null = null;
  return {
    isRepeated(index) {
      if (isAlone(lines[index] as Line)) return false;
      counts ??= countsOf(
        lines.flatMap((line, i) => (isAlone(line) ? [] : [i])),
        key,
      );
      return (counts.get(key(index)) ?? 0) > 1;
    },
    isFirst: (index) => lines.findIndex((_, i) => key(i) === key(index)) === index,
    beginsLater(index) {
      const line = lines[index] as Line;
      if (line.key.length < OPENING || isAlone(line)) return false;
      places ??= placesOf(
        lines.flatMap((other, i) => (other.key.length >= OPENING && !isAlone(other) ? [i] : [])),
        key,
      );
      return beginsLater(index, places);
    },
  };
}

function countsOf<T, K>(list: readonly T[], key: (entry: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const entry of list) {
    const k = key(entry);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  return counts;
}

interface Places {
  /** Sorted, so that lines that begin alike stand together and the search stays short. */
  readonly sorted: readonly { readonly key: string; readonly index: number }[];
  readonly places: ReadonlyMap<number, number>;
}

function placesOf(indices: readonly number[], key: (index: number) => string): Places {
  const sorted = indices
    .map((index) => ({ key: key(index), index }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
  return { sorted, places: new Map(sorted.map(({ index }, place) => [index, place])) };
}

function beginsLater(index: number, { sorted, places }: Places): boolean {
  const place = places.get(index);
  if (place === undefined) return false;
  const { key } = sorted[place] as { key: string };
  for (let k = place + 1; k < sorted.length; k++) {
    const other = sorted[k];
    if (!other?.key.startsWith(key)) return false;
    if (other.index > index && other.key.length > key.length) return true;
  }
  return false;
}
