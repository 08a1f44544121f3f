import { earliestDay, isPartialDate, latestDay } from '../../../src/domain/iso-date.ts';
import type { Country } from '../../../src/domain/country.ts';
import {
  POSITION_EVIDENCE,
  POSITION_KINDS,
  REPORTS,
  SELF,
  type Position,
} from '../../../src/domain/position.ts';
import type { Message } from '../../../src/domain/statement.ts';
import { CONTESTED, type Topic } from '../../../src/domain/topic.ts';
import type { TableShape } from '../csv-table.ts';
import {
  checkDate,
  checkFilled,
  oneOf,
  readCheckedRows,
  sourcesOf,
  type CheckedRow,
} from './row-faults.ts';

/** Columns of `positions.csv`, in order. */
export const POSITION_COLUMNS = [
  'iso_a3',
  'country',
  'date',
  'date_precision',
  'kind',
  'position',
  'disputed',
  'disputed_by',
  'asserted_by',
  'evidence',
  'reported',
  'listed_until',
  'summary',
  'source_1',
  'source_2',
  'note',
] as const;

const SHAPE: TableShape = {
  name: 'positions',
  columns: POSITION_COLUMNS,
  example:
    'a row such as XAA,A country,2024-05-31,day,act,recognises,no,,self,stated,,,What it did.,"The Paper, 2024-05-31",,',
};

/** Code of an actor that has no place on the map: user-assigned, and not in the table of places. */
const PLACELESS = /^X[A-Z]{2}$/;

type Places = ReadonlyMap<string, Country>;

function checkCountry(row: CheckedRow, places: Places): void {
  const code = row.cell('iso_a3');
  const country = places.get(code);
  const known = [...places.values()].find(({ kind }) => kind === 'member');
  const example = known ? `${known.code},${known.name}` : 'a code and its name';
  if (!country) {
    if (!PLACELESS.test(code)) row.say('code', `"${code}" is no code of a place`, example);
    else checkFilled(row, 'country', example);
  } else if (country.kind === 'subject' || country.kind === 'nonactor')
    row.say('actor', `${country.name} takes no position of its own`, example);
  else if (row.cell('country') !== country.name)
    row.say(
      'name',
      `${code} is not called "${row.cell('country')}"`,
      `${country.code},${country.name}`,
    );
}

/** Those named in a cell, parted by semicolons. */
function partiesOf(row: CheckedRow, column: string, places: Places): readonly string[] {
  const parties = row
    .cell(column)
    .split(';')
    .map((party) => party.trim())
    .filter((party) => party !== '');
  const example = `${SELF}, ${REPORTS} or country codes, such as ${SELF};${[...places.keys()][0] ?? 'XAA'}`;
  parties.forEach((party, index) => {
    const say = (what: string): void => row.say(column, `${column}: "${party}" ${what}`, example);
    if (party === row.cell('iso_a3')) say(`is the state itself: write ${SELF}`);
    else if (party !== SELF && party !== REPORTS && !places.has(party)) say('is nobody known');
    else if (parties.indexOf(party) !== index) say('stands there twice');
  });
  return parties;
}

function checkDispute(row: CheckedRow, disputedBy: readonly string[]): void {
  const disputed = oneOf(row, 'disputed', ['yes', 'no']);
  if (disputed === 'yes' && disputedBy.length === 0)
    row.say('disputed', 'is disputed by nobody', `yes with disputed_by such as ${SELF}, or no`);
  if (disputed === 'no' && disputedBy.length > 0)
    row.say('disputed', `is not disputed, yet by ${disputedBy.join(', ')}`, 'yes with disputed_by');
}

/** A later date that the row knows of: null when the cell is empty or wrong. */
function laterDate(row: CheckedRow, column: string): string | null {
  const date = row.cell(column);
  if (date === '') return null;
  if (isPartialDate(date)) return date;
  row.say(column, `${column}: "${date}" is no date`, '2024-05-31, 2024-05, 2024 or empty');
  return null;
}

function positionOf(row: CheckedRow, places: Places, topic: Topic): Position | undefined {
  checkCountry(row, places);
  checkDate(row);
  const kind = oneOf(row, 'kind', POSITION_KINDS);
  const stances = topic.stances.map(({ id }) => id).filter((id) => id !== CONTESTED);
  const stance = oneOf(row, 'position', stances);
  const evidence = oneOf(row, 'evidence', POSITION_EVIDENCE);
  if (evidence === 'inferred' && kind !== undefined && kind !== 'stance')
    row.say('evidence', `no ${kind} can be inferred`, 'stated, or the kind stance');
  const assertedBy = partiesOf(row, 'asserted_by', places);
  const disputedBy = partiesOf(row, 'disputed_by', places);
  checkDispute(row, disputedBy);
  const reported = laterDate(row, 'reported');
  const listedUntil = laterDate(row, 'listed_until');
  checkFilled(row, 'summary', 'a sentence that says what is known');
  const sources = sourcesOf(row, kind !== 'stance');
  if (row.faults() > 0 || !kind || stance === undefined || !evidence) return undefined;

  const date = row.cell('date');
  const earliest = earliestDay(date);
  const note = row.cell('note') === '' ? null : row.cell('note');
  if (reported !== null && latestDay(reported) < earliest && note === null)
    row.say(
      'reported',
      `was reported on ${reported}, before it was so`,
      'a later date, or a note that explains it',
    );
  if (listedUntil !== null && latestDay(listedUntil) < earliest)
    row.say('listed_until', `was dropped by ${listedUntil}, before it was so`, 'a later date');
  if (row.faults() > 0) return undefined;
  return {
    id: `${row.cell('iso_a3')}-${date}-${stance}`,
    country: row.cell('iso_a3'),
    name: row.cell('country'),
    stance,
    kind,
    date,
    precision: row.cell('date_precision') as Position['precision'],
    earliest,
    latest: latestDay(date),
    evidence,
    assertedBy,
    disputedBy,
    reported,
    listedUntil,
    summary: row.cell('summary'),
    sources,
    note,
    line: row.line,
  };
}

/** Reads `positions.csv`; rows with a fault are left out, each fault is a fatal message. */
export function readPositions(
  file: string,
  text: string,
  countries: readonly Country[],
  topic: Topic,
  messages: Message[],
): readonly Position[] {
  const places: Places = new Map(countries.map((country) => [country.code, country]));
  const rows = readCheckedRows(file, text, SHAPE, messages, (row) =>
    row.cell('iso_a3') === '' ? [] : [row.cell('iso_a3')],
  );
  return rows
    .map((row) => positionOf(row, places, topic))
    .filter((position) => position !== undefined);
}
