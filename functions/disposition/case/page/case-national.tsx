import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { nationalOf } from '../../../../shared/domain/case/national.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import type { DeskAround } from '../../desk-around.ts'
import { writtenAt } from './case-texts.tsx'

const nationalAddress = 'https://www.lapor.go.id/laporan/detil/'

/** SP4N-LAPOR! is told by hand: the way there, the words to copy, and whether it was done. */
export const CaseNational = ({ opened, around }: { opened: OfficerCase; around: DeskAround }) => {
  const state = opened.view.case
  const national = nationalOf(state)
  if (!national) return null
  const { national: text, texts } = deskTextOf(around.language).case
  const answered = opened.view.timeline.findLast(({ event }) => event.type === 'answered')?.event
  const answer = answered?.type === 'answered' ? writtenAt(opened, answered.text, texts.erased) : null
  return (
    <section>
      <h2 id="nasional-salin">{text.title}</h2>
      <p>
        <a href={`${nationalAddress}${national.trackingId}`} target="_blank" rel="noopener noreferrer">
          {text.open} ({national.trackingId})
        </a>
      </p>
      {answer === null ? null : (
        <>
          <h3>{text.copy}</h3>
          <p class="written copy" dir="auto">
            {answer}
          </p>
        </>
      )}
      {national.posted ? <p>{text.posted}</p> : null}
    </section>
  )
}
