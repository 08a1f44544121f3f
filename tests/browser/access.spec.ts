import { gzipSync } from 'node:zlib';
import { expect, test } from './support/journey.ts';
import { ready, turnTo } from './support/site.ts';

const DAYS = 'date=2020-12-31&compare=2012-12-31';
/** Queries, each with what is seen then. */
const STATES = [
  ['?country=SRB', '.panel mark'],
  ['?bloc=EU&grade=thin&rule=uncontested&clock=reported', '.chips'],
  [`?${DAYS}`, '.paired input'],
  [`?${DAYS}&view=side`, '.map.second'],
] as const;

for (const width of [1440, 1024, 768, 390, 320])
  test(`at ${width} px nothing runs out of the screen sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    for (const path of ['/', '/embed.html']) {
      await page.goto(path);
      await ready(page);
      expect(await overflow(), path).toBeLessThanOrEqual(0);
      for (const [search, shows] of STATES) {
        await turnTo(page, search);
        await expect(page.locator(shows).filter({ visible: true }).first()).toBeVisible();
        expect(await overflow(), path + search).toBeLessThanOrEqual(0);
      }
    }
  });

test('with the keyboard alone a country is found, read and left again', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  const find = page.getByLabel('Find a country');
  await find.focus();
  await page.keyboard.type('Ken');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-panel="KEN"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.panel')).toHaveCount(0);
  await expect(find).toBeFocused();
});

test('before the first touch a reader loads at most 60 kB of script and 40 kB of page, zipped', async ({
  page,
}) => {
  const weights = { script: 0, document: 0 };
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (type !== 'script' && type !== 'document') return;
    pending.push(
      response.body().then((body) => void (weights[type] += gzipSync(body, { level: 9 }).length)),
    );
  });
  // What an idle page fetches is not what a first touch waits for.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  await ready(page);
  await Promise.all(pending);
  expect(weights.script).toBeGreaterThan(0);
  expect(weights.script).toBeLessThanOrEqual(60 * 1024);
  expect(weights.document).toBeLessThanOrEqual(40 * 1024);
});

test('where the machine sets the colours, the table is offered before the map', async ({
  page,
}) => {
  await page.goto('/');
  const link = page.getByRole('link', { name: 'the table says the same in words' });
  await expect(link).toBeHidden();
  await page.emulateMedia({ forcedColors: 'active' });
  await link.click();
  await expect(page).toHaveURL(/countries\.html/);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});

test('with text twice as large nothing is cut off sideways', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of ['/?country=SRB', '/countries.html', '/method.html']) {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
