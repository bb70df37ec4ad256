import type { Language } from '../language.ts'
import { statisticsEn } from './en/statistics.ts'
import { type StatisticsText, statisticsId } from './id/statistics.ts'

const texts: Record<Language, StatisticsText> = { id: statisticsId, en: statisticsEn }

/** Words of the public figures; only their pages load them. */
export const statisticsTextOf = (language: Language): StatisticsText => texts[language]
