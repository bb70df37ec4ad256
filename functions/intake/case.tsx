import type * as z from 'zod'
import type { Desk } from '../../shared/desk/desk.ts'
import type { CaseCommand } from '../../shared/desk/submit.ts'
import type { Case } from '../../shared/domain/case.ts'
import { CompletionForm, caseFormLimits, PrivacyForm, ReplyForm, WithdrawalForm } from '../../shared/domain/case-forms.ts'
import { putSubmission } from '../../shared/store/submissions.ts'
import { problemsOf } from '../../shared/web/form-problems.ts'
import { checkFormToken } from '../../shared/web/form-token.ts'
import { type FieldProblem, json, page, problem, type Reply, type Request, seeOther, textField } from '../../shared/web/http.ts'
import { closeSession } from '../../shared/web/session.ts'
import { textOf } from '../../shared/web/text/text.ts'
import { caseFacts } from './answers.ts'
import { fieldProblems } from './api-filing.ts'
import { CasePage } from './case-page.tsx'
import { caseOfPath, notOpen } from './citizen.ts'
import { newToken } from './form-flow.ts'
import { surroundingsOf } from './parts.tsx'

/** The citizen's page of a case: where it stands, what happened, until when by law, and what can be done. */
export const showCase = async (request: Request, desk: Desk): Promise<Reply> => {
  const state = await caseOfPath(request, desk)
  if (!state) return notOpen(request)
  if (request.wants === 'json') return json(await caseFacts(state, request, desk))
  return casePage(request, desk, state, { values: {}, errors: [] }, 200)
}

/** For people on a borrowed phone. */
export const leaveCase = ({ wants }: Request): Reply =>
  wants === 'json' ? { status: 204, headers: {}, cookies: [closeSession], body: '' } : seeOther('/lacak', [closeSession])

type Wanted = { command: CaseCommand } | { errors: FieldProblem[] }

export const completeCase = (request: Request, desk: Desk) =>
  act(request, desk, () => {
    const { label } = textOf(request.language).case.complete
    return wanted(request, CompletionForm, { answer: label }, ({ answer }) => ({ type: 'complete', text: answer }))
  })

export const replyToCase = (request: Request, desk: Desk) =>
  act(request, desk, () => {
    const { label } = textOf(request.language).case.reply
    return wanted(request, ReplyForm, { message: label }, ({ message }) => ({ type: 'reply', text: message }))
  })

export const withdrawCase = (request: Request, desk: Desk) =>
  act(request, desk, () => {
    const { label, confirm } = textOf(request.language).case.withdraw
    return wanted(request, WithdrawalForm, { reason: label, sure: confirm }, ({ reason }) => ({ type: 'withdraw', reason }))
  })

export const askPrivacy = (request: Request, desk: Desk) =>
  act(request, desk, () => {
    const { label, detail } = textOf(request.language).case.privacy
    return wanted(request, PrivacyForm, { right: label, detail }, (form) => ({ type: 'ask-privacy', right: form.right, text: form.detail }))
  })

/** What a form asks for, or what is wrong with it. */
const wanted = <Form,>(
  { body, language }: Request,
  schema: z.ZodType<Form>,
  labels: Readonly<Record<string, string>>,
  commandOf: (form: Form) => CaseCommand,
): Wanted => {
  const form = schema.safeParse(body)
  return form.success ? { command: commandOf(form.data) } : { errors: problemsOf(form.error, labels, caseFormLimits, language) }
}

/** Reads, decides, commits; sending the same form twice does it once. */
const act = async (request: Request, desk: Desk, read: () => Wanted): Promise<Reply> => {
  const state = await caseOfPath(request, desk)
  if (!state) return notOpen(request)
  const asked = read()
  if ('errors' in asked) {
    if (request.wants === 'json') return fieldProblems(request, asked.errors)
    return casePage(request, desk, state, { values: request.body, errors: asked.errors }, 422)
  }
  const along = await sendingOf(request, desk, state)
  const outcome = await desk.submit(state.id, asked.command, { kind: 'reporter' }, along)
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

const casePage = async (
  request: Request,
  desk: Desk,
  state: Case,
  form: { values: Readonly<Record<string, unknown>>; errors: readonly FieldProblem[] },
  status: number,
): Promise<Reply> => {
  const opened = await desk.open(state.id, { kind: 'reporter', caseId: state.id })
  if (!opened) return notOpen(request)
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
