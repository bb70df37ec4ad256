import { type PublishedMonth, quarterOf } from '../../../shared/domain/figures/published.ts'
import { gradeOf, type SurveyElement } from '../../../shared/domain/survey/elements.ts'
import type { FileColumn } from '../../../shared/web/files/table-file.ts'
import type { surveyId } from '../../../shared/web/text/id/survey.ts'

/** The survey as open data: a line for the regency and channel of each quarter, and one for each institution that may be told. */
export type SurveyLine = {
  quarter: string
  institution: string | null
  channel: 'laporan' | 'permohonan'
  asked: number | null
  answered: number | null
  index: number | null
  means: ReadonlyMap<string, number>
  on: string
}

const channels = [
  ['complaints', 'laporan'],
  ['requests', 'permohonan'],
] as const

export const surveyLinesOf = ({ month, on, quarter }: PublishedMonth): SurveyLine[] => {
  const survey = quarter?.survey
  if (!survey) return []
  const same = { quarter: quarterOf(month), on }
  return channels.flatMap(([name, channel]): SurveyLine[] => {
    const { asked, answered, index, elements, institutions } = survey[name]
    const means = new Map(elements.map(({ element, mean }) => [element, mean]))
    return [
      { ...same, institution: null, channel, asked, answered, index, means },
      ...institutions.map((it): SurveyLine => ({ ...same, channel, asked: null, means: new Map(), ...it })),
    ]
  })
}

const written = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value))
const meanOf =
  (element: SurveyElement) =>
  ({ means }: SurveyLine): string =>
    written(means.get(element))

/** Their heads are the same in every language, and numbers have a decimal point. */
export const surveyColumns = (nameOf: (id: string) => string): FileColumn<SurveyLine>[] => {
  const cells: Record<keyof typeof surveyId.columns, (line: SurveyLine) => string> = {
    triwulan: ({ quarter }) => quarter,
    lingkup: ({ institution }) => (institution === null ? 'daerah' : 'instansi'),
    instansi_id: ({ institution }) => institution ?? '',
    instansi: ({ institution }) => (institution === null ? '' : nameOf(institution)),
    saluran: ({ channel }) => channel,
    ditanyai: ({ asked }) => written(asked),
    menjawab: ({ answered }) => written(answered),
    indeks: ({ index }) => written(index),
    mutu: ({ index }) => (index === null ? '' : gradeOf(index)),
    u1_persyaratan: meanOf('requirements'),
    u2_prosedur: meanOf('procedure'),
    u3_waktu: meanOf('time'),
    u4_biaya: meanOf('cost'),
    u5_hasil: meanOf('product'),
    u6_kemampuan: meanOf('competence'),
    u7_perilaku: meanOf('conduct'),
    u8_sarana: meanOf('facilities'),
    u9_keluhan: meanOf('complaints'),
    terbit: ({ on }) => on,
  }
  return Object.entries(cells).map(([head, cell]) => ({ head, cell }))
}
