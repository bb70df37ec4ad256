import { benchLeaders, casesAYear, isHeld } from './leaders-page.ts'
import { writePart } from './report.ts'

/**
 * `npm run bench:leaders [-- --write]`, and a part of `npm run bench`: what the page of leaders and the lists behind its figures
 * cost where 65 institutions have many cases a year. Fails when one of them costs more than its target.
 */
const costs = await benchLeaders()
const cells = costs.map((it) => {
  const target = 'milliseconds' in it.most ? `${it.most.units} units, ${it.most.milliseconds} ms` : `${it.most.units} units`
  const { middle, least, most } = it.ratio
  const ratio = `${middle.toFixed(2)}x (${least.toFixed(2)} to ${most.toFixed(2)})`
  return `| ${it.what} | ${it.units} | ${it.milliseconds.toFixed(0)} ms | ${ratio} | ${target} | ${isHeld(it) ? 'held' : '**missed**'} |`
})
const report = `## The page of leaders

Made by \`npm run bench:leaders -- --write\` on ${new Date().toISOString().slice(0, 10)}: rows of figures as ${casesAYear.toLocaleString('en')} cases a year of 65 institutions leave them (drawn, not lived), and the places of the cases of two months. Read units as the table server counts them for one warm call, session and rights included; milliseconds are of this machine only, with whatever else runs on it. The ratio is to the same reads sent at once with nothing made of them: the middle of 5 runs by turns (least to most).

| Page | Units | Time | To the reads alone | At most | |
|---|---|---|---|---|---|
${cells.join('\n')}
`
console.log(report)
if (process.argv.includes('--write')) writePart('leaders', report)
process.exit(costs.every(isHeld) ? 0 : 1)
