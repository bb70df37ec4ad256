import type { Announcement } from '../../domain/information/announcement.ts'
import { shortDate } from '../format.ts'
import type { Language } from '../language.ts'
import { informationTextOf } from '../text/information-text.ts'

type ListProps = { of: readonly Announcement[]; language: Language; nameOf: (institution: string) => string }

/** Each with its days and whom it is from; the whole text of one is at its address. */
export const AnnouncementList = ({ of, language, nameOf }: ListProps) => {
  const { announcements: text } = informationTextOf(language)
  return (
    <ul>
      {of.map(({ id, facts }) => (
        <li>
          <a href={`/informasi/${encodeURIComponent(id)}`} dir="auto">
            {facts.title}
          </a>
          <br />
          <small>
            {`${text.days({ from: shortDate(facts.announcement.from, language), until: shortDate(facts.announcement.until, language) })} · ${nameOf(facts.holder)}`}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** How many the first page has room for. */
const onFirst = 3

/** What is announced now, on a page that is about something else; nothing where nothing is. */
export const CurrentAnnouncements = ({ of, language, nameOf }: ListProps) => {
  const { announcements: text } = informationTextOf(language)
  return of.length === 0 ? null : (
    <section class="panel note" aria-labelledby="pengumuman">
      <h2 id="pengumuman">{text.title}</h2>
      <AnnouncementList of={of.slice(0, onFirst)} language={language} nameOf={nameOf} />
      <p>
        <a href="/pengumuman">{text.all}</a>
      </p>
    </section>
  )
}
