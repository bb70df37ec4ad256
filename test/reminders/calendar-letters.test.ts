import { afterEach, beforeEach, expect, test } from 'vitest'
import { openScoringDesk } from '../../shared/desk/officers/scoring/open-scoring-desk.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { readOfficer, writeOfficer } from '../../shared/store/office/directory-items.ts'
import { writeHeartbeat } from '../../shared/store/office/heartbeats.ts'
import { readRounds } from '../../shared/store/office/round-items.ts'
import { putScoringAnswer } from '../../shared/store/office/scoring-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { publicWorks, startReminders } from './support.ts'

/** Letters that leave by the calendar: what scorers miss, a week's figures, a month's recap (docs/adr/0068). */

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
})
afterEach(() => system.close())

const subjects = async (who: string) => (await system.calendarMails(`${who}@pemkab.example`)).map(({ subject }) => subject)
const morning = async (day: string) => {
  await system.sweep(day, '07:30')
  await system.sendMail()
}

test('a scorer is told of by rungs, once each, and only of what is empty', async () => {
  await enterOfficers(system.desk.table, [officerOf('bu-sop', 'administrator')])
  const answer = (item: string, version: number, sentence: string | null) =>
    transact(system.desk.table.documents, [
      putScoringAnswer(system.desk.table, {
        scorer: 'ombudsman',
        period: '2026',
        subject: '@region',
        item,
        asked: null,
        sentence,
        link: null,
        responsible: 'bu-sop',
        by: 'koordinator',
        on: localDate('2026-08-01'),
        version,
      }),
    ])
  await answer('sop', 1, null)
  // Monday, the last day of the Komisi Informasi; on Tuesday the field work of the Ombudsman begins.
  await morning('2026-08-31')
  expect([await subjects('koordinator'), await subjects('bu-sop')]).toEqual([['Bukti penilaian masih kosong: Monev Komisi Informasi'], []])
  await morning('2026-09-01')
  const first = 'Bukti penilaian masih kosong: Opini Ombudsman'
  expect([(await subjects('koordinator')).filter((it) => it === first).length, await subjects('bu-sop')]).toEqual([1, [first]])
  for (const day of ['2026-09-02', '2026-09-03']) await morning(day)
  await system.sweep('2026-09-03', '09:00')
  expect(await subjects('bu-sop')).toEqual([first])
  const [letter] = await system.calendarMails('bu-sop@pemkab.example')
  expect(letter?.body.text).toContain('- SOP pengelolaan pengaduan dijalankan dan disimpan.')
  // Somebody answers: the next rungs say nothing.
  await answer('sop', 2, 'Tersimpan di laman PPID.')
  await morning('2026-10-30')
  await morning('2026-11-23')
  expect(await subjects('bu-sop')).toEqual([first])
})

test('a rung that is tried again the next morning is no second letter', async () => {
  await morning('2026-08-31')
  await morning('2026-09-01')
  const before = await subjects('koordinator')
  // As if that morning had put its letters and ended before it noted so.
  await writeHeartbeat(system.desk.table, 'letters', { at: system.effects.now(), day: localDate('2026-08-31') })
  await morning('2026-09-02')
  const ofScorers = (all: readonly string[]) => all.filter((it) => it.startsWith('Bukti penilaian'))
  expect(ofScorers(await subjects('koordinator'))).toEqual(ofScorers(before))
})

test('whoever stands in reads a recap of their own and none of who is away', async () => {
  const away = { from: localDate('2026-11-01'), until: localDate('2026-12-31'), substitute: 'koordinator' }
  await enterOfficers(system.desk.table, [officerOf('kori', 'coordinator', null, { away })])
  await morning('2026-11-27')
  await morning('2026-12-01')
  const recaps = async (who: string) => (await subjects(who)).filter((it) => it.startsWith('Rekap'))
  expect([await recaps('koordinator'), await recaps('kori')]).toEqual([['Rekap November 2026'], []])
})

test('whoever was named and has changed office since reads nothing in their place', async () => {
  const away = { from: localDate('2026-11-01'), until: localDate('2026-12-31'), substitute: 'pu-1' }
  await enterOfficers(system.desk.table, [officerOf('kori', 'coordinator', null, { away })])
  await morning('2026-11-27')
  await morning('2026-12-01')
  const recaps = async (who: string) => (await subjects(who)).filter((it) => it.startsWith('Rekap'))
  expect([await recaps('pu-1'), await recaps('kori')]).toEqual([[], ['Rekap November 2026']])
})

