import type { Page } from '@playwright/test';
import { blocCountOn } from '../../src/domain/bloc.ts';
import { defaultDay } from '../../src/domain/dataset.ts';
import { NO_FILTER, passingOn } from '../../src/domain/filter.ts';
import { expect, test } from './support/journey.ts';
import { atlas, ready } from './support/site.ts';

const day = defaultDay(atlas);
const bloc = atlas.blocs[0]!;
const tally = blocCountOn(bloc, atlas.timelines, day);
const region = atlas.regions.find(({ within }) => within === null)!;

const card = (page: Page) => page.locator('.lens');
const chips = (page: Page) => page.getByRole('list', { name: 'What narrows the view down' });
const counts = async (page: Page): Promise<number[]> =>
  (await page.locator('.legend b').allTextContents()).map(Number);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
/** Codes of the shapes that are drawn in full. */
const drawn = (page: Page): Promise<string[]> =>
  page
    .locator('svg.world .land path:not(.dimmed)')
    .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('data-country') ?? ''));

test('a bloc is chosen, counted as it was offered, and taken back by its chip', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  const before = await counts(page);
  await card(page).locator('button').first().click();
  const offer = card(page).getByRole('button', { name: bloc.short, exact: false }).first();
  await expect(offer).toContainText(
    `${tally.stances[atlas.topic.stances[0]!.id] ?? 0} of ${tally.members}`,
  );
  await offer.click();
  await expect(offer).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(new RegExp(`bloc=${bloc.id}`));
  await expect(page.locator('.answer.long')).toContainText(`of ${tally.members} members`);
  expect(sum(await counts(page))).toBe(tally.members);
  const members = passingOn(atlas, { ...NO_FILTER, bloc: bloc.id }, day).places;
  const shown = await drawn(page);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((code) => !members.has(code))).toEqual([]);
  await page.keyboard.press('Escape');
  await chips(page).getByRole('button').click();
  expect(await counts(page)).toEqual(before);
  await expect(page).not.toHaveURL(/bloc=/);
  // The chip is gone; the focus is where filters are chosen.
  await expect(card(page).locator('button').first()).toBeFocused();
});

test('a link with filters shows the same, and all are cleared at once', async ({ page }) => {
  await page.goto(`/?region=${region.id}&stance=recognises&layer=record`);
  await ready(page);
  await expect(chips(page).getByRole('listitem')).toHaveCount(3);
  await expect(page.locator('.answer.long')).toContainText(`(${region.name})`);
  await expect(page.locator('.answer.long')).toContainText('Shown alone: ');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(chips(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/$/);
});

test('what no place fits is said in words, with a way out', async ({ page }) => {
  const none = atlas.regions.find(
    ({ id }) => passingOn(atlas, { bloc: bloc.id, region: id, grade: null }, day).places.size === 0,
  )!;
  await page.goto(`/?bloc=${bloc.id}&region=${none.id}`);
  await ready(page);
  await expect(page.locator('.chips')).toContainText('No place fits all of this.');
  await expect(page.getByRole('status').first()).toContainText('no place fits');
  await chips(page).getByRole('button', { name: none.name }).click();
  await expect(page.locator('.answer.long')).toContainText(`of ${tally.members} members`);
});

test('choosing a stance or a filter leaves the map in its place', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  const before = await page.locator('.map').boundingBox();
  await page.locator('.legend button').first().click();
  await expect(page.locator('.chips')).toBeVisible();
  expect(await page.locator('.map').boundingBox()).toEqual(before);
});

test('a bloc or region that there is not is told, and everything is shown', async ({ page }) => {
  await page.goto('/?bloc=nobody&region=999');
  await ready(page);
  await expect(page.getByRole('alert')).toContainText('bloc=nobody');
  await expect(page.getByRole('alert')).toContainText('region=999');
  await expect(chips(page)).toHaveCount(0);
});

test('places without a position are counted by what is known of them', async ({ page }) => {
  await page.goto('/?layer=articles');
  await ready(page);
  const row = page.locator('.legend button').last();
  const count = Number(await row.locator('b').textContent());
  await row.click();
  const kinds = page.locator('.chips .kinds');
  await expect(kinds).toContainText('Named in an article, without a position');
  const [none = 0, named = 0, others = 0] = (await kinds.locator('b').allTextContents()).map(
    Number,
  );
  expect(none + named).toBe(count);
  expect(named).toBeGreaterThan(0);
  expect(others).toBe(atlas.countries.filter(({ kind }) => kind === 'nonactor').length);
});
