import type { Recounted } from '../recount/recount.ts'
import { countYear } from './count.ts'
import { explainFaults } from './explain.ts'
import { hard, ordinary } from './rates.ts'
import { recountYear, reportOf } from './recount-year.ts'
import { liveYear } from './year.ts'

/**
 * `npm run simulate -- --cases 500 --seed 1`: lives a year, of 500 cases in all, and counts what came of it. Fails when anything is
 * missing. With `--hard` what is rare is frequent (rates.ts). With `--recount` every figure on its desks is held against its events as
 * well, as `npm run recount` does with a calm year.
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

const cases = option('cases', 500)
const seed = option('seed', 20_26)
const started = performance.now()
const isHard = process.argv.includes('--hard')
const isTerminal = process.stderr.isTTY
let shown = -1
let recounted: Recounted | null = null
const tell = (what: string): void => console.error(`${Math.round((performance.now() - started) / 1000)} s: ${what}`)
const { world, called, ...lived } = await liveYear({
  ...(process.argv.includes('--recount')
    ? {
        before: async (end) => {
          recounted = await recountYear(end, tell)
        },
      }
    : {}),
  cases,
  seed,
  rates: isHard ? hard : ordinary,
  progress: (share) => {
    const percent = Math.floor(share * 100)
    if (percent === shown || (!isTerminal && percent % 10 !== 0)) return
    shown = percent
    const bar = `${'#'.repeat(Math.floor(percent / 2.5))}${'.'.repeat(40 - Math.floor(percent / 2.5))}`
    process.stderr.write(
      `${isTerminal ? '\r' : ''}${bar} ${percent} % ${Math.round((performance.now() - started) / 1000)} s${isTerminal ? '' : '\n'}`,
    )
  },
})
const { faults, ...figures } = countYear(lived)
console.log(
  `\nA year of ${figures.cases} cases, seed ${seed}${isHard ? ', hard' : ''}, ${Math.round((performance.now() - started) / 1000)} s`,
)
console.log(JSON.stringify({ ...figures, officersCalled: called, injected: world.counts }, null, 2))
const kinds = Object.entries(Object.groupBy(faults, (it) => it.replace(/ .*/, ''))).map(([kind, of]) => `${of?.length} ${kind}`)
console.log(faults.length === 0 ? '0 faults' : `${faults.length} faults (${kinds.join(', ')}):\n${faults.join('\n')}`)
if (faults.length > 0) console.log(explainFaults(faults, lived.items))
const result = recounted as Recounted | null
if (result !== null) console.log(reportOf(result))
process.exitCode = faults.length === 0 && (result?.differences.length ?? 0) === 0 ? 0 : 1
