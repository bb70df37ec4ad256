import { routes as officerRoutes } from '../../functions/disposition/routes.ts'
import { routes as publicRoutes } from '../../functions/intake/routes.ts'
import { routes as reportRoutes } from '../../functions/reporting/routes.ts'
import { complaintFields, requestFields } from '../support/event.ts'
import { createHttpBrowser } from '../support/http-browser.ts'
import type { startSystem } from './support.ts'

export type FoundPage = { address: string; html: string }
type Browser = ReturnType<typeof createHttpBrowser>

/** How many pages of one kind are looked at in one language: the same page of yet another case says nothing new. */
const ofOneKind = 5

/** Sample cases, and then every page that links lead to: of a citizen with a case open, and of officers, in both languages. */
export const readEveryPage = async ({ url }: Pick<Awaited<ReturnType<typeof startSystem>>, 'url'>): Promise<FoundPage[]> => {
  await fetch(`${url}/__local/samples`, { method: 'POST' })
  const found: FoundPage[] = []
  for (const language of ['id', 'en'] as const) {
    const kinds = new Map<string, number>()
    for (const [path, fields] of [
      ['/pengaduan', complaintFields],
      ['/permohonan', requestFields],
    ] as const) {
      const citizen = createHttpBrowser(fetch, url)
      await citizen.visit(`/?lang=${language}`)
      const { number, accessCode } = await file(url, path, fields, language)
      const tracking = await citizen.visit('/lacak')
      await citizen.submit(tracking, '/lacak', { number, accessCode })
      const wrong = await citizen.submit(await citizen.visit('/lacak/kode'), '/lacak/kode', { number: '', email: 'x' })
      found.push({ address: 'POST /lacak/kode', html: wrong.text })
      found.push(...(await follow(citizen, url, kinds, [...publicStarts, `/kasus/${number}`, `${path}/diterima`])))
    }
    const labels = [...(await (await fetch(`${url}/__local`)).text()).matchAll(/<a href="([^"]+)"[^>]*>Masuk sebagai/g)]
    for (const [, address = ''] of labels) {
      const officer = createHttpBrowser(fetch, url)
      await officer.visit(address)
      await officer.visit(`/petugas?lang=${language}`)
      found.push(...(await follow(officer, url, kinds, ['/petugas', '/petugas/laporan'])))
    }
  }
  return found
}

const publicStarts = [
  '/',
  '/pengaduan/sebelum',
  '/tenggat?mulai=2026-03-13&hari=10&satuan=kerja',
  '/tenggat?hari=0',
  '/tidak-ada',
  '/lacak/tautan',
].concat(['individual', 'entity', 'group'].map((it) => `/permohonan?jenis=${it}`))

const file = async (url: string, path: string, fields: object, language: string): Promise<{ number: string; accessCode: string }> => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': `every-page-${path.slice(1)}-${language}` }
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(fields) })
  return (await answer.json()) as { number: string; accessCode: string }
}

/** Goes wherever links lead, breadth first, but not out and not to what is read as a file. */
const follow = async (browser: Browser, url: string, kinds: Map<string, number>, starts: readonly string[]): Promise<FoundPage[]> => {
  const found: FoundPage[] = []
  // One of each kind for each person, for the same page is another one to another officer.
  const own = new Set<string>()
  const waiting = [...starts]
  const known = new Set(starts)
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const kind = kindOf(next)
    if (own.has(kind) || (kinds.get(kind) ?? 0) >= ofOneKind) continue
    own.add(kind)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    const { text, url: at } = await browser.visit(next)
    if (at.origin !== url || !text.startsWith('<!doctype html>')) continue
    found.push({ address: `${at.pathname}${at.search}`, html: text })
    for (const [, href = ''] of text.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const link = new URL(href.replaceAll('&amp;', '&'), at)
      const address = `${link.pathname}${link.search}`
      if (link.origin !== url || known.has(address) || isElsewhere(link)) continue
      known.add(address)
      waiting.push(address)
    }
  }
  return found
}

const isElsewhere = ({ pathname, searchParams }: URL): boolean =>
  searchParams.has('lang') || /^\/__local|keluar|\/masuk|\.(css|js|csv|pdf|json)$|\/(csv|xlsx)$|\/berkas\/|\/surat\//.test(pathname)

const patterns = [...officerRoutes, ...reportRoutes, ...publicRoutes].map(({ path }) => ({
  path,
  matches: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
}))

/** The route that answers, and the names of the query. */
const kindOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const route = patterns.find(({ matches }) => matches.test(pathname))?.path ?? pathname
  const query = [...searchParams].map(([name, value]) =>
    /^(daftar|tindakan|jenis|ke)$/.test(name) ? `${name}=${value}` : name.split('.')[0],
  )
  return `${route}?${[...new Set(query)].sort().join('&')}`
}
