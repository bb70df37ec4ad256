import { defineConfig } from 'vitest/config'

/** `npm run test:files`: a collection of files made and looked at by programs that are not ours; needs Python and Perl. */
export default defineConfig({
  test: {
    include: ['test/files/**/*.test.ts'],
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})
