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
import { noInstitution, rowIsKeptFrom } from '../../domain/lists/tally.ts'
import { namesOf, type Onlooking } from '../../domain/lists/withheld.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { type FigureRow, readFigures } from '../../store/office/figure-items.ts'
import type { Tools } from '../tools.ts'
import { readDue } from './reading-due.ts'
import { lastMonths } from './reading-overview.ts'

/** One value of a mix: a category, a district, a class, a channel of entry. */
export type MixRow = { value: string; measured: Measured }

export type Mix = { kind: Exclude<GroupKind, 'lead' | 'withheld'>; rows: MixRow[] }

export type Performance = {
  months: readonly string[]
  today: LocalDate
  now: {
    late: number
    soon: number
    /** More were due than were looked at: both are at least that many. */
    isPartial: boolean
    byInstitution: { institution: string | null; late: number }[]
    oldest: { number: string; institution: string | null; receivedOn: LocalDate; due: LocalDate | null }[]
  }
  complaints: Measured
  /** The same number of months before. */
  before: Measured
  ppid: PpidMeasured
  trend: { month: string; cameIn: number; answered: number; answer: Measured['answer'] }[]
  /** Institutions beside each other, for those who see the whole regency. */
  league: Standing[]
  mixes: Mix[]
}

/** Rows that the page of leaders looks at: the longest overdue come first, and beyond that many it says "at least". */
const dueLookedAt = 300

/** What leaders decide by: of the whole regency, or of the officer's own institution. */
export const readPerformance = async (tools: Tools, count: number, officer: Onlooking): Promise<Performance> => {
  const due = await readDue(tools, officer, dueLookedAt)
  const all = lastMonths(due.today, 2 * count)
  const [months, monthsBefore] = [all.slice(0, count), all.slice(count)]
  const [rows, rowsBefore] = await Promise.all([readMonths(tools, months, officer), readMonths(tools, monthsBefore, officer, totals)])
  const reading: Reading = { calendar: await tools.calendar(), today: due.today }
  const { promises } = await tools.region()
  const isComplaint = ({ group }: FigureRow) => group.of !== 'request'
  const whole = rows.filter(isWhole(officer))
  const complaints = whole.filter(isComplaint)
  return {
    months,
    today: due.today,
    now: {
      late: due.late,
      soon: due.soon,
      isPartial: due.isPartial,
      byInstitution: [...due.byInstitution]
        .flatMap(([id, { late }]) => (late > 0 ? [{ institution: id === noInstitution ? null : id, late }] : []))
        .sort((a, b) => b.late - a.late || ((a.institution ?? '') < (b.institution ?? '') ? -1 : 1)),
      oldest: due.oldest.map(({ number, lead, receivedOn, due: until }) => ({ number, institution: lead, receivedOn, due: until })),
    },
    complaints: measuredOf(complaints, reading, promises),
    before: measuredOf(rowsBefore.filter(isWhole(officer)).filter(isComplaint), reading, promises),
    ppid: ppidOf(
      whole.filter((it) => !isComplaint(it)),
      reading,
    ),
    trend: [...months].reverse().map((month) => trendOf(month, complaints, reading)),
    league: officer.institution === null ? leagueOf(valuesIn(rows.filter(isLed), reading).map(asInstitution)) : [],
    mixes:
      officer.institution === null
        ? [
            { kind: 'class', rows: classesIn(rows.filter(isOfClass), reading) },
            ...(['category', 'district', 'via'] as const).map((kind) => ({
              kind,
              rows: valuesIn(rows.filter(ofComplaints(kind)), reading),
            })),
          ]
        : [],
  }
}

/** Of an earlier period only what its total is made of. */
const totals = ['class', 'withheld'] as const

/** Rows of these months that this officer may count: none of cases that are kept from them; of an institution its own alone. */
const readMonths = async (
  { table }: Tools,
  months: readonly string[],
  officer: Onlooking,
  kinds: readonly GroupKind[] | null = null,
): Promise<FigureRow[]> => {
  const { institution } = officer
  const read = async (month: string): Promise<FigureRow[]> => {
    if (institution !== null) return readFigures(table, month, 'lead', institution)
    if (kinds === null) return readFigures(table, month)
    return (await Promise.all(kinds.map((kind) => readFigures(table, month, kind)))).flat()
  }
  const names = namesOf(officer)
  return (await Promise.all(months.map(read))).flat().filter((it) => !rowIsKeptFrom(it, names))
}

/** Rows that together are all there is for that officer, each case once. */
const isWhole =
  ({ institution }: Onlooking) =>
  ({ group: { kind, value } }: FigureRow): boolean =>
    institution === null ? kind === 'class' || kind === 'withheld' : kind === 'lead' && value === institution

/** Every row of a month that this officer's total is made of. */
export const readWholeMonth = async (tools: Tools, month: string, officer: Onlooking): Promise<FigureRow[]> =>
  (await readMonths(tools, [month], officer, totals)).filter(isWhole(officer))

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

const asInstitution = ({ value, measured }: MixRow) => ({ institution: value, measured })

const trendOf = (month: string, complaints: readonly FigureRow[], reading: Reading): Performance['trend'][number] => {
  const ofMonth = complaints.filter((it) => it.month === month)
  const { answer } = measuredOf(ofMonth, reading)
  const counts = totalOf(ofMonth)
  return { month, cameIn: counts.in ?? 0, answered: counts.answered ?? 0, answer }
}
