import type { Desk } from '../../shared/desk/desk.ts'
import type { CaseCommand } from '../../shared/desk/submit.ts'
import type { Case } from '../../shared/domain/case.ts'
import { PrivacyRight } from '../../shared/domain/events.ts'
import { choice, optionalText, requiredText } from '../../shared/domain/form-fields.ts'
import { putSubmission } from '../../shared/store/submissions.ts'
import { checkFormToken } from '../../shared/web/form-token.ts'
import { type FieldProblem, json, page, problem, type Reply, type Request, seeOther, textField } from '../../shared/web/http.ts'
import { closeSession } from '../../shared/web/session.ts'
import { textOf } from '../../shared/web/text/text.ts'
import { fieldProblems } from './api-filing.ts'
import { CasePage } from './case-page.tsx'
import { caseOfPath } from './citizen.ts'
import { newToken, problemsOf } from './form-flow.ts'
import { surroundingsOf } from './parts.tsx'
import { caseFacts } from './track.tsx'

const maxText = 3000

/** The citizen's page of a case: where it stands, what happened, until when by law, and what can be done. */
export const showCase = async (request: Request, desk: Desk): Promise<Reply> => {
  const state = await caseOfPath(request, desk)
  if (!state) return toTracking(request)
  if (request.wants === 'json') return json(await caseFacts(state, request, desk))
  return casePage(request, desk, state, { values: {}, errors: [] }, 200)
}

export const leaveCase = (): Reply => seeOther('/lacak', [closeSession])

type Wanted = { command: CaseCommand } | { errors: FieldProblem[] }

export const completeCase = (request: Request, desk: Desk) => act(request, desk, (body) => writing(request, body, 'complete', 'answer'))
export const replyToCase = (request: Request, desk: Desk) => act(request, desk, (body) => writing(request, body, 'reply', 'message'))

export const withdrawCase = (request: Request, desk: Desk) =>
  act(request, desk, (body) => {
    const words = textOf(request.language).case.withdraw
    const reason = optionalText(1000).safeParse(body.reason)
    if (!reason.success) return { errors: problemsIn(request, 'reason', reason.error, words.label) }
    if (body.sure !== 'on' && body.sure !== true) {
      return { errors: [{ field: 'sure', code: 'required', message: words.confirmNeeded }] }
    }
    return { command: { type: 'withdraw', reason: reason.data } }
  })

export const askPrivacy = (request: Request, desk: Desk) =>
  act(request, desk, (body) => {
    const words = textOf(request.language).case.privacy
    const right = choice(PrivacyRight.options).safeParse(body.right)
    const detail = requiredText(1000).safeParse(body.detail)
    if (right.success && detail.success) return { command: { type: 'ask-privacy', right: right.data, text: detail.data } }
    return {
      errors: [
        ...(right.success ? [] : problemsIn(request, 'right', right.error, words.label)),
        ...(detail.success ? [] : problemsIn(request, 'detail', detail.error, words.detail)),
      ],
    }
  })

/** A text to the officer, as an answer to a question or as a message. */
const writing = (request: Request, body: Request['body'], type: 'complete' | 'reply', field: string): Wanted => {
  const text = requiredText(maxText).safeParse(body[field])
  if (text.success) return { command: { type, text: text.data } }
  return { errors: problemsIn(request, field, text.error, textOf(request.language).case[type].label) }
}

const problemsIn = (request: Request, field: string, error: Parameters<typeof problemsOf>[0], label: string): FieldProblem[] =>
  problemsOf(error, { '': label }, { '': maxText }, request.language).map((it) => ({ ...it, field }))

/** Reads, decides, commits; sending the same form twice does it once. */
const act = async (request: Request, desk: Desk, read: (body: Request['body']) => Wanted): Promise<Reply> => {
  const state = await caseOfPath(request, desk)
  if (!state) return toTracking(request)
  const wanted = read(request.body)
  if ('errors' in wanted) {
    if (request.wants === 'json') return fieldProblems(request, wanted.errors)
    return casePage(request, desk, state, { values: request.body, errors: wanted.errors }, 422)
  }
  const along = await sendingOf(request, desk, state)
  const outcome = await desk.submit(state.id, wanted.command, { kind: 'reporter' }, along)
  if (outcome.kind === 'done' || outcome.kind === 'done-before') {
    return request.wants === 'json' ? json(await caseFacts(outcome.case, request, desk)) : seeOther(`/kasus/${state.number}`)
  }
  const message = outcome.kind === 'busy' ? textOf(request.language).errors.busy : textOf(request.language).case.refused
  const code = outcome.kind === 'refused' ? outcome.refusal.refused : outcome.kind
  if (request.wants === 'json') return problem(409, code, message)
  const now = outcome.kind === 'refused' ? outcome.case : state
  return casePage(request, desk, now, { values: request.body, errors: [{ field: 'main', code, message }] }, 409)
}

/** The guard that makes a second click harmless: the form's token, or the caller's own key. */
const sendingOf = async (request: Request, desk: Desk, state: Case) => {
  const check = checkFormToken((await desk.keyRing())('form-time'), textField(request.body, 'token'), desk.effects.now())
  const key = request.header('idempotency-key')
  const token = 'id' in check ? check.id : key && /^[\w-]{8,100}$/.test(key) ? `api-${state.id}-${key}` : null
  const seconds = Math.floor(Date.parse(desk.effects.now()) / 1000)
  return token === null ? [] : [putSubmission(desk.table, { token, payloadHash: '' }, state.id, seconds)]
}

const toTracking = (request: Request): Reply =>
  request.wants === 'json'
    ? problem(403, 'not-open', textOf(request.language).track.intro)
    : seeOther(`/lacak?number=${encodeURIComponent(request.params.number ?? '')}`)

const casePage = async (
  request: Request,
  desk: Desk,
  state: Case,
  form: { values: Readonly<Record<string, unknown>>; errors: readonly FieldProblem[] },
  status: number,
): Promise<Reply> => {
  const opened = await desk.open(state.id, { kind: 'reporter', caseId: state.id })
  if (!opened) return toTracking(request)
  const around = await surroundingsOf(desk, request.language)
  const awaited = request.query.berkas
  const tokens = {
    complete: await newToken(desk),
    reply: await newToken(desk),
    withdraw: await newToken(desk),
    privacy: await newToken(desk),
  }
  return page(<CasePage opened={opened} around={around} form={form} tokens={tokens} awaitedFile={awaited} />, { status })
}
