import { countFilings } from '../citizens/storm.ts'
import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { projectCase } from './projecting.ts'

/** What follows the cases: words to search by, and figures. */
export const openProjections = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    /** Brings words and figures up to where the case stands now. */
    project: (caseId: string): Promise<void> => projectCase(tools, caseId),
    /** These days were filed on over the web: how a storm is noticed. A count that fails keeps nothing else from its work. */
    countFilings: (filedOn: readonly string[]): Promise<void> =>
      countFilings(tools, filedOn).catch((error: unknown) =>
        effects.log('filings-uncounted', { error: error instanceof Error ? error.name : 'unknown' }),
      ),
  }
}
