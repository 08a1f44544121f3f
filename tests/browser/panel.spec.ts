import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { ready, shape } from './support/site.ts';

const sheetTop = async (page: Page): Promise<number> =>
  (await page.locator('.panel').boundingBox())!.y;

test('a dispute is read on both sides, and settled by one click on another rule', async ({
  page,
}) => {
  await page.goto('/?country=GHA&date=2024-12-31');
  await ready(page);
  const panel = page.getByRole('region', { name: 'Ghana' });
  const sides = panel.locator('.evidence-sides .evidence-group');
  await expect(sides).toHaveCount(2);
  const [one, other] = [(await sides.first().boundingBox())!, (await sides.last().boundingBox())!];
  expect(other.x).toBeGreaterThan(one.x + one.width - 1);
  await panel.getByRole('button', { name: /See the map under .*: Withdrew/ }).click();
  await expect(page).toHaveURL(/rule=/);
  await expect(shape(page, 'GHA')).toHaveAttribute('data-stance', 'withdrew');
  await panel.getByRole('button', { name: 'See the map with the dispute drawn' }).click();
  await expect(shape(page, 'GHA')).toHaveAttribute('data-stance', 'contested');
});

test('by key the tabs lead to the history, a day of it, and the rule', async ({ page }) => {
  await page.goto('/?country=KEN&date=2025-03-26');
  await ready(page);
  await page.getByRole('tab', { name: /Evidence/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /History/ })).toBeFocused();
  await page.getByRole('tabpanel').getByRole('button').first().press('Enter');
  await expect(page).toHaveURL(/date=2015-11-09/);
  await page.getByRole('tab', { name: /History/ }).press('End');
  await expect(page.getByRole('tabpanel')).toContainText('inferred-opens');
});

test('a sentence is read in its context and cited, and the panel stays behind', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?country=SRB&date=2024-12-31');
  await ready(page);
  const read = page.getByRole('button', { name: 'read in context' }).first();
  const sentence = await page.locator('.panel mark').first().textContent();
  await read.click();
  const reader = page.getByRole('dialog', { name: 'The sentence in its article' });
  await expect(reader.locator('mark')).toHaveText(sentence!);
  await page.keyboard.press('Escape');
  await expect(reader).toHaveCount(0);
  await expect(page.locator('[data-panel="SRB"]')).toBeVisible();
  await expect(read).toBeFocused();
  await page.getByRole('button', { name: 'cite' }).first().click();
  await page.getByRole('button', { name: 'Copy: APA' }).click();
  await expect(page.getByText('Copied: APA.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('(2023, August 7)');
  expect(copied).toContain('country=SRB');
});

test('from the panel the link is copied, and a neighbour is one click away', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?country=KEN');
  await ready(page);
  await page.getByRole('button', { name: 'Share this view' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('?country=KEN');
  await page.getByRole('button', { name: /^Uganda/ }).click();
  await expect(page.locator('[data-panel="UGA"] #panel-title')).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the panel is a dialog of three heights, by buttons and by dragging', async ({ page }) => {
    await page.goto('/');
    await ready(page);
    const list = page.locator('#map-list');
    await list.focus();
    await page.keyboard.type('ken');
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Kenya' });
    await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused();
    const half = await sheetTop(page);
    expect((await page.locator('.map').boundingBox())!.y).toBeLessThan(half);
    await page.getByRole('button', { name: 'Make the panel larger' }).click();
    await expect.poll(() => sheetTop(page)).toBeLessThan(100);
    const bar = (await page.locator('.grip .bar').boundingBox())!;
    const x = bar.x + bar.width / 2;
    await page.mouse.move(x, bar.y + bar.height / 2);
    await page.mouse.down();
    await page.mouse.move(x, 700, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => sheetTop(page)).toBe(844 - 118);
    await page.getByRole('button', { name: 'Make the panel larger' }).click();
    await expect.poll(() => sheetTop(page)).toBe(half);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(list).toBeFocused();
  });

  test('as high as the screen it leaves nothing behind it to be reached', async ({ page }) => {
    await page.goto('/?country=KEN');
    await ready(page);
    await page.getByRole('button', { name: 'Make the panel larger' }).click();
    await expect(page.locator('.dock')).toHaveAttribute('inert', '');
    await page.getByRole('button', { name: 'Close the panel' }).click();
    await expect(page.locator('.dock')).not.toHaveAttribute('inert');
  });

  test('a link is handed to the phone’s own sheet', async ({ page }) => {
    await page.addInitScript(() => {
      const media = window.matchMedia.bind(window);
      window.matchMedia = (query) => media(query.replace('(pointer: coarse)', '(min-width: 1px)'));
      Object.defineProperty(navigator, 'share', {
        value: (what: { url: string }) => {
          document.title = `shared ${what.url}`;
          return Promise.resolve();
        },
      });
    });
    await page.goto('/?country=KEN');
    await ready(page);
    await page.getByRole('button', { name: 'Share this view' }).click();
    await expect(page).toHaveTitle(/^shared .*country=KEN/);
  });
});

test('at twice the size of text the tabs stay inside the panel', async ({ page }) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/?country=SRB');
    await ready(page);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const tabs = page.getByRole('tab');
    await expect(tabs).toHaveCount(3);
    const panel = (await page.locator('[data-panel]').boundingBox())!;
    for (const tab of await tabs.all()) {
      const box = (await tab.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(panel.x);
      expect(box.x + box.width).toBeLessThanOrEqual(panel.x + panel.width);
    }
  }
});
