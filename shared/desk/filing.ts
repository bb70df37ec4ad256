import { createHmac } from 'node:crypto'
import type { Actor } from '../domain/actor.ts'
import type { Case, Via } from '../domain/case.ts'
import { canonical, genesis, record } from '../domain/chain.ts'
import { fileComplaint } from '../domain/complaint.ts'
import { type ComplaintForm, complaintFactsOf, reporterOf } from '../domain/complaint-form.ts'
import type { CaseEvent } from '../domain/events.ts'
import { evolve } from '../domain/evolve.ts'
import type { Reporter } from '../domain/identity.ts'
import { lettersOf } from '../domain/letter.ts'
import { type Decided, todayOf } from '../domain/moves.ts'
import { fileRequest } from '../domain/request.ts'
import { type RequestForm, requesterOf, requestFactsOf } from '../domain/request-form.ts'
import { changeActions, readCase } from '../store/cases.ts'
import { identityActions } from '../store/identities.ts'
import { keys, registerNumber, registerYear } from '../store/keys.ts'
import { putNumber } from '../store/numbers.ts'
import { isLeased, readRegister, releaseLease, takeNumber } from '../store/register.ts'
import { putSubmission, readSubmission, type Submission } from '../store/submissions.ts'
import { type GuardedAction, type TransactOutcome, transact } from '../store/transact.ts'
import { complaintNumber, idBytes, letterId, requestId } from './identifiers.ts'
import { waitForLease } from './register-queue.ts'
import type { Tools } from './tools.ts'

/**
 * How a form reached the desk. `token` makes sending it twice harmless. `patience` is how many seconds the sender is asked
 * to wait before filing more; it is counted while the case is being prepared, and nothing is kept before it is known.
 */
export type Sending = { token: string; language: 'id' | 'en'; via: Via; actor: Actor; patience?: Promise<number> }

export type FilingOutcome =
  | { kind: 'filed' | 'already-filed'; case: Case }
  /** The token was used for other answers: a form that was changed after it had been sent (back button). */
  | { kind: 'changed-since'; case: Case }
  /** Too much from one place; nothing was kept. */
  | { kind: 'slowed'; seconds: number }
  /** Too many at once; nothing was kept, trying again is right. */
  | { kind: 'busy' }

const maxAttempts = 3

/** Registers a complaint under a random public number. */
export const fileComplaintForm = async (tools: Tools, form: ComplaintForm, sending: Sending): Promise<FilingOutcome> => {
  const submission = await submissionOf(tools, form, sending)
  const { numberPrefix } = await tools.region()
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const context = await tools.context()
    const id = complaintNumber(numberPrefix, tools.effects.randomBytes(idBytes))
    const reporter = reporterOf(form)
    const facts = { ...complaintFactsOf(form), ...filedFacts(id, reporter, sending, todayOf(context)) }
    const change = await newCase(tools, id, fileComplaint(facts, sending.actor, context), reporter, submission)
    const seconds = (await sending.patience) ?? 0
    if (seconds > 0) return { kind: 'slowed', seconds }
    const outcome = await transact(tools.table.documents, change.actions)
    if (outcome.committed) return filed(tools, change.case, attempt, outcome)
    if (outcome.failed.has('submission')) return filedBefore(tools, submission)
    await tools.effects.sleep(jitter(tools, 20, 80))
  }
  return { kind: 'busy' }
}

/**
 * Registers an information request under the next number of the year's register. The first try is made without a lease;
 * whoever is overtaken queues for one.
 */
