import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { isEnded } from '../../../../shared/domain/case/case.ts'
import { leavesEndingsToSuperior, standingOf } from '../../../../shared/domain/case/permissions.ts'
import type { Officer } from '../../../../shared/domain/office/directory.ts'
import { recipientsOf, toCall } from '../../../../shared/domain/office/recipients.ts'
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
  if (leavesEndingsToSuperior(around.request.officer, opened.view.case)) return <EndingsElsewhere opened={opened} around={around} />
  if (standing !== 'escalated' && standing !== 'returned' && standing !== 'recorder' && standing !== 'standin') return null
  return (
    <div class="panel">
      <p>{text[standing]}</p>
      {standing === 'escalated' || standing === 'standin' ? <ToCall opened={opened} around={around} /> : null}
    </div>
  )
}

/** Who writes down that the reporter ends a case which the coordinators' own institution answers. */
const EndingsElsewhere = ({ opened, around }: { opened: OfficerCase; around: DeskAround }) => {
  const { onlyReads: text } = deskTextOf(around.language).case
  const { case: state } = opened.view
  const directory = { officers: [...opened.officers.values()], institutions: around.institutions }
  const superiors = recipientsOf(['superior'], state, directory, around.today).flatMap(({ officer, audience }) => {
    const found = opened.officers.get(officer)
    return found && found.role === 'superior' && audience.includes('superior') ? [found] : []
  })
  return (
    <div class="panel">
      <p>{text.endings}</p>
      {superiors.length === 0 ? (
        <p>{text.noSuperior}</p>
      ) : (
        <ul>
          {superiors.map((it) => (
            <Person person={it} around={around} />
          ))}
        </ul>
      )}
    </div>
  )
}

type PersonProps = { person: Pick<Officer, 'name' | 'role' | 'phone'>; around: DeskAround }

const Person = ({ person: { name, role, phone }, around }: PersonProps) => {
  const { case: words, timeline } = deskTextOf(around.language)
  return (
    <li>
      {name} ({timeline.roles[role]}): {phone === null ? words.onlyReads.noPhone : <a href={`tel:${phone}`}>{phone}</a>}
    </li>
  )
}

const ToCall = ({ opened, around }: { opened: OfficerCase; around: DeskAround }) => {
  const { case: words } = deskTextOf(around.language)
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
          {people.map((it) => (
            <Person person={it} around={around} />
          ))}
        </ul>
      )}
    </>
  )
}
