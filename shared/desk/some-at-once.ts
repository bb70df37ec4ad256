/** Few enough that a small function and a small table keep up. */
const width = 10

/** Runs over all of them, a few at a time: a hundred in a row would outlast a lease. */
export const someAtOnce = async <T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> => {
  for (let i = 0; i < items.length; i += width) await Promise.all(items.slice(i, i + width).map(run))
}
