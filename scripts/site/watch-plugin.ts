/** While developing: an edited article or data file rebuilds the data and reloads the page. */
import { spawn } from 'node:child_process';
import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';

const WATCHED = ['seeds', 'data'];
const WRITTEN = ['data/generated', 'data/.generated-'];
/** An editor that saves by renaming makes several events of one edit. */
const REST_MS = 100;

/** Whether `file`, relative to the project, is an input of the data build. */
export function isInput(file: string): boolean {
  const path = file.split(sep).join('/');
  return (
    WATCHED.some((folder) => path.startsWith(`${folder}/`)) &&
    !WRITTEN.some((written) => path.startsWith(written))
  );
}

export function watchPlugin(): Plugin {
  return {
    name: 'stance-atlas:watch',
    apply: 'serve',
    configureServer(server) {
      let timer: NodeJS.Timeout | undefined;
      let running = false;
      let again = false;

      const rebuild = (): void => {
        if (running) {
          again = true;
          return;
        }
        running = true;
        const build = spawn(process.execPath, ['--import', 'tsx', 'scripts/build-data.ts'], {
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        build.on('close', (code) => {
          running = false;
          if (again) {
            again = false;
            rebuild();
          } else if (code === 0) {
            server.moduleGraph.invalidateAll();
            server.hot.send({ type: 'full-reload' });
          }
        });
      };

      server.watcher.add(WATCHED);
      server.watcher.on('all', (_event, file) => {
        if (!isInput(relative(server.config.root, file))) return;
        clearTimeout(timer);
        timer = setTimeout(rebuild, REST_MS);
      });
    },
  };
}
