import { changeDays } from '../../src/domain/counting-rule.ts';
import { expect, test } from './support/journey.ts';
import { atlas, ready } from './support/site.ts';

test('seventeen years are scrubbed by key beside an open panel: nothing moves, the focus stays', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/?country=KEN&date=2008-01-31');
  await ready(page);
  await expect(page.locator('[data-panel="KEN"] mark').first()).toBeVisible();
  const slider = page.getByRole('slider', { name: 'Month shown' });
  await slider.focus();
  await page.evaluate(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & {
          sources: { node: Element | null }[];
        };
        const moved = sources.filter(({ node }) => node?.closest?.('.panel') === null);
        if (moved.length > 0)
          shifts.push(moved.map(({ node }) => node?.className ?? node?.nodeName).join(' '));
      }
    }).observe({ type: 'layout-shift' });
  });
  for (let month = 1; month < 17 * 12; month++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'December 2024');
  await expect(slider).toBeFocused();
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual(
    [],
  );
});

test('the buttons at the ends lead there, N and P from change to change, with Shift of the country', async ({
  page,
}) => {
  await page.goto('/?country=KEN&date=2012-12-31');
  await ready(page);
  await page.getByRole('button', { name: 'First day' }).click();
  await expect(page).toHaveURL(/date=2008-01-01/);
  const slider = page.getByRole('slider', { name: 'Month shown' });
  await slider.focus();
  await page.keyboard.press('n');
  const [first] = changeDays(atlas.timelines);
  await expect(page).toHaveURL(new RegExp(`date=${first}`));
  await page.keyboard.press('Shift+N');
  const [own] = changeDays({ KEN: atlas.timelines['KEN']! }).filter((day) => day > first!);
  await expect(page).toHaveURL(new RegExp(`date=${own}`));
  await expect(page.getByRole('button', { name: /^Next change: / })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page).not.toHaveURL(new RegExp(`date=${own}`));
  await page.getByRole('button', { name: 'Last day' }).click();
  await expect(page.getByRole('button', { name: 'Last day' })).toBeDisabled();
});

test('by event the playhead goes from change to change, and stops when a panel is read', async ({
  page,
}) => {
  await page.goto('/?country=KEN&date=2008-02-10&speed=event');
  await ready(page);
  await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('event');
  await page.getByRole('button', { name: /^Play, / }).click();
  await expect(page.getByRole('button', { name: /^Pause, / })).toBeVisible();
  const days = changeDays(atlas.timelines);
  await expect(page).toHaveURL(new RegExp(`date=(${days.slice(0, 8).join('|')})`));
  await page.locator('.panel').click({ position: { x: 40, y: 200 } });
  await expect(page.getByRole('button', { name: /^Play, / })).toBeVisible();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('2');
  await expect(page).toHaveURL(/speed=2/);
});

test('many changes in a month are a few names and a number that opens the list of all', async ({
  page,
}) => {
  await page.goto('/?date=2008-02-29');
  await ready(page);
  const sentence = page.locator('.change');
  await expect(sentence).toContainText(/\+\d+ since January 2008/);
  await sentence.getByRole('button', { name: /more$/ }).click();
  await expect(page).toHaveURL(/compare=2008-01-31/);
  await expect(page.getByRole('heading', { name: /The \d+ changes/ })).toBeFocused();
});
