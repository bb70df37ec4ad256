import type { SendRawEmailCommand } from '@aws-sdk/client-ses'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHandler } from '../../functions/mail/handler.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { contactLines } from '../../shared/letters/contact-lines.ts'
import { writeOfficer } from '../../shared/store/office/directory-items.ts'
import { putLadder } from '../../shared/store/office/law-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { officerOf } from '../support/enter-officers.ts'
import { lettersTo } from '../support/letters-to.ts'
import { coordinator, liaison, publicWorks, startReminders } from './support.ts'

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
})
afterEach(() => system.close())

const liaisonMail = 'pu-1@pemkab.example'
const coordinatorMail = 'koordinator@pemkab.example'

test('a complaint nobody verifies reaches the coordinator the morning before, on the day, and when it is late', async () => {
  // Tuesday; verification is due on Friday 27 November.
  system.at('2026-11-24', '09:00')
  const state = await system.file()
  await system.sweep('2026-11-26', '00:05')
  expect(await system.sweep('2026-11-26', '07:25')).toMatchObject({ ticked: 0, digests: 0 })
  expect(await system.mails(coordinatorMail)).toEqual([])
  expect(await system.sweep('2026-11-26', '07:30')).toEqual({ ticked: 0, failed: 0, digests: 1, completed: true, stale: false })
  await system.sendMail()
  const [mail] = await system.mails(coordinatorMail)
  expect(mail?.subject).toBe('Pengingat tenggat: 1 segera jatuh tempo')
  expect(mail?.body.text).toBe(
    [
      'Yth. Petugas koordinator,',
      'Batas waktu kasus berikut perlu perhatian Anda hari ini, Kamis, 26 November 2026. Buka kasusnya lewat tautan, lalu masuk dengan akun dinas Anda.',
      'SEGERA JATUH TEMPO (1)',
      [
        `${state.number}: Jalan berlubang dekat pasar desa`,
        '  Pengaduan tidak berkadar pengawasan',
        '  Verifikasi laporan: 1 hari kerja lagi (Jumat, 27 November 2026)',
        `  http://localhost:3000/petugas/kasus/${state.number}`,
      ].join('\n'),
      'Buka antrean Anda:\nhttp://localhost:3000/petugas',
      'Hormat kami,\nMeja Layanan Pengaduan dan Informasi Kabupaten Jombang',
      'Surat ini dikirim otomatis pada pagi hari kerja. Yang sudah ditangani tidak disebut lagi. Bila Anda akan tidak bertugas, minta administrator mencatat pengganti Anda.',
      contactLines((await system.effects.region()).contact, 'id').join('\n'),
    ].join('\n\n'),
  )
  const [line] = await system.ledger('2026-11-26')
  expect(line).toMatchObject({
    recipient: 'koordinator',
    rung: -1,
    statute: 'complaint.verification',
    end: { kind: 'sent', at: system.clock.now, messageId: expect.any(String) },
  })
  for (const day of ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']) {
    await system.sweep(day, '00:05')
    await system.sweep(day, '07:30')
    await system.sendMail()
  }
  expect((await system.mails(coordinatorMail)).map(({ subject }) => subject).sort()).toEqual([
    'Pengingat tenggat: 1 jatuh tempo hari ini',
    'Pengingat tenggat: 1 segera jatuh tempo',
    'Pengingat tenggat: 1 terlambat',
  ])
})

