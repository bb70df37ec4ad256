import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../infra/local/dynamodb.ts'
import { startTanggap } from '../../infra/local/system.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { readLedger } from '../../shared/store/post/reminder-items.ts'
import { complaintFields } from '../support/event.ts'
import { createDesk } from '../support/whole-desk.ts'
import { mailTo } from './support.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'tanggap-reminders-'))
let system: Awaited<ReturnType<typeof startTanggap>>
beforeAll(async () => {
  system = await startTanggap({ port: await freePort(), dataFolder })
})
afterAll(async () => {
  await system?.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

test('a complaint that nobody verifies reaches the coordinator by the schedules alone, each morning once', async () => {
  await system.setClock('2026-11-24T02:00:00.000Z')
  const coordinator = { name: 'Siti Contohwati', email: 'siti@pemkab.example', phone: null, position: null, mayOpenIdentities: false }
  await createDesk(system.effects).inviteOfficer({ ...coordinator, role: 'coordinator', institution: null }, 'test')
  const filed = await fetch(`${system.url}/pengaduan`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': 'reminders-1' },
    body: JSON.stringify(complaintFields),
  })
  const { number } = (await filed.json()) as { number: string }
  // From Tuesday over the weekend to Monday noon: on Thursday, on Friday, and on Monday because it is late.
  await system.setClock('2026-11-30T05:00:00.000Z')
  const { body } = await mailTo(system.mailUrl, coordinator.email, '1 terlambat')
  expect(body.text).toContain(`${number}: ${complaintFields.title}`)
  expect(body.text).toContain('Verifikasi laporan: terlambat 1 hari kerja (Jumat, 27 November 2026)')
  expect(body.text).toContain(`${system.url}/petugas/kasus/${number}`)
  const { emails } = (await (await fetch(`${system.mailUrl}/store`)).json()) as {
    emails: { subject: string; destination: { to: string[] } }[]
  }
  const subjects = emails.filter(({ destination }) => destination.to.includes(coordinator.email)).map(({ subject }) => subject)
  const isOfCalendar = (subject: string) => subject.startsWith('Bukti penilaian')
  expect(subjects.filter((it) => !isOfCalendar(it))).toEqual([
    'Pengingat tenggat: 1 segera jatuh tempo',
    'Pengingat tenggat: 1 jatuh tempo hari ini',
    // Its reporter said yes to SP4N-LAPOR!, so on the last of five working days its entry there is soon due too (docs/adr/0072).
    'Pengingat tenggat: 1 terlambat, 1 segera jatuh tempo',
  ])
  // Of the calendar of scorers, as the month in which they come ends (docs/adr/0068); it leaves beside the last morning's digest.
  expect(subjects.filter(isOfCalendar)).toEqual(['Bukti penilaian masih kosong: Opini Ombudsman'])
  const days = ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'] as LocalDate[]
  const ends = await Promise.all(
    days.map(async (day) => (await readLedger(createDesk(system.effects).table, day)).map(({ end }) => end?.kind)),
  )
  expect(ends).toEqual([['sent'], ['sent'], [], [], ['sent', 'sent']])
})
