import type { Desk } from '../../shared/desk/desk.ts'
import { caseFormLimits, TrackingForm } from '../../shared/domain/case-forms.ts'
import { ErrorSummary, type FormState, TextField } from '../../shared/web/form.tsx'
import { problemsOf } from '../../shared/web/form-problems.ts'
import { json, page, problem, type Reply, type Request, seeOther, textField } from '../../shared/web/http.ts'
import { Layout } from '../../shared/web/layout.tsx'
import { networkHash } from '../../shared/web/network.ts'
import { openSession } from '../../shared/web/session.ts'
import { textOf } from '../../shared/web/text/text.ts'
import { caseFacts } from './answers.ts'
import { fieldProblems } from './api-filing.ts'

export const showTracking = (request: Request, desk: Desk): Promise<Reply> =>
  trackingPage(request, desk, { values: { number: request.query.number ?? '' }, errors: [] }, 200)

/** Opens a case with number and access code. Wrong and unknown look the same, and guessing gets slower (access.ts). */
export const openByCode = async (request: Request, desk: Desk): Promise<Reply> => {
  const words = textOf(request.language).track
  const form = TrackingForm.safeParse(request.body)
  if (!form.success) {
    const errors = problemsOf(form.error, { number: words.number, accessCode: words.accessCode }, caseFormLimits, request.language)
    if (request.wants === 'json') return fieldProblems(request, errors)
    return trackingPage(request, desk, { values: { number: textField(request.body, 'number') }, errors }, 422)
  }
  const { number, accessCode } = form.data
  const network = networkHash((await desk.keyRing())('network-hash'), request.sourceAddress, desk.effects.now())
  const state = await desk.openWithCode(number, accessCode, network)
  if (!state) {
    if (request.wants === 'json') return problem(403, 'wrong-code', words.wrong)
    return trackingPage(request, desk, { values: { number }, errors: [{ field: 'number', code: 'wrong-code', message: words.wrong }] }, 403)
  }
  const session = openSession((await desk.keyRing())('citizen-session'), state, desk.effects.now())
  if (request.wants === 'json') return json(await caseFacts(state, request, desk), { cookies: [session] })
  return seeOther(`/kasus/${state.number}`, [session])
}

const trackingPage = async (request: Request, desk: Desk, form: FormState, status: number): Promise<Reply> => {
  const { track: text } = textOf(request.language)
  return page(
    <Layout title={text.title} language={request.language} path="/lacak" region={await desk.region()} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <form method="post" action="/lacak" novalidate>
        <TextField form={form} name="number" label={text.number} hint={text.numberHint} short maxLength={40} autoComplete="off" />
        <TextField
          form={form}
          name="accessCode"
          label={text.accessCode}
          hint={text.accessCodeHint}
          short
          maxLength={40}
          autoComplete="off"
        />
        <div class="actions">
          <button type="submit">{text.open}</button>
        </div>
      </form>
      <p>
        <a href="/lacak/kode">{text.lostLink}</a>
      </p>
    </Layout>,
    { status },
  )
}
