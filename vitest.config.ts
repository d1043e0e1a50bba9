import { defineConfig } from 'vitest/config';

const suite = (name: string, extra: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node' as const, testTimeout: 30_000, ...extra },
});

export default defineConfig({
  test: {
    projects: [
      // Pure tests share their modules: loading the lexicon once a worker halves the time.
      suite('unit', { isolate: false }),
      suite('contract', { testTimeout: 120_000, hookTimeout: 180_000 }),
      suite('api', { testTimeout: 60_000, hookTimeout: 120_000 }),
      suite('browser', { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false }),
      suite('eval', { testTimeout: 120_000 }),
      suite('fault', { testTimeout: 180_000, hookTimeout: 180_000 }),
    ],
  },
});
