import type { Language } from '../language.ts'
import { directoryEn } from './en/directory.ts'
import { leadersEn } from './en/leaders.ts'
import { officerEn } from './en/officer.ts'
import { performanceEn } from './en/performance.ts'
import { queueEn } from './en/queue.ts'
import { remindersEn } from './en/reminders.ts'
import { reportEn } from './en/report.ts'
import { directoryId } from './id/directory.ts'
import { leadersId } from './id/leaders.ts'
import { officerId } from './id/officer.ts'
import { performanceId } from './id/performance.ts'
import { queueId } from './id/queue.ts'
import { remindersId } from './id/reminders.ts'
import { reportId } from './id/report.ts'

const texts = {
  id: {
    ...officerId,
    directory: directoryId,
    queue: queueId,
    reminders: remindersId,
    report: reportId,
    performance: performanceId,
    leaders: leadersId,
  },
  en: {
    ...officerEn,
    directory: directoryEn,
    queue: queueEn,
    reminders: remindersEn,
    report: reportEn,
    performance: performanceEn,
    leaders: leadersEn,
  },
} as const

/** Words of the officers' desk, apart from those of the public pages, which need not load them. */
export const officerTextOf = (language: Language): (typeof texts)['id'] => texts[language]
