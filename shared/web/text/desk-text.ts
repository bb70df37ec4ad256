import type { Channel } from '../../domain/case/case.ts'
import type { Language } from '../language.ts'
import { deskCaseEn } from './en/desk-case.ts'
import { deskFieldsEn } from './en/desk-fields.ts'
import { deskStandingEn } from './en/desk-standing.ts'
import { deskTimelineEn } from './en/desk-timeline.ts'
import { deskWorkEn } from './en/desk-work.ts'
import { deskCaseId } from './id/desk-case.ts'
import { deskFieldsId } from './id/desk-fields.ts'
import { deskStandingId } from './id/desk-standing.ts'
import { deskTimelineId } from './id/desk-timeline.ts'
import { deskWorkId } from './id/desk-work.ts'
import { tableSaidIn } from './whom.ts'

const texts = {
  id: { case: deskCaseId, standing: deskStandingId, timeline: deskTimelineId, act: deskFieldsId, work: deskWorkId },
  en: { case: deskCaseEn, standing: deskStandingEn, timeline: deskTimelineEn, act: deskFieldsEn, work: deskWorkEn },
} as const

type DeskText = (typeof texts)['id']

const saidOf = (channel: Channel): Record<Language, DeskText> => ({
  id: { ...texts.id, case: tableSaidIn(channel, deskCaseId), timeline: tableSaidIn(channel, deskTimelineId) },
  en: { ...texts.en, case: tableSaidIn(channel, deskCaseEn), timeline: tableSaidIn(channel, deskTimelineEn) },
})

const textsOf: Record<Channel, Record<Language, DeskText>> = { complaint: saidOf('complaint'), request: saidOf('request') }

/** Words of the case desk; only officers' pages load them. On the page of a case they name whoever filed it by its channel. */
export const deskTextOf = (language: Language, channel: Channel = 'complaint'): DeskText => textsOf[channel][language]
