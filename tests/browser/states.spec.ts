/** Random states, seeded: map, legend, table, sentence, panel and address tell the same facts and counts. */
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { isBlocMemberOn } from '../../src/domain/bloc.ts';
import { isMemberOn } from '../../src/domain/country.ts';
import { INFERRED, NAMED, NO_POSITION, UNCHANGED } from '../../src/domain/topic.ts';
import { limitsOf } from '../../src/state/limits.ts';
import { defaultState, formatState, parseState, type PageState } from '../../src/state/url.ts';
import { anyState } from '../state/support/any-state.ts';
import { expect, test } from './support/journey.ts';
import { PICTURE_ALONE } from './support/picture-alone.ts';
import {
  readMap,
  readTable,
  type LegendRead,
  type MapRead,
  type PlaceRead,
  type TableRead,
} from './support/readings.ts';
import { atlas, ready, turnTo } from './support/site.ts';

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  viewport: { width: 1440, height: 900 },
  launchOptions: PICTURE_ALONE,
});

const SEEDS = [1, 2, 3, 4];
const STATES_OF_A_SEED = 25;

const limits = limitsOf(atlas, ['en']);
const usual = defaultState(limits);
/** What changes no fact takes most of the time; what is looked for in the evidence has its own tests. */
const UNSAID = {
  ...{ map: usual.map, speed: usual.speed, loop: usual.loop, keys: usual.keys },
  ...{ sought: null, by: null, publisher: null, year: null },
};
const kinds = new Map(atlas.countries.map(({ code, kind }) => [code, kind]));
const nameOf = new Map(atlas.countries.map(({ code, name }) => [code, name]));
/** Whether a place can have a row in the table. */
const isListed = (code: string, { bloc }: PageState): boolean =>
  bloc !== null || !['subject', 'nonactor'].includes(kinds.get(code)!);

function counts(code: string, { bloc }: PageState, day: string): boolean {
  const club = atlas.blocs.find(({ id }) => id === bloc);
  const country = atlas.countries.find((each) => each.code === code)!;
  return club ? isBlocMemberOn(club, code, day) : isMemberOn(country, day);
}

/** Row of the legend that the fill of a place belongs to. */
function rowOf({ stance, quiet }: PlaceRead): string {
  if (quiet) return UNCHANGED;
  if (stance === null || stance === NAMED) return NO_POSITION;
  return stance.endsWith(':weak') ? INFERRED : stance;
}

/** Rows of a legend with their ids, as their swatches tell. */
function rowsOf(legend: readonly LegendRead[], isDifference: boolean) {
  return legend.map(({ swatch, dotted, count, pressed }, index) => {
    const rest = isDifference && index === legend.length - 1 ? UNCHANGED : NO_POSITION;
    return { id: swatch ?? (dotted ? INFERRED : rest), count, pressed };
  });
}

const numbersIn = (sentence: string): number[] => {
  const numbers = sentence.match(/\d+/g)?.map(Number) ?? [];
  return sentence.includes('the other one') ? [...numbers, 1] : numbers;
};

/** Places whose fill has one key have one fill, and no two keys have the same. */
function expectOwnFills(places: MapRead['places']): void {
  const fills = new Map<string, Set<string>>();
  for (const { stance, fill } of Object.values(places))
    if (stance !== null) fills.set(stance, (fills.get(stance) ?? new Set()).add(fill));
  const all = [...fills.values()].flatMap((own) =>
    [...own].map((fill) => fill.replace(/-fine/, '')),
  );
  expect(new Set(all).size).toBe(fills.size);
  expect(all).not.toContain('');
}

/** That the map is lit where the table has rows, with the same stance in either. */
function expectSameRows(places: MapRead['places'], table: TableRead, state: PageState): void {
  const lit = Object.keys(places).filter((code) => !places[code]!.dimmed && isListed(code, state));
  expect(lit.sort()).toEqual(Object.keys(table.rows).sort());
  for (const code of lit) expect(rowOf(places[code]!), code).toBe(table.rows[code]!.row);
}

function expectOneDay(map: MapRead, table: TableRead, state: PageState): void {
  expect(map.legend).toEqual(table.legend);
  expect(map.sentence).toBe(table.sentence);
  expectSameRows(map.places, table, state);
  const rows = rowsOf(map.legend, false);
  const pressed = rows.find((row) => row.pressed);
  const listed = Object.keys(table.rows).filter((code) => counts(code, state, state.date));
  // A stance that nobody ever holds by this rule has no row: where it is isolated nothing is shown.
  const isolated = state.isolated === null ? rows : pressed ? [pressed] : [];
  if (isolated.length === 0) expect(listed).toEqual([]);
  for (const { id, count } of isolated)
    expect(
      listed.filter((code) => table.rows[code]!.row === id),
      id,
    ).toHaveLength(Number(count));
  const numbers = numbersIn(map.sentence);
  if (map.sentence.includes('no place fits')) expect(listed).toEqual([]);
  else if (!map.sentence.includes('no position is documented'))
    for (const { count } of rows) if (count !== '0') expect(numbers).toContain(Number(count));
  const own = state.country === null ? undefined : table.rows[state.country];
  if (own && own.row !== NO_POSITION) expect(map.panel!.stance).toBe(own.label);
}

