import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { isEnded } from '../../../../shared/domain/case/case.ts'
import { standingOf } from '../../../../shared/domain/case/permissions.ts'
import { toCall } from '../../../../shared/domain/office/recipients.ts'
import { institutionName } from '../../../../shared/web/case/clock-receipts.tsx'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import type { DeskAround } from '../../desk-around.ts'

/** Who helps or reads is told their part and what is theirs to do. Who does not hold the case is told why they read it and until when; of a late one, whom to call about it. */
export const OnlyRead = ({ opened, around }: { opened: OfficerCase; around: DeskAround }) => {
  const text = deskTextOf(around.language).case.onlyReads
  const standing = standingOf(around.request.officer, opened.view.case)
  const lead = opened.view.case.holders?.lead
  if ((standing === 'contributor' || standing === 'reader') && lead && !isEnded(opened.view.case))
    return (
      <div class="panel">
        <p>{text[standing]({ lead: institutionName(lead, around) })}</p>
      </div>
    )
  if (standing !== 'escalated' && standing !== 'returned') return null
  return (
    <div class="panel">
      <p>{text[standing]}</p>
      {standing === 'escalated' ? <ToCall opened={opened} around={around} /> : null}
    </div>
  )
}

const ToCall = ({ opened, around }: { opened: OfficerCase; around: DeskAround }) => {
  const { case: words, timeline } = deskTextOf(around.language)
  const text = words.onlyReads
  const { case: state } = opened.view
  const people = toCall(state, { officers: [...opened.officers.values()], institutions: around.institutions }, around.today)
  return (
    <>
      <p>
        {text.call} <strong>{state.holders ? institutionName(state.holders.lead, around) : words.nobodyYet}</strong>
      </p>
      {people.length === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <ul>
          {people.map(({ name, role, phone }) => (
            <li>
              {name} ({timeline.roles[role]}): {phone === null ? text.noPhone : <a href={`tel:${phone}`}>{phone}</a>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
