import { todayOf } from '../../domain/case/moves.ts'
import type { Group, GroupKind } from '../../domain/figures/groups.ts'
import { leagueOf, type Standing } from '../../domain/figures/league.ts'
import {
  type Measured,
  type MonthCounts,
  measuredOf,
  type PpidMeasured,
  ppidOf,
  type Reading,
  totalOf,
} from '../../domain/figures/measured.ts'
import { monthsBefore, monthsOfYearBefore, type Period } from '../../domain/figures/period.ts'
import type { CutOff } from '../../domain/lists/cut-off.ts'
import { noInstitution, rowIsKeptFrom } from '../../domain/lists/tally.ts'
import { namesOf, type Onlooking } from '../../domain/lists/withheld.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { type FigureRow, readFigures } from '../../store/office/figure-items.ts'
import type { Tools } from '../tools.ts'
import { type DueLooked, dueLooked, readDue } from './reading-due.ts'

/** Of one institution, or of the whole regency. */
export type PerformanceAsk = { period: Period; institution: string | null }

export type Performance = {
  period: Period
  institution: string | null
  today: LocalDate
  now: {
    late: number
    soon: number
    /** Where counting what is due ended, because more was due than is looked at; null where all of it was counted. */
    cut: CutOff | null
    byInstitution: { institution: string | null; late: number }[]
    oldest: { number: string; institution: string | null; receivedOn: LocalDate; due: LocalDate | null }[]
  }
  complaints: Measured
  /** The period of its kind before, as far as this one has come. */
  before: Measured
  /** The same months of the year before; null where that is the period before. */
  yearBefore: Measured | null
  ppid: PpidMeasured
  trend: { month: string; cameIn: number; answered: number; answer: Measured['answer'] }[]
}

/** What leaders decide by: of the whole regency, or of one institution. */
export const readPerformance = async (
  tools: Tools,
  { period, institution }: PerformanceAsk,
  officer: Onlooking,
  /** The rows of these months, where they were read already. */
  known: readonly FigureRow[] | null = null,
  looked = dueLooked,
): Promise<Performance> => {
  const of = officer.institution ?? institution
  const [months, monthsThen, monthsAYearAgo] = [period.months, monthsBefore(period), monthsOfYearBefore(period)]
  const [due, rows, rowsThen, rowsAYearAgo, reading, { promises }] = await Promise.all([
    readDue(tools, officer, of === null ? looked.all : looked.one, of),
    known ?? readWhole(tools, months, officer, of),
    readWhole(tools, monthsThen, officer, of),
    monthsAYearAgo && readWhole(tools, monthsAYearAgo, officer, of),
    readingOf(tools),
    tools.region(),
  ])
  const isComplaint = ({ group }: FigureRow) => group.of !== 'request'
  const complaints = rows.filter(isComplaint)
  const measured = (of: readonly FigureRow[]) => measuredOf(of.filter(isComplaint), reading, promises)
  return {
    period,
    institution: of,
    today: due.today,
    now: {
      late: due.late,
      soon: due.soon,
      cut: due.cut,
      byInstitution: [...due.byInstitution]
        .flatMap(([id, { late }]) => (late > 0 ? [{ institution: id === noInstitution ? null : id, late }] : []))
        .sort((a, b) => b.late - a.late || ((a.institution ?? '') < (b.institution ?? '') ? -1 : 1)),
      oldest: due.oldest.map(({ number, lead, receivedOn, due: until }) => ({ number, institution: lead, receivedOn, due: until })),
    },
    complaints: measured(complaints),
    before: measured(rowsThen),
    yearBefore: rowsAYearAgo && measured(rowsAYearAgo),
    ppid: ppidOf(
      rows.filter((it) => !isComplaint(it)),
      reading,
    ),
    trend: [...months].reverse().map((month) => trendOf(month, complaints, reading)),
  }
}

/** Institutions beside each other, for those who see the whole regency. */
export const readLeague = async (tools: Tools, period: Period, officer: Onlooking): Promise<Standing[]> =>
  officer.institution === null ? (await readStandings(tools, period)).league : []

/** Where an institution stands among those that are ranked, and what all of them together are measured at. */
export type Place = { standing: Standing | null; ranked: number; together: Measured }

/**
 * One institution with its place. Of the others it is told how many they are and what they are together, and of none of them
 * anything. Rows of all are read for the place; its own are among them.
 */
export const readInstitution = async (
  tools: Tools,
  ask: { period: Period; institution: string },
  officer: Onlooking,
  looked?: DueLooked,
): Promise<{ performance: Performance; place: Place }> => {
  const { league, together, rows } = await readStandings(tools, ask.period)
  const own = rows.filter(({ group }) => group.value === ask.institution)
  const standing = league.find((it) => it.institution === ask.institution) ?? null
  const place = { standing, ranked: league.filter(({ rank }) => rank !== null).length, together }
  return { performance: await readPerformance(tools, ask, officer, own, looked), place }
}

