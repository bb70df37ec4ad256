import type { NewCodeDesk } from '../../../shared/desk/officers/case/open-new-code.ts'
import { NewCodeForm, officerLimits } from '../../../shared/domain/actions/officer-forms.ts'
import { ErrorSummary, emptyForm, type FormState, TextArea } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { slipPage } from '../counter/slip-page.tsx'
import { pathOf } from '../desk-around.ts'
import { onceOf } from '../submission-guard.ts'
import { stateOfAddress } from './show-case-desk.tsx'

/** Asks how the officer knows who stands there (GET /petugas/kasus/{number}/kode). */
export const showNewCode = async (request: OfficerRequest, desk: NewCodeDesk): Promise<Reply> => {
  const state = await stateOfAddress(request, desk)
  if (!state || !(await desk.mayRenewAccess(request.officer, state))) return absent(request, desk)
  return newCodePage(request, desk, state.number, emptyForm, 200)
}

/** A new access code for somebody at the counter; the reason is in the log, the code on the slip alone (POST). */
export const makeNewCode = async (request: OfficerRequest, desk: NewCodeDesk): Promise<Reply> => {
  const state = await stateOfAddress(request, desk)
  if (!state || !(await desk.mayRenewAccess(request.officer, state))) return absent(request, desk)
  const { id, number } = state
  const form = NewCodeForm.safeParse(request.body)
  const { code, slip } = deskTextOf(request.language).work
  if (!form.success) {
    const errors = problemsOf(form.error, { reason: code.reason }, { reason: officerLimits.reason }, request.language)
    return newCodePage(request, desk, number, { values: request.body, errors }, 422)
  }
  const sent = await onceOf(request, desk, id, 'renew-access')
  if (sent === null) return newCodePage(request, desk, number, { values: request.body, errors: [] }, 422)
  const outcome = await desk.renewAccess(request.officer, state, form.data.reason, sent)
  return outcome.kind === 'done' ? slipPage(request, desk, outcome.case, slip.titleCode, null) : seeOther(pathOf({ number }))
}

const newCodePage = async (request: OfficerRequest, desk: NewCodeDesk, number: string, form: FormState, status: number): Promise<Reply> => {
  const { code: text } = deskTextOf(request.language).work
  return page(
    <OfficerLayout title={text.title} request={request} region={await desk.region()} current="tasks" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.title}</h1>
      <p>
        <a href={pathOf({ number })}>{number}</a>
      </p>
      <p>{text.intro}</p>
      <OfficerForm request={request} action={`${pathOf({ number })}/kode`} hidden={{ token: await desk.newFormToken() }}>
        <TextArea form={form} name="reason" label={text.reason} maxLength={officerLimits.reason} language={request.language} />
        <button type="submit">{text.send}</button>
      </OfficerForm>
    </OfficerLayout>,
    { status },
  )
}
