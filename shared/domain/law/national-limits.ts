import type { Case } from '../case/case.ts'
import { type Context, type Decided, startNamedClock, todayOf } from '../case/moves.ts'
import { isNationalLimit, nationalLimitOf } from '../case/national-duty.ts'
import { afterwards } from '../channels/afterwards.ts'
import type { CaseEvent } from '../events/events.ts'
import { type Clock, isOpen, stopClock, upsertClocks } from './clock.ts'

/**
 * What was decided, with the limits of what SP4N-LAPOR! is owed: they begin and stop with whatever makes it owed or settles it,
 * whoever caused that, so no row of a table can forget them (docs/adr/0072).
 */
export const withNationalLimits = <E extends CaseEvent>(state: Case, decided: Decided<E>, context: Context): Decided<E> => {
  const last = decided.events.at(-1)
  if (state.channel !== 'complaint' || !last) return decided
  const after = afterwards(state, decided.events)
  const limit = nationalLimitOf(after)
  const running = after.clocks.filter((clock) => isNationalLimit(clock.statute) && isOpen(clock))
  const today = todayOf(context)
  const changed: Clock[] = [
    ...running.filter(({ statute }) => statute !== limit).map((clock) => stopClock(clock, today)),
    ...(limit !== null && !running.some(({ statute }) => statute === limit) ? [startNamedClock(limit, today, after.clocks, context)] : []),
  ]
  if (changed.length === 0) return decided
  return { ...decided, events: [...decided.events.slice(0, -1), { ...last, clocks: upsertClocks(last.clocks, changed) }] }
}
