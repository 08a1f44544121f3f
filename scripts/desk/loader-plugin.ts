import type { Plugin } from 'vite';
import { buildScript, LOADER } from './build-script.ts';

const FILE = 'loader.js';

/**
 * Puts the loader beside the site as `loader.js`, a name without a hash: host pages keep it for years.
 * While developing it is built anew for each request.
 */
export function loaderPlugin(): Plugin {
  return {
    name: 'stance-atlas:loader',
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response, next) => {
        buildScript(LOADER).then((script) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(script);
        }, next);
      });
    },
    async generateBundle() {
      // The site is built for the browser alone; a build for the server would come by here too.
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: FILE, source: await buildScript(LOADER) });
    },
  };
}
