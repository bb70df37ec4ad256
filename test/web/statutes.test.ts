import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createIntake } from '../../functions/intake/handler.ts'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { readLaw } from '../../shared/store/office/law-items.ts'
import { eventOf } from '../support/event.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

const textOf = (html: string) =>
  unescaped(html.replace(/<style.*?<\/style>|<[^>]+>/gs, ' '))
    .replace(/\s+/g, ' ')
    .trim()
const alertOn = (html: string) => textOf(/role="alert".*?<\/ul>/s.exec(html)?.[0] ?? '')
const file = () => office.complaint({ email: '', phone: '', identity: 'none' })
const verification = { path: '/petugas/tenggat-hukum/complaint.verification', id: 'complaint.verification' } as const
const changed = {
  allowance: '5',
  unit: 'working-days',
  extensionAllowance: '',
  extensionTimes: '',
  citation: 'PermenPANRB 5/2025 Pasal 12',
  mark: 'S',
  validFrom: '2026-11-20',
  note: 'Sudah diperiksa',
}

test('every row in force is listed with its basis, its mark in words, and a way to change it; for administrators only', async () => {
  office.at('2026-11-24', '09:00')
  const administrator = await office.signIn({ role: 'administrator' })
  const { text, status } = await administrator.get('/petugas/tenggat-hukum')
  expect(status).toBe(200)
  expect(text.match(/<th scope="row"/g)?.length).toBe(statutes.length)
  expect(textOf(text)).toContain(
    'Pemberitahuan tertulis 10 hari kerja dapat diperpanjang 1 kali 7 hari kerja UU 14/2008 Pasal 22 ayat (7) dan (8) dibaca pada aturannya Jumat, 30 April 2010 Ubah',
  )
  const form = await administrator.get(verification.path)
  expect([fieldOn(form.text, 'allowance'), fieldOn(form.text, 'validFrom')]).toEqual(['3', '2019-01-01'])
  const absent = (await administrator.get('/petugas/tidak-ada')).status
  expect((await administrator.get('/petugas/tenggat-hukum/tidak-ada')).status).toBe(absent)
  for (const role of ['coordinator', 'leader', 'head'] as const) {
    expect((await (await office.signIn({ role })).get('/petugas/tenggat-hukum')).status).toBe(404)
  }
})

test('mistakes are named and nothing changes', async () => {
  const administrator = await office.signIn({ role: 'administrator' })
  const wrong = { ...changed, allowance: '0', unit: 'weeks', extensionTimes: '1', citation: ' ', mark: '', validFrom: '2018-01-01' }
  for (const path of [`${verification.path}/akibat`, verification.path]) {
    const refused = await administrator.post(path, wrong)
    expect([refused.status, fieldOn(refused.text, 'validFrom')]).toEqual([422, '2018-01-01'])
    for (const words of [
      'Lama: tulis bilangan bulat 1 sampai 999',
      'Dihitung dalam: pilih salah satu satuan yang ditawarkan',
      'Perpanjangan: tulis bilangan bulat',
      'Dasar hukum: mohon diisi',
      'Kepastian: mohon dipilih',
      'Berlaku sejak: tulis tanggal yang ada',
    ])
      expect(alertOn(refused.text)).toContain(words)
  }
  expect((await readLaw(office.desk.table)).statutes).toEqual([])
})

