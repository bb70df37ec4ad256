import type { Language } from '../language.ts'
import { directoryEn } from './en/directory.ts'
import { officerEn } from './en/officer.ts'
import { remindersEn } from './en/reminders.ts'
import { directoryId } from './id/directory.ts'
import { officerId } from './id/officer.ts'
import { remindersId } from './id/reminders.ts'

const texts = {
  id: { ...officerId, directory: directoryId, reminders: remindersId },
  en: { ...officerEn, directory: directoryEn, reminders: remindersEn },
} as const

/** Words of the officers' desk, apart from those of the public pages, which need not load them. */
export const officerTextOf = (language: Language): (typeof texts)['id'] => texts[language]
