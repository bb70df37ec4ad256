import * as z from 'zod'
import { jobActions } from '../../../domain/actions/job-actions.ts'
import type { Case } from '../../../domain/case/case.ts'
import { isEnded } from '../../../domain/case/case.ts'
import { todayOf } from '../../../domain/case/moves.ts'
import { isKeptFrom, keptFrom, type Onlooking } from '../../../domain/lists/withheld.ts'
import type { CaseOutcome, Job, JobGiver } from '../../../domain/office/job.ts'
import { Instant } from '../../../domain/time/instant.ts'
import { addDays, startOfDay } from '../../../domain/time/local-date.ts'
import { readCase } from '../../../store/case/case-items.ts'
import { readEndedBefore } from '../../../store/case/ended.ts'
import { erasingIdentity, holdsIdentity } from '../../../store/case/identities.ts'
import type { GuardedAction } from '../../../store/transact.ts'
import { carryOut } from '../../cases/carry-out.ts'
import { jobKind, outcomeOf, startJob } from '../../clock/advancing-jobs.ts'
import type { Tools } from '../../tools.ts'

const system = { kind: 'system', name: 'jobs' } as const
const casesAtOnce = 25
/** Slices that a dry run reads: enough for a regency's month, and soon answered. */
const slicesPreviewed = 8

/** Before when a case must have ended for its identity to go. */
const retentionCutoff = async (tools: Tools): Promise<Instant> => {
  const [{ retention, timeZone }, context] = await Promise.all([tools.region(), tools.context()])
  return startOfDay(addDays(todayOf(context), -Math.round(retention.identityYears * 365.25)), timeZone)
}

/** Whether the case has an identity whose time is over. A reopened case is alive, and one that waits for an answer about its data too. */
const isOverdue = (state: Case, before: Instant): boolean =>
  isEnded(state) && state.statusSince < before && state.identity !== 'none' && state.privacyOpen === 0

/** Ended cases whose identity is still kept though its time is over, a slice at a time; no identity is opened for it. */
const overdueCases = async (
  { table }: Tools,
  before: Instant,
  cursor: string | null,
): Promise<{ found: readonly Case[]; next: string | null }> => {
  const { ids, next } = await readEndedBefore(table, before, cursor, casesAtOnce)
  const cases = await Promise.all(
    ids.map(async (id) => {
      const state = await readCase(table, id)
      return state && isOverdue(state, before) && (await holdsIdentity(table, id)) ? [state] : []
    }),
  )
  return { found: cases.flat(), next }
}

/** What a job would erase if it were given now, without what is about the officer who looks; `complete` false when there may be more. Nothing is touched. */
export type RetentionPreview = { before: Instant; found: readonly Case[]; complete: boolean }

const previewRetention = async (tools: Tools, officer: Onlooking): Promise<RetentionPreview> => {
  const before = await retentionCutoff(tools)
  const found: Case[] = []
  let cursor: string | null = null
  for (let i = 0; i < slicesPreviewed; i++) {
    const slice = await overdueCases(tools, before, cursor)
    found.push(...slice.found.filter((state) => !isKeptFrom(officer, keptFrom(state))))
    cursor = slice.next
    if (cursor === null) break
  }
  return { before, found, complete: cursor === null }
}

/** Erases who filed one case, under the regency's schedule; texts stay, for they are the archive. */
const eraseIdentity = async (tools: Tools, before: Instant, caseId: string, along: readonly GuardedAction[]): Promise<CaseOutcome> => {
  const state = await readCase(tools.table, caseId)
  // It was so when the job wrote its cases down; what has happened since counts more.
  if (!state || !isOverdue(state, before)) return { kind: 'left-out', reason: 'not-overdue' }
  const [{ retention }, use] = await Promise.all([tools.region(), tools.identityKeys()])
  if (!(await holdsIdentity(tools.table, caseId))) return { kind: 'left-out', reason: 'already-erased' }
  const gone = async (before: Case) => [...along, ...(await erasingIdentity(tools.table, before, use))]
  const basis = `Jadwal retensi: ${retention.identityYears} tahun sesudah selesai`
  const command = { type: 'erase' as const, texts: [], identity: true, basis }
  return outcomeOf(await carryOut(tools, jobActions, caseId, command, system, { along: gone }))
}

export const retentionKinds = {
  retention: jobKind({
    overAll: true,
    /** Fixed when the job is given: it erases what its giver was shown, not what has become old since. */
    input: z.object({ before: Instant }),
    cases: async (tools, { before }, cursor) => {
      const { found, next } = await overdueCases(tools, before, cursor)
      return { ids: found.map(({ id }) => id), next }
    },
    // Several functions may order jobs: what an order says never reaches beyond what the region's years allow on this day.
    work: async (tools, { before }, caseId, along) => {
      const cutoff = await retentionCutoff(tools)
      return eraseIdentity(tools, before < cutoff ? before : cutoff, caseId, along)
    },
  }),
}

export const retentionWork = (tools: Tools) => ({
  previewRetention: (officer: Onlooking) => previewRetention(tools, officer),
  /** Gives the job; it begins within a minute. */
  startRetention: async (by: JobGiver): Promise<Job> => {
    const job = await startJob(tools, { kind: 'retention', input: { before: await retentionCutoff(tools) }, by })
    if (!job) throw new Error('A new job has an id of its own')
    tools.effects.log('retention-ordered', { job: job.id, by: by.id })
    return job
  },
})
