import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { readRegion } from '../../infra/region-files.ts'
import { readOperations } from '../../shared/desk/clock/watching.ts'
import { changeCalendar } from '../../shared/desk/officers/law/law-change.ts'
import { instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { keys } from '../../shared/store/keys.ts'
import { writeHeartbeat } from '../../shared/store/office/heartbeats.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { lettersTo } from '../support/letters-to.ts'
import { startReminders } from './support.ts'

const region = readRegion('jombang')
const timeUp = () => false

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
})
afterEach(() => system.close())

const morning = (day: string, time = '07:30') => {
  system.at(day, time)
  return system.reminders({ schedule: 'morning-digest' })
}
/** Its own pages were read from outside, and all answered. */
const readOutside = () => writeHeartbeat(system.desk.table, 'pages', { at: system.clock.now, failures: [] })
const swept = (at: string) => {
  const { tableName, documents } = system.desk.table
  const Item = { ...keys.heartbeat('sweep'), beat: { at: instant(at), ticked: 0, failed: 0 } }
  return documents.send(new PutCommand({ TableName: tableName, Item }))
}

test('the morning schedule sweeps first when no sweep was completed lately, and its digests leave with it', async () => {
  system.at('2026-11-24', '09:00')
  await system.file()
  // The outbox has run; only the sweep has been silent for two days.
  system.at('2026-11-26', '07:29')
  await system.sendMail()
  expect(await morning('2026-11-26')).toEqual({ ticked: 1, failed: 0, digests: 1, completed: true, stale: false })
})

test('after a sweep of a moment ago it does not sweep again: the letters leave on the minute', async () => {
  system.at('2026-11-24', '09:00')
  await system.file()
  await system.sweep('2026-11-26', '07:20')
  await system.sendMail()
  await system.file()
  expect(await morning('2026-11-26')).toEqual({ ticked: 0, failed: 0, digests: 1, completed: true, stale: false })
})

test('digests wait for a sweep that comes to its end, but no longer than an hour; then the run fails, which is an alarm', async () => {
  system.at('2026-11-24', '09:00')
  await system.file()
  await system.sweep('2026-11-26', '07:00')
  await system.file()
  system.at('2026-11-30', '07:45')
  expect(await system.desk.sweep(timeUp)).toEqual({ ticked: 0, failed: 0, digests: 0, completed: false, stale: true })
  system.at('2026-11-30', '08:30')
  // What was found on Thursday is told; what could not be looked at waits for the next morning.
  expect(await system.desk.sweep(timeUp)).toMatchObject({ digests: 1, completed: false })
  await swept('2026-11-30T08:05:00+07:00')
  expect(await system.desk.sweep(timeUp)).toMatchObject({ digests: 0, stale: false })
})

test('once a working day the operators get a letter about all that is wrong, and none when nothing is', async () => {
  system.at('2027-10-11', '07:29')
  await system.sendMail()
  await morning('2027-10-11')
  await system.sendMail()
  await morning('2027-10-11', '07:31')
  await system.sendMail()
  const [letter, ...more] = await system.mails(region.alarmEmail)
  const without = region.institutions.length - 1
  expect([letter?.subject, more]).toEqual(['Tanggap perlu ditangani: 4 hal', []])
  expect(letter?.body.text).toContain('Keadaan sistem Kabupaten Jombang pada Senin, 11 Oktober 2027:')
  expect(letter?.body.text).toContain('Hari libur baru ditetapkan sampai Jumat, 31 Desember 2027; tinggal 81 hari.')
  expect(letter?.body.text).toContain(`${without} INSTANSI BELUM MEMILIKI PEJABAT PENGHUBUNG`)
  expect(letter?.body.text).toContain('Halaman belum pernah dibaca dari luar, seharusnya tiap seperempat jam.')
  expect(letter?.body.text).toContain('http://localhost:3000/petugas/operasi')
  // Sunday: nobody works, nobody is written to.
  system.at('2027-10-17', '07:29')
  await system.sendMail()
  await morning('2027-10-17')
  await system.sendMail()
  expect((await system.mails(region.alarmEmail)).length).toBe(1)
})

