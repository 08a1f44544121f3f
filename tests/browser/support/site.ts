import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseAtlas } from '../../../src/domain/dataset.ts';

/** The atlas that the built site was made from. */
export const atlas = parseAtlas(JSON.parse(readFileSync('data/generated/atlas.json', 'utf8')));

/** Waits until the page answers: the script has taken over the prerendered picture. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor();
}

/** Shows another state of the page that is open, by its query, as a step in the history does. */
export async function turnTo(page: Page, search: string): Promise<void> {
  await page.evaluate((query) => {
    history.pushState(null, '', location.pathname + query);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
}

/** A country's shape in the SVG picture. */
export function shape(page: Page, code: string): Locator {
  return page.locator(`.land path[data-country="${code}"]`);
}

/** A point inside a country's shape as the SVG draws it now, that is in sight; page pixels. */
export async function pointIn(page: Page, code: string): Promise<{ x: number; y: number }> {
  return shape(page, code).evaluate((element) => {
    const path = element as SVGPathElement;
    const toScreen = path.getScreenCTM()!;
    const box = path.getBoundingClientRect();
    for (let row = 1; row < 40; row++)
      for (let column = 1; column < 40; column++) {
        const point = new DOMPoint(
          box.x + (box.width * column) / 40,
          box.y + (box.height * row) / 40,
        );
        const seen = document.elementFromPoint(point.x, point.y - 32)?.closest('.picture, .gl');
        if (!seen || !document.elementFromPoint(point.x, point.y)?.closest('.picture, .gl'))
          continue;
        const own = point.matrixTransform(toScreen.inverse());
        const around = [
          [0, 0],
          [4, 0],
          [-4, 0],
          [0, 4],
          [0, -4],
        ] as const;
        const scale = toScreen.a;
        if (
          around.every(([dx, dy]) =>
            path.isPointInFill(new DOMPoint(own.x + dx / scale, own.y + dy / scale)),
          )
        )
          return { x: point.x, y: point.y };
      }
    throw new Error('expected a shape with an inside');
  });
}
