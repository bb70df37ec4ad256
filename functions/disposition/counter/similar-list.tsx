import type { CounterDesk } from '../../../shared/desk/officers/counter/open-counter-desk.ts'
import type { SimilarOpen } from '../../../shared/desk/officers/counter/similar-open.ts'
import { listedAs } from '../../../shared/domain/lists/desk-row.ts'
import { longDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply, textField } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { pasteTextOf } from '../../../shared/web/text/paste-text.ts'
import { pathOf } from '../desk-around.ts'

/** Open reports that may tell the same, opened beside the form that is being filled in. */
export const SimilarList = ({ similar, language }: { similar: readonly SimilarOpen[]; language: Language }) => {
  const text = pasteTextOf(language)
  const { statuses } = officerTextOf(language).queue
  return (
    <section id="serupa" aria-live="polite">
      <h2>{text.similarTitle}</h2>
      <p class="hint">{similar.length === 0 ? text.similarNone : text.similarNote}</p>
      <ul>
        {similar.map(({ row, title }) => (
          <li>
            <a href={pathOf(row)} target="_blank" rel="noopener">
              {row.number}
            </a>{' '}
            <span class="tag">{statuses[listedAs(row)]}</span> <span dir="auto">{title}</span>{' '}
            <small>{longDate(row.receivedOn, language)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * The same for what is written so far (POST /petugas/catat/serupa): the script of the form puts it in the place of the one before.
 * It is asked by POST, because words of a report stand in no address.
 */
export const findSimilar = async (request: OfficerRequest, desk: CounterDesk): Promise<Reply> => {
  const similar = await desk.similarOpen(request.officer, writtenIn(request.body))
  if (request.wants === 'json') {
    return json({
      similar: similar.map(({ row, title }) => ({ number: row.number, title, status: listedAs(row), receivedOn: row.receivedOn })),
    })
  }
  return page(<SimilarList similar={similar} language={request.language} />)
}

const longest = 4000

/** What the form holds so far, however little. */
export const writtenIn = (values: Readonly<Record<string, unknown>>) => {
  const of = (name: string) => textField(values, name).slice(0, longest)
  return { title: of('title'), text: of('text'), place: of('place'), category: of('category'), district: of('district') }
}
