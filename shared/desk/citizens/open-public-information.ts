import { shownReports } from '../../domain/information/finding-reports.ts'
import type { ListedInformation } from '../../domain/information/listed-information.ts'
import type { PublishedReport } from '../../domain/information/published-report.ts'
import { readListedInformation } from '../../store/office/information-items.ts'
import { readSameExperiences, readWithdrawnReports } from '../../store/office/report-items.ts'
import { deskBase } from '../base.ts'
import type { Effects } from '../effects.ts'
import { keepRecent, type Recent } from '../recent.ts'
import { toolsOf } from '../tools.ts'
import { countSame } from './same-experience.ts'

export type PublicInformationDesk = ReturnType<typeof openPublicInformation>

/** `sameOf`: how often somebody said that they have the same; `wasShown`: whether there was one at that address. */
export type ShownReports = {
  shown: PublishedReport[]
  sameOf: (id: string) => number
  wasShown: (id: string) => boolean
}

/** A line that was released is seen this much later; so long a process keeps the list, which a crowd asks for again and again. */
const keptMillis = 60_000
const kept = new WeakMap<Effects, Recent<ListedInformation[]>>()

/** What the regency shows without being asked. */
export const openPublicInformation = (effects: Effects) => {
  const tools = toolsOf(effects)
  const recent = kept.get(effects) ?? keepRecent(effects, keptMillis, () => readListedInformation(tools.table))
  kept.set(effects, recent)
  return {
    ...deskBase(tools),
    listed: (): Promise<ListedInformation[]> => recent.get(),
    /** Published reports as they are shown now: what was taken back a moment ago is not among them. */
    reports: async (): Promise<ShownReports> => {
      const [listed, withdrawn, same] = await Promise.all([
        recent.get(),
        readWithdrawnReports(tools.table),
        readSameExperiences(tools.table),
      ])
      const gone = new Set(withdrawn.map(({ sk }) => sk))
      const wasShown = (id: string) => gone.has(id) && listed.some((it) => it.id === id)
      return { shown: shownReports(listed, gone), sameOf: (id) => same.get(id) ?? 0, wasShown }
    },
    /** Somebody has the same. */
    countSame: (id: string, sourceAddress: string) => countSame(tools, id, sourceAddress),
  }
}
