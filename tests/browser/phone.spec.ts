import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { ready } from './support/site.ts';

const TALL = { width: 390, height: 844 };

/** Where an element begins and ends on the screen, in px from its top. */
async function edges(page: Page, selector: string): Promise<{ top: number; bottom: number }> {
  const box = (await page.locator(selector).boundingBox())!;
  return { top: box.y, bottom: box.y + box.height };
}

test.describe('on a phone', () => {
  test.use({ viewport: TALL, hasTouch: true });

  test('the first screen holds question, map and time, and the legend peeks below', async ({
    page,
  }) => {
    await page.goto('/');
    await ready(page);
    const order = ['h1', '.answer.short', '.map', '.controls', '.plot', '.legend'];
    const places = await Promise.all(order.map((selector) => edges(page, `.app ${selector}`)));
    for (const [index, { top }] of places.entries())
      if (index > 0) expect(top).toBeGreaterThanOrEqual(places[index - 1]!.bottom - 1);
    expect((await edges(page, '.app .plot')).bottom).toBeLessThan(TALL.height);
    const second = (await edges(page, '.legend li:nth-child(4)')).bottom;
    expect(second).toBeLessThanOrEqual(TALL.height);
  });

  test('nothing moves when the script takes the page over, nor while the days pass', async ({
    page,
  }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/assets\/.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    const parts = ['h1', '.answer.short', '.map', '.controls', '.plot', '.legend'];
    const places = () => Promise.all(parts.map((part) => edges(page, `.app ${part}`)));
    await page.goto('/', { waitUntil: 'commit' });
    await page.locator('.legend li').last().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const drawn = await places();
    release();
    await ready(page);
    expect(await places()).toEqual(drawn);
    await page.getByLabel('Month shown').focus();
    for (const key of ['Home', 'PageUp', 'PageUp', 'PageUp', 'End']) {
      await page.keyboard.press(key);
      expect(await places()).toEqual(drawn);
    }
  });
});

test.describe('on a phone without script', () => {
  test.use({ viewport: TALL, javaScriptEnabled: false });

  test('the page is whole: every row of the legend, and the sentences below it', async ({
    page,
  }) => {
    await page.goto('/');
    const rows = page.locator('.legend button');
    for (const row of await rows.all()) await expect(row).toBeVisible();
    await expect(page.locator('.controls')).toBeHidden();
    await expect(page.locator('#statements blockquote').first()).toBeVisible();
    const legend = await edges(page, '.app .legend');
    expect((await edges(page, '#statements')).top).toBeGreaterThan(legend.bottom);
  });
});
