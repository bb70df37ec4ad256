import type { NewCodeDesk } from '../../../shared/desk/officers/case/open-new-code.ts'
import { NewCodeForm, officerLimits } from '../../../shared/domain/actions/officer-forms.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import { moment } from '../../../shared/web/format.ts'
import { ErrorSummary, emptyForm, type FormState, TextArea } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { slipPage } from '../counter/slip-page.tsx'
import { pathOf } from '../desk-around.ts'
import { onceOf } from '../submission-guard.ts'
import { stateOfAddress } from './show-case-desk.tsx'

/** Asks how the officer knows who stands there, or offers what was just made once more (GET /petugas/kasus/{number}/kode). */
export const showNewCode = async (request: OfficerRequest, desk: NewCodeDesk): Promise<Reply> => {
  const state = await stateOfAddress(request, desk)
  const offer = state && (await offerOf(request, desk, state))
  return state && offer ? newCodePage(request, desk, state.number, emptyForm, offer, 200) : absent(request, desk)
}

/**
 * A new access code for somebody at the counter; the reason is in the log, the code on the slip alone (POST). The answer may be
 * lost on its way, and the old code with it: whoever made the new one is shown it again for a while (docs/adr/0049).
 */
export const makeNewCode = async (request: OfficerRequest, desk: NewCodeDesk): Promise<Reply> => {
  const state = await stateOfAddress(request, desk)
  const offer = state && (await offerOf(request, desk, state))
  if (!state || !offer) return absent(request, desk)
  const { id, number } = state
  if (request.body.again !== undefined || !offer.another) return slipOr(request, desk, state, offer.madeAt)
  const form = NewCodeForm.safeParse(request.body)
  const { code } = deskTextOf(request.language).work
  if (!form.success) {
    const errors = problemsOf(form.error, { reason: code.reason }, { reason: officerLimits.reason }, request.language)
    return newCodePage(request, desk, number, { values: request.body, errors }, offer, 422)
  }
  const sent = await onceOf(request, desk, id, 'renew-access')
  if (sent === null) return newCodePage(request, desk, number, { values: request.body, errors: [] }, offer, 422)
  const outcome = await desk.renewAccess(request.officer, state, form.data.reason, sent)
  if (outcome.kind === 'refused' && outcome.refusal.refused === 'too-new') return tooNew(request, desk, number, offer)
  if (outcome.kind !== 'done' && outcome.kind !== 'done-before') return seeOther(pathOf({ number }))
  return slipOr(request, desk, outcome.case, await desk.codeShownAgain(request.officer, outcome.case))
}

/** What was typed stays: somebody else does it, or they do it later. */
const tooNew = (request: OfficerRequest, desk: NewCodeDesk, number: string, offer: Offer): Reply | Promise<Reply> => {
  const message = deskTextOf(request.language).case.refusals['too-new']
  const errors = [{ field: 'main', code: 'too-new', message }]
  if (request.wants === 'json') return problem(409, 'too-new', message, { errors })
  return newCodePage(request, desk, number, { values: request.body, errors }, offer, 409)
}

/** `another`: one may be made now. `madeAt`: when they made the present one, as long as it is shown again. */
type Offer = { another: boolean; madeAt: Instant | null }

const offerOf = async ({ officer }: OfficerRequest, desk: NewCodeDesk, state: Case): Promise<Offer | null> => {
  const [another, madeAt] = await Promise.all([desk.mayRenewAccess(officer, state), desk.codeShownAgain(officer, state)])
  return another || madeAt ? { another, madeAt } : null
}

/** The slip of a code that this officer has made; of any other code there is none. */
const slipOr = (request: OfficerRequest, desk: NewCodeDesk, state: Case, madeAt: Instant | null): Reply | Promise<Reply> => {
  const { slip } = deskTextOf(request.language).work
  return madeAt ? slipPage(request, desk, state, { title: slip.titleCode, about: null, once: slip.again }) : seeOther(pathOf(state))
}

const newCodePage = async (
  request: OfficerRequest,
  desk: NewCodeDesk,
  number: string,
  form: FormState,
  { another, madeAt }: Offer,
  status: number,
): Promise<Reply> => {
  const { code: text } = deskTextOf(request.language).work
  const [region, token] = await Promise.all([desk.region(), desk.newFormToken()])
  const to = { request, action: `${pathOf({ number })}/kode` }
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="tasks" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.title}</h1>
      <p>
        <a href={pathOf({ number })}>{number}</a>
      </p>
      {madeAt ? (
        <section class="panel">
          <p>{text.made({ at: moment(madeAt, request.language, region.timeZone) })}</p>
          <OfficerForm {...to} hidden={{ token, again: 'ya' }}>
            <button type="submit">{text.again}</button>
          </OfficerForm>
        </section>
      ) : null}
      {another ? (
        <>
          <p>{text.intro}</p>
          <OfficerForm {...to} hidden={{ token }}>
            <TextArea form={form} name="reason" label={text.reason} maxLength={officerLimits.reason} language={request.language} />
            <button type="submit">{text.send}</button>
          </OfficerForm>
        </>
      ) : null}
    </OfficerLayout>,
    { status },
  )
}
