import type { DeskBase } from '../../../shared/desk/base.ts'
import type { FilingOutcome } from '../../../shared/desk/cases/filing.ts'
import type { WebSending } from '../../../shared/desk/citizens/crowding.ts'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import { sentFormToken } from '../../../shared/web/forms/sent-token.ts'
import { type Request, textField } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

/** Why a form is shown again instead of being sent. Whatever goes wrong, the person sees the answers again. */
export type Held = { notice: string; status: number; token: string; retryAfter?: number; refusal?: NotFiled['kind']; isLast?: boolean }

/** Checks what only a sending needs: honeypot and form time. */
export const holdBack = async (request: Request, desk: DeskBase): Promise<Held | { submissionId: string; wait: Instant | null }> => {
  const words = textOf(request.language).errors
  const sent = textField(request.body, 'token')
  if (textField(request.body, 'website') !== '') return { notice: words.honeypot, status: 422, token: sent || (await desk.newFormToken()) }
  const check = await sentFormToken(request, desk)
  if (check.kind === 'forged' || check.kind === 'expired') return { notice: words.expired, status: 422, token: await desk.newFormToken() }
  if (check.kind === 'too-fast') return { notice: words.tooFast, status: 422, token: sent }
  return { submissionId: check.id, wait: check.wait }
}

/** This browser keeps no cookies, so number and code are shown once, on the answer to the sending (docs/adr/0041). */
export const heldUntilReady = async (request: Request, desk: DeskBase): Promise<Held> => ({
  notice: textOf(request.language).errors.writeDown,
  status: 422,
  token: textField(request.body, 'token') || (await desk.newFormToken()),
})

type NotFiled = Extract<FilingOutcome, { kind: 'slowed' | 'busy' | 'changed-since' }>

export const isFiled = (outcome: FilingOutcome): outcome is Exclude<FilingOutcome, NotFiled> =>
  outcome.kind === 'filed' || outcome.kind === 'already-filed'

/** Why a filing was not made, in words, for pages and API alike. */
export const refusalOf = (outcome: NotFiled, { language }: Request): { notice: string; status: number; retryAfter?: number } => {
  const words = textOf(language).errors
  switch (outcome.kind) {
    case 'slowed':
      return { notice: words.slowDown({ seconds: String(outcome.seconds) }), status: 429, retryAfter: outcome.seconds }
    case 'busy':
      return { notice: words.busy, status: 503, retryAfter: 5 }
    case 'changed-since':
      return { notice: words.changedSince({ number: outcome.case.number }), status: 409 }
  }
}

/** The same as a form that is shown again; one that was changed after sending gets a token of its own. */
export const heldAfter = async (outcome: NotFiled, request: Request, desk: DeskBase): Promise<Held> => ({
  ...refusalOf(outcome, request),
  refusal: outcome.kind,
  token: await tokenAfter(outcome, textField(request.body, 'token'), desk),
})

const tokenAfter = async (outcome: NotFiled, sent: string, desk: DeskBase): Promise<string> => {
  if (outcome.kind === 'changed-since') return desk.newFormToken()
  return outcome.kind === 'slowed' ? desk.waitingFormToken(sent, outcome.until) : sent
}

export const webSending = (token: string, wait: Instant | null, { language, sourceAddress, body }: Request): WebSending => ({
  token,
  wait,
  language,
  sourceAddress,
  work: { of: textField(body, 'token'), nonce: textField(body, 'work') },
})

/** What of a body travels on in hidden fields: the fields of the form, nothing else. */
export const keptFields = (body: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textField(body, name)]).filter(([, value]) => value !== ''))
