import type { SurveyRead } from '../../shared/desk/reports/reading-survey.ts'
import type { Language } from '../../shared/web/language.ts'
import { SurveyResults } from '../../shared/web/survey-results.tsx'
import { statisticsTextOf } from '../../shared/web/text/statistics-text.ts'
import { surveyTextOf } from '../../shared/web/text/survey-text.ts'

type Props = { survey: SurveyRead; language: Language; nameOf: (institution: string | null) => string }

/** What reporters said of the service: as it was published, and that more is coming in. */
export const PerformanceSurvey = ({ survey: { latest, running }, language, nameOf }: Props) => {
  const { results: text, title } = surveyTextOf(language)
  const words = statisticsTextOf(language)
  const named = (quarter: string) => words.quarterName({ n: quarter.slice(6), year: quarter.slice(0, 4) })
  return (
    <section>
      <h2 id="kepuasan">{latest ? text.title({ quarter: named(latest.quarter) }) : title}</h2>
      <p>{text.running({ quarter: named(running.quarter), asked: String(running.asked), answered: String(running.answered) })}</p>
      {latest ? (
        <>
          <p>{text.published}</p>
          <SurveyResults
            survey={latest.survey}
            channels={{ complaints: words.complaints, requests: words.requests }}
            asTable={words.asTable}
            language={language}
            nameOf={nameOf}
          />
        </>
      ) : (
        <p class="panel empty">{text.none}</p>
      )}
    </section>
  )
}
