import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import type { Cell } from '../../shared/domain/lapor/export-columns.ts'
import { laporId } from '../../shared/web/text/id/lapor.ts'
import { holding } from '../support/held-keys.ts'
import { upload, uploadFormOn } from '../support/uploads.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'
import { synthesize, xlsxOfExport } from './synthetic-export.ts'

/** Files that are no export, or want to be more than one: each gets its page, nothing is written, and nothing breaks. */

let office: World
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
})
afterAll(() => office.close())

type Seen = { state: string; fault: { kind: keyof typeof laporId.faults } | null; summary: { rows: number; new: number } | null }

/** Sends it as the page does, has it looked at, and reads what its page says. */
const lookedAt = async (bytes: Uint8Array): Promise<Seen & { status: number; page: string }> => {
  const sent = await upload(uploadFormOn((await coordinator.get('/petugas/lapor')).text), Buffer.from(bytes))
  const path = new URL(sent.headers.get('location') ?? '', 'http://x').pathname
  await coordinator.post(`${path}/periksa`, { zone: 'UTC' })
  while ((await createJobs(holding('jobs', office.effects))({ schedule: 'jobs' })).slices > 0);
  const page = await coordinator.get(path)
  return {
    ...((await coordinator.get(path, { headers: { accept: 'application/json' } })).json() as Seen),
    status: page.status,
    page: page.text,
  }
}

const head = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Status Laporan',
  'Tipe Laporan',
]
const row: Cell[] = ['7123456', '18 Jan 2024', '01:33:26', 'Jalan rusak', 'Berlubang', 'Proses', null]
const bookOf = (...sheets: Cell[][][]) => writeXlsx({ sheets: sheets.map((rows, i) => ({ name: `Lembar ${i + 1}`, rows })) })
const parts = async (change: (files: Record<string, Uint8Array>) => Record<string, Uint8Array>): Promise<Uint8Array> =>
  zipSync(change(unzipSync(await bookOf([head, row]))))

/** A workbook whose texts are made of entities of entities. */
const entityBomb = (): Promise<Uint8Array> => {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)
  const bomb = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY l0 "lol">${levels.join('')}]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&l9;</t></si></sst>`
  return parts((files) => ({ ...files, 'xl/sharedStrings.xml': strToU8(bomb) }))
}

/** Of a locked workbook only the box is told: a file of the older kind, in which the packed one lies. */
const locked = new Uint8Array(4096)
locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

const files: Record<string, [() => Promise<Uint8Array> | Uint8Array, keyof typeof laporId.faults]> = {
  'a workbook of other sheets': [() => bookOf([['Petunjuk'], ['Cara mengisi']], [['Nama', 'Jumlah']]), 'no-header'],
  'an export without its Tracking ID': [() => bookOf([head.slice(1), row.slice(1)]), 'no-header'],
  'an export without reports': [() => bookOf([['Laporan Ringkas'], head]), 'no-rows'],
  'a workbook with macros': [() => parts((it) => ({ ...it, 'xl/vbaProject.bin': strToU8('makro') })), 'macros'],
  'a workbook with a password, or of before 2007': [() => locked, 'old-or-locked'],
  'a bomb of an archive': [
    () => parts((it) => ({ ...it, 'xl/worksheets/sheet2.xml': new Uint8Array(160 * 1024 * 1024) })),
    'unpacks-too-large',
  ],
  'an archive of other things': [() => zipSync({ 'isi.txt': strToU8('halo') }), 'no-spreadsheet'],
  'a workbook that was cut off': [async () => (await bookOf([head, row])).subarray(0, 700), 'broken'],
  'a web page by the name of a workbook': [() => strToU8('\ufeff<html><table><tr><td>Tracking ID</td></tr></table></html>'), 'web-page'],
  'a document': [() => strToU8('%PDF-1.7\nTracking ID'), 'no-spreadsheet'],
  'an empty file of blanks': [() => strToU8(' \n\n'), 'empty'],
  'a CSV whose quotation mark stays open': [
    () => strToU8([head.join(), `7000001,18 Jan 2024,,Judul,"Isi,Proses,`, `7000002,18 Jan 2024,,Judul,Isi,Proses,`].join('\n')),
    'open-quote',
  ],
}

test.each(Object.entries(files))('%s is told on its page', async (_, [bytesOf, fault]) => {
  const seen = await lookedAt(await bytesOf())
  expect([seen.status, seen.state, seen.fault?.kind, seen.summary]).toEqual([200, 'unreadable', fault, null])
  expect(seen.page).toContain(laporId.faults[fault].replaceAll('"', '&quot;'))
})

test('entities of entities are not unfolded', async () => {
  const before = process.memoryUsage().rss
  const { status, state } = await lookedAt(await entityBomb())
  // Refused, or read with the entity as it stands there: 1 GB of it is never made.
  expect([status, ['unreadable', 'read'].includes(state)]).toEqual([200, true])
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
})

test('of 100 MB no more is fetched than shows that it is too large', async () => {
  const { status, fault, page } = await lookedAt(Buffer.alloc(100 * 1024 * 1024, 'a'))
  expect([status, fault?.kind, page.includes(laporId.faults['too-large'])]).toEqual([200, 'too-large', true])
})

test('a formula is what it showed last, and one that showed nothing is left out with its reason', async () => {
  const bytes = await parts((it) => {
    const sheet = new TextDecoder().decode(it['xl/worksheets/sheet1.xml'])
    const more =
      '<row r="3"><c r="A3" t="str"><f>HYPERLINK("x","y")</f><v>7123457</v></c><c r="B3" t="str"><v>18 Jan 2024</v></c><c r="D3" t="str"><v>Judul</v></c><c r="F3" t="str"><v>Proses</v></c></row><row r="4"><c r="A4"><f>1+1</f></c><c r="D4" t="str"><v>Judul</v></c></row>'
    return { ...it, 'xl/worksheets/sheet1.xml': strToU8(sheet.replace('</sheetData>', `${more}</sheetData>`)) }
  })
  const { state, summary, page } = await lookedAt(bytes)
  expect([state, summary?.rows, summary?.new]).toEqual(['read', 3, 2])
  expect(page).toContain(laporId.preview.rejections['no-tracking-id'])
})

test('a workbook by the name of a CSV is read for what it is', async () => {
  expect((await lookedAt(await xlsxOfExport(synthesize({ rows: 5, firstId: 7_900_001 })))).summary?.rows).toBe(5)
})
