import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../../docs/benchmarks.md', import.meta.url)

/** Replaces one part of docs/benchmarks.md and leaves the others as they are; each is made by a command of its own. */
export const writePart = (name: 'speed' | 'costs' | 'scale' | 'sweep' | 'leaders' | 'import' | 'export', text: string): void => {
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->\n`]
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '# Benchmarks\n'
  const [before = '', rest] = old.split(begin)
  const after = rest === undefined ? '' : (rest.split(end)[1] ?? '')
  writeFileSync(file, `${rest === undefined ? `${before.trimEnd()}\n\n` : before}${begin}${text.trim()}\n${end}${after}`)
}
