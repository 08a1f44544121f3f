import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseCountryEvidence } from '../../src/domain/dataset.ts';
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
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(atlas.topic.question);
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

  test('the counts are those of the legend on the map', async ({ page }) => {
    await page.goto('/');
    const legend = await page.locator('.legend b').allTextContents();
    await page.goto('/countries.html');
    expect(legend.length).toBeGreaterThan(2);
    expect(await page.locator('.counts b').allTextContents()).toEqual(legend);
  });
});

test('the table is sorted by the head of a column, one way and the other', async ({ page }) => {
  await page.goto('/countries.html');
  await ready(page);
  const before = await names(page);
  const head = page.getByRole('columnheader', { name: 'Stance' });
  const ranks = () =>
    rows(page)
      .locator('td:nth-child(2)')
      .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['key'])));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=stance/);
  const up = await ranks();
  expect(up).toEqual(up.toSorted((a, b) => a - b));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const down = await ranks();
  expect(down).toEqual(down.toSorted((a, b) => b - a));
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
});

test('the filters are in the address, so that a link shows the same', async ({ page }) => {
  await page.goto('/countries.html?theme=light');
  await ready(page);
  const { id: stance } = atlas.topic.stances[0]!;
  const bloc = atlas.blocs[0]!;
  await page.getByRole('combobox', { name: /^Stance/ }).selectOption(stance);
  const all = await rows(page).count();
  await page.getByLabel('Member of').selectOption(bloc.id);
  const shown = await names(page);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(all);
  await expect(page.getByRole('status').locator('b')).toHaveText(String(shown.length));
  await expect(page).toHaveURL(new RegExp(`theme=light&stance=${stance}&bloc=${bloc.id}`));
  await page.reload();
  await ready(page);
  expect(await names(page)).toEqual(shown);
  await expect(page.getByLabel('Member of')).toHaveValue(bloc.id);
});

test('a row leads to the map with its country', async ({ page }) => {
  await page.goto('/countries.html');
  await ready(page);
  await page.locator('tr[data-code="KEN"]').getByRole('link', { name: 'Map' }).click();
  await expect(page.locator('[data-panel="KEN"]')).toBeVisible();
});

test('in another language the page speaks it and leads to the map in it', async ({ page }) => {
  await page.goto('/countries.de.html#SRB');
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.locator('#SRB a').first().click();
  await expect(page).toHaveURL(/lang=de&country=SRB/);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`axe finds nothing at ${width} px in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/countries.html');
      await ready(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.html)
            .slice(0, 3)
            .join(' ')}`,
      );
      expect(found).toEqual([]);
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
