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
  return (await teachAnew(tools, state, before)) === 'keys-away'
}

/**
 * What was taught is taken back, which asks for no words and no keys; then the case teaches as it stands. Figures do not wait for
 * keys: a case that could not teach does so with its next change.
 */
export const teachAnew = async (tools: Tools, state: Case, before: Taught | null): Promise<'written' | 'overtaken' | 'keys-away'> => {
  const { table } = tools
  const blank = before?.lesson ? await takeBack(table, state.id, before) : before
  if (blank === 'overtaken') return blank
  const teaching = teachingOf(state)
  if (teaching === null) return 'written'
  const inUse = await wordKey(tools)
  if (inUse === null) return 'keys-away'
  const clues = await cluesTaught(tools, state, teaching)
  const words = Object.fromEntries(clues.map((it) => [hashOf(inUse.key, it), weightOf(it, clues.length)]))
  const lesson = { basis: teachingBasis(state), keyId: inUse.id, lesson: teaching.lesson, words }
  return (await teach(table, state.id, blank, lesson)) ? 'written' : 'overtaken'
}

const cluesTaught = async ({ table }: Tools, { id }: Case, { title, text, district }: Teaching): Promise<Clue[]> => {
  const numbers = { title: title.n, text: text.n }
  const report = reportOf(numbers, await readTexts(table, id, [title.n, text.n]), district)
  return report === null ? [] : cluesOf(report)
}

/** The key in use, under which everything is learned anew after a turn (`learning-anew.ts`); null while no keys can be read. */
export const wordKey = async ({ keyRing, effects }: Tools): Promise<SubKey | null> => {
  try {
    return (await keyRing())('word-hash').inUse
  } catch (error) {
    if (!(error instanceof Error && error.name === 'KeysUnread')) throw error
    effects.log('nothing-learned', { error: error.name })
    return null
  }
}

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
  const [inUse, answers] = await Promise.all([wordKey(tools), answersOf(tools)])
  if (inUse === null) return
  const hashes = clues.map((it) => hashOf(inUse.key, it))
  const { about, all } = await readLearned(table, hashes, answers)
  const asked = (question: keyof Answers) => suggest(question, clues, about, all, keptAtMost[question])
  const suggestions = suggestionsOf(numbers, { institution: asked('institution'), category: asked('category') })
  if (suggestions) await putSuggestions(table, state.id, suggestions)
}

const answersOf = async (tools: Tools): Promise<Answers> => {
  const [{ categories }, institutions] = await Promise.all([tools.region(), tools.recentInstitutions()])
  return { institution: institutions.map(({ id }) => id), category: categories.map(({ id }) => id) }
}
