import { type PublishedMonth, quarterOf } from '../../../shared/domain/figures/published.ts'
import type { Language } from '../../../shared/web/language.ts'
import { SurveyResults } from '../../../shared/web/survey-results.tsx'
import { statisticsTextOf } from '../../../shared/web/text/statistics-text.ts'
import { surveyTextOf } from '../../../shared/web/text/survey-text.ts'

type Props = { shown: PublishedMonth | undefined; language: Language; nameOf: (institution: string) => string }

/** The survey of the quarter that the page shows, or why there is none. */
export const Survey = ({ shown, language, nameOf }: Props) => {
  const { results: text, title } = surveyTextOf(language)
  const words = statisticsTextOf(language)
  const survey = shown?.quarter?.survey
  const quarter = shown && words.quarterName({ n: quarterOf(shown.month).slice(6), year: shown.month.slice(0, 4) })
  return (
    <section>
      <h2 id="kepuasan">{survey && quarter ? text.title({ quarter }) : title}</h2>
      {survey ? (
        <SurveyResults
          survey={survey}
          channels={{ complaints: words.complaints, requests: words.requests }}
          asTable={words.asTable}
          language={language}
          nameOf={nameOf}
        />
      ) : (
        <p class="panel empty">{shown?.quarter ? text.before : text.none}</p>
      )}
    </section>
  )
}