test('a job that does not come to its end is told: a decree that has not reached its cases costs them reminders', async () => {
  await enterOfficers(
    system.desk.table,
    region.institutions.map(({ id }) => officerOf(`${id}-penghubung`, 'liaison', id)),
  )
  const jobs = async () => (await readOperations(system.desk)).find(({ check }) => check === 'jobs')
  system.at('2026-11-25', '23:00')
  const day = { date: localDate('2026-12-10'), kind: 'local-holiday' as const, name: 'Libur daerah', source: 'SK 1' }
  const by = { id: 'admin', role: 'administrator', institution: null, mayOpenIdentities: false } as const
  expect(await changeCalendar(system.desk, [day], 'SK 1', by)).not.toBeNull()
  system.at('2026-11-26', '04:59')
  expect(await jobs()).toEqual({ check: 'jobs', ok: true, late: 0 })
  system.at('2026-11-26', '07:29')
  await readOutside()
  await system.sendMail()
  await morning('2026-11-26')
  await system.sendMail()
  const [letter] = await system.mails(region.alarmEmail)
  expect(letter?.subject).toBe('Tanggap perlu ditangani: 1 hal')
  expect(letter?.body.text).toContain('1 pekerjaan belum selesai sesudah enam jam.')
  await createJobs(system.effects)({ schedule: 'jobs' })
  expect(await jobs()).toEqual({ check: 'jobs', ok: true, late: 0 })
})

test('letters that do not leave cannot be told by letter: the run fails', async () => {
  system.at('2026-11-24', '09:00')
  await system.file({ email: 'warga@contoh.example', identity: 'named' })
  system.at('2026-11-26', '07:20')
  await system.sweep('2026-11-26', '07:20')
  await expect(morning('2026-11-26')).rejects.toThrow('Letters do not leave')
  // Once it works again, the morning's letter names nothing of it any more.
  await system.sendMail()
  expect(await morning('2026-11-26', '07:40')).toMatchObject({ completed: true })
})

test('with a calendar far ahead and liaisons everywhere there is nothing to say', async () => {
  await enterOfficers(
    system.desk.table,
    region.institutions.map(({ id }) => officerOf(`${id}-penghubung`, 'liaison', id)),
  )
  system.at('2026-11-26', '07:29')
  await readOutside()
  await system.sendMail()
  await morning('2026-11-26')
  system.clock.now = plusMillis(system.clock.now, 60_000)
  await system.sendMail()
  expect(await system.mails(region.alarmEmail)).toEqual([])
})

test('nobody is left at the other desk: operators hear that, and how many cases wait the overseer alone, once a week', async () => {
  system.at('2026-11-24', '09:00')
  const told = async () => (await lettersTo(system.desk.table, 'overseer')).filter(({ content }) => content.kind === 'other-desk-deserted')
  const checked = async () => (await readOperations(system.desk)).find(({ check }) => check === 'other-desk')
  const nobody = { check: 'other-desk', ok: false, institution: 'Inspektorat' }
  expect(await checked()).toEqual(nobody)
  await system.desk.tellOperators()
  // No case waits there: nothing is said of any.
  expect(await told()).toEqual([])
  await system.complaint({ class: 'oversight', reportedInstitution: 'dinas-komunikasi-dan-informatika' })
  for (const day of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']) {
    system.at(day, '07:30')
    await system.desk.tellOperators()
  }
  expect([await checked(), (await told()).map(({ content }) => content)]).toEqual([
    nobody,
    [
      { kind: 'other-desk-deserted', day: '2026-11-25', waiting: 1 },
      { kind: 'other-desk-deserted', day: '2026-11-30', waiting: 1 },
    ],
  ])
  // To the operators no number is said, which would tell that there is one.
  const [letter] = (await lettersTo(system.desk.table, 'operators')).flatMap(({ content }) =>
    content.kind === 'operations' ? content.faults : [],
  )
  expect(JSON.stringify(letter)).not.toContain('waiting')
  await system.officer({ role: 'head', institution: 'inspektorat' })
  expect(await checked()).toEqual({ check: 'other-desk', ok: true, institution: null })
})
