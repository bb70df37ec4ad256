import type { RecordingDesk } from '../../../shared/desk/officers/lapor/open-recording-desk.ts'
import type { Recorded, ToCopy, ToRecord } from '../../../shared/desk/officers/lapor/recording-there.ts'
import { NationalForm } from '../../../shared/domain/actions/officer-complaint-forms.ts'
import { officerLimits, ReasonForm } from '../../../shared/domain/actions/officer-forms.ts'
import { nationalAddressOf } from '../../../shared/domain/case/national.ts'
import { longDate } from '../../../shared/web/format.ts'
import { DoneNote, ErrorSummary, emptyForm, type FormState, TextField } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { type FieldProblem, json, page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { laporTextOf } from '../../../shared/web/text/lapor-text.ts'
import { pathOf } from '../desk-around.ts'
import { seenVersion, sendingOf } from '../submission-guard.ts'
import { ApartPanel } from './apart-panel.tsx'
import { CopyField, ReportToCopyFields } from './copy-fields.tsx'

const path = '/petugas/pencatatan'
const trackingIdLength = 20

/** GET /petugas/pencatatan: what is owed to SP4N-LAPOR!, with everything that is copied. */
export const showRecording = (request: OfficerRequest, desk: RecordingDesk): Promise<Reply> => recordingPage(request, desk, emptyForm, 200)

/** POST /petugas/pencatatan/{number}/nomor: it stands there, under that tracking id. */
export const recordCase = async (request: OfficerRequest, desk: RecordingDesk): Promise<Reply> => {
  const number = request.params.number ?? ''
  const { recording: text } = laporTextOf(request.language)
  const form = NationalForm.safeParse(request.body)
  if (!form.success) {
    return wrong(
      request,
      desk,
      number,
      problemsOf(form.error, { trackingId: text.trackingId }, { trackingId: trackingIdLength }, request.language),
      422,
    )
  }
  const sent = await sendingOf(request, desk)
  if (sent === null) return seeOther(path)
  const recorded = await desk.record(request.officer, number, form.data.trackingId, sent)
  if (recorded.kind === 'taken') {
    const { work, case: desked } = deskTextOf(request.language)
    const message = recorded.number === null ? desked.taken : work.counter.taken({ number: recorded.number })
    return wrong(request, desk, number, [{ field: 'trackingId', code: 'taken', message }], 409)
  }
  return settled(request, number, recorded)
}

/** POST /petugas/pencatatan/{number}/disalin: the answer stands there. */
export const copiedCase = async (request: OfficerRequest, desk: RecordingDesk): Promise<Reply> => {
  const number = request.params.number ?? ''
  const sent = await sendingOf(request, desk)
  if (sent === null) return seeOther(path)
  return settled(request, number, await desk.copied(request.officer, number, sent, seenVersion(request)))
}

/** POST /petugas/pencatatan/{number}/ikuti: it ends here as it ended there. */
export const followThere = async (request: OfficerRequest, desk: RecordingDesk): Promise<Reply> => {
  const number = request.params.number ?? ''
  const sent = await sendingOf(request, desk)
  if (sent === null) return seeOther(path)
  return settled(request, number, await desk.decide(request.officer, number, 'follow', sent, seenVersion(request)))
}

/** POST /petugas/pencatatan/{number}/biarkan: it stays different, and why. */
export const leaveApart = async (request: OfficerRequest, desk: RecordingDesk): Promise<Reply> => {
  const number = request.params.number ?? ''
  const form = ReasonForm.safeParse(request.body)
  if (!form.success) {
    const { reason } = laporTextOf(request.language).recording
    return wrong(request, desk, number, problemsOf(form.error, { reason }, { reason: officerLimits.reason }, request.language), 422)
  }
  const sent = await sendingOf(request, desk)
  if (sent === null) return seeOther(path)
  return settled(request, number, await desk.decide(request.officer, number, { keep: form.data.reason }, sent, seenVersion(request)))
}

/** What the address says of how it went; `taken` has a page of its own. */
const resultOf = { done: 'simpan', busy: 'sibuk', changed: 'berubah', gone: 'sudah', taken: 'sudah' } as const satisfies Record<
  Recorded['kind'],
  string
>

const settled = (request: OfficerRequest, number: string, { kind }: Recorded): Reply => {
  const { recording: text } = laporTextOf(request.language)
  const busy = deskTextOf(request.language).case.busy
  if (request.wants !== 'json') return seeOther(`${path}?hasil=${resultOf[kind]}`)
  if (kind === 'done') return json({ number })
  if (kind === 'changed') return problem(409, 'changed-since', text.changed)
  return kind === 'busy' ? problem(503, 'busy', busy) : problem(409, 'not-possible-now', text.gone)
}

const wrong = (
  request: OfficerRequest,
  desk: RecordingDesk,
  number: string,
  errors: FieldProblem[],
  status: number,
): Promise<Reply> | Reply =>
  request.wants === 'json'
    ? problem(status, status === 409 ? 'taken' : 'invalid-fields', textOf(request.language).errors.summaryTitle, { errors })
    : recordingPage(request, desk, { values: request.body, errors, prefix: prefixOf({ number }) }, status)

const prefixOf = ({ number }: { number: string }): string => `catat-${number.replace(/[^\w-]/g, '')}-`

const recordingPage = async (request: OfficerRequest, desk: RecordingDesk, form: FormState, status: number): Promise<Reply> => {
  const { officer, language } = request
  const [toRecord, toCopy, apart, region, token] = await Promise.all([
    desk.toRecord(officer),
    desk.toCopy(officer),
    desk.apart(officer),
    desk.region(),
    desk.newFormToken(),
  ])
  if (request.wants === 'json') {
    return json({
      record: toRecord.first.map(({ case: { number }, until, report }) => ({ number, until, report })),
      copy: toCopy.first.map(({ case: { number, version }, until, trackingId, answer }) => ({
        number,
        version,
        until,
        trackingId,
        answer,
      })),
      apart: apart.first.map(({ case: { number, version, status, class: klass }, until, trackingId, there }) => ({
        ...{ number, version, until, trackingId, here: { status, class: klass } },
        there: { status: there.status, class: there.class },
      })),
      more: { record: toRecord.more, copy: toCopy.more, apart: apart.more },
    })
  }
  const { recording: text } = laporTextOf(language)
  const results: Record<string, string> = {
    simpan: text.saved,
    sudah: text.gone,
    berubah: text.changed,
    sibuk: deskTextOf(language).case.busy,
  }
  const { hasil = '' } = request.query
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="recording" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={language} />
      <h1>{text.title}</h1>
      {results[hasil] ? <DoneNote>{results[hasil]}</DoneNote> : null}
      <p>{text.intro}</p>
      <h2 id="belum-dicatat">{text.recordTitle}</h2>
      <p>{toRecord.first.length === 0 ? text.recordNone : text.recordIntro}</p>
      {toRecord.first.map((it, i) => (
        <RecordPanel owed={it} request={request} token={token} sent={form} open={i === 0 && form.errors.length === 0} />
      ))}
      {toRecord.more ? <p>{text.more}</p> : null}
      <h2 id="belum-disalin">{text.copyTitle}</h2>
      <p>{toCopy.first.length === 0 ? text.copyNone : text.copyIntro}</p>
      {toCopy.first.map((it, i) => (
        <CopyPanel owed={it} request={request} token={token} open={i === 0} />
      ))}
      {toCopy.more ? <p>{text.more}</p> : null}
      <h2 id="berbeda">{text.apartTitle}</h2>
      <p>{apart.first.length === 0 ? text.copyNone : text.apartIntro}</p>
      {apart.first.map((it, i) => (
        <ApartPanel apart={it} request={request} token={token} sent={form} prefix={prefixOf(it.case)} path={path} open={i === 0} />
      ))}
      {apart.more ? <p>{text.more}</p> : null}
    </OfficerLayout>,
    { status },
  )
}

