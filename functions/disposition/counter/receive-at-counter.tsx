import type { Child } from 'hono/jsx'
import type * as z from 'zod'
import type { FilingOutcome, NationalTaken, Sending } from '../../../shared/desk/cases/filing.ts'
import type { CounterDesk } from '../../../shared/desk/officers/counter/open-counter-desk.ts'
import { counterForm } from '../../../shared/domain/actions/counter-form.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { type ComplaintForm, complaintForm, complaintLimits } from '../../../shared/domain/channels/complaint/complaint-form.ts'
import { requestForm, requestLimits } from '../../../shared/domain/channels/request/request-form.ts'
import type { Institution } from '../../../shared/domain/office/directory.ts'
import { isActiveOn } from '../../../shared/domain/office/directory.ts'
import { instantOf, localMomentOf } from '../../../shared/domain/time/local-time.ts'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { sentFormToken } from '../../../shared/web/forms/sent-token.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { type FieldProblem, page, problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pasteTextOf } from '../../../shared/web/text/paste-text.ts'
import { CounterComplaint, CounterRequest, CounterStart } from './counter-page.tsx'
import { pastedPage } from './pasted-page.tsx'
import { ChatPanel } from './send-message.tsx'
import { slipPage } from './slip-page.tsx'

export const showCounter = async (request: OfficerRequest, desk: CounterDesk): Promise<Reply> =>
  page(<CounterStart request={request} region={await desk.region()} />)

export const showCounterComplaint = (request: OfficerRequest, desk: CounterDesk): Promise<Reply> => {
  const { via = '' } = request.query
  return formPage('complaint', request, desk, { via }, [], 200)
}

export const showCounterRequest = (request: OfficerRequest, desk: CounterDesk): Promise<Reply> => {
  const { jenis = 'individual' } = request.query
  return formPage('request', request, desk, { requesterKind: jenis }, [], 200)
}

/** Files a complaint for somebody who came, called or wrote; the answer is the slip they take home. */
export const receiveCounterComplaint = async (request: OfficerRequest, desk: CounterDesk): Promise<Reply> => {
  const { lists, region } = await listsOf(desk)
  const now = localMomentOf(request.now, region.timeZone)
  const form = complaintForm(lists, now.on, { mayBeUnasked: true }).safeParse(request.body)
  const how = counterForm(now).safeParse(request.body)
  if (!form.success || !how.success) return wrong('complaint', request, desk, [how.error, form.error])
  const { trackingId } = how.data
  const filed = await filedAt('complaint', request, desk, how.data, (sending) => desk.fileComplaint(form.data, sending, trackingId))
  if (!('filed' in filed)) return filed.reply
  const chat = how.data.via === 'whatsapp' ? await chatOf(request, desk, filed.filed, form.data) : undefined
  return slipOf(request, desk, filed.filed, chat)
}

/** What its reporter is sent in the chat from which it came; the number is the one that was typed a moment ago. */
const chatOf = async (request: OfficerRequest, desk: CounterDesk, filed: Case, { phone }: Pick<ComplaintForm, 'phone'>) => {
  const [message, code, token] = await Promise.all([desk.firstMessage(filed), desk.accessCodeOf(filed), desk.newFormToken()])
  return <ChatPanel message={message} code={code} phone={phone} state={filed} request={request} token={token} />
}

/** Files an information request; what was asked orally is written down by the officer (domain.md section 3). */
export const receiveCounterRequest = async (request: OfficerRequest, desk: CounterDesk): Promise<Reply> => {
  const { lists, region } = await listsOf(desk)
  const form = requestForm(lists.institutions).safeParse(request.body)
  const how = counterForm(localMomentOf(request.now, region.timeZone)).safeParse(request.body)
  if (!form.success || !how.success) return wrong('request', request, desk, [how.error, form.error])
  const filed = await filedAt('request', request, desk, how.data, (sending) => desk.fileRequest(form.data, sending))
  return 'filed' in filed ? slipOf(request, desk, filed.filed) : filed.reply
}

const slipOf = async (request: OfficerRequest, desk: CounterDesk, filed: Case, chat?: Child): Promise<Reply> => {
  const { title, once } = deskTextOf(request.language).work.slip
  return slipPage(request, desk, filed, { title, about: await desk.titleOf(filed), once, chat, takesFiles: true })
}

type Kind = 'complaint' | 'request'
type How = z.infer<ReturnType<typeof counterForm>>

