import { expect, test } from './support/journey.ts';
import { ready, shape } from './support/site.ts';

test('on paper: the whole world as a picture with its words, light, and none of the controls', async ({
  page,
}) => {
  await page.goto('/?map=balkans&theme=dark&country=SRB');
  await ready(page);
  await expect(page.locator('.panel')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));

  for (const part of ['.dock', '.panel', '.buttons', '.gl', '.bar nav'])
    await expect(page.locator(part), part).toBeHidden();
  for (const part of ['h1', '.answer.long', '.legend-row', '.inset', '#statements'])
    await expect(page.locator(part), part).toBeVisible();
  await expect(shape(page, 'BRA')).toBeVisible();
  const seen = await page.locator('svg.world').evaluate((svg) => {
    const [left, , width] = svg.getAttribute('viewBox')!.split(' ').map(Number) as number[];
    return { left: left!, right: left! + width! };
  });
  expect(seen.right - seen.left).toBeGreaterThan(10_000);
  const ground = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--surface'),
  );
  expect(ground).toBe('#fff');
  const notes = await page
    .locator('.footnote')
    .evaluate((element) => getComputedStyle(element, '::after').content);
  expect(notes).toContain('1244');

  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.dock')).toBeVisible();
});
