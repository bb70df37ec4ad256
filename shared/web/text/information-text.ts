import type { Language } from '../language.ts'
import { informationEn } from './en/information.ts'
import { type InformationText, informationId } from './id/information.ts'

const texts: Record<Language, InformationText> = { id: informationId, en: informationEn }

/** Words of the public information list; only its pages load them. */
export const informationTextOf = (language: Language): InformationText => texts[language]
