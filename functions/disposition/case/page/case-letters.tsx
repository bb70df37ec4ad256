import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { mayDo } from '../../../../shared/domain/actions/possible-actions.ts'
import type { Case } from '../../../../shared/domain/case/case.ts'
import { byChannel } from '../../../../shared/domain/channels/by-channel.ts'
import { channelOf } from '../../../../shared/domain/channels/channels.ts'
import { mayProposeAnswer } from '../../../../shared/domain/information/released-answer.ts'
import { heldBy } from '../../../../shared/domain/letters/leaving.ts'
import type { Letter } from '../../../../shared/domain/letters/letter.ts'
import { longDate, moment } from '../../../../shared/web/format.ts'
import { SummaryList } from '../../../../shared/web/summary-list.tsx'
import { letterName } from '../../../../shared/web/text/case-names.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { type DeskAround, pathOf } from '../../desk-around.ts'

type Props = { opened: OfficerCase; around: DeskAround }

/** Official letters with what became of them, and the notices that went out to the reporter. */
export const CaseLetters = ({ opened, around }: Props) => {
  const { language, region } = around
  const { view, letters } = opened
  const text = deskTextOf(language, view.case.channel).case.letters
  return (
    <section>
      <h2>{text.title}</h2>
      {channelOf(view.case).answeredByLetters(view.case) ? <OfficialLetters opened={opened} around={around} /> : null}
      {mayProposeAnswer(around.request.officer, view.case) ? (
        <p class="noprint">
          <a href={`/petugas/informasi/baru?dari=${encodeURIComponent(view.case.number)}`}>{text.release}</a>
        </p>
      ) : null}
      {letters.length > 0 ? (
        <details>
          <summary>
            {text.notices} ({letters.length})
          </summary>
          <SummaryList
            rows={letters.map((it) => [
              letterName(it.content.kind, language),
              `${stateOf(it, text)}, ${moment(it.sentAt ?? it.createdAt, language, region.timeZone)}`,
            ])}
          />
        </details>
      ) : (
        <p>{text.noNotices}</p>
      )}
    </section>
  )
}

/** What became of a notice; where a measure keeps it back, which one. */
const stateOf = (letter: Letter, text: ReturnType<typeof deskTextOf>['case']['letters']): string => {
  const why = heldBy(letter)
  return why === undefined ? text.status[letter.status] : `${text.status[letter.status]} (${text.held[why]})`
}

/** Something was handed over, and no proof of it was issued since (docs/adr/0039). */
const isUnproven = (state: Case): boolean =>
  byChannel(state, {
    complaint: () => false,
    request: ({ deliveredOn, letters }) =>
      deliveredOn !== null && !letters.some(({ kind, date }) => kind === 'handover' && date >= deliveredOn),
  })

const OfficialLetters = ({ opened, around }: Props) => {
  const { language, request } = around
  const text = deskTextOf(language).case.letters
  const state = opened.view.case
  const path = `${pathOf(state)}/surat`
  const mayIssue = mayDo(request.officer, 'issue-letter', state)
  return (
    <>
      {mayIssue && isUnproven(state) ? (
        <p class="noprint">
          <a class="button" href={`${path}?jenis=handover`}>
            {text.proof}
          </a>
        </p>
      ) : null}
      {state.letters.length === 0 ? <p>{text.none}</p> : null}
      <ul>
        {state.letters.map((letter) => (
          <li>
            <strong>{text.kinds[letter.kind]}</strong> {letter.number}, {longDate(letter.date, language)}{' '}
            <span class={letter.signed ? 'tag yes' : 'tag no'}>{letter.signed ? text.signedState : text.unsignedState}</span>
            <br />
            <span class="noprint">
              <a href={`${path}/${letter.letterId}`}>{text.download}</a>
              {letter.signed ? (
                <>
                  {' · '}
                  <a href={`${path}/${letter.letterId}/resmi`}>{text.signed}</a>
                </>
              ) : null}
              {mayIssue && !letter.signed ? (
                <>
                  {' · '}
                  <a href={`${path}/${letter.letterId}/unggah`}>{text.upload}</a>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {mayIssue ? (
        <p class="noprint">
          <a href={path}>{text.issue}</a>
        </p>
      ) : null}
    </>
  )
}
