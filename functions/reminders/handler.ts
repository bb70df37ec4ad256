import { createDesk } from '../../shared/desk/desk.ts'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import type { Swept } from '../../shared/desk/sweep.ts'

/** The next sweep comes in a few minutes; this one ends in time and leaves the rest to it. */
const budgetMillis = 240_000

/** The scheduled sweep: carries out what the clocks of cases demand by now (design.md section 4). */
export const createHandler = (overrides: Partial<Effects> = {}) => {
  const desk = createDesk(createEffects(overrides))
  return (_event: { schedule: string }): Promise<Swept> => {
    const started = performance.now()
    return desk.sweep(() => performance.now() - started < budgetMillis)
  }
}

let warm: ReturnType<typeof createHandler> | undefined

export const handler = (event: { schedule: string }): Promise<Swept> => {
  warm ??= createHandler()
  return warm(event)
}
