import { build } from 'vite';

/** Entry of the script for host pages. */
export const LOADER = 'src/embed/loader.ts';

/**
 * Source of `entry` and all it imports as one classic script, for pages that are not ours and for
 * browsers older than ours. Built apart from the site, whose scripts are modules.
 */
export async function buildScript(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2018',
      minify: true,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'stanceMap' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const [script, ...others] = chunks;
  if (script?.type !== 'chunk' || others.length > 0) {
    throw new Error(`expected ${entry} to become one script, got ${chunks.length} files`);
  }
  return script.code;
}
