import { defineConfig } from 'vitest/config'

/** These want the machine to themselves: they press it on purpose, or follow many steps that would be told "busy" beside others. */
const alone = ['load', 'face', 'grants', 'start', 'sweep-cost'].map((name) => `test/system/${name}.test.ts`)

const limits = { expect: { requireAssertions: true }, testTimeout: 180_000, hookTimeout: 120_000 }

/**
 * Long suites on the whole running system: a real browser, real mail, load. `npm run test:system`; the gate runs it. Two at a time,
 * since each waits much for letters and for its browser; then those that have to be alone.
 */
export default defineConfig({
  test: {
    globalSetup: './test/system/prepare.ts',
    projects: [
      {
        test: {
          ...limits,
          name: 'beside each other',
          include: ['test/system/**/*.test.ts'],
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      { test: { ...limits, name: 'alone', include: alone, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
})
