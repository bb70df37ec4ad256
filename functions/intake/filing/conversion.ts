import * as z from 'zod'
import type { FilingOutcome } from '../../../shared/desk/cases/filing.ts'
import type { Desk } from '../../../shared/desk/desk.ts'
import type { Case, Complaint } from '../../../shared/domain/case/case.ts'
import { Instant, plusMillis } from '../../../shared/domain/time/instant.ts'
import { readCase } from '../../../shared/store/case/case-items.ts'
import { type Request, textField } from '../../../shared/web/replies.ts'
import { readToken, signToken } from '../../../shared/web/signed-tokens.ts'
import { caseInSession } from '../case/citizen.ts'

/**
 * A complaint that goes on as an information request, because an officer proposed it and its reporter sends the form
 * (domain.md section 2). The form carries a signed permit, for filling it in may take longer than a session lasts.
 */
const Permit = z.object({ caseId: z.string(), generation: z.int(), until: Instant })

const permitMillis = 24 * 60 * 60_000

export type Continuing = { number: string; permit: string }

/** `gone`: not opened in this browser, or it does not wait for this any more. */
export type Continuation = { kind: 'none' | 'gone' } | { kind: 'open'; complaint: Complaint; fields: Continuing }

/** The complaint that a form's `dari` names, as far as this browser may continue it. */
export const continuationOf = async (request: Request, desk: Desk): Promise<Continuation> => {
  const number = request.query.dari ?? textField(request.body, 'dari')
  if (number === '') return { kind: 'none' }
  const complaint = (await permitted(request, desk)) ?? (await caseInSession(request, desk))
  if (complaint?.channel !== 'complaint' || complaint.number !== number || !mayGoOn(complaint, desk.effects.now())) return { kind: 'gone' }
  const until = plusMillis(desk.effects.now(), permitMillis)
  const permit = signToken((await desk.keyRing())('conversion'), { caseId: complaint.id, generation: complaint.accessGeneration, until })
  return { kind: 'open', complaint, fields: { number, permit } }
}

/** One that was converted just now may come again: the same sending gets the same receipt. */
const mayGoOn = ({ status, statusSince, conversion }: Complaint, now: Instant): boolean =>
  conversion !== null &&
  (conversion.request === null ? status === 'awaiting-reporter' : status === 'closed' && plusMillis(statusSince, permitMillis) > now)

/** A code that was replaced since ends the permit, as it ends the session. */
const permitted = async ({ body }: Request, desk: Desk): Promise<Case | null> => {
  const permit = Permit.safeParse(readToken((await desk.keyRing())('conversion'), textField(body, 'permit')))
  if (!permit.success || permit.data.until <= desk.effects.now()) return null
  const state = await readCase(desk.table, permit.data.caseId)
  return state?.accessGeneration === permit.data.generation ? state : null
}

/** One complaint becomes one request, however many forms were opened for it. */
export const conversionToken = (complaint: Pick<Complaint, 'id'>): string => `convert-${complaint.id}`

/**
 * Closes the complaint under the number of its request. The request is filed by then, so nothing is lost if this fails;
 * sending the form again, or opening it again, comes back here.
 */
export const finishConversion = async (outcome: FilingOutcome, desk: Desk): Promise<void> => {
  if (!('case' in outcome) || outcome.case.channel !== 'request' || !outcome.case.convertedFrom) return
  const id = await desk.caseIdOf(outcome.case.convertedFrom.number)
  const done = await desk.submit(id, { type: 'convert', request: outcome.case.number }, { kind: 'reporter' })
  const converted = 'case' in done && done.case.channel === 'complaint' && done.case.conversion?.request === outcome.case.number
  if (!converted) desk.effects.log('conversion-unfinished', { outcome: done.kind })
}

/** What the complaint said, as a first wording of what is asked for: the reporter's own words. */
export const complaintText = async (complaint: Complaint, desk: Desk): Promise<string> => {
  const opened = await desk.open(complaint.id, { kind: 'reporter', caseId: complaint.id })
  return opened?.texts.get(complaint.text.n)?.text ?? ''
}
