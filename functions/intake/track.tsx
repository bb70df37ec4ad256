import type { Desk } from '../../shared/desk/desk.ts'
import { TrackingForm } from '../../shared/domain/case-forms.ts'
import { ErrorSummary, type FormState, TextField } from '../../shared/web/form.tsx'
import { json, page, problem, type Reply, type Request, seeOther } from '../../shared/web/http.ts'
import { Layout } from '../../shared/web/layout.tsx'
import { networkHash } from '../../shared/web/network.ts'
import { openSession } from '../../shared/web/session.ts'
import { textOf } from '../../shared/web/text/text.ts'
import { caseFacts } from './answers.ts'

export const showTracking = (request: Request, desk: Desk): Promise<Reply> =>
  trackingPage(request, desk, { values: { number: request.query.number ?? '' }, errors: [] }, 200)

/** Opens a case with number and access code. Wrong and unknown look the same, and guessing gets slower (access.ts). */
export const openByCode = async (request: Request, desk: Desk): Promise<Reply> => {
  const { number, accessCode } = TrackingForm.parse(request.body)
  const network = networkHash((await desk.keyRing())('network-hash'), request.sourceAddress, desk.effects.now())
  const state = await desk.openWithCode(number, accessCode, network)
  const words = textOf(request.language).track
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
