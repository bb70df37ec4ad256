import type { Language } from '../language.ts'
import { laporEn } from './en/lapor.ts'
import { type LaporText, laporId } from './id/lapor.ts'

const texts: Record<Language, LaporText> = { id: laporId, en: laporEn }

/** Words of the import from SP4N-LAPOR!; only its pages and its command load them. */
export const laporTextOf = (language: Language): LaporText => texts[language]
