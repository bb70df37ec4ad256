import type { FilingOutcome, Sending } from '../../../shared/desk/cases/filing.ts'
import type { Desk } from '../../../shared/desk/desk.ts'
import { RequesterKind } from '../../../shared/domain/case/case.ts'
import { type RequestForm, requestLimits } from '../../../shared/domain/channels/request/request-form.ts'
import { problemsOf } from '../../../shared/web/form-problems.ts'
import { type FieldProblem, page, type Reply, type Request, seeOther, textField } from '../../../shared/web/replies.ts'
import { openSession } from '../../../shared/web/session.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { fieldProblems, fileByApi } from './api-filing.ts'
import { type Continuation, type Continuing, complaintText, continuationOf, conversionToken, finishConversion } from './conversion.ts'
import { type Held, heldAfter, holdBack, isFiled, keptFields, newToken, stepOf, webSending } from './form-flow.ts'
import { formsOf } from './forms.ts'
import { RequesterPage, RequestPage, RequestReview } from './request-page.tsx'

const namesOf = (request: Request) => Object.keys(textOf(request.language).request.fields)

const limits = {
  ...requestLimits,
  nik: 20,
  organisation: requestLimits.document,
  deedNumber: requestLimits.document,
  approvalNumber: requestLimits.document,
  powerOfAttorney: requestLimits.document,
  occupation: requestLimits.document,
  email: 254,
  phone: 30,
}

/** First who asks, then the form with the fields that this requester needs. */
export const showRequestForm = async (request: Request, desk: Desk): Promise<Reply> => {
  const kind = RequesterKind.safeParse(request.query.jenis)
  const region = await desk.region()
  const going = await continuationOf(request, desk)
  const number = request.query.dari ?? ''
  if (going.kind === 'gone') return seeOther(`/lacak?number=${encodeURIComponent(number)}&ke=lanjutkan`)
  const converted = going.kind === 'open' && going.complaint.conversion?.request
  if (converted) return seeOther(`/lacak?number=${encodeURIComponent(converted)}`)
  const from = going.kind === 'open' ? going.fields : undefined
  if (!kind.success) return page(<RequesterPage language={request.language} region={region} from={from} />)
  const details = going.kind === 'open' ? await complaintText(going.complaint, desk) : ''
  return formPage(request, desk, { requesterKind: kind.data, details }, [], 200, from)
}

/** Checks, shows for a last look, and files a request; as JSON it files at once. */
export const receiveRequest = async (request: Request, desk: Desk): Promise<Reply> => {
  const parsed = (await formsOf(desk)).request.safeParse(request.body)
  const values = keptFields(request.body, namesOf(request))
  const going = await continuationOf(request, desk)
  const from = going.kind === 'open' ? going.fields : undefined
  const errors = [
    ...(going.kind === 'gone' ? [goneProblem(request)] : []),
    ...(parsed.success ? [] : problemsOf(parsed.error, textOf(request.language).request.fields, limits, request.language)),
  ]
  if (request.wants === 'json') {
    if (!parsed.success || going.kind === 'gone') return fieldProblems(request, errors)
    return fileByApi(request, desk, (token) => file(parsed.data, going, webSending(token, request, desk), desk))
  }
  if (!RequesterKind.safeParse(textField(request.body, 'requesterKind')).success) return seeOther('/permohonan')
  const step = stepOf(request)
  // Whoever sends it once more without the complaint files it as a matter of its own, so the link is not carried on.
  if (!parsed.success || going.kind === 'gone') return formPage(request, desk, values, errors, step === 'edit' ? 200 : 422, from)
  if (step === 'edit') return formPage(request, desk, values, [], 200, from)
  if (step === 'review') return reviewPage(request, desk, parsed.data, values, from)
  const held = await holdBack(request, desk)
  if ('notice' in held) return reviewPage(request, desk, parsed.data, values, from, held)
  const outcome = await file(parsed.data, going, webSending(held.submissionId, request, desk), desk)
  if (!isFiled(outcome)) {
    const kept = outcome.kind === 'changed-since' ? undefined : from
    return reviewPage(request, desk, parsed.data, values, kept, await heldAfter(outcome, request, desk))
  }
  const session = openSession((await desk.keyRing())('citizen-session'), outcome.case, desk.effects.now())
  return seeOther('/permohonan/diterima', [session])
}

/** Files the request, and closes the complaint that it continues. Sending it is the consent (domain.md section 2). */
const file = async (form: RequestForm, going: Continuation, sending: Sending, desk: Desk): Promise<FilingOutcome> => {
  if (going.kind !== 'open') return desk.fileRequest(form, sending)
  const { complaint } = going
  const convertedFrom = { number: complaint.number, receivedOn: complaint.receivedOn }
  const outcome = await desk.fileRequest(form, { ...sending, token: conversionToken(complaint), convertedFrom })
  await finishConversion(outcome, desk)
  return outcome
}

const goneProblem = ({ language }: Request): FieldProblem => ({
  field: 'main',
  code: 'not-open',
  message: textOf(language).request.convertedGone,
})

const formPage = async (
  request: Request,
  desk: Desk,
  values: Readonly<Record<string, unknown>>,
  errors: readonly FieldProblem[],
  status: number,
  from?: Continuing,
): Promise<Reply> => {
  const { region, institutions } = await formsOf(desk)
  const token = textField(request.body, 'token') || (await newToken(desk))
  return page(
    <RequestPage
      language={request.language}
      region={region}
      institutions={institutions}
      form={{ values, errors }}
      token={token}
      from={from}
    />,
    { status },
  )
}

const reviewPage = async (
  request: Request,
  desk: Desk,
  form: RequestForm,
  values: Record<string, string>,
  from?: Continuing,
  held?: Held,
): Promise<Reply> => {
  const token = held?.token ?? (textField(request.body, 'token') || (await newToken(desk)))
  const { region, institutions } = await formsOf(desk)
  return page(
    <RequestReview
      language={request.language}
      region={region}
      institutions={institutions}
      form={form}
      values={values}
      token={token}
      notice={held?.notice}
      from={from}
    />,
    {
      status: held?.status ?? 200,
      headers: held?.retryAfter ? { 'retry-after': String(held.retryAfter) } : {},
    },
  )
}
