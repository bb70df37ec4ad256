import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { liaison as answers, assign, coordinator as coordinates, superior as decides, grant, refuse } from '../support/officers.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** The official books of requests and objections (domain.md section 3; docs/adr/0039). */

let office: World
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
}, 60_000)
afterAll(() => office.close())

const reporter = { kind: 'reporter' } as const
const object: CaseCommand = { type: 'object', grounds: ['d', 'g'], text: 'Tahunnya lain', proxy: null }
const rows = async (register: string) =>
  (await coordinator.get(`/petugas/register/${register}`, { headers: { accept: 'application/json' } })).json()
const cells = (text: string) => [...text.matchAll(/<th[^>]*>([^<]*)<\/th>/g)].map((it) => unescaped(it[1] ?? ''))

test('requests: the columns of the book, the form held apart from the form asked for, fee and payment apart', async () => {
  const held = await office.request({ name: 'Sari Contoh' })
  await office.done(
    held.id,
    [assign, coordinates],
    [
      {
        ...(grant as Extract<CaseCommand, { type: 'decide' }>),
        cost: 'Rp12.000',
        costDecree: 'Keputusan Bupati 1/2026',
        payment: 'tunai',
        heldForms: ['hardcopy'],
      },
      answers,
    ],
    [{ type: 'deliver', how: 'collect', text: null, what: 'DPA 2026', form: 'copy-soft', receivedBy: 'Sari Contoh' }, answers],
  )
  const promised = await office.request({ name: 'Budi Contoh' })
  await office.done(
    promised.id,
    [assign, coordinates],
    [
      {
        ...(grant as Extract<CaseCommand, { type: 'decide' }>),
        decision: 'not-documented',
        cost: null,
        provideUntil: localDate('2026-12-15'),
      },
      answers,
    ],
  )
  const { columns, rows: lines } = (await rows('PPID')) as { columns: string[]; rows: string[][] }
  expect(columns).toEqual([
    ...['No', 'Tanggal', 'Nama', 'Alamat', 'Nomor kontak', 'Pekerjaan', 'Informasi yang diminta', 'Tujuan penggunaan'],
    ...['Ya', 'Tidak (badan lain)', 'Belum didokumentasikan', 'Softcopy', 'Hardcopy', 'Melihat/mengetahui', 'Meminta salinan'],
    ...['Keputusan', 'Alasan penolakan', 'Pemberitahuan tertulis', 'Pemberian informasi', 'Biaya', 'Cara pembayaran'],
  ])
  expect(lines.map((line) => line.slice(8))).toEqual([
    [
      ...['✓', '', '', '', '✓', '', '✓', 'diberikan', '', 'Selasa, 24 November 2026', 'Selasa, 24 November 2026'],
      ...['Rp12.000 (Keputusan Bupati 1/2026)', 'tunai'],
    ],
    ['', '', '✓', '', '', '', '✓', 'belum didokumentasikan', '', 'Selasa, 24 November 2026', '', 'Tidak dipungut biaya', ''],
  ])
  const page = (await coordinator.get('/petugas/register/PPID')).text
  expect(cells(page).slice(8, 13)).toEqual([
    'Status informasi di bawah penguasaan',
    'Bentuk informasi yang dikuasai',
    'Jenis permohonan',
    'Keputusan',
    'Alasan penolakan',
  ])
  expect(page).toContain('Pejabat Pengelola Informasi dan Dokumentasi,')
  expect(page).toContain('pada nomor yang lebih lama keduanya kosong')
  const file = (await coordinator.get('/petugas/register/PPID/csv')).text
  expect(file.split('\r\n')[0]).toContain('"Bentuk informasi yang dikuasai: Hardcopy"')
  expect(file.split('\r\n')[1]).toContain('"Ya";"";"";"";"Ya";"";"Ya";"diberikan";"";"2026-11-24";"2026-11-24"')
})

test('objections: a column for each ground, telephone and e-mail apart, and silence is no consent', async () => {
  const { id } = await office.request({ name: 'Tono Contoh' })
  const order = { text: 'Berikan', until: localDate('2026-12-09') }
  await office.done(
    id,
    [assign, coordinates],
    [refuse, answers],
    [object, reporter],
    [{ type: 'answer-objection', decision: 'upheld', text: 'Bukan rahasia', order }, decides],
    [{ type: 'confirm' }, reporter],
  )
  const { columns, rows: lines } = (await rows('KEB')) as { columns: string[]; rows: string[][] }
  expect(columns).toEqual([
    ...['No', 'Tanggal', 'Nama', 'Alamat', 'Pekerjaan', 'Nomor kontak', 'E-mail', 'Nomor permohonan', 'Informasi yang diminta'],
    ...['Tujuan penggunaan', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'Keputusan Atasan PPID', 'Hari/tanggal tanggapan'],
    ...['Nama dan posisi Atasan PPID', 'Tanggapan pemohon'],
  ])
  expect(lines.map((line) => [...line.slice(10, 19), line[20]])).toEqual([
    ['', '', '', '✓', '', '', '✓', 'dikabulkan', 'Selasa, 24 November 2026', 'menerima'],
  ])
  const page = (await coordinator.get('/petugas/register/KEB')).text
  expect(page).toContain('Alasan keberatan, Pasal 35 ayat (1) UU 14/2008 huruf')
  expect(page).toContain('Atasan Pejabat Pengelola Informasi dan Dokumentasi,')
})

test('objections: what an officer wrote down for the requester is not shown as their own word', async () => {
  const ways = { told: 'phone', toldOn: localDate('2026-11-24'), text: 'Lewat telepon', accessCode: null } as const
  const ended = async (command: CaseCommand) => {
    const { id, number } = await office.request()
    const rejected: CaseCommand = { type: 'answer-objection', decision: 'rejected', text: 'Tetap rahasia', order: null }
    await office.done(id, [assign, coordinates], [refuse, answers], [object, reporter], [rejected, decides], [command, coordinates])
    return number
  }
  const confirmed = await ended({ type: 'record-confirmation', ...ways })
  const withdrawn = await ended({ type: 'record-withdrawal', ...ways })
  const reaction = async (number: string) => {
    const { columns, rows: lines } = (await rows('KEB')) as { columns: string[]; rows: string[][] }
    return lines.find((line) => line.includes(number))?.[columns.length - 1]
  }
  expect([await reaction(confirmed), await reaction(withdrawn)]).toEqual(['', ''])
  office.at('2026-12-03', '06:00')
  await office.desk.sweep()
  coordinator = await office.signIn({ role: 'coordinator' })
  expect([await reaction(confirmed), await reaction(withdrawn)]).toEqual(['menerima (dicatat petugas)', 'mencabut (dicatat petugas)'])
})
