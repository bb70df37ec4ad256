import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { projectCase } from './projecting.ts'

/** What follows the cases: words to search by, and figures. */
export const openProjections = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    /** Brings words and figures up to where the case stands now. */
    project: (caseId: string): Promise<void> => projectCase(tools, caseId),
  }
}
