import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PublishedFigures } from '../../functions/intake/information/openapi-schemas.ts'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { publishFigures } from '../../shared/desk/clock/publishing-figures.ts'
import { startRecounting } from '../../shared/desk/clock/recounting.ts'
import { figuresForm } from '../../shared/domain/figures/case-figures.ts'
import { groupNamed } from '../../shared/domain/figures/groups.ts'
import type { Counts } from '../../shared/domain/lists/counts.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { addToFigures, putFiguresForm, readFiguresForm } from '../../shared/store/office/figure-items.ts'
import { readHeartbeats } from '../../shared/store/office/heartbeats.ts'
import { transact } from '../../shared/store/transact.ts'
import { startWorld, type World } from '../support/world.ts'

/** What everybody reads of the figures: published once a month, as page and as open data (docs/adr/0066). */

let office: World
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

const counted = async (month: string, group: string, counts: Counts) => {
  expect(groupNamed(group)).not.toBeNull()
  await transact(office.table.documents, [addToFigures(office.table, { month, group, counts })])
}
/** As so many cases count, each answered after three working days and in time, but for `open`. */
const of = (n: number, open = 0): Counts => ({
  in: n,
  answered: n - open,
  answerInTime: n - open,
  followUpInTime: n,
  'answerDays.3': n - open,
  'responseDays.1': n,
})
const get = async (path: string, accept = 'text/html') => {
  office.clock.now = new Date(Date.parse(office.clock.now) + 61_000).toISOString() as typeof office.clock.now
  return office.send('GET', path, { headers: { accept } })
}

test('before anything is published the page says when it will be, and there are no files', async () => {
  const page = await get('/statistik')
  expect([page.status, page.text.includes('Belum ada angka yang terbit')]).toEqual([200, true])
  expect((await get('/data')).text).not.toContain('statistik-semua')
  expect([(await get('/data/statistik-2026-07.csv')).status, (await get('/data/statistik-semua.csv')).status]).toEqual([404, 200])
})

test('nothing is published, or noted as looked at, while rows are of an older form or are counted anew', async () => {
  const published = async () => [
    await publishFigures(office.desk, localDate('2026-08-31')),
    (await readHeartbeats(office.table)).figures?.month,
  ]
  const form = await readFiguresForm(office.table)
  if (form > 0) await transact(office.table.documents, [putFiguresForm(office.table, form, figuresForm - 1)])
  expect(await published()).toEqual([0, undefined])
  await startRecounting(office.desk)
  expect([await readFiguresForm(office.table), await published()]).toEqual([figuresForm, [0, undefined]])
  for (let i = 0; i < 3; i++) {
    office.clock.now = new Date(Date.parse(office.clock.now) + 16 * 60_000).toISOString() as typeof office.clock.now
    await createJobs(office.effects)({ schedule: 'jobs' })
  }
  expect(await published()).toEqual([0, '2026-06'])
})

test('a month is published once, when it has rested for a month, and never again', async () => {
  await counted('2026-08', 'class#all#ordinary', of(40, 6))
  await counted('2026-08', 'class#all#request', of(12))
  for (const [lead, n] of [
    ['dinas-sosial', 22],
    ['dinas-kesehatan', 11],
    ['inspektorat', 5],
    ['dinas-perhubungan', 2],
  ] as const)
    await counted('2026-08', `lead#${lead}#complaint`, of(n))
  await counted('2026-09', 'class#all#ordinary', of(3))
  await counted('2026-09', 'withheld#withheld.x#oversight', { ...of(30), 'keptFrom.dinas-sosial': 1 })
  await counted('2026-09', 'withheld#withheld#oversight', of(4))
  await counted('2026-10', 'class#all#ordinary', of(50))
  expect(await publishFigures(office.desk, localDate('2026-10-30'))).toBe(1)
  expect(await publishFigures(office.desk, localDate('2026-11-02'))).toBe(1)
  expect(await publishFigures(office.desk, localDate('2026-11-03'))).toBe(0)
  await counted('2026-08', 'class#all#ordinary', of(1))
  expect(await publishFigures(office.desk, localDate('2026-11-04'))).toBe(0)
  const { months } = PublishedFigures.parse((await get('/statistik', 'application/json')).json())
  expect(months.map(({ month, on, complaints, requests }) => [month, on, complaints.cameIn, complaints.answered, requests.cameIn])).toEqual(
    [
      ['2026-08', '2026-10-30', 40, 34, 12],
      ['2026-09', '2026-11-02', 7, 7, 0],
    ],
  )
  const nobodyAsked = { asked: 0, answered: 0, index: null, elements: [], institutions: [] }
  expect(months[1]?.quarter).toEqual({
    name: '2026-Q3',
    survey: { complaints: nobodyAsked, requests: nobodyAsked },
    requests: [],
    complaints: [
      {
        institution: 'dinas-sosial',
        institutionName: 'Dinas Sosial',
        cameIn: 22,
        inTime: 100,
        days: { median: 3, medianAtLeast: false, p90: 3, p90AtLeast: false },
      },
      {
        institution: 'dinas-kesehatan',
        institutionName: 'Dinas Kesehatan',
        cameIn: 11,
        inTime: 100,
        days: { median: 3, medianAtLeast: false, p90: 3, p90AtLeast: false },
      },
    ],
  })
})

