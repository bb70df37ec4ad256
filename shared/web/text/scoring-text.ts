import type { Language } from '../language.ts'
import { scoringEn } from './en/scoring.ts'
import { type ScoringText, scoringId } from './id/scoring.ts'

const texts: Record<Language, ScoringText> = { id: scoringId, en: scoringEn }

/** Words of what scorers ask; only its pages load them. */
export const scoringTextOf = (language: Language): ScoringText => texts[language]
