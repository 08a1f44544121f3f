/** What a page says in the state it is in, read from its elements: nothing is worked out here. */
import type { Page } from '@playwright/test';

export interface LegendRead {
  /** `data-stance` of the swatch; null where it has none. */
  readonly swatch: string | null;
  /** Whether the swatch has the dots of what is only inferred. */
  readonly dotted: boolean;
  /** "90", or "83 → 90". */
  readonly count: string;
  readonly pressed: boolean;
}

export interface PlaceRead {
  /** `data-stance` of everything that is drawn of the place; several where they differ. */
  readonly stance: string | null;
  readonly dimmed: boolean;
  readonly quiet: boolean;
  /** Computed `--fill`. */
  readonly fill: string;
}

export interface MapRead {
  readonly places: Readonly<Record<string, PlaceRead>>;
  /** The same of the other of two days, where each has its map. */
  readonly second: Readonly<Record<string, PlaceRead>>;
  readonly legend: readonly LegendRead[];
  readonly title: string;
  readonly sentence: string;
  /** Address of the same state as a table. */
  readonly table: string;
  /** Code and stance of the panel. */
  readonly panel: { readonly code: string; readonly stance: string } | null;
  /** Heading of the list of changes, and the names in it. */
  readonly changes: { readonly title: string; readonly names: readonly string[] } | null;
}

export interface RowRead {
  /** Row of the legend that it belongs to. */
  readonly row: string;
  readonly label: string;
}

export interface TableRead {
  readonly rows: Readonly<Record<string, RowRead>>;
  readonly legend: readonly LegendRead[];
  readonly sentence: string;
  /** Address of the same state on the map. */
  readonly map: string;
}

/**
 * Shows the state of an address in both pages' own way, by a step of the history, and waits until
 * it is painted. Read in the page, as a string, because both kinds of page need it.
 */
const IN_PAGE = `window.read ??= {
  async turnTo(search) {
    history.pushState(null, '', location.pathname + search);
    dispatchEvent(new PopStateEvent('popstate'));
    await read.painted();
  },
  painted: () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  text: (of) => document.querySelector(of)?.textContent.replace(/\\s+/g, ' ').trim() ?? '',
  legend: () =>
    [...document.querySelectorAll('.legend button')].map((row) => ({
      swatch: row.querySelector('.swatch').getAttribute('data-stance'),
      dotted: row.querySelector('.swatch .dots') !== null,
      count: row.querySelector('b').textContent,
      pressed: row.ariaPressed === 'true',
    })),
  places(of) {
    const places = {};
    for (const drawn of document.querySelectorAll(of + ' svg.world [data-country]')) {
      const code = drawn.getAttribute('data-country');
      const place = {
        stance: drawn.getAttribute('data-stance'),
        dimmed: drawn.classList.contains('dimmed'),
        quiet: drawn.classList.contains('quiet'),
        fill: getComputedStyle(drawn).getPropertyValue('--fill'),
      };
      const other = places[code];
      if (other && other.stance !== place.stance) place.stance = other.stance + ' and ' + place.stance;
      if (other && other.dimmed !== place.dimmed) place.stance += ' half dimmed';
      if (other && other.quiet !== place.quiet) place.stance += ' half quiet';
      places[code] = { ...place, fill: other?.fill ?? place.fill };
    }
    return places;
  },
}`;

declare global {
  interface Window {
    read: {
      turnTo(search: string): Promise<void>;
      painted(): Promise<void>;
      text(of: string): string;
      legend(): LegendRead[];
      places(of: string): Record<string, PlaceRead>;
    };
  }
}

/** The page of the map in the state of `search`; `country` is the one whose panel it opens. */
export async function readMap(
  page: Page,
  search: string,
  country: string | null,
): Promise<MapRead> {
  await page.evaluate(IN_PAGE);
  return page.evaluate(
    async ([query, code]) => {
      const { read } = window;
      await read.turnTo(query);
      const panel = () => document.querySelector<HTMLElement>('[data-panel]');
      while ((panel()?.dataset['panel'] ?? null) !== code) await read.painted();
      const list = document.querySelector('.changes');
      return {
        places: read.places('.map:not(.second)'),
        second: read.places('.map.second'),
        legend: read.legend(),
        title: read.text('h1'),
        sentence: read.text('.answer.long'),
        table: document.querySelector<HTMLAnchorElement>('.table-first')!.href,
        panel: code === null ? null : { code, stance: read.text('.panel .stance') },
        changes: list && {
          title: read.text('#changes-title'),
          names: [...list.querySelectorAll('li button')].map((name) => name.textContent),
        },
      };
    },
    [search, country] as const,
  );
}

/** The page of the table in the state of `search`. */
export async function readTable(page: Page, search: string): Promise<TableRead> {
  await page.evaluate(IN_PAGE);
  return page.evaluate(async (query) => {
    const { read } = window;
    await read.turnTo(query);
    const rows = [...document.querySelectorAll<HTMLElement>('tbody tr')].map((row) => [
      row.dataset['code'],
      {
        row: row.dataset['row'],
        // Without the small mark of what was not simply said.
        label: row.querySelector('.stance span')!.firstChild!.textContent,
      },
    ]);
    return {
      rows: Object.fromEntries(rows) as Record<string, RowRead>,
      legend: read.legend(),
      sentence: read.text('.answer'),
      map: document.querySelector<HTMLAnchorElement>('header nav a')!.href,
    };
  }, search);
}
