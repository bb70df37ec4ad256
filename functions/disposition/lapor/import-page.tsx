import type { Preview } from '../../../shared/desk/lapor/import-files.ts'
import type { ImportShown, LaporDesk } from '../../../shared/desk/officers/lapor/open-lapor-desk.ts'
import type { ImportSummary } from '../../../shared/domain/lapor/national-import.ts'
import { isActiveOn } from '../../../shared/domain/office/directory.ts'
import { moment, shortDate } from '../../../shared/web/format.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { laporTextOf } from '../../../shared/web/text/lapor-text.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { PreviewLists, Proposals } from './preview-lists.tsx'
import { UnknownNamesForm } from './unknown-names.tsx'

const refreshSeconds = 3

/** One import, wherever it stands. What is still being worked on reloads by itself. */
export const importPage = async (request: OfficerRequest, desk: LaporDesk, shown: ImportShown): Promise<Reply> => {
  const { import: it, preview, job } = shown
  if (request.wants === 'json') {
    const { id, state, zone, fault, summary } = it
    return json({ id, state, zone, fault, summary, rejected: preview?.rejected ?? [], job: job && { done: job.done, total: job.total } })
  }
  const [region, today] = await Promise.all([desk.region(), desk.today()])
  const text = laporTextOf(request.language)
  const reply = await page(
    <OfficerLayout title={text.title} request={request} region={region} current="lapor">
      <h1>{text.title}</h1>
      <p class="figure" role="status">
        {text.states[it.state]}
      </p>
      {it.state === 'reading' ? <p class="hint">{text.reading}</p> : null}
      {it.fault ? (
        <p class="late">
          {text.faults[it.fault.kind]}
          {it.fault.missing
            ? ` ${text.missing({ columns: it.fault.missing.map((name) => columnOf(text.columns, name)).join(', ') })}`
            : null}
        </p>
      ) : null}
      {it.summary ? <Counts request={request} shown={shown} summary={it.summary} timeZone={region.timeZone} /> : null}
      {it.state === 'read' && it.summary ? (
        <>
          <Warnings request={request} summary={it.summary} />
          <UnknownNamesForm
            request={request}
            id={it.id}
            unknown={shown.unknown}
            institutions={(await desk.recentInstitutions()).filter((known) => isActiveOn(known, today))}
            categories={region.categories}
          />
          {preview ? <PreviewLists request={request} preview={preview} summary={it.summary} /> : null}
          <Decision request={request} id={it.id} summary={it.summary} proposed={preview?.proposed ?? []} />
        </>
      ) : null}
      {job ? <Progress request={request} job={job} /> : null}
      {it.state === 'applied' ? <p>{text.applied.done}</p> : null}
      {it.state === 'read' ? null : (
        <p>
          <a href="/petugas/lapor">{text.again}</a>
        </p>
      )}
    </OfficerLayout>,
  )
  const isUnderWay = it.state === 'reading' || it.state === 'applying'
  return isUnderWay ? { ...reply, headers: { ...reply.headers, refresh: String(refreshSeconds) } } : reply
}

const columnOf = (columns: Readonly<Record<string, string>>, name: string): string => columns[name] ?? name

type CountsProps = { request: OfficerRequest; shown: ImportShown; summary: ImportSummary; timeZone: string }

const Counts = ({ request: { language }, shown, summary, timeZone }: CountsProps) => {
  const { preview: words, zones } = laporTextOf(language)
  const example = shown.preview?.new[0]?.report ?? shown.preview?.changed[0]?.report
  return (
    <>
      {shown.import.state === 'read' && summary.new + summary.changed > 0 ? <p>{words.nothingYet}</p> : null}
      <SummaryList
        rows={[
          [words.rows, String(summary.rows)],
          [words.new, newOf(summary, words)],
          [words.changed, String(summary.changed)],
          [words.unchanged, String(summary.unchanged)],
          [words.rejected, String(summary.rejected)],
          [
            words.days,
            summary.days && words.range({ from: shortDate(summary.days.from, language), to: shortDate(summary.days.to, language) }),
          ],
          [words.layout, summary.layout],
          [words.zone, zones[shown.import.zone]],
          [
            words.example,
            example &&
              words.exampleRow({ id: example.trackingId, title: example.title, at: moment(example.receivedAt, language, timeZone) }),
          ],
        ]}
      />
    </>
  )
}

