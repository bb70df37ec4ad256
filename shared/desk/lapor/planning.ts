import type { Case, Complaint } from '../../domain/case/case.ts'
import { isEnded } from '../../domain/case/case.ts'
import { todayOf } from '../../domain/case/moves.ts'
import { nationalApartKey, nationalDifferencesOf } from '../../domain/case/national-duty.ts'
import type { NationalView } from '../../domain/case/national-view.ts'
import { mayRead, type OfficerRights } from '../../domain/case/permissions.ts'
import type { ColumnName } from '../../domain/lapor/export-columns.ts'
import type { ExportZone } from '../../domain/lapor/export-dates.ts'
import { type ImportPlan, type KnownReport, type OwedCase, planImport, summaryOf } from '../../domain/lapor/import-plan.ts'
import type { ImportFault, ImportSummary } from '../../domain/lapor/national-import.ts'
import { isOurs } from '../../domain/lapor/ours.ts'
import type { ReadExport } from '../../domain/lapor/read-export.ts'
import { readCases, readTextsOfMany } from '../../store/case/case-items.ts'
import { rangesOf, readDeskRows } from '../../store/case/desk-lists.ts'
import { casesOfNational } from '../../store/case/national-items.ts'
import { readNationalTasks } from '../../store/case/national-tasks.ts'
import type { Tools } from '../tools.ts'
import { byFiles } from './national-port.ts'

export type PlannedImport = { kind: 'planned'; plan: ImportPlan; summary: ImportSummary }
export type NotPlanned = { kind: 'unreadable'; fault: ImportFault; missing?: ColumnName[] }

/** Reads a file and compares it with what is here, for whoever may read what: nothing is written. */
export const planOf = async (
  tools: Tools,
  bytes: Uint8Array,
  { zone, officer }: { zone: ExportZone; officer: OfficerRights },
): Promise<PlannedImport | NotPlanned> => {
  const [{ timeZone, lapor }, context] = await Promise.all([tools.region(), tools.context()])
  const rules = { zone, timeZone, today: todayOf(context), keepNames: lapor?.keepNames ?? false }
  const fetched = await byFiles.fetchChanges(bytes, rules)
  if (fetched.kind === 'unreadable') return fetched
  const { read, otherSheets } = fetched
  const atDesk = await readAtDesk(tools, officer)
  const known = await readKnown(tools, read, atDesk, officer)
  const [owed, hidden] = await Promise.all([readOwed(tools, atDesk), readKept(tools, officer).then((cases) => readOwed(tools, cases))])
  const plan = planImport(read, known, owed, hidden)
  return { kind: 'planned', plan, summary: { ...summaryOf(plan, read), ...(otherSheets.length > 0 ? { otherSheets } : {}) } }
}

const isComplaint = (state: Case): state is Complaint => state.channel === 'complaint'

const rowsAtOnce = 100
/**
 * So many open cases of the regency, and so many of those that were filed here and ended last, are compared: years of work of a
 * regency. Ended ones that were imported take no place of these; the file finds them by their tracking ids.
 */
const [mostOpen, mostEnded] = [5_000, 500]

/** Complaints of the coordinators' desk that this officer may read. */
const readAtDesk = async (tools: Tools, officer: OfficerRights): Promise<Complaint[]> => {
  const context = await tools.context()
  const days = { today: todayOf(context), soonUntil: todayOf(context) }
  const found = new Map<string, Complaint>()
  for (const [list, most] of [
    ['open', mostOpen],
    ['waiting', mostOpen],
    ['ended', mostEnded],
  ] as const) {
    for (const range of rangesOf('*', officer, { list, status: null }, days)) {
      let after: string | null = null
      let [count, looked] = [0, 0]
      do {
        const { rows, isLast } = await readDeskRows(tools.table, range, after, rowsAtOnce)
        const ids = rows.flatMap(({ row }) => (row.channel === 'complaint' && !found.has(row.caseId) ? [row.caseId] : []))
        const cases = (await readCases(tools.table, ids)).filter(isComplaint).filter((it) => list !== 'ended' || !it.national?.imported)
        for (const it of cases) found.set(it.id, it)
        count += list === 'ended' ? cases.length : rows.length
        looked += rows.length
        after = isLast ? null : (rows.at(-1)?.cursor ?? null)
      } while (after !== null && count < most && looked < mostOpen)
    }
  }
  return [...found.values()].filter((it) => mayRead(officer, it))
}

/**
 * Complaints that owe their entry there and are kept from whoever imports: those of the other desk, and those about them. What was
 * copied there of them comes back in everybody's export.
 */
const readKept = async (tools: Tools, officer: OfficerRights): Promise<Complaint[]> => {
  const ids = await readNationalTasks(tools.table, 'record', mostOpen)
  return (await readCases(tools.table, ids)).filter(isComplaint).filter((it) => !mayRead(officer, it))
}

/** What is here of the reports of the file, and what else is open here and came from SP4N-LAPOR!. */
const readKnown = async (
  tools: Tools,
  { reports }: ReadExport,
  atDesk: readonly Complaint[],
  officer: OfficerRights,
): Promise<KnownReport[]> => {
  const pointers = await casesOfNational(
    tools.table,
    reports.map(({ trackingId }) => trackingId),
  )
  const read = new Map(atDesk.map((it) => [it.id, it]))
  const others = [...new Set(pointers.values())].filter((id) => !read.has(id))
  const cases = [...atDesk, ...(await readCases(tools.table, others)).filter(isComplaint)]
  return cases.flatMap((it) =>
    it.national === null
      ? []
      : [
          {
            trackingId: it.national.trackingId,
            caseId: it.id,
            there: it.national.there ?? null,
            receivedOn: it.receivedOn,
            isOpen: !isEnded(it),
            isApart: (there) => isOurs(it) && isEndApart(it, there),
            // Of what this officer may not read nobody tells how it stands here.
            isHidden: !mayRead(officer, it),
          },
        ],
  )
}

/** As it would stand if that were what the export said last. */
const isEndApart = (state: Complaint, there: NationalView): boolean => {
  const then = { ...state, national: state.national && { ...state.national, there } }
  return nationalDifferencesOf(then).includes('end') && state.national?.kept !== nationalApartKey(then)
}

/** Who may stand there already: what was filed by any other way and has no tracking id, whether it owes an entry or not. */
const readOwed = async (tools: Tools, atDesk: readonly Complaint[]): Promise<OwedCase[]> => {
  const owed = atDesk.filter(({ national }) => national === null)
  // As it was filed, and as it is copied there.
  const versions = owed.flatMap((it) => [it, ...(it.edited ? [{ ...it, ...it.edited }] : [])])
  const wanted = versions.flatMap(({ id, title, text }) => [title, text].map(({ n }) => ({ caseId: id, n })))
  const words = await readTextsOfMany(tools.table, wanted)
  return versions.flatMap(({ id, number, title, text }) => {
    const said = { title: words.get(`${id}#${title.n}`), text: words.get(`${id}#${text.n}`) }
    return said.title === undefined || said.text === undefined ? [] : [{ caseId: id, number, title: said.title, text: said.text }]
  })
}
