import { createHash } from 'node:crypto'
import * as z from 'zod'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'
import { canonical, genesis, type RecordedEvent } from './chain.ts'
import type { ChangedHead } from './changed-head.ts'
import { treeOf } from './head-tree.ts'

/**
 * The day's root (akar harian): one hash over the chains of all cases that changed that day, chained to the root before it.
 * It is mailed to the overseer, so nobody who can write to the table can change what happened without it showing.
 */
export const DayRoot = z.object({
  day: LocalDate,
  root: z.string().length(genesis.length),
  previous: z.string().length(genesis.length),
  /** Top of the tree over that day's heads, and the secret of its blanks; absent of days whose root was made of the heads themselves. */
  tree: z.string().length(genesis.length).optional(),
  blind: z.string().optional(),
  cases: z.int().nonnegative(),
  at: Instant,
})
export type DayRoot = z.infer<typeof DayRoot>

const sha = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

/** What a root of a day with a tree is made of: nothing in it tells of one case, or of how many there were (docs/adr/0073). */
export const rootOverTree = ({ day, previous, tree }: Pick<DayRoot, 'day' | 'previous'> & { tree: string }): string =>
  sha({ day, previous, tree })

/** As roots were made before there were trees. */
const rootOverHeads = (day: LocalDate, previous: string, heads: readonly ChangedHead[]): string => {
  const sorted = heads.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)).map(({ caseId, version, head }) => [caseId, version, head])
  return sha({ day, previous, heads: sorted })
}

/** Whether these heads give that root. */
export const holdsHeads = (root: DayRoot, heads: readonly ChangedHead[]): boolean => {
  const { day, previous, tree, blind, cases } = root
  if (cases !== heads.length) return false
  if (tree === undefined || blind === undefined) return rootOverHeads(day, previous, heads) === root.root
  return treeOf(heads, blind) === tree && rootOverTree({ day, previous, tree }) === root.root
}

/** The day that ended, with what changed on it; `before` is the root of the day before, null for the very first. */
export type EndedDay = { day: LocalDate; before: Pick<DayRoot, 'root'> | null; heads: readonly ChangedHead[] }

export const anchorDay = ({ day, before, heads }: EndedDay, blind: string, at: Instant): DayRoot => {
  const [previous, tree, cases] = [before?.root ?? genesis, treeOf(heads, blind), heads.length]
  return { day, root: rootOverTree({ day, previous, tree }), previous, tree, blind, cases, at }
}

export type RootFault =
  /** A day does not go on from the day before it. */
  | { day: LocalDate; fault: 'broken-chain' }
  /** The heads of that day do not give its root: some were changed, taken away or added. */
  | { day: LocalDate; fault: 'wrong-heads' }
  /** The log of a case does not stand where it stood that day. */
  | { day: LocalDate; fault: 'wrong-log'; caseId: string }

/** Checks roots in order, with the heads of each day; null when all hold. The first may go on from roots not given. */
export const findRootFault = (days: readonly { root: DayRoot; heads: readonly ChangedHead[] }[]): RootFault | null => {
  let before: DayRoot | null = null
  for (const { root, heads } of days) {
    if (before !== null && root.previous !== before.root) return { day: root.day, fault: 'broken-chain' }
    if (!holdsHeads(root, heads)) return { day: root.day, fault: 'wrong-heads' }
    before = root
  }
  return null
}

/** Whether a case's log (itself checked with `findChainFault`) still holds what was anchored on that day. */
export const findLogFault = (day: LocalDate, { caseId, version, head }: ChangedHead, log: readonly RecordedEvent[]): RootFault | null =>
  log[version - 1]?.hash === head ? null : { day, fault: 'wrong-log', caseId }
