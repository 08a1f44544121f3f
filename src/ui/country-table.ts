/** The prerendered table of countries, brought to life: sorted, filtered and counted where it stands. */
import type { PlaceNames } from '../domain/place-names.ts';
import { buildSearchIndex, searchPlaces, type SearchIndex } from '../domain/search.ts';
import {
  COLUMNS,
  compareKeys,
  formatTableView,
  parseTableView,
  sortedBy,
  type TableView,
} from '../state/table-view.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** What each field of the filters sets. */
const FIELDS = { q: 'query', stance: 'stance', bloc: 'bloc' } as const;

/**
 * Takes over the table in `root`. Its view is read from the address and kept there. The names in
 * every language are asked for once a reader looks for one; until they are there, or when they
 * cannot be had, only the names shown are looked through.
 */
export function startCountryTable(
  root: HTMLElement,
  window: Window,
  loadNames: () => Promise<PlaceNames>,
): void {
  const field = (name: string): Field => root.querySelector<Field>(`[name="${name}"]`)!;
  const choices = (name: string): Set<string> =>
    new Set(
      [...root.querySelectorAll<HTMLOptionElement>(`[name="${name}"] option`)]
        .map((o) => o.value)
        .filter(Boolean),
    );
  const body = root.querySelector('tbody')!;
  const rows = [...body.rows];
  const heads = COLUMNS.map((column) => ({
    column,
    head: root.querySelector(`[data-column="${column}"]`)!,
  }));
  const count = root.querySelector('[role="status"] b')!;
  const language = document.documentElement.lang;
  const shownNames: PlaceNames = {
    schema: 2,
    languages: [language],
    places: Object.fromEntries(
      rows.map((row) => [
        row.dataset['code'] ?? '',
        { names: [row.cells[0]?.textContent ?? ''], aliases: [] },
      ]),
    ),
    regions: {},
  };
  let index: SearchIndex = buildSearchIndex(shownNames, language);
  let asked = false;
  let view = parseTableView(window.location.search, {
    stances: choices('stance'),
    blocs: choices('bloc'),
  });

  function draw(): void {
    const found =
      view.query.trim() === ''
        ? undefined
        : new Set(searchPlaces(index, view.query, Infinity).map(({ code }) => code));
    const column = COLUMNS.indexOf(view.sort);
    const key = (row: HTMLTableRowElement): string => row.cells[column]?.dataset['key'] ?? '';
    // The rows as they came are in the order of their names, which settles ties.
    body.append(...rows.toSorted((a, b) => compareKeys(key(a), key(b), view.descending)));
    for (const row of rows) {
      const { code = '', row: stance, blocs = '' } = row.dataset;
      row.hidden =
        (found !== undefined && !found.has(code)) ||
        (view.stance !== null && stance !== view.stance) ||
        (view.bloc !== null && !blocs.split(' ').includes(view.bloc));
    }
    for (const { column, head } of heads)
      if (column !== view.sort) head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', view.descending ? 'descending' : 'ascending');
    count.textContent = String(rows.filter((row) => !row.hidden).length);
  }

  async function learnNames(): Promise<void> {
    if (asked || view.query === '') return;
    asked = true;
    index = buildSearchIndex(await loadNames(), language);
    draw();
  }

  function show(next: TableView): void {
    view = next;
    const { pathname, search, hash } = window.location;
    window.history.replaceState(null, '', pathname + formatTableView(view, search) + hash);
    draw();
    learnNames().catch(() => undefined);
  }

  for (const { column, head } of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => show(sortedBy(view, column)));
    head.append(button);
  }
  for (const [name, property] of Object.entries(FIELDS)) {
    field(name).value = view[property] ?? '';
    field(name).addEventListener('input', ({ currentTarget }) => {
      const { value } = currentTarget as Field;
      show({ ...view, [property]: property === 'query' ? value : value || null });
    });
  }
  draw();
  learnNames().catch(() => undefined);
}