/** How many, and what becomes of them: those that may be ours wait for a word. */
const newOf = ({ new: count, open, proposed }: ImportSummary, words: ReturnType<typeof laporTextOf>['preview']): string => {
  const parts = [open > 0 && words.newOpen({ count: open }), proposed > 0 && words.newProposed({ count: proposed })].filter(
    (it) => it !== false,
  )
  return parts.length === 0 ? String(count) : `${count}: ${parts.join('; ')}`
}

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([value, count]) => `${value} (${count})`)
    .join(', ')

const Warnings = ({ request: { language }, summary }: { request: OfficerRequest; summary: ImportSummary }) => {
  const { preview: words } = laporTextOf(language)
  const warnings = [
    Object.keys(summary.unknownStatuses).length > 0 && words.unknownStatuses({ values: listed(summary.unknownStatuses) }),
    Object.keys(summary.unknownFlags ?? {}).length > 0 && words.unknownFlags({ values: listed(summary.unknownFlags ?? {}) }),
    Object.keys(summary.unknownClasses).length > 0 && words.unknownClasses({ values: listed(summary.unknownClasses) }),
    summary.withoutClass > 0 && words.withoutClass({ count: summary.withoutClass }),
    summary.unknownColumns.length > 0 && words.unknownColumns({ values: summary.unknownColumns.join(', ') }),
    summary.otherSheets && words.otherSheets({ values: summary.otherSheets.join(', ') }),
    summary.monthFirst && words.monthFirst,
    summary.hoursUnknown > 0 && words.hoursUnknown({ count: summary.hoursUnknown }),
    summary.apart > 0 && words.apart({ count: summary.apart }),
    summary.missing > 0 && words.missing({ count: summary.missing }),
  ].filter((it) => it !== false && it !== undefined)
  if (warnings.length === 0) return null
  return (
    <section>
      <h2>{words.warnings}</h2>
      <ul>
        {warnings.map((it) => (
          <li dir="auto">{it}</li>
        ))}
      </ul>
    </section>
  )
}

type DecisionProps = { request: OfficerRequest; id: string; summary: ImportSummary; proposed: Preview['proposed'] }

const Decision = ({ request, id, summary, proposed }: DecisionProps) => {
  const { preview: words } = laporTextOf(request.language)
  if (summary.new + summary.changed === 0)
    return (
      <>
        <p>{words.nothingToApply}</p>
        <p>
          <a href="/petugas/lapor">{words.leave}</a>
        </p>
      </>
    )
  return (
    <OfficerForm request={request} action={`/petugas/lapor/${id}/terapkan`}>
      <Proposals request={request} proposed={proposed} count={summary.proposed} />
      <div class="actions">
        <button type="submit">{words.apply}</button>
        <a class="button second" href="/petugas/lapor">
          {words.leave}
        </a>
      </div>
    </OfficerForm>
  )
}

const Progress = ({ request: { language }, job }: { request: OfficerRequest; job: NonNullable<ImportShown['job']> }) => {
  const { jobs: words } = officerTextOf(language).queue
  return (
    <>
      <p>
        <label for="maju">{words.progress({ done: job.done, total: job.total })}</label>
        <progress id="maju" max={Math.max(1, job.total)} value={job.status === 'done' ? Math.max(1, job.total) : job.done} />
      </p>
      <p>
        <a href={`/petugas/pekerjaan/${job.id}`}>{laporTextOf(language).applied.progress}</a>
      </p>
    </>
  )
}
