import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** No test is one of time: a busy machine takes ten times as long for jsdom to load, or for a thousand random texts. */
const testTimeout = 30_000;

export default defineConfig({
  test: {
    // By itself Vitest leaves one core free, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/lib/**/*.test.ts', 'tests/data/**/*.test.ts', 'tests/*.test.ts'],
          testTimeout,
        },
      },
      {
        extends: true,
        test: {
          name: 'golden',
          environment: 'node',
          include: ['tests/golden/**/*.test.ts'],
          testTimeout,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.tsx'],
          setupFiles: ['tests/support/patient-components.ts'],
          testTimeout,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'entrypoints',
          environment: 'node',
          include: ['tests/entrypoints/**/*.test.ts'],
          // The build sets it: see `wxt.config.ts`.
          env: { VITE_INTERPRETER_VERSION: 'under-test' },
          testTimeout,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.ts'],
          // Each file has browsers of its own, which mostly wait: two at a time leave a small machine half its strength.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
