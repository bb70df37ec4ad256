import type * as z from 'zod'
import { isKeptFrom, keptFrom } from '../../domain/lists/withheld.ts'
import {
  type CaseOutcome,
  type Job,
  type JobGiver,
  newJob,
  type PlannedCase,
  planned,
  type WorkedCase,
  workedOff,
} from '../../domain/office/job.ts'
import { type Instant, plusMillis } from '../../domain/time/instant.ts'
import { readCase } from '../../store/case/case-items.ts'
import { noteCaseDone, noteCaseLeftOut, planCases, putJob, readJob, readPlanned, replaceJob } from '../../store/office/job-items.ts'
import { type GuardedAction, transact } from '../../store/transact.ts'
import { readAwake } from '../../store/wake.ts'
import type { Submitted } from '../cases/carry-out.ts'
import { idBytes, jobId } from '../identifiers.ts'
import { someAtOnce } from '../some-at-once.ts'
import type { Tools } from '../tools.ts'

/**
 * How one kind of job is done. Whoever adds work over many cases adds an entry to the registry (`job-kinds.ts`); progress,
 * resuming and doing nothing twice come with it.
 */
export type JobKind<Input> = {
  input: z.ZodType<Input>
  /** Cases it is about, page by page; `next` is null after the last page. A case may come up twice. */
  cases: (tools: Tools, input: Input, cursor: string | null, job: Job) => Promise<{ ids: readonly string[]; next: string | null }>
  /**
   * Does one case in one transaction, which has to take `along` with it: that notes the case as done. `outcomeOf` turns
   * what `carryOut` says into an answer.
   */
  work: (tools: Tools, input: Input, caseId: string, along: readonly GuardedAction[], job: Job) => Promise<CaseOutcome>
  /** It is about all cases, whoever gives it: what is about the giver is done too, and stands in no figure that they see. */
  overAll?: true
  /** No two of its cases share an item: several of a slice are done at once. */
  independent?: true
  /** What remains when all cases are done, such as letters; it may be begun again after a crash, and must do nothing twice. */
  finish?: (tools: Tools, input: Input, job: Job) => Promise<void>
}

/** A kind whose input has been checked by its own schema. */
export type RegisteredKind = {
  accepts: (input: unknown) => boolean
  overAll: boolean
  independent: boolean
  cases: (tools: Tools, cursor: string | null, job: Job) => Promise<{ ids: readonly string[]; next: string | null }>
  work: (tools: Tools, caseId: string, along: readonly GuardedAction[], job: Job) => Promise<CaseOutcome>
  finish: (tools: Tools, job: Job) => Promise<void>
}

export type JobKinds = Readonly<Record<string, RegisteredKind>>

export const jobKind = <Input>({ input, overAll, independent, cases, work, finish }: JobKind<Input>): RegisteredKind => ({
  overAll: overAll === true,
  independent: independent === true,
  accepts: (given) => input.safeParse(given).success,
  cases: (tools, cursor, job) => cases(tools, input.parse(job.input), cursor, job),
  work: (tools, caseId, along, job) => work(tools, input.parse(job.input), caseId, along, job),
  finish: async (tools, job) => finish?.(tools, input.parse(job.input), job),
})

/** `startsAt`: not before that moment. */
export type JobOrder = { kind: string; input: unknown; by: JobGiver | null; startsAt?: Instant }

/** Gives a job; it begins within a minute of its time. `along`: further actions of the same transaction. Null when they did not hold. */
export const startJob = async (
  tools: Tools,
  { startsAt, ...order }: JobOrder,
  along: readonly GuardedAction[] = [],
): Promise<Job | null> => {
  const { job, action } = newOrder(tools, order, startsAt)
  const outcome = await transact(tools.table.documents, [action, ...along])
  return outcome.committed ? job : null
}

/** A job to be given in the transaction of something else: what has to follow it is then never forgotten. */
export const newOrder = (tools: Tools, order: Omit<JobOrder, 'startsAt'>, startsAt?: Instant): { job: Job; action: GuardedAction } => {
  const { effects, table } = tools
  const job = newJob({ id: jobId(effects.randomBytes(idBytes)), createdAt: effects.now(), ...order })
  return { job, action: putJob(table, job, startsAt) }
}

/** Cases worked off before the job's progress is written; of those that are done several at once it takes as long with more. */
const pageSize = 25
const independentSize = 100
/** A process that dies leaves its job to others after this time. */
const leaseMillis = 120_000

/** Does what there is to do, job by job, until `timeLeft` says no; what is left is found by the next run. */
export const advanceJobs = async (tools: Tools, kinds: JobKinds, timeLeft: () => boolean): Promise<{ slices: number; ended: number }> => {
  let [slices, ended] = [0, 0]
  for (const id of await readAwake(tools.table, 'JOB', tools.effects.now(), pageSize)) {
    try {
      while (timeLeft()) {
        const job = await advanceJob(tools, kinds, id)
        if (!job) break
        slices++
        if (job.status === 'done') ended++
      }
    } catch (error) {
      // The others go on; this one is tried again when its lease ends.
      tools.effects.log('job-failed', { job: id, error: error instanceof Error ? error.name : 'unknown' })
    }
  }
  tools.effects.log('jobs-advanced', { slices, ended })
  return { slices, ended }
}

