import * as z from 'zod'
import { NationalView } from '../case/national-view.ts'
import { type LocalDate, maxDate, minDate } from '../time/local-date.ts'
import { alike } from './alike.ts'
import type { ImportSummary } from './national-import.ts'
import { classIn, knownStanding, standingOf } from './national-status.ts'
import { NationalReport, type ReadExport, viewOf } from './read-export.ts'

/** What the desk knows of a report by its tracking id: `there` is null where nobody has imported it yet. */
export type KnownReport = {
  trackingId: string
  caseId: string
  there: NationalView | null
  receivedOn: LocalDate
  isOpen: boolean
  /** Whether it ends there otherwise than here by that, and nobody decided that it may: what officers did is never followed by itself. */
  isApart: (there: NationalView) => boolean
  /** Whoever imports may not read the case: what is said there is kept, and they are told nothing of how it stands here. */
  isHidden?: boolean
}

/** A case that owes its entry in SP4N-LAPOR!: a row that says the same is proposed as its link. */
export type OwedCase = { caseId: string; number: string; title: string; text: string }

const ViewField = NationalView.keyof()
export type ViewField = z.infer<typeof ViewField>

/** What is to be done with one report of the file. */
export const PlannedReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new'), report: NationalReport }),
  /** It says what a case of ours says: the same, or another? Nobody files or links it but an officer. */
  z.object({ kind: z.literal('proposed'), report: NationalReport, caseId: z.string(), number: z.string() }),
  z.object({
    kind: z.literal('changed'),
    report: NationalReport,
    caseId: z.string(),
    fields: z.array(ViewField),
    apart: z.boolean(),
    /** Shown and counted as one that says what it said before. */
    hidden: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('unchanged'), report: NationalReport, caseId: z.string(), apart: z.boolean() }),
])
export type PlannedReport = z.infer<typeof PlannedReport>

export type ImportPlan = {
  rows: number
  planned: PlannedReport[]
  rejected: ReadExport['rejected']
  /** Open here, within the days of the file, and not in it. */
  missing: KnownReport[]
}

/**
 * Compares what a file says with what the desk knows; nothing is done. `kept`: what owes its entry and is kept from whoever
 * imports. A row that says the same is not filed and nothing is told of it: it is counted as one that says what it said before,
 * until whoever has that case has entered its tracking id, or owes none any more (docs/adr/0091).
 */
export const planImport = (
  read: Pick<ReadExport, 'rows' | 'reports' | 'rejected'>,
  known: readonly KnownReport[],
  owed: readonly OwedCase[],
  kept: readonly OwedCase[] = [],
): ImportPlan => {
  const byId = new Map(known.map((it) => [it.trackingId, it]))
  const linked = new Set(known.map(({ caseId }) => caseId))
  const unlinked = owed.filter(({ caseId }) => !linked.has(caseId))
  const [findAlike, findKept] = [alike(unlinked), alike(kept)]
  const proposed = new Set<string>()
  const planned = read.reports.map((report): PlannedReport => {
    const it = byId.get(report.trackingId)
    if (it) return compared(report, it)
    const same = findAlike(report).find(({ caseId }) => !proposed.has(caseId))
    if (!same) {
      const theirs = findKept(report).find(({ caseId }) => !proposed.has(caseId))
      if (!theirs) return { kind: 'new', report }
      proposed.add(theirs.caseId)
      return { kind: 'unchanged', report, caseId: theirs.caseId, apart: false }
    }
    // One case stands there once.
    proposed.add(same.caseId)
    return { kind: 'proposed', report, caseId: same.caseId, number: same.number }
  })
  return { rows: read.rows, planned, rejected: read.rejected, missing: missingFrom(read.reports, known) }
}

const compared = (report: NationalReport, { caseId, there, isApart, isHidden }: KnownReport): PlannedReport => {
  const now = viewOf(report, there)
  const fields = there === null ? ViewField.options : ViewField.options.filter((it) => there[it] !== now[it])
  const apart = !isHidden && isApart(now)
  if (fields.length === 0) return { kind: 'unchanged', report, caseId, apart }
  return { kind: 'changed', report, caseId, fields, apart, ...(isHidden ? { hidden: true } : {}) }
}

export const isHidden = (it: PlannedReport): boolean => it.kind === 'changed' && it.hidden === true

const hasEnded = (status: string): boolean => !['received', 'awaiting-reporter'].includes(standingOf(status).status)

const missingFrom = (reports: readonly NationalReport[], known: readonly KnownReport[]): KnownReport[] => {
  const range = daysOf(reports)
  if (range === null) return []
  const here = new Set(reports.map(({ trackingId }) => trackingId))
  return known.filter(
    (it) => it.there !== null && it.isOpen && !here.has(it.trackingId) && range.from <= it.receivedOn && it.receivedOn <= range.to,
  )
}

const daysOf = (reports: readonly NationalReport[]): { from: LocalDate; to: LocalDate } | null => {
  const [first] = reports
  if (!first) return null
  return reports.reduce(({ from, to }, { receivedOn }) => ({ from: minDate(from, receivedOn), to: maxDate(to, receivedOn) }), {
    from: first.receivedOn,
    to: first.receivedOn,
  })
}

/** A summary lies in one item of the table, and the values of a file are whatever somebody typed. */
const mostValues = 200
const mostColumns = 100

/** How often each value of the file is met, of those that are met most. */
const tally = (values: readonly (string | null | undefined)[]): Record<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a).slice(0, mostValues))
}

/** What somebody reads before anything is done. */
export const summaryOf = (
  { rows, planned, rejected, missing }: ImportPlan,
  { layout, unknownColumns, monthFirst }: ReadExport,
): ImportSummary => {
  const reports = planned.map(({ report }) => report)
  const hidden = planned.filter(isHidden).length
  const count = (kind: PlannedReport['kind']) => planned.filter((it) => it.kind === kind).length
  return {
    layout,
    rows,
    new: count('new') + count('proposed'),
    proposed: count('proposed'),
    changed: count('changed') - hidden,
    unchanged: count('unchanged') + hidden,
    rejected: rejected.length,
    apart: planned.filter((it) => (it.kind === 'changed' || it.kind === 'unchanged') && it.apart).length,
    missing: missing.length,
    days: daysOf(reports),
    open: planned.filter(({ kind, report }) => kind === 'new' && !hasEnded(report.status)).length,
    ...(monthFirst ? { monthFirst } : {}),
    hoursUnknown: reports.filter(({ hourUnknown }) => hourUnknown).length,
    unknownColumns: unknownColumns.slice(0, mostColumns),
    unknownFlags: tally(reports.map((it) => it.unknownFlags)),
    unknownStatuses: tally(reports.map(({ status }) => (knownStanding(status) ? null : status))),
    unknownClasses: tally(reports.map((it) => (it.class && classIn(it.class) === null ? it.class : null))),
    withoutClass: reports.filter((it) => !it.class).length,
    institutions: tally(reports.map(({ institution }) => institution)),
    categories: tally(reports.map(({ category }) => category)),
  }
}
