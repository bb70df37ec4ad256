import { defineConfig } from 'vitest/config'

/** What takes longer than the gate has: whole matrices, run before a release (`npm run long`). A light form of each is in the gate. */
export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts'],
    expect: { requireAssertions: true },
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    fileParallelism: false,
  },
})
