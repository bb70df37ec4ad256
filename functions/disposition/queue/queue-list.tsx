import type { QueueEntry } from '../../../shared/desk/officers/reading-queue.ts'
import { isEnded } from '../../../shared/domain/case/case.ts'
import type { Urgency } from '../../../shared/domain/lists/queue.ts'
import { shortDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

type Names = { institution: (id: string) => string; hasEnded: (id: string) => boolean; category: (id: string) => string }
type Props = { entries: readonly QueueEntry[]; language: Language; names: Names; pickable: boolean }

/** Cases as a table, on a phone as cards: what comes next and until when, then which case it is. */
export const QueueTable = ({ entries, language, names, pickable }: Props) => {
  const { columns } = officerTextOf(language).queue
  return (
    <table class="list queue">
      <thead>
        <tr>
          {pickable ? <th scope="col">{columns.pick}</th> : null}
          <th scope="col">{columns.next}</th>
          <th scope="col">{columns.case}</th>
          <th scope="col">{columns.institution}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.kind}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <QueueLine entry={entry} language={language} names={names} pickable={pickable} />
        ))}
      </tbody>
    </table>
  )
}

const QueueLine = ({ entry, language, names, pickable }: Omit<Props, 'entries'> & { entry: QueueEntry }) => {
  const text = officerTextOf(language).queue
  const { row, title } = entry
  const { number, status } = row
  return (
    <tr>
      {pickable ? (
        <td class="pick">
          <label>
            <input type="checkbox" name={`pilih.${row.caseId}`} />
            <span class="unseen">{text.pickOne({ number })}</span>
          </label>
        </td>
      ) : null}
      <td>
        <TimeLeftTag entry={entry} language={language} />
        <span class="step">{text.steps[status]}</span>
      </td>
      <th scope="row">
        <a href={`/petugas/kasus/${number}`}>
          <span class="number">{number}</span> {title ?? text.erased}
        </a>
        <Tags row={row} language={language} />
      </th>
      <td data-label={text.columns.institution}>
        {row.lead === null ? text.nobody : names.institution(row.lead)}
        {row.lead !== null && names.hasEnded(row.lead) && !isEnded(row) ? (
          <small>
            <span class="tag no">{text.leadEnded}</span>
          </small>
        ) : null}
      </td>
      <td data-label={text.columns.status}>{text.statuses[status]}</td>
      <td data-label={text.columns.kind}>
        {row.class === null ? text.channels[row.channel] : text.classes[row.class]}
        {row.category === null ? null : <small>{names.category(row.category)}</small>}
      </td>
    </tr>
  )
}

const Tags = ({ row: { identity, confidential }, language }: { row: QueueEntry['row']; language: Language }) => {
  const { tags } = officerTextOf(language).queue
  const shown = [...(identity === 'named' ? [] : [tags[identity]]), ...(confidential ? [tags.confidential] : [])]
  return shown.length === 0 ? null : (
    <small class="tags">
      {shown.map((tag) => (
        <span class="tag no">{tag}</span>
      ))}
    </small>
  )
}

/** A sign besides colour, for those who see none. */
const signs: Record<Urgency, string> = { late: '!', today: '●', soon: '◐', later: '○', none: '' }

export const TimeLeftTag = ({ entry: { row, left }, language }: { entry: QueueEntry; language: Language }) => {
  const text = officerTextOf(language).queue.left
  if (row.due === null)
    return (
      <span class="left none">
        {text.none}
        <small>{text.closedOn({ on: shortDate(row.receivedOn, language) })}</small>
      </span>
    )
  const date = shortDate(row.due, language)
  const level = row.waitsForReporter ? 'none' : left.urgency
  return (
    <span class={`left ${level}`}>
      <span aria-hidden="true">{signs[level]}</span> {leftInWords({ row, left }, language)}
      <small>{(row.waitsForReporter ? text.waitsBy : text.by)({ due: date })}</small>
    </span>
  )
}

/** "Terlambat 2 hari kerja", "Hari ini", "3 hari kerja lagi". */
export const leftInWords = ({ left: { urgency, days, unit } }: Pick<QueueEntry, 'row' | 'left'>, language: Language): string => {
  const text = officerTextOf(language).queue.left
  const counted = { days, unit: text.units[unit] }
  switch (urgency) {
    case 'late':
      return days === 0 ? text.lateDaysOff : text.late(counted)
    case 'today':
      return text.today
    case 'soon':
    case 'later':
      return text.left(counted)
    case 'none':
      return text.none
    default:
      return urgency satisfies never
  }
}
