import { todayOf } from '../../domain/case/moves.ts'
import { countUp, type RateLimit, readCount } from '../../store/rates.ts'
import { keepRecent, type Recent } from '../recent.ts'
import type { Tools } from '../tools.ts'

/**
 * All filings together, by the function that follows the table: nothing that strangers share is written when somebody files. How
 * many within this window of five minutes and the one before it are a storm, the region file says (`stormFrom`, 100 by itself): a
 * regency has about a thousand in a month; a disaster that moves a hundred people to write within ten minutes asks a few seconds'
 * work of their telephones, too.
 */
const filings: RateLimit = { name: 'all-filings', windowSeconds: 300 }
const everybody = 'all'

const nowSeconds = ({ effects }: Pick<Tools, 'effects'>): number => Math.floor(Date.parse(effects.now()) / 1000)

/**
 * Counts what was just filed over the web, by its days: what a restore puts back is of an earlier one. By the hour it could not be
 * told, as a filing without identity keeps its day alone.
 */
export const countFilings = async (tools: Tools, filedOn: readonly string[]): Promise<void> => {
  const today = todayOf(await tools.context())
  const filed = filedOn.filter((day) => day === today).length
  if (filed > 0) await countUp(tools.table, filings, everybody, nowSeconds(tools), filed)
}

const keptMillis = 60_000
const kept = new WeakMap<Tools, Recent<boolean>>()

/** Whether there is a storm, as it was known at most a minute ago. When nobody can say, there is none. */
export const isStormy = (tools: Tools): Promise<boolean> => {
  const recent = kept.get(tools) ?? keepRecent(tools.effects, keptMillis, () => lookOut(tools))
  kept.set(tools, recent)
  return recent.get()
}

const lookOut = async (tools: Tools): Promise<boolean> => {
  const now = nowSeconds(tools)
  try {
    const windows = [now, now - filings.windowSeconds]
    const [{ stormFrom }, ...counts] = await Promise.all([
      tools.region(),
      ...windows.map((at) => readCount(tools.table, filings, everybody, at)),
    ])
    return counts.reduce((sum, count) => sum + count, 0) >= stormFrom
  } catch (error) {
    tools.effects.log('storm-unknown', { error: error instanceof Error ? error.name : 'unknown' })
    return false
  }
}
