import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { loaderPlugin } from './scripts/desk/loader-plugin.ts';
import { sharedChunk } from './scripts/site/chunks.ts';
import { sitePlugin } from './scripts/site/site-plugin.ts';
import { watchPlugin } from './scripts/site/watch-plugin.ts';

const module = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Relative addresses: the built site works in any folder of any host.
  base: './',
  plugins: [svelte({ configFile: false }), sitePlugin(), loaderPlugin(), watchPlugin()],
  build: {
    target: 'es2022',
    // A font or icon as data: address would need a wider policy than 'self'.
    assetsInlineLimit: 0,
    // Without it a browser that knows no modulepreload loads the same files, a little later.
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: ['index.html', 'embed.html', 'countries.html', 'method.html', 'examples/article.html'],
      output: {
        codeSplitting: {
          groups: [{ name: sharedChunk([module('src/main.ts'), module('src/countries-main.ts')]) }],
        },
      },
    },
  },
});
