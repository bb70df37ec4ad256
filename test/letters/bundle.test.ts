import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, onTestFinished, test } from 'vitest'
import { optionsFor } from '../../infra/bundle.ts'
import { composeLetter } from '../../shared/letters/official/compose-official.ts'
import { renderPdf } from '../../shared/letters/official/pdf/render-pdf.ts'
import { sampleFacts } from './sample-letters.ts'

const entry = `
  import { composeLetter } from './shared/letters/official/compose-official.ts'
  export const handle = async (facts) => {
    const { renderPdf } = await import('./shared/letters/official/pdf/render-pdf.ts')
    return (await renderPdf(composeLetter(facts))).sha256
  }`

test('bundled as functions are, it needs no file beside it, loads late, and gives the same bytes', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tanggap-letter-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const { entryPoints: _, ...options } = optionsFor('intake', dir)
  const root = new URL('../..', import.meta.url).pathname
  await build({ ...options, stdin: { contents: entry, resolveDir: root, sourcefile: 'handler.ts' }, entryNames: 'handler' })
  const out = join(dir, 'intake')
  writeFileSync(join(out, 'facts.json'), JSON.stringify(sampleFacts.refusal))
  const run = `import('./handler.mjs').then(async (it) => console.log(await it.handle(JSON.parse(require('fs').readFileSync('facts.json')))))`
  const sha256 = execFileSync(process.execPath, ['-e', run], { cwd: out, encoding: 'utf8' }).trim()
  expect(sha256).toBe((await renderPdf(composeLetter(sampleFacts.refusal))).sha256)

  const sizes = readdirSync(out).map((name) => [name, statSync(join(out, name)).size] as const)
  const late = sizes.filter(([name]) => name.startsWith('render-pdf'))
  expect(late).toHaveLength(1)
  expect(Math.max(...sizes.filter(([name]) => name === 'handler.mjs').map(([, size]) => size))).toBeLessThan(150_000)
})
