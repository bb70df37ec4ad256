import type { Language } from '../language.ts'
import { helpEn } from './en/help.ts'
import { type HelpText, helpId } from './id/help.ts'

const texts: Readonly<Record<Language, HelpText>> = { id: helpId, en: helpEn }

/** Words of the pages that help; no other page loads them. */
export const helpTextOf = (language: Language): HelpText => texts[language]
