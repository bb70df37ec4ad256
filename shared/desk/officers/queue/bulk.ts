import * as z from 'zod'
import { needsLeadReason } from '../../../domain/actions/complaint/expected-lead.ts'
import type { OfficerCommand } from '../../../domain/actions/officer-actions.ts'
import { ArchiveReason, type Case, type Complaint, type Holders } from '../../../domain/case/case.ts'
import { isOfLead } from '../../../domain/case/other-desk.ts'
import { mayRead } from '../../../domain/case/permissions.ts'
import { byChannel } from '../../../domain/channels/by-channel.ts'
import { QueueFilter } from '../../../domain/lists/queue.ts'
import { type CaseOutcome, type Job, type JobGiver, jobGiverOf } from '../../../domain/office/job.ts'
import { Instant } from '../../../domain/time/instant.ts'
import { readCase, readLog } from '../../../store/case/case-items.ts'
import { readOfficer } from '../../../store/office/directory-items.ts'
import { readJob, readPlanned } from '../../../store/office/job-items.ts'
import type { GuardedAction } from '../../../store/transact.ts'
import { jobKind, outcomeOf, type RegisteredKind } from '../../clock/advancing-jobs.ts'
import type { Tools } from '../../tools.ts'
import { submitAsOfficer } from '../case/as-officer.ts'
import { followMain, inspectoratesOf } from '../case/following-main.ts'
import { heldAgain } from '../case/held-again.ts'
import { matchingCases } from './reading-queue.ts'

/** Which cases: those that were ticked, all that a filter of the queue finds, or those that a job of the same officer did. */
export const BulkTarget = z.union([
  z.object({ cases: z.array(z.string()).min(1).max(100) }),
  /** `seenAt`: when its officer looked at what it finds; what was filed since is not done. */
  z.object({ filter: QueueFilter, seenAt: Instant.optional() }),
  z.object({ job: z.string() }),
])
export type BulkTarget = z.infer<typeof BulkTarget>

/** The command for one case, or why there is none. `by` is the officer as they are today. */
type Intent<Input> = (tools: Tools, state: Case, input: Input, by: JobGiver) => Promise<OfficerCommand | { leftOut: string }>

/** One thing done to many cases of an officer's own desk, each as if they had done it by hand. */
const bulk = <Fields extends z.ZodRawShape>(fields: Fields, intent: Intent<z.infer<z.ZodObject<Fields>>>): RegisteredKind => {
  const Input = z.object({ ...fields, target: BulkTarget }) as unknown as z.ZodType<z.infer<z.ZodObject<Fields>> & { target: BulkTarget }>
  return jobKind({
    input: Input,
    cases: async (tools, { target }, cursor, job) => {
      if ('cases' in target) return { ids: target.cases, next: null }
      if ('job' in target) return doneBy(tools, target.job, cursor)
      const by = await giverToday(tools, job)
      return by ? matchingCases(tools, by, target.filter, cursor) : { ids: [], next: null }
    },
    work: async (tools, input, caseId, along: readonly GuardedAction[], job): Promise<CaseOutcome> => {
      const by = await giverToday(tools, job)
      if (!by) return { kind: 'left-out', reason: 'officer-left' }
      const state = await readCase(tools.table, caseId)
      // Before anything else is said of it: whoever may not read a case learns nothing from why it was left out.
      if (!state || !mayRead(by, state)) return { kind: 'left-out', reason: 'missing' }
      if ('filter' in input.target && state.receivedAt > (input.target.seenAt ?? job.createdAt)) {
        return { kind: 'left-out', reason: 'filed-since' }
      }
      if ('job' in input.target && !(await wasEndedBy(tools, input.target.job, state))) return { kind: 'left-out', reason: 'nothing-to-do' }
      const command = await intent(tools, state, input, by)
      if ('leftOut' in command) return { kind: 'left-out', reason: command.leftOut }
      const outcome = await submitAsOfficer(tools, by, caseId, command, along, undefined, endsMany.has(command.type))
      // As by hand: what repeats it goes along. No guard of its own: what it has done already does not concern it any more.
      const followed =
        outcome.kind === 'done' ? await followMain(tools, by, { before: state, after: outcome.case }, command, () => []) : null
      return followed ? { kind: 'done', followed } : outcomeOf(outcome)
    },
  })
}

/** What is done to a flood, and its undoing: told to whoever was ever written to, or confirmed the address. */
const endsMany: ReadonlySet<OfficerCommand['type']> = new Set<OfficerCommand['type']>(['archive', 'block', 'reverse'])

const doneAtOnce = 100

/** The cases that a job did, page by page. */
const doneBy = async ({ table }: Tools, jobId: string, after: string | null): Promise<{ ids: string[]; next: string | null }> => {
  const planned = await readPlanned(table, jobId, after, doneAtOnce)
  const ids = planned.filter(({ state }) => state === 'done').map(({ caseId }) => caseId)
  return { ids, next: planned.length < doneAtOnce ? null : (planned.at(-1)?.caseId ?? null) }
}

