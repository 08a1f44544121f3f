import { readdirSync, readFileSync } from 'node:fs';
import { defaultDay } from '../../src/domain/dataset.ts';
import { intervalAt } from '../../src/domain/interval.ts';
import { fillKey } from '../../src/theme.ts';
import { expect, test } from './support/journey.ts';
import { atlas, ready, shape } from './support/site.ts';

const seeds = readdirSync('seeds').map((file) => readFileSync(`seeds/${file}`, 'utf8'));
const isVerbatim = (sentence: string): boolean => seeds.some((text) => text.includes(sentence));

/** What the committed data draws on the day the page shows first, by country. */
const drawn = Object.entries(atlas.timelines).flatMap(([code, timeline]) => {
  const held = intervalAt(timeline, defaultDay(atlas));
  return held ? [{ code, key: fillKey(held.stance, held.weak === true) }] : [];
});
/** Countries of whose stance an article speaks. */
const read = Object.keys(atlas.facts).filter((code) =>
  atlas.facts[code]!.some(({ layer }) => layer === 'articles'),
);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the first picture is there, coloured as the data say', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(atlas.topic.question);
    const shown = await page
      .locator('.land [data-country]')
      .evaluateAll((shapes) =>
        shapes.map((element) => [
          element.getAttribute('data-country') ?? '',
          element.getAttribute('data-stance'),
          getComputedStyle(element).fill,
        ]),
      );
    const fills = new Map(shown.map(([code, stance, fill]) => [code, { stance, fill }]));
    const none = fills.get('RWA')?.fill;
    expect(none).toBeDefined();
    for (const { code, key } of drawn) {
      const place = fills.get(code);
      if (!place) continue; // Too small for a shape: its circle is tested with the picture.
      expect(place.stance, code).toBe(key);
      expect(place.fill, code).not.toBe(none);
    }
  });

  test('a coloured country leads to its sentence, which stands in an article word for word', async ({
    page,
  }) => {
    await page.goto('/');
    await shape(page, 'SRB').click();
    await expect(page).toHaveURL(/countries\.html#SRB$/);
    const sentence = page.locator('#SRB mark').first();
    await expect(sentence).toBeVisible();
    expect(isVerbatim((await sentence.textContent()) ?? '')).toBe(true);
  });

  test('nothing that needs script shows itself', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
    await expect(page.getByRole('slider')).toBeHidden();
  });
});

test('a click on a country opens its panel with the sentence, its article and its date', async ({
  page,
}) => {
  expect(read.length).toBeGreaterThan(0);
  for (const code of read) {
    await page.goto('/');
    await ready(page);
    await shape(page, code).click();
    const panel = page.locator(`[data-panel="${code}"]`);
    const name = atlas.countries.find((country) => country.code === code)!.name;
    await expect(panel.getByRole('heading', { level: 2, name })).toBeFocused();
    const quotation = panel.locator('blockquote mark').first();
    await expect(quotation).toBeVisible();
    expect(isVerbatim((await quotation.textContent()) ?? '')).toBe(true);
    await expect(panel.locator('.source').first()).toContainText(/Dated|Held/);
  }
});

test('scrubbing colours a country from the month of its act, not before', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  const slider = page.getByRole('slider', { name: 'Month shown' });
  const month = (year: number, number: number): string => String((year - 2008) * 12 + number - 1);
  await slider.fill(month(2024, 12));
  await expect(slider).toHaveAttribute('aria-valuetext', 'December 2024');
  await expect(shape(page, 'KEN')).not.toHaveAttribute('data-stance', 'recognises');
  await slider.fill(month(2025, 4));
  await expect(shape(page, 'KEN')).toHaveAttribute('data-stance', 'recognises');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'January 2008');
  await expect(page.locator('.land [data-stance]:not([data-stance="named"])')).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await expect(slider).toHaveAttribute('aria-valuetext', 'January 2009');
});

test('the buttons lead from change to change, and playing moves the playhead until paused', async ({
  page,
}) => {
  await page.goto('/?date=2008-01-31');
  await ready(page);
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect(page.getByLabel('Day shown')).toHaveValue(atlas.counts[0]!.from);
  await page.getByRole('button', { name: 'Previous change' }).isDisabled();
  const before = await page.getByLabel('Day shown').inputValue();
  await page.getByRole('button', { name: /^Play/ }).click();
  await expect(page.getByLabel('Day shown')).not.toHaveValue(before);
  await page.getByRole('button', { name: /^Pause/ }).click();
  await expect(page.getByRole('button', { name: /^Play/ })).toBeVisible();
});

