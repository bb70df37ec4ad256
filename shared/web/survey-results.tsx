import { fewestMeasured, fewestShown } from '../domain/figures/apart.ts'
import type { PublishedSurvey, PublishedSurveyOf } from '../domain/figures/published-survey.ts'
import { gradeOf, type SurveyElement, surveyElements } from '../domain/survey/elements.ts'
import { BarChart } from './charts/charts.tsx'
import type { Language } from './language.ts'
import { type Column, Table } from './table.tsx'
import { surveyTextOf } from './text/survey-text.ts'

type Channel = keyof PublishedSurvey
type Props = {
  survey: PublishedSurvey
  /** What the two channels are called where this stands. */
  channels: Readonly<Record<Channel, string>>
  asTable: string
  language: Language
  nameOf: (institution: string) => string
}

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

/** 82,35 */
const placed = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

/** With the letter of the ministry, and what it stands for. */
const indexShown = (index: number | null, language: Language): string => {
  const text = surveyTextOf(language)
  if (index === null) return text.results.notShown
  const grade = gradeOf(index)
  return text.results.indexOf({ index: placed(index, language), grade, words: text.grades[grade] })
}

/** The published results of a quarter: how many were asked and answered, the index, each element, and institutions of enough answers. */
export const SurveyResults = ({ survey, channels, asTable, language, nameOf }: Props) => {
  const { results: text } = surveyTextOf(language)
  const rows = (['complaints', 'requests'] as const).map((channel) => ({ channel, ...survey[channel] }))
  if (rows.every(({ asked }) => asked === 0)) return <p class="panel empty">{text.nobody}</p>
  const answeredOf = (asked: number | null, answered: number | null) =>
    asked === null ? text.fewer({ fewest: fewestShown }) : text.of({ part: answered ?? text.notShown, whole: asked })
  const columns: Column<(typeof rows)[number]>[] = [
    { head: text.channel, cell: ({ channel }) => channels[channel], kind: 'name' },
    { head: text.answered, cell: ({ asked, answered }) => answeredOf(asked, answered) },
    { head: text.index, cell: ({ index }) => indexShown(index, language), kind: 'number' },
  ]
  return (
    <>
      <div class="results">
        <Table look="list" columns={columns} rows={rows} />
      </div>
      <div class="charts">
        {rows.map(({ channel, elements }) => (
          <Elements title={text.chart({ channel: channels[channel] })} elements={elements} asTable={asTable} language={language} />
        ))}
      </div>
      <OfInstitutions of={survey.complaints.institutions} language={language} nameOf={nameOf} />
      <p class="hint">
        {text.means} {text.small({ measured: fewestMeasured })}
      </p>
    </>
  )
}

const isElement = (name: string): name is SurveyElement => surveyElements.some((it) => it === name)

type ElementsProps = { title: string; elements: PublishedSurveyOf['elements']; asTable: string; language: Language }

const Elements = ({ title, elements, asTable, language }: ElementsProps) => {
  const text = surveyTextOf(language)
  const nameOf = (element: string) => (isElement(element) ? text.elements[element].name : element)
  if (elements.length === 0) return null
  return (
    <BarChart
      title={title}
      bars={elements.map(({ element, mean }) => ({ name: nameOf(element), value: mean, shown: placed(mean, language) }))}
      tableName={asTable}
    >
      <Table
        look="list"
        columns={[
          { head: text.results.element, cell: ({ element }) => nameOf(element), kind: 'name' },
          { head: text.results.mean, cell: ({ mean }) => placed(mean, language), kind: 'number' },
        ]}
        rows={elements}
      />
    </BarChart>
  )
}

type OfInstitutionsProps = { of: PublishedSurveyOf['institutions']; language: Language; nameOf: (institution: string) => string }

const OfInstitutions = ({ of, language, nameOf }: OfInstitutionsProps) => {
  const { results: text } = surveyTextOf(language)
  return of.length === 0 ? null : (
    <div class="results">
      <Table
        look="list"
        columns={[
          { head: text.institutions, cell: ({ institution }) => nameOf(institution), kind: 'name' },
          { head: text.answered, cell: ({ answered }) => answered, kind: 'number' },
          { head: text.index, cell: ({ index }) => indexShown(index, language), kind: 'number' },
        ]}
        rows={of}
      />
    </div>
  )
}
