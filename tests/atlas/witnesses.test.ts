import { expect, test } from 'vitest';
import { witnesses, type Witness } from '../../scripts/atlas/witnesses.ts';

const article = (file: string, publisher: string | null, group?: string): Witness => ({
  file,
  publisher,
  ...(group === undefined ? {} : { group }),
});
const named = (...articles: Witness[]) => Object.fromEntries(witnesses(articles));

test('articles of one publisher are one witness', () => {
  expect(named(article('1', 'B'), article('2', 'A'), article('3', 'B'))).toEqual({
    1: 'B',
    2: 'A',
    3: 'B',
  });
});

test('publishers that print copies of one report are one, through third ones as well', () => {
  const articles = [article('1', 'C', 'x'), article('2', 'B', 'x'), article('3', 'B', 'y')];
  const all = [...articles, article('4', 'A', 'y'), article('5', 'C'), article('6', 'D')];
  expect(named(...all)).toEqual({ 1: 'A', 2: 'A', 3: 'A', 4: 'A', 5: 'A', 6: 'D' });
  expect(named(...all.toReversed())).toEqual(named(...all));
});

test('a copy without a publisher stands with its group, any other is nobody’s word', () => {
  expect(named(article('1', null, 'x'), article('2', 'A', 'x'), article('3', null))).toEqual({
    1: 'A',
    2: 'A',
  });
  expect(named(article('1', null, 'x'), article('2', null, 'x'))).toEqual({});
});
