import { synthesize } from '../infra/synth.ts'
import { type CaseLife, measureLives } from './case-life.ts'
import { addUse, type Use } from './meter.ts'
import { assumptions, pricedOn, prices } from './prices.ts'
import { writePart } from './report.ts'

/**
 * `npm run costs` measures the life of a case and what stands idle, and prices both; `-- --write` keeps the table in
 * docs/benchmarks.md. Prices are in prices.ts and have to be checked by hand.
 */
console.error('Living one case of each channel …')
const { idle: idleCalls, complaint, request } = await measureLives()
console.error('Counting what stands …')
const stack = synthesize('jombang')
const alarmMetrics = stack.of('AWS::CloudWatch::Alarm').reduce((sum, it) => sum + (it.Metrics?.length ?? 1), 0)

const gigabyte = 1024 ** 3
const callsOf = ({ calls }: Use) => Object.values(calls).reduce((sum, it) => sum + it, 0)
const sumOf = (uses: readonly Use[], of: (use: Use) => number) => uses.reduce((sum, use) => sum + of(use), 0)

/** What a piece of work costs, without letters and files. */
const priceOf = (use: Use): number =>
  use.readUnits * prices.readUnit +
  use.writeUnits * prices.writeUnit +
  callsOf(use) * prices.functionCall +
  use.gigabyteSeconds * prices.gigabyteSecond +
  (use.logBytes / gigabyte) * (prices.logIngestion + 3 * prices.logStorage)

/** Of all cases, as in the simulated year; the others are complaints. */
const requestShare = 0.25
const mixed = (of: (life: CaseLife) => number): number => (1 - requestShare) * of(complaint) + requestShare * of(request)
const totalOf = ({ steps }: CaseLife, of: (use: Use) => number) =>
  sumOf(
    steps.map(({ use }) => use),
    of,
  )
const perCase = {
  work: mixed((life) => totalOf(life, priceOf)),
  api: mixed(
    ({ webCalls, webBytes }) =>
      webCalls * prices.apiCall + (webBytes / gigabyte) * prices.transferOut + ((webCalls * 250) / gigabyte) * prices.logIngestion,
  ),
  // An object, and at most one call of the key under which it lies.
  keyReads: mixed((life) => totalOf(life, (use) => use.keyReads)) * (prices.fileGet + prices.keyCall),
  key: mixed((life) => totalOf(life, (use) => use.starts)) * prices.keyCall,
  // A year of it, as if all cases came on the first of January.
  storage:
    (12 / gigabyte) *
    mixed(({ stored }) => stored.table * (prices.tableStorage + prices.tableBackup) + stored.indexes * prices.tableStorage),
}
const startedGigabytes = mixed((life) => totalOf(life, (use) => use.startGigabytes))
const startedGigabyteSeconds = mixed((life) => totalOf(life, (use) => use.startGigabyteSeconds))
const meanStart = startedGigabyteSeconds / startedGigabytes
/** What a case would cost more if each start took half a second, which is more than was measured. */
const slowStarts = (0.5 * startedGigabytes - startedGigabyteSeconds) * prices.gigabyteSecond
const caseCost = Object.values(perCase).reduce((sum, it) => sum + it, 0)
const lettersOfBoth = complaint.letters + request.letters
const mailing = addUse(complaint.mailing, request.mailing)
const letterCost = prices.letter + prices.notice + priceOf(mailing) / lettersOfBoth
const fileCost = 2 * prices.filePut + 2 * prices.fileGet + ((12 * 2_000_000) / gigabyte) * prices.fileStorage

const monthOfMinutes = 43_800
const schedules = idleCalls.map(({ name, schedule, everyMinutes, letters, use }) => {
  const runs = monthOfMinutes / everyMinutes
  const cost = runs * (priceOf(use) + prices.scheduleCall + letters * (prices.letter + prices.notice))
  return { name, schedule, everyMinutes, cost }
})
/** Functions that a schedule runs. */
const keptAwake = new Set(idleCalls.map(({ name }) => name)).size
const idle = {
  'one key': prices.key,
  'one secret': prices.secret,
  [`${alarmMetrics} alarms, one metric each`]: alarmMetrics * prices.alarm,
  ...Object.fromEntries(schedules.map((it) => [`\`${it.schedule}\` every ${it.everyMinutes} minutes, finding nothing`, it.cost])),
  'the table asking for its key': keptAwake * (monthOfMinutes / assumptions.keyMinutes) * prices.keyCall,
}
const idleCost = Object.values(idle).reduce((sum, it) => sum + it, 0)

