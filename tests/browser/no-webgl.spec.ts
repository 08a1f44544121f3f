import { expect, test } from './support/journey.ts';
import { PICTURE_ALONE } from './support/picture-alone.ts';
import { pointIn, ready, shape } from './support/site.ts';

test.use({
  launchOptions: PICTURE_ALONE,
});

test('without WebGL the picture stays, zooms, scrubs and answers clicks', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  const map = page.locator('.map');
  const widthOf = (code: string) =>
    shape(page, code).evaluate((e) => e.getBoundingClientRect().width);
  const before = await widthOf('KEN');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(map).toHaveAttribute('data-failure', /WebGL/);
  await expect.poll(() => widthOf('KEN')).toBeGreaterThan(before * 1.9);
  await expect(map).toHaveAttribute('data-drawing', 'svg');
  const { x, y } = await pointIn(page, 'KEN');
  await page.mouse.click(x, y);
  await expect(page.locator('[data-panel="KEN"] mark').first()).toBeVisible();
  await page.getByLabel('Day shown').fill('2024-12-31');
  await expect(shape(page, 'KEN')).not.toHaveAttribute('data-stance', 'recognises');
});
