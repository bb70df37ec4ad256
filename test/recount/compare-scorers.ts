import { setTimeout as wait } from 'node:timers/promises'
import type { Published } from './count-published.ts'
import { type Asked, countPack, countScorerPage, type Subject } from './count-scorers.ts'
import { type Reader, whoIs } from './desk-reader.ts'
import { type Figures, named } from './figure-list.ts'
import { tallied } from './measures.ts'
import { readCsv } from './read-files.ts'
import { unescaped } from './read-page.ts'
import { fileInZip } from './read-papers.ts'
import type { Compare } from './recount.ts'
import { notOfEvents, type OwnScorer, ownScorers } from './scorer-items.ts'
import type { Dump, Viewer } from './year-dump.ts'

/** Pages of scorers as each of their readers has them, and evidence packs as they lie in the ZIP. */

const seesAll = new Set(['coordinator', 'administrator', 'leader'])
const ofHouse = new Set(['liaison', 'head'])
const left = new Set(Object.values(notOfEvents))

const textOf = (html: string): string =>
  unescaped(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()

/** Items by their id: the state beside what is asked, and under each figure its lines. Figures of what is no event are left out. */
export const readScorerPage = (html: string): Figures => {
  const figures: Figures = new Map()
  for (const [, id = '', item = ''] of html.matchAll(/<section class="panel" aria-labelledby="butir-([^"]*)">([\s\S]*?)<\/section>/g)) {
    figures.set(named(id, 'keadaan'), textOf(/<h3[^>]*>[\s\S]*?(<span[\s\S]*?<\/span>)\s*<\/h3>/.exec(item)?.[1] ?? '?'))
    for (const [, name = '', lines = ''] of item.matchAll(/<details><summary>([\s\S]*?)<\/summary>\s*<dl>([\s\S]*?)<\/dl>/g)) {
      if (left.has(textOf(name))) continue
      for (const [, label = '', value = ''] of lines.matchAll(/<dt>([\s\S]*?)<\/dt>\s*<dd[^>]*>([\s\S]*?)<\/dd>/g))
        figures.set(named(id, textOf(name), textOf(label)), textOf(value))
    }
  }
  for (const [, title = '', n = ''] of html.matchAll(/<h2>(Masih kosong|Sudah ada) \((\d+)\)<\/h2>/g)) figures.set(title, n)
  for (const title of ['Masih kosong', 'Sudah ada']) if (!figures.has(title)) figures.set(title, '0')
  const [, from = '?', until = '?'] = /Angka menghitung kasus yang masuk (\w+ \d{4}) sampai (\w+ \d{4})/.exec(html) ?? []
  figures.set('Dari', from)
  figures.set('Sampai', until)
  return figures
}

/** Which pages a viewer reads: all scorers, or their own institution's part. The first of them reads every period. */
const pagesOf = (dump: Dump, viewer: Viewer, isFirst: boolean): Asked[] => {
  const year = Number(dump.today.slice(0, 4))
  const periods = (isFirst ? [year - 1, year] : [year]).map(String)
  const busiest = tallied(dump.cases, ({ lead }) => (lead === null ? [] : [lead]))
    .sort(([, a], [, b]) => b - a)
    .slice(0, isFirst ? 8 : 2)
  const houses: Subject[] = seesAll.has(viewer.role) ? busiest.map(([id]) => id) : ofHouse.has(viewer.role) ? [viewer.institution] : []
  return ownScorers.flatMap((scorer) => {
    const subjects = scorer.by === 'institution' ? houses : seesAll.has(viewer.role) ? [null] : []
    return subjects.flatMap((subject) => periods.map((period) => ({ scorer, period, subject })))
  })
}

export const compareScorers = async (
  dump: Dump,
  published: readonly Published[],
  viewer: Viewer,
  { reader, isFirst }: { reader: Pick<Reader, 'text'>; isFirst: boolean },
  compare: Compare,
): Promise<void> => {
  for (const asked of pagesOf(dump, viewer, isFirst)) {
    const { scorer, period, subject } = asked
    const path = `/petugas/penilaian/${scorer.id}/${period}${subject === null ? '' : `?instansi=${subject}`}`
    compare(`${path} of ${whoIs(viewer)}`, readScorerPage(await reader.text(path)), countScorerPage(dump, asked, published))
  }
}

/** Has a pack made of each scorer, as a coordinator does, and reads its figures for spreadsheets and those to read. */
export const comparePacks = async (dump: Dump, published: readonly Published[], keeper: Reader, compare: Compare): Promise<void> => {
  const period = dump.today.slice(0, 4)
  for (const scorer of ownScorers) {
    const at = `/petugas/penilaian/${scorer.id}/${period}/paket`
    await keeper.post(at, {})
    const zip = await keeper.bytes(`${at}/${await madePack(keeper, at)}`)
    await comparePack(dump, { scorer, period, published }, zip, compare)
  }
}

type Packed = { scorer: OwnScorer; period: string; published: readonly Published[] }

export const comparePack = async (dump: Dump, { scorer, period, published }: Packed, zip: Buffer, compare: Compare): Promise<void> => {
  const [csv, page] = await Promise.all(['angka/angka.csv', 'angka/angka.html'].map(async (it) => String(await fileInZip(zip, it))))
  const { lines, spans } = countPack(dump, scorer, period, published)
  const face = (file: string) => `${file} of the evidence pack ${scorer.id} ${period}`
  const { values, spans: said } = readPackCsv(csv ?? '')
  compare(face('angka/angka.csv'), values, lines)
  compare(face('angka/angka.csv, months,'), said, spans)
  compare(face('angka/angka.html'), readPackPage(page ?? ''), lines)
}

const madePack = async (keeper: Reader, at: string): Promise<string> => {
  for (let tries = 0; tries < 600; tries++) {
    const { packs } = JSON.parse(await keeper.text(at, 'application/json')) as { packs: { id: string; made: unknown }[] }
    const made = packs.find((it) => it.made !== null)
    if (made) return made.id
    await wait(500)
  }
  throw new Error(`${at} is made for too long`)
}

const readPackCsv = (text: string): { values: Figures; spans: Figures } => {
  const [values, spans]: [Figures, Figures] = [new Map(), new Map()]
  for (const [whose = '', figure = '', label = '', value = '', span = '', rule = ''] of readCsv(text, ';').slice(1)) {
    if (left.has(figure)) continue
    const name = named(whose, figure, label)
    values.set(name, value)
    // A figure that leaves the house without its rule is believed by nobody.
    spans.set(name, rule === '' ? `${span} without a rule` : span)
  }
  return { values, spans }
}

const readPackPage = (html: string): Figures => {
  const figures: Figures = new Map()
  for (const [, heading = '', section = ''] of html.matchAll(/<h2>([\s\S]*?)<\/h2>([\s\S]*?)(?=<h2>|<\/body>)/g)) {
    if (left.has(textOf(heading))) continue
    for (const [, row = ''] of section.matchAll(/<tr>([\s\S]*?)<\/tr>/g)) {
      const [whose = '', label = '', value = ''] = [...row.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, it = '']) => textOf(it))
      figures.set(named(whose, textOf(heading), label), value)
    }
  }
  return figures
}
