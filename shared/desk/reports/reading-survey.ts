import type { OfficerRights } from '../../domain/case/permissions.ts'
import { countsShown } from '../../domain/figures/apart.ts'
import { type PublishedMonth, quarterOf } from '../../domain/figures/published.ts'
import type { PublishedSurvey } from '../../domain/figures/published-survey.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { readFigures } from '../../store/office/figure-items.ts'
import { readPublishedFigures } from '../../store/office/published-figures.ts'
import type { Tools } from '../tools.ts'

/** What leaders read of the survey: what is published, and how many of the quarter that runs have answered so far, no more of it. */
export type SurveyRead = {
  latest: { quarter: string; survey: PublishedSurvey } | null
  /** Null to officers of an institution, who know of whom a few are; null numbers are of a few. */
  running: { quarter: string; asked: number | null; answered: number | null } | null
}

/** Neither part counts a case that names somebody (docs/adr/0070). */
export const readSurvey = async (
  { table }: Tools,
  today: LocalDate,
  { institution }: Pick<OfficerRights, 'institution'>,
): Promise<SurveyRead> => {
  const month = today.slice(0, 7)
  const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1
  const months = [0, 1, 2].map((i) => `${month.slice(0, 4)}-${String(first + i).padStart(2, '0')}`).filter((it) => it <= month)
  const [published, ...rows] = await Promise.all([readPublishedFigures(table), ...months.map((it) => readFigures(table, it, 'survey'))])
  const sum = (name: string) => rows.flat().reduce((total, { counts }) => total + (counts[name] ?? 0), 0)
  const { whole, part } = countsShown(sum('asked'), sum('surveyed'))
  return {
    latest: latestOf(published),
    running: institution === null ? { quarter: quarterOf(month), asked: whole, answered: part } : null,
  }
}

const latestOf = (published: readonly PublishedMonth[]): SurveyRead['latest'] => {
  const last = published.findLast(({ quarter }) => quarter?.survey !== undefined)
  return last?.quarter?.survey ? { quarter: quarterOf(last.month), survey: last.quarter.survey } : null
}