test('an override: its effect shown first, applied by the job, one event a case, and citizens read it', async () => {
  office.at('2026-11-19', '09:00')
  const older = await file()
  office.at('2026-11-24', '10:00')
  const state = await file()
  const administrator = await office.signIn({ role: 'administrator' })
  const preview = await administrator.post(`${verification.path}/akibat`, changed)
  // What began before the row is valid keeps its date.
  expect(textOf(preview.text)).toContain('1 tanggal pada 1 kasus akan berpindah')
  expect(textOf(preview.text)).toContain(`${state.number} Verifikasi laporan Jumat, 27 November 2026 Selasa, 1 Desember 2026`)
  expect((await readLaw(office.desk.table)).statutes).toEqual([])
  const sent = Object.fromEntries(Object.keys(changed).map((name) => [name, fieldOn(preview.text, name)]))
  expect(sent).toEqual(changed)
  const applied = await administrator.post(verification.path, sent)
  expect([applied.status, applied.headers.location]).toEqual([303, expect.stringMatching(/^\/petugas\/tenggat-hukum\?pekerjaan=/)])
  office.at('2026-11-24', '10:02')
  await createJobs(office.effects)({ schedule: 'jobs' })
  const dueOf = async (id: string) =>
    (await readCase(office.desk.table, id))?.clocks.find(({ statute }) => statute === verification.id)?.due
  expect([await dueOf(state.id), await dueOf(older.id)]).toEqual(['2026-12-01', older.clocks[0]?.due])
  const events = (await readLog(office.desk.table, state.id)).flatMap(({ event }) => (event.type === 'recomputed' ? [event.decree] : []))
  expect(events).toEqual([changed.citation])
  const shown = textOf((await administrator.get(applied.headers.location ?? '')).text)
  expect(shown).toContain('Selesai: 1 kasus berpindah tanggal.')
  expect(shown).toContain('Verifikasi laporan diubah administrator Sudah diperiksa 5 hari kerja')

  const intake = createIntake(office.effects)
  const page = async (accept: string) => (await intake(eventOf('GET', '/dasar-hukum', { headers: { accept } }))).body ?? ''
  const law = textOf(await page('text/html'))
  expect(law).toContain('Lama: 5 hari kerja')
  expect(law).toContain('Dasar: PermenPANRB 5/2025 Pasal 12 (dibaca pada aturannya) Sudah diperiksa')
  // One row for each limit: what was overridden is not law any more.
  expect(law.match(/Verifikasi laporan/g)?.length).toBe(1)
  expect((JSON.parse(await page('application/json')) as unknown[]).length).toBe(statutes.length)
})

test('a row of next year stands beside the one in force, and says from when', async () => {
  const administrator = await office.signIn({ role: 'administrator' })
  const future = { ...changed, allowance: '2', validFrom: '2027-01-01', note: '' }
  expect(textOf((await administrator.post(`${verification.path}/akibat`, future)).text)).toContain('Tidak ada tanggal yang berpindah.')
  expect((await administrator.post(verification.path, future)).status).toBe(303)
  // An earlier row that is corrected afterwards does not hide the later one.
  expect((await administrator.post(verification.path, { ...changed, allowance: '4' })).status).toBe(303)
  const shown = textOf((await administrator.get('/petugas/tenggat-hukum')).text)
  expect(shown).toContain('Verifikasi laporan belum berlaku diubah administrator 2 hari kerja')
  expect(shown).toContain('Verifikasi laporan diubah administrator Sudah diperiksa 4 hari kerja')
  office.at('2027-01-11', '09:00')
  const state = await file()
  expect(state.clocks.find(({ statute }) => statute === verification.id)?.due).toBe('2027-01-13')
})

test('an override is withdrawn: its effect shown first, what was beneath it is in force again, and its cases follow', async () => {
  office.at('2027-01-12', '09:00')
  const administrator = await office.signIn({ role: 'administrator' })
  const state = await file()
  const dueNow = async () => (await readCase(office.desk.table, state.id))?.clocks.find(({ statute }) => statute === verification.id)?.due
  expect(await dueNow()).toBe('2027-01-14')
  const list = await administrator.get('/petugas/tenggat-hukum')
  const address = `${verification.path}/pencabutan?sejak=2027-01-01`
  expect(list.text).toContain(`href="${address}"`)
  const preview = await administrator.get(address)
  expect(textOf(preview.text)).toContain(`${state.number} Verifikasi laporan Kamis, 14 Januari 2027 Senin, 18 Januari 2027`)
  expect(fieldOn(preview.text, 'validFrom')).toBe('2027-01-01')
  const withdrawn = await administrator.post(`${verification.path}/pencabutan`, { validFrom: '2027-01-01' })
  expect([withdrawn.status, withdrawn.headers.location]).toEqual([303, expect.stringMatching(/\?pekerjaan=/)])
  office.at('2027-01-12', '09:02')
  await createJobs(office.effects)({ schedule: 'jobs' })
  expect(await dueNow()).toBe('2027-01-18')
  expect(textOf((await administrator.get('/petugas/tenggat-hukum')).text)).not.toContain('2 hari kerja PermenPANRB')
  // The earlier row of 2026 is still there; the built-in one and what is no date cannot be withdrawn.
  expect((await readLaw(office.desk.table)).statutes.map(({ validFrom }) => validFrom)).toEqual(['2026-11-20'])
  for (const day of ['2027-01-01', '2019-01-01', 'x']) {
    expect((await administrator.get(`${verification.path}/pencabutan?sejak=${day}`)).status).toBe(404)
    expect((await administrator.post(`${verification.path}/pencabutan`, { validFrom: day })).headers.location).toBe(
      '/petugas/tenggat-hukum',
    )
  }
})
