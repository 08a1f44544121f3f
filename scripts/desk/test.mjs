// `npm test`: installs, then runs all checks and tests. See README.md.
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { runNode } from './run.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

if (await ensureInstalled(root)) {
  const options = process.argv.slice(2);
  process.exitCode = await runNode([
    'node_modules/tsx/dist/cli.mjs',
    'scripts/desk/run-tests.ts',
    ...options,
  ]);
} else {
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
