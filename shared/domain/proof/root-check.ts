import { genesis } from '../events/chain.ts'
import type { ChangedHead } from '../events/changed-head.ts'
import { type DayRoot, holdsHeads } from '../events/day-root.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'

export type RootFault =
  /** Days before the first root that is there had one. */
  | { fault: 'roots-begin-late'; day: LocalDate }
  | { fault: 'root-missing'; day: LocalDate }
  /** It does not go on from the root of the day before. */
  | { fault: 'roots-part'; day: LocalDate }
  /** What is noted of that day does not give its root. */
  | { fault: 'heads-differ'; day: LocalDate }

/** Whether each root goes on from the one before, day by day from the very first. */
export const checkRoots = (roots: readonly DayRoot[]): RootFault[] => {
  const faults: RootFault[] = []
  let before: DayRoot | null = null
  for (const root of roots.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const next = before && addDays(before.day, 1)
    if (next === null) {
      if (root.previous !== genesis) faults.push({ fault: 'roots-begin-late', day: root.day })
    } else if (root.day !== next) faults.push({ fault: 'root-missing', day: next })
    else if (root.previous !== before?.root) faults.push({ fault: 'roots-part', day: root.day })
    before = root
  }
  return faults
}

/** One day: its root over the heads that are noted, and each of those against the event that lies in the log. */
export const checkDay = (
  root: DayRoot,
  heads: readonly ChangedHead[],
  hashOf: (head: ChangedHead) => string | null,
): { faults: RootFault[]; strangers: ChangedHead[] } => ({
  faults: holdsHeads(root, heads) ? [] : [{ fault: 'heads-differ', day: root.day }],
  /** Cases whose log does not stand where it stood that day. */
  strangers: heads.filter((it) => hashOf(it) !== it.head),
})
