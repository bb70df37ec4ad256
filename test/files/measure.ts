import { readFileSync, writeFileSync } from 'node:fs'
import { expected, processUpload } from '../../shared/desk/files/process.ts'

/** One file in a process of its own, as the function meets it: what becomes of it, in how long, and how much memory it took. */
const [file = '', target = ''] = process.argv.slice(2)
const bytes = readFileSync(file)
const began = performance.now()
const result = await processUpload(bytes, expected.complaint)
const milliseconds = Math.round(performance.now() - began)
const { user, system } = process.cpuUsage()
if (result.kind === 'accepted') writeFileSync(target, result.bytes)
const verdict = result.kind === 'accepted' ? 'kept' : result.reason
console.log(
  JSON.stringify({
    verdict,
    milliseconds,
    processor: Math.round((user + system) / 1000),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
