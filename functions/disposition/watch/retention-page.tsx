import type { WatchDesk } from '../../../shared/desk/officers/watch/open-watch-desk.ts'
import { jobGiverOf } from '../../../shared/domain/office/job.ts'
import { type LocalDate, localDateOf } from '../../../shared/domain/time/local-date.ts'
import { longDate } from '../../../shared/web/format.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'

const mostListed = 50

/** What would be erased now: numbers, not names, and nothing is touched (GET /petugas/retensi). */
export const showRetention = async (request: OfficerRequest, desk: WatchDesk): Promise<Reply> => {
  const [region, { before, found, complete }] = await Promise.all([desk.region(), desk.previewRetention(request.officer)])
  const { retention: text } = deskTextOf(request.language).work
  const cutoff = localDateOf(before, region.timeZone)
  const cases = found.map(({ number, statusSince }) => ({ number, endedOn: localDateOf(statusSince, region.timeZone) }))
  if (request.wants === 'json') return json({ before: cutoff, count: found.length, more: !complete, cases })
  const figure = complete ? text.found : text.foundAtLeast
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="retention">
      <h1>{text.title}</h1>
      <p>{text.intro({ years: region.retention.identityYears })}</p>
      <p class="figure">{figure({ count: found.length, before: longDate(cutoff, request.language) })}</p>
      {found.length === 0 ? null : <Listed request={request} cases={cases} complete={complete} />}
      <p>{text.dryRun}</p>
      {found.length === 0 && complete ? null : (
        <OfficerForm request={request} action="/petugas/retensi">
          <button type="submit" class="danger">
            {text.erase}
          </button>
        </OfficerForm>
      )}
      <p>
        <a href="/petugas/pekerjaan">{text.earlier}</a>
      </p>
    </OfficerLayout>,
  )
}

type ListedProps = { request: OfficerRequest; cases: readonly { number: string; endedOn: LocalDate }[]; complete: boolean }

const Listed = ({ request, cases, complete }: ListedProps) => {
  const { retention: text } = deskTextOf(request.language).work
  const further = cases.length - mostListed
  return (
    <details>
      <summary>{text.which}</summary>
      <Table
        look="list"
        columns={[
          { head: text.case, cell: ({ number }) => number, kind: 'name' },
          { head: text.endedOn, cell: ({ endedOn }) => longDate(endedOn, request.language) },
        ]}
        rows={cases.slice(0, mostListed)}
      />
      {further > 0 ? <p>{(complete ? text.further : text.furtherAtLeast)({ count: further })}</p> : null}
    </details>
  )
}

/** Gives the job that erases them, each case in a transaction of its own; its page tells how far it is (POST). */
export const eraseByRetention = async (request: OfficerRequest, desk: WatchDesk): Promise<Reply> => {
  const job = await desk.startRetention(jobGiverOf(request.officer))
  return request.wants === 'json' ? json({ job: job.id }, { status: 202 }) : seeOther(`/petugas/pekerjaan/${job.id}`)
}
