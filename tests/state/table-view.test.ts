import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COLUMNS,
  compareKeys,
  formatTableView,
  parseTableView,
  sortedBy,
  type TableView,
} from '../../src/state/table-view.ts';

const anyView: fc.Arbitrary<TableView> = fc.record({
  sort: fc.constantFrom(...COLUMNS),
  descending: fc.boolean(),
  find: fc.string({ unit: 'grapheme', maxLength: 60 }),
});

describe('the address of the table', () => {
  test('gives every view back', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseTableView(formatTableView(view))).toEqual(view);
      }),
    );
  });

  test('is empty for the usual view, and keeps what is not its own', () => {
    const usual = parseTableView('');
    expect(formatTableView(usual)).toBe('');
    expect(formatTableView(usual, '?from=mail&sort=-since')).toBe('?from=mail');
  });

  test('with nonsense in it asks for nothing', () => {
    const usual = parseTableView('');
    expect(parseTableView('?sort=size')).toEqual(usual);
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(COLUMNS).toContain(parseTableView(search).sort);
      }),
    );
  });
});

describe('the order of the rows', () => {
  test('of another column is its own first, then the other way round', () => {
    const usual = parseTableView('');
    const first = sortedBy(usual, 'since');
    expect(first).toMatchObject({ sort: 'since', descending: false });
    expect(sortedBy(first, 'since')).toMatchObject({ sort: 'since', descending: true });
    expect(sortedBy(usual, 'name')).toMatchObject({ sort: 'name', descending: true });
  });

  test.each([
    [
      ['10', '9', '', '2'],
      ['2', '9', '10', ''],
      ['10', '9', '2', ''],
    ],
    [
      ['2020-01-02', '', '2008-02-17'],
      ['2008-02-17', '2020-01-02', ''],
      ['2020-01-02', '2008-02-17', ''],
    ],
  ])('of %j takes numbers by size and days by date, unknown ones last', (keys, up, down) => {
    expect(keys.toSorted((a, b) => compareKeys(a, b, false))).toEqual(up);
    expect(keys.toSorted((a, b) => compareKeys(a, b, true))).toEqual(down);
  });
});
