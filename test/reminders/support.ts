import { SESClient } from '@aws-sdk/client-ses'
import { createHandler as createMail } from '../../functions/mail/handler.ts'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { startInbox } from '../../infra/local/inbox.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { isNewWork, type RungReminder } from '../../shared/domain/letters/reminder.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { readLedger } from '../../shared/store/post/reminder-items.ts'
import { startTestDesk } from '../support/desk.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { holding } from '../support/held-keys.ts'
import { disposeTo } from '../support/officers.ts'

export type Mail = { subject: string; destination: { to: string[] }; body: { text: string; html: string }; messageId: string }

export const publicWorks = 'dinas-pekerjaan-umum-dan-penataan-ruang'
export const coordinator = { kind: 'officer', id: 'koordinator', role: 'coordinator', institution: null } as const
export const liaison = { kind: 'officer', id: 'pu-1', role: 'liaison', institution: publicWorks } as const

const isOfCalendar = ({ subject }: Mail): boolean => /^(Bukti penilaian|Angka pekan ini|Rekap |Pengumpulan )/.test(subject)

/** Desk, mail and sweep on a real table with a real inbox, three officers, and a clock that the test moves. */
export const startReminders = async (overrides: Partial<Effects> = {}) => {
  const system = await startTestDesk()
  const inbox = await startInbox()
  const stored = async (): Promise<Mail[]> => ((await (await fetch(`${inbox.url}/store`)).json()) as { emails: Mail[] }).emails
  // Every inbox of a process shows the letters of all.
  const before = (await stored()).length
  const mailsTo = async (address: string) => (await stored()).slice(before).filter((it) => it.destination.to.includes(address))
  const client = new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 })
  const effects: Effects = { ...system.effects, ses: async () => client, ...overrides }
  const mail = createMail(holding('mail', effects))
  const reminders = createReminders(holding('reminders', effects))
  await enterOfficers(system.desk.table, [
    officerOf('koordinator', 'coordinator'),
    officerOf('pu-1', 'liaison', publicWorks),
    officerOf('pu-kepala', 'head', publicWorks),
  ])
  return {
    ...system,
    effects,
    inbox,
    mail,
    reminders,
    sweep: (day: string, time: string) => {
      system.at(day, time)
      return reminders({ schedule: 'sweep' })
    },
    sendMail: () => mail({ schedule: 'unsent-letters' }),
    tell: (message: object) => mail({ Records: [{ Sns: { Message: JSON.stringify(message) } }] } as never),
    /** Without what leaves by the calendar alone, on whatever morning that is. */
    mails: async (address: string): Promise<Mail[]> => (await mailsTo(address)).filter((it) => !isOfCalendar(it)),
    calendarMails: async (address: string): Promise<Mail[]> => (await mailsTo(address)).filter(isOfCalendar),
    ledger: (day: string) => readLedger(system.desk.table, day as LocalDate),
    /** The lines of that day about limits, without those about new work. */
    rungs: async (day: string): Promise<RungReminder[]> =>
      (await readLedger(system.desk.table, day as LocalDate)).filter((it): it is RungReminder => !isNewWork(it)),
    file: (changes: object = {}): Promise<Case> => system.complaint({ email: '', phone: '', identity: 'none', ...changes }),
    dispose: (state: Case, confidential = false): Promise<Case> => system.done(state.id, [disposeTo({ confidential }), coordinator]),
    close: async () => {
      inbox.close()
      await system.close()
    },
  }
}
