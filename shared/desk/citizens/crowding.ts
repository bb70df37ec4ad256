import { createHash } from 'node:crypto'
import { type Instant, plusMillis } from '../../domain/time/instant.ts'
import { isWorkDone, type Work } from '../../domain/typed/proof-of-work.ts'
import { countUp, type RateLimit, secondsLeft } from '../../store/rates.ts'
import type { Sending, Waiting } from '../cases/filing.ts'
import { networkHashesOf } from '../network.ts'
import type { Tools } from '../tools.ts'
import { isStormy } from './storm.ts'

/** How a form of the public pages reached us: under the token of our own form, or a key that a program chose (`isChosen`). */
export type WebSending = {
  token: string
  isChosen?: true
  language: 'id' | 'en'
  sourceAddress: string
  work: Work
  /** Until when this sending was asked to wait, by a token of ours; null if it comes for the first time. */
  wait: Instant | null
}

/**
 * Filings from one network in a minute before whoever has not done the work is asked to wait until it ends: thousands share one
 * mobile address, and none of them waits longer.
 */
const filings: RateLimit = { name: 'filing', windowSeconds: 60 }
const filingsPerWindow = 20

/**
 * How long this sending is asked to wait; null when there is room. Whoever has waited once is taken whatever the crowd: while
 * somebody floods, the places of each minute are gone before anybody honest can have one.
 */
const crowding = async ({ effects, table }: Tools, who: string, { work, wait }: WebSending): Promise<Waiting | null> => {
  const now = effects.now()
  const seconds = Math.floor(Date.parse(now) / 1000)
  const count = await countUp(table, filings, who, seconds)
  if (count <= filingsPerWindow || isWorkDone(work)) return null
  const until = wait ?? plusMillis(now, secondsLeft(filings, seconds) * 1000)
  return now >= until ? null : { seconds: Math.ceil((Date.parse(until) - Date.parse(now)) / 1000), until }
}

/**
 * A key that a program chose may be anybody's, and what it filed is answered with number and access code: so it counts for
 * the network that sent it. The same key from elsewhere is another sending, which loses nobody anything. The hash tells no
 * address: who chose the key and the day are in it, too.
 */
const keyOfSender = (key: string, who: string): string => `api-${createHash('sha256').update(`${who}|${key}`).digest('base64url')}`

/** The sending as filing takes it. Counting the network begins at once, beside the preparing of the case. */
export const webSending = async (tools: Tools, sending: WebSending): Promise<Sending> => {
  const { token, isChosen, language, sourceAddress } = sending
  const [who, storm] = await Promise.all([networkHashesOf(tools, sourceAddress), isStormy(tools)])
  const patience = crowding(tools, who.now, sending)
  // If preparing fails first, nobody is left to hear of this failure.
  patience.catch(() => {})
  const inStorm = storm && !isWorkDone(sending.work)
  const taken = isChosen ? keyOfSender(token, who.now) : token
  // Around midnight it may have come before under the salt of yesterday: it counts as both.
  const earlier = isChosen && who.before !== null ? { earlierToken: keyOfSender(token, who.before) } : {}
  return { token: taken, ...earlier, language, via: 'web', actor: { kind: 'reporter' }, inStorm, patience }
}
