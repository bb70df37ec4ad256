import { todayOf } from '../../domain/case/moves.ts'
import { type CountedCase, type CountedGroup, isIn } from '../../domain/figures/counted-case.ts'
import type { Period } from '../../domain/figures/period.ts'
import { type Selection, sumOf } from '../../domain/figures/selection.ts'
import type { Onlooking } from '../../domain/lists/withheld.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { type CountedPlace, readCountedCases } from '../../store/office/counted-items.ts'
import type { Tools } from '../tools.ts'

/** Where a list of counted cases goes on: in that month, after that case or from its beginning. */
export type CountedCursor = { month: string; after: CountedPlace | null }

/** Which figure, of which cases. */
export type CountedAsk = { period: Period; selection: Selection; group: CountedGroup }

/** `times`: how often the case counts, where that may be more than once. */
export type CountedEntry = CountedCase & { times: number }

export type CountedList = {
  entries: CountedEntry[]
  /** Where it goes on; null at its end. */
  next: CountedCursor | null
  /** Cases that were looked at for this page. */
  looked: number
  today: LocalDate
}

const countedOnPage = 20
/** Read units after which a page shows what it has found and says that it goes on; the last step may take three more. */
const mostUnits = 20
const atOnce = 100

/** The cases that a figure counts, a page of them: for an institution's officer those of their own institution. */
export const readCountedList = async (
  tools: Tools,
  { institution }: Onlooking,
  { period: { months }, selection, group }: CountedAsk,
  cursor: CountedCursor | null,
): Promise<CountedList> => {
  const context = await tools.context()
  const reading = { calendar: context.calendar, today: todayOf(context) }
  const lead = institution ?? group.lead
  const entries: CountedEntry[] = []
  let [looked, units] = [0, 0]
  const page = (next: CountedCursor | null): CountedList => ({ entries, next, looked, today: reading.today })
  const start = Math.max(0, cursor === null ? 0 : months.indexOf(cursor.month))
  for (const [i, month] of months.slice(start).entries()) {
    const following = months[start + i + 1]
    const afterMonth = following === undefined ? null : { month: following, after: null }
    let after = cursor?.month === month ? cursor.after : null
    for (;;) {
      const { rows, isLast, readUnits } = await readCountedCases(tools.table, { month, lead, after, limit: atOnce })
      units += readUnits
      for (const [j, { it, at }] of rows.entries()) {
        looked++
        after = at
        const times = isIn(it, group) ? sumOf(selection, [{ month, counts: it.counts }], reading) : 0
        if (times !== 0) entries.push({ ...it, times })
        if (entries.length === countedOnPage) return page(isLast && j === rows.length - 1 ? afterMonth : { month, after })
      }
      if (isLast) break
      if (units >= mostUnits) return page({ month, after })
    }
    if (units >= mostUnits) return page(afterMonth)
  }
  return page(null)
}
