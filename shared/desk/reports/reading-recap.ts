import { todayOf } from '../../domain/case/moves.ts'
import { measuredOf, ppidOf } from '../../domain/figures/measured.ts'
import { periodNamed } from '../../domain/figures/period.ts'
import type { MonthRecap, WeeklyFigures } from '../../domain/letters/scheduled.ts'
import { monthBefore } from '../../domain/letters/scheduled.ts'
import type { Onlooking } from '../../domain/lists/withheld.ts'
import { addDays, type LocalDate } from '../../domain/time/local-date.ts'
import type { Tools } from '../tools.ts'
import { readPerformance, readWholeMonth } from './reading-performance.ts'

/** Months that a weekly letter speaks of, this one included. */
export const weeklyMonths = 3

const partOf = (share: { part: number; of: number } | null) => (share === null ? null : { part: share.part, of: share.of })

const endedThereIn = ({ endedThere }: { endedThere: number }) => (endedThere === 0 ? {} : { endedThere })

/** What a leader or head is told on Monday, as they see it: nothing of what is kept from them. Null where nothing came in or waits. */
export const readWeekly = async (tools: Tools, officer: Onlooking): Promise<WeeklyFigures | null> => {
  const period = periodNamed(String(weeklyMonths), todayOf(await tools.context()))
  const { now, complaints, before, ppid } = await readPerformance(tools, { period, institution: null }, officer)
  if (complaints.cameIn + ppid.cameIn + complaints.open + now.late + now.soon === 0) return null
  return {
    institution: officer.institution,
    late: now.late,
    soon: now.soon,
    atLeast: now.cut !== null,
    cameIn: complaints.cameIn,
    open: complaints.open,
    answered: complaints.answered,
    ...endedThereIn(complaints),
    inTime: partOf(complaints.answer),
    inTimeBefore: partOf(before.answer),
    requests: ppid.cameIn,
    ordersOpen: ppid.ordersOpen,
  }
}

/** Figures of the month that has just ended, as this officer sees them. */
export const readMonthFigures = async (
  tools: Tools,
  officer: Onlooking,
  today: LocalDate,
): Promise<Omit<MonthRecap, 'scorers' | 'deadLinks' | 'linksOn' | 'doubtfulNumbers'>> => {
  const month = monthBefore(today)
  const earlier = monthBefore(addDays(today, 1 - Number(today.slice(8)) - 1))
  const [rows, rowsBefore, calendar] = await Promise.all([
    readWholeMonth(tools, month, officer),
    readWholeMonth(tools, earlier, officer),
    tools.calendar(),
  ])
  const reading = { calendar, today }
  const isComplaint = ({ group }: (typeof rows)[number]) => group.of !== 'request'
  const complaints = measuredOf(rows.filter(isComplaint), reading)
  const requests = ppidOf(
    rows.filter((it) => !isComplaint(it)),
    reading,
  )
  return {
    month,
    cameIn: complaints.cameIn,
    cameInBefore: measuredOf(rowsBefore.filter(isComplaint), reading).cameIn,
    answered: complaints.answered,
    ...endedThereIn(complaints),
    open: complaints.open,
    inTime: partOf(complaints.answer),
    requests: requests.cameIn,
    objections: requests.objected,
  }
}
