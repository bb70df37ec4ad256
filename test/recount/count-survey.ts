import { type Figures, figureList, named } from './figure-list.ts'
import { tallied } from './measures.ts'
import { elementNames, gradeNames } from './words.ts'
import type { CountedCase, Dump } from './year-dump.ts'

/**
 * The survey of satisfaction: of the cases that a quarter asked, whenever they came in. What names somebody is in no figure of it,
 * other berkadar in the regency's alone; how many answered is told where neither they nor the silent are fewer than five, an index
 * and an element from ten answers on.
 */

type Channel = 'complaint' | 'request'
const channels = ['complaints', 'requests'] as const

type OfInstitution = { institution: string; answered: number; index: number | null }
type OfChannel = {
  asked: number | null
  answered: number | null
  index: number | null
  elements: { element: string; mean: number }[]
  institutions: OfInstitution[]
}
export type CountedSurvey = Record<(typeof channels)[number], OfChannel>

type Asked = CountedCase & { survey: NonNullable<CountedCase['survey']> }
const isFew = (n: number): boolean => n > 0 && n < 5
const twoPlaces = (value: number): number => Math.round(value * 100) / 100

/** Of cases as they were known then, those that were asked in the quarter (`2026-Q3`). */
export const countSurvey = (cases: readonly CountedCase[], quarter: string): CountedSurvey => {
  const asked = cases.filter((it): it is Asked => it.survey !== null && quarterOf(it.survey.askedOn) === quarter)
  return { complaints: ofChannel(asked, 'complaint'), requests: ofChannel(asked, 'request') }
}

export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

const ofChannel = (all: readonly Asked[], channel: Channel): OfChannel => {
  const ofIt = all.filter((it) => it.channel === channel)
  const whole = ofIt.filter(({ keptFrom }) => keptFrom === null)
  const placed = ofIt.filter(({ isWithheld }) => !isWithheld)
  const answered = whole.filter(hasAnswered)
  return {
    ...shownOf(whole.length, answered.length),
    index: indexOf(answered),
    elements: elementsOf(answered).map(({ element, mean }) => ({ element, mean: twoPlaces(mean) })),
    institutions: institutionsOf(placed.filter(hasAnswered)),
  }
}

const hasAnswered = ({ survey }: Asked): boolean => survey.answers !== null

const shownOf = (asked: number, answered: number): { asked: number | null; answered: number | null } => ({
  asked: isFew(asked) ? null : asked,
  answered: isFew(asked) || isFew(answered) || isFew(asked - answered) ? null : answered,
})

/** Means of the elements that ten or more answered, in the order of the questionnaire. */
const elementsOf = (answered: readonly Asked[]): { element: string; mean: number }[] =>
  Object.keys(elementNames).flatMap((element) => {
    const scores = answered.flatMap(({ survey }) => survey.answers?.[element] ?? [])
    return scores.length < 10 ? [] : [{ element, mean: scores.reduce((all, it) => all + it, 0) / scores.length }]
  })

/** The mean of those means, of which four is a hundred. */
const indexOf = (answered: readonly Asked[]): number | null => {
  const means = elementsOf(answered).map(({ mean }) => mean)
  return answered.length < 10 || means.length === 0 ? null : twoPlaces((means.reduce((all, it) => all + it, 0) / means.length) * 25)
}

/** The two with the fewest answers at least are left out, and five answers; never is one of fewer than five shown. */
const institutionsOf = (answered: readonly Asked[]): OfInstitution[] => {
  const cells = tallied(answered, ({ lead }) => (lead === null ? [] : [lead])).sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1))
  const isShown = ([, n]: [string, number], i: number) => n >= 5 && i >= 2 && cells.slice(0, i).reduce((all, [, it]) => all + it, 0) >= 5
  const from = cells.findIndex(isShown)
  return (from < 0 ? [] : cells.slice(from))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([institution, n]) => ({ institution, answered: n, index: indexOf(answered.filter(({ lead }) => lead === institution)) }))
}

const withTwo = (value: number): string => value.toFixed(2).replace('.', ',')
const gradeOf = (index: number): string => (index >= 88.31 ? 'A' : index >= 76.61 ? 'B' : index >= 65 ? 'C' : 'D')
const indexShown = (index: number | null): string =>
  index === null ? '–' : `${withTwo(index)} ${gradeOf(index)} (${gradeNames[gradeOf(index)]})`

