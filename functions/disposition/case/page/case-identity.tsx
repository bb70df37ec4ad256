import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { nationalOf } from '../../../../shared/domain/case/national.ts'
import type { ReporterView } from '../../../../shared/domain/case/reporter-view.ts'
import { byChannel } from '../../../../shared/domain/channels/by-channel.ts'
import { longDate } from '../../../../shared/web/format.ts'
import type { Language } from '../../../../shared/web/language.ts'
import { SummaryList } from '../../../../shared/web/summary-list.tsx'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import type { DeskAround } from '../../desk-around.ts'

/** Who filed: shown, sealed, hidden, absent or erased; each in a sentence, so that nobody wonders. */
export const CaseIdentity = ({ opened, around }: { opened: OfficerCase; around: DeskAround }) => {
  const { language, request } = around
  const text = deskTextOf(language).case.identity
  const { view, reporter } = opened
  const { erased } = view.case
  const title = byChannel(view.case, { complaint: () => text.title, request: () => text.requester })
  // The export brings no contact, and of who is anonymous not even a name: there is nothing here to be opened.
  if (nationalOf(view.case)?.imported && !reporter && view.identity !== 'hidden')
    return (
      <section>
        <h2>{title}</h2>
        <p>{text.national}</p>
      </section>
    )
  return (
    <section>
      <h2>{title}</h2>
      {view.identity === 'hidden' ? <p>{text.hidden}</p> : null}
      {view.identity === 'absent' ? <p>{text.absent}</p> : null}
      {view.identity === 'sealed' ? <p>{request.officer.mayOpenIdentities ? text.sealed : text.sealedNoRight}</p> : null}
      {reporter === 'lost' ? <p>{text.lost}</p> : null}
      {view.identity === 'shown' && reporter && reporter !== 'lost' ? <Shown reporter={reporter} language={language} /> : null}
      {view.identity === 'shown' && !reporter && erased ? (
        <p>{text.erased({ on: longDate(erased.on, language), basis: erased.basis })}</p>
      ) : null}
    </section>
  )
}

/** The name at once, contacts only when asked for: a screen at a counter has many readers. */
const Shown = ({ reporter, language }: { reporter: ReporterView; language: Language }) => {
  const text = deskTextOf(language).case.identity
  const { name, organisation, ...rest } = reporter
  const hasMore = Object.values(rest).some((value) => value !== null)
  return (
    <>
      <p>
        <strong dir="auto">{name}</strong>
        {organisation ? <span dir="auto">, {organisation}</span> : null}
      </p>
      {hasMore ? (
        <details>
          <summary>{text.contact}</summary>
          <ReporterFacts reporter={reporter} language={language} />
        </details>
      ) : null}
    </>
  )
}

export const ReporterFacts = ({ reporter, language }: { reporter: ReporterView; language: Language }) => {
  const text = deskTextOf(language).case.identity
  const fields = [
    'name',
    'organisation',
    'nik',
    'email',
    'phone',
    'address',
    'occupation',
    'deedNumber',
    'approvalNumber',
    'powerOfAttorney',
  ] as const
  return <SummaryList rows={fields.map((field) => [text[field], reporter[field]])} />
}
