import { createHash } from 'node:crypto'
import { countUp, type RateLimit, readCount, secondsLeft } from '../../store/rates.ts'
import type { Tools } from '../tools.ts'

/**
 * How often somebody may be wrong within a minute before the answer is "wait": with one number, and with all numbers
 * together. Never by the number alone, or a stranger could keep its owner out; and never longer than that minute, because
 * thousands share one mobile address.
 */
const perNumber = { limit: { name: 'wrong-number', windowSeconds: 60 }, most: 5 } as const satisfies Most
const perAsker = { limit: { name: 'wrong-asker', windowSeconds: 60 }, most: 30 } as const satisfies Most
type Most = { limit: RateLimit; most: number }

/**
 * Who asks for what: `open` as long as they are believed; `crowded` when much was wrong from their network, where only whoever
 * is right is answered; `wait` when it was this very number, which is not even looked at.
 */
export type Standing = { kind: 'open' | 'crowded' | 'wait'; seconds: number }

/** A number as this asker tried it: neither is read in it. */
export const pairOf = (number: string, asker: string): string =>
  createHash('sha256').update(`${number}|${asker}`).digest('base64url').slice(0, 22)

const secondsOf = ({ effects }: Tools): number => Math.floor(Date.parse(effects.now()) / 1000)

export const standingOf = async (tools: Tools, number: string, network: string): Promise<Standing> => {
  const now = secondsOf(tools)
  const [misses, all] = await Promise.all([
    readCount(tools.table, perNumber.limit, pairOf(number, network), now),
    readCount(tools.table, perAsker.limit, network, now),
  ])
  const kind = misses >= perNumber.most ? 'wait' : all >= perAsker.most ? 'crowded' : 'open'
  return { kind, seconds: secondsLeft(perAsker.limit, now) }
}

export const countMiss = async (tools: Tools, number: string, network: string): Promise<void> => {
  const now = secondsOf(tools)
  const { table } = tools
  await Promise.all([countUp(table, perNumber.limit, pairOf(number, network), now), countUp(table, perAsker.limit, network, now)])
}
