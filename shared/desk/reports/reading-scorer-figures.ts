import { measuredOf, ppidOf } from '../../domain/figures/measured.ts'
import { quarterOf } from '../../domain/figures/published.ts'
import { isActiveOn, type Readiness } from '../../domain/office/directory.ts'
import { noReadiness } from '../../domain/office/directory-rules.ts'
import { allNumbers, isDoubtful, numbersOfRegion } from '../../domain/scorers/published-numbers.ts'
import { wholeRegion } from '../../domain/scorers/scorer.ts'
import type { FigureSources } from '../../domain/scorers/scorer-figures.ts'
import { type LocalDate, localDateOf } from '../../domain/time/local-date.ts'
import { readReadiness } from '../../store/office/directory-items.ts'
import { type FigureRow, readFigures } from '../../store/office/figure-items.ts'
import { readListedInformation } from '../../store/office/information-items.ts'
import { readPublishedFigures } from '../../store/office/published-figures.ts'
import { readPublishedNumbers } from '../../store/office/scoring-items.ts'
import type { Tools } from '../tools.ts'

/**
 * What the desk answers of a scorer's items by itself, of the whole regency or of one institution, the same for everybody: rows of
 * what is withheld are not read, so that nothing in an evidence pack tells of whom a case is about (docs/adr/0051).
 */
export const readFigureSources = async (tools: Tools, subject: string, months: readonly string[]): Promise<FigureSources> => {
  const today = await todayOf(tools)
  const isWhole = subject === wholeRegion
  const [rows, survey, channels, readiness, listed, numbers, calendar] = await Promise.all([
    readRows(tools, subject, months),
    isWhole ? readPublishedSurvey(tools, months.at(-1) ?? today.slice(0, 7)) : null,
    isWhole ? readChannels(tools, months) : [],
    readReadinessOf(tools, subject, today),
    readListedInformation(tools.table),
    readAllNumbers(tools),
    tools.calendar(),
  ])
  const reading = { calendar, today }
  const lines = listed.flatMap(({ facts }) =>
    facts && facts.announcement === undefined && facts.report === undefined && (isWhole || facts.holder === subject) ? [facts] : [],
  )
  const exempt = lines.filter((it) => it.class === 'exempt').length
  const doubtful = numbers.filter((it) => isDoubtful(it, today)).length
  return {
    complaints: measuredOf(
      rows.filter(({ group }) => group.of !== 'request'),
      reading,
    ),
    requests: ppidOf(
      rows.filter(({ group }) => group.of === 'request'),
      reading,
    ),
    survey,
    channels,
    readiness,
    listed: { shown: lines.length - exempt, exempt },
    numbers: { published: numbers.length, answered: numbers.length - doubtful, doubtful },
  }
}

/** How many requests for information came in, by which it is known whether nobody asked. */
export const readRequests = async (tools: Tools, subject: string, months: readonly string[]): Promise<number> =>
  (await readRows(tools, subject, months)).reduce((sum, { group, counts }) => sum + (group.of === 'request' ? (counts.in ?? 0) : 0), 0)

const readRows = async ({ table }: Tools, subject: string, months: readonly string[]): Promise<FigureRow[]> =>
  (
    await Promise.all(
      months.map((month) => (subject === wholeRegion ? readFigures(table, month, 'class') : readFigures(table, month, 'lead', subject))),
    )
  ).flat()

/** What everybody reads of the last quarter that was published and ended by then; never rows that still move (docs/adr/0070). */
const readPublishedSurvey = async ({ table }: Tools, until: string): Promise<FigureSources['survey']> => {
  const last = (await readPublishedFigures(table)).findLast(({ month, quarter }) => month <= until && quarter?.survey !== undefined)
  if (!last?.quarter?.survey) return null
  const { complaints, requests } = last.quarter.survey
  const shown = ({ asked, answered, index }: typeof complaints) => ({ asked, answered, index })
  return { quarter: quarterOf(last.month), complaints: shown(complaints), requests: shown(requests) }
}

const readChannels = async ({ table }: Tools, months: readonly string[]): Promise<FigureSources['channels']> => {
  const sums = new Map<string, number>()
  for (const { group, counts } of (await Promise.all(months.map((month) => readFigures(table, month, 'via')))).flat()) {
    if (group.of === 'complaint') sums.set(group.value, (sums.get(group.value) ?? 0) + (counts.in ?? 0))
  }
  return [...sums].map(([channel, cameIn]) => ({ channel, cameIn })).sort((a, b) => b.cameIn - a.cameIn)
}

const readReadinessOf = async (tools: Tools, subject: string, today: LocalDate): Promise<Readiness[]> => {
  const [institutions, stored] = await Promise.all([tools.recentInstitutions(), readReadiness(tools.table)])
  return institutions
    .filter((it) => isActiveOn(it, today) && (subject === wholeRegion || it.id === subject))
    .map(({ id }) => stored.get(id) ?? noReadiness(id))
}

/** Every number that citizens find, with its last test. */
export const readAllNumbers = async (tools: Tools) => {
  const [region, noted] = await Promise.all([tools.region(), readPublishedNumbers(tools.table)])
  return allNumbers(numbersOfRegion(region), noted)
}

const todayOf = async ({ effects, region }: Tools): Promise<LocalDate> => localDateOf(effects.now(), (await region()).timeZone)
