import type { Child } from 'hono/jsx'
import type { LostCodeDesk } from '../../../shared/desk/citizens/open-lost-code.ts'
import { caseFormLimits, LostCodeForm, linkLimits } from '../../../shared/domain/actions/case-forms.ts'
import { contactLines } from '../../../shared/letters/contact-lines.ts'
import { caseCookie, cookieProbe } from '../../../shared/web/case/case-cookie.ts'
import { DeskContact } from '../../../shared/web/desk-contact.tsx'
import { ErrorSummary, emptyForm, type FormState, Hidden, TextField } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, problem, type Reply, type Request, seeOther, textField } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { fieldProblems } from '../filing/api-filing.ts'
import { receiptOf } from './case-answers.ts'
import { notOpened } from './citizen.ts'

const trackWords = (request: Request) => textOf(request.language).track

type Shown = { status: number; cookies?: string[] }

const show = async (request: Request, desk: LostCodeDesk, title: string, content: Child, shown: Shown = { status: 200 }): Promise<Reply> =>
  page(
    <Layout title={title} language={request.language} path="/lacak/kode" region={await desk.region()} hasErrors={shown.status === 422}>
      <h1>{title}</h1>
      {content}
    </Layout>,
    shown,
  )

export const showLostCode = (request: Request, desk: LostCodeDesk): Promise<Reply> =>
  lostCodePage(request, desk, { ...emptyForm, values: { number: request.query.number ?? '' } }, 200)

const lostCodePage = (request: Request, desk: LostCodeDesk, form: FormState, status: number): Promise<Reply> => {
  const { lost, number, numberHint } = trackWords(request)
  return show(
    request,
    desk,
    lost.title,
    <>
      <ErrorSummary form={form} language={request.language} />
      <p>{lost.intro}</p>
      <form method="post" action="/lacak/kode" novalidate>
        <TextField form={form} name="number" label={number} hint={numberHint} short maxLength={40} />
        <TextField form={form} name="email" label={lost.email} type="email" autoComplete="email" maxLength={254} />
        <div class="actions">
          <button type="submit">{lost.ask}</button>
        </div>
      </form>
      <p>{lost.noEmail}</p>
    </>,
    { status },
  )
}

/**
 * Always the same answer, whether number and address belong together or not, and whether a letter can leave: it tells what
 * else to do in either case, and nobody learns who filed or whose address refuses letters.
 */
export const askLostCode = async (request: Request, desk: LostCodeDesk): Promise<Reply> => {
  const { lost } = trackWords(request)
  const form = LostCodeForm.safeParse(request.body)
  if (!form.success) {
    const labels = { number: trackWords(request).number, email: lost.email }
    const errors = problemsOf(form.error, labels, caseFormLimits, request.language)
    return request.wants === 'json' ? fieldProblems(request, errors) : lostCodePage(request, desk, { values: request.body, errors }, 422)
  }
  const { seconds } = await desk.askForLostCode(form.data.number, form.data.email, request.sourceAddress)
  if (seconds > 0) return slowed(request, desk, seconds)
  const { contact } = await desk.region()
  if (request.wants === 'json') {
    const detail = [lost.done, lost.noLetter, ...contactLines(contact, request.language)].join('\n')
    return json({ title: lost.doneTitle, detail }, { status: 202 })
  }
  return show(
    request,
    desk,
    lost.doneTitle,
    <>
      <p>{lost.done}</p>
      <h2>{lost.noLetterTitle}</h2>
      <p>{lost.noLetter}</p>
      <DeskContact contact={contact} language={request.language} />
    </>,
  )
}

/** Much was asked from this network a moment ago; what was typed stays. */
const slowed = async (request: Request, desk: LostCodeDesk, seconds: number): Promise<Reply> => {
  const not = notOpened({ kind: 'slowed', seconds }, request)
  if (request.wants === 'json') return problem(not.status, not.code, not.message, { headers: not.headers })
  const errors = [{ field: 'number', code: not.code, message: not.message }]
  const reply = await lostCodePage(request, desk, { values: request.body, errors }, not.status)
  return { ...reply, headers: { ...reply.headers, ...not.headers } }
}

/** Looking at the link does nothing: mail scanners follow links. The button uses it up. */
export const showLink = async (request: Request, desk: LostCodeDesk): Promise<Reply> => {
  const token = (request.query.t ?? '').slice(0, linkLimits.t)
  if (!(await desk.isLinkUsable(token))) return usedLink(request, desk)
  const { lost } = trackWords(request)
  return show(
    request,
    desk,
    lost.linkTitle,
    <form method="post" action="/lacak/tautan">
      <Hidden values={{ t: token }} />
      <p>{lost.link}</p>
      <div class="actions">
        <button type="submit">{lost.make}</button>
      </div>
    </form>,
    { status: 200, cookies: [cookieProbe.set] },
  )
}

/** Where the number and the code of a case are shown; a browser that keeps no cookies gets them at once, or the code is lost again. */
const receiptPaths = { complaint: '/pengaduan/diterima', request: '/permohonan/diterima' } as const

export const renewCode = async (request: Request, desk: LostCodeDesk): Promise<Reply> => {
  const outcome = await desk.renewWithLink(textField(request.body, 't').slice(0, linkLimits.t))
  if (outcome.kind !== 'done') return usedLink(request, desk)
  const session = caseCookie.set(await desk.sessionOf(outcome.case))
  if (request.wants === 'json') return json(await receiptOf(outcome.case, request, desk), { cookies: [session] })
  if (cookieProbe.isKept(request.cookies)) return seeOther(receiptPaths[outcome.case.channel], [session])
  const { receiptPage } = await import('../filing/receipt-page.tsx')
  return { ...(await receiptPage({ ...request, path: '/lacak/kode' }, desk, outcome.case, false)), cookies: [session] }
}

const usedLink = (request: Request, desk: LostCodeDesk): Reply | Promise<Reply> => {
  const { lost } = trackWords(request)
  if (request.wants === 'json') return problem(410, 'link-used', lost.usedTitle, { detail: lost.used })
  return show(
    request,
    desk,
    lost.usedTitle,
    <p>
      {lost.used} <a href="/lacak/kode">{lost.again}</a>
    </p>,
    { status: 410 },
  )
}
