import type { TimelinePage } from '../../domain/lists/timeline-pages.ts'
import type { Language } from '../language.ts'
import { textOf } from '../text/citizen-text.ts'

type Props = { pages: Pick<TimelinePage<unknown>, 'page' | 'pages'>; path: string; language: Language }

/** The way to what happened earlier, or later again; nothing while all of it stands on one page. */
export const TimelinePager = ({ pages: { page, pages }, path, language }: Props) => {
  const text = textOf(language).case.pager
  const to = (it: number) => `${path}?laman=${it}#perjalanan`
  return pages === 1 ? null : (
    <nav class="onward noprint" aria-label={text.label}>
      <p>{text.here({ page: String(page), pages: String(pages) })}</p>
      <p>
        {page > 1 ? <a href={to(page - 1)}>{text.later}</a> : null} {page < pages ? <a href={to(page + 1)}>{text.earlier}</a> : null}
      </p>
    </nav>
  )
}

/** Which page an address asks for; 1 if it names none. */
export const timelinePageAsked = (query: Readonly<Record<string, string>>): number =>
  /^\d{1,4}$/.test(query.laman ?? '') ? Number(query.laman) : 1
