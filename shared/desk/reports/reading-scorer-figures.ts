import { measuredOf, ppidOf, totalOf } from '../../domain/figures/measured.ts'
import { isActiveOn, type Readiness } from '../../domain/office/directory.ts'
import { noReadiness } from '../../domain/office/directory-rules.ts'
import { allNumbers, isDoubtful, numbersOfRegion } from '../../domain/scorers/published-numbers.ts'
import { wholeRegion } from '../../domain/scorers/scorer.ts'
import type { FigureSources } from '../../domain/scorers/scorer-figures.ts'
import { surveyResultOf } from '../../domain/survey/results.ts'
import { type LocalDate, localDateOf } from '../../domain/time/local-date.ts'
import { readReadiness } from '../../store/office/directory-items.ts'
import { type FigureRow, readFigures } from '../../store/office/figure-items.ts'
import { readListedInformation } from '../../store/office/information-items.ts'
import { readPublishedNumbers } from '../../store/office/scoring-items.ts'
import type { Tools } from '../tools.ts'

/**
 * What the desk answers of a scorer's items by itself, of the whole regency or of one institution, the same for everybody: rows of
 * what is withheld are not read, so that nothing in an evidence pack tells of whom a case is about (docs/adr/0051).
 */
export const readFigureSources = async (tools: Tools, subject: string, months: readonly string[]): Promise<FigureSources> => {
  const today = await todayOf(tools)
  const isWhole = subject === wholeRegion
  const [rows, surveyed, channels, readiness, listed, numbers, calendar] = await Promise.all([
    readRows(tools, subject, months),
    readSurveyed(tools, subject, months),
    isWhole ? readChannels(tools, months) : [],
    readReadinessOf(tools, subject, today),
    readListedInformation(tools.table),
    readAllNumbers(tools),
    tools.calendar(),
  ])
  const reading = { calendar, today }
  const lines = listed.flatMap(({ facts }) =>
    facts && facts.announcement === undefined && (isWhole || facts.holder === subject) ? [facts] : [],
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
    survey: { complaints: resultOf(surveyed, 'complaint'), requests: resultOf(surveyed, 'request') },
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

/** By the month in which they were asked; of an institution without what is withheld, of the regency without what names somebody. */
const readSurveyed = async ({ table }: Tools, subject: string, months: readonly string[]): Promise<FigureRow[]> =>
  (
    await Promise.all(
      months.map((month) =>
        subject === wholeRegion ? readFigures(table, month, 'survey') : readFigures(table, month, 'survey-lead', subject),
      ),
    )
  ).flat()

const resultOf = (rows: readonly FigureRow[], channel: 'complaint' | 'request') =>
  surveyResultOf(totalOf(rows.filter(({ group }) => group.of === channel)))

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
