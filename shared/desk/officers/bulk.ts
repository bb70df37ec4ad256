import * as z from 'zod'
import type { OfficerCommand } from '../../domain/actions/officer-actions.ts'
import type { Complaint, Holders } from '../../domain/case/case.ts'
import { mayRead } from '../../domain/case/permissions.ts'
import { byChannel } from '../../domain/channels/by-channel.ts'
import { QueueFilter } from '../../domain/lists/queue.ts'
import { type CaseOutcome, type Job, type JobGiver, jobGiverOf } from '../../domain/office/job.ts'
import { readCase } from '../../store/case/case-items.ts'
import { readOfficer } from '../../store/office/directory-items.ts'
import type { GuardedAction } from '../../store/transact.ts'
import { jobKind, outcomeOf, type RegisteredKind } from '../clock/advancing-jobs.ts'
import type { Tools } from '../tools.ts'
import { submitAsOfficer } from './as-officer.ts'
import { matchingCases } from './reading-queue.ts'

/** Which cases: those that were ticked, or all that a filter of the queue finds. */
export const BulkTarget = z.union([z.object({ cases: z.array(z.string()).min(1).max(100) }), z.object({ filter: QueueFilter })])
export type BulkTarget = z.infer<typeof BulkTarget>

/** The command for one case, or why there is none. `by` is the officer as they are today. */
type Intent<Input> = (tools: Tools, caseId: string, input: Input, by: JobGiver) => Promise<OfficerCommand | { leftOut: string }>

/** One thing done to many cases of an officer's own desk, each as if they had done it by hand. */
const bulk = <Fields extends z.ZodRawShape>(fields: Fields, intent: Intent<z.infer<z.ZodObject<Fields>>>): RegisteredKind => {
  const Input = z.object({ ...fields, target: BulkTarget }) as unknown as z.ZodType<z.infer<z.ZodObject<Fields>> & { target: BulkTarget }>
  return jobKind({
    input: Input,
    cases: async (tools, { target }, cursor, job) => {
      if ('cases' in target) return { ids: target.cases, next: null }
      const by = await giverToday(tools, job)
      return by ? matchingCases(tools, by, target.filter, cursor) : { ids: [], next: null }
    },
    work: async (tools, input, caseId, along: readonly GuardedAction[], job): Promise<CaseOutcome> => {
      const by = await giverToday(tools, job)
      if (!by) return { kind: 'left-out', reason: 'officer-left' }
      const state = await readCase(tools.table, caseId)
      // Before anything else is said of it: whoever may not read a case learns nothing from why it was left out.
      if (!state || !mayRead(by, state)) return { kind: 'left-out', reason: 'missing' }
      const command = await intent(tools, caseId, input, by)
      if ('leftOut' in command) return { kind: 'left-out', reason: command.leftOut }
      return outcomeOf(await submitAsOfficer(tools, by, caseId, command, along))
    },
  })
}

/** Rights as they are now: who was deactivated or moved since gets nothing more done. */
const giverToday = async ({ table }: Tools, { by }: Job): Promise<JobGiver | null> => {
  const officer = by && (await readOfficer(table, by.id))
  if (!officer?.active || officer.role !== by?.role || officer.institution !== by.institution) return null
  return jobGiverOf(officer)
}

const text = z.string().trim().min(1).max(2000)

export const bulkKinds = {
  'bulk-accept': bulk({}, async (tools, caseId, _, by) => {
    const institution = by.institution ?? (await readCase(tools.table, caseId))?.holders?.lead
    return institution ? { type: 'accept', institution } : { leftOut: 'not-possible-now' }
  }),
  'bulk-note': bulk({ text }, async (_tools, _caseId, input) => ({ type: 'note', text: input.text })),
  /** Class, category and flags stay as they are; what has none yet has to be verified one by one. */
  'bulk-pass-on': bulk({ institution: z.string().min(1), text: text.nullable() }, async (tools, caseId, input) => {
    const state = await readCase(tools.table, caseId)
    if (!state) return { leftOut: 'missing' }
    if (state.holders?.lead === input.institution) return { leftOut: 'nothing-to-do' }
    if (state.reported.institutions.includes(input.institution)) return { leftOut: 'conflict-of-interest' }
    const holders = { lead: input.institution, contributors: [], readers: [] }
    return byChannel<OfficerCommand | { leftOut: string }>(state, {
      complaint: (it) => disposeAsItIs(it, holders, input.text),
      request: () => ({ type: 'assign', holders, instruction: input.text }),
    })
  }),
} satisfies Record<string, RegisteredKind>

const disposeAsItIs = (
  { class: klass, category, confidential, identity, agenda }: Complaint,
  holders: Holders,
  instruction: string | null,
): OfficerCommand | { leftOut: string } => {
  if (category === null) return { leftOut: 'no-category' }
  // A class that costs sixty days needs its reason in words, and that is given case by case.
  if (klass === 'oversight' && agenda === null) return { leftOut: 'needs-reason' }
  const verified = { class: klass, classReason: null, category, confidential, anonymous: identity === 'anonymous' }
  return { type: 'dispose', holders, instruction, ...verified }
}

export type BulkKind = keyof typeof bulkKinds
