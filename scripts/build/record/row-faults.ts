/** Checks that the tables of the record share. A fault names the row, what is wrong and the right. */
import { isFormula } from '../../atlas/csv.ts';
import { isPartialDate, precisionOf } from '../../../src/domain/iso-date.ts';
import type { Message } from '../../../src/domain/statement.ts';
import { readCsvTable, type TableRow, type TableShape } from '../csv-table.ts';

/** Word that stands for a source nobody looked up. */
const MEMORY = 'memory';
const WRITTEN_DATE = '2024-05-31 with day, 2024-05 with month, 2024 with year';

/** One row with the faults found in it so far. */
export interface CheckedRow extends TableRow {
  readonly say: (rule: string, reason: string, example: string) => void;
  readonly faults: () => number;
}

/** Rows of a table, each with a way to complain of it; `touches` tells the country of a row. */
export function readCheckedRows(
  file: string,
  text: string,
  shape: TableShape,
  messages: Message[],
  touches: (row: TableRow) => readonly string[] = () => [],
): readonly CheckedRow[] {
  return readCsvTable(file, text, shape, messages).map((row): CheckedRow => {
    const countries = touches(row);
    let faults = 0;
    const say: CheckedRow['say'] = (rule, reason, example) => {
      faults += 1;
      const ruleId = `${shape.name}-${rule}`;
      messages.push({ file, line: row.line, ruleId, reason, example, countries, fatal: true });
    };
    for (const column of shape.columns)
      if (isFormula(row.cell(column)))
        say(
          'formula',
          `${column} begins like a formula: "${row.cell(column)}"`,
          'words, or a quotation mark before them',
        );
    return { ...row, say, faults: () => faults };
  });
}

/** Complains of a date that does not exist or is not as exact as the row says. */
export function checkDate(row: CheckedRow): void {
  const date = row.cell('date');
  const precision = row.cell('date_precision');
  if (!isPartialDate(date)) row.say('date', `"${date}" is no date`, WRITTEN_DATE);
  else if (precisionOf(date) !== precision)
    row.say('precision', `${date} is not known to the "${precision}"`, WRITTEN_DATE);
}

/** The cell if it is one of `values`; otherwise complains and returns undefined. */
export function oneOf<T extends string>(
  row: CheckedRow,
  column: string,
  values: readonly T[],
): T | undefined {
  const value = values.find((known) => known === row.cell(column));
  if (value === undefined)
    row.say(column, `${column} "${row.cell(column)}" is unknown`, `one of ${values.join(', ')}`);
  return value;
}

/** Complains of a cell that has to say something and does not. */
export function checkFilled(row: CheckedRow, column: string, example: string): void {
  if (row.cell(column) === '') row.say(column, `has no ${column}`, example);
}

/** The sources of a row, in order; complains when there is none, or, if `isAct`, only memory. */
export function sourcesOf(row: CheckedRow, isAct: boolean): readonly string[] {
  const example = 'source_1 such as "The Paper, 2024-05-31"';
  const sources = ['source_1', 'source_2'].map(row.cell).filter((source) => source !== '');
  if (row.cell('source_1') === '') row.say('source', 'names no source', example);
  else if (isAct && sources.every((source) => source === MEMORY))
    row.say('source', `rests on ${MEMORY} alone`, example);
  return sources;
}
