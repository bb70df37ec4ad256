import { afterEach, beforeEach, expect, test } from 'vitest'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { coordinator, startReminders } from './support.ts'

/** A case that changes desks is "baru untuk Anda" at the one that has it from then on, whatever took it there (docs/adr/0052). */

const desk = 'dinas-komunikasi-dan-informatika'
const people = [
  officerOf('inspektur', 'head', 'inspektorat'),
  officerOf('pemeriksa', 'liaison', 'inspektorat'),
  officerOf('kominfo', 'liaison', desk),
]
const inspector = { kind: 'officer', id: 'pemeriksa', role: 'liaison', institution: 'inspektorat' } as const
let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
  await enterOfficers(system.desk.table, people)
})
afterEach(() => system.close())

const morning = async (day: string) => {
  await system.sweep(day, '07:30')
  await system.sendMail()
}
/** What each was told of that number as new, and when. */
const newTo = async (number: string) => {
  const said: Record<string, string[]> = {}
  for (const who of ['koordinator', 'inspektur', 'pemeriksa', 'kominfo']) {
    const mails = await system.mails(`${who}@pemkab.example`)
    const lines = mails.flatMap(({ body }) => body.text.split('\n'))
    const at = lines.findIndex((line) => line.includes(number))
    const told = at < 0 ? [] : lines.slice(at).filter((line) => /pindah meja|Pembatasan bagi|Pengaduan baru|perlu diverifikasi/.test(line))
    if (told.length > 0) said[who] = [...new Set(told.map((line) => line.trim().replace(/^[-•]\s*/, '')))]
  }
  return said
}
const nobody = { institutions: [], officers: [] }
const toInspectors = (line: string) => ({ inspektur: [line], pemeriksa: [line] })

test('with the filing', async () => {
  system.at('2026-11-24', '09:00')
  const { number } = await system.file({ conduct: 'yes', reportedInstitution: desk })
  await morning('2026-11-25')
  expect(await newTo(number)).toEqual(toInspectors('Pengaduan baru; perlu diverifikasi (Selasa, 24 November 2026)'))
})

test('when a coordinator names their own house, and when the other desk lets it in again', async () => {
  system.at('2026-11-24', '09:00')
  const { id, number } = await system.file({})
  await system.done(id, [{ type: 'name-conflict', reported: { institutions: [desk], officers: [] }, reason: 'Tentang kami.' }, coordinator])
  await morning('2026-11-25')
  expect(await newTo(number)).toEqual(toInspectors('Kasus ini pindah meja karena siapa yang diadukan (Selasa, 24 November 2026)'))
  system.at('2026-11-25', '09:00')
  const lifted = { institutions: [desk], officers: [] }
  await system.done(id, [{ type: 'name-conflict', reported: nobody, lifted, reason: 'Hanya tentang jaringan.' }, inspector])
  await morning('2026-11-26')
  expect((await newTo(number)).koordinator).toEqual(['Pembatasan bagi yang diadukan dicabut (Rabu, 25 November 2026)'])
})

test('when a name was not matched until the limit', async () => {
  system.at('2026-11-24', '09:00')
  const { number } = await system.file({ conduct: 'yes', reportedPerson: 'Bpk. Soekarno' })
  for (const day of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']) await morning(day)
  expect((await newTo(number)).pemeriksa).toEqual([
    'Kasus ini pindah meja: nama yang diadukan belum dicocokkan sampai batas waktunya (Senin, 30 November 2026)',
  ])
})

test('what one at the other desk has done is new to nobody else there', async () => {
  system.at('2026-11-24', '09:00')
  const { id, number } = await system.file({ conduct: 'yes', reportedInstitution: desk })
  await system.done(id, [{ type: 'edit', title: 'Judul yang rapi', text: 'Isi yang rapi' }, inspector])
  await morning('2026-11-25')
  expect(await newTo(number)).toEqual({})
})
