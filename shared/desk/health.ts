import { readHeartbeats } from '../store/office/heartbeats.ts'
import type { Effects } from './effects.ts'
import { toolsOf } from './tools.ts'

/**
 * Whether what stands behind every page answers. `table`: it was read, and so could its key be used. `keys`: this function was given
 * its own, anew. `secret`: the last comparison found it to be the one with which the table was written; null where the table, in which
 * that is noted, was not read.
 */
export type DeepHealth = { table: boolean; keys: boolean; secret: boolean | null }

/** However often it is asked, the parts are asked once in so long; one that failed sooner, so that its return is seen. */
const keptMillis = { well: 60_000, ill: 10_000 }

type Kept = { until: number; answer: Promise<DeepHealth> }
const keptBy = new WeakMap<Effects, Kept>()

/** Asks what a page needs, and remembers the answer: whoever asks in a loop costs nothing and learns nothing more (docs/adr/0077). */
export const openHealth = (effects: Effects) => ({
  deepHealth: async (): Promise<DeepHealth> => {
    const now = Date.parse(effects.now())
    const known = keptBy.get(effects)
    if (known && now < known.until) return known.answer
    const asked: Kept = { until: now + keptMillis.well, answer: look(effects) }
    keptBy.set(effects, asked)
    const answer = await asked.answer
    if (!isWell(answer)) asked.until = now + keptMillis.ill
    return answer
  },
})

const look = async (effects: Effects): Promise<DeepHealth> => {
  const [beats, keys] = await Promise.allSettled([readHeartbeats(toolsOf(effects).table), effects.keys()])
  if (beats.status === 'rejected') effects.log('table-not-read')
  if (keys.status === 'rejected') effects.log('keys-not-read')
  return {
    table: beats.status === 'fulfilled',
    keys: keys.status === 'fulfilled' && keys.value.length > 0,
    secret: beats.status === 'fulfilled' ? (beats.value.keys?.missing ?? []).length === 0 : null,
  }
}

export const isWell = ({ table, keys, secret }: DeepHealth): boolean => table && keys && secret === true
