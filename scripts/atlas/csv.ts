/** Tables as CSV: one way to write a cell, one way to describe a column. */
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null;

/** A column: its name, its Frictionless type, and what it holds. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'date' | 'boolean';
  readonly description: string;
}

const FORMULA = /^[=+\-@\t]/;

/** Whether a spreadsheet would run the text instead of showing it. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** A table with a header; a quote mark before what looks like a formula keeps it text. */
export function csv(fields: readonly Field[], rows: readonly (readonly Cell[])[]): string {
  const safe = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' && isFormula(cell) ? `'${cell}` : cell)),
  );
  return stringify([fields.map(({ name }) => name), ...safe], {
    record_delimiter: '\n',
    cast: { boolean: (value) => (value ? 'yes' : 'no') },
  });
}