/** The tables of the two days, and of the later one narrowed down as asked. */
type Days = { readonly first: TableRead; readonly second: TableRead; readonly later: TableRead };

function expectDifference(map: MapRead, { first, second, later }: Days, state: PageState): void {
  const { date, isolated } = state;
  const day = [date, state.compare!].sort()[1]!;
  const passing = Object.keys(later.rows);
  const changed = passing.filter((code) => {
    const [a, b] = [first.rows[code], second.rows[code]];
    return a?.row !== b?.row || a?.label !== b?.label;
  });
  for (const code of passing) {
    const row = changed.includes(code) ? (second.rows[code]?.row ?? NO_POSITION) : UNCHANGED;
    expect(rowOf(map.places[code]!), code).toBe(row);
    expect(map.places[code]!.dimmed, code).toBe(isolated !== null && isolated !== row);
  }
  for (const [code, { dimmed }] of Object.entries(map.places))
    if (isListed(code, state) && !passing.includes(code)) expect(dimmed, code).toBe(true);
  const counted = passing.filter((code) => counts(code, state, day));
  for (const { id, count } of rowsOf(map.legend, true))
    expect(
      counted.filter((code) => rowOf(map.places[code]!) === id),
      id,
    ).toHaveLength(Number(count));
  const members = changed.filter((code) => counted.includes(code));
  const numbers = numbersIn(map.sentence);
  expect(numbers).toContain(counted.length);
  if (members.length > 0) expect(numbers).toContain(members.length);
  expect(map.changes!.title).toContain(['No ', 'one '][members.length] ?? `${members.length} `);
  expect([...map.changes!.names].sort()).toEqual(changed.map((code) => nameOf.get(code)).sort());
}

function expectSideBySide(map: MapRead, { first, second }: Days, state: PageState): void {
  expectSameRows(map.places, second, state);
  expectSameRows(map.second, first, { ...state, date: state.compare! });
  const both = second.legend.map((row, index) => ({
    ...row,
    count: `${first.legend[index]!.count} → ${row.count}`,
  }));
  expect(map.legend).toEqual(both);
}

async function open(page: Page): Promise<Page> {
  const table = await page.context().newPage();
  await table.goto('/countries.html');
  await ready(table);
  // The evidence below the table is the same in every state.
  await table.locator('article section').evaluateAll((all) => all.forEach((each) => each.remove()));
  await page.goto('/');
  await ready(page);
  // What the first use brings: from then on a state is shown at once.
  await turnTo(page, '?bloc=EU&country=SRB');
  await expect(page.locator('.chips')).toBeVisible();
  await expect(page.locator('.panel')).toBeVisible();
  await turnTo(page, '?compare=2010-01-01');
  await expect(page.locator('#changes-title')).toBeVisible();
  return table;
}

for (const seed of SEEDS)
  test(`in ${STATES_OF_A_SEED} random states (seed ${seed}) map, legend, table, sentence and address say the same`, async ({
    page,
  }) => {
    test.slow();
    const other = await open(page);
    const tableOf = (state: PageState, change: Partial<PageState> = {}): Promise<TableRead> => {
      const shown = { ...state, country: null, compare: null, sideBySide: false, ...change };
      return readTable(other, formatState(shown, limits));
    };
    const everywhere = { isolated: null, bloc: null, region: null, grade: null };
    await fc.assert(
      fc.asyncProperty(anyState(limits), async (drawn) => {
        const state = { ...drawn, ...UNSAID };
        const search = formatState(state, limits);
        const map = await readMap(page, search, state.country);
        expectOwnFills(map.places);
        expect(Object.keys(map.places).sort()).toEqual([...kinds.keys()].sort());

        const link = new URL(map.table);
        expect(parseState(link.search, limits).state).toEqual(state);
        expect(link.hash).toBe(state.country === null ? '' : `#row-${state.country}`);

        if (state.compare === null) {
          const table = await tableOf(state, { country: state.country });
          expectOneDay(map, table, state);
          const back = parseState(new URL(table.map).search, limits);
          expect(back).toEqual({ state, ignored: [] });
          return;
        }
        const [from, to] = [state.compare, state.date];
        if (state.sideBySide) {
          const first = await tableOf(state, { date: from });
          const second = await tableOf(state);
          expectSideBySide(map, { first, second, later: second }, state);
          return;
        }
        const first = await tableOf(state, { ...everywhere, date: from });
        const second = await tableOf(state, { ...everywhere, date: to });
        const later = await tableOf(state, { isolated: null, date: from > to ? from : to });
        expectDifference(map, { first, second, later }, state);
      }),
      { seed, numRuns: STATES_OF_A_SEED, endOnFailure: true },
    );
  });
