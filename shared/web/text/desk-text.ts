import type { Language } from '../language.ts'
import { deskActionsEn } from './en/desk-actions.ts'
import { deskCaseEn } from './en/desk-case.ts'
import { deskWorkEn } from './en/desk-work.ts'
import { deskActionsId } from './id/desk-actions.ts'
import { deskCaseId } from './id/desk-case.ts'
import { deskWorkId } from './id/desk-work.ts'

const texts = {
  id: { case: deskCaseId, act: deskActionsId, work: deskWorkId },
  en: { case: deskCaseEn, act: deskActionsEn, work: deskWorkEn },
} as const

/** Words of the case desk; only officers' pages load them. */
export const deskTextOf = (language: Language): (typeof texts)['id'] => texts[language]
