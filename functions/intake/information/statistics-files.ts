import type { PublicFiguresDesk } from '../../../shared/desk/citizens/open-public-figures.ts'
import { type PublishedMonth, type PublishedTotal, quarterOf } from '../../../shared/domain/figures/published.ts'
import { csvReply, type FileColumn } from '../../../shared/web/files/table-file.ts'
import { json, problem, type Reply, type Request } from '../../../shared/web/replies.ts'
import { statisticsId } from '../../../shared/web/text/id/statistics.ts'
import { surveyId } from '../../../shared/web/text/id/survey.ts'
import { statisticsTextOf } from '../../../shared/web/text/statistics-text.ts'
import { dataPage } from './data-page.tsx'
import { surveyColumns, surveyLinesOf } from './survey-files.ts'

/** One line of the open data: the whole regency in a month, or an institution in a quarter. */
type Line = Omit<PublishedTotal, 'cameIn'> & {
  period: string
  institution: string | null
  channel: 'laporan' | 'permohonan'
  cameIn: number | null
  on: string
}

const linesOf = ({ month, on, quarter, ...totals }: PublishedMonth): Line[] => {
  const channels = [
    ['complaints', 'laporan'],
    ['requests', 'permohonan'],
  ] as const
  const none = { answered: null, followedUpInTime: null, withinOneDay: null }
  return [
    ...channels.map(([name, channel]): Line => ({ period: month, institution: null, channel, on, ...totals[name] })),
    ...channels.flatMap(([name, channel]) =>
      (quarter?.[name] ?? []).map((it): Line => ({ period: quarterOf(month), channel, on, ...none, ...it })),
    ),
  ]
}

const written = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value))
const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'ya' : 'tidak')

/** Their heads are the same in every language, so that a program finds them. */
export const cellsOf = (nameOf: (id: string) => string): Record<keyof typeof statisticsId.columns, (line: Line) => string> => ({
  periode: ({ period }) => period,
  lingkup: ({ institution }) => (institution === null ? 'daerah' : 'instansi'),
  instansi_id: ({ institution }) => institution ?? '',
  instansi: ({ institution }) => (institution === null ? '' : nameOf(institution)),
  saluran: ({ channel }) => channel,
  masuk: ({ cameIn }) => written(cameIn),
  dijawab: ({ answered }) => written(answered),
  selesai_di_lapor: ({ endedThere }) => written(endedThere),
  tepat_waktu_persen: ({ inTime }) => written(inTime),
  tindak_lanjut_tepat_waktu_persen: ({ followedUpInTime }) => written(followedUpInTime),
  satu_hari_kerja_persen: ({ withinOneDay }) => written(withinOneDay),
  hari_kerja_tengah: ({ days }) => written(days?.median),
  hari_kerja_tengah_sedikitnya: ({ days }) => yesNo(days?.medianAtLeast),
  hari_kerja_9_dari_10: ({ days }) => written(days?.p90),
  hari_kerja_9_dari_10_sedikitnya: ({ days }) => yesNo(days?.p90AtLeast),
  terbit: ({ on }) => on,
})

/** For everybody the same, whatever they read it with. */
const shared = { 'cache-control': 'public, max-age=300', vary: 'accept-encoding' }

/** The survey of all quarters. */
const surveyFile = 'survei-semua.csv'

const fileName = /^statistik-(\d{4}-\d{2}|semua)\.(csv|json)$/

/** GET /data/{file}: `survei-semua.csv`, `statistik-2026-09.csv`, `statistik-semua.json` and the like; `?pemisah=koma` for programs that expect commas. */
export const downloadFigures = async (request: Request, desk: PublicFiguresDesk): Promise<Reply> => {
  const isSurvey = request.params.file === surveyFile
  const [, wanted, kind] = fileName.exec(request.params.file ?? '') ?? []
  const [published, institutions] = await Promise.all([desk.published(), desk.recentInstitutions()])
  const months = wanted === 'semua' ? published : published.filter(({ month }) => month === wanted)
  const names = new Map(institutions.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  if (isSurvey) {
    const { title } = surveyId
    const table = {
      name: 'survei-semua',
      title,
      columns: surveyColumns(nameOf),
      rows: published.flatMap(surveyLinesOf),
      notesTitle: title,
      notes: [],
    }
    const file = csvReply(table, request.query.pemisah)
    return { ...file, headers: { ...file.headers, ...shared } }
  }
  if (kind === undefined || (wanted !== 'semua' && months.length === 0)) {
    const { unknown } = statisticsTextOf(request.language)
    return request.wants === 'json' ? problem(404, 'not-found', unknown) : dataPage(request, desk, { status: 404, notice: unknown })
  }
  if (kind === 'json') return json(figuresAsData(months, nameOf), { headers: shared })
  const columns = Object.entries(cellsOf(nameOf)).map(([head, cell]): FileColumn<Line> => ({ head, cell }))
  const { title } = statisticsId
  const rows = months.flatMap(linesOf)
  const file = csvReply({ name: `statistik-${wanted}`, title, columns, rows, notesTitle: title, notes: [] }, request.query.pemisah)
  return { ...file, headers: { ...file.headers, ...shared } }
}

/** The same for programs: months as they were published, with the present names of institutions. */
export const figuresAsData = (months: readonly PublishedMonth[], nameOf: (id: string) => string) => ({
  licence: 'CC-BY-4.0',
  months: months.map(({ quarter, ...month }) => {
    const withName = <T extends { institution: string }>(it: T) => ({ ...it, institutionName: nameOf(it.institution) })
    const named = (name: 'complaints' | 'requests') => (quarter?.[name] ?? []).map(withName)
    const survey = quarter?.survey && {
      survey: {
        complaints: { ...quarter.survey.complaints, institutions: quarter.survey.complaints.institutions.map(withName) },
        requests: { ...quarter.survey.requests, institutions: quarter.survey.requests.institutions.map(withName) },
      },
    }
    return {
      ...month,
      quarter: quarter && { name: quarterOf(month.month), complaints: named('complaints'), requests: named('requests'), ...survey },
    }
  }),
})
