import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseNeighbours } from '../../src/domain/neighbours.ts';
import { expect, test } from './support/journey.ts';
import { PICTURE_ALONE } from './support/picture-alone.ts';
import { atlas, ready } from './support/site.ts';

const places = parseNeighbours(
  JSON.parse(readFileSync('data/geometry/neighbours.json', 'utf8')) as unknown,
);

// Without WebGL the picture answers by itself; without motion it stands still between two clicks.
test.use({
  contextOptions: { reducedMotion: 'reduce' },
  viewport: { width: 1440, height: 900 },
  launchOptions: PICTURE_ALONE,
});

/** Where a place is marked now: its circle, else its middle; page pixels. Null where it is covered. */
async function spotOf(page: Page, code: string): Promise<{ x: number; y: number } | null> {
  const { x, y } = places[code]!;
  return page.evaluate(
    ([of, px, py]) => {
      const svg = document.querySelector<SVGSVGElement>('svg.world')!;
      const circle = svg.querySelector<SVGCircleElement>(
        `:is(.circles, .ring) circle[data-country="${of}"]:not([hidden])`,
      );
      const at = (
        circle
          ? new DOMPoint(circle.cx.baseVal.value, circle.cy.baseVal.value)
          : new DOMPoint(px, py)
      ).matrixTransform((circle ?? svg).getScreenCTM()!);
      const isFree = document.elementFromPoint(at.x, at.y)?.closest('.picture') !== null;
      return isFree ? { x: at.x, y: at.y } : null;
    },
    [code, x, y] as const,
  );
}

test('a click on the marker or in the middle chooses each of the places', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await ready(page);
  const panel = page.locator('[data-panel]');
  const missed: string[] = [];
  for (const { code } of atlas.countries) {
    // A place under the controls comes out when the map is drawn near.
    if (!(await spotOf(page, code))) await page.getByRole('button', { name: 'Zoom in' }).click();
    const spot = await spotOf(page, code);
    if (!spot) {
      missed.push(`${code} is covered`);
      continue;
    }
    await page.mouse.click(spot.x, spot.y);
    // At world scale the subject is a ring: the first click brings it near.
    if (code === atlas.topic.subject) {
      await expect(page).toHaveURL(/map=/);
      const near = (await spotOf(page, code))!;
      await page.mouse.click(near.x, near.y);
    }
    await panel.waitFor({ timeout: 30_000 }).catch(() => undefined);
    const got = (await panel.count()) > 0 ? await panel.getAttribute('data-panel') : 'nothing';
    if (got !== code) missed.push(`${code} → ${got}`);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await page.getByRole('button', { name: 'Show the whole world' }).click();
  }
  expect(missed).toEqual([]);
});

test('all members of the United Nations are among the places, and what is like a state', () => {
  const codes = atlas.countries.map(({ code }) => code);
  expect(atlas.countries.filter(({ kind }) => kind === 'member')).toHaveLength(193);
  for (const code of ['XKX', 'TWN', 'PSE', 'VAT', 'COK', 'NIU']) expect(codes).toContain(code);
});

test('each of the places is chosen through the search box by its name', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await ready(page);
  const field = page.getByRole('combobox', { name: 'Find a country' });
  const missed: string[] = [];
  for (const { code, name } of atlas.countries) {
    await field.fill(name);
    const option = page.locator('#found-places [aria-selected=true]');
    await expect(option).toBeVisible();
    await expect(option)
      .toHaveId(`found-${code}`, { timeout: 5000 })
      .catch(() => missed.push(code));
    await field.press('Enter');
    await expect(page.locator(`[data-panel="${code}"] #panel-title`)).toBeFocused();
  }
  expect(missed).toEqual([]);
});
