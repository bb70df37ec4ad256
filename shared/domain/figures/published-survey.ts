import * as z from 'zod'
import { noInstitution } from '../lists/tally.ts'
import { surveyResultOf, twoPlaces } from '../survey/results.ts'
import { apartOf, countsShown, fewestMeasured } from './apart.ts'
import type { Group } from './groups.ts'
import { type MonthCounts, totalOf } from './measured.ts'

/**
 * What is published of the survey, quarter by quarter (PermenPANRB 14/2017; docs/adr/0070): how many were asked and answered, the
 * index, each element. The cases of a quarter are those that were asked in it, so nobody answers in another one.
 */

/** Null stands for fewer than may be shown; an index and an element of fewer than ten would be about each of them. */
const Result = z.object({
  asked: z.int().nullable(),
  answered: z.int().nullable(),
  index: z.number().nullable(),
  elements: z.array(z.object({ element: z.string(), mean: z.number() })),
})

const OfInstitution = z.object({ institution: z.string(), answered: z.int(), index: z.number().nullable() })

const OfChannel = Result.extend({ institutions: z.array(OfInstitution) })
export type PublishedSurveyOf = z.infer<typeof OfChannel>

export const PublishedSurvey = z.object({ complaints: OfChannel, requests: OfChannel })
export type PublishedSurvey = z.infer<typeof PublishedSurvey>

type Row = MonthCounts & { group: Group }

/** Of rows of all months of the quarter, in any order; those of other groups are passed by. */
export const publishedSurveyOf = (rows: readonly Row[]): PublishedSurvey => ({
  complaints: ofChannel(rows, 'complaint'),
  requests: ofChannel(rows, 'request'),
})

const ofChannel = (rows: readonly Row[], channel: 'complaint' | 'request'): PublishedSurveyOf => {
  const of = rows.filter(({ group }) => group.of === channel)
  const { asked, answered, index, elements } = surveyResultOf(totalOf(of.filter(({ group }) => group.kind === 'survey')), fewestMeasured)
  const shown = countsShown(asked, answered)
  return {
    asked: shown.whole,
    answered: shown.part,
    index: answered < fewestMeasured ? null : index,
    elements: elements.map(({ element, mean }) => ({ element, mean: twoPlaces(mean) })),
    institutions: institutionsOf(of.filter(({ group }) => group.kind === 'survey-lead')),
  }
}

const institutionsOf = (rows: readonly Row[]): PublishedSurveyOf['institutions'] => {
  const results = new Map(
    [...Map.groupBy(rows, ({ group }) => group.value)].map(([value, its]) => [value, surveyResultOf(totalOf(its), fewestMeasured)]),
  )
  const cells = [...results].map(([value, { answered: n }]) => ({ value, n })).filter(({ value, n }) => n > 0 && value !== noInstitution)
  return apartOf(cells).map(({ value, n }) => ({
    institution: value,
    answered: n,
    index: n < fewestMeasured ? null : (results.get(value)?.index ?? null),
  }))
}
