import type { QueueEntry } from '../../../shared/desk/officers/queue/reading-queue.ts'
import { isEnded } from '../../../shared/domain/case/case.ts'
import { listedAs, partIn } from '../../../shared/domain/lists/desk-row.ts'
import type { Urgency } from '../../../shared/domain/lists/queue.ts'
import { shortDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import { type Column, Table } from '../../../shared/web/table.tsx'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { saidIn } from '../../../shared/web/text/whom.ts'

type Names = { institution: (id: string) => string; hasEnded: (id: string) => boolean; category: (id: string) => string }
type Props = { entries: readonly QueueEntry[]; language: Language; names: Names; pickable: boolean; own: string | null }

/** Cases as a table, on a phone as cards: what comes next and until when, then which case it is. */
export const QueueTable = ({ entries, language, names, pickable, own }: Props) => {
  const text = officerTextOf(language).queue
  const pick: Column<QueueEntry> = {
    head: text.columns.pick,
    cell: ({ row }) => <Pick row={row} label={text.pickOne(row)} />,
    kind: 'pick',
  }
  const columns: Column<QueueEntry>[] = [
    {
      head: text.columns.next,
      cell: (entry) => (
        <>
          <TimeLeftTag entry={entry} language={language} />
          <span class="step">{stepOf(entry.row, own, text)}</span>
        </>
      ),
      kind: 'lead',
    },
    {
      head: text.columns.case,
      cell: ({ row, title, reason }) => (
        <>
          <a href={`/petugas/kasus/${row.number}`}>
            <span class="number">{row.number}</span> {title ?? text.erased}
          </a>
          <Tags row={row} language={language} own={own} />
          {row.returned ? (
            <small dir="auto">
              {text.returnedBy({ institution: names.institution(row.returned.by), reason: reason ?? text.erasedReason })}
            </small>
          ) : null}
        </>
      ),
      kind: 'name',
    },
    {
      head: text.columns.institution,
      cell: ({ row }) => (
        <>
          {row.lead === null ? text.nobody : names.institution(row.lead)}
          {row.lead !== null && names.hasEnded(row.lead) && !isEnded(row) ? (
            <small>
              <span class="tag no">{text.leadEnded}</span>
            </small>
          ) : null}
        </>
      ),
    },
    { head: text.columns.status, cell: ({ row }) => text.statuses[listedAs(row)] },
    {
      head: text.columns.kind,
      cell: ({ row }) => (
        <>
          {row.class === null ? text.channels[row.channel] : text.classes[row.class]}
          {row.category === null ? null : <small>{names.category(row.category)}</small>}
        </>
      ),
    },
  ]
  return <Table look="list queue" columns={pickable ? [pick, ...columns] : columns} rows={entries} />
}

const Pick = ({ row: { caseId }, label }: { row: QueueEntry['row']; label: string }) => (
  <label>
    <input type="checkbox" name={`pilih.${caseId}`} />
    <span class="unseen">{label}</span>
  </label>
)

/** What helpers and readers do is another step than the lead's. */
export const stepOf = (row: QueueEntry['row'], own: string | null, { steps, parts }: ReturnType<typeof officerTextOf>['queue']): string => {
  const part = partIn(row, own)
  return part === null || isEnded(row) ? steps[listedAs(row)] : parts[part].step
}

type TagsProps = { row: QueueEntry['row']; language: Language; own: string | null }

const Tags = ({ row, language, own }: TagsProps) => {
  const { identity, confidential, urgent } = row
  const { tags, parts } = officerTextOf(language).queue
  const part = partIn(row, own)
  const shown = [
    ...(part === null ? [] : [parts[part].tag]),
    ...(identity === 'named' ? [] : [tags[identity]]),
    ...(confidential ? [tags.confidential] : []),
  ]
  return shown.length === 0 && !urgent ? null : (
    <small class="tags">
      {urgent ? <UrgentTag language={language} /> : null}
      {shown.map((tag) => (
        <span class="tag no">{tag}</span>
      ))}
    </small>
  )
}

/** Sign and word, for those who see no colour. */
export const UrgentTag = ({ language }: { language: Language }) => (
  <strong class="tag urgent">
    <span aria-hidden="true">▲</span> {officerTextOf(language).queue.tags.urgent}
  </strong>
)

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
  const date = row.dueAt
    ? `${shortDate(row.due, language)}, ${language === 'id' ? row.dueAt.replace(':', '.') : row.dueAt}`
    : shortDate(row.due, language)
  const level = row.waitsForReporter ? 'none' : left.urgency
  return (
    <span class={`left ${level}`}>
      <span aria-hidden="true">{signs[level]}</span> {leftInWords({ row, left }, language)}
      <small>{row.waitsForReporter ? saidIn(row.channel, text.waitsBy({ due: date })) : text.by({ due: date })}</small>
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
