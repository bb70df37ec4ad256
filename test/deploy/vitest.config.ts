import { defineConfig } from 'vitest/config'

/** `npm run test:deploy`: a real bootstrap and deployment against an emulator; needs Python for the emulator alone. */
export default defineConfig({
  test: {
    include: ['test/deploy/**/*.test.ts'],
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
})
