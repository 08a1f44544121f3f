/** The machine this runs on, as the search for a browser asks it; all questions, no decision. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox } from '@playwright/test';
import type { BrowserName, Installer, Machine } from './find-browser.ts';
import { run, runNode } from './run.mjs';

const MINUTE_MS = 60_000;
const NETWORK_LIMIT_SECONDS = 20;

/** Full path of `command` in a folder of the PATH, or undefined. */
function onPath(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = process.platform === 'win32' ? [`${command}.exe`] : [command];
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** A browser that lacks a system library, or a shell that only advertises one, does not start. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows asking for the version opens a window instead.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: MINUTE_MS, stdio: 'ignore' }).status === 0;
}

function isDebian(): boolean {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID="?debian"?$/m.test(readFileSync(file, 'utf8'));
}

const isRoot = process.getuid?.() === 0;

/** This machine's answers. */
export const thisMachine: Machine = {
  environment: process.env,
  platform: process.platform,
  isDebian: isDebian(),
  isRoot,
  onPath,
  playwrightPath: (name) => ({ chromium, firefox })[name].executablePath(),
  starts,
  tell: (line) => console.log(line),
};

const DEBIAN_PACKAGE: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

async function installDebianPackage(name: BrowserName): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = [
    ...['http', 'https'].flatMap((way) => [
      '-o',
      `Acquire::${way}::Timeout=${NETWORK_LIMIT_SECONDS}`,
    ]),
    ...['-o', 'Acquire::Retries=1', '-q'],
  ];
  await run('apt-get', [...apt, 'update'], { env, timeLimitMs: 2 * MINUTE_MS });
  const install = [...apt, 'install', '-y', '--no-install-recommends', DEBIAN_PACKAGE[name]];
  await run('apt-get', install, { env, timeLimitMs: 6 * MINUTE_MS });
}

async function downloadByPlaywright(name: BrowserName): Promise<void> {
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(NETWORK_LIMIT_SECONDS * 1000) };
  const download = (...options: readonly string[]) =>
    runNode(['node_modules/playwright/cli.js', 'install', ...options, name], {
      env,
      timeLimitMs: 5 * MINUTE_MS,
    });
  // As root it may also bring the system libraries that the browser needs, where it knows how.
  if (isRoot && process.platform === 'linux' && (await download('--with-deps')) === 0) return;
  await download();
}

/** Tries to install a browser; whether it worked is seen by looking again. */
export async function installBrowser(installer: Installer, name: BrowserName): Promise<void> {
  await (installer === 'debian-package' ? installDebianPackage(name) : downloadByPlaywright(name));
}
