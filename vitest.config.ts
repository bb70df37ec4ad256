import { defineConfig } from 'vitest/config'

/** `npm test` runs these; the browser matrix and other long suites have configurations of their own and run in `.ci/run`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/system/**', 'test/lives/**', 'test/walls/**', 'test/deploy/**', 'test/files/**', 'test/long/**', 'node_modules/**'],
    expect: { requireAssertions: true },
    // Modules are read once per worker instead of once per file, a third of the time. Tests share nothing but them.
    isolate: false,
    // One for each core: by itself vitest leaves one of them free.
    maxWorkers: '100%',
    // Young objects get more room, so that fewer of them are copied: a tenth of all processor time.
    execArgv: ['--max-semi-space-size=32'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
})
