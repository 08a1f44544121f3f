// Plain JavaScript: it runs before anything translates TypeScript.
import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';

/**
 * A script of ours (path from the root) and all it imports as one classic script. Node reads no
 * TypeScript, and a loader that translates it file by file takes four times as long. Throws when it
 * does not compile.
 */
export async function oneScript(path) {
  const entry = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  try {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // Looks for a program of its own beside itself.
      external: ['esbuild'],
      // A classic script has no address: what it loads later is looked for from here.
      define: { 'import.meta.url': JSON.stringify(import.meta.url) },
      logLevel: 'error',
    });
    const [script, ...others] = outputFiles;
    if (!script || others.length > 0)
      throw new Error(`expected ${path} to become one script, got ${outputFiles.length} files`);
    return script.text;
  } finally {
    // Its own process would wait for more until we end.
    await stop();
  }
}
