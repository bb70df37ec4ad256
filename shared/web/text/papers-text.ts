import type { Language } from '../language.ts'
import { papersEn } from './en/papers.ts'
import { type PapersText, papersId } from './id/papers.ts'

const texts: Record<Language, PapersText> = { id: papersId, en: papersEn }

/** Words of the pages of papers; only those load them. The papers themselves are in Indonesian (shared/letters/papers). */
export const papersTextOf = (language: Language): PapersText => texts[language]
