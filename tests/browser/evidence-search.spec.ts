import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { defaultDay } from '../../src/domain/dataset.ts';
import { searchEvidence, type Hit, type Wanted } from '../../src/domain/evidence-search.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { parseQuotations } from '../../src/domain/quotation.ts';
import { countryRows } from '../../src/scene/country-rows.ts';
import { scene } from '../../src/scene/scene.ts';
import { faults } from './support/axe.ts';
import { expect, test } from './support/journey.ts';
import { atlas, ready } from './support/site.ts';

const quotations = parseQuotations(
  JSON.parse(readFileSync('data/generated/quotations.json', 'utf8')) as unknown,
);
const day = defaultDay(atlas);
const hitsOf = (wanted: Partial<Wanted>): Hit[] =>
  searchEvidence(quotations, {
    ...{ sought: null, by: null, publisher: null, year: null, layer: null },
    ...wanted,
  });
/** What the page shows where these were found. */
function sceneOf(hits: readonly Hit[]) {
  const places = new Set(hits.map(({ quotation }) => quotation.country));
  const filter = { ...NO_FILTER, found: { name: '', places } };
  return scene(atlas, { date: day, country: null, isolated: null, filter });
}
const nameOf = (code: string) => atlas.countries.find((country) => country.code === code)!.name;

const panel = (page: Page) => page.getByRole('region', { name: 'Search the evidence' });
const listed = (page: Page) => panel(page).getByRole('listitem');
const chips = (page: Page) => page.getByRole('list', { name: 'What narrows the view down' });
const counts = async (page: Page): Promise<number[]> =>
  (await page.locator('.legend b').allTextContents()).map(Number);
const drawn = (page: Page): Promise<string[]> =>
  page
    .locator('svg.world .land path:not(.dimmed)')
    .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('data-country') ?? ''));

const WORDS = '"united nations" serbia';
const hits = hitsOf({ sought: WORDS });

test.beforeAll(() => {
  expect(hits.length).toBeGreaterThan(2);
  expect(hits.length).toBeLessThan(30);
});

test('words are looked for, marked, counted on the map and taken back by their chip', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  const before = await counts(page);
  await page.locator('.lens button >> nth=0').click();
  await page.getByRole('button', { name: 'Search the evidence' }).click();
  await expect(panel(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(WORDS);
  await expect(listed(page)).toHaveCount(hits.length);
  await expect(listed(page).first().locator('mark').first()).toBeVisible();
  const first = hits[0]!;
  expect(await listed(page).first().locator('mark').allTextContents()).toEqual(
    first.marks.map(([from, to]) => first.quotation.text.slice(from, to)),
  );
  const shown = sceneOf(hits);
  expect(await counts(page)).toEqual(shown.legend.map(({ count }) => count));
  const places = await drawn(page);
  expect(places.length).toBeGreaterThan(0);
  expect(places.filter((code) => shown.fills.get(code)?.dimmed)).toEqual([]);
  await expect(page.locator('.answer.long')).toContainText(`${hits.length} passages: ${WORDS}`);
  await expect(page.getByRole('status').first()).toContainText(`${hits.length} passages`);
  await expect(page).toHaveURL(/[?&]q=/);
  await chips(page).getByRole('button').click();
  expect(await counts(page)).toEqual(before);
  await expect(panel(page).getByRole('searchbox')).toHaveValue('');
  await expect(page).not.toHaveURL(/q=/);
});

test('a link leads to the same passages, on the map and in the table', async ({ page }) => {
  const wanted = { by: 'own', year: '2008' } as const;
  const own = hitsOf(wanted);
  expect(own.length).toBeGreaterThan(0);
  const shown = sceneOf(own);
  await page.goto('/?by=own&year=2008');
  await ready(page);
  await expect(panel(page)).toContainText(`${own.length} passages found`);
  expect(await counts(page)).toEqual(shown.legend.map(({ count }) => count));
  await expect(chips(page).getByRole('listitem')).toHaveCount(2);
  const sentence = await page.locator('.answer.long').textContent();

  await page.goto('/countries.html?by=own&year=2008');
  await ready(page);
  await expect(panel(page)).toContainText(`${own.length} passages found`);
  expect(await counts(page)).toEqual(shown.legend.map(({ count }) => count));
  await expect(page.locator('.answer')).toHaveText(sentence!);
  await expect(page.locator('tbody tr')).toHaveCount(countryRows(atlas, shown).length);
  const first = own[0]!.quotation;
  await listed(page).first().getByRole('link').click();
  await expect(page.locator(`[id="e-${first.id}"]`)).toBeInViewport();
});

test('by keyboard alone a passage is found, read in the panel, and left again', async ({
  page,
}) => {
  const said = hits.find(({ article }) => article)!;
  const place = hits.indexOf(said);
  await page.goto(`/?q=${encodeURIComponent(WORDS)}`);
  await ready(page);
  await expect(listed(page)).toHaveCount(hits.length);
  const link = listed(page).nth(place).getByRole('link');
  await link.focus();
  await page.keyboard.press('Enter');
  const entry = page.locator(`[data-panel] [id="e-${said.quotation.id}"]`);
  await expect(entry).toBeFocused();
  await expect(entry).toBeInViewport();
  await expect(entry.locator('mark')).toHaveText(said.quotation.text);
  await expect(page.locator('#panel-title')).toHaveText(nameOf(said.quotation.country));
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  // What was found stays found; only its list is away.
  await expect(chips(page).getByRole('listitem')).toHaveCount(1);
  await expect(page.locator('.lens button >> nth=0')).toBeFocused();
});

test('a passage later than the day shown is read on its own day', async ({ page }) => {
  const later = hitsOf({ year: '2012' })[0]!.quotation;
  await page.goto('/?date=2009-01-31&year=2012');
  await ready(page);
  await listed(page).first().getByRole('link').click();
  await expect(page.locator(`[data-panel] [id="e-${later.id}"]`)).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`date=${later.day}.*country=${later.country}`));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('the list leaves the map in sight until it is asked for', async ({ page }) => {
    await page.goto(`/?q=${encodeURIComponent(WORDS)}`);
    await ready(page);
    await expect(chips(page).getByRole('listitem')).toHaveCount(1);
    await expect(page.locator('.answer.short')).toContainText(`${hits.length} passages`);
    await expect(panel(page)).toHaveCount(0);
    await page.locator('.lens button >> nth=0').tap();
    await page.getByRole('button', { name: 'Search the evidence' }).tap();
    await expect(listed(page)).toHaveCount(hits.length);
    // What lies under it is not seen through it.
    await expect(panel(page)).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await listed(page).first().getByRole('link').tap();
    await expect(page.locator('[data-panel]')).toBeVisible();
  });
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the search, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of ['/?q=serbia&by=own', '/countries.html?q=serbia']) {
      await page.goto(path);
      await ready(page);
      await expect(listed(page).first()).toBeVisible();
      expect(await faults(page, '.evidence-search')).toEqual([]);
    }
  });

test.describe('when the evidence cannot be had', () => {
  test.use({ expected: [/Failed to load resource.*404/] });

  test('that is said, and it can be tried again', async ({ page }) => {
    let isMissing = true;
    await page.route(/quotations\.json/, (route) =>
      isMissing ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    );
    await page.goto('/?q=serbia');
    await ready(page);
    const alert = panel(page).getByRole('alert');
    await expect(alert).toContainText('404');
    isMissing = false;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(listed(page).first()).toBeVisible();
    await expect(alert).toHaveCount(0);
  });
});
