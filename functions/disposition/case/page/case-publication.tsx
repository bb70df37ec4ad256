import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { byChannel } from '../../../../shared/domain/channels/by-channel.ts'
import { maySee } from '../../../../shared/domain/information/keeping-information.ts'
import { publishableFor } from '../../../../shared/domain/information/published-report.ts'
import { publishedReportsTextOf } from '../../../../shared/web/text/published-reports-text.ts'
import type { DeskAround } from '../../desk-around.ts'

/** The text about the case that is public or waits to be, and where its reporter allows one, the way to write it (docs/adr/0094). */
export const CasePublication = ({ opened, around }: { opened: OfficerCase; around: DeskAround }) => {
  const state = opened.view.case
  const { officer } = around.request
  const publication = byChannel(state, { complaint: (it) => it.publication ?? null, request: () => null })
  const mayPropose = publishableFor(officer, state) !== null
  const seesLine = publication !== null && officer.role !== 'superior' && maySee(officer, state.holders?.lead ?? '')
  if (!mayPropose && !seesLine) return null
  const { keep, title } = publishedReportsTextOf(around.language)
  return (
    <section class="noprint" aria-labelledby="terbit">
      <h2 id="terbit">{title}</h2>
      <p>{publication === null ? keep.standing.allowed : publication.shown ? keep.standing.shown : keep.standing.waiting}</p>
      <p>
        {publication === null ? (
          <a href={`/petugas/informasi/laporan-baru?dari=${encodeURIComponent(state.number)}`}>{keep.propose}</a>
        ) : (
          <a href={`/petugas/informasi/${encodeURIComponent(publication.line)}`}>{keep.open}</a>
        )}
      </p>
    </section>
  )
}
