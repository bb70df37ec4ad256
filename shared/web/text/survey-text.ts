import type { Language } from '../language.ts'
import { surveyEn } from './en/survey.ts'
import { type SurveyText, surveyId } from './id/survey.ts'

const texts: Record<Language, SurveyText> = { id: surveyId, en: surveyEn }

/** Words of the survey of satisfaction and of its results; only their pages load them. */
export const surveyTextOf = (language: Language): SurveyText => texts[language]
