import { defineConfig } from 'vitest/config'

/** Long suites on the whole running system: a real browser, real mail, load. `npm run test:system`; the gate runs it. */
export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts'],
    expect: { requireAssertions: true },
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
