import type { OwnCaseDesk } from '../../../shared/desk/citizens/open-own-case.ts'
import { caseFormLimits, TrackingForm } from '../../../shared/domain/actions/case-forms.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { caseNumberOf } from '../../../shared/domain/typed/case-number.ts'
import { CasePart } from '../../../shared/letters/case-parts.ts'
import { caseCookie, cookieProbe } from '../../../shared/web/case-cookie.ts'
import { ErrorSummary, type FormState, Hidden, TextField } from '../../../shared/web/form.tsx'
import { problemsOf } from '../../../shared/web/form-problems.ts'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, problem, type Reply, type Request, seeOther, textField } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { fieldProblems } from '../filing/api-filing.ts'
import { openedCase } from './act-on-own-case.tsx'
import { caseFacts } from './case-answers.ts'
import { caseOfBrowser, notOpened, sentFile } from './citizen.ts'
import { uploadPage } from './citizen-files.tsx'

/** The form; whoever has that case open already goes straight to it, and to the part that a letter names. */
export const showTracking = async (request: Request, desk: OwnCaseDesk): Promise<Reply> => {
  const { number = '', ke = '', berkas = '' } = request.query
  const state = number === '' ? null : await caseOfBrowser(request, desk)
  if (state && state.number === caseNumberOf(number, (await desk.region()).numberPrefix)) return seeOther(addressOf(state, ke, berkas))
  return trackingPage(request, desk, { values: { number, ke, berkas }, errors: [] }, 200)
}

/** The page of a case; the part is in the query too, for what is folded opens only from there. */
const addressOf = ({ number }: Pick<Case, 'number'>, ke: string, berkas: string): string => {
  const part = CasePart.safeParse(ke).data
  const file = sentFile(berkas)
  const query = new URLSearchParams({ ...(part ? { ke: part } : {}), ...(file ? { berkas: file } : {}) })
  return `/kasus/${number}${query.size > 0 ? `?${query}` : ''}${part ? `#${part}` : ''}`
}

/** Opens a case with number and access code. Wrong and unknown look the same, and who guesses waits. */
export const openByCode = async (request: Request, desk: OwnCaseDesk): Promise<Reply> => {
  const words = textOf(request.language).track
  const form = TrackingForm.safeParse(request.body)
  if (!form.success) {
    const errors = problemsOf(form.error, { number: words.number, accessCode: words.accessCode }, caseFormLimits, request.language)
    if (request.wants === 'json') return fieldProblems(request, errors)
    return trackingPage(request, desk, { values: { ...carriedOn(request), number: textField(request.body, 'number') }, errors }, 422)
  }
  const { number, accessCode } = form.data
  const { ke, berkas } = carriedOn(request)
  const opening = await desk.openWithCode(number, accessCode, request.sourceAddress)
  if (opening.kind !== 'opened') {
    const not = notOpened(opening, request)
    if (request.wants === 'json') return problem(not.status, not.code, not.message, { headers: not.headers })
    const errors = [{ field: 'number', code: not.code, message: not.message }]
    const reply = await trackingPage(request, desk, { values: { number, ke, berkas }, errors }, not.status)
    return { ...reply, headers: { ...reply.headers, ...not.headers } }
  }
  const state = opening.case
  if (request.wants === 'json')
    return json(await caseFacts(state, request, desk), { cookies: [caseCookie.set(await desk.sessionOf(state))] })
  // Without a session the page of the case has no other way to the form of a file than this one.
  if (ke === 'berkas' && !cookieProbe.isKept(request.cookies))
    return { ...(await uploadPage(request, desk, state)), cookies: [caseCookie.set(await desk.sessionOf(state))] }
  return openedCase(request, desk, state, addressOf(state, ke, berkas))
}

/** Where they were going before they had to open the case. */
const carriedOn = ({ body }: Request) => ({ ke: textField(body, 'ke'), berkas: textField(body, 'berkas') })

const trackingPage = async (request: Request, desk: OwnCaseDesk, form: FormState, status: number): Promise<Reply> => {
  const { track: text } = textOf(request.language)
  return page(
    <Layout title={text.title} language={request.language} path="/lacak" region={await desk.region()} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <form method="post" action="/lacak" novalidate>
        <Hidden values={{ ke: CasePart.safeParse(form.values.ke).data, berkas: sentFile(String(form.values.berkas ?? '')) }} />
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
    { status, cookies: [cookieProbe.set] },
  )
}
