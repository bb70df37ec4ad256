/** Few enough that a small function and a small table keep up. */
const width = 10

/**
 * Runs over all of them, a few at a time: a hundred in a row would outlast a lease. A slow one holds up nobody but itself; after
 * one that fails no other is begun.
 */
export const someAtOnce = async <T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> => {
  const left = items.values()
  let failed = false
  const runOn = async (): Promise<void> => {
    for (const item of left) {
      if (failed) return
      try {
        await run(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, runOn))
}
