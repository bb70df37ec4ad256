import { openClock } from '../../shared/desk/clock/open-clock.ts'
import type { Swept } from '../../shared/desk/clock/sweep.ts'
import { warmFunction } from '../../shared/desk/warm-function.ts'
import { failuresInWords } from '../../shared/domain/office/self-check.ts'

/** The next sweep comes in a few minutes; this one ends in time and leaves the rest to it. */
const budgetMillis = 240_000

/**
 * The scheduled sweep: carries out what the clocks of cases demand by now (design.md section 4). In the morning it also
 * tells the operators what is wrong. Where a letter would come too late or not at all, or networks cannot be counted as they should, the
 * run fails when its work is done: failed runs are an alarm that needs neither sweep nor outbox (docs/adr/0023).
 */
export const { createHandler, handler } = warmFunction((effects) => {
  const clock = openClock(effects)
  return async ({ schedule }: { schedule: string }): Promise<Swept | undefined> => {
    if (schedule === 'self-check') return checkedBy(clock)
    const started = performance.now()
    const timeLeft = () => performance.now() - started < budgetMillis
    const isMorning = schedule === 'morning-digest'
    // Before anything that can fail: yesterday's salt must not outlive a sweep that does (docs/adr/0053).
    const salt = await clock.turnSalt()
    const swept = await (isMorning ? clock.sweepForDigests(timeLeft) : clock.sweep(timeLeft))
    if (isMorning && (await clock.tellOperators()).mute) throw new Error('Letters do not leave; see /petugas/operasi')
    if (swept.stale) throw new Error('No sweep has been completed for half an hour; see /petugas/operasi')
    if (salt === 'failed') throw new Error('The salt was not turned: limits count in each process alone; see salt-not-turned in the log')
    return swept
  }
})

/** The desk as a citizen finds it. A page that does not answer is an alarm, as a sweep that fails is (docs/adr/0077). */
const checkedBy = async ({ checkSelf }: Pick<ReturnType<typeof openClock>, 'checkSelf'>): Promise<undefined> => {
  const failures = await checkSelf()
  if (failures.length > 0) throw new Error(`Pages do not answer: ${failuresInWords(failures, 'silent')}; see /petugas/operasi`)
}
