import { countUp, type RateLimit, secondsLeft } from '../../store/rates.ts'
import type { Sending } from '../cases/filing.ts'
import { networkHash } from '../network.ts'
import type { Tools } from '../tools.ts'

/** How a form of the public pages reached us. */
export type WebSending = { token: string; language: 'id' | 'en'; sourceAddress: string }

/** Filings from one network in ten minutes before people are asked to wait; thousands share one mobile address. */
const filings: RateLimit = { name: 'filing', windowSeconds: 600 }
const filingsPerWindow = 60

/** Seconds this network is asked to wait before filing more; 0 when there is room. */
const crowding = async ({ keyRing, effects, table }: Tools, sourceAddress: string): Promise<number> => {
  const seconds = Math.floor(Date.parse(effects.now()) / 1000)
  const who = networkHash((await keyRing())('network-hash').inUse.key, sourceAddress, effects.now())
  const count = await countUp(table, filings, who, seconds)
  return count > filingsPerWindow ? secondsLeft(filings, seconds) : 0
}

/** The sending as filing takes it. Counting the network begins at once, beside the preparing of the case. */
export const webSending = (tools: Tools, { token, language, sourceAddress }: WebSending): Sending => {
  const patience = crowding(tools, sourceAddress)
  // If preparing fails first, nobody is left to hear of this failure.
  patience.catch(() => {})
  return { token, language, via: 'web', actor: { kind: 'reporter' }, patience }
}
