/** axe finds nothing: every state of the page, in both themes, both directions and at two widths. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { ready } from './support/site.ts';

interface PageShown {
  readonly name: string;
  readonly path: string;
  /** What a reader does there; words differ by language, so nothing is found by them. */
  readonly act?: (page: Page) => Promise<void>;
  /** Selector of what must be on the screen before it is judged. */
  readonly shows: string;
}

const press =
  (selector: string) =>
  (page: Page): Promise<void> =>
    page.locator(selector).filter({ visible: true }).first().click();

/** In groups, each a test of its own. */
const STATES: readonly (readonly PageShown[])[] = [
  [
    { name: 'the usual day', path: '', shows: '.legend' },
    { name: 'an early day', path: '?date=2008-03-31', shows: '.legend' },
    { name: 'a day without a position', path: '?date=2008-01-31', shows: '.legend' },
    { name: 'one stance alone', path: '?stance=contested', shows: '.legend [aria-pressed=true]' },
    { name: 'a notice', path: '?date=nonsense&map=here', shows: '.notice' },
    { name: 'near', path: '?map=balkans', shows: '.map[data-near]' },
  ],
  [
    { name: 'a country with sentences', path: '?country=SRB', shows: '.panel mark' },
    { name: 'a country of the record', path: '?country=FRA', shows: '.panel .entry' },
    { name: 'a contested country', path: '?country=GHA', shows: '.panel .entry' },
    { name: 'the subject', path: '?country=XKX', shows: '.panel' },
    { name: 'a country before its stance', path: '?country=KEN&date=2010-01-31', shows: '.panel' },
    { name: 'articles alone', path: '?layer=articles&country=KEN', shows: '.panel mark' },
  ],
];

for (const theme of ['light', 'dark'] as const)
  for (const { lang, direction } of [
    { lang: 'en', direction: 'ltr' },
    { lang: 'ar', direction: 'rtl' },
  ])
    for (const width of [1440, 390])
      STATES.forEach((states, group) =>
        test(`axe finds nothing in group ${group + 1}, ${theme}, ${direction}, ${width} px`, async ({
          page,
        }) => {
          await page.emulateMedia({ reducedMotion: 'reduce' });
          await page.setViewportSize({ width, height: 900 });
          for (const { name, path, act, shows } of states) {
            const [file, search = ''] = path.split('?');
            await page.goto(`/${file}?${search}&theme=${theme}&lang=${lang}`);
            await ready(page);
            await act?.(page);
            await expect(page.locator(shows).first(), name).toBeVisible();
            const { violations } = await new AxeBuilder({ page }).analyze();
            const found = violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
            );
            expect(found, name).toEqual([]);
          }
        }),
      );

export { press };
