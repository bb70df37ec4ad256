import * as z from 'zod'
import { citizenActions } from '../../domain/actions/citizen-actions.ts'
import type { Case, Complaint } from '../../domain/case/case.ts'
import { convertedFrom, convertedTo } from '../../domain/case/conversion.ts'
import type { RequestForm } from '../../domain/channels/request/request-form.ts'
import { Instant, plusMillis } from '../../domain/time/instant.ts'
import { readCase } from '../../store/case/case-items.ts'
import { isSessionEnded } from '../../store/case/ended-sessions.ts'
import { caseIdOf } from '../../store/case/number-items.ts'
import { carryOut, withMarks } from '../cases/carry-out.ts'
import { type FilingOutcome, fileRequestForm } from '../cases/filing.ts'
import { openCase } from '../cases/reading.ts'
import { readToken, signToken } from '../signed-tokens.ts'
import type { Tools } from '../tools.ts'
import { nameOfSession, readSession } from './case-session.ts'
import { type WebSending, webSending } from './crowding.ts'
import { caseInSession } from './own-case.ts'

/**
 * A complaint that goes on as an information request, because an officer proposed it and its reporter sends the form
 * (domain.md section 2). The form carries a signed permit, for filling it in may take longer than a session lasts.
 */
/** `session` names the one that it came from: signing out of it ends the permit too. */
const Permit = z.object({ caseId: z.string(), generation: z.int(), until: Instant, session: z.string().optional() })

const permitMillis = 24 * 60 * 60_000

export type Continuing = { number: string; permit: string }

/** `gone`: not opened in this browser, or it does not wait for this any more. */
export type Continuation = { kind: 'none' | 'gone' } | { kind: 'open'; complaint: Complaint; fields: Continuing }

/** Which complaint a form names, and what came along to prove that this browser may continue it. */
export type ContinuationAsked = Continuing & { session: string }

/** The complaint that a form names, as far as this browser may continue it. */
export const continuationOf = async (tools: Tools, { number, permit, session }: ContinuationAsked): Promise<Continuation> => {
  if (number === '') return { kind: 'none' }
  const { effects, keyRing } = tools
  const given = await permitted(tools, permit)
  const complaint = given?.state ?? (await caseInSession(tools, session))
  if (complaint?.channel !== 'complaint' || complaint.number !== number || !mayGoOn(complaint, effects.now())) return { kind: 'gone' }
  const until = plusMillis(effects.now(), permitMillis)
  const opened = readSession((await keyRing())('citizen-session'), session, effects.now())
  const from = given?.session ?? (opened ? nameOfSession(opened) : undefined)
  const facts = { caseId: complaint.id, generation: complaint.accessGeneration, until, ...(from ? { session: from } : {}) }
  const renewed = signToken((await keyRing())('conversion'), facts)
  return { kind: 'open', complaint, fields: { number, permit: renewed } }
}

/** One that was converted just now may come again: the same sending gets the same receipt. */
const mayGoOn = ({ status, statusSince, conversion }: Complaint, now: Instant): boolean =>
  conversion !== null &&
  (conversion.request === null ? status === 'awaiting-reporter' : status === 'closed' && plusMillis(statusSince, permitMillis) > now)

/** A code that was replaced since ends the permit, as it ends the session. */
const permitted = async (
  { keyRing, effects, table }: Tools,
  token: string,
): Promise<{ state: Case; session: string | undefined } | null> => {
  const permit = Permit.safeParse(readToken((await keyRing())('conversion'), token))
  if (!permit.success || permit.data.until <= effects.now()) return null
  const { caseId, generation, session } = permit.data
  if (session !== undefined && (await isSessionEnded(table, session))) return null
  const state = await readCase(table, caseId)
  return state?.accessGeneration === generation ? { state, session } : null
}

/**
 * Files the request that a complaint goes on as, and closes the complaint. Sending it is the consent (domain.md section 2).
 * One complaint becomes one request, however many forms were opened for it.
 */
export const fileContinuing = async (
  tools: Tools,
  form: RequestForm,
  sending: WebSending,
  complaint: Complaint,
): Promise<FilingOutcome> => {
  const { id, number, receivedOn } = complaint
  const web = await webSending(tools, sending)
  const { codeSeen } = await withMarks(tools, complaint, 'convert', { kind: 'reporter' })
  // Who goes on with a code that an officer printed may be that officer: the mark travels.
  const actor = codeSeen ? ({ kind: 'reporter', codeSeen } as const) : web.actor
  const sent = { ...web, actor, token: `convert-${id}`, convertedFrom: { number, receivedOn } }
  const outcome = await fileRequestForm(tools, form, sent)
  await finishConversion(tools, outcome)
  return outcome
}

/**
 * Closes the complaint under the number of its request. The request is filed by then, so nothing is lost if this fails;
 * sending the form again, or opening it again, comes back here.
 */
const finishConversion = async (tools: Tools, outcome: FilingOutcome): Promise<void> => {
  const complaint = 'case' in outcome ? convertedFrom(outcome.case) : null
  if (!('case' in outcome) || !complaint) return
  const id = await caseIdOf(tools.table, complaint.number)
  const done = await carryOut(tools, citizenActions, id, { type: 'convert', request: outcome.case.number }, { kind: 'reporter' })
  const converted = 'case' in done && convertedTo(done.case) === outcome.case.number
  if (!converted) tools.effects.log('conversion-unfinished', { outcome: done.kind })
}

/** What the complaint said, as a first wording of what is asked for: the reporter's own words. */
export const firstWordsOf = async (tools: Tools, complaint: Complaint): Promise<string> => {
  const opened = await openCase(tools, complaint.id, { kind: 'reporter', caseId: complaint.id })
  return opened?.texts.get(complaint.text.n)?.text ?? ''
}
