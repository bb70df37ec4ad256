import type { FilingOutcome } from '../../../shared/desk/cases/filing.ts'
import type { FilingDesk } from '../../../shared/desk/citizens/open-filing.ts'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import { caseCookie } from '../../../shared/web/case/case-cookie.ts'
import { callersKey } from '../../../shared/web/forms/sent-token.ts'
import { type FieldProblem, json, problem, type Reply, type Request } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { receiptOf } from '../case/case-answers.ts'
import { isFiled, refusalOf } from './form-flow.ts'

/** A form that came as JSON with mistakes in it. */
export const fieldProblems = (request: Request, errors: FieldProblem[], status = 422): Reply =>
  problem(status, 'invalid-fields', textOf(request.language).errors.summaryTitle, { errors })

/** Without a key that can be used, nothing that must not happen twice is done. */
export const keyProblem = (request: Request): Reply => {
  const words = textOf(request.language).errors
  return problem(400, 'idempotency-key', words.summaryTitle, { detail: words.idempotencyKey })
}

/** Files what an API sent and answers as design.md section 6 says: number, access code, clocks. */
export const fileByApi = async (
  request: Request,
  desk: FilingDesk,
  file: (key: string, wait: Instant | null) => Promise<FilingOutcome>,
): Promise<Reply> => {
  const key = callersKey(request)
  if (key === null) return keyProblem(request)
  const outcome = await file(key, await desk.waitOf(request.header('wait-token') ?? '', key))
  if (!isFiled(outcome)) {
    const { notice, status, retryAfter } = refusalOf(outcome, request)
    const headers: Record<string, string> = retryAfter ? { 'retry-after': String(retryAfter) } : {}
    if (outcome.kind === 'slowed') headers['wait-token'] = await desk.waitTokenOf(key, outcome.until)
    const words = textOf(request.language).errors
    // Behind one address sit many: what was filed under that key may be somebody else's.
    const detail = outcome.kind === 'changed-since' ? words.keyUsed : notice
    return problem(status, outcome.kind, words.notFiled, { detail, headers })
  }
  const state = outcome.case
  const session = caseCookie.set(await desk.sessionOf(state))
  return json(await receiptOf(state, request, desk), { status: 201, cookies: [session], headers: { location: `/kasus/${state.number}` } })
}
