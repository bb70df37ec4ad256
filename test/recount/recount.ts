import { differencesOf } from './compare.ts'
import { compareLetters } from './compare-letters.ts'
import { comparePublic } from './compare-public.ts'
import { compareScorers } from './compare-scorers.ts'
import { countPerformance } from './count-leaders.ts'
import { countInstitution, countLeague, countMixes } from './count-league.ts'
import { countDueListed, countListed } from './count-lists.ts'
import { countOverview, countWithheld } from './count-overview.ts'
import { latestSurvey, type Published } from './count-published.ts'
import { countRegister, registerNames, unread } from './count-registers.ts'
import { countRunning, putSurvey, surveyTitle } from './count-survey.ts'
import { type Reader, readerOf, type SignedIn, whoIs } from './desk-reader.ts'
import { cutSaid, type SaidCut } from './due-now.ts'
import type { Figures } from './figure-list.ts'
import { tallied } from './measures.ts'
import { figuresIn, headAlone, readCsv, readXlsx } from './read-files.ts'
import { readPage } from './read-page.ts'
import type { Dump, Viewer } from './year-dump.ts'

/** Every figure that somebody can read, beside the same counted from events: face by face, viewer by viewer. */

export type Recounted = {
  faces: number
  figures: number
  lists: number
  letters: { compared: number; left: number }
  differences: string[]
  compare: Compare
  /** What was published, as it was counted. */
  published: readonly Published[]
}
export type System = { baseUrl: string; signedIn: (viewer: string) => Promise<SignedIn> }
type Tell = (what: string) => void

export const recount = async (dump: Dump, system: System, tell: Tell): Promise<Recounted> => {
  const found: Recounted = {
    faces: 0,
    figures: 0,
    lists: 0,
    letters: { compared: 0, left: 0 },
    published: [],
    differences: [...dump.faults],
    compare: (face, read, counted) => {
      found.faces++
      found.figures += counted.size
      found.differences.push(...differencesOf(face, read, counted))
    },
  }
  const { compare } = found
  const published = await comparePublic(dump, readerOf(system.baseUrl, null), compare)
  found.published = published
  tell('public pages and files')
  for (const [i, viewer] of dump.viewers.entries()) {
    const reader = readerOf(system.baseUrl, await system.signedIn(viewer.id))
    // A list is the same for whoever sees the whole regency: the first of them follows every figure, the others those of a year.
    const links = await comparePages(dump, published, viewer, reader, compare, i > 0 ? isOfYear : followedFirst(dump))
    tell(`pages of ${whoIs(viewer)}`)
    await compareLists(dump, viewer, reader, links, (face, read, counted) => {
      found.lists++
      compare(face, read, counted)
    })
    tell(`${links.size} lists of ${whoIs(viewer)}`)
    await compareRegisters(dump, viewer, reader, compare)
    await compareScorers(dump, published, viewer, { reader, isFirst: i === 0 }, compare)
    tell(`registers and scorers of ${whoIs(viewer)}`)
  }
  found.letters = compareLetters(dump, dump.viewers, compare)
  tell(`${found.letters.compared} letters of the calendar`)
  return found
}

/** One face beside what was counted of it. */
export type Compare = (face: string, read: Figures, counted: Figures) => void

const isOfYear = (path: string): boolean => path === '/petugas/laporan/kinerja?periode=2026'

/** All pages but those of institutions with few cases, whose figures are as all others'. */
const followedFirst = ({ cases }: Dump) => {
  const busiest = tallied(cases, ({ lead }) => (lead === null ? [] : [lead])).sort(([, a], [, b]) => b - a)
  const most = new Set(busiest.slice(0, 8).map(([id]) => id))
  return (path: string): boolean => {
    const institution = /^\/petugas\/laporan\/instansi\/([^?]*)/.exec(path)?.[1]
    return institution === undefined || most.has(institution)
  }
}

const periods = ['12', '2026-T4', '2026-11', '2026-S2', '2026']

/** Gives the addresses of the lists that figures lead to, from the pages that are `followed`. */
export const comparePages = async (
  dump: Dump,
  published: readonly Published[],
  viewer: Viewer,
  reader: Pick<Reader, 'text'>,
  compare: Compare,
  isFollowed: (path: string) => boolean,
): Promise<Set<string>> => {
  const links = new Set<string>()
  const page = async (path: string, countedOn: (said: SaidCut | null) => Figures) => {
    const { figures, links: its, sentences } = readPage(await reader.text(path))
    const counted = countedOn(cutSaid(sentences, dump))
    // Where an institution stands among others, and how many the survey has asked, is said in sentences: each with a number has to
    // be one that was counted.
    for (const it of sentences)
      if (isCounted.test(it) && (/\d/.test(it) || counted.has(`kalimat / ${it}`))) figures.set(`kalimat / ${it}`, 'ada')
    compare(`${path} of ${whoIs(viewer)}`, figures, counted)
    for (const { href } of isFollowed(path) ? its : []) if (/^\/petugas\/laporan\/(daftar|tenggat)\?/.test(href)) links.add(href)
  }
  for (const period of periods)
    await page(`/petugas/laporan/kinerja?periode=${period}`, (said) =>
      withSurvey(countPerformance(dump, viewer, period, said), dump, published, viewer),
    )
  for (const months of [12, 3]) await page(`/petugas/laporan?bulan=${months}`, (said) => countOverview(dump, viewer, months, said))
  const leads = [...new Set(dump.cases.flatMap(({ lead }) => lead ?? []))].sort()
  for (const id of viewer.institution === null ? leads : [viewer.institution])
    await page(`/petugas/laporan/instansi/${id}?periode=2026`, (said) => countInstitution(dump, viewer, id, '2026', said))
  if (viewer.institution === null) {
    for (const period of ['2026', '2026-T3']) {
      await page(`/petugas/laporan/antarinstansi?periode=${period}`, () => countLeague(dump, period))
      await page(`/petugas/laporan/sebaran?periode=${period}`, () => countMixes(dump, period))
    }
  }
  if (viewer.role === 'leader') await page('/petugas/laporan/pengawasan?bulan=12', () => countWithheld(dump, viewer, 12))
  return links
}

