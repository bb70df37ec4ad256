import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkToFile, linkToLetter } from '../../shared/desk/files/case-files.ts'
import { type Case, IssuedLetter } from '../../shared/domain/case/case.ts'
import { complaintFields } from '../support/event.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

/** What a folder of downloads or a printer's list shows to whoever passes by: no name and no matter. */

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const nameIn = (link: string | null): string =>
  /filename="([^"]*)"/.exec(new URL(link ?? '').searchParams.get('response-content-disposition') ?? '')?.[1] ?? ''

const planted = { name: 'Sandinama', title: 'Sandijudul', text: 'Sandiisi' }

test('files and official letters of a case are named by number and kind of document', async () => {
  const state: Case = await world.complaint({ ...complaintFields, ...planted })
  const types = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'video/mp4', 'text/html']
  const files = types.map((type, i) => ({ fileId: `F-${i}`, type, size: 1, sha256: 'x', at: state.receivedAt, from: 'reporter' }) as const)
  const letters = IssuedLetter.shape.kind.options.map((kind, i): IssuedLetter => {
    const signed = { fileId: `T-${i}`, sha256: 'x' }
    return { letterId: `S-${i}`, kind, number: 'Sandi/1', date: state.receivedOn, signatory: 'Sandinama', sha256: 'x', signed }
  })
  const full: Case = { ...state, files: [...files], letters }
  const names = await Promise.all([
    ...files.map(async ({ fileId }) => nameIn(await linkToFile(world.effects, full, fileId))),
    ...letters.flatMap(({ letterId }) =>
      (['issued', 'signed'] as const).map(async (form) => nameIn(await linkToLetter(world.effects, full, letterId, form))),
    ),
  ])
  expect(names.map((it) => it.replace(state.number, '#')).sort()).toEqual(
    [
      ...['jpg', 'png', 'webp', 'pdf', 'mp4', 'bin'].map((ending, i) => `berkas-${i + 1}-#.${ending}`),
      ...[
        'tanda-bukti-penerimaan',
        'pemberitahuan-belum-lengkap',
        'pemberitahuan-perpanjangan',
        'pemberitahuan-tertulis',
        'keputusan-penolakan',
        'tanda-bukti-penyerahan',
        'tanggapan-keberatan',
      ].flatMap((kind) => [`${kind}-#.pdf`, `${kind}-#-bertanda-tangan.pdf`]),
    ].sort(),
  )
})

test('pages of a case and registers bear no name and no matter in their titles, by which browsers save and print them', async () => {
  const state = await world.complaint({ ...complaintFields, ...planted })
  const coordinator = await world.signIn({ name: 'Kori', role: 'coordinator' })
  const reporter = await world.openedBy(state)
  const number = state.number
  const shown: [string, string][] = []
  const note = (path: string, headers: Record<string, string>, text: string) => {
    shown.push([path, unescaped(`${/<title>([^<]*)/.exec(text)?.[1] ?? ''} ${headers['content-disposition'] ?? ''}`)])
  }
  const ofCase = ['', '/cetak', '/berkas', '/surat', '/kode', '/hapus-data'].map((part) => `/petugas/kasus/${number}${part}`)
  const registers = ['PPID', 'ADU', 'KEB'].flatMap((it) => ['', '/cetak', '/csv', '/xlsx'].map((part) => `/petugas/register/${it}${part}`))
  for (const path of ['/petugas', '/petugas/daftar/csv', '/petugas/daftar/xlsx', ...ofCase, ...registers]) {
    const { text, headers } = await coordinator.get(path)
    note(path, headers, text)
  }
  for (const path of [`/kasus/${number}`, `/kasus/${number}/berkas`, `/lacak?number=${number}`]) {
    const { text, headers } = await world.send('GET', path, { cookies: reporter, headers: { accept: 'text/html' } })
    note(path, headers, text)
  }
  expect(shown.filter(([, named]) => named.includes('Sandi'))).toEqual([])
  // They were looked at.
  expect(shown.filter(([, named]) => named.includes(number)).map(([path]) => path)).toEqual([
    `/petugas/kasus/${number}`,
    `/petugas/kasus/${number}/cetak`,
    `/kasus/${number}`,
  ])
  const saved = shown.flatMap(([, named]) => /filename="([^"]*)"/.exec(named)?.[1] ?? [])
  expect(saved.map((it) => it.replace(/20\d\d(-\d\d)*/, '#'))).toEqual([
    ...['daftar-kasus-#.csv', 'daftar-kasus-#.xlsx'],
    ...['PPID', 'ADU', 'KEB'].flatMap((it) => [`register-${it}-#.csv`, `register-${it}-#.xlsx`]),
  ])
})
