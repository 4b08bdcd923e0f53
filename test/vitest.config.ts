import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** One file a core; left alone, vitest keeps a core free. */
const everyCore = availableParallelism();

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    globalSetup: ['test/global-setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // Nothing takes so long but on a machine that is busy otherwise.
          testTimeout: 30_000,
          maxWorkers: everyCore,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          testTimeout: 60_000,
          retry: 1,
          hookTimeout: 120_000,
          // More at a time than cores make keys come before the window is ready for them.
          maxWorkers: everyCore,
        },
      },
    ],
  },
});
