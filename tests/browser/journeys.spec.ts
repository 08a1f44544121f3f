/** What a reader comes for, done with the mouse alone, a finger alone, the keyboard alone, by the accessibility tree alone; in both engines. */
import { expect, test } from './support/journey.ts';
import { HANDS, type HandName } from './support/hands.ts';
import { atlas, ready } from './support/site.ts';

const WAYS = ['mouse', 'touch', 'keyboard', 'tree'] as const satisfies readonly HandName[];
const COMPARED = { from: '2012-12-31', to: '2020-12-31' };

for (const way of WAYS)
  test.describe(`with the ${way} alone`, () => {
    test.use({ hasTouch: way === 'touch' });
    test.skip(
      ({ browserName }) => way === 'touch' && browserName === 'firefox',
      'an installed Firefox cannot be driven by touch',
    );

    test('a reader finds a small state and reads what it holds', async ({ page }) => {
      const hand = HANDS[way](page);
      await page.goto('/');
      await ready(page);
      await hand.write(page.getByRole('combobox', { name: 'Find a country' }), 'tuva');
      const option = page.getByRole('option', { name: /^Tuvalu/ }).filter({ visible: true });
      if (way === 'keyboard') {
        await expect(option.first()).toBeVisible();
        await page.keyboard.press('Enter');
      } else await hand.press(option.first());
      const panel = page.locator('[data-panel="TUV"]');
      await expect(panel.getByRole('heading', { level: 2, name: 'Tuvalu' })).toBeFocused();
      await expect(panel.getByText('Recognises', { exact: true }).first()).toBeVisible();
    });

    test('a reader reads why a country opposes, and the sentence in its article', async ({
      page,
    }) => {
      const hand = HANDS[way](page);
      await page.goto('/?country=SRB');
      await ready(page);
      const panel = page.locator('[data-panel="SRB"]');
      const quotation = panel.locator('blockquote mark').first();
      await expect(quotation).toBeVisible();
      const sentence = await quotation.textContent();
      await hand.press(panel.getByRole('button', { name: 'read in context' }).first());
      const reader = page.getByRole('dialog', { name: 'The sentence in its article' });
      await expect(reader.locator('mark')).toHaveText(sentence!);
      await expect(reader).toContainText('SHA-256');
      await page.keyboard.press('Escape');
      await expect(reader).toHaveCount(0);
    });

    test.describe('with an article that has an address', () => {
      const article = 'https://news.example/article';
      test.use({ expected: [/^request elsewhere: https:\/\/news\.example\//] });

      test('a reader opens the source of a quotation at its sentence', async ({ page }) => {
        const hand = HANDS[way](page);
        await page.route('**/evidence/SRB.json*', async (route) => {
          const response = await route.fetch();
          const file = (await response.json()) as { sources: object[] };
          const sources = file.sources.map((source) => ({ ...source, url: article }));
          await route.fulfill({ response, json: { ...file, sources } });
        });
        await page.route(`${article}*`, (route) =>
          route.fulfill({ contentType: 'text/html', body: '<h1>The article</h1>' }),
        );
        await page.goto('/?country=SRB');
        await ready(page);
        const panel = page.locator('[data-panel="SRB"]');
        await hand.press(panel.getByRole('button', { name: 'read in context' }).first());
        const reader = page.getByRole('dialog', { name: 'The sentence in its article' });
        const open = reader.getByRole('link', { name: 'Open the article at this sentence' });
        await expect(open).toHaveAttribute('href', /#:~:text=/);
        await hand.press(open);
        await expect(page.getByRole('heading', { name: 'The article' })).toBeVisible();
      });
    });

    test('a reader steps back to the day on which a country recognised', async ({ page }) => {
      const hand = HANDS[way](page);
      await page.goto('/');
      await ready(page);
      const changes = atlas.counts.map(({ from }) => from);
      const day = atlas.timelines['KEN']!.findLast(({ stance }) => stance === 'recognises')!.from;
      const steps = changes.length - 1 - changes.indexOf(day);
      expect(steps).toBeGreaterThan(0);
      for (let step = 0; step < steps; step++)
        await hand.press(page.getByRole('button', { name: 'Previous change' }));
      await expect(page).toHaveURL(new RegExp(`date=${day}`));
      await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Kenya');
    });

    test('a reader sees the contested states alone', async ({ page }) => {
      const hand = HANDS[way](page);
      await page.goto('/');
      await ready(page);
      const row = page.getByRole('button', { name: /^\d+ Contested/ });
      await hand.press(row);
      await expect(row).toHaveAttribute('aria-pressed', 'true');
      await expect(page).toHaveURL(/stance=contested/);
      await expect(page.locator('.land [data-country="USA"]').first()).toHaveClass(/dimmed/);
      await expect(page.locator('.land [data-country="GHA"]').first()).not.toHaveClass(/dimmed/);
    });

    test('a reader compares two years', async ({ page }) => {
      const hand = HANDS[way](page);
      await page.goto(`/?date=${COMPARED.to}`);
      await ready(page);
      await hand.press(page.getByRole('button', { name: 'Compare' }));
      const first = page.getByRole('slider', { name: 'Month A' });
      await expect(first).toBeVisible();
      if (way === 'keyboard') {
        await hand.focus(first);
        await expect(async () => {
          await page.keyboard.press('PageDown');
          await expect(first).toHaveAttribute('aria-valuetext', 'December 2012', { timeout: 1 });
        }).toPass({ intervals: [0] });
      } else if (way === 'mouse') {
        await first.scrollIntoViewIfNeeded();
        const { x, y, width, height } = (await first.boundingBox())!;
        const share = Number(await first.inputValue()) / Number(await first.getAttribute('max'));
        const thumb = height;
        const start = x + thumb / 2 + (width - thumb) * share;
        await page.mouse.move(start, y + height / 2);
        await page.mouse.down();
        // A reader watches the date that moves along.
        for (let left = 0; left < start - x; left += 2) {
          if ((await first.getAttribute('aria-valuetext')) === 'December 2012') break;
          await page.mouse.move(start - left, y + height / 2);
        }
        await page.mouse.up();
      } else {
        // The machine's own calendar opens outside the page, where no test can point.
        await page.getByLabel('Day A').fill(COMPARED.from);
      }
      await expect(page).toHaveURL(new RegExp(`compare=${COMPARED.from}`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'What changed from 2012 to 2020',
      );
    });

    test('a reader changes the language and the counting rule, and shares what is seen', async ({
      page,
    }) => {
      const hand = HANDS[way](page);
      await page.goto('/?country=GHA');
      await ready(page);
      // It takes the focus once it is there.
      await expect(page.locator('#panel-title')).toBeVisible();
      await hand.press(page.getByRole('button', { name: 'Filters and counting' }));
      await hand.pick(page.getByLabel('Disputes'), 'Every announced withdrawal accepted');
      await expect(page).toHaveURL(/rule=withdrawals-accepted/);
      await page.keyboard.press('Escape');
      await hand.pick(page.locator('.bar select.language'), 'Deutsch');
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
      const share = page.getByRole('button', { name: 'Teilen', exact: true });
      await hand.press(share.filter({ visible: true }).first());
      const link = page.getByRole('dialog').locator('#share-link');
      await expect(link).toHaveValue(/country=GHA/);
      await expect(link).toHaveValue(/rule=withdrawals-accepted/);
      await expect(link).toHaveValue(/lang=de/);
    });
  });

test('in the accessibility tree: the places with their stances, the timeline, and the panel that opens', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  // The places are listed for whoever comes to them.
  const list = page.getByRole('listbox', { name: /^Map/ });
  await list.focus();
  await expect(page.getByRole('option', { name: /^Tuvalu/ })).toHaveCount(1);
  const tree = await page.locator('body').ariaSnapshot();
  expect(tree).toContain('listbox');
  expect(tree).toMatch(/option "Tuvalu/);
  expect(tree).toMatch(/slider "Month shown"/);
  expect(tree).toMatch(/button "\d+ Contested"/);
  await page.keyboard.type('serbia');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Serbia' })).toBeFocused();
  await expect(page.locator('[data-panel="SRB"] blockquote').first()).toBeVisible();
  const panel = await page.locator('[data-panel="SRB"]').ariaSnapshot();
  expect(panel).toContain('blockquote');
  expect(panel).toMatch(/Does not recognise/);
});