/** One slice of a job. Null when there is nothing to do, or somebody else does it. */
export const advanceJob = async (tools: Tools, kinds: JobKinds, id: string): Promise<Job | null> => {
  const { table, effects } = tools
  const job = await readJob(table, id)
  if (!job || job.status === 'done') return null
  const kind = kinds[job.kind]
  if (!kind?.accepts(job.input)) throw new Error(`Job ${id} of kind ${job.kind} cannot be understood`)
  // A slice changes the version when it begins and when it ends, so two processes never write the same progress.
  const begun: Job = { ...job, version: job.version + 1 }
  if (!(await replaceJob(table, begun, plusMillis(effects.now(), leaseMillis)))) return null
  const after = begun.status === 'planning' ? await plan(tools, kind, begun) : await work(tools, kind, begun)
  return (await replaceJob(table, after, after.status === 'done' ? null : effects.now())) ? after : null
}

const plan = async (tools: Tools, kind: RegisteredKind, job: Job): Promise<Job> => {
  const { ids, next } = await kind.cases(tools, job.cursor, job)
  const unseen = await unseenBy(tools, kind.overAll ? job.by : null, ids)
  await planCases(tools.table, job, ids, unseen)
  if (next !== null) return planned(job, ids.length - unseen.size, next)
  // Cases that came up twice, or were planned before a crash, are one entry each: counted as they lie there.
  return { ...planned(job, 0, null), total: await countPlanned(tools, job) }
}

/** Those that are about whoever gave the job; it does them all the same. One that cannot be read is about nobody that could be named. */
const unseenBy = async ({ table }: Tools, by: Job['by'], ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const unseen = new Set<string>()
  await someAtOnce(by === null ? [] : ids, async (id) => {
    const state = await readCase(table, id).catch(() => null)
    if (state && by !== null && isKeptFrom(by, keptFrom(state))) unseen.add(id)
  })
  return unseen
}

const countPlanned = async ({ table }: Tools, job: Job): Promise<number> => {
  let [count, after]: [number, string | null] = [0, null]
  for (;;) {
    const page: PlannedCase[] = await readPlanned(table, job.id, after, 1000)
    count += page.filter(({ unseen }) => !unseen).length
    const last = page.at(-1)
    if (!last) return count
    after = last.caseId
  }
}

const work = async (tools: Tools, kind: RegisteredKind, job: Job): Promise<Job> => {
  const { table, effects } = tools
  const entries = await readPlanned(table, job.id, job.cursor, kind.independent ? independentSize : pageSize)
  const slice: WorkedCase[] = new Array(entries.length)
  const workOff = async ([place, entry]: readonly [number, PlannedCase]): Promise<void> => {
    const worked = entry.state === 'waiting' ? await workOn(tools, kind, job, entry) : entry
    slice[place] = entry.unseen ? { ...worked, unseen: true } : worked
  }
  if (kind.independent) await someAtOnce([...entries.entries()], workOff)
  else for (const entry of entries.entries()) await workOff(entry)
  if (slice.length === 0) await kind.finish(tools, job)
  return workedOff(job, slice, effects.now())
}

const workOn = async (tools: Tools, kind: RegisteredKind, job: Job, { caseId }: PlannedCase): Promise<WorkedCase> => {
  const { table, effects } = tools
  let outcome: CaseOutcome
  try {
    outcome = await kind.work(tools, caseId, [noteCaseDone(table, job.id, caseId)], job)
  } catch (error) {
    // A bug in one case must not stop the others; if the table is away, noting it fails too and the slice comes again.
    effects.log('job-case-failed', { job: job.id, caseId, error: error instanceof Error ? error.name : 'unknown' })
    outcome = { kind: 'left-out', reason: 'failed' }
  }
  if (outcome.kind === 'left-out' && (await noteCaseLeftOut(table, job.id, caseId, outcome.reason)))
    return { caseId, state: 'left-out', reason: outcome.reason }
  const followed = outcome.kind === 'done' ? outcome.followed : undefined
  return { caseId, state: 'done', reason: null, ...(followed ? { followed } : {}) }
}

/** What a command on a case means to the job that gave it. A case that had been done before the crash is done. */
export const outcomeOf = (submitted: Submitted): CaseOutcome => {
  switch (submitted.kind) {
    case 'done':
    case 'done-before':
      return { kind: 'done' }
    case 'refused':
      return { kind: 'left-out', reason: submitted.refusal.refused }
    default:
      return { kind: 'left-out', reason: submitted.kind }
  }
}
