import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/reporting/handler.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { lastMonths } from '../../shared/desk/reports/reading-overview.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { csv } from '../../shared/web/files/csv.ts'
import { eventOf } from '../support/event.ts'
import { disposeTo } from '../support/officers.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

const report = async (cookies: string[], accept = 'application/json') => {
  const answer = await createHandler(office.effects)(eventOf('GET', '/petugas/laporan', { cookies, headers: { accept } }))
  return { status: answer.statusCode, text: answer.body ?? '' }
}

test('the overview counts what came in and became of it, for the regency and for one institution', async () => {
  const coordinator = await office.signIn({ role: 'coordinator' })
  const tools = createTools(office.effects)
  const ids: string[] = []
  for (const day of ['2026-11-02', '2026-11-23', '2026-11-24']) {
    ids.push((await office.complaint({}, { receivedOn: localDate(day) })).id)
  }
  await office.desk.submitAs(
    coordinator.officer,
    ids[1] ?? '',
    disposeTo({ holders: { lead: 'dinas-sosial', contributors: ['inspektorat'], readers: [] } }),
  )
  const liaison = await office.signIn({ role: 'liaison', institution: 'dinas-sosial' })
  office.clock.now = plusMillis(office.clock.now, 2 * 86_400_000)
  const done = await office.desk.submitAs(liaison.officer, ids[1] ?? '', { type: 'accept', institution: 'dinas-sosial' })
  expect(done.kind).toBe('done')
  for (const id of ids) await projectCase(tools, id)
  // Sessions have ended over the two days.
  const cookiesOf = async (who: typeof coordinator) => (await office.browserOf(who.officer)).cookies
  const all = JSON.parse((await report(await cookiesOf(coordinator))).text)
  expect(all).toMatchObject({
    late: 1,
    soon: 1,
    all: { cameIn: 3, open: 3, inTimePercent: 100, followUpDays: { count: 1, mean: 2, median: 2, p90: 2 } },
  })
  expect(all.byInstitution.map((it: { institution: string | null; late: number }) => [it.institution, it.late])).toEqual([
    [null, 1],
    ['dinas-sosial', 0],
  ])
  const own = JSON.parse((await report(await cookiesOf(liaison))).text)
  expect(own).toMatchObject({ late: 0, all: { cameIn: 1 }, byInstitution: [{ institution: 'dinas-sosial' }] })
  const contributor = await office.signIn({ role: 'liaison', institution: 'inspektorat' })
  expect(JSON.parse((await report(contributor.cookies)).text)).toMatchObject({ all: { cameIn: 0 }, byInstitution: [] })
  expect((await report(await cookiesOf(coordinator), 'text/html')).text).toContain('rata-rata 2, tengah 2, 9 dari 10 dalam 2')
  const administrator = await office.signIn({ role: 'administrator' })
  expect((await report(administrator.cookies)).status).toBe(404)
})

test('months go back over the turn of the year', () => {
  expect(lastMonths(localDate('2027-02-03'), 4)).toEqual(['2027-02', '2027-01', '2026-12', '2026-11'])
})

test('the register of requests has every number once, in order, with names for those who answer for them and for no others', async () => {
  for (let i = 1; i <= 27; i++) await office.request({ name: i === 2 ? '=HYPERLINK("http://x")' : `Pemohon ${i}` })
  const coordinator = await office.signIn({ role: 'coordinator' })
  const leader = await office.signIn({ role: 'leader' })
  const liaison = await office.signIn({ role: 'liaison' })
  const first = await coordinator.get('/petugas/register/PPID')
  expect(first.text).toContain('Pemohon 25')
  expect(first.text).toContain('Salinan DPA tahun 2026')
  expect(first.text).toContain('setelah=0025')
  expect((await coordinator.get('/petugas/register/PPID?setelah=0025')).text).toContain('PPID-2026-0027')
  const seen = await leader.get('/petugas/register/PPID')
  expect([seen.text.includes('PPID-2026-0001'), seen.text.includes('Pemohon 1'), seen.text.includes('Salinan DPA')]).toEqual([
    true,
    false,
    false,
  ])
  expect((await liaison.get('/petugas/register/PPID')).status).toBe(404)
  expect((await coordinator.get('/petugas/register/XYZ')).status).toBe(404)
  const file = await coordinator.get('/petugas/register/PPID/csv')
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(file.text.startsWith('\ufeff"No";"Tanggal";"Nama";"Alamat"')).toBe(true)
  expect(file.text.split('\r\n')).toHaveLength(29)
  expect(file.text).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(office.logged.filter(({ name }) => name === 'register-downloaded')).toMatchObject([{ register: 'PPID', rows: 27 }])
  const agenda = await leader.get('/petugas/register/ADU')
  expect(agenda.text).toContain('ADU-2026-0001')
  expect(agenda.text).not.toContain('Warga Contoh')
})

test('no cell of a file begins like a formula', () => {
  const cells = ['=1', '+1', '-1', '@a', '\tx', 'a "b", c', 'a;=1', 'a, -1']
  expect(csv([cells])).toBe(`\ufeff"'=1";"'+1";"'-1";"'@a";"'\tx";"a ""b"", c";"a;'=1";"a, '-1"\r\n`)
  expect(csv([['a', 'b']], ',')).toBe('\ufeff"a","b"\r\n')
})
