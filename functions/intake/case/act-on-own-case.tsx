import type * as z from 'zod'
import type { CaseCommand, Submitted } from '../../../shared/desk/cases/submit.ts'
import type { Desk } from '../../../shared/desk/desk.ts'
import {
  CompletionForm,
  ConfirmForm,
  caseFormLimits,
  ObjectionForm,
  PrivacyForm,
  RatingForm,
  ReopenForm,
  ReplyForm,
  WithdrawalForm,
} from '../../../shared/domain/actions/case-forms.ts'
import { possibleMoves } from '../../../shared/domain/actions/reporter-moves.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { CasePart } from '../../../shared/letters/case-parts.ts'
import { putSubmission, readSubmission } from '../../../shared/store/case/submissions.ts'
import { surroundingsOf } from '../../../shared/web/clock-receipts.tsx'
import { problemsOf } from '../../../shared/web/form-problems.ts'
import { callersKey, newFormToken, sentFormToken } from '../../../shared/web/form-token.ts'
import { type FieldProblem, json, page, problem, type Reply, type Request, seeOther } from '../../../shared/web/replies.ts'
import { closeSession } from '../../../shared/web/session.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { fieldProblems } from '../filing/api-filing.ts'
import { caseFacts } from './case-answers.ts'
import { CasePage } from './case-page.tsx'
import { caseOfPath, notOpen } from './citizen.ts'

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

type Wanted = { commands: readonly CaseCommand[] } | { errors: FieldProblem[] }

export const completeCase = (request: Request, desk: Desk) =>
  act(request, desk, () => {
    const { label } = textOf(request.language).case.complete
    return wanted(request, CompletionForm, { answer: label }, ({ answer }) => [{ type: 'complete', text: answer }])
  })

export const replyToCase = (request: Request, desk: Desk) =>
  act(request, desk, () => {
    const { label } = textOf(request.language).case.reply
    return wanted(request, ReplyForm, { message: label }, ({ message }) => [{ type: 'reply', text: message }])
  })

export const withdrawCase = (request: Request, desk: Desk) =>
  act(request, desk, () => {
    const { label, confirm } = textOf(request.language).case.withdraw
    return wanted(request, WithdrawalForm, { reason: label, sure: confirm }, ({ reason }) => [{ type: 'withdraw', reason }])
  })

export const askPrivacy = (request: Request, desk: Desk) =>
  act(request, desk, () => {
    const { label, detail } = textOf(request.language).case.privacy
    return wanted(request, PrivacyForm, { right: label, detail }, (form) => [{ type: 'ask-privacy', right: form.right, text: form.detail }])
  })

/** Settled; a complaint's reporter can rate it in the same go. */
export const confirmCase = (request: Request, desk: Desk) =>
  act(request, desk, ({ channel }) => {
    const { label, comment } = textOf(request.language).actions.rate
    return wanted(request, ConfirmForm, { stars: label, comment }, (form) => [
      { type: 'confirm' },
      ...(channel === 'complaint' && form.stars !== null ? [{ type: 'rate' as const, stars: form.stars, text: form.comment }] : []),
    ])
  })

export const rateCase = (request: Request, desk: Desk) =>
  act(request, desk, () => {
    const { label, comment } = textOf(request.language).actions.rate
    return wanted(request, RatingForm, { stars: label, comment }, (form) => [{ type: 'rate', stars: form.stars, text: form.comment }])
  })

export const reopenCase = (request: Request, desk: Desk) =>
  act(request, desk, () => {
    const { label } = textOf(request.language).actions.reopen
    return wanted(request, ReopenForm, { explanation: label }, ({ explanation }) => [{ type: 'reopen', text: explanation }])
  })

/** Keberatan; the desk gives it the next number of its register. */
export const objectToDecision = (request: Request, desk: Desk) =>
  act(request, desk, () => {
    const { ground, label } = textOf(request.language).actions.object
    return wanted(request, ObjectionForm, { ground, objection: label }, (form) => [
      { type: 'object', ground: form.ground, text: form.objection },
    ])
  })

