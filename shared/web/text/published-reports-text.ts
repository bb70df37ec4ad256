import type { Language } from '../language.ts'
import { publishedReportsEn } from './en/published-reports.ts'
import { type PublishedReportsText, publishedReportsId } from './id/published-reports.ts'

const texts: Record<Language, PublishedReportsText> = { id: publishedReportsId, en: publishedReportsEn }

/** Words of the published reports; only their pages, and the box of similar ones, load them. */
export const publishedReportsTextOf = (language: Language): PublishedReportsText => texts[language]
