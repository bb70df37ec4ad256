import { createHmac } from 'node:crypto'
import type { Instant } from '../domain/time/instant.ts'
import type { Tools } from './tools.ts'

/** A source address as it is counted: a keyed hash with the day in it, so that nobody can be followed from day to day. */
export const networkHash = (key: Buffer, sourceAddress: string, now: Instant): string =>
  createHmac('sha256', key)
    .update(`${now.slice(0, 10)}|${networkOf(sourceAddress)}`)
    .digest('base64url')
    .slice(0, 22)

/** The same with the key of this installation, now. */
export const networkHashOf = async ({ keyRing, effects }: Tools, sourceAddress: string): Promise<string> =>
  networkHash((await keyRing())('network-hash').inUse.key, sourceAddress, effects.now())

/** One line has a whole /64 of IPv6, and could send each request from another address of it: the line counts, as in IPv4. */
export const networkOf = (sourceAddress: string): string => {
  const address = sourceAddress.trim().toLowerCase().split('%')[0] ?? ''
  if (!address.includes(':')) return address
  const asIpv4 = /^(?:0*:)*:?(?:ffff:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (asIpv4) return asIpv4
  const [before = '', after] = address.split('::')
  const front = partsOf(before)
  const back = partsOf(after ?? '')
  const filled = after === undefined ? front : [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return `${filled
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

const partsOf = (text: string): string[] => (text === '' ? [] : text.split(':'))
