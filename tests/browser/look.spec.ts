/**
 * Twelve states at five widths, held against the pictures in `look/`. A change of look is looked at,
 * then accepted; how, see CONTRIBUTING.md.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { PICTURE_ALONE } from './support/picture-alone.ts';
import { ready } from './support/site.ts';
import { smallPicture } from './support/small-picture.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, launchOptions: PICTURE_ALONE });

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

/** Version of the browser that took the pictures: another smooths letters and edges in its own way. */
const TAKEN_BY = readFileSync(new URL('look/browser.txt', import.meta.url), 'utf8').trim();
/** Share of the pixels that may differ: a row that is missing is more than the first. */
const [SAME_BROWSER, OTHER_BROWSER] = [0.001, 0.03];

/** `shows` is what must be there before the picture is taken. */
const STATES = [
  { name: 'world', path: '', shows: '.legend' },
  { name: 'dark', path: '?theme=dark', shows: '.legend' },
  { name: 'contrast', path: '?theme=contrast&country=FRA', shows: '.panel .entry' },
  { name: 'early', path: '?date=2008-03-31', shows: '.callouts p' },
  { name: 'country', path: '?country=SRB', shows: '.panel mark' },
  { name: 'contested', path: '?country=GHA&date=2024-12-31&theme=dark', shows: '.panel .entry' },
  { name: 'isolated', path: '?stance=contested', shows: '.chips' },
  { name: 'near', path: '?map=balkans', shows: '.map[data-near]' },
  { name: 'compared', path: '?date=2020-12-31&compare=2012-12-31', shows: '.paired' },
  { name: 'arabic', path: '?lang=ar&country=KEN', shows: '.panel mark' },
  { name: 'narrowed', path: '?bloc=EU&layer=articles&lang=de', shows: '.chips' },
  { name: 'table', path: 'countries.html?sort=-since', shows: 'tbody tr' },
] as const;

/** The screen once it is at rest: two pictures in a row that are the same. */
async function screen(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shoot = () => page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  let picture = await shoot();
  await expect
    .poll(async () => {
      const before = picture;
      picture = await shoot();
      return picture.equals(before);
    })
    .toBe(true);
  return picture;
}

for (const { name, path, shows } of STATES)
  test(`the look of "${name}" is the one that was accepted`, async ({ page, browser }) => {
    test.slow();
    // Arabic is written in the machine's own face.
    const isExact = browser.version() === TAKEN_BY && name !== 'arabic';
    const maxDiffPixelRatio = isExact ? SAME_BROWSER : OTHER_BROWSER;
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.goto(`/${path}`);
      await ready(page);
      await expect(page.locator(shows).first()).toBeVisible();
      const picture = smallPicture(await screen(page));
      const file = `${name}-${size.width}.png`;
      expect.soft(picture).toMatchSnapshot(file, { threshold: 0.25, maxDiffPixelRatio });
    }
  });
