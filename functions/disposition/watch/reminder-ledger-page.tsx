import type { WatchDesk } from '../../../shared/desk/officers/watch/open-watch-desk.ts'
import { statuteInForce } from '../../../shared/domain/law/statutes.ts'
import type { LedgerLine } from '../../../shared/domain/letters/reminder.ts'
import { LocalDate, localDateOf } from '../../../shared/domain/time/local-date.ts'
import { shortDate, shortMoment } from '../../../shared/web/format.ts'
import { TextField } from '../../../shared/web/forms/form.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import { eventNames } from '../../../shared/web/text/case-names.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { Tag } from '../directory/directory-parts.tsx'

/** Every rung that fell due on a day and all new work that was to be told, to whom, and its one end (`?tanggal=`, today without it). */
export const showLedger = async (request: OfficerRequest, desk: WatchDesk): Promise<Reply> => {
  const region = await desk.region()
  const wanted = LocalDate.safeParse(request.query.tanggal)
  const day = wanted.success ? wanted.data : localDateOf(request.now, region.timeZone)
  const { figures, lines } = await desk.ledger(request.officer, day)
  if (request.wants === 'json') return json({ day, figures, lines })
  const [officers, statutes] = await Promise.all([desk.recentOfficers(), desk.statutes()])
  const text = officerTextOf(request.language).reminders.ledger
  const names = new Map(officers.map(({ id, name }) => [id, name]))
  const headline = text.figure({ onTime: figures.onTime, due: figures.due })
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="reminder-ledger">
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <form method="get" action="/petugas/pengingat">
        <TextField form={{ values: { tanggal: day }, errors: [] }} name="tanggal" label={text.day} type="date" short />
        <div class="actions">
          <button type="submit">{text.show}</button>
        </div>
      </form>
      {lines.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <p class="figure">{headline}</p>
          <p>
            {text.figureMeans}
            {figures.unreached > 0 ? ` ${text.unreached({ count: figures.unreached })}` : null}
            {figures.open > 0 ? ` ${text.waiting({ count: figures.open })}` : null}
          </p>
          <Table
            look="list"
            columns={[
              { head: text.case, cell: ({ number, information }) => (information ? text.list : number), kind: 'name' },
              {
                head: text.clock,
                cell: (line) =>
                  'handed' in line ? (
                    <>
                      {line.information ? text.list : text.handed}
                      <small>{handedWords(line, request.language)}</small>
                    </>
                  ) : (
                    <>
                      {statuteInForce(statutes, line.statute, line.due).name}
                      <small>{shortDate(line.due, request.language)}</small>
                    </>
                  ),
              },
              {
                head: text.rung,
                cell: (line) =>
                  'handed' in line ? shortMoment(line.handed.at, request.language, region.timeZone) : rungWords(line.rung, text),
              },
              {
                head: text.recipient,
                cell: (line) => (
                  <>
                    {recipientWords(line, names, text)}
                    {line.standsIn ? <small>{text.standsIn[line.standsIn]}</small> : null}
                  </>
                ),
              },
              { head: text.end, cell: (line) => <End line={line} request={request} timeZone={region.timeZone} /> },
            ]}
            rows={lines}
          />
        </>
      )}
    </OfficerLayout>,
  )
}

/** An event of a later version has no name yet. */
const handedWords = ({ handed: { type }, information }: Extract<LedgerLine, { handed: object }>, language: Language): string | null => {
  if (information) return officerTextOf(language).reminders.ledger.listNews[type] ?? null
  return Object.hasOwn(eventNames, type) ? eventNames[type as keyof typeof eventNames].desk[language] : null
}

type Words = ReturnType<typeof officerTextOf>['reminders']['ledger']

const rungWords = (rung: number, text: Words): string =>
  rung === 0 ? text.today : (rung < 0 ? text.before : text.after)({ days: Math.abs(rung) })

const recipientWords = ({ recipient }: LedgerLine, names: ReadonlyMap<string, string>, text: Words): string => {
  if (recipient.startsWith('reporter:')) return text.reporter
  return names.get(recipient) ?? (recipient === 'nobody' ? text.nobody : recipient)
}

const End = ({ line: { end }, request, timeZone }: { line: LedgerLine; request: OfficerRequest; timeZone: string }) => {
  const text = officerTextOf(request.language).reminders.ledger
  if (end === null) return <Tag kind="no">{text.open}</Tag>
  if (end.kind === 'superseded') return <>{text.superseded}</>
  if (end.kind === 'expired') return <>{text.expired[end.reason]}</>
  return (
    <>
      <Tag kind="yes">{text.sent}</Tag>
      <small>{shortMoment(end.at, request.language, timeZone)}</small>
    </>
  )
}
