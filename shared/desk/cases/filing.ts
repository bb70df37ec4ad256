import { createHmac } from 'node:crypto'
import type { Actor } from '../../domain/case/actor.ts'
import type { Case, Via } from '../../domain/case/case.ts'
import { contactMaskOf } from '../../domain/case/contact-mask.ts'
import type { Reporter } from '../../domain/case/identity.ts'
import { type Decided, todayOf } from '../../domain/case/moves.ts'
import { type ComplaintForm, complaintFactsOf, reporterOf } from '../../domain/channels/complaint/complaint-form.ts'
import { fileComplaint } from '../../domain/channels/complaint/file-complaint.ts'
import { fileRequest } from '../../domain/channels/request/file-request.ts'
import { type RequestForm, requesterOf, requestFactsOf } from '../../domain/channels/request/request-form.ts'
import { canonical, genesis, record } from '../../domain/events/chain.ts'
import { lettersOf } from '../../domain/events/event-letters.ts'
import type { CaseEvent } from '../../domain/events/events.ts'
import { evolve } from '../../domain/events/evolve.ts'
import { similarOfficers } from '../../domain/office/similar-names.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { changeActions, readCase } from '../../store/case/case-items.ts'
import { putContactMask } from '../../store/case/contact-masks.ts'
import { identityActions } from '../../store/case/identities.ts'
import { caseOfNational, putNational } from '../../store/case/national-items.ts'
import { putNumber } from '../../store/case/number-items.ts'
import { putSubmission, readSubmission, type Submission } from '../../store/case/submissions.ts'
import type { SubKey } from '../../store/sub-key.ts'
import { type GuardedAction, type TransactOutcome, transact } from '../../store/transact.ts'
import { complaintNumber, idBytes, letterId, requestId } from '../identifiers.ts'
import { pause } from '../retry.ts'
import type { Tools } from '../tools.ts'
import { codeKeyInUse } from './access-code.ts'
import { withNextNumber } from './register-queue.ts'

/**
 * How a form reached the desk. `token` makes sending it twice harmless. `patience` is how long the sender is asked to wait
 * before filing more; it is counted while the case is being prepared, and nothing is kept before it is known.
 */
export type Sending = {
  token: string
  /** Under which the same may have come a moment ago; what is filed now counts under both. */
  earlierToken?: string
  language: 'id' | 'en'
  via: Via
  actor: Actor
  /** True day of receipt of what an officer writes down for somebody; today if left out. */
  receivedOn?: LocalDate
  /** And the moment, where a chat that was pasted tells it. */
  cameAt?: Instant | null
  /** Sent in a storm without the work that is asked for then: accepted, and read after it (docs/adr/0061). */
  inStorm?: boolean
  patience?: Promise<Waiting | null>
}

/** How long, and until when. */
export type Waiting = { seconds: number; until: Instant }

/** A request may continue a complaint; its first day of receipt stays on record. */
export type RequestSending = Sending & { convertedFrom?: { number: string; receivedOn: LocalDate } }

export type FilingOutcome =
  | { kind: 'filed' | 'already-filed'; case: Case }
  /** The token was used for other answers: a form that was changed after it had been sent (back button). */
  | { kind: 'changed-since'; case: Case }
  /** Too much from one place; nothing was kept. */
  | ({ kind: 'slowed' } & Waiting)
  /** Too many at once; nothing was kept, trying again is right. */
  | { kind: 'busy' }

/** Another case has that tracking id of SP4N-LAPOR!; nothing was kept. */
export type NationalTaken = { kind: 'taken'; caseId: string }

const maxAttempts = 3

/** Registers a complaint under a random public number, linked in the same transaction to what stands in SP4N-LAPOR! of it. */
export async function fileComplaintForm(tools: Tools, form: ComplaintForm, sending: Sending): Promise<FilingOutcome>
export async function fileComplaintForm(
  tools: Tools,
  form: ComplaintForm,
  sending: Sending,
  trackingId: string | null,
): Promise<FilingOutcome | NationalTaken>
export async function fileComplaintForm(
  tools: Tools,
  form: ComplaintForm,
  sending: Sending,
  trackingId: string | null = null,
): Promise<FilingOutcome | NationalTaken> {
  const asked = trackingId === null ? form : { ...form, trackingId }
  // The law is read beside the rest: the first filing of a process waits for all of it once, not for each in turn.
  const [submission, { numberPrefix }, codeKey] = await Promise.all([
    submissionOf(tools, asked, sending),
    tools.region(),
    codeKeyInUse(tools),
    tools.law(),
  ])
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const context = await tools.context()
    const id = complaintNumber(numberPrefix, tools.effects.randomBytes(idBytes))
    const reporter = reporterOf(form)
    const similar = form.reportedPerson === null ? [] : similarOfficers(form.reportedPerson, await tools.recentOfficers())
    const facts = {
      ...complaintFactsOf(form),
      similar,
      ...filedFacts(id, reporter, sending, todayOf(context)),
      ...codeKey,
      trackingId,
      inStorm: sending.inStorm ?? false,
      cameAt: sending.cameAt ?? null,
    }
    const change = await newCase(tools, id, fileComplaint(facts, sending.actor, context), reporter, submission)
    const waiting = (await sending.patience) ?? null
    if (waiting) return { kind: 'slowed', ...waiting }
    const linking = trackingId === null ? [] : [putNational(tools.table, trackingId, id)]
    const outcome = await transact(tools.table.documents, [...change.actions, ...linking])
    if (outcome.committed) return filed(tools, change.case, attempt, outcome)
    if (outcome.failed.has('submission')) return filedBefore(tools, submission)
    const holder = trackingId !== null && outcome.failed.has('national') ? await caseOfNational(tools.table, trackingId) : null
    if (holder !== null) return { kind: 'taken', caseId: holder }
    await pause(tools.effects, 20, 80)
  }
  return { kind: 'busy' }
}