test('the address carries the view: a reload, a link and going back show the same', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  await page.getByLabel('Day shown').fill('2023-09-01');
  await shape(page, 'SRB').click();
  await expect(page).toHaveURL(/date=2023-09-01/);
  await expect(page).toHaveURL(/country=SRB/);
  const counts = await page.locator('.legend b').allTextContents();
  await page.reload();
  await ready(page);
  await expect(page.getByLabel('Day shown')).toHaveValue('2023-09-01');
  await expect(page.locator('[data-panel="SRB"]')).toBeVisible();
  expect(await page.locator('.legend b').allTextContents()).toEqual(counts);
  await page.getByRole('button', { name: 'Close the panel' }).click();
  await expect(page).not.toHaveURL(/country=/);
  await page.goBack();
  await expect(page.locator('[data-panel="SRB"]')).toBeVisible();
});

test('nonsense in the address is answered by the usual view and a notice', async ({ page }) => {
  await page.goto('/?date=2025-02-30&country=ATLANTIS&map=here');
  await ready(page);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('date=2025-02-30');
  await expect(notice).toContainText('country=ATLANTIS');
  await expect(notice).toContainText('map=here');
  await expect(page.locator('.land [data-stance]')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Dismiss this notice' }).click();
  await expect(notice).toHaveCount(0);
});

test('the theme of the address wins over that of the machine', async ({ page }) => {
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto('/?theme=light');
  await ready(page);
  const light = await ground();
  await page.goto('/?theme=dark');
  await ready(page);
  expect(await ground()).not.toBe(light);
  const change = page.getByRole('button', { name: 'Switch between light, dark and high contrast' });
  await change.click();
  await expect(page).toHaveURL(/theme=contrast/);
  const line = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--line'));
  expect(await line()).toBe('#000');
  await change.click();
  await expect(page).toHaveURL(/theme=light/);
  expect(await ground()).toBe(light);
});

test('a counting rule decides what was contested, in the picture and in the address', async ({
  page,
}) => {
  await page.goto('/?date=2024-12-31');
  await ready(page);
  await expect(shape(page, 'GHA')).toHaveAttribute('data-stance', 'contested');
  await page.getByText('Filters and counting').click();
  await page.getByLabel('Disputes').selectOption('withdrawals-accepted');
  await expect(page).toHaveURL(/rule=withdrawals-accepted/);
  await expect(shape(page, 'GHA')).toHaveAttribute('data-stance', 'withdrew');
  const count = atlas.countsBy['withdrawals-accepted']!.findLast(
    ({ from }) => from <= '2024-12-31',
  );
  await expect(page.locator('.legend b').first()).toHaveText(`${count!.stances['recognises']}`);
  await expect(page.getByText('22 of 27')).toBeVisible();
  await page.getByLabel('Sources shown').selectOption('articles');
  await expect(shape(page, 'GHA')).not.toHaveAttribute('data-stance');
  await page.getByRole('button', { name: 'Show the usual view' }).click();
  await expect(shape(page, 'GHA')).toHaveAttribute('data-stance', 'contested');
  await expect(page).not.toHaveURL(/rule=|layer=/);
});

test('the panel of a contested country shows both sides and the rule', async ({ page }) => {
  await page.goto('/?country=GHA&date=2024-12-31');
  await ready(page);
  const panel = page.locator('[data-panel="GHA"]');
  await expect(panel.getByRole('heading', { name: 'One side: Recognises' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'One side: Withdrew' })).toBeVisible();
  await expect(panel.locator('.rule')).toContainText('both sides are listed');
});

test('a legend row isolates its stance and shows all again', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  const row = page.locator('.legend button').first();
  await row.click();
  await expect(row).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.land .dimmed')).not.toHaveCount(0);
  await row.click();
  await expect(page.locator('.land .dimmed')).toHaveCount(0);
});

test('the dialog gives the code of the present view, and copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?country=SRB&date=2024-06-30');
  await ready(page);
  await page.locator('.bar').getByRole('button', { name: 'Share' }).first().click();
  const code = page.getByLabel('Code to embed it in an article');
  await expect(code).toHaveValue(/<iframe src="[^"]*embed\.html\?date=2024-06-30&amp;country=SRB"/);
  await page.getByRole('button', { name: 'Copy the embed code' }).click();
  await expect(page.getByText('Embed code copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
  await page.keyboard.press('Escape');
  await expect(code).toHaveCount(0);
});

test.describe('when the data cannot be had', () => {
  test.use({ expected: [/atlas\.json|LoadError|404|Failed to load resource/] });

  test('the picture stays and the page says why it does not answer', async ({ page }) => {
    await page.route(/\/data\/atlas\.json/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('could not be fetched');
    await expect(shape(page, 'SRB')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  test('a truncated file is told from a missing one', async ({ page }) => {
    await page.route(/\/data\/atlas\.json/, (route) =>
      route.fulfill({ status: 200, body: '{"schema":' }),
    );
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('incomplete');
  });
});
