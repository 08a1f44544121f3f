import { isPartialDate } from '../../src/domain/iso-date.ts';
import type { Message } from '../../src/domain/statement.ts';
import type { SourceRow } from '../extract/pipeline.ts';
import { readCsvTable, type TableShape } from './csv-table.ts';
import { isWebAddress } from './web-address.ts';

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

const SHAPE: TableShape = { name: 'sources', columns: COLUMNS, example: EXAMPLE_ROW };

/** What an editor knows of the articles, by path inside the articles folder. */
export interface SourcesTable {
  readonly rows: ReadonlyMap<string, SourceRow>;
  /** Line of each row, from 1. */
  readonly lines: ReadonlyMap<string, number>;
  readonly messages: readonly Message[];
}

/**
 * Reads `sources.csv`: one row an article, by its path inside the articles folder. Every fault is
 * a fatal message with its line.
 */
export function readSourcesTable(file: string, text: string): SourcesTable {
  const messages: Message[] = [];
  const rows = new Map<string, SourceRow>();
  const lines = new Map<string, number>();
  const say = (line: number | null, ruleId: string, reason: string, example: string): void => {
    messages.push({ file, line, ruleId, reason, example, countries: [], fatal: true });
  };

  for (const { line, cell } of readCsvTable(file, text, SHAPE, messages)) {
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
      lines.set(row.file, line);
      rows.set(row.file, row);
    }
  }
  return { rows, lines, messages };
}

/** Notes on the rows of articles that were not read; `read` holds the paths of those that were. */
export function unusedRows(
  file: string,
  table: SourcesTable,
  read: ReadonlySet<string>,
): readonly Message[] {
  return [...table.lines].flatMap(([path, line]) =>
    read.has(path)
      ? []
      : [
          {
            file,
            line,
            ruleId: 'sources-unused',
            reason: `no article ${path} in the folder`,
            example: 'the path inside the articles folder',
            countries: [],
            fatal: false,
          },
        ],
  );
}
