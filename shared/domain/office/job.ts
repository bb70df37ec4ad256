import * as z from 'zod'
import { OfficerRole } from '../case/actor.ts'
import type { OfficerRights } from '../case/permissions.ts'
import { Instant } from '../time/instant.ts'

/** Who gave the job, with the rights they had; null for the system itself. */
export const JobGiver = z.object({
  id: z.string(),
  role: OfficerRole,
  institution: z.string().nullable(),
  mayOpenIdentities: z.boolean(),
})
export type JobGiver = z.infer<typeof JobGiver>

/** Of an officer only what a job keeps: who they are and the rights they have as they give it. */
export const jobGiverOf = ({ id, role, institution, mayOpenIdentities = false }: OfficerRights): JobGiver => ({
  id,
  role,
  institution,
  mayOpenIdentities,
})

/**
 * Long work over many cases (pekerjaan): first the cases are written down (`planning`), then each is done in a
 * transaction of its own (`working`). It goes on wherever it was cut off, and does no case twice.
 */
export const Job = z.object({
  id: z.string(),
  /** Names the entry of the registry that knows how to do it (shared/desk/clock/advancing-jobs.ts). */
  kind: z.string(),
  /** What it has to do, as its kind understands it. */
  input: z.unknown(),
  by: JobGiver.nullable(),
  status: z.enum(['planning', 'working', 'done']),
  /** Where planning, then working, goes on. */
  cursor: z.string().nullable(),
  /** Cases written down so far; all of them once `status` is `working`. */
  total: z.int().nonnegative(),
  /** Cases looked at so far: carried out, or left out with a reason. */
  done: z.int().nonnegative(),
  /** How often each reason for leaving a case out was met. */
  leftOut: z.record(z.string(), z.int().positive()),
  /** How many duplicates did the same with their main case, and how many could not now; absent of none. */
  followed: z.object({ done: z.int().nonnegative(), left: z.int().nonnegative() }).optional(),
  createdAt: Instant,
  endedAt: Instant.nullable(),
  /** Condition of every write. */
  version: z.int().positive(),
})
export type Job = z.infer<typeof Job>

/** One case of a job. `reason` tells why it was left out. */
export const PlannedCase = z.object({
  caseId: z.string(),
  state: z.enum(['waiting', 'done', 'left-out']),
  reason: z.string().nullable(),
  /** It is about whoever gave the job: it is done, and no figure of the job tells them so. */
  unseen: z.literal(true).optional(),
})
export type PlannedCase = z.infer<typeof PlannedCase>

type Followed = NonNullable<Job['followed']>

/** What came of one case; of a main case also what those that repeat it did. */
export type CaseOutcome = { kind: 'done'; followed?: Followed } | { kind: 'left-out'; reason: string }

/** A case as a slice has just looked at it. */
export type WorkedCase = PlannedCase & { followed?: Followed }

export const newJob = (fields: Pick<Job, 'id' | 'kind' | 'input' | 'by' | 'createdAt'>): Job => ({
  ...fields,
  status: 'planning',
  cursor: null,
  total: 0,
  done: 0,
  leftOut: {},
  endedAt: null,
  version: 1,
})

/** Another page of cases was written down; `next` is null after the last. */
export const planned = (job: Job, count: number, next: string | null): Job => ({
  ...job,
  total: job.total + count,
  status: next === null ? 'working' : 'planning',
  cursor: next,
  version: job.version + 1,
})

/** A slice was worked off, in order of their ids. An empty slice was the last: the job has ended. */
export const workedOff = (job: Job, slice: readonly WorkedCase[], now: Instant): Job => {
  const leftOut = { ...job.leftOut }
  const seen = slice.filter(({ unseen }) => !unseen)
  for (const { state, reason } of seen) {
    if (state === 'left-out' && reason !== null) leftOut[reason] = (leftOut[reason] ?? 0) + 1
  }
  const last = slice.at(-1)
  // What officers wrote lives with the cases, where it can be erased; a job keeps no copy of it.
  if (!last) return { ...job, status: 'done', cursor: null, input: null, endedAt: now, version: job.version + 1 }
  const followed = seen.reduce<Job['followed']>((sum, { followed: more }) => added(sum, more), job.followed)
  const counted = { done: job.done + seen.length, leftOut, ...(followed ? { followed } : {}) }
  return { ...job, ...counted, cursor: last.caseId, version: job.version + 1 }
}

const added = (sum: Followed | undefined, more: Followed | undefined): Followed | undefined =>
  sum && more ? { done: sum.done + more.done, left: sum.left + more.left } : (sum ?? more)

/** How many cases were carried out. */
export const carriedOut = ({ done, leftOut }: Pick<Job, 'done' | 'leftOut'>): number =>
  done - Object.values(leftOut).reduce((sum, count) => sum + count, 0)
