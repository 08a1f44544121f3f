export type BrowserName = 'chromium' | 'firefox';

/** How one kind of browser is named and where it usually is. */
interface BrowserKind {
  readonly said: string;
  /** Environment variables that may name one, the first one set wins. */
  readonly variables: readonly string[];
  readonly commands: readonly string[];
  readonly macPlaces: readonly string[];
  /** Folder and program below a folder of programs. */
  readonly windowsPrograms: readonly string[];
}

const KINDS: Readonly<Record<BrowserName, BrowserKind>> = {
  chromium: {
    said: 'Chromium or Chrome',
    variables: ['CHROMIUM_PATH', 'CHROME_PATH'],
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    macPlaces: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    windowsPrograms: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    said: 'Firefox',
    variables: ['FIREFOX_PATH'],
    commands: ['firefox-esr', 'firefox'],
    macPlaces: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    windowsPrograms: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** What the search for a browser may ask of the machine; given as argument so that it can be tried. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Whether the system is Debian itself (derivatives ship `chromium` as an empty shell). */
  readonly isDebian: boolean;
  readonly isRoot: boolean;
  /** Full path of a command on the PATH, or undefined. */
  readonly onPath: (command: string) => string | undefined;
  /** Where Playwright keeps, or would keep, its own build of the browser. */
  readonly playwrightPath: (browser: BrowserName) => string | undefined;
  /** Whether the file exists and is a browser that starts. */
  readonly starts: (path: string) => boolean;
  readonly tell: (line: string) => void;
}

export type Installer = 'debian-package' | 'playwright-download';

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'] as const;

function usualPlaces(
  { platform, environment }: Machine,
  { macPlaces, windowsPrograms }: BrowserKind,
): readonly string[] {
  if (platform === 'darwin') return macPlaces;
  if (platform !== 'win32') return [];
  return windowsPrograms.flatMap((program) =>
    WINDOWS_FOLDERS.map((folder) => environment[folder])
      .filter((folder) => folder !== undefined)
      .map((folder) => `${folder}\\${program}`),
  );
}

/**
 * Path of a browser of that kind that starts, or undefined. Order: what the environment names, what
 * is installed, what Playwright brought. A variable that names no browser is told, not obeyed.
 */
export function findBrowser(machine: Machine, name: BrowserName): string | undefined {
  const kind = KINDS[name];
  for (const variable of kind.variables) {
    const path = machine.environment[variable];
    if (!path) continue;
    if (machine.starts(path)) return path;
    machine.tell(`${variable} names no browser that starts (${path}); looking elsewhere.`);
  }
  const installed = [...kind.commands.map(machine.onPath), ...usualPlaces(machine, kind)];
  for (const path of installed) {
    if (path !== undefined && machine.starts(path)) return path;
  }
  const own = machine.playwrightPath(name);
  return own !== undefined && machine.starts(own) ? own : undefined;
}

/** Ways to install a browser on this machine, the surest first. */
export function installers(machine: Machine): readonly Installer[] {
  const byPackage = machine.platform === 'linux' && machine.isDebian && machine.isRoot;
  return byPackage ? ['debian-package', 'playwright-download'] : ['playwright-download'];
}

/** What a person can do when no browser was found and none could be installed. */
export function noBrowser(name: BrowserName): string {
  const { said, variables } = KINDS[name];
  return `No browser: install ${said}, or set ${variables[0] ?? ''} to one, and run this again.`;
}

/**
 * A browser that starts, installed if need be. Throws with `noBrowser(name)` when there is none in
 * the end: browser tests without a browser have failed, they are not skipped.
 */
export async function obtainBrowser(
  machine: Machine,
  name: BrowserName,
  install: (installer: Installer, name: BrowserName) => Promise<void>,
): Promise<string> {
  const found = findBrowser(machine, name);
  if (found !== undefined) return found;
  for (const installer of installers(machine)) {
    machine.tell(`No ${KINDS[name].said} found; installing one (${installer}) …`);
    await install(installer, name);
    const installed = findBrowser(machine, name);
    if (installed !== undefined) return installed;
  }
  throw new Error(noBrowser(name));
}
