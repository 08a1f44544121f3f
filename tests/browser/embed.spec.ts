import type { Locator } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { buildScript, LOADER } from '../../scripts/desk/build-script.ts';
import type { OtherSite } from './support/other-site.ts';
import { serveOtherSite } from './support/other-site.ts';

// Two sites of different origins: one embeds, one is embedded. Only the two scripts are under test.
let loader = '';
let embedded: OtherSite;
let article: OtherSite | undefined;

test.beforeAll(async () => {
  const script = await buildScript('tests/browser/support/frame-page.ts');
  const content = `<!doctype html><title>Map</title><body style="margin:0">
    <div id="root" style="height:300px"></div><script>${script}</script>`;
  loader = await buildScript(LOADER);
  embedded = await serveOtherSite({ '/embed.html': content });
});
test.afterEach(() => article?.close());
test.afterAll(() => embedded.close());

/** Address of an article with one frame of ours below `textPx` of text. */
async function publish(attributes: string, { textPx = 0, withLoader = true } = {}) {
  const page = `<!doctype html><title>Article</title><p style="height:${textPx}px">Text</p>
    <iframe src="${embedded.address}embed.html" style="border:0;height:150px" ${attributes}></iframe>
    ${withLoader ? `<script>${loader}</script>` : ''}`;
  article = await serveOtherSite({ '/': page });
  return article.address;
}

const heightOf = (frame: Locator) => () =>
  frame.evaluate((element) => element.getBoundingClientRect().height);

const setContentHeight = (frame: Locator, heightPx: number) =>
  frame
    .contentFrame()
    .locator('#root')
    .evaluate((root, px) => (root.style.height = `${px}px`), heightPx);

const FRAMES = [
  ['a frame', '', 0],
  ['a lazy frame below the fold', 'loading="lazy"', 4000],
  ['a sandboxed frame, whose origin has no name,', 'sandbox="allow-scripts"', 0],
] as const;

for (const [kind, attributes, textPx] of FRAMES) {
  test(`${kind} on another site is as high as its content, within bounds`, async ({ page }) => {
    await page.goto(await publish(attributes, { textPx }));
    const frame = page.locator('iframe');
    await frame.scrollIntoViewIfNeeded();
    const heights: readonly (readonly [number, number])[] = [
      [731.2, 732],
      [331, 331],
      [20, 200],
      [5000, 4000],
    ];
    for (const [contentPx, framePx] of heights) {
      await setContentHeight(frame, contentPx);
      await expect.poll(heightOf(frame)).toBe(framePx);
    }
  });
}

test('a frame that was ready before the loader is served too', async ({ page }) => {
  await page.goto(await publish('data-stance-map', { withLoader: false }));
  const frame = page.locator('iframe');
  await setContentHeight(frame, 731);
  expect(await heightOf(frame)()).toBe(150);
  await page.addScriptTag({ content: loader });
  await expect.poll(heightOf(frame)).toBe(731);
});

test('a frame whose content grows with it comes to rest', async ({ page }) => {
  await page.goto(await publish('data-stance-map'));
  const frame = page.locator('iframe');
  await expect.poll(heightOf(frame)).toBe(300);
  const root = frame.contentFrame().locator('#root');
  // The mistake that the guard is for: content that is always a little higher than its window.
  await root.evaluate((element) => (element.style.height = 'calc(100vh + 20px)'));
  const settled = async () => {
    const before = await heightOf(frame)();
    const drawn = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      );
    for (let drawing = 0; drawing < 10; drawing += 1) await root.evaluate(drawn);
    return (await heightOf(frame)()) === before && before > 300;
  };
  await expect.poll(settled).toBe(true);
  expect(await heightOf(frame)()).toBeLessThanOrEqual(300 + 6 * 20);
});
