import type { Language } from '../language.ts'
import { deskCaseEn } from './en/desk-case.ts'
import { deskFieldsEn } from './en/desk-fields.ts'
import { deskTimelineEn } from './en/desk-timeline.ts'
import { deskWorkEn } from './en/desk-work.ts'
import { deskCaseId } from './id/desk-case.ts'
import { deskFieldsId } from './id/desk-fields.ts'
import { deskTimelineId } from './id/desk-timeline.ts'
import { deskWorkId } from './id/desk-work.ts'

const texts = {
  id: { case: deskCaseId, timeline: deskTimelineId, act: deskFieldsId, work: deskWorkId },
  en: { case: deskCaseEn, timeline: deskTimelineEn, act: deskFieldsEn, work: deskWorkEn },
} as const

/** Words of the case desk; only officers' pages load them. */
export const deskTextOf = (language: Language): (typeof texts)['id'] => texts[language]
