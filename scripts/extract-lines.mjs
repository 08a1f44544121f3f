// `npm run extract`: the filter as one script, so that short runs do not wait for a loader.
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { oneScript } from './build/reading/one-script.mjs';

const script = await oneScript('scripts/extract-lines.ts');
compileFunction(script, ['require'], { filename: 'extract-lines' })(createRequire(import.meta.url));
