import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { mayDo } from '../../../../shared/domain/actions/possible-actions.ts'
import type { Complaint } from '../../../../shared/domain/case/case.ts'
import { nationalAddressOf } from '../../../../shared/domain/case/national.ts'
import { answerToCopyIn } from '../../../../shared/domain/case/national-answer.ts'
import { reportToCopy } from '../../../../shared/domain/case/national-copy.ts'
import { nationalDutyOf, nationalExemptionOf } from '../../../../shared/domain/case/national-duty.ts'
import { byChannel } from '../../../../shared/domain/channels/by-channel.ts'
import { longDate } from '../../../../shared/web/format.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { categoryName, type DeskAround } from '../../desk-around.ts'
import { BothStandings } from '../../lapor/apart-panel.tsx'
import { CopyField, ReportToCopyFields } from '../../lapor/copy-fields.tsx'
import { writtenAt } from './case-texts.tsx'

type Props = { opened: OfficerCase; around: DeskAround }

/** SP4N-LAPOR! is told by hand: the way there, the words to copy, what is owed, or why nothing is (docs/adr/0072). */
export const CaseNational = ({ opened, around }: Props) =>
  byChannel(opened.view.case, {
    complaint: (state) => <ComplaintThere opened={opened} around={around} state={state} />,
    request: () => null,
  })

const ComplaintThere = ({ opened, around, state }: Props & { state: Complaint }) => {
  const { language } = around
  const { national: text, texts } = deskTextOf(language).case
  const { national } = state
  const owed = nationalDutyOf(state)
  const exempt = nationalExemptionOf(state)
  const said = answerToCopyIn(opened.view.timeline.map(({ event }) => event))
  const answer = national && said ? writtenAt(opened, said, texts.erased) : null
  const written = (ref: Complaint['title']) => writtenAt(opened, ref, texts.erased)
  return (
    <section>
      <h2 id="nasional-salin">{text.title}</h2>
      {owed ? <p>{text.standing[owed.duty]({ until: longDate(owed.clock.due, language) })}</p> : null}
      {owed?.duty === 'apart' && national?.there ? <BothStandings there={national.there} here={state} language={language} /> : null}
      {exempt ? <p>{national ? text.standing.answerErased : text.standing.exempt[exempt]}</p> : null}
      {national ? (
        <p>
          <a href={nationalAddressOf(national)} target="_blank" rel="noopener noreferrer">
            {text.open} ({national.trackingId})
          </a>
        </p>
      ) : null}
      {owed?.duty === 'record' && mayDo(around.request.officer, 'link-national', state) ? (
        <ReportToCopyFields
          prefix="salin-"
          report={reportToCopy(state, written, (id) => categoryName(around, id) ?? id)}
          confidential={state.confidential}
          language={language}
        />
      ) : null}
      {answer === null ? null : <CopyField id="salin-jawaban" label={text.copy} value={answer} language={language} />}
      {national?.posted ? <p>{text.posted}</p> : null}
    </section>
  )
}
