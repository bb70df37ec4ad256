import type { Desk } from '../../../shared/desk/desk.ts'
import { type ComplaintForm, complaintLimits } from '../../../shared/domain/channels/complaint/complaint-form.ts'
import { problemsOf } from '../../../shared/web/form-problems.ts'
import { page, type Reply, type Request, seeOther } from '../../../shared/web/replies.ts'
import { openSession } from '../../../shared/web/session.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { fieldProblems, fileByApi } from './api-filing.ts'
import { ComplaintPage, ComplaintReview } from './complaint-page.tsx'
import { type Held, heldAfter, holdBack, isFiled, keptFields, newToken, stepOf, webSending } from './form-flow.ts'
import { formsOf } from './forms.ts'

/** The fields of the form, as its labels name them. */
const namesOf = (request: Request) => Object.keys(textOf(request.language).complaint.fields)

export const showComplaintForm = async (request: Request, desk: Desk): Promise<Reply> => formPage(request, desk, {}, [], 200)

/** Checks, shows for a last look, and files a complaint; as JSON it files at once. */
export const receiveComplaint = async (request: Request, desk: Desk): Promise<Reply> => {
  const parsed = (await formsOf(desk)).complaint.safeParse(request.body)
  const values = keptFields(request.body, namesOf(request))
  const errors = parsed.success
    ? []
    : problemsOf(parsed.error, textOf(request.language).complaint.fields, complaintLimits, request.language)
  if (request.wants === 'json') {
    if (!parsed.success) return fieldProblems(request, errors)
    return fileByApi(request, desk, (token) => desk.fileComplaint(parsed.data, webSending(token, request, desk)))
  }
  const step = stepOf(request)
  if (!parsed.success) return formPage(request, desk, values, errors, step === 'edit' ? 200 : 422)
  if (step === 'edit') return formPage(request, desk, values, [], 200)
  if (step === 'review') return reviewPage(request, desk, parsed.data, values)
  const held = await holdBack(request, desk)
  if ('notice' in held) return reviewPage(request, desk, parsed.data, values, held)
  const outcome = await desk.fileComplaint(parsed.data, webSending(held.submissionId, request, desk))
  if (!isFiled(outcome)) return reviewPage(request, desk, parsed.data, values, await heldAfter(outcome, request, desk))
  const session = openSession((await desk.keyRing())('citizen-session'), outcome.case, desk.effects.now())
  return seeOther('/pengaduan/diterima', [session])
}

const formPage = async (
  request: Request,
  desk: Desk,
  values: Readonly<Record<string, unknown>>,
  errors: Parameters<typeof ComplaintPage>[0]['form']['errors'],
  status: number,
): Promise<Reply> => {
  const { region, institutions } = await formsOf(desk)
  const token = (typeof request.body.token === 'string' && request.body.token) || (await newToken(desk))
  const content = (
    <ComplaintPage language={request.language} region={region} institutions={institutions} form={{ values, errors }} token={token} />
  )
  return page(content, { status })
}

const reviewPage = async (
  request: Request,
  desk: Desk,
  form: ComplaintForm,
  values: Record<string, string>,
  held?: Held,
): Promise<Reply> => {
  const sent = typeof request.body.token === 'string' ? request.body.token : ''
  const token = held?.token ?? (sent === '' ? await newToken(desk) : sent)
  const { region, institutions } = await formsOf(desk)
  return page(
    <ComplaintReview
      language={request.language}
      region={region}
      institutions={institutions}
      form={form}
      values={values}
      token={token}
      notice={held?.notice}
    />,
    {
      status: held?.status ?? 200,
      headers: held?.retryAfter ? { 'retry-after': String(held.retryAfter) } : {},
    },
  )
}
