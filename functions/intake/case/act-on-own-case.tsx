import type * as z from 'zod'
import type { OwnCaseDesk } from '../../../shared/desk/citizens/open-own-case.ts'
import {
  CompletionForm,
  ConfirmForm,
  ContactForm,
  ContestForm,
  caseFormLimits,
  completionForm,
  KeepCodeForm,
  PrivacyForm,
  PublishingForm,
  RatingForm,
  RecordingForm,
  ReopenForm,
  ReplyForm,
  WithdrawalForm,
} from '../../../shared/domain/actions/case-forms.ts'
import type { CitizenCommand } from '../../../shared/domain/actions/citizen-actions.ts'
import { ObjectionForm, objectionOf } from '../../../shared/domain/actions/objection-form.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { mayCountAsAnswer } from '../../../shared/domain/case/unread-answer.ts'
import { byChannel } from '../../../shared/domain/channels/by-channel.ts'
import { plusMillis } from '../../../shared/domain/time/instant.ts'
import { CasePart } from '../../../shared/letters/case-parts.ts'
import { caseCookie, cookieProbe } from '../../../shared/web/case/case-cookie.ts'
import { surroundingsOf } from '../../../shared/web/case/clock-receipts.tsx'
import { headersFor } from '../../../shared/web/case/thumbnail.tsx'
import { timelinePageAsked } from '../../../shared/web/case/timeline-pager.tsx'
import { moment } from '../../../shared/web/format.ts'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { callersKey, hasUnusableKey, sentFormToken } from '../../../shared/web/forms/sent-token.ts'
import { type FieldProblem, json, page, problem, type Reply, type Request, seeOther, textField } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { fieldProblems, keyProblem } from '../filing/api-filing.ts'
import type { Tokens } from './action-parts.tsx'
import { caseFacts } from './case-answers.ts'
import { CasePage } from './case-page.tsx'
import { caseOfPath, notOpen, notOpened, sentFile, sliding } from './citizen.ts'
import { codeAgainPage } from './code-again-page.tsx'

/** The citizen's page of a case: where it stands, what happened, until when by law, and what can be done. */
export const showCase = async (request: Request, desk: OwnCaseDesk): Promise<Reply> => {
  const state = await caseOfPath(request, desk)
  if (!state) return notOpen(request)
  if (request.wants === 'json') return sliding(request, desk, json(await caseFacts(state, request, desk)))
  return sliding(request, desk, await casePage(request, desk, state, noForm, 200))
}

const noForm = { values: {}, errors: [] }

/** What of its page was asked for: the part that opens, and the page of what happened. */
type Place = { part?: CasePart | undefined; timelinePage?: number | undefined }

/**
 * To the page of a case that was just opened; whose browser keeps no cookies gets it at once, or they would never see it. The
 * session is of the very state that the code was compared with: a code made since then has another holder.
 */
export const openedCase = async (request: Request, desk: OwnCaseDesk, state: Case, address: string, place: Place = {}): Promise<Reply> => {
  const cookies = [caseCookie.set(await desk.sessionOf(state))]
  if (cookieProbe.isKept(request.cookies)) return seeOther(address, cookies)
  return { ...(await casePage(request, desk, state, noForm, 200, place)), cookies }
}

/** For people on a borrowed phone. */
export const leaveCase = async ({ wants, cookies }: Request, desk: OwnCaseDesk): Promise<Reply> => {
  await desk.endSession(caseCookie.read(cookies), 'end')
  return wants === 'json' ? { status: 204, headers: {}, cookies: [caseCookie.clear], body: '' } : seeOther('/lacak', [caseCookie.clear])
}

/** A page that anybody may be looking at; no address of ours, and nothing that it tells of us. */
const elsewhere = 'https://www.bmkg.go.id/'

/**
 * For people who are looked over the shoulder: one press, with or without script, ends what is open and shows the weather. A
 * link elsewhere ends nothing; a browser that does not say where the press came from (Safari before 16.4) is believed, for an
 * ended session costs its reporter the code once more, and one that stays open may cost them much more. What is only fetched
 * ahead gets nothing that could be shown at the press.
 */
export const leaveQuickly = async ({ header, cookies }: Request, desk: OwnCaseDesk): Promise<Reply> => {
  const isAhead = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) => /prefetch|preview/.test(header(name) ?? ''))
  if (isAhead) return { status: 403, headers: {}, cookies: [], body: '' }
  const isForeign = ['cross-site', 'same-site'].includes(header('sec-fetch-site') ?? '')
  if (!isForeign) await desk.endSession(caseCookie.read(cookies), 'if-possible')
  const reply = seeOther(elsewhere, isForeign ? [] : [caseCookie.clear])
  // A draft that was kept on the phone goes as well; a page of somebody else may not have it deleted.
  const cleared: Record<string, string> = isForeign ? {} : { 'clear-site-data': '"storage"' }
  return { ...reply, headers: { ...reply.headers, ...cleared, 'referrer-policy': 'no-referrer' } }
}

