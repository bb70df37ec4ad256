import type { OwnCaseDesk } from '../../../shared/desk/citizens/open-own-case.ts'
import { caseFormLimits, TrackingForm } from '../../../shared/domain/actions/case-forms.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { caseNumberOf } from '../../../shared/domain/typed/case-number.ts'
import { caseCookie, cookieProbe } from '../../../shared/web/case/case-cookie.ts'
import { ErrorSummary, type FormState, Hidden, TextField } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, problem, type Reply, type Request, seeOther, textField } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { fieldProblems } from '../filing/api-filing.ts'
import { openedCase } from './act-on-own-case.tsx'
import { caseFacts } from './case-answers.ts'
import { caseOfBrowser, notOpened, sentFile } from './citizen.ts'
import { readyPage, uploadPage } from './citizen-files.tsx'
import { type Onward, onwardOf, onwardWord } from './onward.ts'

/** The form; whoever has that case open already goes straight to it, and on to what they were going to. */
export const showTracking = async (request: Request, desk: OwnCaseDesk): Promise<Reply> => {
  const { number = '', ke = '', berkas = '' } = request.query
  const state = number === '' ? null : await caseOfBrowser(request, desk)
  if (state && state.number === caseNumberOf(number, (await desk.region()).numberPrefix))
    return seeOther(addressOf(state, onwardOf(ke), sentFile(berkas)))
  return trackingPage(request, desk, { values: { number, ke, berkas }, errors: [] }, 200)
}

/**
 * Where it goes on with the case open; the part is in the query too, for what is folded opens only from there. Whether a
 * complaint can still go on as a request is asked on its page: its form sends whoever cannot back here.
 */
const addressOf = ({ number }: Pick<Case, 'number'>, onward: Onward | undefined, berkas: string | undefined): string => {
  if (onward?.to === 'upload') return `/kasus/${number}/berkas`
  if (onward?.to === 'file') return `/kasus/${number}/berkas/${onward.id}`
  if (onward?.to === 'letter') return `/kasus/${number}/surat/${onward.id}`
  if (onward?.to === 'timeline') return `/kasus/${number}?laman=${onward.page}#perjalanan`
  const part = onward?.to === 'part' ? onward.part : onward && 'lanjutkan'
  const query = new URLSearchParams({ ...(part ? { ke: part } : {}), ...(berkas ? { berkas } : {}) })
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
  const carried = carriedOn(request)
  const opening = await desk.openWithCode(number, accessCode, request.sourceAddress)
  if (opening.kind !== 'opened') {
    const not = notOpened(opening, request)
    if (request.wants === 'json') return problem(not.status, not.code, not.message, { headers: not.headers })
    const errors = [{ field: 'number', code: not.code, message: not.message }]
    const reply = await trackingPage(request, desk, { values: { number, ...carried }, errors }, not.status)
    return { ...reply, headers: { ...reply.headers, ...not.headers } }
  }
  const state = opening.case
  if (request.wants === 'json')
    return json(await caseFacts(state, request, desk), { cookies: [caseCookie.set(await desk.sessionOf(state))] })
  return goOn(request, desk, state, onwardOf(carried.ke), sentFile(carried.berkas))
}

/**
 * On to what was asked for before the code was. A browser that keeps no cookies gets it as the answer to the code itself, for it
 * has no other way there (docs/adr/0046).
 */
const goOn = async (request: Request, desk: OwnCaseDesk, state: Case, onward: Onward | undefined, berkas: string | undefined) => {
  const session = await desk.sessionOf(state)
  const withSession = async (reply: Reply | Promise<Reply>): Promise<Reply> => ({ ...(await reply), cookies: [caseCookie.set(session)] })
  const isKept = cookieProbe.isKept(request.cookies)
  if (onward?.to === 'file' || onward?.to === 'letter') return withSession(readyPage(request, desk, state, onward))
  if (onward?.to === 'upload' && !isKept) return withSession(uploadPage(request, desk, state))
  if (onward?.to === 'request-form') {
    const going = await desk.continuationOf({ number: state.number, permit: '', session })
    if (going.kind === 'open' && going.complaint.conversion?.request === null) {
      if (isKept) return withSession(seeOther(`/permohonan?dari=${encodeURIComponent(state.number)}`))
      const { continuingPage } = await import('../filing/receive-request.tsx')
      return withSession(continuingPage(request, desk, going))
    }
  }
  return openedCase(request, desk, state, addressOf(state, onward, berkas), {
    part: onward?.to === 'part' ? onward.part : undefined,
    timelinePage: onward?.to === 'timeline' ? onward.page : undefined,
  })
}

/** Where they were going before they had to open the case. */
const carriedOn = ({ body }: Request) => ({ ke: textField(body, 'ke'), berkas: textField(body, 'berkas') })

const trackingPage = async (request: Request, desk: OwnCaseDesk, form: FormState, status: number): Promise<Reply> => {
  const { track: text } = textOf(request.language)
  const onward = onwardOf(String(form.values.ke ?? ''))
  return page(
    <Layout title={text.title} language={request.language} path="/lacak" region={await desk.region()} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <form method="post" action="/lacak" novalidate>
        <Hidden values={{ ke: onward && onwardWord(onward), berkas: sentFile(String(form.values.berkas ?? '')) }} />
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
