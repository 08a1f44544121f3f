import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { arrowsOf, DIRECTIONS, type Direction } from '../../src/domain/direction.ts';
import { parseNeighbours } from '../../src/domain/neighbours.ts';
import { expect, test } from './support/journey.ts';
import { atlas, ready, shape } from './support/site.ts';

const arrows = arrowsOf(
  parseNeighbours(JSON.parse(readFileSync('data/geometry/neighbours.json', 'utf8'))),
);
const KEY: Readonly<Record<Direction, string>> = {
  up: 'ArrowUp',
  right: 'ArrowRight',
  down: 'ArrowDown',
  left: 'ArrowLeft',
};
const subject = atlas.topic.subject;
const list = (page: Page): Locator => page.locator('#map-list');
const nameOf = (code: string): string => atlas.countries.find((c) => c.code === code)!.name;

/** To the map by the tab key alone. */
async function tabToMap(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(list(page)).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
}

async function isAt(page: Page, code: string): Promise<void> {
  await expect(list(page)).toHaveAttribute('aria-activedescendant', `place-${code}`);
}

test('with the keyboard alone a reader goes from place to place, reads and comes back', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  await tabToMap(page);
  await isAt(page, subject);
  const next = arrows.get(subject)!.right!;
  await page.keyboard.press('ArrowRight');
  await isAt(page, next);
  await expect(page.locator(`#place-${next}`)).toContainText(nameOf(next));
  await page.keyboard.type('ken');
  await isAt(page, 'KEN');
  await expect(page.locator('.world .outline .casing + .hover')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const panel = page.locator('[data-panel="KEN"]');
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(panel.locator('mark').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.panel')).toHaveCount(0);
  await expect(list(page)).toBeFocused();
  await isAt(page, 'KEN');
});

test('what the keyboard is at stays in sight when the map is near', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  await tabToMap(page);
  await page.keyboard.type('ken');
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('+');
  await expect(page).toHaveURL(/map=/);
  await page.keyboard.press('Home');
  await isAt(page, 'AFG');
  const isSeen = async (): Promise<boolean> => {
    const [map, place] = await Promise.all([
      page.locator('.map').boundingBox(),
      shape(page, 'AFG').boundingBox(),
    ]);
    const [x, y] = [place!.x + place!.width / 2, place!.y + place!.height / 2];
    return x > map!.x && x < map!.x + map!.width && y > map!.y && y < map!.y + map!.height;
  };
  await expect.poll(isSeen).toBe(true);
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/map=/);
  await expect(list(page)).toBeFocused();
});

test('the map is one stop of the tab key, reached by a skip link, as the timeline is', async ({
  page,
}) => {
  await page.goto('/?country=KEN');
  await ready(page);
  await expect(page.locator('.panel')).toBeVisible();
  const others = page.locator('.picture a:not([tabindex="-1"]), .gl [tabindex="0"]');
  await expect(others).toHaveCount(0);
  for (const [name, target] of [
    ['Skip to the map', '#map-list'],
    ['Skip to the timeline', '#month-shown'],
    ['Skip to the country’s evidence', '#panel-title'],
  ] as const) {
    const link = page.getByRole('link', { name });
    await link.focus();
    await expect(link).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator(target)).toBeFocused();
  }
});

test('a question mark lists the keys, but not where it is written', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  await page.getByLabel('Find a country').focus();
  await page.keyboard.press('?');
  await expect(page.getByLabel('Find a country')).toHaveValue('?');
  await page.keyboard.press('Backspace');
  await list(page).focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(list(page)).toBeFocused();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(dialog).toBeVisible();
});

test('keys of one character can be turned off, in the list of keys and in the address', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  await list(page).focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/keys=off/);
  await expect(list(page)).toBeFocused();
  const active = () => list(page).getAttribute('aria-activedescendant');
  await page.keyboard.press('Home');
  const before = await active();
  for (const key of ['?', 'z', '+']) await page.keyboard.press(key);
  expect(await active()).toBe(before);
  await expect(page).not.toHaveURL(/map=/);
  await expect(dialog).toHaveCount(0);
  // Keys that are no characters stay, and so does what is written.
  await page.keyboard.press('End');
  expect(await active()).not.toBe(before);
  await page.getByLabel('Find a country').focus();
  await page.keyboard.type('z+');
  await expect(page.getByLabel('Find a country')).toHaveValue('z+');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await dialog.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/keys=/);
});

test('a country is found by a name in another language and from the list by arrow', async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  const field = page.getByRole('combobox', { name: 'Find a country' });
  await field.focus();
  await page.keyboard.type('Elfenbeink');
  await expect(page.getByRole('option', { name: nameOf('CIV') })).toBeVisible();
  await field.fill('guinea');
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('#found-places [aria-selected=true]');
  const code = (await chosen.getAttribute('id'))!.replace('found-', '');
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-panel="${code}"]`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
});

/** The arrows from one place to the nearest that is not yet visited, or undefined at the end. */
function pathToUnvisited(from: string, visited: ReadonlySet<string>): [Direction, string][] {
  const paths = new Map<string, [Direction, string][]>([[from, []]]);
  for (const [code, path] of paths) {
    if (!visited.has(code)) return path;
    for (const direction of DIRECTIONS) {
      const next = arrows.get(code)![direction];
      if (next !== null && !paths.has(next)) paths.set(next, [...path, [direction, next]]);
    }
  }
  throw new Error(`expected a way on from ${from}`);
}

test('every place is reached by the arrows, opened and left again', async ({ page }) => {
  test.setTimeout(600_000);
  await page.goto('/');
  await ready(page);
  await tabToMap(page);
  const wanted = new Set(atlas.countries.map(({ code }) => code));
  const visited = new Set<string>();
  let at = subject;
  while (visited.size < wanted.size) {
    for (const [direction, next] of pathToUnvisited(at, visited)) {
      await page.keyboard.press(KEY[direction]);
      at = next;
    }
    await isAt(page, at);
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-panel="${at}"] #panel-title`)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeFocused();
    visited.add(at);
  }
  expect(visited).toEqual(wanted);
});
