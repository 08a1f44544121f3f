import type { Page } from '@playwright/test';
import { difference, type Held } from '../../src/scene/difference.ts';
import { fillKey } from '../../src/theme.ts';
import { expect, test } from './support/journey.ts';
import { atlas, ready, shape } from './support/site.ts';

const [A, B] = ['2012-12-31', '2020-12-31'];
const found = difference(atlas, A, B);
const biggest = found.transitions.find(({ from }) => from.stance !== null)!;
const keyOf = ({ stance, weak }: Held): string => fillKey(stance ?? '', weak);
const nameOf = (code: string): string => atlas.countries.find((c) => c.code === code)!.name;
const list = (page: Page) => page.getByRole('region', { name: /The \d+ changes/ });

test('two years are compared: headline, sentence, legend, map and list say the same', async ({
  page,
}) => {
  await page.goto(`/?date=${B}&compare=${A}`);
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What changed from 2012 to 2020',
  );
  await expect(page.locator('.answer.long')).toContainText(
    `${found.changed} of ${found.members} UN members changed`,
  );
  const rest = found.members - found.changed;
  await expect(page.getByRole('button', { name: `${rest} Unchanged` })).toBeVisible();
  await expect(list(page).getByRole('heading', { level: 2 })).toHaveText(
    `The ${found.changed} changes`,
  );
  await expect(list(page).locator('h3')).toHaveCount(found.transitions.length);
  const changed = biggest.members[0]!;
  await expect(shape(page, changed)).toHaveAttribute('data-stance', keyOf(biggest.to));
  const all = new Set(found.transitions.flatMap((t) => [...t.members, ...t.others]));
  const same = atlas.countries.find(({ code, kind }) => kind === 'member' && !all.has(code))!;
  await expect(shape(page, same.code)).not.toHaveAttribute('data-stance', /./);
  await page.getByRole('button', { name: `${rest} Unchanged` }).click();
  await expect(page).toHaveURL(/stance=unchanged/);
  await expect(shape(page, changed)).toHaveClass(/dimmed/);
});

test('the comparison begins and ends at its button, and its days change places', async ({
  page,
}) => {
  await page.goto('/?date=2024-12-31');
  await ready(page);
  const button = page.getByRole('button', { name: 'Compare' });
  await button.click();
  await expect(page).toHaveURL(/compare=2016-12-31/);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  const [first, second] = [
    page.getByRole('slider', { name: 'Month A' }),
    page.getByRole('slider', { name: 'Month B' }),
  ];
  await expect(first).toHaveAttribute('aria-valuetext', 'December 2016');
  await expect(second).toHaveAttribute('aria-valuetext', 'December 2024');
  await first.focus();
  await page.keyboard.press('PageUp');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What changed from 2017 to 2024',
  );
  await page.getByRole('button', { name: 'Swap A and B' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What changed from 2024 to 2017',
  );
  await expect(page).toHaveURL(/date=2017-12-31&compare=2024-12-31/);
  await button.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(atlas.topic.question);
  await expect(page).not.toHaveURL(/compare=/);
  await expect(list(page)).toHaveCount(0);
});

test('from the list a country is read with both answers, and the focus comes back', async ({
  page,
}) => {
  await page.goto(`/?date=${B}&compare=${A}`);
  await ready(page);
  const link = list(page).getByRole('button', { name: nameOf(biggest.members[0]!), exact: true });
  await link.click();
  const panel = page.locator(`[data-panel="${biggest.members[0]}"]`);
  await expect(panel.getByRole('term')).toHaveText(['A 31 December 2012', 'B 31 December 2020']);
  await expect(panel.locator('#panel-title')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  const show = page.getByRole('button', { name: 'Show the list' });
  await expect(show).toBeFocused();
  await show.click();
  await expect(page.locator('#changes-title')).toBeFocused();
});

test('side by side either map shows its day, and both look at the same place', async ({ page }) => {
  await page.goto(`/?date=${B}&compare=${A}&view=side`);
  await ready(page);
  const code = biggest.members[0]!;
  const drawn = (map: string) => page.locator(`${map} .land [data-country="${code}"]`).first();
  await expect(drawn('.map.second')).toHaveAttribute('data-stance', keyOf(biggest.from));
  await expect(drawn('.map:not(.second) .picture')).toHaveAttribute(
    'data-stance',
    keyOf(biggest.to),
  );
  const box = (map: string) => page.locator(`${map} svg.world`).first().getAttribute('viewBox');
  const before = await box('.map.second');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => box('.map.second')).not.toBe(before);
  const width = async (map: string): Promise<number> =>
    Math.round(Number((await box(map))!.split(' ')[2]));
  await expect
    .poll(async () => (await width('.map.second')) - (await width('.map:not(.second)')))
    .toBeLessThan(2);
  await page.getByRole('button', { name: 'Difference' }).click();
  await expect(page.locator('.map.second')).toHaveCount(0);
  await expect(page).not.toHaveURL(/view=/);
});
