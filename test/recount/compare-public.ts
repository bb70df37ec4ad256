import { countDataRows, countPublished, countStatistics, type Published, publishedAsData } from './count-published.ts'
import { countSurveyRows } from './count-survey.ts'
import type { Reader } from './desk-reader.ts'
import type { Figures } from './figure-list.ts'
import { readCsv } from './read-files.ts'
import { readPage } from './read-page.ts'
import type { Compare } from './recount.ts'
import type { Dump } from './year-dump.ts'

/** What everybody reads of the figures, as page and as open data. Gives what was published, as it was counted. */
export const comparePublic = async (dump: Dump, reader: Pick<Reader, 'text'>, compare: Compare): Promise<Published[]> => {
  const { months: all } = JSON.parse(await reader.text('/data/statistik-semua.json', 'application/json')) as {
    months: { month: string; on: string }[]
  }
  const published = countPublished(dump, new Map(all.map(({ month, on }) => [month, on])))
  compare('/statistik', readPage(await reader.text('/statistik')).figures, countStatistics(dump, published))
  const latest = published.at(-1)?.month
  const files = new Map([['semua', published], ...(latest ? [[latest, published.slice(-1)] as const] : [])])
  for (const [name, months] of files) {
    await compareCsv(`/data/statistik-${name}.csv`, 'periode', countDataRows(dump, months), reader, compare)
    const path = `/data/statistik-${name}.json`
    const flat = (it: unknown) => flattened(it)
    compare(path, flat(JSON.parse(await reader.text(path, 'application/json'))), flat(publishedAsData(dump, months)))
  }
  const quarters = published.flatMap(({ on, quarter }) => (quarter ? [{ quarter: quarter.name, on, survey: quarter.survey }] : []))
  await compareCsv('/data/survei-semua.csv', 'triwulan', countSurveyRows(dump, quarters), reader, compare)
  return published
}

/** A file with either separator. */
const compareCsv = async (file: string, period: string, counted: Figures, reader: Pick<Reader, 'text'>, compare: Compare) => {
  for (const [separator, query] of [
    [';', ''],
    [',', '?pemisah=koma'],
  ] as const)
    compare(`${file}${query}`, dataFigures(readCsv(await reader.text(`${file}${query}`, 'text/csv'), separator), period), counted)
}

/** Rows of open data, named by period, scope, channel and institution; every other column is a figure. */
const dataFigures = ([heads = [], ...rows]: string[][], period: string): Figures => {
  const names = [period, 'lingkup', 'saluran', 'instansi_id']
  const figures: Figures = new Map([['baris', String(rows.length)]])
  for (const row of rows) {
    const at = (head: string) => row[heads.indexOf(head)] ?? '?'
    const name = names.map(at).join(' ').trim()
    for (const head of heads) if (!names.includes(head)) figures.set(`${name} / ${head}`, at(head))
  }
  return figures
}

/** Every value of JSON by its way. */
const flattened = (value: unknown, way = ''): Figures => {
  if (value === null || typeof value !== 'object') return new Map([[way, JSON.stringify(value)]])
  return new Map(Object.entries(value).flatMap(([name, it]) => [...flattened(it, `${way}/${name}`)]))
}
