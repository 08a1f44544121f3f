// `npm start`: installs, derives the data, builds the site and serves it. See README.md.
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { runNode } from './run.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

/** The steps, in order; the last one ends when it is stopped. */
const STEPS = [
  ['node_modules/tsx/dist/cli.mjs', 'scripts/build-data.ts'],
  ['node_modules/vite/bin/vite.js', 'build'],
  ['node_modules/tsx/dist/cli.mjs', 'scripts/desk/serve.ts'],
];

let code = (await ensureInstalled(root)) ? 0 : 1;
for (const step of STEPS) {
  if (code === 0) code = await runNode(step);
}
process.exitCode = code;
