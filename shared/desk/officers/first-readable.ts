/** The first of a list, and whether there are others after them. */
export type First<T> = { first: T[]; more: boolean }

/** As many as a page of things to do shows at once. */
export const shownAtOnce = 50

/**
 * The longest waiting of a list that somebody may see: what they may not takes no place of theirs. `look` gives what is shown of
 * an entry, or null; `most` fewer where much is read of each. Whoever works them off gets the next ones; that there are more is told.
 */
export const firstReadable = async <Entry, Shown>(
  read: (limit: number) => Promise<readonly Entry[]>,
  look: (entry: Entry) => Promise<Shown | null>,
  most = shownAtOnce,
): Promise<First<Shown>> => {
  const found: Shown[] = []
  let looked = 0
  for (let limit = most + 1; ; limit *= 2) {
    const entries = await read(limit)
    for (const entry of entries.slice(looked)) {
      const shown = await look(entry)
      if (shown !== null) found.push(shown)
      if (found.length > most) return { first: found.slice(0, most), more: true }
    }
    if (entries.length < limit) return { first: found, more: false }
    looked = entries.length
  }
}
