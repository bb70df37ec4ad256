import type { Standing } from '../../domain/figures/league.ts'
import type { Period } from '../../domain/figures/period.ts'
import type { Onlooking } from '../../domain/lists/withheld.ts'
import { deskBase } from '../base.ts'
import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { readSignedNotes, type SignedNote } from './institution-notes.ts'
import { type CountedAsk, type CountedCursor, type CountedList, readCountedList } from './reading-counted.ts'
import { type DueLooked, dueLooked } from './reading-due.ts'
import { type DueAsk, type DueList, readDueList } from './reading-due-list.ts'
import { lastMonths, type Overview, readOverview, readWithheld, type Withheld } from './reading-overview.ts'
import {
  type Mix,
  type Performance,
  type PerformanceAsk,
  readInstitution,
  readLeague,
  readMixes,
  readPerformance,
} from './reading-performance.ts'
import { readSurvey, type SurveyRead } from './reading-survey.ts'

export type ReportsDesk = ReturnType<typeof openReports>

/** Figures, for officers and leaders: no texts, no names of reporters. `looked`: how many rows of what is due a page looks at. */
export const openReports = (effects: Effects, looked: DueLooked = dueLooked) => {
  const tools = toolsOf(effects)
  const base = deskBase(tools)
  return {
    ...base,
    /** What came in within the last so many months and what became of it, for an institution's officer or the whole regency. */
    overview: async (months: number, officer: Onlooking): Promise<Overview> =>
      readOverview(tools, lastMonths(await base.today(), months), officer, looked),
    /** What leaders decide by, of one institution or of all, beside what was before. */
    performance: (ask: PerformanceAsk, officer: Onlooking): Promise<Performance> => readPerformance(tools, ask, officer, null, looked),
    /** Institutions beside each other. */
    league: (period: Period, officer: Onlooking): Promise<Standing[]> => readLeague(tools, period, officer),
    /** By class, category, district and channel of entry. */
    mixes: (period: Period, officer: Onlooking): Promise<Mix[]> => readMixes(tools, period, officer),
    /** One institution's figures and its place among all of them. */
    institution: (ask: { period: Period; institution: string }, officer: Onlooking) => readInstitution(tools, ask, officer, looked),
    /** What an institution said to its figures, the last first. */
    notes: (institution: string): Promise<SignedNote[]> => readSignedNotes(tools, institution),
    /** What reporters said of the service, as it was published, and how many have answered since. */
    survey: async (officer: Onlooking): Promise<SurveyRead> => readSurvey(tools, await base.today(), officer),
    /** The cases that a figure counts. */
    counted: (ask: CountedAsk, officer: Onlooking, cursor: CountedCursor | null): Promise<CountedList> =>
      readCountedList(tools, officer, ask, cursor),
    /** The cases that are late, or due soon. */
    due: (ask: DueAsk, officer: Onlooking, cursor: string | null): Promise<DueList> => readDueList(tools, officer, ask, cursor),
    /** The same of what is berkadar or names somebody, which no other page tells apart. */
    withheld: async (months: number, officer: Onlooking): Promise<Withheld> =>
      readWithheld(tools, lastMonths(await base.today(), months), officer),
  }
}
