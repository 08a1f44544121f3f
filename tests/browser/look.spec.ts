/**
 * Twelve states at five widths, held against the pictures in `look/`. A change of look is looked at,
 * then accepted: `npx playwright test look --update-snapshots`.
 */
import { expect, test } from './support/journey.ts';
import { ready } from './support/site.ts';

// The picture alone: what WebGL draws differs from machine to machine.
test.use({
  launchOptions: {
    args: ['--disable-3d-apis'],
    ...(process.env.TEST_BROWSER ? { executablePath: process.env.TEST_BROWSER } : {}),
  },
});

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

/** `shows` is what must be there before the picture is taken. */
const STATES = [
  { name: 'world', path: '?', shows: '.legend' },
  { name: 'dark', path: '?theme=dark', shows: '.legend' },
  { name: 'contrast', path: '?theme=contrast', shows: '.legend' },
  { name: 'early', path: '?date=2008-03-31', shows: '.callouts p' },
  { name: 'country', path: '?country=SRB&theme=light', shows: '.panel mark' },
  { name: 'contested', path: '?country=GHA&theme=dark', shows: '.panel .entry' },
  { name: 'isolated', path: '?stance=contested', shows: '.legend [aria-pressed=true]' },
  { name: 'near', path: '?map=balkans', shows: '.map[data-near]' },
  { name: 'compared', path: '?date=2020-12-31&compare=2012-12-31', shows: '.legend' },
  { name: 'arabic', path: '?lang=ar&country=KEN', shows: '.panel mark' },
  { name: 'bloc', path: '?bloc=EU', shows: '.legend' },
  { name: 'articles', path: '?layer=articles', shows: '.legend' },
] as const;

for (const { name, path, shows } of STATES)
  test(`the look of "${name}" is the one that was accepted`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.goto(`/${path}`);
      await ready(page);
      await expect(page.locator(shows).first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      await expect.soft(page).toHaveScreenshot(`${name}-${size.width}.png`, {
        maxDiffPixelRatio: 0.02,
      });
    }
  });
