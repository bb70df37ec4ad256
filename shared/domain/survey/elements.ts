import * as z from 'zod'

/**
 * What the survey asks: the nine elements (unsur) of the community satisfaction survey (survei kepuasan masyarakat, SKM) of
 * PermenPANRB 14/2017, in its order. Data: an element that the ministry adds is one more line here and its words
 * (`shared/web/text/id/survey.ts`); one that it drops stays readable in logs, which hold ids.
 */
export const surveyElements = [
  'requirements',
  'procedure',
  'time',
  'cost',
  'product',
  'competence',
  'conduct',
  'facilities',
  'complaints',
] as const
export type SurveyElement = (typeof surveyElements)[number]

/** One to four, as the ministry has it; there is no middle. */
export const surveyScores = [1, 2, 3, 4] as const
export type SurveyScore = (typeof surveyScores)[number]

/** Answers by element, as a log keeps them. Who has nothing to say to a question leaves it out. */
export const SurveyAnswers = z.record(z.string(), z.int().min(1).max(4))
export type SurveyAnswers = z.infer<typeof SurveyAnswers>

/** Mutu pelayanan: from which converted index (25 to 100) on which letter. */
export const surveyGrades = [
  { from: 88.31, grade: 'A' },
  { from: 76.61, grade: 'B' },
  { from: 65, grade: 'C' },
  { from: 25, grade: 'D' },
] as const
export type SurveyGrade = (typeof surveyGrades)[number]['grade']

export const gradeOf = (index: number): SurveyGrade => surveyGrades.find(({ from }) => index >= from)?.grade ?? 'D'
