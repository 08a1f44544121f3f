import { expect, test } from 'vitest';
import { textFragmentLink } from '../../src/ui/text-fragment.ts';

test('a short sentence is named whole, what a directive would read being written out', () => {
  expect(textFragmentLink('https://a.example/x', 'A well-known act, said & done.')).toBe(
    'https://a.example/x#:~:text=A%20well%2Dknown%20act%2C%20said%20%26%20done.',
  );
});

test('a long one is named by its first and its last words', () => {
  const words = Array.from({ length: 40 }, (_, index) => `word${index}`);
  expect(textFragmentLink('https://a.example/', words.join(' '))).toBe(
    'https://a.example/#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39',
  );
});

test('keeps the fragment that an address has', () => {
  expect(textFragmentLink('https://a.example/#part', 'Yes.')).toBe(
    'https://a.example/#part:~:text=Yes.',
  );
  expect(textFragmentLink('https://a.example/#', 'Yes.')).toBe('https://a.example/#:~:text=Yes.');
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc', 'not an address', ''])(
  'gives no link to %j',
  (url) => expect(textFragmentLink(url, 'Yes.')).toBeUndefined(),
);
