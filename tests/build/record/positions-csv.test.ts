import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { POSITION_FIELDS, positionsCsv } from '../../../scripts/atlas/positions-csv.ts';
import { readRows } from './invented.ts';

test('positions.csv says of a row what the record says, with its id and its bounds', () => {
  const { record } = readRows(
    {},
    {
      date: '2004-05',
      date_precision: 'month',
      position: 'withdrew',
      disputed: 'yes',
      disputed_by: 'LEM;reports',
      asserted_by: 'self',
      source_2: 'memory',
    },
    { iso_a3: 'XAT', country: 'An order' },
  );
  const rows = parse(positionsCsv(record?.positions ?? []), { columns: true }) as Record<
    string,
    string
  >[];
  expect(Object.keys(rows[0] ?? {})).toEqual(POSITION_FIELDS.map(({ name }) => name));
  expect(rows[1]).toMatchObject({
    id: 'ATL-2004-05-withdrew',
    country: 'Atlantis',
    date: '2004-05',
    earliest: '2004-05-01',
    latest: '2004-05-31',
    disputed: 'yes',
    disputed_by: 'LEM reports',
    asserted_by: 'self',
    source_2: 'memory',
  });
  expect([rows[0]?.['disputed'], rows[0]?.['source_2']]).toEqual(['no', '']);
  expect(rows[2]?.['country']).toBe('An order');
});