test('each week leaders and heads read figures of their own, unless they want none; a week of nothing is no letter', async () => {
  await enterOfficers(system.desk.table, [
    officerOf('bupati', 'leader'),
    officerOf('wabup', 'leader', null, { weeklyOff: true }),
    officerOf('dinsos', 'head', 'dinas-sosial'),
  ])
  system.at('2026-11-24', '09:00')
  await system.dispose(await system.file())
  await morning('2026-11-27')
  await morning('2026-11-30')
  await morning('2026-12-01')
  const weekly = async (who: string) => (await subjects(who)).filter((it) => it.startsWith('Angka pekan ini'))
  // What is due is read from the queue; the projections of this test stand still.
  expect(await weekly('bupati')).toEqual(['Angka pekan ini, Kabupaten Jombang: tidak ada yang terlambat'])
  expect(await weekly('pu-kepala')).toEqual(['Angka pekan ini, Dinas Pekerjaan Umum dan Penataan Ruang: tidak ada yang terlambat'])
  expect([await weekly('wabup'), await weekly('dinsos'), await weekly('koordinator')]).toEqual([[], [], []])
  // A Monday on which nobody works: Tuesday speaks for it, once.
  await transact(system.desk.table.documents, [
    writeOfficer(system.desk.table, officerOf('pu-kepala', 'head', publicWorks, { version: 2, weeklyOff: true })),
  ])
  await morning('2026-12-07')
  expect([(await weekly('bupati')).length, (await weekly('pu-kepala')).length]).toEqual([2, 1])
})

test('each month coordinators read a recap, on its first working morning or the first after an outage', async () => {
  await morning('2026-11-27')
  // The first of the month passes without a sweep.
  await morning('2026-12-03')
  await morning('2026-12-04')
  const recaps = (await subjects('koordinator')).filter((it) => it.startsWith('Rekap'))
  expect(recaps).toEqual(['Rekap November 2026'])
  const [letter] = (await system.calendarMails('koordinator@pemkab.example')).filter(({ subject }) => subject.startsWith('Rekap'))
  expect(letter?.body.text).toContain('Nomor kontak yang perlu diuji: 3')
})

test('a round opens by the calendar, is asked for by rungs until it is answered, and ends', async () => {
  await enterOfficers(system.desk.table, [officerOf('dinsos', 'head', 'dinas-sosial')])
  const collecting = async (who: string) => (await subjects(who)).filter((it) => it.startsWith('Pengumpulan'))
  await morning('2026-12-30')
  await morning('2027-01-04')
  const ofLiaison = 'Pengumpulan triwulan 1 2027: Dinas Pekerjaan Umum dan Penataan Ruang'
  // The head of an institution without a liaison is asked in their place.
  expect([await collecting('pu-1'), await collecting('pu-kepala'), await collecting('dinsos')]).toEqual([
    [ofLiaison],
    [],
    ['Pengumpulan triwulan 1 2027: Dinas Sosial'],
  ])
  const [round] = await readRounds(system.desk.table)
  expect(round).toMatchObject({ quarter: '2027-1', opened: '2027-01-04', due: '2027-01-19', closes: '2027-02-02' })
  // One answers; the other is asked again, with the head on the day, and coordinators when it is late.
  const officer = await readOfficer(system.desk.table, 'dinsos')
  if (!officer) throw new Error('no officer')
  const facts = { answer: 'unchanged', sentence: null } as const
  const at = { quarter: '2027-1', institution: 'dinas-sosial', version: 0 }
  expect(await openScoringDesk(system.effects).answerRound(officer, { ...at, institution: publicWorks }, facts)).toBe('absent')
  expect(await openScoringDesk(system.effects).answerRound(officer, at, facts)).toBe('done')
  for (const day of ['2027-01-14', '2027-01-19', '2027-01-22', '2027-02-02', '2027-02-03']) await morning(day)
  const told = [await collecting('pu-1'), await collecting('pu-kepala'), await collecting('dinsos')].map((it) => it.length)
  expect(told).toEqual([4, 3, 1])
  const waiting = (round?.institutions.length ?? 0) - 1
  expect((await collecting('koordinator')).map((it) => it.replace('Pengumpulan triwulan 1 2027: ', ''))).toEqual([
    `${waiting + 1} instansi belum menjawab`,
    `${waiting} instansi belum menjawab`,
    `${waiting} instansi belum menjawab`,
  ])
  // It has ended: nothing is taken any more.
  expect(await openScoringDesk(system.effects).answerRound(officer, { ...at, version: 1 }, facts)).toBe('absent')
})
