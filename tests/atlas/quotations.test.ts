import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quotationsOf } from '../../scripts/atlas/quotations.ts';
import type { Position } from '../../src/domain/position.ts';
import { parseQuotations } from '../../src/domain/quotation.ts';
import type { SourceDocument, Statement } from '../../src/domain/statement.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`data/generated/${file}`, 'utf8'));
const statements = read('statements.json') as Statement[];
const documents = read('documents.json') as SourceDocument[];
const position: Position = {
  ...{ line: 2, id: 'AAA-2009', country: 'AAA', name: 'A', stance: 'recognises', kind: 'act' },
  ...{ date: '2009-03', earliest: '2009-03-01', latest: '2009-03-31', precision: 'month' },
  ...{ evidence: 'stated', assertedBy: ['self'], disputedBy: [], reported: null },
  ...{ listedUntil: null, summary: 'A recognised.', sources: ['A ministry'], note: null },
};
const build = (turn: <T>(list: readonly T[]) => T[]) =>
  quotationsOf(turn(statements), turn(documents), [position], () => 'unknown');

test('every statement and entry is listed, to the letter, the latest first', () => {
  const { quotations, articles } = parseQuotations(build((list) => [...list]));
  expect(quotations).toHaveLength(statements.length + 1);
  for (const { id, evidence, document, date } of statements) {
    const found = quotations.find((quotation) => quotation.id === id)!;
    expect(found.text).toBe(evidence.exact);
    expect(articles[found.article!]!.file).toBe(document);
    expect(found.date).toBe(date?.value ?? null);
  }
  expect(quotations.find(({ id }) => id === position.id)).toMatchObject({
    layer: 'record',
    text: 'A recognised.',
    day: '2009-03-31',
    by: 'own',
    sources: ['A ministry'],
  });
  const days = quotations.map(({ day }) => day ?? '');
  expect(days).toEqual([...days].sort().reverse());
});

test('the order in which articles and statements come changes nothing', () => {
  expect(build((list) => [...list].reverse())).toEqual(build((list) => [...list]));
});