/**
 * Whether that job ended the case as it stands: not somebody else since, nor its giver by hand after it was done. The job
 * keeps no words, so it is told by giver and time.
 */
const wasEndedBy = async ({ table }: Tools, jobId: string, { id, status }: Case): Promise<boolean> => {
  const job = await readJob(table, jobId)
  if (!job?.by || (status !== 'archived' && status !== 'blocked')) return false
  const ended = (await readLog(table, id)).findLast(({ event }) => event.type === status)?.event
  const byIt = ended?.by.kind === 'officer' && ended.by.id === job.by.id
  return byIt && ended.at >= job.createdAt && (job.endedAt === null || ended.at <= job.endedAt)
}

/** Rights as they are now: who was deactivated or moved since gets nothing more done. */
const giverToday = async ({ table }: Tools, { by }: Job): Promise<JobGiver | null> => {
  const officer = by && (await readOfficer(table, by.id))
  if (!officer?.active || officer.role !== by?.role || officer.institution !== by.institution) return null
  return jobGiverOf(officer)
}

const text = z.string().trim().min(1).max(2000)

export const bulkKinds = {
  /** After a storm (docs/adr/0061). */
  'bulk-take-up': bulk({}, async () => ({ type: 'take-up' })),
  'bulk-accept': bulk({}, async (_tools, state, _, by) => {
    // Whoever accepts in an institution's place says why, case by case.
    if (by.institution === null || !isOfLead(by, state)) return { leftOut: 'not-possible-now' }
    // It went along with its main case, perhaps in this very job.
    if (state.status === 'in-progress') return { leftOut: 'accepted' }
    return { type: 'accept', institution: by.institution }
  }),
  'bulk-note': bulk({ text }, async (_tools, _state, input) => ({ type: 'note', text: input.text })),
  /** Class, category and flags stay as they are; what has none yet has to be verified one by one. */
  'bulk-pass-on': bulk({ institution: z.string().min(1), text: text.nullable() }, async (tools, state, input) => {
    if (state.holders?.lead === input.institution) return { leftOut: 'nothing-to-do' }
    if (state.reported.institutions.includes(input.institution)) return { leftOut: 'conflict-of-interest' }
    const holders = await heldAgain(tools, state, input.institution)
    return byChannel<OfficerCommand | { leftOut: string } | Promise<OfficerCommand | { leftOut: string }>>(state, {
      complaint: (it) => disposeAsItIs(tools, it, holders, input.text),
      request: () => ({ type: 'assign', holders, instruction: input.text }),
    })
  }),
  /** After a flood (docs/adr/0054): each reporter reads the reason, and may contradict as ever. */
  'bulk-archive': bulk({ archiveReason: ArchiveReason, text }, async (_tools, state, input) =>
    byChannel<OfficerCommand | { leftOut: string }>(state, {
      complaint: () => ({ type: 'archive', reason: input.archiveReason, explanation: input.text }),
      request: () => ({ leftOut: 'not-possible-now' }),
    }),
  ),
  'bulk-block': bulk({ text }, async (_tools, state, input) =>
    byChannel<OfficerCommand | { leftOut: string }>(state, {
      complaint: () => ({ type: 'block', reason: input.text }),
      request: () => ({ leftOut: 'not-possible-now' }),
    }),
  ),
  /** Takes back what one of the two did; a case that went on since, or that somebody reopened, stays as it is. */
  'bulk-reverse': bulk({ text }, async (_tools, state, input) =>
    state.status === 'archived' || state.status === 'blocked' ? { type: 'reverse', reason: input.text } : { leftOut: 'nothing-to-do' },
  ),
} satisfies Record<string, RegisteredKind>

/** What can be taken back as a whole, on the page of the job that did it. */
export const isReversible = (kind: string): boolean => kind === 'bulk-archive' || kind === 'bulk-block'

const disposeAsItIs = async (
  tools: Tools,
  { class: klass, category, confidential, identity, agenda, reported, targetInstitution }: Complaint,
  holders: Holders,
  instruction: string | null,
): Promise<OfficerCommand | { leftOut: string }> => {
  if (category === null) return { leftOut: 'no-category' }
  // A class that costs sixty days needs its reason in words, and so does an unexpected lead: that is given case by case.
  const passedOn = { class: klass, reported, lead: holders.lead }
  if (klass === 'oversight' && agenda === null) return { leftOut: 'needs-reason' }
  if (needsLeadReason(passedOn, await inspectoratesOf(tools), { targetInstitution })) return { leftOut: 'needs-reason' }
  const verified = { class: klass, classReason: null, category, confidential, anonymous: identity === 'anonymous' }
  return { type: 'dispose', holders, instruction, ...verified }
}

export type BulkKind = keyof typeof bulkKinds
