import { similarScriptPath } from '../assets/assets.ts'
import type { Language } from '../language.ts'
import { publishedReportsTextOf } from '../text/published-reports-text.ts'

/**
 * Under the title of a complaint: a link to what was published, and with script what is alike, while the title is typed. It opens
 * beside the form, of which nothing is lost.
 */
export const SimilarBox = ({ field, language }: { field: string; language: Language }) => {
  const { similar } = publishedReportsTextOf(language)
  return (
    <div data-similar={field} data-titles="/laporan/judul.js" data-laporan={similar.report} data-informasi={similar.information}>
      <p class="hint">
        <a href="/laporan" target="_blank" rel="noopener">
          {similar.link}
        </a>
      </p>
      <div class="panel" data-found role="status" hidden>
        <strong>{similar.title}</strong>
        <ul></ul>
        <p class="hint">{similar.hint}</p>
      </div>
      <script src={similarScriptPath} defer></script>
    </div>
  )
}