test('what was answered meanwhile drops out when the digest is sent, and the ledger says so', async () => {
  system.at('2026-11-24', '09:00')
  const [answered, open, confidential] = [await system.file(), await system.file(), await system.file({ title: 'Nama pejabat' })]
  await system.dispose(answered)
  await system.dispose(open)
  await system.dispose(confidential, true)
  // First follow-up is due on Tuesday 1 December, three working days after Thursday the 26th.
  await system.sweep('2026-11-26', '00:05')
  await system.sweep('2026-11-26', '07:30')
  await system.desk.submit(answered.id, { type: 'answer', outcome: 'solved', text: 'Sudah ditambal.' }, liaison)
  await system.sendMail()
  const [mail] = await system.mails(liaisonMail)
  expect(mail?.subject).toBe('Pengingat tenggat: 2 segera jatuh tempo, 2 baru untuk Anda')
  expect([mail?.body.text.includes(answered.number), mail?.body.text.includes('Nama pejabat')]).toEqual([false, false])
  expect(mail?.body.text).toContain(`${confidential.number} (rahasia)`)
  const ends = new Map((await system.rungs('2026-11-26')).map((it) => [it.caseId, it.end]))
  expect(ends.get(answered.id)).toEqual({ kind: 'expired', at: system.clock.now, reason: 'answered' })
  expect(ends.get(open.id)).toMatchObject({ kind: 'sent' })
})

test('nothing left to say: the letter expires and no mail leaves', async () => {
  system.at('2026-11-24', '09:00')
  const state = await system.file()
  await system.sweep('2026-11-26', '07:30')
  await system.dispose(state)
  await system.sendMail()
  expect(await system.mails(coordinatorMail)).toEqual([])
  expect((await system.ledger('2026-11-26')).map(({ end }) => end)).toEqual([{ kind: 'expired', at: system.clock.now, reason: 'answered' }])
  expect(system.logged.filter(({ name }) => name === 'letter')).toContainEqual(
    expect.objectContaining({ kind: 'digest', expired: 'nothing-left' }),
  )
})

test('after a week of silence the most urgent rung speaks once, and the others have their line', async () => {
  system.at('2026-11-24', '09:00')
  await system.file()
  // Saturday: the rungs are written, the digest waits for Monday.
  await system.sweep('2026-12-05', '10:00')
  expect(await system.ledger('2026-12-07')).toMatchObject([{ recipient: 'koordinator', rung: 3, superseded: [-1, 0, 1], end: null }])
  await system.sendMail()
  expect(await system.mails(coordinatorMail)).toEqual([])
  // The schedule of Monday morning was missed as well; the next sweep catches up.
  await system.sweep('2026-12-07', '11:00')
  await system.sendMail()
  expect((await system.mails(coordinatorMail)).map(({ subject }) => subject)).toEqual(['Pengingat tenggat: 1 terlambat'])
})

test('a mail service that is down over a weekend: one letter on Monday, the more urgent rung speaks for both', async () => {
  system.at('2026-11-25', '09:00')
  await system.file()
  // Verification is due on Monday the 30th, its first rung is of Friday.
  await system.sweep('2026-11-27', '07:30')
  system.at('2026-11-28', '09:00')
  await system.sendMail()
  expect(await system.mails(coordinatorMail)).toEqual([])
  await system.sweep('2026-11-30', '07:30')
  await system.sendMail()
  expect((await system.mails(coordinatorMail)).map(({ subject }) => subject)).toEqual(['Pengingat tenggat: 1 jatuh tempo hari ini'])
  expect((await system.ledger('2026-11-27')).map(({ end }) => end)).toEqual([{ kind: 'superseded', at: system.clock.now, by: 0 }])
})

test('after this morning’s digest has left, what comes due waits for the next working morning', async () => {
  system.at('2026-11-24', '09:00')
  const state = await system.file()
  await system.sweep('2026-11-26', '07:30')
  // The ladder is tightened at noon: a rung of the same day comes due after the digest has left.
  const ladder = [
    { statutes: ['complaint.legal-ceiling' as const], rungs: [{ at: -38, audience: ['coordinator' as const] }], repeatEvery: null },
  ]
  await transact(system.desk.table.documents, [putLadder(system.desk.table, ladder)])
  await system.desk.submit(state.id, { type: 'note', text: 'Dicatat.' }, coordinator)
  await system.sweep('2026-11-26', '12:00')
  const lines = async (day: string) => (await system.rungs(day)).map(({ statute, rung }) => [statute, rung])
  expect(await lines('2026-11-26')).toEqual([['complaint.verification', -1]])
  expect(await lines('2026-11-27')).toEqual([['complaint.legal-ceiling', -38]])
})

