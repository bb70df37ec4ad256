import { routes as officerRoutes } from '../../functions/disposition/routes.ts'
import { routes as publicRoutes } from '../../functions/intake/routes.ts'
import { routes as reportRoutes } from '../../functions/reporting/routes.ts'
import { openData } from './faces.ts'
import { lead, overrideFrom, type Planted, reported } from './private-world.ts'

/** Every address of every route, with all ids there are (`made`: of papers, packs and imports); and the queue and search in all their ways. */
export const addressesOf = (cases: readonly Planted[], others: readonly string[], made: readonly string[]) => {
  const numbers = cases.flatMap(({ state }) => [...new Set([state.number, state.id])])
  const ids = [lead, reported, 'complaint.verification', ...others]
  const values: Record<string, readonly string[]> = {
    number: numbers,
    file: cases.flatMap(({ state }) => state.files.map(({ fileId }) => fileId)),
    letter: cases.flatMap(({ state }) => state.letters.map(({ letterId }) => letterId)),
    name: ['PPID', 'KEB', 'ADU'],
    id: ids,
    // One that the regency answers, and one that each institution answers for itself.
    scorer: ['komisi-informasi', 'pekppp'],
    period: ['2026'],
    item: ['pelayanan-permohonan', 'waktu-tanggap'],
    'proxy+': ['tidak-ada'],
  }
  const filled = (path: string): string[] => {
    if (path === '/data/{file}') return openData.map((it) => `/data/${it}`)
    // Which case a file belongs to does not depend on how the case is called.
    if (/\{(file|letter)\}/.test(path) && path.includes('{number}'))
      return cases.flatMap(({ state }) => filled(path.replace('{number}', state.number)))
    if (path.endsWith('/naskah/{id}/{file}')) return ['pdf', 'docx'].flatMap((it) => filled(path.replace('{file}', it)))
    // What was made of papers, packs and imports is called as nothing else is.
    if (/\/(naskah|paket|lapor)\/\{id\}/.test(path)) return made.flatMap((it) => filled(path.replace('{id}', it)))
    const name = /\{([\w+]+)\}/.exec(path)?.[1]
    return name ? (values[name] ?? []).flatMap((value) => filled(path.replace(`{${name}}`, value))) : [path]
  }
  const gets = (routes: readonly { method: string; path: string }[]) =>
    routes.filter(({ method, path }) => method === 'GET' && !/\.(css|js|svg|png|ico|woff2)$/.test(path)).flatMap(({ path }) => filled(path))
  const lists = ['terbuka', 'terlambat', 'segera', 'menunggu', 'selesai'].flatMap((it) => [
    `/petugas?daftar=${it}`,
    `/petugas/daftar/csv?daftar=${it}`,
    `/petugas/daftar/xlsx?daftar=${it}`,
  ])
  const filters = ['sifat=anonymous', 'sifat=confidential', `instansi=${lead}`, `instansi=${reported}`, 'nomor=J'].map(
    (it) => `/petugas?${it}`,
  )
  // What is typed is never the very word that is looked for on the page.
  const typed = cases.flatMap(({ secrets, state }) => [
    ...(['name', 'title', 'place', 'text'] as const).flatMap((it) => secrets.get(it)?.toLowerCase() ?? []),
    secrets.get('email')?.toUpperCase() ?? '',
    (secrets.get('phone') ?? '').replace(/^812/, '+62 812 '),
    state.channel === 'complaint' ? (state.agenda ?? '') : '',
  ])
  const searches = typed.filter(Boolean).map((it) => `/petugas/cari?cari=${encodeURIComponent(it)}`)
  const days = Array.from(
    { length: 29 },
    (_, i) => `/petugas/pengingat?tanggal=${new Date(Date.UTC(2026, 10, 24 + i)).toISOString().slice(0, 10)}`,
  )
  const bulk = ['bulk-note', 'bulk-accept', 'bulk-pass-on'].flatMap((it) => [
    `/petugas/massal?tindakan=${it}&cakupan=semua`,
    `/petugas/massal?tindakan=${it}&${cases.map(({ state }) => `pilih.${state.id}=on`).join('&')}`,
  ])
  const withdrawal = `/petugas/tenggat-hukum/complaint.verification/pencabutan?sejak=${overrideFrom}`
  // What happened is read thirty entries at a time (docs/adr/0054).
  const earlier = (of: (number: string) => string) =>
    cases.flatMap(({ state }) => [2, 3, 4].map((page) => `${of(state.number)}?laman=${page}`))
  const proofs = numbers.flatMap((it) => [`/petugas/pemeriksaan?nomor=${it}`, `/petugas/pemeriksaan/${it}/bukti?isi=ya`])
  const samples = numbers.map((it) => `/petugas/kasus/${it}?contoh=selesai&untuk=jawab`)
  const all = [...officerRoutes, ...reportRoutes, ...publicRoutes].filter(
    ({ method, path }) => method === 'GET' && !/proxy|masuk|tautan|alamat|survei|\.(css|js|svg)$/.test(path),
  )
  const filesOfItems = ['', '/berkas/unggah', '/berkas'].map((it) => `/petugas/penilaian/pekppp/2026/waktu-tanggap${it}?instansi=${lead}`)
  return {
    routes: all.map(({ path }) => path),
    officers: [
      ...gets(officerRoutes),
      ...gets(reportRoutes),
      ...lists,
      ...filters,
      ...searches,
      ...days,
      ...bulk,
      ...samples,
      ...proofs,
      ...filesOfItems,
      ...earlier((it) => `/petugas/kasus/${it}`),
      withdrawal,
    ],
    citizens: [...gets(publicRoutes), ...earlier((it) => `/kasus/${it}`)],
  }
}
