import { plusMillis } from '../domain/instant.ts'
import type { Key } from '../store/keys.ts'
import { isLeased, readRegister, takeLease } from '../store/register.ts'
import type { Tools } from './tools.ts'

/** A crowd of a few hundred passes in this time; a browser waits longer. */
const patienceMillis = 10_000

/**
 * Waits for the lease on a register. Looks without writing while somebody holds it, so that the holder's transaction
 * is not disturbed. The last number given out, or null when patience ended.
 */
export const waitForLease = async ({ table, effects }: Tools, register: Key, holder: string): Promise<number | null> => {
  const patience = plusMillis(effects.now(), patienceMillis)
  while (effects.now() < patience) {
    const state = await readRegister(table, register)
    if (isLeased(state, effects.now()) && state.leasedBy === holder) return state.last
    if (!isLeased(state, effects.now())) {
      const last = await takeLease(table, register, holder, effects.now())
      if (last !== null) return last
    }
    await effects.sleep(5 + (effects.randomBytes(1)[0] ?? 0) / 4)
  }
  return null
}
