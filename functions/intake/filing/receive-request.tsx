import type { Continuation } from '../../../shared/desk/citizens/conversion.ts'
import type { FilingDesk } from '../../../shared/desk/citizens/open-filing.ts'
import type { Complaint } from '../../../shared/domain/case/case.ts'
import { RequesterKind } from '../../../shared/domain/case/request-terms.ts'
import { requestLimits } from '../../../shared/domain/channels/request/request-form.ts'
import { caseCookie } from '../../../shared/web/case/case-cookie.ts'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { type FieldProblem, page, problem, type Reply, type Request, seeOther, textField } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { keptFields } from './form-flow.ts'
import { formsOf } from './forms.ts'
import { receiveForm } from './receive-form.ts'
import { RequesterPage, RequestPage, RequestReview } from './request-page.tsx'

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
export const showRequestForm = async (request: Request, desk: FilingDesk): Promise<Reply> => {
  const kind = RequesterKind.safeParse(request.query.jenis)
  const region = await desk.region()
  const going = await continued(request, desk)
  const number = request.query.dari ?? ''
  if (going.kind === 'gone') return seeOther(`/lacak?number=${encodeURIComponent(number)}&ke=formulir-permohonan`)
  const converted = going.kind === 'open' && going.complaint.conversion?.request
  if (converted) return seeOther(`/lacak?number=${encodeURIComponent(converted)}`)
  const from = going.kind === 'open' ? going.fields : undefined
  if (!kind.success) return page(<RequesterPage language={request.language} region={region} baseUrl={desk.baseUrl} from={from} />)
  const details = going.kind === 'open' ? await desk.firstWordsOf(going.complaint) : ''
  const form = { values: { requesterKind: kind.data, details }, errors: [] }
  const { institutions } = await formsOf(desk)
  const token = await desk.newFormToken()
  const around = { language: request.language, region, baseUrl: desk.baseUrl, institutions }
  return page(<RequestPage {...around} form={form} token={token} from={from} />)
}

/**
 * Who asks, for a browser that keeps no cookies: the permit travels in the body of each answer, never in an address, and brings
 * the words of the complaint along.
 */
export const continuingPage = async (request: Request, desk: ContinuingDesk, going: Going): Promise<Reply> => {
  const { fields, complaint } = going
  const carried = { dari: fields.number, permit: fields.permit, details: await desk.firstWordsOf(complaint), step: 'edit' }
  const { baseUrl } = desk
  return page(<RequesterPage language={request.language} region={await desk.region()} baseUrl={baseUrl} from={fields} carried={carried} />)
}

type ContinuingDesk = Pick<FilingDesk, 'region' | 'baseUrl' | 'firstWordsOf'>
type Going = Extract<Continuation, { kind: 'open' }>

/** Files a request after a last look; as JSON at once. */
export const receiveRequest = async (request: Request, desk: FilingDesk): Promise<Reply> => {
  const isKnownRequester = RequesterKind.safeParse(textField(request.body, 'requesterKind')).success
  if (request.wants === 'html' && !isKnownRequester) return seeOther('/permohonan')
  const { language } = request
  const { region, institutions, request: schema } = await formsOf(desk)
  const around = { language, region, institutions }
  const { fields } = textOf(language).request
  const parsed = schema.safeParse(request.body)
  const values = keptFields(request.body, Object.keys(fields))
  const going = await continued(request, desk)
  if (request.wants === 'json' && parsed.success && going.kind === 'gone') {
    const gone = goneProblem(request)
    return problem(409, gone.code, textOf(language).errors.notFiled, { detail: gone.message, errors: [gone] })
  }
  // Whoever sends it once more without the complaint files it as a matter of its own, so the link is not carried on.
  const from = going.kind === 'open' ? going.fields : undefined
  return receiveForm(request, desk, {
    form: parsed.success && going.kind !== 'gone' ? parsed.data : null,
    errors: [
      ...(going.kind === 'gone' ? [goneProblem(request)] : []),
      ...(parsed.success ? [] : problemsOf(parsed.error, fields, limits, language)),
    ],
    fillIn: (token, errors) => <RequestPage {...around} baseUrl={desk.baseUrl} form={{ values, errors }} token={token} from={from} />,
    lookAgain: (form, token, held) => (
      <RequestReview
        {...around}
        form={form}
        values={values}
        token={token}
        notice={held?.notice}
        isCrowded={held?.refusal === 'slowed'}
        from={held?.refusal === 'changed-since' ? undefined : from}
      />
    ),
    file: (form, sending) => desk.fileRequest(form, sending, complaintOf(going)),
    receipt: '/permohonan/diterima',
    mayBeKept: () => true,
  })
}

const complaintOf = (going: Continuation): Complaint | null => (going.kind === 'open' ? going.complaint : null)

/** The complaint that `dari` names, by the session of the browser or by the permit that the form carries. */
const continued = (request: Request, desk: FilingDesk): Promise<Continuation> =>
  desk.continuationOf({
    number: request.query.dari ?? textField(request.body, 'dari'),
    permit: textField(request.body, 'permit'),
    session: caseCookie.read(request.cookies),
  })

const goneProblem = ({ language }: Request): FieldProblem => ({
  field: 'main',
  code: 'not-open',
  message: textOf(language).request.convertedGone,
})