const filedAt = async (
  kind: Kind,
  request: OfficerRequest,
  desk: CounterDesk,
  { via, receivedOn, receivedTime }: How,
  file: (sending: Sending) => Promise<FilingOutcome | NationalTaken>,
): Promise<{ filed: Case } | { reply: Reply }> => {
  const { id, role, institution } = request.officer
  const check = await sentFormToken(request, desk)
  const main = (code: string, message: string): FieldProblem => ({ field: 'main', code, message })
  const text = deskTextOf(request.language)
  if (!('id' in check)) return { reply: await formPage(kind, request, desk, request.body, [main('expired', text.case.expired)], 422) }
  const actor = { kind: 'officer' as const, id, role, institution }
  const { timeZone } = await desk.region()
  const cameAt = receivedTime === null ? null : instantOf({ on: receivedOn, at: receivedTime }, timeZone)
  const outcome = await file({ token: check.id, language: 'id', via, receivedOn, cameAt, actor })
  switch (outcome.kind) {
    case 'filed':
      return { filed: outcome.case }
    // The code was shown when it was filed; it is not shown a second time.
    case 'already-filed':
      return { reply: seeOther(`/petugas/kasus/${outcome.case.number}`) }
    case 'changed-since': {
      const message = textOf(request.language).errors.changedSince({ number: outcome.case.number })
      return { reply: await formPage(kind, request, desk, request.body, [main('changed-since', message)], 409) }
    }
    case 'taken':
      return { reply: await formPage(kind, request, desk, request.body, [await takenBy(request, desk, outcome.caseId)], 409) }
    case 'slowed':
    case 'busy':
      return { reply: await formPage(kind, request, desk, request.body, [main('busy', text.case.busy)], 503) }
    default:
      return outcome satisfies never
  }
}

/** Which case has it, as far as this officer may know of that case. */
const takenBy = async ({ language, officer }: OfficerRequest, desk: CounterDesk, caseId: string): Promise<FieldProblem> => {
  const { work, case: text } = deskTextOf(language)
  const number = await desk.numberOf(officer, caseId)
  const message = number === null ? text.taken : work.counter.taken({ number })
  return { field: 'trackingId', code: 'taken', message }
}

export const listsOf = async (desk: CounterDesk) => {
  const [region, all, today] = await Promise.all([desk.region(), desk.recentInstitutions(), desk.today()])
  const institutions: readonly Institution[] = all.filter((it) => isActiveOn(it, today))
  const lists = {
    districts: region.districts.map(({ name }) => name),
    categories: region.categories.map(({ id }) => id),
    institutions: institutions.map(({ id }) => id),
  }
  return { region, today, institutions, lists }
}

const wrong = async (
  kind: Kind,
  request: OfficerRequest,
  desk: CounterDesk,
  errors: readonly (z.ZodError | undefined)[],
): Promise<Reply> => {
  const words = textOf(request.language)
  const { counter } = deskTextOf(request.language).work
  const labels = {
    via: counter.via,
    receivedOn: counter.receivedOn,
    receivedTime: pasteTextOf(request.language).receivedTime,
    trackingId: counter.trackingId,
    ...words[kind].fields,
  }
  const limits = { ...complaintLimits, ...requestLimits, email: 254, phone: 30, village: 80 }
  const problems = errors.flatMap((error) => (error ? problemsOf(error, labels, limits, request.language) : []))
  if (request.wants === 'json') return problem(422, 'invalid-fields', words.errors.summaryTitle, { errors: problems })
  return formPage(kind, request, desk, request.body, problems, 422)
}

const formPage = async (
  kind: Kind,
  request: OfficerRequest,
  desk: CounterDesk,
  values: Readonly<Record<string, unknown>>,
  errors: readonly FieldProblem[],
  status: number,
): Promise<Reply> => {
  const { region, institutions, today } = await listsOf(desk)
  // A form that comes back keeps its token: what was already sent with it stays one sending.
  const check = await sentFormToken(request, desk)
  const isFresh = check.kind === 'forged' || errors.some(({ code }) => code === 'changed-since')
  const token = isFresh ? await desk.newFormToken() : textField(request.body, 'token')
  const form = { values: { receivedOn: today, ...values }, errors }
  const props = { request, region, institutions, form, token }
  if (kind === 'complaint' && textField(request.body, 'pasted') !== '') return pastedPage(props, desk, status)
  const Page = kind === 'complaint' ? CounterComplaint : CounterRequest
  return page(<Page {...props} />, { status })
}
