import type { SurveyRead } from '../../shared/desk/reports/reading-survey.ts'
import { fewestShown } from '../../shared/domain/figures/apart.ts'
import type { Language } from '../../shared/web/language.ts'
import { SurveyResults } from '../../shared/web/survey-results.tsx'
import { statisticsTextOf } from '../../shared/web/text/statistics-text.ts'
import { surveyTextOf } from '../../shared/web/text/survey-text.ts'

type Props = { survey: SurveyRead; language: Language; nameOf: (institution: string | null) => string }

/** A few, and a few who kept silent, are told of here no more than anywhere. */
const runningShown = ({ asked, answered }: NonNullable<SurveyRead['running']>, quarter: string, language: Language): string => {
  const { results: text } = surveyTextOf(language)
  if (asked === null) return text.runningFewer({ quarter, fewest: fewestShown })
  return answered === null ? text.runningAsked({ quarter, asked }) : text.running({ quarter, asked, answered })
}

/** What reporters said of the service: as it was published, and that more is coming in. */
export const PerformanceSurvey = ({ survey: { latest, running }, language, nameOf }: Props) => {
  const { results: text, title } = surveyTextOf(language)
  const words = statisticsTextOf(language)
  const named = (quarter: string) => words.quarterName({ n: quarter.slice(6), year: quarter.slice(0, 4) })
  return (
    <section>
      <h2 id="kepuasan">{latest ? text.title({ quarter: named(latest.quarter) }) : title}</h2>
      {running ? <p>{runningShown(running, named(running.quarter), language)}</p> : null}
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
