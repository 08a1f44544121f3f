import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatMessage } from '../../../scripts/build/report.ts';
import { readRecord } from '../../../scripts/build/record/read-record.ts';
import { emptyFolder } from '../support/command.ts';
import {
  COUNTRIES,
  positionsCsv,
  readFiles,
  readMilestone,
  readRows,
  TOPIC,
  type Read,
  type Row,
} from './invented.ts';

const CLAIM: Row = { disputed: 'yes', disputed_by: 'self', asserted_by: 'MUU' };
const DENIAL: Row = {
  date: '2003',
  date_precision: 'year',
  kind: 'denial',
  position: 'opposes',
  disputed: 'yes',
  disputed_by: 'MUU',
};
const WITHDRAWAL: Row = {
  date: '2004-05',
  date_precision: 'month',
  position: 'withdrew',
  disputed: 'yes',
  disputed_by: 'MUU;reports',
  asserted_by: 'self; LEM',
};
const REAFFIRMATION: Row = { date: '2005-01-01', kind: 'reaffirmation' };

function expectOne({ record, messages }: Read, line: number, fault: RegExp): void {
  const told = messages.map(formatMessage);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(fault);
  expect(told[0]).toContain('; right: ');
  expect(messages[0]).toMatchObject({ line, fatal: true });
  expect(record).toBeUndefined();
}

describe('a record', () => {
  test('without a fault is read: bounds, parties, sources and ids', () => {
    const { record, messages } = readRows({}, { ...WITHDRAWAL, source_2: 'memory' }, REAFFIRMATION);
    expect(messages).toEqual([]);
    expect(record?.positions.map(({ id }) => id)).toEqual([
      'ATL-2002-03-04-recognises',
      'ATL-2004-05-withdrew',
      'ATL-2005-01-01-recognises',
    ]);
    expect(record?.positions[1]).toMatchObject({
      precision: 'month',
      earliest: '2004-05-01',
      latest: '2004-05-31',
      assertedBy: ['self', 'LEM'],
      disputedBy: ['MUU', 'reports'],
      reported: null,
      listedUntil: null,
      sources: ['The Paper, 2002-03-05', 'memory'],
      note: null,
      line: 3,
    });
  });

  test('may hold an actor that has no place on the map', () => {
    const { record } = readRows({ iso_a3: 'XAT', country: 'An order' });
    expect(record?.positions[0]?.country).toBe('XAT');
  });

  test('may report a position before its day where a note explains it', () => {
    const { record } = readRows({ reported: '2002-03-01', note: 'Announced on 1 March.' });
    expect(record?.positions[0]?.reported).toBe('2002-03-01');
  });

  test('may deny a claim that came before, and hold one that comes before the declaration', () => {
    const before: Row = {
      date: '2000',
      date_precision: 'year',
      kind: 'stance',
      position: 'opposes',
    };
    expect(readRows(before, CLAIM, DENIAL).messages).toEqual([]);
  });

  test('that lacks a file says so', () => {
    const messages: Parameters<typeof readRecord>[3] = [];
    const folder = join(emptyFolder(), 'none');
    expect(readRecord(folder, COUNTRIES, TOPIC, messages)).toBeUndefined();
    expect(messages.map(({ file }) => file)).toEqual([
      join(folder, 'positions.csv'),
      join(folder, 'milestones.csv'),
    ]);
  });
});

