import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';

const ENTRY = fileURLToPath(new URL('./worker.ts', import.meta.url));

/**
 * The worker and all it imports as one classic script. Node reads no TypeScript in a thread, and a
 * loader in each would cost more than a second and forty megabytes; translated once, it is shared.
 */
export async function workerScript(): Promise<string> {
  try {
    const { outputFiles } = await build({
      entryPoints: [ENTRY],
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // A classic script has no address: what it loads later is looked for from here.
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(ENTRY).href) },
      logLevel: 'error',
    });
    const [script, ...others] = outputFiles;
    if (!script || others.length > 0)
      throw new Error(`expected ${ENTRY} to become one script, got ${outputFiles.length} files`);
    return script.text;
  } finally {
    // Its own process would wait for more until we end.
    await stop();
  }
}