test('the page shows it with a table behind each chart, in both languages, and may be kept', async () => {
  const page = await get('/statistik')
  expect([page.status, page.headers['cache-control']]).toEqual([200, 'public, max-age=60'])
  for (const said of [
    'Angka terbaru: Sep 26, terbit 2 Nov 2026',
    'Instansi, triwulan 3 2026',
    'Dinas Sosial',
    '100 %',
    'kurang dari 5 kasus tidak disebut',
  ])
    expect(page.text.toLowerCase()).toContain(said.toLowerCase())
  expect(page.text).not.toContain('Inspektorat')
  expect([page.text.match(/<svg/g)?.length, page.text.match(/<details>/g)?.length]).toEqual([7, 7])
  expect((await get('/statistik?lang=en')).text).toContain('Institutions, quarter 3 of 2026')
  expect((await get('/')).text).toContain('href="/statistik"')
})

test('the file holds the same, and comes through a standard parser with both separators', async () => {
  const rowsOf = async (path: string, delimiter: string) => {
    const file = await get(path)
    expect([file.status, file.headers['content-type'], file.headers['cache-control']]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'public, max-age=300',
    ])
    expect(file.text.startsWith('\ufeff')).toBe(true)
    return parse(file.text, { bom: true, delimiter, columns: true }) as Record<string, string>[]
  }
  const semicolons = await rowsOf('/data/statistik-2026-09.csv', ';')
  expect(semicolons).toEqual(await rowsOf('/data/statistik-2026-09.csv?pemisah=koma', ','))
  const shared = {
    hari_kerja_tengah: '3',
    hari_kerja_tengah_sedikitnya: 'tidak',
    hari_kerja_9_dari_10: '3',
    hari_kerja_9_dari_10_sedikitnya: 'tidak',
  }
  const empty = Object.fromEntries(Object.keys(shared).map((it) => [it, '']))
  const percents = { tepat_waktu_persen: '', tindak_lanjut_tepat_waktu_persen: '', satu_hari_kerja_persen: '' }
  const regency = { periode: '2026-09', lingkup: 'daerah', instansi_id: '', instansi: '', terbit: '2026-11-02' }
  const institution = {
    periode: '2026-Q3',
    lingkup: 'instansi',
    saluran: 'laporan',
    dijawab: '',
    selesai_di_lapor: '',
    ...percents,
    tepat_waktu_persen: '100',
    ...shared,
    terbit: '2026-11-02',
  }
  expect(semicolons).toEqual([
    { ...regency, saluran: 'laporan', masuk: '7', dijawab: '7', selesai_di_lapor: '0', ...percents, ...empty },
    { ...regency, saluran: 'permohonan', masuk: '0', dijawab: '0', selesai_di_lapor: '', ...percents, ...empty },
    { ...institution, instansi_id: 'dinas-sosial', instansi: 'Dinas Sosial', masuk: '22' },
    { ...institution, instansi_id: 'dinas-kesehatan', instansi: 'Dinas Kesehatan', masuk: '11' },
  ])
  const [august] = await rowsOf('/data/statistik-2026-08.csv', ';')
  expect(august).toEqual({
    ...{
      ...regency,
      periode: '2026-08',
      terbit: '2026-10-30',
      saluran: 'laporan',
      masuk: '40',
      dijawab: '34',
      selesai_di_lapor: '0',
      ...shared,
    },
    ...{ tepat_waktu_persen: '100', tindak_lanjut_tepat_waktu_persen: '100', satu_hari_kerja_persen: '100' },
  })
  expect((await rowsOf('/data/statistik-semua.csv', ';')).length).toBe(2 + semicolons.length)
  const one = PublishedFigures.parse((await get('/data/statistik-2026-09.json', 'text/html')).json())
  expect(one.months.map(({ month }) => month)).toEqual(['2026-09'])
})

test('the dictionary names each column of the file, and a file that is not there is said to be none', async () => {
  const [heads = []] = parse((await get('/data/statistik-semua.csv')).text, { bom: true, delimiter: ';' }) as string[][]
  const page = (await get('/data')).text
  expect(heads.filter((it) => !page.includes(`<code>${it}</code>`))).toEqual([])
  for (const said of ['CC BY 4.0', '/data/statistik-2026-08.json', '/data/informasi.csv']) expect(page).toContain(said)
  for (const name of ['statistik-2026-10.csv', 'statistik-.csv', 'lain.csv', 'statistik-2026-09.xlsx']) {
    expect([name, (await get(`/data/${name}`)).status]).toEqual([name, 404])
    expect((await get(`/data/${name}`, 'application/json')).json()).toMatchObject({ status: 404, code: 'not-found' })
  }
})
