import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyReport, namesHere } from '../../shared/desk/lapor/applying.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { startReminders } from '../reminders/support.ts'
import { officerOf } from '../support/enter-officers.ts'
import { aReport } from '../support/filings.ts'

let house: Awaited<ReturnType<typeof startReminders>>
beforeAll(async () => {
  house = await startReminders()
})
afterAll(() => house.close())

const address = officerOf('koordinator', 'coordinator').email

test('what is late already when it comes in begins with one line each, in one letter of the next morning, and none to a reporter', async () => {
  await house.sweep('2026-11-23', '07:30')
  house.at('2026-11-23', '14:00')
  const names = await namesHere(house.desk)
  const days = ['2019-03-04', '2026-06-01', '2026-09-14', '2026-11-02', '2026-11-20']
  for (const [i, day] of days.entries()) {
    const report = aReport({ trackingId: String(7_700_000 + i), receivedOn: localDate(day), receivedAt: instant(`${day}T03:00:00Z`) })
    expect(await applyReport(house.desk, { kind: 'new', report }, names, { officer: null })).toEqual({ kind: 'done' })
  }
  for (const time of ['14:05', '14:10', '18:00']) await house.sweep('2026-11-23', time)
  await house.sendMail()
  expect(await house.mails(address)).toEqual([])
  await house.sweep('2026-11-24', '07:30')
  await house.sendMail()
  const sent = (await house.rungs('2026-11-24')).filter(({ recipient, end }) => recipient === 'koordinator' && end?.kind === 'sent')
  const limits = Map.groupBy(sent, ({ caseId }) => caseId)
  // One line for each limit that has passed or is about to, however many rungs lie behind it.
  expect([...limits.values()].map((it) => it.map(({ statute }) => statute).sort()).sort((a, b) => a.length - b.length)).toEqual([
    ['complaint.verification'],
    ['complaint.verification'],
    ['complaint.legal-ceiling', 'complaint.verification'],
    ['complaint.legal-ceiling', 'complaint.verification'],
    ['complaint.legal-ceiling', 'complaint.verification'],
  ])
  expect((await house.mails(address)).map(({ subject }) => subject)).toEqual(['Pengingat tenggat: 7 terlambat, 1 segera jatuh tempo'])
})
