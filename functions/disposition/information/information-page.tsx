import type { KeptLine } from '../../../shared/desk/officers/information/keeping-lines.ts'
import type { InformationDesk } from '../../../shared/desk/officers/information/open-information-desk.ts'
import { isShownOn, mayAnnounce } from '../../../shared/domain/information/announcement.ts'
import { mayWrite } from '../../../shared/domain/information/keeping-information.ts'
import { longDate } from '../../../shared/web/format.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { informationTextOf } from '../../../shared/web/text/information-text.ts'
import { publishedReportsTextOf } from '../../../shared/web/text/published-reports-text.ts'
import { namesOf } from '../queue/queue-page.tsx'
import { newAnnouncement } from './line-page.tsx'

/** GET /petugas/informasi: the lines that this officer keeps, by what they wait for. */
export const showKeptLines = async (request: OfficerRequest, desk: InformationDesk): Promise<Reply> => {
  const [lines, region, names, today] = await Promise.all([desk.lines(request.officer), desk.region(), namesOf(desk), desk.today()])
  if (request.wants === 'json') return json({ lines })
  const text = informationTextOf(request.language)
  const { keep } = text
  const writes = mayWrite(request.officer)
  const reports = publishedReportsTextOf(request.language)
  const isWaiting = ({ proposed }: KeptLine) => proposed?.state === 'waiting'
  const isOfReport = ({ proposed, listed }: KeptLine) => (proposed?.facts ?? listed?.facts)?.report !== undefined
  const isLater = ({ listed }: KeptLine) => !!listed && !isShownOn(listed, today)
  const groups: [string, KeptLine[]][] = [
    [reports.keep.waiting, lines.filter((it) => isWaiting(it) && isOfReport(it))],
    [keep.waiting, lines.filter((it) => isWaiting(it) && !isOfReport(it))],
    [keep.later, lines.filter((it) => !isWaiting(it) && it.listed?.facts && isLater(it))],
    [keep.listed, lines.filter((it) => !isWaiting(it) && it.listed?.facts && !isLater(it))],
    [keep.others, lines.filter((it) => !isWaiting(it) && !it.listed?.facts)],
  ]
  return page(
    <OfficerLayout title={keep.title} request={request} region={region} current="information">
      <h1>{keep.title}</h1>
      <p>{writes ? keep.intro : keep.introSuperior}</p>
      <div class="actions">
        {writes ? (
          <a class="button" href="/petugas/informasi/baru">
            {keep.add}
          </a>
        ) : null}
        {mayAnnounce(request.officer) ? (
          <a class="button second" href={`/petugas/informasi/${newAnnouncement}`}>
            {text.announcements.add}
          </a>
        ) : null}
        <a href="/informasi">{keep.public}</a>
      </div>
      {lines.length === 0 && writes ? <p class="panel empty">{keep.empty}</p> : null}
      {groups.map(([title, some]) =>
        some.length === 0 ? null : (
          <>
            <h2>{`${title} (${some.length})`}</h2>
            <ul>
              {some.map((line) => {
                const facts = line.proposed?.facts ?? line.listed?.facts
                return facts ? (
                  <li>
                    <a href={`/petugas/informasi/${encodeURIComponent(line.id)}`}>{facts.title}</a>
                    <br />
                    <small>
                      {`${facts.report ? reports.keep.one : facts.announcement ? text.announcements.one : text.classes[facts.class]} · ${names.institution(facts.holder)}`}
                      {facts.announcement && !isWaiting(line) && isLater(line)
                        ? ` · ${text.announcements.starts({ from: longDate(facts.announcement.from, request.language) })}`
                        : ''}
                    </small>
                  </li>
                ) : null
              })}
            </ul>
          </>
        ),
      )}
    </OfficerLayout>,
  )
}
