import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCopies, independentSources } from '../../scripts/build/reading/copies.ts';
import { fingerprintOf } from '../../scripts/build/reading/fingerprint.ts';

/** Words as in prose: `count` of them, differing by `seed`. */
function prose(seed: number, count: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return `word${state % 5000}`;
  });
}

const article = (file: string, text: string, earliest: string | null = null) => ({
  file,
  earliest,
  fingerprint: fingerprintOf(text, [
    { start: 0, end: text.length, type: 'body' as const, rule: 'body' },
  ]),
});

const story = prose(1, 400);

describe('articles are copies', () => {
  test('when their bodies differ in white space only, however short they are', () => {
    const copies = findCopies([article('b', 'One  line.\r\n'), article('a', ' One\nline.')]);
    expect(copies.get('a')?.duplicateOf).toBeNull();
    expect(copies.get('b')).toEqual({ group: copies.get('a')?.group, duplicateOf: 'a' });
  });

  test('when one is the other without its last paragraphs, or with some words changed', () => {
    const cut = story.slice(0, 320);
    const changed = story.map((word, index) => (index % 60 === 7 ? 'changed' : word));
    const copies = findCopies([
      article('whole', story.join(' ')),
      article('cut', cut.join(' ')),
      article('changed', changed.join(' ')),
    ]);
    expect(copies.size).toBe(3);
  });

  test('and the one published first is what the others copy', () => {
    const text = story.join(' ');
    const copies = findCopies([article('a', text, '2024-05-02'), article('b', text, '2024-05-01')]);
    expect(copies.get('a')?.duplicateOf).toBe('b');
  });

  test('in one group also when only a third is like both', () => {
    const [a, b] = [story.slice(0, 300), story.slice(100, 400)];
    const copies = findCopies([article('a', a.join(' ')), article('b', b.join(' '))]);
    expect(copies.size).toBe(0);
    const all = findCopies([
      article('a', a.join(' ')),
      article('b', b.join(' ')),
      article('c', story.join(' ')),
    ]);
    expect(new Set([...all.values()].map(({ group }) => group)).size).toBe(1);
  });
});

describe('articles are not copies', () => {
  test('when they share a paragraph of background', () => {
    const background = prose(9, 60);
    const copies = findCopies([
      article('a', [...prose(2, 300), ...background].join(' ')),
      article('b', [...prose(3, 300), ...background].join(' ')),
    ]);
    expect(copies.size).toBe(0);
  });

  test('when both are short and alike: notices of one sentence differ in what matters', () => {
    const copies = findCopies([
      article('a', 'The minister said on Monday that the talks would go on.'),
      article('b', 'The minister said on Tuesday that the talks would go on.'),
    ]);
    expect(copies.size).toBe(0);
  });
});

test('groups do not depend on the order of the articles', () => {
  const articles = [1, 2, 3].flatMap((seed) => {
    const words = prose(seed, 200);
    return [0, 1, 2, 3].map((k) => article(`${seed}-${k}`, words.slice(k * 5).join(' ')));
  });
  const expected = [...findCopies(articles)].sort();
  expect(new Set(expected.map(([, { group }]) => group)).size).toBe(3);
  const shuffled = fc.shuffledSubarray(articles, { minLength: articles.length });
  fc.assert(
    fc.property(shuffled, (some) => {
      expect([...findCopies(some)].sort()).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test('a group of copies counts as one source', () => {
  const copies = findCopies([article('a', 'One text.'), article('b', 'One text.')]);
  expect(independentSources(['a', 'b', 'c'], copies)).toBe(2);
  expect(independentSources([], copies)).toBe(0);
});
