import { readFileSync } from 'node:fs';
import { expect, test } from './support/journey.ts';
import { ready } from './support/site.ts';

const topic = JSON.parse(readFileSync('data/topic.json', 'utf8')) as { readonly question: string };

test('the page opens with the question of the topic as its headline', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.ok()).toBe(true);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(topic.question);
});

test('headline, status and description say the same, with the country chosen last', async ({
  page,
}) => {
  const said = () =>
    page.locator('.answer.long').evaluate((element) => element.textContent.replace(/\s+/g, ' '));
  const description = page.locator('meta[name=description]');
  for (const path of ['/', '/?country=SRB&date=2012-06-30', '/?compare=2012-12-31&country=KEN']) {
    await page.goto(path);
    await ready(page);
    if (path.includes('compare')) await expect(page.locator('h1')).toContainText('2012');
    await expect(page.getByRole('status').last()).toHaveText(await said());
    await expect(description).toHaveAttribute('content', await said());
  }
  expect(await said()).toMatch(
    / Kenya: no position found on 31 December 2012, recognises on .*\.$/,
  );
});
