import { mayList } from '../../../domain/lists/queue.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import { type Job, jobGiverOf, type PlannedCase } from '../../../domain/office/job.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { readRowsOf } from '../../../store/case/desk-lists.ts'
import { readJob, readPlanned } from '../../../store/office/job-items.ts'
import { advanceJob, startJob } from '../../clock/advancing-jobs.ts'
import type { Tools } from '../../tools.ts'
import { type BulkKind, type BulkTarget, bulkKinds } from './bulk.ts'
import { scopeOf } from './queue-scope.ts'
import { entriesOf, type QueueEntry, readQueue } from './reading-queue.ts'

/** What is shown of what would be done; `seenAt`: nothing that was filed later is in it. */
export type Targeted = { entries: QueueEntry[]; isAll: boolean; seenAt: Instant }

/** The cases that an officer sees before they decide: those ticked, or the first page of all. */
export const targetedBy = async (tools: Tools, officer: Officer, target: BulkTarget): Promise<Targeted> => {
  // Before anything is read: what is filed meanwhile was not looked at.
  const seenAt = tools.effects.now()
  if ('filter' in target) {
    const { entries, next } = await readQueue(tools, officer, target.filter, null)
    return { entries, isAll: next === null, seenAt }
  }
  const scope = scopeOf(officer)
  const cases = 'job' in target ? await doneIn(tools, officer, target.job) : target.cases
  if (scope === null || cases.length === 0) return { entries: [], isAll: true, seenAt }
  const rows = [...(await readRowsOf(tools.table, scope, cases)).values()]
  return {
    entries: await entriesOf(
      tools,
      rows.filter((row) => mayList(row, officer)),
    ),
    isAll: cases.length < listedAtOnce,
    seenAt,
  }
}

const listedAtOnce = 100

/** The first cases that a job of this officer did; none of anybody else's job. */
const doneIn = async (tools: Tools, officer: Officer, jobId: string): Promise<string[]> => {
  if ((await ownJob(tools, officer, jobId)) === null) return []
  const planned = await readPlanned(tools.table, jobId, null, listedAtOnce)
  return planned.filter(({ state }) => state === 'done').map(({ caseId }) => caseId)
}

/** Gives the job and does its first steps at once, so that a few cases are done when the next page opens. */
export const startBulk = async (tools: Tools, officer: Officer, kind: BulkKind, input: { target: BulkTarget }): Promise<Job | null> => {
  if ('job' in input.target && (await ownJob(tools, officer, input.target.job)) === null) return null
  const job = await startJob(tools, { kind, input, by: jobGiverOf(officer) })
  if (!job) throw new Error('A new job has an id of its own')
  for (let slice = 0; slice < 2; slice++) await advanceJob(tools, bulkKinds, job.id)
  return job
}

/** A job with the cases it left out, as far as a page looks through it for them. */
export type OwnJob = { job: Job; leftOut: PlannedCase[] }

const lookedThrough = 500

/** Only its giver sees a job. */
export const ownJob = async ({ table }: Tools, officer: Officer, id: string): Promise<OwnJob | null> => {
  const job = await readJob(table, id)
  if (!job || job.by?.id !== officer.id) return null
  const planned = Object.keys(job.leftOut).length === 0 ? [] : await readPlanned(table, job.id, null, lookedThrough)
  return { job, leftOut: planned.filter(({ state, unseen }) => state === 'left-out' && !unseen) }
}