/** Registers an information request under the next number of the year's register. */
export const fileRequestForm = async (tools: Tools, form: RequestForm, sending: RequestSending): Promise<FilingOutcome> => {
  const { table, effects } = tools
  // Before the register is looked at: whoever has to wait must not hold its lease.
  const [submission, waiting = null] = await Promise.all([submissionOf(tools, form, sending), sending.patience, tools.law()])
  if (waiting) return { kind: 'slowed', ...waiting }
  const id = requestId(effects.randomBytes(idBytes))
  const outcome = await withNextNumber<FilingOutcome>(tools, 'PPID', async (number, numbering, attempt) => {
    const context = await tools.context()
    const reporter = requesterOf(form)
    const facts = {
      ...requestFactsOf(form),
      ...filedFacts(number, reporter, sending, todayOf(context)),
      ...(await codeKeyInUse(tools)),
      identity: 'named' as const,
      convertedFrom: sending.convertedFrom ?? null,
    }
    const change = await newCase(tools, id, fileRequest(facts, sending.actor, context), reporter, submission)
    const result = await transact(table.documents, [...change.actions, ...numbering, putNumber(table, number, id)])
    if (result.committed) return { settled: filed(tools, change.case, attempt, result), used: true }
    if (result.failed.has('submission')) return { settled: await filedBefore(tools, submission), used: false }
    effects.log('filing-overtaken', { attempt, contended: result.contended, guards: [...result.failed].join() })
    return 'overtaken'
  })
  return outcome ?? { kind: 'busy' }
}

const filedFacts = (number: string, reporter: Reporter | null, { language, via, receivedOn, actor }: Sending, today: LocalDate) => ({
  // They print it for whoever stands there; or it goes on from a case whose code an officer printed (docs/adr/0049).
  ...(actor.kind === 'officer' || (actor.kind === 'reporter' && actor.codeSeen) ? { codeSeen: true as const } : {}),
  number,
  receivedOn: receivedOn ?? today,
  via,
  language,
  reachableBy: { email: reporter !== null && reporter.email !== null, phone: reporter !== null && reporter.phone !== null },
})

/** Everything a new case consists of, as one list of actions. What nobody sent through a form has no submission. */
export const newCase = async (
  tools: Tools,
  id: string,
  decided: Decided<CaseEvent>,
  reporter: Reporter | null,
  submission: Sent | null,
): Promise<{ case: Case; actions: GuardedAction[] }> => {
  const { table, effects } = tools
  const events = record(id, { version: 0, head: genesis }, decided.events)
  const state = events.reduce<Case | null>(evolve, null)
  if (!state) throw new Error('A filing without an event')
  const letters = lettersOf(state, decided.events, () => letterId(id, effects.randomBytes(idBytes)))
  const identity = reporter ? identityActions(table, id, reporter, await tools.identityKeys(), effects.randomBytes(32)) : []
  const mask = contactMaskOf(state.identity, reporter)
  const actions = [
    ...changeActions(table, { case: state, before: null, events, texts: decided.texts, letters }, await tools.context()),
    ...identity,
    ...(mask === null ? [] : [putContactMask(table, id, mask)]),
    ...(submission === null
      ? []
      : tokensOf(submission).map((token) => putSubmission(table, { ...submission, token }, id, forgottenFrom(state)))),
  ]
  return { case: state, actions }
}

/** Without identity the moment of filing stands nowhere, not even in when the sending is forgotten: that counts from the day's end. */
const forgottenFrom = ({ identity, receivedAt }: Case): number =>
  Math.floor(Date.parse(receivedAt) / 1000) + (identity === 'none' ? 86_400 : 0)

/** A sending with the hashes that it may have had under earlier keys: the second click comes after a turn. */
type Sent = Submission & { earlierHashes: readonly string[]; earlierToken?: string }

const tokensOf = ({ token, earlierToken }: Pick<Sent, 'token' | 'earlierToken'>): string[] =>
  earlierToken === undefined ? [token] : [token, earlierToken]

/**
 * What an officer wrote down is a sending of their own: sent once more through the public form it opens nothing, or the
 * officer would stand there as the reporter, with the code of the day; nor does it for another officer.
 */
const submissionOf = async (tools: Tools, form: unknown, { token, earlierToken, actor }: Sending): Promise<Sent> => {
  const { inUse, all } = (await tools.keyRing())('submission-hash')
  const sent = actor.kind === 'officer' ? { form, by: actor.id } : form
  const hash = ({ key }: SubKey) => createHmac('sha256', key).update(canonical(sent)).digest('base64url')
  return { token, ...(earlierToken === undefined ? {} : { earlierToken }), payloadHash: hash(inUse), earlierHashes: all.map(hash) }
}

const filed = (tools: Tools, state: Case, attempts: number, outcome: Extract<TransactOutcome, { committed: true }>): FilingOutcome => {
  tools.effects.log('case-filed', { channel: state.channel, attempts, writeUnits: outcome.writeUnits })
  return { kind: 'filed', case: state }
}

const filedBefore = async (tools: Tools, submission: Sent): Promise<FilingOutcome> => {
  const found = await Promise.all(tokensOf(submission).map((token) => readSubmission(tools.table, token)))
  const earlier = found.find((it) => it !== null) ?? null
  const state = earlier && (await readCase(tools.table, earlier.caseId))
  if (!state) return { kind: 'busy' }
  return { kind: submission.earlierHashes.includes(earlier.payloadHash) ? 'already-filed' : 'changed-since', case: state }
}
