import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { defaultLadder } from '../../shared/domain/law/ladder.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { readLaw } from '../../shared/store/office/law-items.ts'
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
const file = () => office.complaint({ email: '', phone: '', identity: 'none' })

test('the ledger shows each rung of the day, to whom and its end; the page is for those it concerns', async () => {
  office.at('2026-11-24', '09:00')
  await office.officer({ role: 'coordinator' })
  const state = await file()
  office.at('2026-11-26', '07:00')
  await office.desk.sweep()
  const { text, status } = await (await office.signIn({ role: 'coordinator' })).get('/petugas/pengingat?tanggal=2026-11-26')
  expect(status).toBe(200)
  expect(textOf(text)).toContain(
    `${state.number} Verifikasi laporan 27 Nov 2026 1 hari kerja sebelum jatuh tempo Petugas Contoh 1 menunggu surat pagi`,
  )
  const asJson = await (await office.signIn({ role: 'leader' })).get('/petugas/pengingat?tanggal=2026-11-26', {
    headers: { accept: 'application/json' },
  })
  expect(asJson.json().figures).toEqual({ lines: 1, sent: 0, onTime: 0, superseded: 0, expired: 0, unreached: 0, open: 1, due: 1 })
  expect((await (await office.signIn({ role: 'liaison' })).get('/petugas/pengingat')).status).toBe(404)
})

test('the state of the system says what is silent and what runs out', async () => {
  office.at('2026-11-26', '08:00')
  const administrator = await office.signIn({ role: 'administrator' })
  const state = async () => {
    const { checks } = (await administrator.get('/petugas/operasi', { headers: { accept: 'application/json' } })).json() as {
      checks: { check: string; ok: boolean }[]
    }
    return Object.fromEntries(checks.map(({ check, ok }) => [check, ok]))
  }
  expect(await state()).toEqual({
    sweep: false,
    outbox: false,
    pages: false,
    jobs: true,
    calendar: true,
    officers: false,
    undelivered: true,
    roots: true,
    'other-desk': false,
    keys: true,
  })
  expect(textOf((await administrator.get('/petugas/operasi')).text)).toContain(
    'Halaman warga perlu ditangani Belum pernah dibaca dari luar; seharusnya tiap seperempat jam.',
  )
  await office.desk.sweep()
  expect(await state()).toMatchObject({ sweep: true })
  office.at('2027-10-03', '08:00')
  const later = await office.signIn({ role: 'administrator' })
  expect(textOf((await later.get('/petugas/operasi')).text)).toContain(
    'Kalender kerja perlu ditangani Libur ditetapkan sampai Jumat, 31 Desember 2027; tinggal 89 hari.',
  )
})

test('a holiday: mistakes named, effect shown, applied by a job; the calendar shows it with its decree', async () => {
  office.at('2026-12-01', '09:00')
  const administrator = await office.signIn({ role: 'administrator' })
  const state = await file()
  const empty = await administrator.post('/petugas/kalender/akibat', { date: '2026-02-30', kind: '', name: '', source: '' })
  expect([empty.status, textOf(/role="alert".*?<\/ul>/s.exec(empty.text)?.[0] ?? '')]).toEqual([
    422,
    expect.stringContaining('Dasar: mohon diisi Tanggal: tulis tanggal yang ada Jenis: mohon dipilih Nama: mohon diisi'),
  ])
  const day = { date: '2026-12-03', kind: 'local-holiday', name: 'Hari jadi', source: 'SK 1/2026' }
  const preview = await administrator.post('/petugas/kalender/akibat', day)
  expect(textOf(preview.text)).toContain(`${state.number} Verifikasi laporan Jumat, 4 Desember 2026 Senin, 7 Desember 2026`)
  expect(fieldOn(preview.text, 'source')).toBe('SK 1/2026')
  const applied = await administrator.post('/petugas/kalender', day)
  expect(applied.headers.location).toMatch(/^\/petugas\/kalender\?tahun=2026&pekerjaan=/)
  office.at('2026-12-01', '09:03')
  await createJobs(office.effects)({ schedule: 'jobs' })
  const shown = await administrator.get(applied.headers.location ?? '')
  expect(textOf(shown.text)).toContain('Kamis, 3 Desember 2026 Libur daerah Hari jadi SK 1/2026')
  expect(textOf(shown.text)).toMatch(/Selesai: \d kasus berpindah tanggal\./)
  const after = await readCase(office.desk.table, state.id)
  expect(after?.clocks.find(({ statute }) => statute === 'complaint.verification')?.due).toBe('2026-12-07')
})

test('the ladder as a form: a wrong order is refused and kept on the page, a good one is saved', async () => {
  office.at('2026-12-02', '09:00')
  const administrator = await office.signIn({ role: 'administrator' })
  const { text } = await administrator.get('/petugas/tangga')
  const fields = Object.fromEntries(
    [...text.matchAll(/<input[^>]*name="(row-[^"]+)"[^>]*>/g)].flatMap(([input, name = '']) => {
      if (input.includes('checkbox')) return input.includes('checked') ? [[name, 'on']] : []
      return [[name, /value="([^"]*)"/.exec(input)?.[1] ?? '']]
    }),
  ) as Record<string, string>
  const wrong = await administrator.post('/petugas/tangga', { ...fields, 'row-0-0-at': '2' })
  expect([wrong.status, fieldOn(wrong.text, 'row-0-0-at')]).toEqual([422, '2'])
  expect((await readLaw(office.desk.table)).ladder).toBeNull()
  expect((await administrator.post('/petugas/tangga', { ...fields, 'row-0-0-at': '-2' })).status).toBe(303)
  const [first, ...others] = defaultLadder
  const [rung, ...rungs] = first?.rungs ?? []
  expect((await readLaw(office.desk.table)).ladder).toEqual([{ ...first, rungs: [{ ...rung, at: -2 }, ...rungs] }, ...others])
})
