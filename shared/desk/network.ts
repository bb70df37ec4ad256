import { createHmac } from 'node:crypto'
import { saltsNow } from './salt.ts'
import type { Tools } from './tools.ts'

/** A network as it is counted: keyed, and salted with what is gone tomorrow. */
export const networkHash = (key: Buffer, salt: string, sourceAddress: string): string =>
  createHmac('sha256', key)
    .update(`${salt}|${networkOf(sourceAddress)}`)
    .digest('base64url')
    .slice(0, 22)

/** The same of this installation, now. */
export const networkHashOf = async (tools: Tools, sourceAddress: string): Promise<string> =>
  (await networkHashesOf(tools, sourceAddress)).now

/** With that of the day before, for the minutes in which a sending of then may be tried again. */
export const networkHashesOf = async (
  { keyRing, effects }: Tools,
  sourceAddress: string,
): Promise<{ now: string; before: string | null }> => {
  const [ring, { salt, before }] = await Promise.all([keyRing(), saltsNow(effects)])
  const hash = (of: string) => networkHash(ring('network-hash').inUse.key, of, sourceAddress)
  return { now: hash(salt), before: before === null ? null : hash(before) }
}

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