type PanelProps<Owed> = { owed: Owed; request: OfficerRequest; token: string; open: boolean }

const RecordPanel = ({ owed, request, token, sent, open }: PanelProps<ToRecord> & { sent: FormState }) => {
  const { case: state, until, report } = owed
  const { language } = request
  const { recording: text } = laporTextOf(language)
  const prefix = prefixOf(state)
  const form = sent.prefix === prefix ? sent : { ...emptyForm, prefix }
  return (
    <details class="panel" open={open || form === sent}>
      <summary>{text.summary({ number: state.number, title: report.title ?? '', until: longDate(until, language) })}</summary>
      <p>
        <a href={pathOf(state)}>{text.openCase}</a>
      </p>
      <ReportToCopyFields prefix={prefix} report={report} confidential={state.confidential} language={language} />
      <OfficerForm request={request} action={`${path}/${state.number}/nomor`} hidden={{ token }}>
        <TextField
          form={form}
          name="trackingId"
          label={text.trackingId}
          hint={text.trackingHint}
          maxLength={trackingIdLength}
          inputMode="numeric"
          short
        />
        <button type="submit">{text.record}</button>
      </OfficerForm>
    </details>
  )
}

const CopyPanel = ({ owed, request, token, open }: PanelProps<ToCopy>) => {
  const { case: state, until, trackingId, answer } = owed
  const { language } = request
  const {
    case: { national: text, texts },
  } = deskTextOf(language)
  const { recording } = laporTextOf(language)
  const prefix = prefixOf(state)
  return (
    <details class="panel" open={open}>
      <summary>{recording.summary({ number: state.number, title: trackingId, until: longDate(until, language) })}</summary>
      <p>
        <a href={nationalAddressOf({ trackingId })} target="_blank" rel="noopener noreferrer">
          {text.open} ({trackingId})
        </a>{' '}
        · <a href={pathOf(state)}>{recording.openCase}</a>
      </p>
      <CopyField id={`${prefix}jawaban`} label={text.copy} value={answer ?? texts.erased} language={language} />
      <OfficerForm request={request} action={`${path}/${state.number}/disalin`} hidden={{ token, seen: String(state.version) }}>
        <button type="submit">{recording.copied}</button>
      </OfficerForm>
    </details>
  )
}
