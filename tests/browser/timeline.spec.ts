import type { Page } from '@playwright/test';
import { changeDays } from '../../src/domain/counting-rule.ts';
import { axisOf } from '../../src/domain/dataset.ts';
import { addDays } from '../../src/domain/iso-date.ts';
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

for (const [width, height, whole, lane] of [
  [1440, 900, 224, 44],
  [1024, 768, 208, 32],
  [768, 1024, 176, 0],
] as const)
  test(`at ${width} px the dock is ${whole} px high, on one day, on two and beside a panel`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const path of ['/', '/?date=2008-02-29&country=KEN', '/?compare=2016-12-31']) {
      await page.goto(path);
      await ready(page);
      await expect(page.locator('.change > *').last()).toBeAttached();
      const dock = (await page.locator('.dock').boundingBox())!;
      expect(dock.height, path).toBe(whole);
      const parts = page.locator('.dock > :not(.plot, .bins), .dock .bins button, .plot > *');
      const boxes = await parts.evaluateAll((elements) =>
        elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
      );
      for (const { bottom, left, right } of boxes.filter((box) => box.height > 0)) {
        expect(bottom, path).toBeLessThanOrEqual(dock.y + whole);
        expect(left, path).toBeGreaterThanOrEqual(0);
        expect(right, path).toBeLessThanOrEqual(width);
      }
      const onLane = await page.locator('.plot > .lane').boundingBox();
      expect(onLane?.height ?? 0).toBe(lane);
      // Side by side, none over another.
      const row = await page
        .locator('.controls > *, .change > *, .dock > .pace, .dock > .compare')
        .evaluateAll((elements) =>
          elements
            .map((element) => element.getBoundingClientRect())
            .filter((box) => box.width > 0)
            .map(({ left, right }) => ({ left, right })),
        );
      row.slice(1).forEach(({ left }, index) => {
        expect(left, `${path} ${index}`).toBeGreaterThanOrEqual(row[index]!.right - 1);
      });
    }
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

test('the whole sentence of what changed opens over the map, and is left by Escape', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('/?date=2008-02-29');
  await ready(page);
  const button = page.getByRole('button', { name: 'The whole sentence' });
  await button.click();
  const card = page.locator('.change .opened');
  const named = atlas.countries.filter(({ code }) => atlas.timelines[code]?.[0]?.stance).length;
  expect(named).toBeGreaterThan(50);
  await expect(card.getByRole('button', { name: 'Afghanistan recognises' })).toBeVisible();
  expect(await card.getByRole('button').count()).toBeGreaterThan(40);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('the lane is one tab stop with arrows within; several events open a list of them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await ready(page);
  const lane = page.getByRole('group', { name: 'Events' });
  await expect(lane.locator('[data-mark][tabindex="0"]')).toHaveCount(1);
  await lane.locator('[data-mark]').first().focus();
  await page.keyboard.press('End');
  const marks = lane.locator('[data-mark]');
  await expect(marks.last()).toBeFocused();
  await expect(marks.last()).toHaveAttribute('tabindex', '0');
  await page.keyboard.press('Home');
  await expect(marks.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await expect(lane.locator('.tip').filter({ visible: true })).toHaveCount(1);
  const several = lane.locator('[data-mark="several"]').first();
  await expect(several).toHaveAccessibleName(/^\d+ events, /);
  await several.click();
  const items = lane.getByRole('listitem');
  await expect(items).toHaveCount(Number(await several.textContent()));
  const day = items.last().getByRole('button').last();
  const words = await day.textContent();
  await day.click();
  await expect(page.locator('.bubble').last()).toContainText(words!.split(' ')[0]!);
  const single = lane.locator('[data-mark="milestone"]').first();
  await single.click();
  // The address is written at rest, and what repeats does not rest.
  await expect(page.locator('input[type=date]').first()).toHaveValue(/^20[01]/);
});

test.describe('what plays stops', () => {
  const play = async (page: Page, path: string): Promise<void> => {
    await page.goto(path);
    await ready(page);
    await page.getByRole('button', { name: /^Play, / }).click();
    await expect(page.getByRole('button', { name: /^Pause, / })).toBeVisible();
    // What watches the reader comes with the first play.
    await expect(page).not.toHaveURL(/date=2008-01-31/);
  };
  const stopped = async (page: Page): Promise<void> => {
    await expect(page.getByRole('button', { name: /^Play, / })).toBeVisible();
    const [, day] = /date=(\d{4}-\d{2}-\d{2})/.exec(page.url()) ?? [];
    expect(day! < atlas.topic.window.to).toBe(true);
  };

  test('when the tab is hidden', async ({ page }) => {
    await play(page, '/?date=2008-01-31&speed=0.5');
    await expect(page).toHaveURL(/date=2008-0[3-9]/);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await stopped(page);
  });

  test('when the map is scrolled away', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await play(page, '/?date=2008-01-31&speed=0.5');
    await page.locator('#statements h3').last().scrollIntoViewIfNeeded();
    await expect(page.locator('.map')).not.toBeInViewport();
    await stopped(page);
  });

  test('at the end, and starts over when played again', async ({ page }) => {
    const { to } = axisOf(atlas);
    const near = addDays(`${to.slice(0, 7)}-01`, -1);
    await page.goto(`/?date=${near}`);
    await ready(page);
    await page.getByRole('button', { name: /^Play, / }).click();
    await expect(page).toHaveURL(new RegExp(`date=${to}`));
    await page.getByRole('button', { name: /^Play, / }).click();
    // The address follows at rest only; the field tells the day while it plays.
    await expect(page.locator('input[type=date]').first()).toHaveValue(/^20[01]/);
  });
});

test('bars say what each month began and ended, under the filter in use; their key opens the numbers', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  const key = page.getByRole('button', { name: /, by month/ });
  await key.click();
  const row = page.getByRole('row').filter({ hasText: 'February 2008' });
  const numbers = async () => (await row.getByRole('cell').allTextContents()).map(Number);
  const [begun, ended] = await numbers();
  const [first] = atlas.topic.stances;
  const held = atlas.counts.findLast(({ from }) => from <= '2008-02-29')?.stances[first!.id];
  expect(begun! - ended!).toBe(held);
  const drawn = await page.locator('svg .begun').getAttribute('d');
  await row.getByRole('button').click();
  await expect(page).toHaveURL(/date=2008-02-29/);
  await expect(row).toHaveCount(0);
  await page.goto('/?bloc=EU');
  await ready(page);
  await key.click();
  expect((await numbers())[0]).toBeLessThan(begun!);
  await expect(page.locator('svg .begun')).not.toHaveAttribute('d', drawn!);
});

test('what plays begins again after the end where the reader or the address asks for it', async ({
  page,
}) => {
  const { to } = axisOf(atlas);
  await page.goto(`/?date=${to}`);
  await ready(page);
  const repeat = page.getByRole('button', { name: 'Repeat', exact: true });
  await expect(repeat).toHaveAttribute('aria-pressed', 'false');
  await repeat.click();
  await expect(page).toHaveURL(/loop=on/);
  await page.goto(`/?date=${addDays(`${to.slice(0, 7)}-01`, -1)}&loop=on&speed=2`);
  await ready(page);
  await expect(repeat).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^Play, / }).click();
  // The address is written at rest, and what repeats does not rest.
  await expect(page.locator('input[type=date]').first()).toHaveValue(/^20[01]/);
  await expect(page.getByRole('button', { name: /^Pause, / })).toBeVisible();
});
