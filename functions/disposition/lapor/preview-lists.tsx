import type { Preview } from '../../../shared/desk/lapor/import-files.ts'
import type { ImportSummary } from '../../../shared/domain/lapor/national-import.ts'
import type { RejectedRow } from '../../../shared/domain/lapor/read-export.ts'
import { Radios } from '../../../shared/web/forms/form.tsx'
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
      {preview.apart.length === 0 ? null : (
        <section>
          <h2>{`${words.apartTitle} (${summary.apart})`}</h2>
          <p>{words.apartIntro}</p>
          <ul>
            {preview.apart.map((it) =>
              'caseId' in it ? (
                <li>
                  <a href={`/petugas/kasus/${it.caseId}`}>{it.caseId}</a> ({it.report.trackingId}): {it.report.status}
                </li>
              ) : null,
            )}
          </ul>
          {more(preview.apart.length, summary.apart)}
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

/** What may be a case of ours is decided one by one, with the plan; what nobody decides waits for the next export. */
export const Proposals = ({ request, proposed, count }: { request: OfficerRequest; proposed: Preview['proposed']; count: number }) => {
  const { preview: words } = laporTextOf(request.language)
  if (proposed.length === 0) return null
  const options = (['later', 'link', 'new'] as const).map((value) => ({ value, label: words.decisions[value] }))
  return (
    <section>
      <h2>{`${words.proposedTitle} (${count})`}</h2>
      <p>{words.proposed}</p>
      {proposed.map((it) =>
        it.kind === 'proposed' ? (
          <>
            <p>
              <a href={`/petugas/kasus/${it.number}`}>{it.number}</a> · <span dir="auto">{it.report.title}</span>
            </p>
            <Radios
              form={{ values: { [`putusan.${it.report.trackingId}`]: 'later' }, errors: [] }}
              name={`putusan.${it.report.trackingId}`}
              label={words.proposedRow({ id: it.report.trackingId })}
              options={options}
            />
          </>
        ) : null,
      )}
      {proposed.length < count ? <p class="hint">{words.firstOnly({ shown: proposed.length, count })}</p> : null}
    </section>
  )
}

/** Why, with what stood there: "tanggal masuk tidak dapat dibaca: kemarin". */
const reasonOf = ({ reason, said, otherLine }: RejectedRow, { language }: OfficerRequest): string => {
  const { preview: words } = laporTextOf(language)
  const what = otherLine === undefined ? said : words.otherLine({ line: otherLine })
  return what === undefined ? words.rejections[reason] : `${words.rejections[reason]}: ${what}`
}
