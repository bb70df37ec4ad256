import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { changeCalendar, changeStatute, previewCalendar, previewStatute } from '../../shared/desk/officers/law/law-change.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { type Statute, statuteInForce } from '../../shared/domain/law/statutes.ts'
import type { JobGiver } from '../../shared/domain/office/job.ts'
import type { CalendarDay } from '../../shared/domain/time/calendar.ts'
import { daysFromCsv } from '../../shared/domain/time/calendar-csv.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { putStatute } from '../../shared/store/office/law-items.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { lettersTo } from '../support/letters-to.ts'
import { disposeTo } from '../support/officers.ts'
import { coordinator, publicWorks, startReminders } from './support.ts'

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
})
afterEach(() => system.close())

const by: JobGiver = { id: 'admin', role: 'administrator', institution: null, mayOpenIdentities: false }
const decree = 'SK Bupati 188/7/2026'
const holiday: CalendarDay = { date: '2026-11-26' as LocalDate, kind: 'local-holiday', name: 'Libur daerah', source: decree }

test('a new holiday: previewed, then applied once to every open case; reporters and officers hear of it', async () => {
  system.at('2026-11-24', '09:00')
  const [mine, other] = [await system.file({ email: 'warga@contoh.example', identity: 'named' }), await system.file()]
  await system.dispose(mine)
  const preview = await previewCalendar(system.desk, { id: 'O-admin', institution: null, role: 'administrator' }, [holiday])
  const moves = [
    { caseId: mine.id, number: mine.number, statute: 'complaint.first-follow-up', from: '2026-12-01', to: '2026-12-02' },
    { caseId: mine.id, number: mine.number, statute: 'complaint.resolution.ordinary', from: '2026-12-14', to: '2026-12-15' },
  ]
  const verification = { caseId: other.id, number: other.number, statute: 'complaint.verification', from: '2026-11-27', to: '2026-11-30' }
  expect({ ...preview, moved: preview.moved.toSorted((a, b) => (a.from < b.from ? -1 : 1)) }).toEqual({
    moved: [verification, ...moves],
    looked: 2,
    complete: true,
    reporters: 1,
    institutions: [publicWorks],
  })
  await changeCalendar(system.desk, [holiday], decree, by)
  const jobs = createJobs(system.effects)
  // What older counts do not hold is counted at the first run.
  await jobs({ schedule: 'jobs' })
  expect(await jobs({ schedule: 'jobs' })).toEqual({ slices: 0, ended: 0 })
  system.at('2026-11-24', '09:02')
  // Two at once, then once more: every case gets one event.
  await Promise.all([jobs({ schedule: 'jobs' }), jobs({ schedule: 'jobs' })])
  system.at('2026-11-24', '09:10')
  await jobs({ schedule: 'jobs' })
  const [after, otherAfter] = await Promise.all([mine, other].map(({ id }) => readCase(system.desk.table, id)))
  const dues = (state: typeof after) => Object.fromEntries((state?.clocks ?? []).map(({ statute, due }) => [statute, due]))
  expect(dues(after)).toMatchObject({ 'complaint.first-follow-up': '2026-12-02', 'complaint.resolution.ordinary': '2026-12-15' })
  expect(dues(otherAfter)).toMatchObject({ 'complaint.verification': '2026-11-30' })
  expect([after?.version, otherAfter?.version]).toEqual([4, 2])
  await system.sendMail()
  const [letter] = await lettersTo(system.desk.table, 'officer:pu-1')
  expect(letter?.content).toEqual({
    kind: 'dates-moved-list',
    decree,
    cases: moves.map(({ number: _, ...it }) => it),
    more: 0,
  })
  const [mail] = await system.mails('pu-1@pemkab.example')
  expect(mail?.subject).toBe('2 tanggal kasus berubah')
  expect(mail?.body.text).toContain('Selasa, 1 Desember 2026 menjadi Rabu, 2 Desember 2026')
  expect((await system.mails('warga@contoh.example')).map(({ subject }) => subject)).toContain(
    `Tanggal pada pengaduan ${mine.number} berubah`,
  )
})

