import type { CitizensDesk } from '../../../shared/desk/citizens/open-citizens.ts'
import type { FilingDesk } from '../../../shared/desk/citizens/open-filing.ts'
import { complaintLimits } from '../../../shared/domain/channels/complaint/complaint-form.ts'
import { emptyForm } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { page, type Reply, type Request } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { contentSecurityPolicy } from '../../../shared/web/web-stack.ts'
import { ComplaintPage, ComplaintReview } from './complaint-page.tsx'
import { keptFields } from './form-flow.ts'
import { formsOf } from './forms.ts'
import { receiveForm } from './receive-form.ts'

export const showComplaintForm = async ({ language }: Request, desk: CitizensDesk): Promise<Reply> => {
  const { region, institutions } = await formsOf(desk)
  const token = await desk.newFormToken()
  const { baseUrl, incomingOrigin } = desk
  return page(
    <ComplaintPage language={language} region={region} baseUrl={baseUrl} institutions={institutions} form={emptyForm} token={token} />,
    { headers: photosGoTo(incomingOrigin) },
  )
}

/** The script of these pages alone asks us and sends to the bucket: a photo, once the case is filed (docs/adr/0087). */
const photosGoTo = (scriptsSendTo: string) => ({ 'content-security-policy': contentSecurityPolicy({ scriptsSendTo }) })

/** Files a complaint after a last look; as JSON at once. */
export const receiveComplaint = async (request: Request, desk: FilingDesk): Promise<Reply> => {
  const { language } = request
  const { region, institutions, complaint } = await formsOf(desk)
  const around = { language, region, institutions }
  const { fields, missing } = textOf(language).complaint
  const parsed = complaint.safeParse(request.body)
  const values = keptFields(request.body, Object.keys(fields))
  return receiveForm(request, desk, {
    form: parsed.success ? parsed.data : null,
    errors: parsed.success ? [] : problemsOf(parsed.error, fields, complaintLimits, language, missing),
    fillIn: (token, errors) => <ComplaintPage {...around} baseUrl={desk.baseUrl} form={{ values, errors }} token={token} />,
    lookAgain: (form, token, held, isStormy) => (
      <ComplaintReview
        {...around}
        form={form}
        values={values}
        token={token}
        notice={held?.notice}
        isCrowded={held?.refusal === 'slowed'}
        isStormy={isStormy}
        isLast={held?.isLast ?? false}
      />
    ),
    file: (form, sending) => desk.fileComplaint(form, sending),
    headers: photosGoTo(desk.incomingOrigin),
    receipt: '/pengaduan/diterima',
    mayBeKept: ({ identity }) => identity !== 'none',
  })
}
