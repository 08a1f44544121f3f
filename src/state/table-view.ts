/** How the table of countries is sorted and searched ↔ the search parameters. Pure and total. */
import { MAX_SEARCH, MAX_VALUE } from './url.ts';

/** Columns that can be sorted by, in the order shown. */
export const COLUMNS = ['name', 'stance', 'since', 'layer'] as const;
export type Column = (typeof COLUMNS)[number];

/** What the table adds to the state of the page, which stands in the same address. */
export interface TableView {
  readonly sort: Column;
  readonly descending: boolean;
  /** What is looked for among the names; "" for nothing. */
  readonly find: string;
}

export const USUAL_TABLE: TableView = { sort: 'name', descending: false, find: '' };

/** Reads a query string; what is not known is left out, as if it had not been asked for. */
export function parseTableView(search: string): TableView {
  const params = new URLSearchParams(search.length > MAX_SEARCH ? '' : search);
  const sort = params.get('sort') ?? '';
  const column = COLUMNS.find((name) => name === sort.replace(/^-/, ''));
  return {
    sort: column ?? 'name',
    descending: column !== undefined && sort.startsWith('-'),
    find: (params.get('find') ?? '').slice(0, MAX_VALUE),
  };
}

/**
 * Writes the query string of a view ("" for the usual one), foreign parameters of `existing` kept.
 * `parseTableView(formatTableView(view))` equals `view`.
 */
export function formatTableView(view: TableView, existing = ''): string {
  const params = new URLSearchParams(existing);
  const write = (name: string, value: string): void => {
    if (value === '') params.delete(name);
    else params.set(name, value);
  };
  const sort = `${view.descending ? '-' : ''}${view.sort}`;
  write('find', view.find);
  write('sort', sort === 'name' ? '' : sort);
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** The view after a press on a column's head: its own order, or the other way round. */
export function sortedBy(view: TableView, column: Column): TableView {
  return { ...view, sort: column, descending: view.sort === column && !view.descending };
}

/** Order of two cells by their keys: numbers by size, other text by its letters; empty ones last. */
export function compareKeys(a: string, b: string, descending: boolean): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  const [x, y] = [Number(a), Number(b)];
  const order = Number.isNaN(x) || Number.isNaN(y) ? (a < b ? -1 : 1) : x - y;
  return descending ? -order : order;
}
