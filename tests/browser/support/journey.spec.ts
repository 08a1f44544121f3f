import { test } from './journey.ts';

// The guards of every journey, tried on pages that break each promise: these must fail.
const BREACHES = {
  'logs an error': `console.error('broken')`,
  'throws and nobody catches': `setTimeout(() => { throw new Error('broken'); })`,
  'asks another origin': `fetch('https://elsewhere.example/').catch(() => {})`,
  'shows a picture of another origin': `new Image().src = 'https://elsewhere.example/a.png'`,
} as const;

for (const [breach, script] of Object.entries(BREACHES)) {
  test(`a page that ${breach} fails its journey`, async ({ page }) => {
    test.fail();
    await page.route('**/breach', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Breach</title>` }),
    );
    await page.goto('/breach');
    await page.evaluate(script);
    // One turn of the page's own event loop, so that timers and requests are under way.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  });
}

test.describe('a journey that names what it expects', () => {
  test.use({ expected: [/^console error: on purpose$/] });

  test('passes when exactly that is found', async ({ page }) => {
    await page.route('**/breach', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Breach</title>` }),
    );
    await page.goto('/breach');
    await page.evaluate(`console.error('on purpose')`);
  });
});