/** What a form asks for, or what is wrong with it. */
const wanted = <Form,>(
  { body, language }: Request,
  schema: z.ZodType<Form>,
  labels: Readonly<Record<string, string>>,
  commandsOf: (form: Form) => readonly CaseCommand[],
): Wanted => {
  const form = schema.safeParse(body)
  return form.success ? { commands: commandsOf(form.data) } : { errors: problemsOf(form.error, labels, caseFormLimits, language) }
}

/** Reads, decides, commits; sending the same form twice does it once. */
const act = async (request: Request, desk: Desk, read: (state: Case) => Wanted): Promise<Reply> => {
  const state = await caseOfPath(request, desk)
  if (!state) return notOpen(request)
  const asked = read(state)
  if ('errors' in asked) {
    if (request.wants === 'json') return fieldProblems(request, asked.errors)
    return casePage(request, desk, state, { values: request.body, errors: asked.errors }, 422)
  }
  const outcome = await submitAll(request, desk, state, asked.commands)
  if (outcome.kind === 'done' || outcome.kind === 'done-before') {
    const now = await caseOfPath(request, desk)
    return request.wants === 'json' && now ? json(await caseFacts(now, request, desk)) : seeOther(`/kasus/${state.number}`)
  }
  const message = outcome.kind === 'busy' ? textOf(request.language).errors.busy : textOf(request.language).case.refused
  const code = outcome.kind === 'refused' ? outcome.refusal.refused : outcome.kind
  if (request.wants === 'json') return problem(409, code, message)
  const now = outcome.kind === 'refused' ? outcome.case : state
  return casePage(request, desk, now, { values: request.body, errors: [{ field: 'main', code, message }] }, 409)
}

/**
 * One after the other, each guarded by itself: a sending that stopped half-way is completed by sending it again. What
 * follows the first is a courtesy of the form, so its refusal does not undo the first.
 */
const submitAll = async (request: Request, desk: Desk, state: Case, commands: readonly CaseCommand[]): Promise<Submitted> => {
  const token = await sendingTokenOf(request, desk, state)
  let first: Submitted | undefined
  for (const [i, command] of commands.entries()) {
    const sending = token && `${token}${i || ''}`
    const decided = await desk.submit(state.id, command, { kind: 'reporter' }, sendingOf(desk, state, sending))
    const outcome =
      decided.kind === 'refused' && (await hasCome(desk, state, sending)) ? { kind: 'done-before' as const, case: state } : decided
    first ??= outcome
    if (outcome.kind !== 'done' && outcome.kind !== 'done-before') break
  }
  if (!first) throw new Error('A form without a command')
  return first
}

/** What a first click did may be what makes a second one impossible: then it has been done, not refused. */
const hasCome = async (desk: Desk, state: Case, token: string | null): Promise<boolean> =>
  token !== null && (await readSubmission(desk.table, token))?.caseId === state.id

/** What makes a second click harmless: the form's token, or the caller's own key. */
const sendingTokenOf = async (request: Request, desk: Desk, state: Case): Promise<string | null> => {
  const check = await sentFormToken(request, desk)
  const key = callersKey(request)
  // A form of one case sent to another is a sending of its own there.
  return 'id' in check ? `${check.id}.${state.id}` : key ? `api-${state.id}-${key}` : null
}

const sendingOf = (desk: Desk, state: Case, token: string | null) => {
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
  const possible = possibleMoves(opened.view.case, await desk.context())
  const tokens = Object.fromEntries(await Promise.all(possible.map(async ({ move }) => [move, await newFormToken(desk)] as const)))
  const content = (
    <CasePage
      opened={opened}
      around={around}
      form={form}
      possible={possible}
      tokens={tokens}
      now={desk.effects.now()}
      awaitedFile={request.query.berkas}
      part={CasePart.safeParse(request.query.ke).data}
    />
  )
  return page(content, { status })
}
