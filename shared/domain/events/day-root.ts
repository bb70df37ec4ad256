import { createHash } from 'node:crypto'
import * as z from 'zod'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'
import { canonical, genesis, type RecordedEvent } from './chain.ts'

/** Where a case's chain stood after its last event of a day. */
export const ChangedHead = z.object({ caseId: z.string(), version: z.int().positive(), head: z.string() })
export type ChangedHead = z.infer<typeof ChangedHead>

/**
 * The day's root (akar harian): one hash over the chains of all cases that changed that day, chained to the root before it.
 * It is mailed to the overseer, so nobody who can write to the table can change what happened without it showing.
 */
export const DayRoot = z.object({
  day: LocalDate,
  root: z.string().length(genesis.length),
  previous: z.string().length(genesis.length),
  cases: z.int().nonnegative(),
  at: Instant,
})
export type DayRoot = z.infer<typeof DayRoot>

const rootOf = (day: LocalDate, previous: string, heads: readonly ChangedHead[]): string => {
  const sorted = [...heads].sort((a, b) => (a.caseId < b.caseId ? -1 : 1)).map(({ caseId, version, head }) => [caseId, version, head])
  return createHash('sha256')
    .update(canonical({ day, previous, heads: sorted }))
    .digest('hex')
}

/** `before` is the root of the day before; null for the very first. */
export const anchorDay = (day: LocalDate, before: Pick<DayRoot, 'root'> | null, heads: readonly ChangedHead[], at: Instant): DayRoot => {
  const previous = before?.root ?? genesis
  return { day, root: rootOf(day, previous, heads), previous, cases: heads.length, at }
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
    if (rootOf(root.day, root.previous, heads) !== root.root) return { day: root.day, fault: 'wrong-heads' }
    before = root
  }
  return null
}

/** Whether a case's log (itself checked with `findChainFault`) still holds what was anchored on that day. */
export const findLogFault = (day: LocalDate, { caseId, version, head }: ChangedHead, log: readonly RecordedEvent[]): RootFault | null =>
  log[version - 1]?.hash === head ? null : { day, fault: 'wrong-log', caseId }
