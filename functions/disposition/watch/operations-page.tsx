import type { WatchDesk } from '../../../shared/desk/officers/open-watch-desk.ts'
import type { LadderRow } from '../../../shared/domain/law/ladder.ts'
import { StatuteId, statuteInForce } from '../../../shared/domain/law/statutes.ts'
import type { OperationCheck } from '../../../shared/domain/office/operations.ts'
import { localDateOf } from '../../../shared/domain/time/local-date.ts'
import { longDate, shortMoment } from '../../../shared/web/format.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { Tag } from '../directory/directory-parts.tsx'

/** What works unseen and must not fall silent, each with one line; and the rules in force. */
export const showOperations = async (request: OfficerRequest, desk: WatchDesk): Promise<Reply> => {
  const [region, checks, { statutes, ladder }] = await Promise.all([desk.region(), desk.operations(), desk.law()])
  if (request.wants === 'json') return json({ checks })
  const text = officerTextOf(request.language).reminders.operations
  const today = localDateOf(request.now, region.timeZone)
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="operations">
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <dl>
        {checks.map((it) => (
          <div>
            <dt>
              {text.checks[it.check]} <Tag kind={it.ok ? 'yes' : 'no'}>{it.ok ? text.good : text.bad}</Tag>
            </dt>
            <dd>
              <Detail it={it} request={request} timeZone={region.timeZone} />
            </dd>
          </div>
        ))}
      </dl>
      <p>{text.alarm.replace('#', region.alarmEmail)}</p>
      <h2>{text.law}</h2>
      <Table
        look="list"
        columns={[
          { head: text.statute, cell: ({ name }) => name, kind: 'name' },
          { head: text.limit, cell: ({ allowance, unit }) => `${allowance} ${text.days[unit]}` },
          {
            head: text.reminders,
            cell: ({ id }) =>
              rungsInWords(
                ladder.find((row) => row.statutes.includes(id)),
                text,
              ),
          },
          { head: text.citation, cell: ({ citation }) => citation },
        ]}
        rows={StatuteId.options.map((id) => statuteInForce(statutes, id, today))}
      />
    </OfficerLayout>,
  )
}

type Words = ReturnType<typeof officerTextOf>['reminders']['operations']

const rungsInWords = (row: LadderRow | undefined, text: Words): string => {
  if (!row) return text.noRow
  const rungs = row.rungs.map(({ at }) => (at > 0 ? `+${at}` : String(at))).join(', ')
  return row.repeatEvery === null ? rungs : `${rungs}, ${text.again.replace('#', String(row.repeatEvery))}`
}

const Detail = ({ it, request, timeZone }: { it: OperationCheck; request: OfficerRequest; timeZone: string }) => {
  const text = officerTextOf(request.language).reminders.operations
  const moment = (at: Parameters<typeof shortMoment>[0] | null, words: string) =>
    at === null ? text.never : words.replace('#', shortMoment(at, request.language, timeZone))
  switch (it.check) {
    case 'sweep':
      return <>{moment(it.lastAt, text.lastSweep)}</>
    case 'outbox':
      return (
        <>
          {moment(it.lastAt, text.lastMail)} {it.stuck > 0 ? text.stuck.replace('#', String(it.stuck)) : ''}
        </>
      )
    case 'jobs':
      return <>{it.ok ? text.noneLate : text.jobsLate.replace('#', String(it.late))}</>
    case 'calendar':
      if (it.lastDay === null) return <>{text.calendarNone}</>
      return <>{text.calendarUntil.replace('#', longDate(it.lastDay, request.language)).replace('%', String(it.daysLeft))}</>
    case 'officers':
      if (it.ok) return <>{text.allServed}</>
      return (
        <details>
          <summary>{text.without.replace('#', String(it.without.length))}</summary>
          <ul>
            {it.without.map(({ id, name }) => (
              <li>
                <a href={`/petugas/direktori/instansi/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      )
    case 'undelivered':
      return <>{it.ok ? text.noneUndelivered : text.undelivered.replace('#', String(it.letters))}</>
    case 'roots':
      return <>{it.lastDay === null ? text.rootNone : text.rootUntil.replace('#', longDate(it.lastDay, request.language))}</>
    default:
      return it satisfies never
  }
}