const isCounted = /^Di antara instansi lain \/ |^Survei kepuasan.* \/ Yang sedang berjalan/

/** What the page of leaders says of the survey: what is published, and of the quarter that runs how many, not what. */
const withSurvey = (figures: Figures, dump: Dump, published: readonly Published[], viewer: Viewer): Figures => {
  const latest = latestSurvey(published)
  if (latest) putSurvey(figures, dump, latest)
  if (viewer.institution === null) figures.set(`kalimat / ${surveyTitle(latest?.quarter)} / ${countRunning(dump)}`, 'ada')
  return figures
}

/** Each list that a figure leads to, page after page. */
export const compareLists = async (
  dump: Dump,
  viewer: Viewer,
  reader: Pick<Reader, 'text'>,
  links: Iterable<string>,
  compare: Compare,
): Promise<void> => {
  for (const link of links) {
    const read: Figures = new Map()
    for (let next: string | undefined = link; next !== undefined; ) {
      const html: string = await reader.text(next)
      const { figures } = readPage(html)
      for (const [name, value] of figures) if (name !== 'baris') read.set(name, value)
      next = /<a class="button second" rel="next" href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    const counted = link.includes('/tenggat?') ? countDueListed(dump, viewer, link) : countListed(dump, viewer, link)
    compare(`${decodeURIComponent(link)} of ${whoIs(viewer)}`, withoutSingle(read), counted)
  }
}

/** How often a case counts stands in a list where one counts twice; where it counts once that is what its line says anyway. */
const withoutSingle = (figures: Figures): Figures =>
  new Map([...figures].filter(([name, n]) => !(name.endsWith(' / Berapa kali') && n === '1')))

const readsRegisters = new Set(['coordinator', 'superior', 'leader'])

export const compareRegisters = async (dump: Dump, viewer: Viewer, reader: Reader, compare: Compare): Promise<void> => {
  if (!readsRegisters.has(viewer.role)) return
  for (const register of registerNames) {
    const at = `/petugas/register/${register}`
    const [onPage, inFile] = (['page', 'file'] as const).map((it) => countRegister(dump, viewer, register, '2026', it))
    const face = (path: string) => `${path} of ${whoIs(viewer)}`
    const told = (figures: Figures): Figures =>
      new Map([...figures].filter(([name]) => !unread.has(name.slice(name.lastIndexOf(' / ') + 3))))
    const print = await reader.text(`${at}/cetak?tahun=2026`)
    if (onPage) compare(face(`${at}/cetak`), told(registerOnPage(print)), onPage)
    if (!inFile) continue
    for (const [separator, query] of [
      [';', ''],
      [',', '&pemisah=koma'],
    ] as const) {
      const [heads = [], ...rows] = readCsv(await reader.text(`${at}/csv?tahun=2026${query}`, 'text/csv'), separator)
      compare(face(`${at}/csv?${query}`), told(figuresIn(heads.map(headAlone), rows)), inFile)
    }
    const sheet = await readXlsx(await reader.bytes(`${at}/xlsx?tahun=2026`))
    compare(face(`${at}/xlsx`), told(sheetFigures(sheet)), inFile)
  }
}

/** A book with one or two rows of heads: what stands lowest above a column names it. */
const registerOnPage = (html: string): Figures => {
  const table = /<table[\s\S]*?<\/table>/.exec(html)?.[0]
  if (!table) return new Map([['baris', '0']])
  const cells = (row: string) => [...row.matchAll(/<(?:th|td)([^>]*)>([\s\S]*?)<\/(?:th|td)>/g)]
  const [head = '', body = ''] = table.split('</thead>')
  const [upper = '', lower = ''] = head.split('</tr>')
  const below = cells(lower).map(([, , it = '']) => it)
  const heads = cells(upper).flatMap(([, attributes = '', it = '']) => {
    const span = /colspan="(\d+)"/.exec(attributes)?.[1]
    return span === undefined ? [it] : below.splice(0, Number(span))
  })
  const rows = body
    .split('</tr>')
    .flatMap((row) => (row.includes('<t') && cells(row).length > 0 ? [cells(row).map(([, , it = '']) => it)] : []))
  const plain = (it: string) => it.replaceAll('&amp;', '&').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
  return figuresIn(
    heads.map(plain),
    rows.map((row) => row.map(plain)),
  )
}

/** The same of a sheet, in which a head that spans rows stands in the upper one. */
const sheetFigures = (sheet: string[][]): Figures => {
  const first = sheet.findIndex(([number]) => /^[A-Z]+-\d{4}-/.test(number ?? ''))
  if (first < 0) return new Map([['baris', '0']])
  const heads = (sheet[first - 1] ?? []).map((lower, i) => headAlone(lower || (sheet[first - 2]?.[i] ?? '')))
  return figuresIn(heads, sheet.slice(first))
}