test('before the job has come, every decision and every sweep counts by the new date (ADR 0027)', async () => {
  system.at('2026-11-24', '09:00')
  const reached = { email: 'warga@contoh.example', identity: 'named' }
  const [disposed, waiting] = [await system.file(reached), await system.file(reached)]
  await changeCalendar(system.desk, [holiday], decree, by)
  system.at('2026-11-24', '09:02')
  await system.dispose(disposed)
  const logOf = async (state: Case) => (await readLog(system.desk.table, state.id)).map(({ event }) => event)
  const stopped = await logOf(disposed)
  // By the old law due on Friday: reminded on Thursday, which is free now, and late on Saturday.
  for (const day of ['2026-11-26', '2026-11-27', '2026-11-28']) await system.sweep(day, '08:00')
  const moved = await logOf(waiting)
  expect(stopped.map(({ type }) => type)).toEqual(['complaint-filed', 'recomputed', 'verified', 'disposed'])
  const law = { kind: 'system', name: 'law' }
  expect(stopped[1]).toMatchObject({ type: 'recomputed', by: law, decree: null, clocks: [{ due: '2026-11-30', stoppedOn: null }] })
  expect((await readCase(system.desk.table, disposed.id))?.clocks.at(0)).toMatchObject({
    statute: 'complaint.verification',
    stoppedOn: '2026-11-24',
    due: '2026-11-30',
  })
  // The rung of one day before.
  expect(moved.map((event) => [event.type, 'due' in event ? event.due : null])).toEqual([
    ['complaint-filed', null],
    ['recomputed', null],
    ['reminded', '2026-11-30'],
  ])
  await system.sendMail()
  const lettersOf = async (state: Case) => (await readLettersOf(system.desk.table, state.id)).map(({ content }) => content.kind).sort()
  // Nobody waits for a date any more that the same decision ended.
  expect(await lettersOf(disposed)).not.toContain('dates-moved')
  expect(await lettersOf(waiting)).toContain('dates-moved')
  await createJobs(system.effects)({ schedule: 'jobs' })
  expect((await logOf(waiting)).length).toBe(3)
  const told = (await lettersTo(system.desk.table, 'officer:pu-1')).map(({ content }) => content.kind)
  expect(told).not.toContain('dates-moved-list')
})

test('a limit in hours that moves within its day is previewed and told with both its hours (docs/adr/0057)', async () => {
  system.at('2026-11-24', '09:00')
  const built = statuteInForce(await system.desk.statutes(), 'complaint.urgent-response', '2026-11-24' as LocalDate)
  const hours = (amount: number): Statute => ({
    ...built,
    allowance: amount,
    unit: 'hours',
    validFrom: '2026-11-20' as LocalDate,
    citation: decree,
  })
  await transact(system.desk.table.documents, [putStatute(system.desk.table, hours(9))])
  system.desk.forgetLaw()
  const mine = await system.file({ email: 'warga@contoh.example', identity: 'named' })
  await system.done(mine.id, [disposeTo({ urgentReason: 'Kabel putus' }), coordinator])
  const preview = await previewStatute(system.desk, { id: 'O-admin', institution: null, role: 'administrator' }, hours(6))
  const moved = {
    caseId: mine.id,
    statute: 'complaint.urgent-response',
    from: '2026-11-24',
    fromAt: '18:00',
    to: '2026-11-24',
    toAt: '15:00',
  }
  expect(preview.moved).toEqual([{ number: mine.number, ...moved }])
  await changeStatute(system.desk, hours(6), by)
  const jobs = createJobs(system.effects)
  await jobs({ schedule: 'jobs' })
  system.at('2026-11-24', '09:02')
  await jobs({ schedule: 'jobs' })
  await system.sendMail()
  const [letter] = (await lettersTo(system.desk.table, 'officer:pu-1')).filter(({ content }) => content.kind === 'dates-moved-list')
  expect(letter?.content).toEqual({ kind: 'dates-moved-list', decree, cases: [moved], more: 0 })
  const mail = (await system.mails('pu-1@pemkab.example')).find(({ subject }) => subject === '1 tanggal kasus berubah')
  expect(mail?.body.text).toContain('Selasa, 24 November 2026 pukul 18.00 menjadi Selasa, 24 November 2026 pukul 15.00')
})

test('a year from a CSV, with its mistakes named by line', () => {
  expect(
    daysFromCsv('\uFEFFtanggal;jenis;nama\r\n2028-01-01;Libur nasional;Tahun Baru\r\n2028-01-27;cuti bersama;"Imlek; cuti"\r\n', 'SKB 1'),
  ).toEqual({
    days: [
      { date: '2028-01-01', kind: 'national-holiday', name: 'Tahun Baru', source: 'SKB 1' },
      { date: '2028-01-27', kind: 'joint-leave', name: 'Imlek; cuti', source: 'SKB 1' },
    ],
  })
  expect(daysFromCsv('2028-02-30,libur nasional,X\n2028-03-01,liburan,X\n2028-03-02,cuti bersama,\n2028-03-03\n', 'SKB 1')).toEqual({
    faults: [
      { line: 1, field: 'date' },
      { line: 2, field: 'kind' },
      { line: 3, field: 'name' },
      { line: 4, field: 'columns' },
    ],
  })
})
