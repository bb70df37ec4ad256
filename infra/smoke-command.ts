import { parseArgs } from 'node:util'
import { trySmoke } from './smoke/smoke.ts'
import { smokeWordsOf } from './smoke/words.ts'

/** `npm run smoke -- URL`, after every deployment (docs/operations.md). */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { english: { type: 'boolean', default: false } } })
const words = smokeWordsOf(values.english ? 'en' : 'id')

/** The address alone, without what stands behind it; null where it is none, or would send a code in the clear to another machine. */
const originOf = (typed: string): string | null => {
  const url = URL.parse(typed)
  if (url === null) return null
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) || url.hostname.endsWith('.localhost')
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere) ? url.origin : null
}

const baseUrl = positionals.length === 1 ? originOf(positionals[0] ?? '') : null
if (baseUrl === null) {
  console.error(words.usage)
  process.exitCode = 1
} else {
  const tell = (line: string) => console.log(line)
  tell(words.before(baseUrl))
  if (!(await trySmoke({ baseUrl, fetch, words, tell }))) process.exitCode = 1
}
