import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addDays } from '../../src/domain/iso-date.ts';
import { parseCountryEvidence } from '../../src/domain/evidence.ts';
import { expect, test } from './support/journey.ts';
import { atlas, ready } from './support/site.ts';

const rows = (page: Page) => page.locator('tbody tr:visible');
const names = (page: Page) => rows(page).locator('th').allTextContents();
const evidenceOf = (code: string) =>
  parseCountryEvidence(
    JSON.parse(readFileSync(`data/generated/evidence/${code}.json`, 'utf8')) as unknown,
  );

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page holds every place, sentence and entry, and leads back to the map', async ({
    page,
  }) => {
    await page.goto('/countries.html');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(atlas.topic.question);
    const places = atlas.countries.filter((c) => c.kind !== 'subject' && c.kind !== 'nonactor');
    await expect(rows(page)).toHaveCount(places.length);
    await expect(page.locator('article section')).toHaveCount(atlas.documented.length);
    const files = atlas.documented.map(evidenceOf);
    const total = (kind: 'statements' | 'positions') =>
      files.reduce((sum, file) => sum + file[kind].length, 0);
    await expect(page.locator('section blockquote')).toHaveCount(total('statements'));
    await expect(page.locator('section .entry')).toHaveCount(total('positions'));
    await expect(page.getByRole('search')).toBeHidden();
    await page.locator('#SRB').getByRole('link', { name: 'Show on the map' }).click();
    await expect(page).toHaveURL(/\/\?country=SRB$/);
  });

  test('counts and sentence are those of the map', async ({ page }) => {
    await page.goto('/');
    const legend = await page.locator('.legend b').allTextContents();
    const sentence = await page.locator('.answer.long').textContent();
    await page.goto('/countries.html');
    expect(legend.length).toBeGreaterThan(2);
    expect(await page.locator('.legend b').allTextContents()).toEqual(legend);
    await expect(page.locator('.answer')).toHaveText(sentence!);
  });
});

test('the table is sorted by the head of a column, one way and the other', async ({ page }) => {
  await page.goto('/countries.html');
  await ready(page);
  const before = await names(page);
  const head = page.getByRole('columnheader', { name: 'Since' });
  const days = () =>
    rows(page)
      .locator('.since')
      .evaluateAll((cells) => cells.map((cell) => Date.parse(cell.textContent)));
  const known = (all: readonly number[]) => all.filter((day) => !Number.isNaN(day));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=since/);
  const up = await days();
  expect(known(up)).toEqual(known(up).toSorted((a, b) => a - b));
  // A place without a stance has no day: it stands last either way.
  expect(up.slice(0, known(up).length)).toEqual(known(up));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const down = await days();
  expect(known(down)).toEqual(known(down).toSorted((a, b) => b - a));
  expect(down).not.toEqual(up);
  await page.getByRole('columnheader', { name: 'Place' }).getByRole('button').click();
  expect(await names(page)).toEqual(before);
});

test('a place is found without its marks and by its names in other languages', async ({ page }) => {
  await page.goto('/countries.html');
  await ready(page);
  const find = page.getByRole('searchbox');
  await find.fill('cote');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toHaveAttribute('data-code', 'CIV');
  await expect(page.getByRole('status')).toContainText('Places shown: 1 of');
  await find.fill('elfenbein');
  await expect(rows(page).first()).toHaveAttribute('data-code', 'CIV');
  await find.fill('nowhere at all');
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all places' }).click();
  expect(await rows(page).count()).toBeGreaterThan(190);
});

test('the state of the map leads to the same table, and its row back to the map', async ({
  page,
}) => {
  const bloc = atlas.blocs[0]!;
  const query = `date=2012-06-30&bloc=${bloc.id}&rule=${atlas.topic.countingRules[0]!.id}`;
  await page.goto(`/?${query}&theme=dark&country=SVK`);
  await ready(page);
  const legend = await page.locator('.legend b').allTextContents();
  const sentence = await page.locator('.answer.long').textContent();
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.answer')).toHaveText(sentence!);
  expect(await page.locator('.legend b').allTextContents()).toEqual(legend);
  const sum = legend.reduce((total, count) => total + Number(count), 0);
  await expect(rows(page)).toHaveCount(sum);
  const chosen = page.locator('tr.chosen');
  await expect(chosen).toHaveAttribute('data-code', 'SVK');
  await expect(chosen).toBeInViewport();
  await chosen.getByRole('link', { name: 'Map' }).click();
  await expect(page.locator('[data-panel="SVK"]')).toBeVisible();
  await expect(page.locator('.answer.long')).toHaveText(sentence!);
  expect(await page.locator('.legend b').allTextContents()).toEqual(legend);
});

test('what the editor wrote on the map stands above the table, on its days only', async ({
  page,
}) => {
  const { from, place, text } = atlas.annotations[0]!;
  await page.goto(`/?date=${from}`);
  await ready(page);
  await expect(page.locator('.map .callouts p').first()).toBeVisible();
  const onMap = await page.locator('.map .callouts p').allTextContents();
  expect(onMap).toContain(text['en']);
  await page.goto(`/countries.html?date=${from}`);
  await ready(page);
  const notes = page.getByRole('list', { name: 'Notes on the map' }).getByRole('listitem');
  await expect(notes).toHaveCount(onMap.length);
  for (const [i, words] of onMap.entries()) await expect(notes.nth(i)).toContainText(words);
  const name = atlas.countries.find(({ code }) => code === place)!.name;
  await expect(notes.first()).toContainText(name);
  await page.goto(`/countries.html?date=${addDays(from, -1)}`);
  await ready(page);
  await expect(notes).toHaveCount(0);
});

test('a stance and a day are chosen in the table as on the map', async ({ page }) => {
  await page.goto('/countries.html');
  await ready(page);
  await page.locator('.legend button').first().click();
  const count = Number(await page.locator('.legend b').first().textContent());
  const { id } = atlas.topic.stances[0]!;
  await expect(page).toHaveURL(new RegExp(`stance=${id}`));
  const listed = await rows(page).count();
  // Places that are no UN members are listed and not counted.
  expect(listed).toBeGreaterThanOrEqual(count);
  await page.getByLabel('Day shown').fill('2009-01-01');
  await expect(page).toHaveURL(/date=2009-01-01/);
  expect(await rows(page).count()).toBeLessThan(listed);
  await page.reload();
  await ready(page);
  expect(await rows(page).count()).toBeLessThan(listed);
});

test('in another language the page speaks it, blocs included, and leads to the map in it', async ({
  page,
}) => {
  await page.goto('/countries.html?lang=de&bloc=EU');
  await ready(page);
  await expect(page).toHaveURL(/countries\.de\.html\?bloc=EU/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('.answer')).toContainText('Europäische Union');
  await page.locator('tr[data-code="AUT"] .map a').click();
  await expect(page).toHaveURL(/country=AUT.*lang=de/);
});

test('at 320 px only the table is wider than the screen, in every direction', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of ['/countries.html', '/countries.ar.html']) {
    await page.goto(path);
    await ready(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
