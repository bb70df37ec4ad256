import { openJobs } from '../../shared/desk/clock/open-jobs.ts'
import { warmFunction } from '../../shared/desk/warm-function.ts'

export type JobsResult = { slices: number; ended: number }

/** The next run comes in a minute; a slice that has begun still ends within the function's time. */
const budgetMillis = 55_000

/** Long work over many cases, in slices (design.md section 5). */
export const { createHandler, handler } = warmFunction((effects) => {
  const jobs = openJobs(effects)
  return (_event: { schedule: string }): Promise<JobsResult> => {
    const started = performance.now()
    return jobs.advance(() => performance.now() - started < budgetMillis)
  }
})
