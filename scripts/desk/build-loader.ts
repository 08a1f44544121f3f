import { build } from 'vite';

/**
 * Source of the loader as one classic script for host pages, which write it for browsers older than
 * ours. Built apart from the site, whose scripts are modules.
 */
export async function buildLoader(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2018',
      minify: true,
      modulePreload: false,
      lib: { entry: 'src/embed/loader.ts', formats: ['iife'], name: 'stanceMapLoader' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const [script, ...others] = chunks;
  if (script?.type !== 'chunk' || others.length > 0) {
    throw new Error(`expected the loader to be one script, got ${chunks.length} files`);
  }
  return script.code;
}