describe('a fault in the positions', () => {
  test.each<[string, Row, RegExp]>([
    ['a code', { iso_a3: 'ZZZ' }, /:2: "ZZZ" is no code of a place; right: ATL,Atlantis/],
    ['a name', { country: 'Atlantide' }, /ATL is not called "Atlantide"; right: ATL,Atlantis/],
    ['the name of the placeless', { iso_a3: 'XAT', country: '' }, /has no country/],
    ['the subject as an actor', { iso_a3: 'MUU', country: 'Mu' }, /Mu takes no position/],
    ['a place that cannot act', { iso_a3: 'THU', country: 'Thule' }, /Thule takes no position/],
    ['a day that does not exist', { date: '2002-02-30' }, /"2002-02-30" is no date/],
    ['a day too exact for its precision', { date_precision: 'month' }, /not known to the "month"/],
    ['a kind', { kind: 'deed' }, /kind "deed" is unknown; right: one of act, stance/],
    ['a position', { position: 'likes' }, /position "likes" is unknown; right: one of recognises/],
    ['a position only conflicts give', { position: 'contested' }, /"contested" is unknown/],
    ['the evidence', { evidence: 'seen' }, /evidence "seen" is unknown/],
    ['an act read from behaviour', { evidence: 'inferred' }, /no act can be inferred/],
    ['a word for disputed', { disputed: 'maybe' }, /disputed "maybe" is unknown/],
    ['a dispute of nobody', { disputed: 'yes' }, /is disputed by nobody/],
    ['a dispute that is none', { disputed_by: 'LEM' }, /is not disputed, yet by LEM/],
    ['a party', { asserted_by: 'self;QQQ' }, /asserted_by: "QQQ" is nobody known; right: self/],
    ['the state by its code', { asserted_by: 'ATL' }, /"ATL" is the state itself: write self/],
    ['a party named twice', { asserted_by: 'LEM;LEM' }, /"LEM" stands there twice/],
    ['the report', { reported: 'May' }, /reported: "May" is no date/],
    ['a report of the future', { reported: '2002-03-01' }, /reported on 2002-03-01, before/],
    ['the end of the listing', { listed_until: '2002-13' }, /listed_until: "2002-13" is no date/],
    ['a listing that ended early', { listed_until: '2001' }, /dropped by 2001, before it was so/],
    ['the summary', { summary: '' }, /has no summary/],
    ['the sources', { source_1: '' }, /names no source/],
    ['an act known from memory', { source_1: 'memory', source_2: 'memory' }, /memory alone/],
    ['a cell that a spreadsheet runs', { note: '=1+1' }, /note begins like a formula: "=1\+1"/],
    ['an act before the declaration', { date: '2000-12-31' }, /act before the 2001-01-01/],
    ['a withdrawal of nothing', { ...WITHDRAWAL }, /undoes what was never done/],
    ['a denial of nothing', { ...DENIAL }, /denies what nobody claimed/],
    ['a reaffirmation of nothing', { ...REAFFIRMATION }, /reaffirms what nobody undid/],
  ])('tells line, remedy and country: %s', (_, row, fault) => {
    const read = readRows(row);
    expectOne(read, 2, fault);
    expect(read.messages[0]?.countries).toEqual([row.iso_a3 ?? 'ATL']);
  });

  test('tells of a row that stands there twice, and where', () => {
    expectOne(readRows({}, {}), 3, /ATL-2002-03-04-recognises stands in line 2 already/);
  });

  test('takes a row of another country or of a later day for no remedy', () => {
    const other: Row = { iso_a3: 'LEM', country: 'Lemuria' };
    expectOne(readRows(other, WITHDRAWAL), 3, /undoes what was never done/);
    expectOne(readRows(WITHDRAWAL, { date: '2006-01-01' }), 2, /undoes what was never done/);
  });

  test('takes an undisputed act for no claim that could be denied', () => {
    expectOne(readRows({}, DENIAL), 3, /denies what nobody claimed/);
  });

  test('tells of columns and cells that are missing', () => {
    const table = positionsCsv([{}]);
    expectOne(readFiles(table.replace('evidence,', '')), 1, /lacks the column evidence/);
    expectOne(readFiles(`${table}ATL,Atlantis\n`), 3, /has 2 cells instead of 16/);
    expectOne(readFiles(`${table}"ATL`), 3, /is no CSV table/);
  });

  test('does not blame other rows for the row that is left out', () => {
    expectOne(readRows({ source_1: '' }, WITHDRAWAL), 2, /names no source/);
  });
});

describe('a fault in the milestones', () => {
  test.each([
    ['the date', '2001-02-30,day,vote,Title,,Text.,The Paper,', /is no date/],
    ['its precision', '2001-02,day,vote,Title,,Text.,The Paper,', /not known to the "day"/],
    ['the kind', '2001-02-03,day,party,Title,,Text.,The Paper,', /kind "party" is unknown/],
    ['the title', '2001-02-03,day,vote,,,Text.,The Paper,', /has no title/],
    ['the summary', '2001-02-03,day,vote,Title,,,The Paper,', /has no summary/],
    ['the source', '2001-02-03,day,vote,Title,,Text.,,', /names no source/],
    ['a formula', '2001-02-03,day,vote,Title,@A1,Text.,The Paper,', /label begins like a formula/],
  ])('tells line and remedy: %s', (_, row, fault) => {
    expectOne(readMilestone(row), 2, fault);
  });

  test('tells of one that stands there twice; two of one day have ids of their own', () => {
    const row = '2001-02-03,day,vote,Title,,Text.,The Paper,';
    expectOne(readMilestone(row, row), 3, /"Title" stands in line 2 already/);
    const { record } = readMilestone(row, row.replace('Title', 'Another'));
    expect(record?.milestones.map(({ id }) => id)).toEqual([
      'milestone-2001-02-03',
      'milestone-2001-02-03-2',
    ]);
  });
});
