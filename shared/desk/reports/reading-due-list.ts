import { todayOf } from '../../domain/case/moves.ts'
import type { DeskRow } from '../../domain/lists/desk-row.ts'
import { isDueIn, soonDays } from '../../domain/lists/queue.ts'
import { noInstitution } from '../../domain/lists/tally.ts'
import { isWithheld, type Onlooking } from '../../domain/lists/withheld.ts'
import { addWorkingDays } from '../../domain/time/calendar.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { rangesAfter, rangesOf, readDeskRows } from '../../store/case/desk-lists.ts'
import { everyDesk } from '../../store/keys.ts'
import type { Tools } from '../tools.ts'

/** What is late, or due in the next days; of one institution, of what nobody leads yet (`-`), or of all. */
export type DueAsk = { list: 'late' | 'soon'; institution: string | null }

export type DueList = { rows: DeskRow[]; next: string | null; looked: number; today: LocalDate }

const pageRows = 20
const slice = 100

/**
 * The cases behind what is late now, the longest overdue first: those that stand in a row of the page of leaders. What is
 * withheld is in none, whoever looks (docs/adr/0051).
 */
export const readDueList = async (tools: Tools, officer: Onlooking, ask: DueAsk, cursor: string | null): Promise<DueList> => {
  const context = await tools.context()
  const today = todayOf(context)
  const days = { today, soonUntil: addWorkingDays(context.calendar, today, soonDays) }
  const institution = officer.institution ?? ask.institution
  const scope = institution === null || institution === noInstitution ? everyDesk : institution
  const isMeant = (row: DeskRow): boolean =>
    isDueIn(row, ask.list, days) &&
    !isWithheld(row) &&
    row.unmatched !== true &&
    (institution === null || (row.lead ?? noInstitution) === institution)
  const ranges = rangesAfter(rangesOf(scope, officer, { list: ask.list, status: null }, days), cursor)
  const rows: DeskRow[] = []
  let [looked, after] = [0, cursor]
  for (const [i, range] of ranges.entries()) {
    const isLastRange = i === ranges.length - 1
    for (;;) {
      const page = await readDeskRows(tools.table, range, after, pageRows)
      for (const [j, { row, cursor: place }] of page.rows.entries()) {
        looked++
        after = place
        if (isMeant(row)) rows.push(row)
        const isEnd = isLastRange && page.isLast && j === page.rows.length - 1
        if (rows.length === pageRows) return { rows, next: isEnd ? null : after, looked, today }
      }
      if (page.isLast || page.rows.length === 0) break
      if (looked >= slice) return { rows, next: after, looked, today }
    }
  }
  return { rows, next: null, looked, today }
}
