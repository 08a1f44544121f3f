/** Runs the commands of the program as an editor does: as processes of their own, on folders of their own. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterEach, vi } from 'vitest';

// A process starts slowly on a busy machine; nothing here is measured.
vi.setConfig({ testTimeout: 120_000 });

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stance-'));
  folders.push(folder);
  return folder;
}

export interface Desk {
  /** Folder of articles: copies of the seeds. */
  readonly articles: string;
  /** Folder that is written. */
  readonly out: string;
  /** Sources table: a copy of the committed one. */
  readonly sources: string;
}

/** Copies of the seeds and of their sources table, in a folder that is gone after the test. */
export function deskWithSeeds(): Desk {
  const folder = emptyFolder();
  const desk = {
    articles: join(folder, 'articles'),
    out: join(folder, 'out'),
    sources: join(folder, 'sources.csv'),
  };
  cpSync('seeds', desk.articles, { recursive: true });
  cpSync('data/sources.csv', desk.sources);
  return desk;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Lines of the error output, without the last empty one. */
  readonly complaints: readonly string[];
}

const commandOf = (script: string, args: readonly string[]): string[] => [
  ...(script.endsWith('.ts') ? ['--import', 'tsx'] : []),
  `scripts/${script}`,
  ...args,
];

/** Runs a script of `scripts/` to its end. */
export function runScript(
  script: string,
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, commandOf(script, args), {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...options.env },
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  return { code: status, out: stdout, err: stderr, complaints: linesOf(stderr) };
}

/** The same, beside others. */
export function startScript(
  script: string,
  args: readonly string[],
  input: string,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, commandOf(script, args));
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => err.push(data));
    child.on('error', reject);
    child.on('close', (code) => {
      const text = Buffer.concat(err).toString('utf8');
      resolve({
        code,
        out: Buffer.concat(out).toString('utf8'),
        err: text,
        complaints: linesOf(text),
      });
    });
    child.stdin.end(input);
  });
}

/** `npm run data` on a desk, with more options if wanted. */
export function buildOn(desk: Desk, ...more: readonly string[]): Ended {
  const { articles, out, sources } = desk;
  return runScript('build-data.ts', [
    ...['--articles', articles, '--out', out, '--sources', sources, '--record', 'none'],
    ...['--cache', join(dirname(out), 'cache')],
    ...more,
  ]);
}

/** Path inside the folder → contents of every file under it. */
export function contentsOf(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files[relative(folder, file).split(sep).join('/')] = readFileSync(file, 'latin1');
  }
  return files;
}

/** Writes a file and the folders above it. */
export function put(file: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
