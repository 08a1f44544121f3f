/** All checks and tests, in order; the last line printed is "N passed, N failed". */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { obtainBrowser } from './find-browser.ts';
import { runNode } from './run.mjs';
import type { Outcome } from './tally.ts';
import {
  outcomeOfCheck,
  outcomeOfPlaywright,
  outcomeOfVitest,
  stepLines,
  summaryLine,
} from './tally.ts';
import { installBrowser, thisMachine } from './this-machine.ts';

const REPORTS = '.tmp/tests';
const TOOL = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  svelteCheck: 'node_modules/svelte-check/bin/svelte-check',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

/** Reads a tool's report and takes it away: it names folders of this machine and has no other reader. */
function takeReport(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // Cut off half-way: the same as no report.
  } finally {
    rmSync(file);
  }
}

async function check(name: string, ...args: readonly string[]): Promise<Outcome> {
  console.log(`\n== ${name}`);
  return outcomeOfCheck(name, (await runNode(args)) === 0);
}

/** The committed data must be what its inputs give, byte for byte. */
async function checkRebuild(): Promise<Outcome> {
  return check('rebuild', TOOL.tsx, 'scripts/build-data.ts', '--check');
}

async function testUnits(): Promise<Outcome> {
  console.log('\n== unit tests');
  const report = `${REPORTS}/unit.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode([TOOL.vitest, 'run', ...reporters]);
  return outcomeOfVitest('unit tests', takeReport(report), code);
}

async function testInBrowser(): Promise<Outcome> {
  const name = 'browser tests';
  console.log(`\n== ${name}`);
  let env: Record<string, string>;
  try {
    env = {
      CHROMIUM_PATH: await obtainBrowser(thisMachine, 'chromium', installBrowser),
      FIREFOX_PATH: await obtainBrowser(thisMachine, 'firefox', installBrowser),
    };
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    console.error(note);
    return { name, passed: 0, failed: 1, note };
  }
  const code = await runNode([TOOL.playwright, 'test'], { env });
  return outcomeOfPlaywright(name, takeReport(`${REPORTS}/browser.json`), code);
}

async function testUnitPart(): Promise<readonly Outcome[]> {
  return [
    await check('lint', TOOL.eslint, '.'),
    await check('format', TOOL.prettier, '--check', '--log-level', 'warn', '.'),
    await check('types', TOOL.svelteCheck, '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
    await testUnits(),
    await checkRebuild(),
  ];
}

async function testBrowserPart(): Promise<readonly Outcome[]> {
  const build = await check('build', TOOL.vite, 'build');
  if (build.failed === 0) return [build, await testInBrowser()];
  // Testing what an earlier build left behind would say nothing about this one.
  return [build, { name: 'browser tests', passed: 0, failed: 1, note: 'the site was not built' }];
}

const PARTS: Readonly<Record<string, () => Promise<readonly Outcome[]>>> = {
  '--unit': testUnitPart,
  '--browser': testBrowserPart,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((option) => !Object.hasOwn(PARTS, option));
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const outcomes: Outcome[] = unknown.map((option) => ({
  name: option,
  passed: 0,
  failed: 1,
  note: `unknown option; there are ${Object.keys(PARTS).join(' and ')}`,
}));
if (unknown.length === 0) {
  for (const [option, test] of Object.entries(PARTS)) {
    if (asked.length === 0 || asked.includes(option)) outcomes.push(...(await test()));
  }
}

const line = summaryLine(outcomes);
writeFileSync(`${REPORTS}/summary.txt`, `${line}\n`);
console.log(['', ...stepLines(outcomes), '', line].join('\n'));
process.exitCode = outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0;
