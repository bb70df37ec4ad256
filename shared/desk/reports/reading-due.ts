import { todayOf } from '../../domain/case/moves.ts'
import type { DeskRow } from '../../domain/lists/desk-row.ts'
import { soonDays } from '../../domain/lists/queue.ts'
import { noInstitution } from '../../domain/lists/tally.ts'
import { isWithheld, type Onlooking } from '../../domain/lists/withheld.ts'
import { addWorkingDays } from '../../domain/time/calendar.ts'
import { dueUntil, readDeskRows } from '../../store/case/desk-lists.ts'
import { everyDesk, otherDeskCases } from '../../store/keys.ts'
import type { Tools } from '../tools.ts'

/** Rows of open cases that a page of figures looks at to tell what is late. */
export const dueRows = 2000

const oldestShown = 10

type DueCounts = { late: number; soon: number }

/**
 * What is late now and what is due in the next days, by the institution that leads: one walk along the index. What is withheld
 * counts in the total of the regency only, and is in no list. `most`: rows that are looked at, the longest overdue first; of one institution, where whoever sees all asks for it.
 */
export const readDue = async (tools: Tools, officer: Onlooking, most: number, institution = officer.institution) => {
  const context = await tools.context()
  const today = todayOf(context)
  const soonUntil = addWorkingDays(context.calendar, today, soonDays)
  // What the other desk has counts in the total of those from whom it is not kept.
  const scopes = institution === null ? [everyDesk, otherDeskCases] : [institution]
  const byInstitution = new Map<string, DueCounts>()
  const total: DueCounts = { late: 0, soon: 0 }
  const late: DeskRow[] = []
  let [looked, isPartial] = [0, false]
  for (const scope of scopes) {
    let [cursor, isLast]: [string | null, boolean] = [null, false]
    while (!isLast && looked < most) {
      const page = await readDeskRows(tools.table, dueUntil(scope, officer, soonUntil), cursor, Math.min(500, most))
      for (const { row } of page.rows) {
        // What stands before everything else is there whatever its date.
        if (row.due === null || row.due > soonUntil) continue
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
      looked += page.rows.length
      cursor = page.rows.at(-1)?.cursor ?? null
      isLast = page.isLast || cursor === null
    }
    isPartial ||= !isLast
  }
  // What came in first has waited longest, whatever its limit was.
  const oldest = late.sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : a.caseId < b.caseId ? -1 : 1))
  return { ...total, byInstitution, oldest: oldest.slice(0, oldestShown), isPartial, today }
}
