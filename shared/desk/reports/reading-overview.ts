import { type Counts, plus } from '../../domain/lists/counts.ts'
import type { CutOff } from '../../domain/lists/cut-off.ts'
import {
  type Contribution,
  histogramOf,
  isWithheldRow,
  noInstitution,
  percentOf,
  rowIsKeptFrom,
  type Spread,
  spreadOf,
} from '../../domain/lists/tally.ts'
import { namesOf, type Onlooking } from '../../domain/lists/withheld.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { readTally } from '../../store/office/tally-items.ts'
import type { Tools } from '../tools.ts'
import { dueLooked, readDue } from './reading-due.ts'

/** Figures of one group of cases: those that came in within the period. */
export type Figures = {
  cameIn: number
  open: number
  answered: number
  /** Came in from SP4N-LAPOR! and had ended there, and nobody here answered: counted apart. Absent while there is none. */
  endedThere?: number
  /** First answers within their limit, of those that came or whose limit has passed; null of none. */
  inTimePercent: number | null
  followUpDays: Spread | null
  answerDays: Spread | null
  returned: number
  archived: number
  /** What reporters said and officers wrote down; absent while nothing was. */
  recorded?: number
  /** Confirmations and withdrawals that coordinators wrote down and that took effect. */
  endedByRecord?: number
  /** Objections that coordinators wrote down. */
  objectedByRecord?: number
  /** Accepted by a coordinator in the institution's place; absent while none was. */
  acceptedInPlace?: number
  /** Came in a storm of filings and waited to be read; absent while none did. */
  inStorm?: number
  /** Of closed cases, those that nobody reacted to. */
  bySystemPercent: number | null
  statuses: Counts
}

export type OverviewRow = { institution: string | null; figures: Figures; late: number; soon: number }

export type Overview = {
  months: readonly string[]
  /** Of the whole regency, or of the officer's institution. */
  all: Figures
  late: number
  soon: number
  /** Where counting what is due ended, because more was due than is looked at; null where all of it was counted. */
  cut: CutOff | null
  byInstitution: OverviewRow[]
  byMonth: { month: string; figures: Figures }[]
  today: LocalDate
}

/**
 * What came in within these months and what became of it: of the officer's institution, or of the whole regency. What is
 * withheld stands in the total of the regency alone, without what is about the officer who looks (docs/adr/0051).
 */
export const readOverview = async (tools: Tools, months: readonly string[], officer: Onlooking, looked = dueLooked): Promise<Overview> => {
  const { institution } = officer
  const [tallies, due] = await Promise.all([readMonths(tools, months, officer), readDue(tools, officer, looked.overview)])
  // A row that has come to nothing would tell that a case left its institution, perhaps because somebody was named.
  const placed = tallies.flat().filter(({ key, counts }) => !isWithheldRow(key) && (counts.in ?? 0) > 0)
  const institutions = [...new Set([...placed.map(({ key }) => key.institution), ...due.byInstitution.keys()])]
  const byInstitution = institutions.map((id): OverviewRow => {
    const { late = 0, soon = 0 } = due.byInstitution.get(id) ?? {}
    const figures = figuresOf(placed.filter(({ key }) => key.institution === id))
    return { institution: id === noInstitution ? null : id, figures, late, soon }
  })
  byInstitution.sort((a, b) => b.late - a.late || b.figures.open - a.figures.open || b.figures.cameIn - a.figures.cameIn)
  const counted = institution === null ? tallies : tallies.map((rows) => rows.filter(({ key }) => !isWithheldRow(key)))
  return {
    months,
    all: figuresOf(counted.flat()),
    late: due.late,
    soon: due.soon,
    cut: due.cut,
    byInstitution,
    byMonth: months.map((month, i) => ({ month, figures: figuresOf(counted[i] ?? []) })),
    today: due.today,
  }
}

/** The rows of each month that this officer may count: none of cases that are kept from them. */
const readMonths = ({ table }: Tools, months: readonly string[], officer: Onlooking): Promise<Contribution[][]> => {
  const names = namesOf(officer)
  return Promise.all(
    months.map(async (month) =>
      (await readTally(table, month, officer.institution ?? undefined)).filter((it) => !rowIsKeptFrom(it, names)),
    ),
  )
}

/** What is withheld from all cells, as one figure of the regency for each month. */
export type Withheld = { months: readonly string[]; all: Figures; byMonth: { month: string; figures: Figures }[] }

/** Figures of what no other page tells apart: berkadar, and whatever names somebody (docs/adr/0051). */
export const readWithheld = async (tools: Tools, months: readonly string[], officer: Onlooking): Promise<Withheld> => {
  const tallies = (await readMonths(tools, months, officer)).map((rows) => rows.filter(({ key }) => isWithheldRow(key)))
  return {
    months,
    all: figuresOf(tallies.flat()),
    byMonth: months.map((month, i) => ({ month, figures: figuresOf(tallies[i] ?? []) })),
  }
}

const figuresOf = (rows: readonly Contribution[]): Figures => {
  const counts = rows.reduce<Counts>((sum, it) => plus(sum, it.counts), {})
  const count = (name: string): number => counts[name] ?? 0
  const endedByRecord = count('closedBy.record') + count('withdrawnByRecord')
  const closed = count('closedBy.system') + count('closedBy.officer') + count('closedBy.reporter') + count('closedBy.record')
  return {
    cameIn: count('in'),
    open: count('open'),
    answered: count('answered'),
    ...(count('endedThere') > 0 ? { endedThere: count('endedThere') } : {}),
    inTimePercent: percentOf(count('firstInTime'), count('firstInTime') + count('firstLate')),
    followUpDays: spreadOf(histogramOf(counts, 'followUpDays')),
    answerDays: spreadOf(histogramOf(counts, 'answerDays')),
    returned: count('returned'),
    archived: count('status.archived'),
    ...(count('recorded') > 0 ? { recorded: count('recorded') } : {}),
    ...(endedByRecord > 0 ? { endedByRecord } : {}),
    ...(count('objectedByRecord') > 0 ? { objectedByRecord: count('objectedByRecord') } : {}),
    ...(count('acceptedInPlace') > 0 ? { acceptedInPlace: count('acceptedInPlace') } : {}),
    ...(count('inStorm') > 0 ? { inStorm: count('inStorm') } : {}),
    bySystemPercent: percentOf(count('closedBy.system'), closed),
    statuses: Object.fromEntries(Object.entries(counts).flatMap(([name, n]) => (name.startsWith('status.') ? [[name.slice(7), n]] : []))),
  }
}

/** The last `count` months up to that day, the latest first. */
export const lastMonths = (today: LocalDate, count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const [year = 0, month = 0] = today.split('-').map(Number)
    const index = year * 12 + (month - 1) - i
    return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  })