export const surveyTitle = (quarter: string | undefined): string =>
  quarter === undefined ? 'Survei kepuasan' : `Survei kepuasan, triwulan ${quarter.slice(6)} ${quarter.slice(0, 4)}`

/** As a page shows a quarter: whole, by element, by institution. */
export const putSurvey = (figures: Figures, dump: Dump, { quarter, survey }: { quarter: string; survey: CountedSurvey }): void => {
  const section = surveyTitle(quarter)
  const names = { complaints: 'Laporan', requests: 'Permohonan informasi (PPID)' }
  const list = figureList()
  if (channels.every((it) => survey[it].asked === 0)) return
  const answeredOf = ({ asked, answered }: OfChannel) => (asked === null ? 'kurang dari 5 ditanyai' : `${answered ?? '–'} dari ${asked}`)
  list.table(
    section,
    '',
    ['Menjawab', 'Indeks'],
    channels.map((it) => [names[it], answeredOf(survey[it]), indexShown(survey[it].index)]),
  )
  for (const it of channels) {
    const { elements } = survey[it]
    if (elements.length === 0) continue
    const rows = elements.map(({ element, mean }): [string, string] => [elementNames[element] ?? element, withTwo(mean)])
    list.table(section, `Nilai per unsur, ${names[it]}`, ['Nilai rata-rata (1–4)'], rows)
  }
  const { institutions } = survey.complaints
  for (const { institution, answered, index } of institutions) {
    const name = dump.region.institutions.find(({ id }) => id === institution)?.name ?? institution
    list.put(named(section, name, 'Menjawab'), answered)
    list.put(named(section, name, 'Indeks'), indexShown(index))
  }
  // The second table of the section without a caption.
  if (institutions.length > 0) list.put(named(section, 'baris (2)'), institutions.length)
  for (const [name, value] of list.figures) figures.set(name, value)
}

/** How many the quarter that runs has asked, and how many of them answered so far: who belongs to no institution reads that. */
export const countRunning = (dump: Dump): string => {
  const quarter = quarterOf(dump.today)
  const its = dump.cases.filter((it): it is Asked => it.survey !== null && it.keptFrom === null && quarterOf(it.survey.askedOn) === quarter)
  const { asked, answered } = shownOf(its.length, its.filter(hasAnswered).length)
  const start = `Yang sedang berjalan, triwulan ${quarter.slice(6)} ${quarter.slice(0, 4)}:`
  const later = 'Hasilnya dihitung bila masa menjawabnya lewat.'
  if (asked === null) return `${start} kurang dari 5 ditanyai. ${later}`
  if (answered === null) return `${start} ${asked} ditanyai. Berapa yang menjawab belum dapat ditunjukkan. ${later}`
  return `${start} ${asked} ditanyai, ${answered} sudah menjawab. ${later}`
}

const surveyHeads = [
  ...['instansi', 'ditanyai', 'menjawab', 'indeks', 'mutu'],
  ...['u1_persyaratan', 'u2_prosedur', 'u3_waktu', 'u4_biaya', 'u5_hasil', 'u6_kemampuan', 'u7_perilaku', 'u8_sarana', 'u9_keluhan'],
  'terbit',
]

/** Its file of open data, quarter by quarter. */
export const countSurveyRows = (dump: Dump, quarters: readonly { quarter: string; on: string; survey: CountedSurvey }[]): Figures => {
  const { figures, table } = figureList()
  const written = (value: number | null): string => (value === null ? '' : String(value))
  const graded = (index: number | null): string[] => [written(index), index === null ? '' : gradeOf(index)]
  const none = Object.keys(elementNames).map(() => '')
  const rows = quarters.flatMap(({ quarter, on, survey }) =>
    channels.flatMap((it): [string, ...string[]][] => {
      const { asked, answered, index, elements, institutions } = survey[it]
      const channel = it === 'complaints' ? 'laporan' : 'permohonan'
      const means = Object.keys(elementNames).map((name) => written(elements.find(({ element }) => element === name)?.mean ?? null))
      return [
        [`${quarter} daerah ${channel}`, '', written(asked), written(answered), ...graded(index), ...means, on],
        ...institutions.map((of): [string, ...string[]] => {
          const name = dump.region.institutions.find(({ id }) => id === of.institution)?.name ?? of.institution
          return [`${quarter} instansi ${channel} ${of.institution}`, name, '', written(of.answered), ...graded(of.index), ...none, on]
        }),
      ]
    }),
  )
  table('', '', surveyHeads, rows)
  return figures
}
