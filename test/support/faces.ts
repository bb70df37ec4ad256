import { routes as officerRoutes } from '../../functions/disposition/routes.ts'
import { routes as publicRoutes } from '../../functions/intake/routes.ts'
import { createHandler as createReporting } from '../../functions/reporting/handler.ts'
import { routes as reportRoutes } from '../../functions/reporting/routes.ts'
import { holding } from './held-keys.ts'
import { sendTo } from './web.ts'
import type { TestOfficer, World } from './world.ts'

/** Every page, answer and file that somebody can ask for without knowing a case, by its address, as a program and as a browser get it. */
export type Faces = ReadonlyMap<string, string>

/** Files of open data, of the month in which cases are planted and of all. */
export const openData = ['csv', 'json'].flatMap((kind) => [`statistik-2026-11.${kind}`, `statistik-semua.${kind}`])

const filled = (path: string, ids: readonly string[]): string[] => {
  if (path.includes('{name}')) return ['PPID', 'KEB', 'ADU'].map((it) => path.replace('{name}', it))
  if (path === '/data/{file}') return openData.map((it) => `/data/${it}`)
  if (path.includes('{id}')) return ids.flatMap((it) => filled(path.replace('{id}', it), ids))
  return /\{|masuk|tautan|keluar/.test(path) ? [] : [path]
}

const lists = ['terbuka', 'terlambat', 'segera', 'menunggu', 'selesai', 'disampaikan', 'dikembalikan']

/** `typed`: what is looked for; `more`: addresses beside those of the routes. */
export const facesOf = async (
  world: World,
  who: TestOfficer | null,
  { ids, typed, more }: { ids: readonly string[]; typed: readonly string[]; more: readonly string[] },
): Promise<Faces> => {
  const report = sendTo(createReporting(holding('reporting', world.effects)))
  const gets = (routes: readonly { method: string; path: string }[]) =>
    routes.filter(({ method, path }) => method === 'GET' && !/\.(css|js|svg|png)$/.test(path)).flatMap(({ path }) => filled(path, ids))
  const officers = [
    ...gets(officerRoutes),
    ...lists.flatMap((it) => [`/petugas?daftar=${it}`, `/petugas?daftar=${it}&kecamatan=Diwek`]),
    ...lists.map((it) => `/petugas/daftar/xlsx?daftar=${it}`),
    ...ids.map((it) => `/petugas?instansi=${it}`),
    ...typed.map((it) => `/petugas/cari?cari=${encodeURIComponent(it)}`),
    ...more,
  ]
  const faces = new Map<string, string>()
  const ask = async (address: string, call: (address: string, accept: string) => Promise<{ status: number; text: string }>) => {
    for (const accept of ['text/html', 'application/json']) {
      const { status, text } = await call(address, accept)
      faces.set(`${address} ${accept}`, `${status} ${plain(text)}`)
    }
  }
  if (who === null) {
    for (const address of gets(publicRoutes)) {
      await ask(address, (it, accept) => world.send('GET', it, { headers: { accept, 'sec-fetch-site': 'same-origin' } }))
    }
    return faces
  }
  const headers = (accept: string) => ({ cookies: who.cookies, headers: { accept, 'sec-fetch-site': 'same-origin' } })
  for (const address of officers) await ask(address, (it, accept) => world.sendToDesk('GET', it, headers(accept)))
  for (const path of gets(reportRoutes)) {
    for (const months of periodsOf(path)) await ask(`${path}${months}`, (it, accept) => report('GET', it, headers(accept)))
  }
  // A program is told all that a page shows.
  for (const path of behindFigures(ids)) {
    const { status, text } = await report('GET', path, headers('application/json'))
    faces.set(path, `${status} ${plain(text)}`)
  }
  return faces
}

/** Papers are asked for by their names, which say of what time they are; lists behind figures stand below. */
const periodsOf = (path: string): string[] => {
  if (path.includes('/naskah')) return ['']
  return /daftar|tenggat/.test(path) ? [] : ['', '?bulan=24']
}

/** Lists of the cases behind figures, of the regency, of institutions and of a place. */
const behindFigures = (ids: readonly string[]): string[] => {
  const groups = ['', '&kecamatan=Diwek', '&kategori=jalan-dan-jembatan', '&klasifikasi=ordinary', '&lewat=web', '&instansi=-']
  const institutions = ids.map((it) => `&instansi=${it}`)
  const figures = ['masuk', 'belum-dijawab']
  return [
    ...figures.flatMap((it) => [...groups, ...institutions].map((group) => `/petugas/laporan/daftar?angka=${it}${group}`)),
    ...['terlambat', 'segera'].flatMap((it) => ['', ...institutions].map((group) => `/petugas/laporan/tenggat?daftar=${it}${group}`)),
  ]
}

/** Without the tokens of forms and what a form for a file is signed with, which are new each time. */
const plain = (text: string): string =>
  text
    .replace(/value="[\w.-]{16,}"/g, 'value=""')
    .replace(/(<form [^>]*enctype="multipart\/form-data">)(?:<input type="hidden"[^>]*>)+/g, '$1')
    .replace(/"fields":\{(?:"[\w-]+":"[^"]*",?)+\}/g, '"fields":{}')

/** Addresses at which two looks differ. */
export const differing = (before: Faces, after: Faces): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((it) => before.get(it) !== after.get(it))

/** All figures of the faces that programs get, by where they stand. */
export const figuresIn = (faces: Faces): Map<string, number> => {
  const figures = new Map<string, number>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number') figures.set(path, value)
    else if (Array.isArray(value)) for (const [i, it] of value.entries()) walk(it, `${path}/${nameIn(it) ?? i}`)
    else if (value !== null && typeof value === 'object') for (const [key, it] of Object.entries(value)) walk(it, `${path}/${key}`)
  }
  for (const [address, text] of faces) if (text.startsWith('200 {')) walk(JSON.parse(text.slice(4)), address)
  return figures
}

/** A row is known by what it is about, not by its place. */
const nameIn = (it: unknown): string | undefined => {
  const row = it !== null && typeof it === 'object' ? (it as Record<string, unknown>) : {}
  return ['institution', 'month', 'number'].map((key) => row[key]).find((value): value is string => typeof value === 'string')
}
