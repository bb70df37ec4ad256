import type { KeptLine } from '../../../shared/desk/officers/information/keeping-lines.ts'
import type { InformationDesk } from '../../../shared/desk/officers/information/open-information-desk.ts'
import { mayAnnounce } from '../../../shared/domain/information/announcement.ts'
import { mayRelease, mayTakeDown, mayWrite } from '../../../shared/domain/information/keeping-information.ts'
import type { InformationFacts, ProposedInformation } from '../../../shared/domain/information/listed-information.ts'
import { releaseClock } from '../../../shared/domain/information/telling-lines.ts'
import type { Institution } from '../../../shared/domain/office/directory.ts'
import { localDateOf } from '../../../shared/domain/time/local-date.ts'
import { shortDate } from '../../../shared/web/format.ts'
import { ErrorSummary, type FormState, TextArea } from '../../../shared/web/forms/form.tsx'
import { InformationSummary } from '../../../shared/web/information/information-summary.tsx'
import { ReportSummary } from '../../../shared/web/information/report-summary.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply } from '../../../shared/web/replies.ts'
import { informationTextOf } from '../../../shared/web/text/information-text.ts'
import { publishedReportsTextOf } from '../../../shared/web/text/published-reports-text.ts'
import { namesOf } from '../queue/queue-page.tsx'
import { AnnouncementFields } from './announcement-fields.tsx'
import { LineFields } from './line-fields.tsx'
import { ReportFields } from './report-fields.tsx'

/** Under which id an announcement begins, as a line does under `baru`. */
export const newAnnouncement = 'pengumuman-baru'

/** And a report; of which case is in the query. */
export const newReport = 'laporan-baru'

/** What a page is about: what is there, or what is begun. */
export const lineKind = ({ params }: Pick<OfficerRequest, 'params'>, line: KeptLine | null): 'line' | 'announcement' | 'report' => {
  const facts = line?.proposed?.facts ?? line?.listed?.facts
  if (line ? facts?.announcement : params.id === newAnnouncement) return 'announcement'
  return (line ? facts?.report : params.id === newReport) ? 'report' : 'line'
}

type Props = { line: KeptLine | null; form: FormState; holders: readonly Institution[]; status: number }

/** One line: what stands there, what is proposed, what can be decided, and the form. */
export const linePage = async (request: OfficerRequest, desk: InformationDesk, { line, form, holders, status }: Props): Promise<Reply> => {
  const text = informationTextOf(request.language)
  const { keep } = text
  const [region, names, statutes, calendar] = await Promise.all([desk.region(), namesOf(desk), desk.statutes(), desk.calendar()])
  const { listed, proposed } = line ?? { listed: null, proposed: null }
  const kind = lineKind(request, line)
  const announces = kind === 'announcement'
  const reports = publishedReportsTextOf(request.language)
  const isOver = kind === 'report' && proposed?.state === 'taken-down'
  const writes = announces ? mayAnnounce(request.officer) : mayWrite(request.officer) && !isOver
  const titles = {
    announcement: text.announcements.one,
    report: reports.keep.one,
    line: line ? (writes ? keep.edit : keep.look) : keep.add,
  }
  const title = titles[kind]
  const version = { version: String(proposed?.version ?? 0) }
  const hasWaiting = proposed?.state === 'waiting'
  const releases = proposed !== null && mayRelease(request.officer, proposed)
  const takesDown = listed?.facts && mayTakeDown(request.officer, listed.facts.holder)
  const address = `/petugas/informasi/${encodeURIComponent(line?.id ?? request.params.id ?? 'baru')}`
  const source = line ? '' : String(form.values.dari ?? '')
  const number = kind === 'report' ? (proposed?.source ?? source) : ''
  const limit = (waiting: ProposedInformation): string => {
    const { due } = releaseClock(waiting, { statutes, calendar }).clock
    return (due < localDateOf(request.now, region.timeZone) ? keep.late : keep.due)({ on: shortDate(due, request.language) })
  }
  /** Both may be possible at once: a change that waits, and what is shown and should not be. */
  const WithReason = ({ to, label, prefix, hint }: { to: string; label: string; prefix: string; hint?: string }) => (
    <OfficerForm request={request} action={to} hidden={version}>
      <TextArea
        form={form}
        name="reason"
        id={`${prefix}reason`}
        label={keep.reason}
        hint={keep.reasonHint}
        maxLength={1000}
        language={request.language}
      />
      {hint ? <p class="hint">{hint}</p> : null}
      <button type="submit" class="second">
        {label}
      </button>
    </OfficerForm>
  )
  const Summary = ({ facts }: { facts: InformationFacts }) => {
    const same = { facts, holder: names.institution(facts.holder), language: request.language }
    return facts.report ? <ReportSummary report={facts.report} region={region} {...same} /> : <InformationSummary {...same} />
  }
  return page(
    <OfficerLayout title={title} request={request} region={region} current="information" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{title}</h1>
      {proposed ? <p class="tag">{keep.states[proposed.state]}</p> : null}
      {proposed?.reason ? (
        <p>
          {`${keep.reason}: `}
          <span dir="auto">{proposed.reason}</span>
        </p>
      ) : null}
      {proposed && hasWaiting ? (
        <section class="panel" aria-labelledby="usulan">
          <h2 id="usulan">{`${keep.compare}: ${proposed.facts.title}`}</h2>
          <Summary facts={proposed.facts} />
          <p>{limit(proposed)}</p>
          {proposed.source ? (
            <p>
              {`${kind === 'report' ? reports.keep.case : keep.source}: `}
              <a href={`/petugas/kasus/${encodeURIComponent(proposed.source)}`}>{proposed.source}</a>
            </p>
          ) : null}
          {releases ? (
            <OfficerForm request={request} action={`${address}/tampilkan`} hidden={version}>
              <button type="submit">{kind === 'report' ? reports.keep.release : keep.release}</button>
            </OfficerForm>
          ) : (
            <p class="hint">{proposed.by === request.officer.id ? keep.own : kind === 'report' ? reports.keep.releaser : keep.liaison}</p>
          )}
        </section>
      ) : null}
      {listed?.facts && hasWaiting ? (
        <section class="panel" aria-labelledby="sekarang">
          <h2 id="sekarang">{`${keep.now}: ${listed.facts.title}`}</h2>
          <Summary facts={listed.facts} />
        </section>
      ) : null}
      {releases ? <WithReason to={`${address}/kembalikan`} label={keep.sendBack} prefix="kembalikan-" /> : null}
      {takesDown ? (
        <WithReason
          to={`${address}/turunkan`}
          label={keep.takeDown}
          prefix="turunkan-"
          hint={kind === 'report' ? reports.keep.takeDownHint : keep.takeDownHint}
        />
      ) : null}
      {number && !hasWaiting ? (
        <p>
          {`${reports.keep.case}: `}
          <a href={`/petugas/kasus/${encodeURIComponent(number)}`}>{number}</a>
        </p>
      ) : null}
      {writes ? (
        <OfficerForm request={request} action={address} hidden={source ? { ...version, dari: source } : version}>
          {announces ? (
            <AnnouncementFields form={form} holders={holders} language={request.language} />
          ) : kind === 'report' ? (
            <ReportFields form={form} language={request.language} />
          ) : (
            <LineFields form={form} holders={holders} language={request.language} />
          )}
          <button type="submit">{keep.save}</button>
        </OfficerForm>
      ) : listed?.facts && !hasWaiting ? (
        <Summary facts={listed.facts} />
      ) : null}
    </OfficerLayout>,
    { status },
  )
}
