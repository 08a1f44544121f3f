import { CsvError, parse } from 'csv-parse/sync';
import type { Message } from '../../src/domain/statement.ts';

/** What a table has to look like. */
export interface TableShape {
  /** First part of the ids of its faults. */
  readonly name: string;
  readonly columns: readonly string[];
  /** A row as it should be, for those who got one wrong. */
  readonly example: string;
}

export interface TableRow {
  /** Line on which the row ends, from 1. */
  readonly line: number;
  /** Trimmed text of a cell; empty when the table has no such column. */
  readonly cell: (column: string) => string;
}

/**
 * Rows of a CSV table with a header, in order. What cannot be read becomes a fatal message with its
 * line; rows with too few or too many cells are left out.
 */
export function readCsvTable(
  file: string,
  text: string,
  shape: TableShape,
  messages: Message[],
): readonly TableRow[] {
  const say = (line: number | null, rule: string, reason: string, example: string): void => {
    const ruleId = `${shape.name}-${rule}`;
    messages.push({ file, line, ruleId, reason, example, countries: [], fatal: true });
  };
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as never;
  } catch (error) {
    const line =
      error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : null;
    say(line, 'csv', `is no CSV table: ${(error as Error).message}`, shape.example);
    return [];
  }
  const header = records.shift()?.record ?? [];
  const missing = shape.columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const right = `the first line: ${shape.columns.join(',')}`;
    say(1, 'columns', `lacks the column ${missing.join(', ')}`, right);
    return [];
  }
  const rows: TableRow[] = [];
  for (const { record, info } of records) {
    if (record.length === header.length)
      rows.push({
        line: info.lines,
        cell: (column) => (record[header.indexOf(column)] ?? '').trim(),
      });
    else {
      const count = `has ${record.length} cells instead of ${header.length}`;
      say(info.lines, 'columns', count, shape.example);
    }
  }
  return rows;
}
