import { createHash } from 'node:crypto'
import { isWorkDone, type Work } from '../../domain/typed/proof-of-work.ts'
import { countUp, type RateLimit, secondsLeft } from '../../store/rates.ts'
import type { Sending } from '../cases/filing.ts'
import { networkHashOf } from '../network.ts'
import type { Tools } from '../tools.ts'

/** How a form of the public pages reached us: under the token of our own form, or a key that a program chose (`isChosen`). */
export type WebSending = { token: string; isChosen?: true; language: 'id' | 'en'; sourceAddress: string; work: Work }

/**
 * Filings from one network in a minute before whoever has not done the work is asked to wait until it ends: thousands share one
 * mobile address, and none of them waits longer.
 */
const filings: RateLimit = { name: 'filing', windowSeconds: 60 }
const filingsPerWindow = 20

/** Seconds this network is asked to wait before filing more; 0 when there is room. */
const crowding = async ({ effects, table }: Tools, who: string, work: Work): Promise<number> => {
  const seconds = Math.floor(Date.parse(effects.now()) / 1000)
  const count = await countUp(table, filings, who, seconds)
  return count > filingsPerWindow && !isWorkDone(work) ? secondsLeft(filings, seconds) : 0
}

/**
 * A key that a program chose may be anybody's, and what it filed is answered with number and access code: so it counts for
 * the network that sent it. The same key from elsewhere is another sending, which loses nobody anything. The hash tells no
 * address: who chose the key and the day are in it, too.
 */
const keyOfSender = (key: string, who: string): string => `api-${createHash('sha256').update(`${who}|${key}`).digest('base64url')}`

/** The sending as filing takes it. Counting the network begins at once, beside the preparing of the case. */
export const webSending = async (tools: Tools, { token, isChosen, language, sourceAddress, work }: WebSending): Promise<Sending> => {
  const who = await networkHashOf(tools, sourceAddress)
  const patience = crowding(tools, who, work)
  // If preparing fails first, nobody is left to hear of this failure.
  patience.catch(() => {})
  return { token: isChosen ? keyOfSender(token, who) : token, language, via: 'web', actor: { kind: 'reporter' }, patience }
}
