import type { Recounted } from '../recount/recount.ts'
import { recountYear, reportOf } from './recount-year.ts'
import { liveYear } from './year.ts'

/**
 * `npm run recount -- --cases 300 --seed 1`: lives a calm year, opens its desks over HTTP, and holds every figure of every page, list,
 * register, paper and open-data file of every viewer against a recount that knows nothing but events. Fails when one differs.
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

const started = performance.now()
const tell = (what: string): void => console.error(`${Math.round((performance.now() - started) / 1000)} s: ${what}`)
let shown = -1
let found: Recounted | null = null
await liveYear({
  cases: option('cases', 300),
  seed: option('seed', 20_26),
  calm: true,
  progress: (share) => {
    const percent = Math.floor(share * 10) * 10
    if (percent > shown) tell(`${percent} % of the year`)
    shown = Math.max(shown, percent)
  },
  before: async (end) => {
    found = await recountYear(end, tell)
  },
})
const result = found as Recounted | null
console.log(result === null ? 'nothing was recounted' : reportOf(result))
process.exit(result !== null && result.differences.length === 0 ? 0 : 1)
