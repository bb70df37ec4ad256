import type { Counts } from '../lists/counts.ts'
import { type SurveyAnswers, type SurveyElement, surveyElements, surveyScores } from './elements.ts'

/** What the answer of one case adds: itself, and of each element the score and that there is one. */
export const countsOfAnswers = (answers: SurveyAnswers | undefined): Counts =>
  answers === undefined
    ? {}
    : {
        surveyed: 1,
        ...Object.fromEntries(
          Object.entries(answers).flatMap(([element, score]) => [
            [`surveySum.${element}`, score],
            [`surveyN.${element}`, 1],
          ]),
        ),
      }

export type ElementResult = { element: SurveyElement; answered: number; mean: number }

/** Of a group of cases: how many were asked, how many answered, the mean of each element (1 to 4) and the index (25 to 100). */
export type SurveyResult = { asked: number; answered: number; index: number | null; elements: ElementResult[] }

const highest = surveyScores.at(-1) ?? 4

/**
 * The index of PermenPANRB 14/2017: the mean of each element, each of the same weight, converted to a hundred. An element that
 * fewer than `fewest` answered has no part in it: beside the others, the index would tell its mean.
 */
export const surveyResultOf = (counts: Counts, fewest: number): SurveyResult => {
  const elements = surveyElements.flatMap((element): ElementResult[] => {
    const answered = counts[`surveyN.${element}`] ?? 0
    return answered < Math.max(1, fewest) ? [] : [{ element, answered, mean: (counts[`surveySum.${element}`] ?? 0) / answered }]
  })
  return {
    asked: counts.asked ?? 0,
    answered: counts.surveyed ?? 0,
    index: indexOf(elements.map(({ mean }) => mean)),
    elements,
  }
}

const indexOf = (means: readonly number[]): number | null =>
  means.length === 0 ? null : twoPlaces((means.reduce((sum, it) => sum + it, 0) / means.length) * (100 / highest))

/** As the ministry writes it, 82.35. */
export const twoPlaces = (value: number): number => Math.round(value * 100) / 100
