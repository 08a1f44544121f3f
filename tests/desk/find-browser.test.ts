import { describe, expect, test } from 'vitest';
import type { BrowserName, Installer, Machine } from '../../scripts/desk/find-browser.ts';
import {
  findBrowser as find,
  installers,
  noBrowser,
  obtainBrowser as obtain,
} from '../../scripts/desk/find-browser.ts';

const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const WINDOWS_CHROME = 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe';

const findBrowser = (on: Machine, name: BrowserName = 'chromium') => find(on, name);
const obtainBrowser = (on: Machine, install: (installer: Installer) => Promise<void>) =>
  obtain(on, 'chromium', install);

/** A Linux machine on which the browsers at `paths` start and nothing else does. */
function machine(paths: Iterable<string>, differences: Partial<Machine> = {}): Machine {
  const started = new Set(paths);
  return {
    environment: {},
    platform: 'linux',
    isDebian: false,
    isRoot: false,
    onPath: (command) => `/bin/${command}`,
    playwrightPath: () => '/playwright/chrome',
    starts: (path) => started.has(path),
    tell: () => undefined,
    ...differences,
  };
}

describe('the search for a browser', () => {
  const everywhere = ['/named', '/chrome', '/bin/chromium', '/bin/chrome', '/playwright/chrome'];

  test('takes what CHROMIUM_PATH names before anything else', () => {
    const environment = { CHROMIUM_PATH: '/named', CHROME_PATH: '/chrome' };
    expect(findBrowser(machine(everywhere, { environment }))).toBe('/named');
  });

  test('takes what CHROME_PATH names before an installed one', () => {
    const environment = { CHROME_PATH: '/chrome' };
    expect(findBrowser(machine(everywhere, { environment }))).toBe('/chrome');
  });

  test('looks elsewhere, and says so, when the variable names no browser', () => {
    const lines: string[] = [];
    const environment = { CHROMIUM_PATH: '/gone' };
    const found = findBrowser(
      machine(everywhere, { environment, tell: (line) => lines.push(line) }),
    );
    expect(found).toBe('/bin/chromium');
    expect(lines).toEqual([expect.stringContaining('CHROMIUM_PATH names no browser')]);
  });

  test('takes an installed one before the one of Playwright', () => {
    expect(findBrowser(machine(everywhere))).toBe('/bin/chromium');
    expect(findBrowser(machine(['/bin/chrome', '/playwright/chrome']))).toBe('/bin/chrome');
  });

  test('passes over an installed one that does not start', () => {
    const broken = machine(['/bin/google-chrome-stable']);
    expect(findBrowser(broken)).toBe('/bin/google-chrome-stable');
  });

  test('knows the usual places of macOS', () => {
    const mac = machine([MAC_CHROME], { platform: 'darwin', onPath: () => undefined });
    expect(findBrowser(mac)).toBe(MAC_CHROME);
  });

  test('knows the usual places of Windows, by the folders that the environment names', () => {
    const environment = { PROGRAMFILES: 'C:\\Programs' };
    const windows = machine([WINDOWS_CHROME], { platform: 'win32', environment });
    expect(findBrowser(windows)).toBe(WINDOWS_CHROME);
  });

  test('takes the one of Playwright when nothing is installed', () => {
    expect(findBrowser(machine(['/playwright/chrome']))).toBe('/playwright/chrome');
  });

  test('finds one browser and the other by names of their own', () => {
    const both = machine(['/bin/chromium', '/bin/firefox-esr']);
    expect(findBrowser(both)).toBe('/bin/chromium');
    expect(findBrowser(both, 'firefox')).toBe('/bin/firefox-esr');
    const environment = { FIREFOX_PATH: '/named', CHROMIUM_PATH: '/other' };
    const named = machine(['/named', '/other', '/bin/firefox-esr'], { environment });
    expect(findBrowser(named, 'firefox')).toBe('/named');
    expect(findBrowser(machine(['/bin/chromium']), 'firefox')).toBeUndefined();
  });

  test('finds nothing on a machine without a browser', () => {
    expect(findBrowser(machine([]))).toBeUndefined();
  });
});

describe('the installation of a browser', () => {
  test('uses the package first where we are root on Debian', () => {
    const debian = machine([], { isDebian: true, isRoot: true });
    expect(installers(debian)).toEqual(['debian-package', 'playwright-download']);
  });

  test('only downloads where we may not, or cannot, install a package', () => {
    expect(installers(machine([], { isDebian: true }))).toEqual(['playwright-download']);
    expect(installers(machine([], { isRoot: true }))).toEqual(['playwright-download']);
  });

  test('is left out when a browser is there', async () => {
    const asked: Installer[] = [];
    const install = async (installer: Installer) => void asked.push(installer);
    expect(await obtainBrowser(machine(['/bin/chromium']), install)).toBe('/bin/chromium');
    expect(asked).toEqual([]);
  });

  test('tries the next way when the first one brings no browser', async () => {
    const there = new Set<string>();
    const debian = machine([], { isDebian: true, isRoot: true, starts: (path) => there.has(path) });
    const asked: Installer[] = [];
    const found = await obtainBrowser(debian, async (installer) => {
      asked.push(installer);
      if (installer === 'playwright-download') there.add('/playwright/chrome');
    });
    expect(found).toBe('/playwright/chrome');
    expect(asked).toEqual(['debian-package', 'playwright-download']);
  });

  test('fails in one line that says what to do when no way brings one', async () => {
    await expect(obtainBrowser(machine([]), async () => undefined)).rejects.toThrow(
      noBrowser('chromium'),
    );
    for (const name of ['chromium', 'firefox'] as const)
      expect(noBrowser(name)).not.toContain('\n');
  });
});
