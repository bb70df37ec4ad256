import { advanceJobs, type JobKinds } from '../../shared/desk/clock/advancing-jobs.ts'
import { jobKinds } from '../../shared/desk/clock/job-kinds.ts'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import { createTools } from '../../shared/desk/tools.ts'

export type JobsResult = { slices: number; ended: number }

/** The next run comes in a minute; a slice that has begun still ends within the function's time. */
const budgetMillis = 55_000

/** Long work over many cases, in slices (design.md section 5). `kinds` are those of the registry; tests bring their own. */
export const createHandler = (overrides: Partial<Effects> = {}, kinds: JobKinds = jobKinds) => {
  const tools = createTools(createEffects(overrides))
  return (_event: { schedule: string }): Promise<JobsResult> => {
    const started = performance.now()
    return advanceJobs(tools, kinds, () => performance.now() - started < budgetMillis)
  }
}

let warm: ReturnType<typeof createHandler> | undefined

export const handler = (event: { schedule: string }): Promise<JobsResult> => {
  warm ??= createHandler()
  return warm(event)
}
