import { describe, expect, test } from 'vitest';
import { namedPlaces } from '../../scripts/atlas/named.ts';

type Arguments = Parameters<typeof namedPlaces>;

const documents = [
  { file: 'early.txt', published: { latest: '2010-05-31' } },
  { file: 'late.txt', published: { latest: '2015-01-02' } },
  { file: 'undated.txt', published: { latest: null } },
] as unknown as Arguments[2];
const abstentions = (...rows: [string, string[]][]) =>
  rows.map(([document, countries]) => ({ document, countries })) as unknown as Arguments[1];
const statements = (...rows: [string, string][]) =>
  rows.map(([document, actor]) => ({ document, actor })) as unknown as Arguments[0];
const known = new Set(['AAA', 'BBB', 'CCC']);

describe('places that the articles name', () => {
  test('have the first day by which an article had named them', () => {
    expect(
      namedPlaces(
        statements(['late.txt', 'AAA']),
        abstentions(['early.txt', ['AAA', 'BBB']], ['undated.txt', ['BBB']]),
        documents,
        known,
      ),
    ).toEqual({ AAA: '2010-05-31', BBB: '2010-05-31' });
  });

  test('are kept without a day where no article that names them has one', () => {
    expect(namedPlaces([], abstentions(['undated.txt', ['CCC']]), documents, known)).toEqual({
      CCC: null,
    });
  });

  test('are places of the map only', () => {
    expect(namedPlaces(statements(['late.txt', 'XXX']), [], documents, known)).toEqual({});
  });
});
