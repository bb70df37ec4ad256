import { todayOf } from '../../domain/case/moves.ts'
import type { RegisterName } from '../../domain/case/register.ts'
import { plusMillis } from '../../domain/time/instant.ts'
import { type Key, keys, registerNumber, registerYear } from '../../store/keys.ts'
import { isLeased, readRegister, releaseLease, takeLease, takeNumber } from '../../store/register.ts'
import type { GuardedAction } from '../../store/transact.ts'
import { pause } from '../retry.ts'
import type { Tools } from '../tools.ts'

const maxAttempts = 3

/** A crowd of a few hundred passes in this time; a browser waits longer. */
const patienceMillis = 10_000

/** What came of a try with a number: settled one way or another, or overtaken by somebody who took the number first. */
export type NumberedTry<T> = { settled: T; used: boolean } | 'overtaken'

/**
 * Tries something that takes the next number of the year's register, in the same transaction (docs/adr/0004). The first
 * try is made without a lease; whoever is overtaken queues for one. Null when too many were quicker: nothing was done.
 */
export const withNextNumber = async <T>(
  tools: Tools,
  name: RegisterName,
  attemptWith: (number: string, numbering: GuardedAction[], attempt: number) => Promise<NumberedTry<T>>,
): Promise<T | null> => {
  const { table, effects } = tools
  const year = registerYear(todayOf(await tools.context()))
  const register = keys.register(name, year)
  const holder = effects.randomBytes(12).toString('base64url')
  const state = await readRegister(table, register)
  // While somebody holds the lease a try could only fail, and disturb the holder.
  let last = isLeased(state, effects.now()) ? await waitForLease(tools, register, holder) : state.last
  for (let attempt = 1; last !== null && attempt <= maxAttempts; attempt++) {
    const numbering = [takeNumber(table, register, last, holder, effects.now())]
    const outcome = await attemptWith(registerNumber(name, year, last + 1), numbering, attempt)
    if (outcome !== 'overtaken') {
      if (!outcome.used) await releaseLease(table, register, holder)
      return outcome.settled
    }
    last = await waitForLease(tools, register, holder)
  }
  await releaseLease(table, register, holder)
  return null
}

/**
 * Waits for the lease on a register. Looks without writing while somebody holds it, so that the holder's transaction
 * is not disturbed. The last number given out, or null when patience ended.
 */
const waitForLease = async ({ table, effects }: Tools, register: Key, holder: string): Promise<number | null> => {
  const patience = plusMillis(effects.now(), patienceMillis)
  while (effects.now() < patience) {
    const state = await readRegister(table, register)
    if (isLeased(state, effects.now()) && state.leasedBy === holder) return state.last
    if (!isLeased(state, effects.now())) {
      const last = await takeLease(table, register, holder, effects.now())
      if (last !== null) return last
    }
    await pause(effects, 5, 69)
  }
  return null
}
