import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRegion, readRegionFile } from '../../infra/region-files.ts'
import { neutralEmblem } from '../../shared/web/assets/emblem.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

const headOf = async (address: string, cookies: string[] = []) => {
  const { text } = await office.send('GET', address, { cookies, headers: { accept: 'text/html' } })
  return text.slice(0, text.indexOf('</head>'))
}

test.each([
  '/',
  '/pengaduan/sebelum',
  '/pengaduan',
  '/permohonan',
  '/permohonan?jenis=individual',
  '/tenggat',
  '/statistik',
  '/data',
  '/informasi',
  '/laporan',
  '/pengumuman',
  '/dasar-hukum',
  '/privasi',
  '/bantuan',
  '/aksesibilitas',
])('%s may be found: it says what it is, in both languages, and under one address', async (address) => {
  const head = await headOf(address)
  const path = address.replace(/\?.*/, '')
  const { baseUrl } = office.effects
  expect(head).toMatch(/<meta name="description" content="[^"]{40,}"/)
  expect(head).toContain(`<link rel="canonical" href="${baseUrl}${path}"`)
  for (const language of ['id', 'en']) {
    expect(head).toContain(`<link rel="alternate" hreflang="${language}" href="${baseUrl}${path}?lang=${language}"`)
  }
  expect(head).toContain('<meta property="og:title"')
  expect(head).not.toContain('noindex')
})

test('a case, its receipt, tracking and officers’ pages are in no search engine', async () => {
  const { number, cookies } = await office.citizenFiles('/pengaduan')
  for (const address of [`/kasus/${number}`, '/pengaduan/diterima', '/lacak', '/lacak/kode', '/bukan-halaman']) {
    expect([address, (await headOf(address, cookies)).includes('<meta name="robots" content="noindex"')]).toEqual([address, true])
  }
  const { get } = await office.signIn({ role: 'coordinator' })
  for (const address of ['/petugas', '/petugas/sesi-saya', `/petugas/kasus/${number}`]) {
    const { text, status } = await get(address)
    expect([address, status, text.includes('<meta name="robots" content="noindex"')]).toEqual([address, 200, true])
  }
})

test('the emblem is neutral until a regency puts its own there, and nothing in it acts', async () => {
  const shown = await office.send('GET', '/aset/lambang.svg')
  expect([shown.text, shown.headers['content-type'], shown.headers['content-security-policy']]).toEqual([
    neutralEmblem,
    'image/svg+xml',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  ])
})

const regionWith = (emblem: string, svg?: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-region-'))
  const { emblem: _, boundaries: __, ...contoh } = readRegion('contoh')
  writeFileSync(join(folder, 'daerah.json'), JSON.stringify({ ...contoh, emblem }))
  if (svg !== undefined) writeFileSync(join(folder, emblem), svg)
  return () => readRegionFile(join(folder, 'daerah.json'))
}

test('an emblem is an SVG file beside the region file, drawn and no more', () => {
  const wrapped = '<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/png;base64,iVBORw0KGgo="/></svg>'
  expect(regionWith('lambang.svg', wrapped)().emblem).toBe(wrapped)
  const drawn = '<?xml version="1.0"?><!-- Lambang --><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'
  expect(regionWith('lambang.svg', drawn)().emblem).toBe(drawn)
  expect(regionWith('tidak-ada.svg')).toThrow('emblem: name an SVG file that lies beside the region file')
  expect(regionWith('lambang.svg', '<html></html>')).toThrow('emblem: name an SVG file')
  for (const acting of ['<script>1</script>', '<g onload="x()"/>', '<a href="https://x.example"><path/></a>', '<foreignObject/>']) {
    expect(regionWith('lambang.svg', `<svg xmlns="http://www.w3.org/2000/svg">${acting}</svg>`)).toThrow('emblem: the SVG holds')
  }
})

test('a phone can put the desk on its home screen', async () => {
  const { text, headers } = await office.send('GET', '/aset/tanggap.webmanifest')
  const { name, shortName } = await office.desk.region()
  expect([headers['content-type'], JSON.parse(text)]).toEqual([
    'application/manifest+json',
    expect.objectContaining({ name: `Tanggap ${name}`, short_name: `Tanggap ${shortName}`, start_url: '/', display: 'minimal-ui' }),
  ])
})
