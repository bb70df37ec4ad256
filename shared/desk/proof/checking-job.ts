import * as z from 'zod'
import type { Officer } from '../../domain/office/directory.ts'
import { type CaseOutcome, type Job, jobGiverOf } from '../../domain/office/job.ts'
import { addDays, LocalDate } from '../../domain/time/local-date.ts'
import { readRoot } from '../../store/office/day-roots.ts'
import { transact } from '../../store/transact.ts'
import { jobKind, startJob } from '../clock/advancing-jobs.ts'
import { everyCase } from '../clock/every-case.ts'
import type { Tools } from '../tools.ts'
import { checkOneCase, checkOneDay, type RootedDays } from './checking.ts'
import { tellingOf } from './known-to.ts'

export const checkingKind = 'check-chains'

const Input = z.object({ rooted: z.object({ from: LocalDate, until: LocalDate }).nullable() })

/** Days stand beside cases in the list of the job, and are called so that no case is. */
const dayPrefix = '@'
export const dayOfEntry = (id: string): LocalDate | null => (id.startsWith(dayPrefix) ? LocalDate.parse(id.slice(dayPrefix.length)) : null)

const daysAtOnce = 100

/** A page of days, then page after page of cases. */
const planNext = async (tools: Tools, rooted: RootedDays | null, cursor: string | null) => {
  const day = cursor === null ? (rooted?.from ?? null) : dayOfEntry(cursor)
  if (rooted === null || day === null) {
    const { ids, next } = await everyCase(tools, cursor)
    return { ids, next }
  }
  const ids: string[] = []
  let at = day
  for (; at <= rooted.until && ids.length < daysAtOnce; at = addDays(at, 1)) ids.push(`${dayPrefix}${at}`)
  return { ids, next: at <= rooted.until ? `${dayPrefix}${at}` : firstCases }
}

/** Where the lists of cases begin (`everyCase`). */
const firstCases = '0|'

/** Null: nothing is wrong that whoever gave the job may know of; `untold`: something is that they are told in no other words. Of several things the first is named; the page of that case or day tells all. */
const faultOf = async (tools: Tools, rooted: RootedDays | null, id: string, by: Job['by']): Promise<string | null> => {
  const day = dayOfEntry(id)
  if (day === null) return (await checkOneCase(tools, id, rooted, false)).faults[0]?.fault ?? null
  const root = await readRoot(tools.table, day)
  if (!root) return 'root-missing'
  const { faults, strangers } = await checkOneDay(tools, root)
  if (faults[0]) return faults[0].fault
  if (by === null) return strangers.length > 0 ? 'not-as-anchored' : null
  const told = await Promise.all(strangers.map(({ caseId }) => tellingOf(tools, by, caseId)))
  return told.some((it) => typeof it !== 'string') ? 'not-as-anchored' : told.includes('untold') ? 'untold' : null
}

export const checkingKinds = {
  [checkingKind]: jobKind({
    input: Input,
    overAll: true,
    independent: true,
    cases: (tools, { rooted }, cursor) => planNext(tools, rooted, cursor),
    work: async (tools, { rooted }, id, along, { by }): Promise<CaseOutcome> => {
      const reason = await faultOf(tools, rooted, id, by)
      if (reason !== null) return { kind: 'left-out', reason }
      await transact(tools.table.documents, along)
      return { kind: 'done' }
    },
  }),
}

/** Has everything checked; it begins within a minute. */
export const startChecking = async (tools: Tools, officer: Officer, rooted: RootedDays | null): Promise<Job> => {
  const job = await startJob(tools, { kind: checkingKind, input: { rooted }, by: jobGiverOf(officer) })
  if (!job) throw new Error('A new job has an id of its own')
  return job
}
