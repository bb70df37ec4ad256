import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { advanceJobs } from './advancing-jobs.ts'
import { startBringingIn } from './bringing-in-duties.ts'
import { jobKinds } from './job-kinds.ts'
import { startLearning } from './learning-anew.ts'
import { startRecounting } from './recounting.ts'

/** Long work over many cases. */
export const openJobs = (effects: Effects) => {
  const tools = toolsOf(effects)
  let isLookedAt = false
  return {
    /** Works off what was given, slice by slice, until `timeLeft` says no. */
    advance: async (timeLeft: () => boolean): Promise<{ slices: number; ended: number }> => {
      // Once in the life of a process: a new version comes with new ones.
      if (!isLookedAt) {
        await startRecounting(tools)
        await startBringingIn(tools)
        await startLearning(tools)
      }
      isLookedAt = true
      return advanceJobs(tools, jobKinds, timeLeft)
    },
  }
}
