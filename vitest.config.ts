import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/lib/**/*.test.ts', 'tests/data/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        extends: true,
        // The first page waits for jsdom to load, which takes seconds on a busy machine.
        test: {
          name: 'golden',
          environment: 'node',
          include: ['tests/golden/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: { name: 'components', environment: 'happy-dom', include: ['tests/components/**/*.test.tsx'] },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'entrypoints',
          environment: 'node',
          include: ['tests/entrypoints/**/*.test.ts'],
          // The build sets it: see `wxt.config.ts`.
          env: { VITE_INTERPRETER_VERSION: 'under-test' },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
