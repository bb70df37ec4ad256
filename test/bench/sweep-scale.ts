import { isDeepStrictEqual } from 'node:util'
import { writePart } from './report.ts'
import { everythingSwept, spreadOf, sweepCostAt } from './sweep-cost.ts'

/**
 * `npm run bench:sweep -- [--cases 1000,100000,1000000] [--write]`: what the morning sweep costs with 100 reminders due,
 * however many cases are open. Fails when the figures lie more than 10 % apart.
 */
const at = process.argv.indexOf('--cases')
const sizes = (at > 0 ? (process.argv[at + 1] ?? '') : '1000,100000,1000000').split(',').map(Number)

const costs = []
for (const open of sizes) {
  console.error(`Loading ${open} open cases …`)
  const cost = await sweepCostAt(open)
  if (!isDeepStrictEqual(cost.swept, everythingSwept)) throw new Error(`Swept ${JSON.stringify(cost.swept)}`)
  costs.push(cost)
}
const spread = spreadOf(costs)
const held = spread <= 0.1
const report = `## A sweep among many cases

Made by \`npm run bench:sweep -- --cases ${sizes.join()} --write\` on ${new Date().toISOString().slice(0, 10)}: the morning sweep with 100 reminders due and one digest to write, units as the table server counts them. Of the cases that are not due the snapshots with their places in the wake index are there. Target: within 10 %; ${(spread * 100).toFixed(1)} % apart at most, ${held ? 'held' : '**missed**'}. The time is this machine's.

| Open cases | Read units | Write units | Calls to the table | Time |
|---|---|---|---|---|
${costs.map((it) => `| ${it.open.toLocaleString('en')} | ${it.readUnits} | ${it.writeUnits} | ${it.calls} | ${(it.milliseconds / 1000).toFixed(1)} s |`).join('\n')}
`
console.log(report)
if (process.argv.includes('--write')) writePart('sweep', report)
process.exit(held ? 0 : 1)
