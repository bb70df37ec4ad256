import { createHmac } from 'node:crypto'
import type { Case } from '../../domain/case/case.ts'
import { type Clue, cluesOf } from '../../domain/suggestions/clues.ts'
import { weightOf } from '../../domain/suggestions/learned.ts'
import { suggest } from '../../domain/suggestions/suggesting.ts'
import { keptAtMost, reportOf, suggestionsOf } from '../../domain/suggestions/suggestions.ts'
import { asksWhere, type Teaching, teachingBasis, teachingOf, wordedAs } from '../../domain/suggestions/teaching.ts'
import { readTexts } from '../../store/case/case-items.ts'
import { type Answers, putSuggestions, readLearned, readTaught, type Taught, takeBack, teach } from '../../store/office/lesson-items.ts'
import type { SubKey } from '../../store/sub-key.ts'
import type { Tools } from '../tools.ts'

/** False when the case taught something else before: what it teaches now was written, or somebody else was at it. */
export const isTaught = async (tools: Tools, state: Case): Promise<boolean> => {
  const before = await readTaught(tools.table, state.id)
  if ((before?.basis ?? '') === teachingBasis(state)) return true
  await teachAnew(tools, state, before)
  return false
}

/** What was taught is taken back, which asks for no words and no keys; then the case teaches as it stands. */
export const teachAnew = async (tools: Tools, state: Case, before: Taught | null): Promise<boolean> => {
  const { table } = tools
  const isForgotten = before === null || before.lesson === null || (await takeBack(table, state.id, before))
  const teaching = teachingOf(state)
  if (!isForgotten || teaching === null) return isForgotten
  const { id: keyId, key } = await wordKey(tools)
  const clues = await cluesTaught(tools, state, teaching)
  const words = Object.fromEntries(clues.map((it) => [hashOf(key, it), weightOf(it, clues.length)]))
  const blank = before?.lesson ? { ...before, revision: before.revision + 1 } : before
  return teach(table, state.id, blank, { basis: teachingBasis(state), keyId, lesson: teaching.lesson, words })
}

const cluesTaught = async ({ table }: Tools, { id }: Case, { title, text, district }: Teaching): Promise<Clue[]> => {
  const numbers = { title: title.n, text: text.n }
  const report = reportOf(numbers, await readTexts(table, id, [title.n, text.n]), district)
  return report === null ? [] : cluesOf(report)
}

/** The key in use: after a turn everything is learned anew under it (`learning-anew.ts`). */
export const wordKey = async (tools: Tools): Promise<SubKey> => (await tools.keyRing())('word-hash').inUse

/** By which a word lies in the table. Nobody tells the word from it without the key, and nobody guesses it. */
const hashOf = (key: Buffer, { name }: Clue): string => createHmac('sha256', key).update(name).digest('base64url').slice(0, 16)

/** Keeps with a case that came in where reports like it went. */
export const suggestFor = async (tools: Tools, state: Case): Promise<void> => {
  const asking = asksWhere(state)
  if (asking === null) return
  const { table } = tools
  const { title, text, district } = wordedAs(asking)
  const numbers = { title: title.n, text: text.n }
  const report = reportOf(numbers, await readTexts(table, state.id, [title.n, text.n]), district)
  if (report === null) return
  const clues = cluesOf(report)
  const [{ key }, answers] = await Promise.all([wordKey(tools), answersOf(tools)])
  const { about, all } = await readLearned(
    table,
    clues.map((it) => hashOf(key, it)),
    answers,
  )
  const asked = (question: keyof Answers) => suggest(question, clues, about, all, keptAtMost[question])
  const suggestions = suggestionsOf(numbers, { institution: asked('institution'), category: asked('category') })
  if (suggestions) await putSuggestions(table, state.id, suggestions)
}

const answersOf = async (tools: Tools): Promise<Answers> => {
  const [{ categories }, institutions] = await Promise.all([tools.region(), tools.recentInstitutions()])
  return { institution: institutions.map(({ id }) => id), category: categories.map(({ id }) => id) }
}
