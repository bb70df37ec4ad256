import type { Language } from '../language.ts'
import { pasteEn } from './en/paste.ts'
import { type PasteText, pasteId } from './id/paste.ts'

const texts: Record<Language, PasteText> = { id: pasteId, en: pasteEn }

/** Words of entering what came as a chat, and of sending its letters by hand; only the pages beside the counter load them. */
export const pasteTextOf = (language: Language): PasteText => texts[language]
