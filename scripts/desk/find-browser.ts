/** What the search for a browser may ask of the machine; given as argument so that it can be tried. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Whether the system is Debian itself (derivatives ship `chromium` as an empty shell). */
  readonly isDebian: boolean;
  readonly isRoot: boolean;
  /** Full path of a command on the PATH, or undefined. */
  readonly onPath: (command: string) => string | undefined;
  /** Where Playwright keeps, or would keep, its own browser. */
  readonly playwrightPath: () => string | undefined;
  /** Whether the file exists and is a browser that starts. */
  readonly starts: (path: string) => boolean;
  readonly tell: (line: string) => void;
}

export type Installer = 'debian-package' | 'playwright-download';

/** Environment variables that may name a browser, the first one set wins. */
export const BROWSER_VARIABLES = ['CHROMIUM_PATH', 'CHROME_PATH'] as const;

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
] as const;

const MAC_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
] as const;

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'] as const;
const WINDOWS_PROGRAMS = ['Chromium', 'Google\\Chrome'] as const;

function usualPlaces({ platform, environment }: Machine): readonly string[] {
  if (platform === 'darwin') return MAC_PLACES;
  if (platform !== 'win32') return [];
  return WINDOWS_PROGRAMS.flatMap((program) =>
    WINDOWS_FOLDERS.map((folder) => environment[folder])
      .filter((folder) => folder !== undefined)
      .map((folder) => `${folder}\\${program}\\Application\\chrome.exe`),
  );
}

/**
 * Path of a Chromium or Chrome that starts, or undefined. Order: what the environment names, what
 * is installed, what Playwright brought. A variable that names no browser is told, not obeyed.
 */
export function findBrowser(machine: Machine): string | undefined {
  for (const variable of BROWSER_VARIABLES) {
    const path = machine.environment[variable];
    if (!path) continue;
    if (machine.starts(path)) return path;
    machine.tell(`${variable} names no browser that starts (${path}); looking elsewhere.`);
  }
  const installed = [...COMMANDS.map(machine.onPath), ...usualPlaces(machine)];
  for (const path of installed) {
    if (path !== undefined && machine.starts(path)) return path;
  }
  const own = machine.playwrightPath();
  return own !== undefined && machine.starts(own) ? own : undefined;
}

/** Ways to install a browser on this machine, the surest first. */
export function installers(machine: Machine): readonly Installer[] {
  const byPackage = machine.platform === 'linux' && machine.isDebian && machine.isRoot;
  return byPackage ? ['debian-package', 'playwright-download'] : ['playwright-download'];
}

/** What a person can do when no browser was found and none could be installed. */
export const NO_BROWSER =
  'No browser: install Chromium or Chrome, or set CHROMIUM_PATH to one, and run this again.';

/**
 * A browser that starts, installed if need be. Throws with `NO_BROWSER` when there is none in the
 * end: browser tests without a browser have failed, they are not skipped.
 */
export async function obtainBrowser(
  machine: Machine,
  install: (installer: Installer) => Promise<void>,
): Promise<string> {
  const found = findBrowser(machine);
  if (found !== undefined) return found;
  for (const installer of installers(machine)) {
    machine.tell(`No Chromium or Chrome found; installing one (${installer}) …`);
    await install(installer);
    const installed = findBrowser(machine);
    if (installed !== undefined) return installed;
  }
  throw new Error(NO_BROWSER);
}