test('two sweeps and two senders at once do nothing twice', async () => {
  system.at('2026-11-24', '09:00')
  for (let i = 0; i < 12; i++) await system.file()
  system.at('2026-11-26', '07:30')
  const swept = await Promise.all([1, 2, 3].map(() => system.reminders({ schedule: 'sweep' })))
  expect(swept.reduce((sum, it) => sum + (it?.ticked ?? 0), 0)).toBe(12)
  expect(swept.reduce((sum, it) => sum + (it?.digests ?? 0), 0)).toBe(1)
  await Promise.all([1, 2, 3].map(() => system.sendMail()))
  const mails = await system.mails(coordinatorMail)
  expect(mails.map(({ subject }) => subject)).toEqual(['Pengingat tenggat: 12 segera jatuh tempo'])
  const ledger = await system.ledger('2026-11-26')
  expect([ledger.length, new Set(ledger.map(({ end }) => end?.kind))]).toEqual([12, new Set(['sent'])])
})

test('who has gone gets nothing: their reminders end as such', async () => {
  system.at('2026-11-24', '09:00')
  await system.dispose(await system.file())
  await system.sweep('2026-11-26', '07:30')
  const gone = officerOf('pu-1', 'liaison', publicWorks, { active: false, version: 2 })
  await transact(system.desk.table.documents, [writeOfficer(system.desk.table, gone)])
  await system.sendMail()
  expect(await system.mails(liaisonMail)).toEqual([])
  expect((await system.rungs('2026-11-26')).map(({ recipient, end }) => [recipient, end])).toEqual([
    ['pu-1', { kind: 'expired', at: system.clock.now, reason: 'recipient-gone' }],
  ])
})

test('a sender that died after SES took the digest does not send it again once SES has told', async () => {
  system.at('2026-11-24', '09:00')
  await system.dispose(await system.file())
  await system.sweep('2026-11-26', '07:30')
  const { documents } = system.effects
  let sentOnce = false
  const dying = createHandler({
    ...system.effects,
    ses: async () =>
      ({
        send: async (...given: unknown[]) => {
          const client = await system.effects.ses()
          const result = await (client.send as (...args: unknown[]) => Promise<unknown>)(...given)
          sentOnce = Buffer.from((given[0] as SendRawEmailCommand).input.RawMessage?.Data ?? []).includes(liaisonMail)
          return result
        },
      }) as never,
    documents: {
      send: (...given: unknown[]) =>
        sentOnce ? Promise.reject(new Error('killed')) : (documents.send as (...args: unknown[]) => unknown)(...given),
    } as never,
  })
  await dying({ schedule: 'unsent-letters' }).catch(() => {})
  const [mail] = await system.mails(liaisonMail)
  const [sending] = await lettersTo(system.desk.table, 'officer:pu-1')
  expect(sending).toMatchObject({ status: 'sending', messageId: null })
  await system.tell({ eventType: 'Delivery', mail: { messageId: mail?.messageId, tags: { letter: [sending?.id] } } })
  system.at('2026-11-26', '07:40')
  await system.sendMail()
  expect((await system.mails(liaisonMail)).length).toBe(1)
  const sent = { kind: 'sent', messageId: mail?.messageId }
  expect((await system.ledger('2026-11-26')).map(({ end }) => end)).toMatchObject([sent, sent])
})

test('the day’s morning is a working one, whatever the sweep finds', async () => {
  system.at('2026-12-21', '09:00')
  await system.file()
  // 24 December is joint leave, 25 December Christmas; verification is due on Monday the 28th, its first rung on the 23rd.
  for (const day of ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27']) {
    expect((await system.sweep(day, '07:30'))?.digests).toBe(0)
  }
  expect((await system.ledger('2026-12-28' as LocalDate)).length).toBeGreaterThan(0)
})
