import type { PublicInformationDesk } from '../../../shared/desk/citizens/open-public-information.ts'
import { type Announcement, announcementsOn } from '../../../shared/domain/information/announcement.ts'
import { AnnouncementList } from '../../../shared/web/information/announcements.tsx'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, type Reply, type Request } from '../../../shared/web/replies.ts'
import { informationTextOf } from '../../../shared/web/text/information-text.ts'
import { cacheable } from './cacheable.ts'

/** The last ones that are over; older ones keep their addresses. */
const pastShown = 50

/** GET /pengumuman: what is announced now, and what was. */
export const showAnnouncements = async (request: Request, desk: PublicInformationDesk): Promise<Reply> => {
  const { language } = request
  const { announcements: text } = informationTextOf(language)
  const [all, region, today, institutions] = await Promise.all([desk.listed(), desk.region(), desk.today(), desk.recentInstitutions()])
  const names = new Map(institutions.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const { current, past } = announcementsOn(all, today)
  const shown = past.slice(0, pastShown)
  if (request.wants === 'json') {
    const told = ({ id, facts }: Announcement) => {
      const { title, summary, holder, link, announcement } = facts
      return { id, title, text: summary, holder, holderName: nameOf(holder), link, ...announcement }
    }
    return json({ current: current.map(told), past: shown.map(told) }, { headers: cacheable(request) })
  }
  return page(
    <Layout
      title={text.title}
      language={language}
      path="/pengumuman"
      region={region}
      listed={{ description: text.lead, baseUrl: desk.baseUrl }}
    >
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {current.length === 0 ? (
        <p class="panel empty">{text.none}</p>
      ) : (
        <AnnouncementList of={current} language={language} nameOf={nameOf} />
      )}
      {shown.length === 0 ? null : (
        <>
          <h2>{text.past}</h2>
          <AnnouncementList of={shown} language={language} nameOf={nameOf} />
        </>
      )}
      <p>
        <a href="/informasi">{text.list}</a>
      </p>
    </Layout>,
    { headers: cacheable(request) },
  )
}
