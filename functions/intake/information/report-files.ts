import type { PublicInformationDesk } from '../../../shared/desk/citizens/open-public-information.ts'
import { findInformation } from '../../../shared/domain/information/finding-information.ts'
import { findReports } from '../../../shared/domain/information/finding-reports.ts'
import { csvReply, type FileColumn } from '../../../shared/web/files/table-file.ts'
import type { Reply, Request } from '../../../shared/web/replies.ts'
import { publishedReportsTextOf } from '../../../shared/web/text/published-reports-text.ts'
import type { ReportAnswer } from './openapi-schemas.ts'
import { neverStale, readReports } from './report-parts.ts'

const everything = { category: null, district: null, words: '' }
/** Titles of each kind that a phone is given to compare: some kilobytes, once, when somebody begins a title. */
const titlesOfEach = 300

/**
 * GET /laporan/judul.js: what the form compares with the title while it is typed. It is a script and no data that is asked for: the
 * pages of the form may send nothing (`contentSecurityPolicy`), and what is typed stays on the phone (docs/adr/0095).
 */
export const listTitles = async (_: Request, desk: PublicInformationDesk): Promise<Reply> => {
  const [{ shown }, listed] = await Promise.all([readReports(desk), desk.listed()])
  const reports = findReports(shown, everything).slice(0, titlesOfEach)
  const information = findInformation(listed, { class: null, holder: null, words: '' }).slice(0, titlesOfEach)
  const titles = [
    ...reports.map(({ id, facts }) => ['laporan', id, facts.title]),
    ...information.map(({ id, facts }) => ['informasi', id, facts.title]),
  ]
  return {
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8', ...neverStale },
    cookies: [],
    body: `var judulTerbit = ${asScript(titles)}\n`,
  }
}

/** JSON that is a program too, wherever it stands. */
const asScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** GET /data/laporan.csv: all published reports as open data; `?pemisah=koma` for programs that expect commas. */
export const downloadReports = async (request: Request, desk: PublicInformationDesk): Promise<Reply> => {
  const { shown, asData } = await readReports(desk)
  const { title, columns } = publishedReportsTextOf(request.language)
  const cells: FileColumn<ReportAnswer>[] = [
    { head: columns.title, cell: (it) => it.title },
    { head: columns.summary, cell: (it) => it.reported },
    { head: columns.done, cell: (it) => it.done },
    { head: columns.institution, cell: (it) => it.institutionName },
    { head: columns.category, cell: (it) => it.categoryName ?? '' },
    { head: columns.district, cell: (it) => it.district ?? '' },
    { head: columns.month, cell: (it) => it.month },
    { head: columns.since, cell: (it) => it.since },
    { head: columns.same, cell: (it) => String(it.same) },
    { head: columns.address, cell: (it) => `${desk.baseUrl}/laporan/${it.id}` },
  ]
  const rows = findReports(shown, everything).map(asData)
  const file = csvReply({ name: 'laporan-terbit', title, columns: cells, rows, notesTitle: title, notes: [] }, request.query.pemisah)
  return { ...file, headers: { ...file.headers, ...neverStale } }
}
