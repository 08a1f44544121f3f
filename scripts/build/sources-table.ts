import { CsvError, parse } from 'csv-parse/sync';
import { isPartialDate } from '../../src/domain/iso-date.ts';
import type { Message } from '../../src/domain/statement.ts';
import type { SourceRow } from '../extract/pipeline.ts';

const COLUMNS = [
  'file',
  'title',
  'publisher',
  'url',
  'published',
  'published_basis',
  'language',
  'note',
] as const;
const EXAMPLE_ROW =
  'a row such as: article.txt,A title,A newspaper,https://example.org/a,2024-05-31,publisher metadata,en,';

export interface SourcesTable {
  readonly rows: ReadonlyMap<string, SourceRow>;
  readonly messages: readonly Message[];
}

function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/**
 * Reads `sources.csv`: one row an article, by its path inside the articles folder. Every fault is
 * a fatal message with its line; a row for an article that is not there is a note.
 */
export function readSourcesTable(
  file: string,
  text: string,
  articles: ReadonlySet<string>,
): SourcesTable {
  const messages: Message[] = [];
  const rows = new Map<string, SourceRow>();
  const say = (
    line: number | null,
    ruleId: string,
    reason: string,
    example: string,
    fatal = true,
  ): void => {
    messages.push({ file, line, ruleId, reason, example, countries: [], fatal });
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
    say(line, 'sources-csv', `is no CSV table: ${(error as Error).message}`, EXAMPLE_ROW);
    return { rows, messages };
  }
  const header = records.shift()?.record ?? [];
  const missing = COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    say(
      1,
      'sources-columns',
      `lacks the column ${missing.join(', ')}`,
      `the first line: ${COLUMNS.join(',')}`,
    );
    return { rows, messages };
  }
  for (const { record, info } of records) {
    const line = info.lines;
    if (record.length !== header.length) {
      say(
        line,
        'sources-columns',
        `has ${record.length} cells instead of ${header.length}`,
        EXAMPLE_ROW,
      );
      continue;
    }
    const cell = (column: string): string => (record[header.indexOf(column)] ?? '').trim();
    const row = Object.fromEntries(
      COLUMNS.map((column) => [column, cell(column)]),
    ) as unknown as SourceRow;
    if (row.file === '') say(line, 'sources-file', 'names no article', EXAMPLE_ROW);
    else if (rows.has(row.file))
      say(line, 'sources-twice', `names ${row.file} a second time`, 'one row an article');
    else if (row.published !== '' && !isPartialDate(row.published))
      say(
        line,
        'sources-published',
        `"${row.published}" is no date`,
        'published as 2024-05-31, 2024-05 or 2024, or empty',
      );
    else if (row.url !== '' && !isWebAddress(row.url))
      say(
        line,
        'sources-url',
        `"${row.url}" is no web address`,
        'a url such as https://example.org/article, or empty',
      );
    else {
      if (!articles.has(row.file))
        say(
          line,
          'sources-unused',
          `no article ${row.file} in the folder`,
          'the path inside the articles folder',
          false,
        );
      rows.set(row.file, row);
    }
  }
  return { rows, messages };
}
