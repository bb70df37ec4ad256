import { randomBytes } from 'node:crypto'
import { keySetOf, type MasterRing, ringOfOne, turned, without } from '../../shared/desk/master-ring.ts'
import { inUseAfterMillis } from '../../shared/desk/sub-keys.ts'
import { type Instant, plusMillis } from '../../shared/domain/time/instant.ts'

/** Keys that a test turns; `clock` is the desk's, and moves until the new generation is in use. */
export const turningKeys = (ring: MasterRing = ringOfOne(randomBytes(32))) => {
  let now = ring
  return {
    keys: async () => keySetOf(now),
    ring: () => now,
    turn: (clock: { now: Instant }, how: 'routine' | 'leak' = 'routine') => {
      now = turned(now, randomBytes(32), clock.now, how === 'leak')
      clock.now = plusMillis(clock.now, inUseAfterMillis)
    },
    drop: (id: string, clock: { now: Instant }) => {
      now = without(now, id)
      clock.now = plusMillis(clock.now, inUseAfterMillis)
    },
    /** As after a loss: nothing of before is left. */
    replace: (clock: { now: Instant }) => {
      now = ringOfOne(randomBytes(32))
      clock.now = plusMillis(clock.now, inUseAfterMillis)
    },
  }
}
