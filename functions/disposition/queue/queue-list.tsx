import type { QueueEntry } from '../../../shared/desk/officers/queue/reading-queue.ts'
import { isEnded } from '../../../shared/domain/case/case.ts'
import { listedAs, partIn } from '../../../shared/domain/lists/desk-row.ts'
import { daysBetween, type LocalDate } from '../../../shared/domain/time/local-date.ts'
import { dayInYear, shortDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import { type Column, Table } from '../../../shared/web/table.tsx'
import type { QueueText } from '../../../shared/web/text/id/queue.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { saidIn } from '../../../shared/web/text/whom.ts'
import { leftInWords, signs } from '../left-badge.tsx'

type Names = {
  institution: (id: string) => string
  hasEnded: (id: string) => boolean
  category: (id: string) => string
  today: LocalDate
}
type Props = { entries: readonly QueueEntry[]; language: Language; names: Names; pickable: boolean; own: string | null }

/** Cases as a list to work off, a line each, on a phone as cards: how much time is left, which case it is, whose it is, since when. */
export const QueueTable = ({ entries, language, names, pickable, own }: Props) => {
  const text = officerTextOf(language).queue
  const pick: Column<QueueEntry> = {
    head: text.columns.pick,
    cell: ({ row }) => <Pick row={row} label={text.pickOne(row)} />,
    kind: 'pick',
  }
  const columns: Column<QueueEntry>[] = [
    { head: text.columns.left, cell: (entry) => <TimeLeftTag entry={entry} today={names.today} language={language} />, kind: 'lead' },
    {
      head: text.columns.case,
      cell: ({ row, title, reason }) => (
        <>
          <div class="line">
            <a href={`/petugas/kasus/${row.number}`} id={`k-${row.number}`} title={title ?? text.erased} data-case>
              <span class="number">{row.number}</span> {title ?? text.erased}
            </a>
            <Tags row={row} language={language} own={own} />
          </div>
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
      cell: ({ row }) => {
        const name = row.lead === null ? text.nobody : names.institution(row.lead)
        return (
          <>
            <span title={name}>{name}</span>
            {row.lead !== null && names.hasEnded(row.lead) && !isEnded(row) ? (
              <small>
                <span class="tag no">{text.leadEnded}</span>
              </small>
            ) : null}
          </>
        )
      },
    },
    {
      head: text.columns.status,
      // What comes next in words takes a second line: whoever points at the status sees it, and a screen reader says it.
      cell: ({ row }) => (
        <span title={stepOf(row, own, text)}>
          {text.statuses[listedAs(row)]}
          <span class="unseen">: {stepOf(row, own, text)}</span>
        </span>
      ),
    },
    {
      head: text.columns.received,
      cell: ({ row: { receivedOn } }) => (
        <>
          {dayInYear(receivedOn, names.today, language)} <span class="age">{ageInWords(daysBetween(receivedOn, names.today), text)}</span>
        </>
      ),
    },
  ]
  return <Table look="list queue" columns={pickable ? [pick, ...columns] : columns} rows={entries} />
}

const ageInWords = (days: number, { age }: QueueText): string => (days === 0 ? age.today : age.days({ days }))

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
    ...(row.channel === 'request' ? [tags.request] : []),
    ...(row.class === 'oversight' ? [tags.oversight] : []),
    ...(identity === 'named' ? [] : [tags[identity]]),
    ...(confidential ? [tags.confidential] : []),
  ]
  return shown.length === 0 && !urgent ? null : (
    <span class="tags">
      {urgent ? <UrgentTag language={language} /> : null}
      {shown.map((tag) => (
        <span class="tag no">{tag}</span>
      ))}
    </span>
  )
}

/** Sign and word, for those who see no colour. */
export const UrgentTag = ({ language }: { language: Language }) => (
  <strong class="tag urgent">
    <span aria-hidden="true">▲</span> {officerTextOf(language).queue.tags.urgent}
  </strong>
)

/** Until when is the second thing asked; the whole date stands where the pointer rests, and on the case. */
const TimeLeftTag = ({ entry: { row, left }, today, language }: { entry: QueueEntry; today: LocalDate; language: Language }) => {
  const text = officerTextOf(language).queue.left
  if (row.due === null) return <span class="left none">{text.none}</span>
  const at = row.dueAt ? `, ${language === 'id' ? row.dueAt.replace(':', '.') : row.dueAt}` : ''
  const whole = { due: `${shortDate(row.due, language)}${at}` }
  const level = row.waitsForReporter ? 'none' : left.urgency
  return (
    <span class={`left ${level}`} title={row.waitsForReporter ? saidIn(row.channel, text.waitsBy(whole)) : text.by(whole)}>
      <span aria-hidden="true">{signs[level]}</span> {leftInWords({ left }, language)}{' '}
      <small>
        {dayInYear(row.due, today, language)}
        {at}
      </small>
    </span>
  )
}