/** Rows by institution hold nothing that is withheld, so they are the same for whoever looks. */
const readStandings = async (tools: Tools, { months }: Period) => {
  const [byMonth, reading] = await Promise.all([Promise.all(months.map((it) => readFigures(tools.table, it, 'lead'))), readingOf(tools)])
  const rows = byMonth.flat()
  const led = rows.filter(isLed)
  const league = leagueOf(valuesIn(led, reading).map(({ value, measured }) => ({ institution: value, measured })))
  return { league, rows, together: measuredOf(led, reading) }
}

/** One value of a mix: a category, a district, a class, a channel of entry. */
export type MixRow = { value: string; measured: Measured }

const mixKinds = ['class', 'category', 'district', 'via'] as const
export type Mix = { kind: (typeof mixKinds)[number]; rows: MixRow[] }

/** What people complain about, where and by which door, in the whole regency. */
export const readMixes = async (tools: Tools, { months }: Period, officer: Onlooking): Promise<Mix[]> => {
  if (officer.institution !== null) return []
  const [rows, reading] = await Promise.all([readMonths(tools, months, mixKinds, officer), readingOf(tools)])
  return mixKinds.map((kind) => ({
    kind,
    rows: kind === 'class' ? classesIn(rows.filter(isOfClass), reading) : valuesIn(rows.filter(ofComplaints(kind)), reading),
  }))
}

const readingOf = async (tools: Tools): Promise<Reading> => {
  const context = await tools.context()
  return { calendar: context.calendar, today: todayOf(context) }
}

/** Rows of these months and kinds that this officer may count: none of cases that are kept from them. */
const readMonths = async (
  { table }: Tools,
  months: readonly string[],
  kinds: readonly GroupKind[],
  officer: Onlooking,
): Promise<FigureRow[]> => {
  const names = namesOf(officer)
  const asked = months.flatMap((month) => kinds.map((kind) => ({ month, kind })))
  const rows = await Promise.all(asked.map(({ month, kind }) => readFigures(table, month, kind)))
  return rows.flat().filter((it) => !rowIsKeptFrom(it, names))
}

/** What an institution's total is made of, or that of the regency: each case once. */
const readWhole = async (tools: Tools, months: readonly string[], officer: Onlooking, institution: string | null): Promise<FigureRow[]> =>
  institution === null
    ? readMonths(tools, months, ['class', 'withheld'], officer)
    : (await Promise.all(months.map((month) => readFigures(tools.table, month, 'lead', institution)))).flat()

/** Every row of a month that this officer's total is made of. */
export const readWholeMonth = (tools: Tools, month: string, officer: Onlooking): Promise<FigureRow[]> =>
  readWhole(tools, [month], officer, officer.institution)

const ofComplaints =
  (kind: GroupKind) =>
  ({ group }: { group: Group }): boolean =>
    group.kind === kind && group.of === 'complaint'

/** Cases that nobody leads yet take no place among institutions. */
const isLed = (row: FigureRow): boolean => ofComplaints('lead')(row) && row.group.value !== noInstitution

/** What is withheld stands in the total of the regency and in no cell beside it, whoever looks (docs/adr/0051). */
const isOfClass = ({ group: { kind, of } }: FigureRow): boolean => kind === 'class' && of !== 'request'

const grouped = (rows: readonly FigureRow[], nameIn: (group: Group) => string): Map<string, MonthCounts[]> => {
  const values = new Map<string, MonthCounts[]>()
  for (const { month, group, counts } of rows) values.set(nameIn(group), [...(values.get(nameIn(group)) ?? []), { month, counts }])
  return values
}

const measuredBy = (rows: readonly FigureRow[], nameIn: (group: Group) => string, reading: Reading): MixRow[] =>
  [...grouped(rows, nameIn)]
    .map(([value, of]) => ({ value, measured: measuredOf(of, reading) }))
    .filter(({ measured }) => measured.cameIn > 0)
    .sort((a, b) => b.measured.cameIn - a.measured.cameIn || (a.value < b.value ? -1 : 1))

const valuesIn = (rows: readonly FigureRow[], reading: Reading): MixRow[] => measuredBy(rows, ({ value }) => value, reading)
const classesIn = (rows: readonly FigureRow[], reading: Reading): MixRow[] => measuredBy(rows, ({ of }) => of, reading)

const trendOf = (month: string, complaints: readonly FigureRow[], reading: Reading): Performance['trend'][number] => {
  const ofMonth = complaints.filter((it) => it.month === month)
  const { answer } = measuredOf(ofMonth, reading)
  const counts = totalOf(ofMonth)
  return { month, cameIn: counts.in ?? 0, answered: counts.answered ?? 0, answer }
}