const usd = (value: number, digits = 2) => value.toFixed(digits)
const cases = [1000, 10_000, 100_000]
const letters = 10
const row = (n: number) => {
  const [plain, mailed] = [n * caseCost, n * (caseCost + letters * letterCost)]
  return `| ${n.toLocaleString('en')} | ${usd(plain)} | ${usd(mailed)} | ${usd(mailed + n * fileCost)} | ${usd(mailed + n * fileCost + 12 * idleCost)} |`
}
const verdict = (value: number, most: number) => `${usd(value)} USD, ${value <= most ? 'held' : '**missed**'}`
const lifeTable = (life: CaseLife): string => `| Step | read units | write units | calls | GB-seconds | USD for 1,000 |
|---|---|---|---|---|---|
${life.steps.map(({ name, use }) => `| ${name} | ${use.readUnits} | ${use.writeUnits} | ${callsOf(use)} | ${use.gigabyteSeconds.toFixed(2)} | ${usd(1000 * priceOf(use), 3)} |`).join('\n')}
| together | ${totalOf(life, (it) => it.readUnits)} | ${totalOf(life, (it) => it.writeUnits)} | ${totalOf(life, callsOf)} | ${totalOf(life, (it) => it.gigabyteSeconds).toFixed(2)} | ${usd(1000 * totalOf(life, priceOf), 3)} |`

const report = `## Costs

Made by \`npm run costs -- --write\` on ${new Date().toISOString().slice(0, 10)}. Units are those that the local table server reports for the bundled functions (\`ReturnConsumedCapacity\`); processor time is that of this machine, stretched to the share of a processor that each function has, and ${assumptions.wait} ms of waiting for each time the table is asked. List prices of Jakarta (ap-southeast-3) of ${pricedOn} without free allowances or tax, **entered by hand from memory: check them** (\`test/bench/prices.ts\`).

| Target | |
|---|---|
| an idle month at most 3.20 USD | ${verdict(idleCost, 3.2)} |
| 1,000 cases at most 1.30 USD without letters and files | ${verdict(1000 * caseCost, 1.3)} |
| 1,000 cases at most 2.60 USD with ten letters each | ${verdict(1000 * (caseCost + letters * letterCost), 2.6)} |

| Cases a year | USD without letters and files | with ${letters} letters each | and a photo of 2 MB each | and twelve idle months |
|---|---|---|---|---|
${cases.map(row).join('\n')}

An idle month: ${Object.entries(idle)
  .map(([name, cost]) => `${name} ${usd(cost, cost < 0.1 ? 3 : 2)}`)
  .join(', ')}; together **${usd(idleCost)} USD**.
A key that has turned, after seven years, costs 1 USD a month more.
Not in the sum, because every account has so many of them free: the dashboard (three, otherwise 3 USD a month each) and officers' accounts (10,000 a month, otherwise 0.015 USD each).

A case is ${100 * (1 - requestShare)} % a complaint and ${100 * requestShare} % a request, each lived as below with the officers' half, every change followed by its projections. A citizen's call, the first one of an officer's visit (queue, case, perhaps a preview, sending, case again), and a call of projections or attachments are taken as the first of a new process, which pays for its start (processor time of real processes of this machine from nothing to a first answer, stretched to the share of each function: ${(1000 * meanStart).toFixed(0)} ms in the mean), for the table's key, and for reading law, institutions and keys; a page to which an answer leads at once, or the form behind the home page, meets the process that is there. Were every start taken as 500 ms, 1,000 cases would cost ${usd(1000 * (caseCost + slowStarts))} USD. Sweep and outbox run every few minutes and stay warm. Signing in, once a day for many cases, is left out.

A complaint with ${complaint.letters} letters, among them officers' digests, and one photo:

${lifeTable(complaint)}

An information request with ${request.letters} letters:

${lifeTable(request)}

Beside that, for 1,000 cases: ${mixed((it) => it.webCalls).toFixed(0)} calls of the API each, pages of ${(mixed((it) => it.webBytes) / mixed((it) => it.webCalls) / 1000).toFixed(1)} kB and their log line ${usd(1000 * perCase.api, 3)}; the keys of a function, read by ${mixed((life) => totalOf(life, (use) => use.keyReads)).toFixed(0)} processes, ${usd(1000 * perCase.keyReads, 3)}; the key of the table for ${mixed((life) => totalOf(life, (use) => use.starts)).toFixed(0)} processes ${usd(1000 * perCase.key, 3)}; ${(mixed(({ stored }) => stored.table) / 1000).toFixed(0)} kB in the table and ${(mixed(({ stored }) => stored.indexes) / 1000).toFixed(0)} kB in its indexes for a year ${usd(1000 * perCase.storage, 3)}. 1,000 letters: ${usd(1000 * prices.letter, 3)} to SES, ${usd(1000 * (letterCost - prices.letter), 3)} for ${(mailing.readUnits / lettersOfBoth).toFixed(1)} read units, ${(mailing.writeUnits / lettersOfBoth).toFixed(1)} write units and ${callsOf(mailing) / lettersOfBoth} calls each.
`
console.log(report)
if (process.argv.includes('--write')) writePart('costs', report)
