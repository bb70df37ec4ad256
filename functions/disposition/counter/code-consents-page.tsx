import type { WaitingCode } from '../../../shared/desk/officers/case/consenting-codes.ts'
import type { NewCodeDesk } from '../../../shared/desk/officers/case/open-new-code.ts'
import { officerLimits, ReasonForm } from '../../../shared/domain/actions/officer-forms.ts'
import { mayOpen } from '../../../shared/domain/case/permissions.ts'
import { longDate } from '../../../shared/web/format.ts'
import { DoneNote, ErrorSummary, emptyForm, type FormState, TextArea } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pathOf } from '../desk-around.ts'
import { sendingOf } from '../submission-guard.ts'

const path = '/petugas/kode-menunggu'

/** New access codes that wait for this officer's consent, with nothing of the matter (GET /petugas/kode-menunggu). */
export const showCodeConsents = (request: OfficerRequest, desk: NewCodeDesk): Promise<Reply> =>
  codeConsentsPage(request, desk, emptyForm, 200)

/** Consents to one, or refuses it (POST /petugas/kode-menunggu/{number}); rights are weighed again by then. */
export const answerCodeConsent = async (request: OfficerRequest, desk: NewCodeDesk): Promise<Reply> => {
  const number = request.params.number ?? ''
  const asked = Number(request.body.asked)
  const { answer } = request.body
  if (!Number.isInteger(asked) || (answer !== 'setuju' && answer !== 'tolak')) return absent(request, desk)
  const refusal = answer === 'tolak' ? ReasonForm.safeParse(request.body) : null
  if (refusal?.success === false) {
    const { codeConsents: text } = deskTextOf(request.language).work
    const errors = problemsOf(refusal.error, { reason: text.reason }, { reason: officerLimits.reason }, request.language)
    if (request.wants === 'json') return problem(422, 'invalid-fields', textOf(request.language).errors.summaryTitle, { errors })
    return codeConsentsPage(request, desk, { values: request.body, errors, prefix: prefixOf({ number }) }, 422)
  }
  const sent = await sendingOf(request, desk)
  if (sent === null) return seeOther(path)
  const given = refusal ? { asked, consents: false as const, reason: refusal.data.reason } : { asked, consents: true as const }
  const answered = await desk.answerWaitingCode(request.officer, number, given, sent)
  if (request.wants === 'json') {
    const {
      work: { codeConsents: text },
      case: { refusals },
    } = deskTextOf(request.language)
    return answered === 'done'
      ? json({ number, answer })
      : problem(409, answered === 'too-new' ? 'too-new' : 'not-possible-now', answered === 'too-new' ? refusals['too-new'] : text.gone)
  }
  return seeOther(`${path}?hasil=${answered === 'done' ? answer : answered === 'too-new' ? 'belum' : 'sudah'}`)
}

const doneOf = (outcome: string | undefined, { work, case: { refusals } }: ReturnType<typeof deskTextOf>): string | null => {
  const { codeConsents: text } = work
  if (outcome === undefined) return null
  if (outcome === 'belum') return refusals['too-new']
  if (outcome === 'setuju') return text.consented
  return outcome === 'tolak' ? text.refused : text.gone
}

const codeConsentsPage = async (request: OfficerRequest, desk: NewCodeDesk, form: FormState, status: number): Promise<Reply> => {
  const [{ first: codes, more }, officers, region, token] = await Promise.all([
    desk.waitingCodes(request.officer),
    desk.recentOfficers(),
    desk.region(),
    desk.newFormToken(),
  ])
  const names = new Map(officers.map(({ id, name }) => [id, name]))
  if (request.wants === 'json') {
    return json({ waiting: codes.map(({ askedBy, ...it }) => ({ ...it, askedBy: names.get(askedBy) ?? askedBy })), more })
  }
  const { codeConsents: text } = deskTextOf(request.language).work
  const done = doneOf(request.query.hasil, deskTextOf(request.language))
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="code-consents" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.title}</h1>
      {done ? <DoneNote>{done}</DoneNote> : null}
      <p>{text.intro}</p>
      {codes.length === 0 ? <p class="panel empty">{text.none}</p> : null}
      {codes.map((code) => (
        <CodePanel code={code} askedBy={names.get(code.askedBy) ?? code.askedBy} request={request} token={token} sent={form} />
      ))}
      {more ? <p>{text.more}</p> : null}
    </OfficerLayout>,
    { status },
  )
}

/** Several forms stand on one page. */
const prefixOf = ({ number }: { number: string }): string => `kode-${number.replace(/[^\w-]/g, '')}-`

type PanelProps = { code: WaitingCode; askedBy: string; request: OfficerRequest; token: string; sent: FormState }

const CodePanel = ({ code, askedBy, request, token, sent }: PanelProps) => {
  const { language, officer } = request
  const { codeConsents: text } = deskTextOf(language).work
  const prefix = prefixOf(code)
  const form = sent.prefix === prefix ? sent : { ...emptyForm, prefix }
  const to = { request, action: `${path}/${code.number}` }
  const about = { token, asked: String(code.asked) }
  return (
    <section class="panel">
      <h2>{mayOpen(officer, 'queue') ? <a href={pathOf(code)}>{code.number}</a> : code.number}</h2>
      <SummaryList
        rows={[
          [text.since, longDate(code.since, language)],
          [text.until, longDate(code.until, language)],
          [text.askedBy, askedBy],
          [text.why, code.reason ?? text.erased],
        ]}
      />
      <OfficerForm {...to} hidden={{ ...about, answer: 'setuju' }}>
        <button type="submit">{text.consent({ number: code.number })}</button>
      </OfficerForm>
      <details open={form === sent}>
        <summary>{text.refuseTitle({ number: code.number })}</summary>
        <OfficerForm {...to} hidden={{ ...about, answer: 'tolak' }}>
          <TextArea form={form} name="reason" label={text.reason} maxLength={officerLimits.reason} language={language} />
          <button type="submit">{text.refuse}</button>
        </OfficerForm>
      </details>
    </section>
  )
}
