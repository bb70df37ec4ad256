import { defineConfig } from 'vitest/config'

/**
 * `npm run test:lives`: random lives held against a count by hand, long work cut off at every place where it can be, and everybody's
 * faces with a planted case and without it. They do everything many times over, which is more than `npm test` has time for; the gate
 * runs both.
 */
export default defineConfig({
  test: {
    include: ['test/lives/**/*.test.ts', 'test/walls/**/*.test.ts'],
    expect: { requireAssertions: true },
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
