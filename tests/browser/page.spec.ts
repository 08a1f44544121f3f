import { readFileSync } from 'node:fs';
import { expect, test } from './support/journey.ts';

const topic = JSON.parse(readFileSync('data/topic.json', 'utf8')) as { readonly question: string };

test('the page opens with the question of the topic as its headline', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.ok()).toBe(true);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(topic.question);
});
