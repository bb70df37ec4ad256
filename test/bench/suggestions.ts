import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { type Disposed, measureSuggestions, memory } from './measure-suggestions.ts'

/**
 * `npm run bench:suggestions -- FILE [--examples N]`: one disposition a line, in order of time, as JSON with `institution`, `category`,
 * `title` and `words` (lists of words, in whatever order). Learns from the first 70 % and says how often the right answer stood first,
 * among three and among five of the rest; with examples, what would have been said of some of them. Nothing of the file is kept.
 */
const Line = z.object({ institution: z.string(), category: z.string().nullable(), title: z.array(z.string()), words: z.array(z.string()) })

const [file, option, count] = process.argv.slice(2)
if (!file) throw new Error('Which file? npm run bench:suggestions -- FILE [--examples N]')

const disposed = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line): Disposed => {
    const { institution, category, title, words } = Line.parse(JSON.parse(line))
    return { report: { title: title.join(' '), text: words.join(' '), district: null }, lesson: { institution, category } }
  })

for (const question of ['institution', 'category'] as const) {
  const { asked, right } = measureSuggestions(disposed, question)
  const percent = (n: number) => `${((100 * n) / asked).toFixed(1)} %`
  console.log(
    `${question}: of ${asked} right first ${percent(right[1])}, among three ${percent(right[3])}, among five ${percent(right[5])}`,
  )
}

if (option === '--examples') {
  const { cluesOf } = await import('../../shared/domain/suggestions/clues.ts')
  const cut = Math.floor(disposed.length * 0.7)
  const desk = memory()
  for (const it of disposed.slice(0, cut)) desk.learn(it)
  const rest = disposed.slice(cut)
  const wanted = Number(count ?? 20)
  for (const { report, lesson } of rest.filter((_, i) => i % Math.ceil(rest.length / wanted) === 0)) {
    const clues = cluesOf(report)
    console.log(`\n${report.title} -> ${lesson.institution}`)
    for (const { id, because } of desk.suggest('institution', report, 3))
      console.log(`  ${id}: ${because.map(({ at, cases, of }) => `${clues[at]?.name} ${cases} of ${of}`).join(', ')}`)
  }
}
