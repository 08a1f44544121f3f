import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { ready } from './support/site.ts';

const globe = (page: Page): Locator => page.locator('svg.globe');
const shapeOn = (page: Page, code: string): Locator =>
  globe(page).locator(`.land [data-country="${code}"]`);
const middleOf = async (shape: Locator): Promise<{ x: number; y: number }> => {
  const { x, y, width, height } = (await shape.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
};

async function open(page: Page, search: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/${search}`);
  await ready(page);
}
async function shown(page: Page): Promise<void> {
  await expect(page.locator('.map')).toHaveAttribute('data-drawing', 'globe');
}

test('the globe is chosen from the menu, stands in the address, and the flat map comes back', async ({
  page,
}) => {
  await open(page, '');
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.getByLabel('Region of the map').selectOption({ label: 'Globe' });
  await shown(page);
  await expect(page).toHaveURL(/map=globe$/);
  expect(scripts.filter((url) => /gl-map|worker/.test(url))).toEqual([]);
  await expect(page.locator('.map .picture svg.world')).toBeHidden();
  await expect(page.getByLabel('Region of the map')).toHaveValue('globe');
  // The same fills as on the flat map, patterns included.
  const stances = (root: string): Promise<(string | null)[]> =>
    page
      .locator(`${root} .land [data-country]`)
      .evaluateAll((shapes) =>
        shapes
          .map((path) => `${path.getAttribute('data-country')} ${path.getAttribute('data-stance')}`)
          .sort(),
      );
  const first = await stances('svg.globe');
  expect(await stances('.picture svg.world')).toEqual(first);
  await page.getByLabel('Day shown').fill('2010-12-31');
  await expect.poll(() => stances('svg.globe')).not.toEqual(first);
  expect(await stances('.picture svg.world')).toEqual(await stances('svg.globe'));
  await page.getByLabel('Region of the map').selectOption({ label: 'Europe' });
  await expect(globe(page)).toHaveCount(0);
  await expect(page).toHaveURL(/map=europe/);
  await expect(page.locator('.map')).not.toHaveAttribute('data-drawing', 'globe');
});

test('a mouse turns it, points, chooses and comes nearer', async ({ page }) => {
  await open(page, '?map=globe');
  await shown(page);
  const before = await middleOf(shapeOn(page, 'SDN'));
  await page.mouse.move(before.x, before.y);
  await expect(page.locator('.tooltip')).toContainText('Sudan');
  await page.mouse.down();
  await page.mouse.move(before.x - 60, before.y + 20, { steps: 4 });
  await page.mouse.up();
  const after = await middleOf(shapeOn(page, 'SDN'));
  expect(after.x - before.x).toBeLessThan(-40);
  expect(after.y - before.y).toBeGreaterThan(10);
  await expect(page).toHaveURL(/map=globe,0,/);
  await expect(page.locator('[data-panel]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/map=globe,1,/);
  const { x, y } = await middleOf(shapeOn(page, 'SDN'));
  await page.mouse.click(x, y);
  await expect(page.locator('[data-panel="SDN"]')).toBeVisible();
  await expect(globe(page).locator('.outline .selected')).toHaveCount(1);
  await page.reload();
  await ready(page);
  await shown(page);
  await expect(globe(page).locator('.outline .selected')).toHaveCount(1);
  await page.getByRole('button', { name: 'Show the whole world' }).click();
  await expect(page).toHaveURL(/map=globe&/);
});

test('what is chosen on the far side is turned to, and buttons turn it without a drag', async ({
  page,
}) => {
  await open(page, '?map=globe');
  await shown(page);
  await expect(shapeOn(page, 'NZL')).not.toHaveAttribute('d', /^M/);
  await page.getByRole('combobox', { name: 'Find a country' }).fill('New Zealand');
  await page.getByRole('option', { name: /^New Zealand/ }).click();
  await expect(shapeOn(page, 'NZL')).toHaveAttribute('d', /^M/);
  await expect(page).toHaveURL(/map=globe,0,/);
  const before = await middleOf(shapeOn(page, 'NZL'));
  const panel = (await page.locator('[data-panel="NZL"]').boundingBox())!;
  expect(before.x).toBeLessThan(panel.x);
  await page.getByRole('button', { name: 'Turn west' }).click();
  await expect
    .poll(async () => (await middleOf(shapeOn(page, 'NZL'))).x)
    .toBeGreaterThan(before.x + 20);
});

test('the keys of the list go round it, nearer and back', async ({ page }) => {
  await open(page, '?map=globe');
  await shown(page);
  const list = page.getByRole('listbox', { name: /map/i });
  await list.focus();
  await page.keyboard.type('fiji');
  await expect(list).toHaveAttribute('aria-activedescendant', 'place-FJI');
  await expect(globe(page).locator('.outline .hover')).toHaveCount(1);
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/map=globe,1,/);
  await page.keyboard.press('0');
  await expect(page).toHaveURL(/map=globe$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-panel="FJI"]')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap chooses, and what is chosen lies above the sheet', async ({ page }) => {
    await open(page, '?map=globe');
    await shown(page);
    const { x, y } = await middleOf(shapeOn(page, 'COD'));
    await page.touchscreen.tap(x, y);
    const sheet = page.locator('[data-panel="COD"]');
    await expect(sheet).toBeVisible();
    const top = (await sheet.boundingBox())!.y;
    await expect.poll(async () => (await middleOf(shapeOn(page, 'COD'))).y).toBeLessThan(top - 20);
  });
});
