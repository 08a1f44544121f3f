import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// Generous, for a busy machine: no test waits for time to pass.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    // A `.only` left behind would let every other test go unread.
    allowOnly: false,
    projects: [
      {
        test: {
          ...patience,
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/state/**', 'tests/browser/**'],
        },
      },
      {
        plugins: [svelte({ configFile: false })],
        // Without it Svelte resolves to its server half, which cannot mount.
        resolve: { conditions: ['browser'] },
        // Runes and components: what the Svelte compiler has to see.
        test: {
          ...patience,
          name: 'ui',
          environment: 'jsdom',
          include: ['tests/{ui,state}/**/*.test.ts'],
          setupFiles: ['tests/ui/support/cleanup.ts'],
        },
      },
    ],
  },
});