type Wanted = { commands: readonly CitizenCommand[] } | { errors: FieldProblem[]; status?: 409 }

export const completeCase = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, (state) => {
    const { label } = textOf(request.language).case.complete
    const asked = wanted(request, completionForm(mayCountAsAnswer(state)), { answer: label }, ({ answer }) => [
      { type: 'complete', text: answer },
    ])
    // Whether words can be left out depends on what lies there, which no description of the form can say: it is the case's no.
    return 'errors' in asked && CompletionForm.safeParse(request.body).success ? { ...asked, status: 409 } : asked
  })

export const replyToCase = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, () => {
    const { label } = textOf(request.language).case.reply
    return wanted(request, ReplyForm, { message: label }, ({ message }) => [{ type: 'reply', text: message }])
  })

export const withdrawCase = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, () => {
    const { label, confirm } = textOf(request.language).case.withdraw
    return wanted(request, WithdrawalForm, { reason: label, sure: confirm }, ({ reason }) => [{ type: 'withdraw', reason }])
  })

/** Whether a text about it may be published; what is shown is gone with the very press that says no. */
export const allowPublishing = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, () => {
    const { question } = textOf(request.language).case.publishing
    return wanted(request, PublishingForm, { publish: question }, ({ publish }) => [
      { type: 'allow-publishing', publishing: publish === 'yes' ? 'allowed' : 'refused' },
    ])
  })

/** Whether it may be recorded in SP4N-LAPOR!, as long as nobody did. */
export const allowRecording = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, () => {
    const { recordThere } = textOf(request.language).complaint.fields
    return wanted(request, RecordingForm, { recordThere }, (form) => [
      { type: 'allow-recording', recording: form.recordThere === 'yes' ? 'allowed' : 'refused' },
    ])
  })

/** What an officer wrote down as the end of the case was not said, or not meant. */
export const contestEnding = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, () => {
    const { label } = textOf(request.language).actions.contest
    return wanted(request, ContestForm, { contested: label }, ({ contested }) => [{ type: 'contest-ending', text: contested }])
  })

/** Somebody else asks for a new code for this case, and whoever holds the old one says no. */
export const objectToNewCode = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, () => {
    const { label } = textOf(request.language).actions.keepCode
    return wanted(request, KeepCodeForm, { keepCode: label }, ({ keepCode }) => [{ type: 'object-new-code', text: keepCode }])
  })

export const askPrivacy = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, () => {
    const { label, detail } = textOf(request.language).case.privacy
    return wanted(request, PrivacyForm, { right: label, detail }, (form) => [{ type: 'ask-privacy', right: form.right, text: form.detail }])
  })

/** How they are reached from now on; the page shows no more of it than before. */
export const correctContact = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, () => {
    const { email, phone } = textOf(request.language).case.contact
    return wanted(request, ContactForm, { email, phone }, (form) => [{ type: 'correct-contact', ...form }])
  })

/** Settled; a complaint's reporter can rate it in the same go. */
export const confirmCase = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, (state) => {
    const { label, comment } = textOf(request.language).actions.rate
    const canBeRated = byChannel(state, { complaint: () => true, request: () => false })
    return wanted(request, ConfirmForm, { stars: label, comment }, (form) => [
      { type: 'confirm' },
      ...(canBeRated && form.stars !== null ? [{ type: 'rate' as const, stars: form.stars, text: form.comment }] : []),
    ])
  })

export const rateCase = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, () => {
    const { label, comment } = textOf(request.language).actions.rate
    return wanted(request, RatingForm, { stars: label, comment }, (form) => [{ type: 'rate', stars: form.stars, text: form.comment }])
  })

export const reopenCase = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, () => {
    const { label } = textOf(request.language).actions.reopen
    return wanted(request, ReopenForm, { explanation: label }, ({ explanation }) => [{ type: 'reopen', text: explanation }])
  })

/** Keberatan; the desk gives it the next number of its register. */
export const objectToDecision = (request: Request, desk: OwnCaseDesk) =>
  act(request, desk, () => {
    const { grounds, label, proxyName, proxyAuthority } = textOf(request.language).actions.object
    return wanted(request, ObjectionForm, { grounds, objection: label, proxyName, proxyAuthority }, (form) => [objectionOf(form)])
  })

/** What a form asks for, or what is wrong with it. */
const wanted = <Form,>(
  { body, language }: Request,
  schema: z.ZodType<Form>,
  labels: Readonly<Record<string, string>>,
  commandsOf: (form: Form) => readonly CitizenCommand[],
): Wanted => {
  const form = schema.safeParse(body)
  return form.success ? { commands: commandsOf(form.data) } : { errors: problemsOf(form.error, labels, caseFormLimits, language) }
}

