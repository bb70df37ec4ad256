import type { Desk } from '../../shared/desk/desk.ts'
import { RequesterKind } from '../../shared/domain/case.ts'
import { type RequestForm, requestLimits } from '../../shared/domain/request-form.ts'
import { problemsOf } from '../../shared/web/form-problems.ts'
import { type FieldProblem, page, type Reply, type Request, seeOther, textField } from '../../shared/web/http.ts'
import { openSession } from '../../shared/web/session.ts'
import { textOf } from '../../shared/web/text/text.ts'
import { fieldProblems, fileByApi } from './api-filing.ts'
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
  if (!kind.success) return page(<RequesterPage language={request.language} region={region} />)
  return formPage(request, desk, { requesterKind: kind.data }, [], 200)
}

/** Checks, shows for a last look, and files a request; as JSON it files at once. */
export const receiveRequest = async (request: Request, desk: Desk): Promise<Reply> => {
  const parsed = (await formsOf(desk)).request.safeParse(request.body)
  const values = keptFields(request.body, namesOf(request))
  const errors = parsed.success ? [] : problemsOf(parsed.error, textOf(request.language).request.fields, limits, request.language)
  if (request.wants === 'json') {
    if (!parsed.success) return fieldProblems(request, errors)
    return fileByApi(request, desk, (token) => desk.fileRequest(parsed.data, webSending(token, request, desk)))
  }
  if (!RequesterKind.safeParse(textField(request.body, 'requesterKind')).success) return seeOther('/permohonan')
  const step = stepOf(request)
  if (!parsed.success) return formPage(request, desk, values, errors, step === 'edit' ? 200 : 422)
  if (step === 'edit') return formPage(request, desk, values, [], 200)
  if (step === 'review') return reviewPage(request, desk, parsed.data, values)
  const held = await holdBack(request, desk)
  if ('notice' in held) return reviewPage(request, desk, parsed.data, values, held)
  const outcome = await desk.fileRequest(parsed.data, webSending(held.submissionId, request, desk))
  if (!isFiled(outcome)) return reviewPage(request, desk, parsed.data, values, await heldAfter(outcome, request, desk))
  const session = openSession((await desk.keyRing())('citizen-session'), outcome.case, desk.effects.now())
  return seeOther('/permohonan/diterima', [session])
}

const formPage = async (
  request: Request,
  desk: Desk,
  values: Readonly<Record<string, unknown>>,
  errors: readonly FieldProblem[],
  status: number,
): Promise<Reply> => {
  const { region, institutions } = await formsOf(desk)
  const token = textField(request.body, 'token') || (await newToken(desk))
  return page(
    <RequestPage language={request.language} region={region} institutions={institutions} form={{ values, errors }} token={token} />,
    { status },
  )
}

const reviewPage = async (request: Request, desk: Desk, form: RequestForm, values: Record<string, string>, held?: Held): Promise<Reply> => {
  const token = held?.token ?? (textField(request.body, 'token') || (await newToken(desk)))
  const region = await desk.region()
  return page(
    <RequestReview language={request.language} region={region} form={form} values={values} token={token} notice={held?.notice} />,
    {
      status: held?.status ?? 200,
      headers: held?.retryAfter ? { 'retry-after': String(held.retryAfter) } : {},
    },
  )
}