export const fileRequestForm = async (tools: Tools, form: RequestForm, sending: Sending): Promise<FilingOutcome> => {
  const submission = await submissionOf(tools, form, sending)
  const { table, effects } = tools
  // Before the register is looked at: whoever has to wait must not hold its lease.
  const seconds = (await sending.patience) ?? 0
  if (seconds > 0) return { kind: 'slowed', seconds }
  const year = registerYear(todayOf(await tools.context()))
  const register = keys.register('PPID', year)
  const holder = effects.randomBytes(12).toString('base64url')
  const id = requestId(effects.randomBytes(idBytes))
  const state = await readRegister(table, register)
  // While somebody holds the lease a try could only fail, and disturb the holder.
  let last = isLeased(state, effects.now()) ? await waitForLease(tools, register, holder) : state.last
  for (let attempt = 1; last !== null && attempt <= maxAttempts; attempt++) {
    const context = await tools.context()
    const number = registerNumber('PPID', year, last + 1)
    const reporter = requesterOf(form)
    const facts = { ...requestFactsOf(form), ...filedFacts(number, reporter, sending, todayOf(context)), identity: 'named' as const }
    const change = await newCase(tools, id, fileRequest(facts, sending.actor, context), reporter, submission)
    const numbering = [takeNumber(table, register, last, holder, context.now), putNumber(table, number, id)]
    const outcome = await transact(table.documents, [...change.actions, ...numbering])
    if (outcome.committed) return filed(tools, change.case, attempt, outcome)
    if (outcome.failed.has('submission')) {
      await releaseLease(table, register, holder)
      return filedBefore(tools, submission)
    }
    effects.log('filing-overtaken', { attempt, contended: outcome.contended, guards: [...outcome.failed].join() })
    last = await waitForLease(tools, register, holder)
  }
  await releaseLease(table, register, holder)
  return { kind: 'busy' }
}

const filedFacts = (number: string, reporter: Reporter | null, { language, via }: Sending, receivedOn: ReturnType<typeof todayOf>) => ({
  number,
  receivedOn,
  via,
  language,
  reachableBy: { email: reporter !== null && reporter.email !== null, phone: reporter !== null && reporter.phone !== null },
})

/** Everything a new case consists of, as one list of actions. */
const newCase = async (
  tools: Tools,
  id: string,
  decided: Decided<CaseEvent>,
  reporter: Reporter | null,
  submission: Submission,
): Promise<{ case: Case; actions: GuardedAction[] }> => {
  const { table, effects } = tools
  const events = record(id, { version: 0, head: genesis }, decided.events)
  const state = events.reduce<Case | null>(evolve, null)
  if (!state) throw new Error('A filing without an event')
  const letters = lettersOf(state, decided.events, () => letterId(effects.randomBytes(idBytes)))
  const { timeZone } = await tools.region()
  const identity = reporter ? identityActions(table, id, reporter, await tools.identityKeys(), effects.randomBytes(12)) : []
  const actions = [
    ...changeActions(table, { case: state, from: 0, events, texts: decided.texts, letters }, timeZone),
    ...identity,
    putSubmission(table, submission, id, Math.floor(Date.parse(effects.now()) / 1000)),
  ]
  return { case: state, actions }
}

const submissionOf = async (tools: Tools, form: unknown, { token }: Sending): Promise<Submission> => {
  const key = (await tools.keyRing())('submission-hash')
  return { token, payloadHash: createHmac('sha256', key).update(canonical(form)).digest('base64url') }
}

const filed = (tools: Tools, state: Case, attempts: number, outcome: Extract<TransactOutcome, { committed: true }>): FilingOutcome => {
  tools.effects.log('case-filed', { channel: state.channel, attempts, writeUnits: outcome.writeUnits })
  return { kind: 'filed', case: state }
}

const filedBefore = async (tools: Tools, submission: Submission): Promise<FilingOutcome> => {
  const earlier = await readSubmission(tools.table, submission.token)
  const state = earlier && (await readCase(tools.table, earlier.caseId))
  if (!state) return { kind: 'busy' }
  return { kind: earlier.payloadHash === submission.payloadHash ? 'already-filed' : 'changed-since', case: state }
}

const jitter = (tools: Tools, least: number, most: number): number =>
  least + ((tools.effects.randomBytes(1)[0] ?? 0) / 255) * (most - least)
