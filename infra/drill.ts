import type { Tools } from '../shared/desk/tools.ts'
import type { Case } from '../shared/domain/case/case.ts'
import type { Context } from '../shared/domain/case/moves.ts'
import { canonical, findChainFault } from '../shared/domain/events/chain.ts'
import { rebuild } from '../shared/domain/events/evolve.ts'
import type { Counts } from '../shared/domain/lists/counts.ts'
import { readCase, readLog } from '../shared/store/case/case-items.ts'
import { deskItem, scopesOf } from '../shared/store/case/desk-rows.ts'
import { wakeOfCase } from '../shared/store/wake.ts'
import { lookAtAll, type Rebuilt, rebuildDerived, tallyOf } from './rebuild.ts'
import { lessonsIn } from './rebuild-lessons.ts'
import type { Journal } from './restore-journal.ts'
import { settle } from './restore-settling.ts'

/** What a drill found: nothing in `faults`, or the restore cannot be trusted. */
export type Drilled = {
  cases: number
  events: number
  /** Cases of the original that went on, or came, after the moment of the copy. */
  since: number
  settled: number
  rebuilt: Rebuilt
  faults: string[]
  /** The last event that the copy has. */
  lastEventAt: string | null
}

/**
 * Makes of a copy what it would be as the table in use, and holds it against the original: the journal is applied, what is
 * derived is made anew, and then snapshots, chains, clocks, rows, words, figures and lessons have to be the same. The original is only read, and no file is
 * touched.
 */
export const drill = async (original: Tools, scratch: Tools, journal: Journal): Promise<Drilled> => {
  const settled = await settle(scratch, journal, null)
  const rebuilt = await rebuildDerived(scratch, null)
  const [there, copied] = [await lookAtAll(original.table, null), await lookAtAll(scratch.table, null)]
  const context = await scratch.context()
  const drilled: Drilled = { cases: copied.cases.size, events: 0, since: 0, settled, rebuilt, faults: [], lastEventAt: null }
  for (const id of copied.cases) {
    const [ours, copy] = await Promise.all([readCase(original.table, id), readCase(scratch.table, id)])
    const log = await readLog(scratch.table, id)
    const last = log.at(-1)?.event.at ?? null
    drilled.events += log.length
    if (last && (drilled.lastEventAt === null || last > drilled.lastEventAt)) drilled.lastEventAt = last
    const faults = copy ? faultsOf(copy, log, ours, context) : ['no snapshot']
    if (copy && ours?.head === copy.head && !sameWords(there.words.get(id), copied.words.get(id))) faults.push('other words')
    drilled.faults.push(...faults.map((it) => `${id}: ${it}`))
    if (ours && copy && ours.head !== copy.head) drilled.since++
  }
  drilled.since += [...there.cases].filter((id) => !copied.cases.has(id)).length
  if (drilled.since === 0)
    drilled.faults.push(
      ...apart('figures', await tallyOf(original.table), await tallyOf(scratch.table)),
      ...apart('lessons', await lessonsIn(original.table), await lessonsIn(scratch.table)),
    )
  return drilled
}

const faultsOf = (copy: Case, log: Awaited<ReturnType<typeof readLog>>, ours: Case | null, context: Context): string[] => {
  const broken = findChainFault(copy.id, log)
  // What follows is read from the log, which has to hold.
  if (broken) return [`chain: ${broken.fault} at ${broken.seq}`]
  const faults: string[] = []
  const rebuilt = rebuild(log)
  if (canonical(rebuilt) !== canonical(copy)) faults.push('the snapshot is not what the log adds up to')
  if (canonical(rebuilt.clocks) !== canonical(copy.clocks)) faults.push('other clocks')
  if (!ours || ours.head !== copy.head) return faults
  if (canonical(ours) !== canonical(copy)) faults.push('another snapshot of the same log')
  if (canonical(wakeOfCase(ours, context)) !== canonical(wakeOfCase(copy, context))) faults.push('wakes at another moment')
  const rows = (state: Case) => canonical(scopesOf(state).map((scope) => deskItem(state, scope)))
  if (rows(ours) !== rows(copy)) faults.push('other rows')
  return faults
}

const sameWords = (a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean =>
  a.size === b.size && [...a].every((it) => b.has(it))

/** Figures and lessons can be compared where nothing happened after the copy. */
const apart = (what: string, ours: ReadonlyMap<string, Counts>, copy: ReadonlyMap<string, Counts>): string[] =>
  [...new Set([...ours.keys(), ...copy.keys()])]
    .filter((row) => canonical(ours.get(row) ?? {}) !== canonical(copy.get(row) ?? {}))
    .map((row) => `${what} of ${row}`)
