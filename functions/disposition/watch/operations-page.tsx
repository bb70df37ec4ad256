import type { WatchDesk } from '../../../shared/desk/officers/watch/open-watch-desk.ts'
import { mayOpen } from '../../../shared/domain/case/permissions.ts'
import type { LadderRow } from '../../../shared/domain/law/ladder.ts'
import { StatuteId, statuteInForce } from '../../../shared/domain/law/statutes.ts'
import { directoryLimits, RestoreForm } from '../../../shared/domain/office/directory-forms.ts'
import type { OperationCheck } from '../../../shared/domain/office/operations.ts'
import { failuresInWords } from '../../../shared/domain/office/self-check.ts'
import { localDateOf } from '../../../shared/domain/time/local-date.ts'
import { longDate, shortMoment } from '../../../shared/web/format.ts'
import { DoneNote, ErrorSummary, type FormState } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import type { Holes } from '../../../shared/web/text/holes.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { Tag } from '../directory/directory-parts.tsx'
import { NotReachedList, prefixOf, Restored } from './not-reached.tsx'

/** What works unseen and must not fall silent, each with one line; and the rules in force. */
export const showOperations = (request: OfficerRequest, desk: WatchDesk): Promise<Reply> => operationsPage(request, desk, null)

const operationsPage = async (request: OfficerRequest, desk: WatchDesk, sent: FormState | null): Promise<Reply> => {
  const [region, checks, { statutes, ladder }] = await Promise.all([desk.region(), desk.operations(), desk.law()])
  if (request.wants === 'json') return json({ checks })
  const restored = await desk.restored()
  const text = officerTextOf(request.language).reminders.operations
  const today = localDateOf(request.now, region.timeZone)
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="operations" hasErrors={sent !== null}>
      {sent ? <ErrorSummary form={sent} language={request.language} /> : null}
      <h1>{text.title}</h1>
      {request.query.surat ? <DoneNote>{request.query.surat === 'sudah' ? text.notReached.gone : text.notReached.done}</DoneNote> : null}
      <p>{text.intro}</p>
      <dl>
        {checks.map((it) => (
          <div>
            <dt>
              {text.checks[it.check]} <Tag kind={it.ok ? 'yes' : 'no'}>{it.ok ? text.good : text.bad}</Tag>
            </dt>
            <dd>
              <Detail it={it} request={request} timeZone={region.timeZone} sent={sent} />
            </dd>
          </div>
        ))}
      </dl>
      <p>{text.alarm({ email: region.alarmEmail })}</p>
      {restored.length === 0 ? null : (
        <Restored restored={restored} names={await namesOfOfficers(desk)} request={request} timeZone={region.timeZone} />
      )}
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

const namesOfOfficers = async (desk: WatchDesk): Promise<ReadonlyMap<string, string>> =>
  new Map((await desk.recentOfficers()).map(({ id, name }) => [id, name]))

/** Letters are sent again to somebody of the office (POST /petugas/operasi/surat). */
export const restoreAddress = async (request: OfficerRequest, desk: WatchDesk): Promise<Reply> => {
  const { notReached: text } = officerTextOf(request.language).reminders.operations
  const form = RestoreForm.safeParse(request.body)
  if (!form.success) {
    const errors = problemsOf(form.error, { how: text.how, reason: text.reason }, directoryLimits, request.language)
    if (request.wants === 'json') return problem(422, 'invalid-fields', errors[0]?.message ?? text.reason, { errors })
    return {
      ...(await operationsPage(request, desk, { values: request.body, errors, prefix: prefixOf(textField(request.body, 'who')) })),
      status: 422,
    }
  }
  const { who, how, reason } = form.data
  const restored = await desk.restore(who, how, reason, request.officer.id)
  if (request.wants === 'json') return restored ? json({ who }) : problem(409, 'not-possible-now', text.gone)
  return seeOther(`/petugas/operasi?surat=${restored ? 'ya' : 'sudah'}`)
}

type Words = ReturnType<typeof officerTextOf>['reminders']['operations']

const rungsInWords = (row: LadderRow | undefined, text: Words): string => {
  if (!row) return text.noRow
  const rungs = row.rungs.map(({ at }) => (at > 0 ? `+${at}` : String(at))).join(', ')
  return row.repeatEvery === null ? rungs : `${rungs}, ${text.again({ days: row.repeatEvery })}`
}

type DetailProps = { it: OperationCheck; request: OfficerRequest; timeZone: string; sent: FormState | null }

const Detail = ({ it, request, timeZone, sent }: DetailProps) => {
  const text = officerTextOf(request.language).reminders.operations
  const moment = (at: Parameters<typeof shortMoment>[0] | null, words: (it: Holes<'at'>) => string) =>
    at === null ? text.never : words({ at: shortMoment(at, request.language, timeZone) })
  switch (it.check) {
    case 'sweep':
      return <>{moment(it.lastAt, text.lastSweep)}</>
    case 'outbox':
      return (
        <>
          {moment(it.lastAt, text.lastMail)} {it.stuck > 0 ? text.stuck({ count: it.stuck }) : ''}
        </>
      )
    case 'pages':
      return (
        <>
          {it.lastAt === null ? text.neverRead : moment(it.lastAt, text.lastRead)}{' '}
          {it.failures.length > 0 ? text.notAnswering({ pages: failuresInWords(it.failures, text.silentPage) }) : ''}
        </>
      )
    case 'jobs':
      return <>{it.ok ? text.noneLate : text.jobsLate({ count: it.late })}</>
    case 'calendar':
      if (it.lastDay === null) return <>{text.calendarNone}</>
      return <>{text.calendarUntil({ until: longDate(it.lastDay, request.language), days: it.daysLeft })}</>
    case 'officers':
      if (it.ok) return <>{text.allServed}</>
      return (
        <details>
          <summary>{text.without({ count: it.without.length })}</summary>
          <ul>
            {it.without.map(({ id, name }) => (
              <li>
                {/* The directory is the administrators'; all others see there how the institution is prepared, and whom to ask. */}
                <a href={mayOpen(request.officer, 'directory') ? `/petugas/direktori/instansi/${id}` : `/petugas/kesiapan/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      )
    case 'undelivered':
      if (it.ok) return <>{text.noneUndelivered}</>
      return <NotReachedList people={it.people} request={request} timeZone={timeZone} sent={sent} />
    case 'roots':
      return <>{it.lastDay === null ? text.rootNone : text.rootUntil({ day: longDate(it.lastDay, request.language) })}</>
    case 'other-desk':
      return <>{it.institution === null ? text.staffed : text.deserted({ institution: it.institution })}</>
    case 'keys':
      return <>{it.ok ? text.keysFit : text.keysDiffer({ ids: it.missing.join(', ') })}</>
    default:
      return it satisfies never
  }
}
