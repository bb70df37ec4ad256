import { todayOf } from '../../domain/case/moves.ts'
import { type CutOff, cutOffAt, earliestCut, isBefore } from '../../domain/lists/cut-off.ts'
import type { DeskRow } from '../../domain/lists/desk-row.ts'
import { soonDays } from '../../domain/lists/queue.ts'
import { noInstitution } from '../../domain/lists/tally.ts'
import { isWithheld, type Onlooking } from '../../domain/lists/withheld.ts'
import { addWorkingDays } from '../../domain/time/calendar.ts'
import { type DeskPage, type DeskRange, dueUntil, readDeskRows } from '../../store/case/desk-lists.ts'
import { everyDesk, otherDeskCases } from '../../store/keys.ts'
import type { Tools } from '../tools.ts'

/**
 * How many rows of open cases a page looks at in each list, the longest overdue first: the page of leaders of the whole regency, that
 * of one institution, the report by status. Beyond that many a page says up to which limit it counted.
 */
export type DueLooked = { all: number; one: number; overview: number }
export const dueLooked: DueLooked = { all: 300, one: 100, overview: 2000 }

const oldestShown = 10

type DueCounts = { late: number; soon: number }

/**
 * What is late now and what is due in the next days, by the institution that leads: one walk along the index. What is withheld
 * counts in the total of the regency only, and is in no list. `most`: rows that are looked at; of one institution, where whoever
 * sees all asks for it. Where there are more, only days that were looked at in whole are counted (`CutOff`).
 */
export const readDue = async (tools: Tools, officer: Onlooking, most: number, institution = officer.institution) => {
  const context = await tools.context()
  const today = todayOf(context)
  const soonUntil = addWorkingDays(context.calendar, today, soonDays)
  // What the other desk has counts in the total of those from whom it is not kept.
  const scopes = institution === null ? [everyDesk, otherDeskCases] : [institution]
  const read = await Promise.all(scopes.map((scope) => readScope(tools, dueUntil(scope, officer, soonUntil), most)))
  const cut = earliestCut(read.map((it) => it.cut))
  const byInstitution = new Map<string, DueCounts>()
  const total: DueCounts = { late: 0, soon: 0 }
  const late: DeskRow[] = []
  for (const row of read.flatMap(({ rows }) => rows)) {
    // What stands before everything else is there whatever its date.
    if (row.due === null || row.due > soonUntil || !isBefore(cut, row.due)) continue
    const kind = row.due < today ? 'late' : 'soon'
    const lead = row.lead ?? noInstitution
    const withheld = isWithheld(row) || row.unmatched === true
    // Its own desk also shows an institution what others lead; that counts for them.
    if (institution !== null && (lead !== institution || withheld)) continue
    total[kind]++
    if (withheld) continue
    if (kind === 'late') late.push(row)
    const counts = byInstitution.get(lead) ?? { late: 0, soon: 0 }
    byInstitution.set(lead, { ...counts, [kind]: counts[kind] + 1 })
  }
  // What came in first has waited longest, whatever its limit was.
  const oldest = late.sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : a.caseId < b.caseId ? -1 : 1))
  return { ...total, byInstitution, oldest: oldest.slice(0, oldestShown), cut, today }
}

/** The first rows of a list, `most` of them, and where it was cut off. */
const readScope = async ({ table }: Tools, range: DeskRange, most: number): Promise<{ rows: DeskRow[]; cut: CutOff | null }> => {
  const rows: DeskPage['rows'] = []
  for (;;) {
    const page = await readDeskRows(table, range, rows.at(-1)?.cursor ?? null, Math.min(500, most - rows.length))
    rows.push(...page.rows)
    const last = rows.at(-1)
    if (page.isLast || last === undefined) return { rows: rows.map(({ row }) => row), cut: null }
    if (rows.length >= most) return { rows: rows.map(({ row }) => row), cut: cutOffAt(most, { place: last.cursor, due: last.row.due }) }
  }
}
