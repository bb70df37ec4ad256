import { deskBase } from '../base.ts'
import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { lastMonths, type Overview, readOverview } from './reading-overview.ts'

export type ReportsDesk = ReturnType<typeof openReports>

/** Figures, for officers and leaders: no texts, no names of reporters. */
export const openReports = (effects: Effects) => {
  const tools = toolsOf(effects)
  const base = deskBase(tools)
  return {
    ...base,
    /** What came in within the last so many months and what became of it; `institution` null for the whole regency. */
    overview: async (months: number, institution: string | null): Promise<Overview> =>
      readOverview(tools, lastMonths(await base.today(), months), institution),
  }
}
