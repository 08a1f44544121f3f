import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/desk/find-browser.ts';
import { freePort } from './scripts/desk/free-port.ts';
import { thisMachine } from './scripts/desk/this-machine.ts';

// The workers read this file again: what is found once is handed to them by the environment.
process.env.PREVIEW_PORT ??= String(await freePort());
process.env.TEST_BROWSER ??= findBrowser(thisMachine, 'chromium') ?? '';
process.env.TEST_FIREFOX ??= findBrowser(thisMachine, 'firefox') ?? '';

const port = process.env.PREVIEW_PORT;
const executablePath = process.env.TEST_BROWSER;
const firefoxPath = process.env.TEST_FIREFOX;
/** An installed Firefox is driven by the standard protocol; Playwright's own build has its own. */
const installedFirefox =
  firefoxPath !== '' && firefoxPath !== thisMachine.playwrightPath('firefox')
    ? { channel: 'moz-firefox' }
    : {};
const preview = ['node_modules/vite/bin/vite.js', 'preview', '--host', '127.0.0.1', '--strictPort'];

export default defineConfig({
  testDir: 'tests/browser',
  snapshotPathTemplate: 'tests/browser/look/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous, for a busy machine: a test that waits for what it means ends as soon as that is there.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.tmp/tests/browser.json' }]],
  use: { baseURL: `http://127.0.0.1:${port}/` },
  projects: [
    {
      name: 'chromium',
      // Without a path Playwright looks for its own browser and says what to do when it has none.
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: executablePath === '' ? {} : { executablePath },
      },
    },
    {
      // The other engine, and the page without WebGL.
      name: 'firefox',
      testMatch: /journeys\.spec\.ts/,
      use: {
        ...devices['Desktop Firefox'],
        ...installedFirefox,
        launchOptions: {
          ...(firefoxPath === '' ? {} : { executablePath: firefoxPath }),
          firefoxUserPrefs: { 'webgl.disabled': true },
        },
      },
    },
  ],
  webServer: {
    command: `"${process.execPath}" ${preview.join(' ')} --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
