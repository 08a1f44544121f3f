import { expect, test } from './support/journey.ts';

for (const width of [1280, 390])
  test(`in the example article the frame is as high as its content at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/examples/article.html');
    const frame = page.locator('iframe');
    await frame.scrollIntoViewIfNeeded();
    const inside = frame.contentFrame();
    await inside.locator('html[data-ready]').waitFor();
    const difference = async (): Promise<number> => {
      const outer = await frame.evaluate((element) => element.getBoundingClientRect().height);
      const content = await inside
        .locator('#app')
        .evaluate((e) => e.getBoundingClientRect().height);
      return Math.abs(outer - content);
    };
    await expect.poll(difference).toBeLessThanOrEqual(1);
    // A frame that scrolls inside would hide what the height forgot.
    const hidden = await inside
      .locator('html')
      .evaluate((html) => html.scrollHeight - html.clientHeight);
    expect(hidden).toBeLessThanOrEqual(1);
  });

test('in the example article a reader scrubs, chooses a country and reads the sentence', async ({
  page,
}) => {
  await page.goto('/examples/article.html');
  const frame = page.locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  const inside = frame.contentFrame();
  await inside.locator('html[data-ready]').waitFor();
  await inside.getByLabel('Day shown').fill('2024-12-31');
  await expect(inside.locator('.land [data-country="KEN"]')).not.toHaveAttribute(
    'data-stance',
    'recognises',
  );
  await inside.getByLabel('Day shown').fill('2025-04-30');
  await inside.locator('.land [data-country="KEN"]').click();
  await expect(inside.locator('[data-panel="KEN"] mark').first()).toBeVisible();
});
