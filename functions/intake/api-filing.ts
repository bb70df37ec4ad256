import type { Desk } from '../../shared/desk/desk.ts'
import type { FilingOutcome } from '../../shared/desk/filing.ts'
import { type FieldProblem, json, problem, type Reply, type Request } from '../../shared/web/http.ts'
import { openSession } from '../../shared/web/session.ts'
import { textOf } from '../../shared/web/text/text.ts'
import { receiptOf } from './answers.ts'
import { crowding } from './form-flow.ts'

/** A form that came as JSON with mistakes in it. */
export const fieldProblems = (request: Request, errors: FieldProblem[]): Reply =>
  problem(422, 'invalid-fields', textOf(request.language).errors.summaryTitle, { errors })

/** The caller's key for making a retry harmless, or the problem to answer with. */
export const idempotencyKeyOf = (request: Request): string | Reply => {
  const key = request.header('idempotency-key') ?? ''
  if (/^[\w-]{8,100}$/.test(key)) return `api-${key}`
  const words = textOf(request.language).errors
  return problem(400, 'idempotency-key', words.summaryTitle, { detail: words.idempotencyKey })
}

/** Files what an API sent and answers as design.md section 6 says: number, access code, clocks. */
export const fileByApi = async (request: Request, desk: Desk, file: (token: string) => Promise<FilingOutcome>): Promise<Reply> => {
  const key = idempotencyKeyOf(request)
  if (typeof key !== 'string') return key
  const words = textOf(request.language).errors
  const wait = await crowding(request, desk)
  if (wait > 0) {
    const detail = words.slowDown.replace('%', String(Math.ceil(wait / 60)))
    return problem(429, 'slow-down', words.summaryTitle, { detail, headers: { 'retry-after': String(wait) } })
  }
  const outcome = await file(key)
  if (outcome.kind === 'busy') return problem(503, 'busy', words.summaryTitle, { detail: words.busy, headers: { 'retry-after': '5' } })
  if (outcome.kind === 'changed-since') {
    return problem(409, 'changed-since', words.summaryTitle, { detail: words.changedSince.replace('#', outcome.case.number) })
  }
  const state = outcome.case
  const session = openSession((await desk.keyRing())('citizen-session'), state, desk.effects.now())
  return json(await receiptOf(state, request, desk), { status: 201, cookies: [session], headers: { location: `/kasus/${state.number}` } })
}
