import { createHash } from 'node:crypto'
import { countSameExperience } from '../../store/office/report-items.ts'
import { countBack, countUp, type RateLimit } from '../../store/rates.ts'
import { networkHashOf } from '../network.ts'
import type { Tools } from '../tools.ts'

/**
 * "Saya juga mengalami" (docs/adr/0095): a number beside a published report, and nothing about whoever pressed. A browser remembers by
 * itself that it did; so many a day come from one network, which thousands may share.
 */
export const sameADay = 5
const presses: RateLimit = { name: 'same', windowSeconds: 86_400 }

export const countSame = async (tools: Tools, id: string, sourceAddress: string): Promise<'counted' | 'enough'> => {
  const { effects, table } = tools
  const network = await networkHashOf(tools, sourceAddress)
  // Neither the address nor the report can be told from it.
  const who = createHash('sha256').update(`${network}|${id}`).digest('base64url')
  const seconds = Math.floor(Date.parse(effects.now()) / 1000)
  if ((await countUp(table, presses, who, seconds)) > sameADay) {
    await countBack(table, presses, who, seconds)
    return 'enough'
  }
  await countSameExperience(table, id)
  return 'counted'
}
