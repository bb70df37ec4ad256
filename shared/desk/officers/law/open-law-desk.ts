import type { Ladder } from '../../../domain/law/ladder.ts'
import type { Statute } from '../../../domain/law/statutes.ts'
import type { Onlooking } from '../../../domain/lists/withheld.ts'
import type { Job, JobGiver } from '../../../domain/office/job.ts'
import type { CalendarDay } from '../../../domain/time/calendar.ts'
import { readJob } from '../../../store/office/job-items.ts'
import { deskBase } from '../../base.ts'
import type { Effects } from '../../effects.ts'
import { type Law, toolsOf } from '../../tools.ts'
import {
  changeCalendar,
  changeLadder,
  changeStatute,
  type LawPreview,
  previewCalendar,
  previewStatute,
  previewWithdrawal,
  withdrawStatute,
} from './law-change.ts'

export type LawDesk = ReturnType<typeof openLawDesk>

/** Calendar, time limits and ladder: what is in force, what a change would do to open cases, and the change. */
export const openLawDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    /** Built in, then the region file, then what administrators entered. */
    law: (): Promise<Law> => tools.law(),
    /** Which promised dates the days would move; looks while there is time. */
    previewCalendar: (officer: Onlooking, days: readonly CalendarDay[], timeLeft: () => boolean): Promise<LawPreview> =>
      previewCalendar(tools, officer, days, timeLeft),
    /** Changes the days and gives the job that recomputes open cases; null when somebody else was first. */
    changeCalendar: (days: readonly CalendarDay[], decree: string, by: JobGiver): Promise<Job | null> =>
      changeCalendar(tools, days, decree, by),
    previewStatute: (officer: Onlooking, row: Statute, timeLeft: () => boolean): Promise<LawPreview> =>
      previewStatute(tools, officer, row, timeLeft),
    changeStatute: (row: Statute, by: JobGiver): Promise<Job | null> => changeStatute(tools, row, by),
    /** The same for a row that is taken back, and which one would be in force instead. */
    previewWithdrawal: (officer: Onlooking, row: Statute, timeLeft: () => boolean) => previewWithdrawal(tools, officer, row, timeLeft),
    withdrawStatute: (row: Statute, by: JobGiver): Promise<Job | null> => withdrawStatute(tools, row, by),
    changeLadder: (ladder: Ladder, by: JobGiver): Promise<Job | null> => changeLadder(tools, ladder, by),
    /** How far the job of a change is. */
    job: (id: string): Promise<Job | null> => readJob(tools.table, id),
  }
}
