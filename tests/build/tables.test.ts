import { expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { eventsCsv } from '../../scripts/atlas/tables.ts';
import type { Atlas } from '../../src/domain/dataset.ts';

test.each(['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'])(
  'a cell that a spreadsheet would run, %j, is prefixed by a quotation mark',
  (title) => {
    const event = { id: 'a', kind: 'article', date: null, earliest: null, precision: 'unknown' };
    const atlas = { events: [{ ...event, title, countries: [] }] } as unknown as Atlas;
    const [row] = parse(eventsCsv(atlas), { columns: true }) as { title: string }[];
    expect(row?.title).toBe(`'${title}`);
  },
);
