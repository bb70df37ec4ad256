import type { Onlooking } from '../../domain/lists/withheld.ts'
import { deskBase } from '../base.ts'
import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { lastMonths, type Overview, readOverview, readWithheld, type Withheld } from './reading-overview.ts'
import { type Performance, readPerformance } from './reading-performance.ts'

export type ReportsDesk = ReturnType<typeof openReports>

/** Figures, for officers and leaders: no texts, no names of reporters. */
export const openReports = (effects: Effects) => {
  const tools = toolsOf(effects)
  const base = deskBase(tools)
  return {
    ...base,
    /** What came in within the last so many months and what became of it, for an institution's officer or the whole regency. */
    overview: async (months: number, officer: Onlooking): Promise<Overview> =>
      readOverview(tools, lastMonths(await base.today(), months), officer),
    /** What leaders decide by, of the last so many months beside as many before. */
    performance: (months: number, officer: Onlooking): Promise<Performance> => readPerformance(tools, months, officer),
    /** The same of what is berkadar or names somebody, which no other page tells apart. */
    withheld: async (months: number, officer: Onlooking): Promise<Withheld> =>
      readWithheld(tools, lastMonths(await base.today(), months), officer),
  }
}