/** Reads, decides, commits; sending the same form twice does it once. */
const act = async (request: Request, desk: OwnCaseDesk, read: (state: Case) => Wanted): Promise<Reply> => {
  const open = await caseOfPath(request, desk)
  if (!open && request.wants === 'json') return notOpen(request)
  // Their session ended while they wrote, or another tab opened another case: with the code it goes on from here.
  const typed = textField(request.body, 'accessCode')
  const opening = open || typed === '' ? null : await desk.openWithCode(request.params.number ?? '', typed, request.sourceAddress)
  const state = open ?? (opening?.kind === 'opened' ? opening.case : null)
  if (!state) return codeAgainPage(request, desk, opening === null || opening.kind === 'opened' ? null : notOpened(opening, request))
  const reply = await actOn(request, desk, state, read)
  // The code was replaced since the page was opened: whoever holds the old one sees nothing more of the case. What was written
  // with the old code stays theirs, and goes on with the new one.
  if (reply === null) return open ? notOpen(request) : codeAgainPage(request, desk, notOpened({ kind: 'wrong' }, request))
  if (open) return sliding(request, desk, reply)
  if (reply.status === 303) return openedCase(request, desk, state, `/kasus/${state.number}`)
  return { ...reply, cookies: [...reply.cookies, caseCookie.set(await desk.sessionOf(state))] }
}

/** Null: the code that opened the case opens it no more. */
const actOn = async (request: Request, desk: OwnCaseDesk, state: Case, read: (state: Case) => Wanted): Promise<Reply | null> => {
  if (request.wants === 'json' && hasUnusableKey(request)) return keyProblem(request)
  const asked = read(state)
  if ('errors' in asked) {
    if (request.wants === 'json') return fieldProblems(request, asked.errors, asked.status)
    return casePage(request, desk, state, { values: request.body, errors: asked.errors }, 422)
  }
  const outcome = await desk.act(state, asked.commands, await sendingTokenOf(request, desk, state))
  if (outcome.kind === 'done' || outcome.kind === 'done-before') {
    if (request.wants === 'html') return seeOther(`/kasus/${state.number}`)
    // As it is after everything that the form asked for.
    const now = await caseOfPath(request, desk)
    return now ? json(await caseFacts(now, request, desk)) : notOpen(request)
  }
  if (outcome.kind === 'missing') return null
  if (outcome.kind === 'slowed') {
    const words = textOf(request.language).case
    const from = moment(plusMillis(desk.now(), outcome.seconds * 1000), request.language, (await desk.region()).timeZone)
    const not = { status: 429, code: 'slowed', message: words.enoughForNow({ from }) }
    const headers = { 'retry-after': String(outcome.seconds) }
    if (request.wants === 'json') return problem(not.status, not.code, not.message, { headers })
    const errors = [{ field: 'main', code: not.code, message: `${not.message} ${words.copyIt}` }]
    // It keeps the token that it was sent with: if it arrived after all, sending it once more does not do it twice.
    const tokens = Object.fromEntries(asked.commands.map(({ type }) => [type, textField(request.body, 'token')]))
    const shown = await casePage(request, desk, state, { values: request.body, errors, tokens }, not.status)
    return { ...shown, headers: { ...shown.headers, ...headers } }
  }
  const message = outcome.kind === 'busy' ? textOf(request.language).errors.busy : textOf(request.language).case.refused
  const code = outcome.kind === 'refused' ? outcome.refusal.refused : outcome.kind
  if (request.wants === 'json') return problem(409, code, message)
  const now = outcome.kind === 'refused' ? outcome.case : state
  return casePage(request, desk, now, { values: request.body, errors: [{ field: 'main', code, message }] }, 409)
}

/** What makes a second click harmless: the form's token, or the caller's own key. */
const sendingTokenOf = async (request: Request, desk: OwnCaseDesk, { id }: Case): Promise<string | null> => {
  const check = await sentFormToken(request, desk)
  const key = callersKey(request)
  // A form of one case sent to another is a sending of its own there.
  return 'id' in check ? `${check.id}.${id}` : key ? `api-${id}-${key}` : null
}

const casePage = async (
  request: Request,
  desk: OwnCaseDesk,
  state: Case,
  form: { values: Readonly<Record<string, unknown>>; errors: readonly FieldProblem[]; tokens?: Tokens },
  status: number,
  { part = CasePart.safeParse(request.query.ke).data, timelinePage = timelinePageAsked(request.query) }: Place = {},
): Promise<Reply> => {
  const opened = await desk.open(state, timelinePage, sentFile(request.query.berkas))
  // It is read anew here, and may have another code by now.
  if (opened?.view.case.accessGeneration !== state.accessGeneration) return notOpen(request)
  const around = await surroundingsOf(desk, request.language)
  const possible = await desk.possibleFor(opened.view.case)
  const thumbnails = await desk.linksToThumbnails(opened.view.case)
  const fresh = Object.fromEntries(await Promise.all(possible.map(async ({ move }) => [move, await desk.newFormToken()] as const)))
  const content = (
    <CasePage
      opened={opened}
      around={around}
      form={form}
      possible={possible}
      tokens={{ ...fresh, ...form.tokens }}
      now={desk.now()}
      awaited={opened.sent}
      contact={opened.contact}
      survey={opened.survey}
      part={part}
      thumbnails={thumbnails}
    />
  )
  return page(content, { status, headers: headersFor(thumbnails) })
}
