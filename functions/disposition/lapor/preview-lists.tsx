import type { Preview } from '../../../shared/desk/lapor/import-files.ts'
import type { ImportSummary } from '../../../shared/domain/lapor/national-import.ts'
import type { RejectedRow } from '../../../shared/domain/lapor/read-export.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { Table } from '../../../shared/web/table.tsx'
import { laporTextOf } from '../../../shared/web/text/lapor-text.ts'

type Shown = { request: OfficerRequest; preview: Preview; summary: ImportSummary }

/** What somebody looks through before a plan is carried out: what may be ours, what changes, what is left out and why. */
export const PreviewLists = ({ request, preview, summary }: Shown) => {
  const { preview: words } = laporTextOf(request.language)
  const more = (shown: number, count: number) => (shown < count ? <p class="hint">{words.firstOnly({ shown, count })}</p> : null)
  return (
    <>
      {preview.proposed.length === 0 ? null : (
        <section>
          <h2>{`${words.proposedTitle} (${summary.proposed})`}</h2>
          <p>{words.proposed}</p>
          <ul>
            {preview.proposed.map((it) =>
              it.kind === 'proposed' ? (
                <li>
                  {words.proposedRow({ id: it.report.trackingId })}: <a href={`/petugas/kasus/${it.number}`}>{it.number}</a>{' '}
                  <span dir="auto">{it.report.title}</span>
                </li>
              ) : null,
            )}
          </ul>
          {more(preview.proposed.length, summary.proposed)}
        </section>
      )}
      {preview.changed.length === 0 ? null : (
        <details>
          <summary>{`${words.changedTitle} (${summary.changed})`}</summary>
          <Table
            look="list"
            columns={[
              { head: words.id, cell: ({ report }) => report.trackingId, kind: 'name' },
              { head: words.what, cell: (it) => (it.kind === 'changed' ? it.fields.map((field) => words.fields[field]).join(', ') : '') },
              { head: words.status, cell: ({ report }) => report.status },
            ]}
            rows={preview.changed}
          />
          {more(preview.changed.length, summary.changed)}
        </details>
      )}
      {preview.rejected.length === 0 ? null : (
        <details open={summary.rejected <= 20}>
          <summary>{`${words.rejectedTitle} (${summary.rejected})`}</summary>
          <Table
            look="list"
            columns={[
              { head: words.line, cell: ({ line }) => String(line), kind: 'name' },
              { head: words.id, cell: ({ trackingId }) => trackingId ?? '–' },
              { head: words.why, cell: (row) => <span dir="auto">{reasonOf(row, request)}</span> },
            ]}
            rows={preview.rejected}
          />
          {more(preview.rejected.length, summary.rejected)}
        </details>
      )}
      {preview.missing.length === 0 ? null : (
        <details>
          <summary>{`${words.missingTitle} (${summary.missing})`}</summary>
          <ul>
            {preview.missing.map(({ trackingId, caseId, status }) => (
              <li>
                <a href={`/petugas/kasus/${caseId}`}>{trackingId}</a>: {status}
              </li>
            ))}
          </ul>
          {more(preview.missing.length, summary.missing)}
        </details>
      )}
    </>
  )
}

/** Why, with what stood there: "tanggal masuk tidak dapat dibaca: kemarin". */
const reasonOf = ({ reason, said, otherLine }: RejectedRow, { language }: OfficerRequest): string => {
  const { preview: words } = laporTextOf(language)
  const what = otherLine === undefined ? said : words.otherLine({ line: otherLine })
  return what === undefined ? words.rejections[reason] : `${words.rejections[reason]}: ${what}`
}
