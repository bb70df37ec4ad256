import type { Effects } from '../effects.ts'
import { toolsOf } from '../tools.ts'
import { advanceJobs } from './advancing-jobs.ts'
import { jobKinds } from './job-kinds.ts'

/** Long work over many cases. */
export const openJobs = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    /** Works off what was given, slice by slice, until `timeLeft` says no. */
    advance: (timeLeft: () => boolean): Promise<{ slices: number; ended: number }> => advanceJobs(tools, jobKinds, timeLeft),
  }
}
