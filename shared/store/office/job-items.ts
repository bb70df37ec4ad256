import { Job, PlannedCase } from '../../domain/office/job.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { type Change, getItem, held, ifAbsent, ifVersion, putItem, readFirst, updateItem } from '../access.ts'
import { jobListAttributes, keys, plannedAfter } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting, updating } from '../transact.ts'
import { wakeAttributes } from '../wake.ts'

/** Jobs and their cases go when nobody asks for them any more. */
const keptSeconds = 90 * 86_400

const expiresAt = (createdAt: Instant): number => Math.floor(Date.parse(createdAt) / 1000) + keptSeconds

/** `wakeAt` null: nothing is left to do. */
const itemOf = (job: Job, wakeAt: Instant | null) => ({
  ...keys.job(job.id),
  ...wakeAttributes('JOB', job.id, wakeAt),
  ...(job.by ? jobListAttributes(job.by.id, job.createdAt, job.id) : {}),
  expiresAt: expiresAt(job.createdAt),
  version: job.version,
  job,
})

/** A new job; it begins when somebody looks for work, not before `startsAt`. */
export const putJob = (table: Table, job: Job, startsAt: Instant = job.createdAt): GuardedAction =>
  putting(table, 'submission', itemOf(job, startsAt), ifAbsent)

const jobOf = held('job', Job)

export const readJob = (table: Table, id: string): Promise<Job | null> => getItem(table, keys.job(id), jobOf)

/** Replaces the job if it still has the version before; false when another process was quicker. */
export const replaceJob = (table: Table, job: Job, wakeAt: Instant | null): Promise<boolean> =>
  putItem(table, itemOf(job, wakeAt), ifVersion(job.version - 1))

/** Jobs that officer gave, the latest first. */
export const readJobsOf = (table: Table, officerId: string, limit: number): Promise<Job[]> =>
  readFirst(table, { index: 'lists', partition: jobListAttributes(officerId, '', '').listPk, latestFirst: true }, jobOf, limit)

/** Writes cases down for a job that has not begun to work: a case that is met twice while planning is one entry. */
export const planCases = async (table: Table, job: Job, caseIds: readonly string[], unseen: ReadonlySet<string>): Promise<void> => {
  await Promise.all(
    caseIds.map((caseId) => {
      const entry: PlannedCase = { caseId, state: 'waiting', reason: null, ...(unseen.has(caseId) ? { unseen: true } : {}) }
      return putItem(table, { ...keys.plannedCase(job.id, caseId), expiresAt: expiresAt(job.createdAt), ...entry })
    }),
  )
}

/** The next cases of a job in the order of their ids, whatever became of them already. */
export const readPlanned = (table: Table, jobId: string, after: string | null, limit: number): Promise<PlannedCase[]> =>
  readFirst(table, { partition: keys.job(jobId).pk, sort: plannedAfter(jobId, after) }, PlannedCase, limit)

/** Goes into the transaction that does the case: it cannot be done twice, however often a slice is begun anew. */
export const noteCaseDone = (table: Table, jobId: string, caseId: string): GuardedAction =>
  updating(table, 'submission', markAs(jobId, caseId, 'done', null))

/** A case that is not done, with the reason. False when it was done after all, and its answer was lost on the way. */
export const noteCaseLeftOut = (table: Table, jobId: string, caseId: string, reason: string): Promise<boolean> =>
  updateItem(table, markAs(jobId, caseId, 'left-out', reason))

const markAs = (jobId: string, caseId: string, state: PlannedCase['state'], reason: string | null): Change => ({
  Key: keys.plannedCase(jobId, caseId),
  UpdateExpression: 'SET #state = :state, reason = :reason',
  ConditionExpression: '#state = :waiting',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':state': state, ':reason': reason, ':waiting': 'waiting' },
})
