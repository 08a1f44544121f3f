import type { Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import { expect, isOwn, test, watch } from './journey.ts';

/** Opens an empty page of our own origin, which needs no built site. */
async function openEmptyPage(page: Page): Promise<void> {
  await page.route('**/empty', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Empty</title>' }),
  );
  await page.goto('/empty');
}

const BREACHES = [
  ['logs an error', `console.error('broken')`, 'console error: broken'],
  [
    'throws and nobody catches',
    `void setTimeout(() => { throw Error('broken'); })`,
    'uncaught: broken',
  ],
  [
    'asks another origin',
    `void fetch('https://elsewhere.example/').catch(() => {})`,
    'request elsewhere: https://elsewhere.example/',
  ],
  [
    'shows a picture of another origin',
    `new Image().src = 'https://elsewhere.example/a.png'`,
    'request elsewhere: https://elsewhere.example/a.png',
  ],
] as const;

for (const [breach, script, finding] of BREACHES) {
  base(`a page that ${breach} is noticed`, async ({ page, context, baseURL }) => {
    const findings = watch(context, baseURL ?? '');
    await openEmptyPage(page);
    await page.evaluate(script);
    await expect.poll(() => findings).toContain(finding);
  });
}

base('a page that keeps to itself gives nothing to notice', async ({ page, context, baseURL }) => {
  const findings = watch(context, baseURL ?? '');
  await openEmptyPage(page);
  await page.evaluate(`new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='`);
  expect(findings).toEqual([]);
});

test('a journey fails by what was noticed on the way', async ({ page }) => {
  test.fail(); // Passes only if the check after the journey fails it.
  await openEmptyPage(page);
  await page.evaluate(`console.error('broken')`);
});

test.describe('a journey that names what it expects', () => {
  test.use({ expected: [/^console error: on purpose$/] });

  test('passes when exactly that is noticed', async ({ page }) => {
    await openEmptyPage(page);
    await page.evaluate(`console.error('on purpose')`);
  });
});

base('a request is our own by its origin, not by the beginning of its address', () => {
  expect(isOwn('http://127.0.0.1:4173/a.json', 'http://127.0.0.1:4173/')).toBe(true);
  expect(isOwn('blob:http://127.0.0.1:4173/1', 'http://127.0.0.1:4173/')).toBe(true);
  expect(isOwn('http://127.0.0.1:41730/', 'http://127.0.0.1:4173/')).toBe(false);
  expect(isOwn('http://127.0.0.1:80/', 'http://127.0.0.1:4173/')).toBe(false);
});
