import { createHash } from 'node:crypto'
import * as z from 'zod'
import { type Counts, negative } from '../../domain/lists/counts.ts'
import { type Count, type Learned, type Lesson, nothing, nothingLearned, type Question } from '../../domain/suggestions/learned.ts'
import { Suggestions } from '../../domain/suggestions/suggestions.ts'
import { type Condition, getItem, getItems, ifAbsent, ifVersion, putItem } from '../access.ts'
import { idOf, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting, transact } from '../transact.ts'
import { addCounts } from './counters.ts'

/**
 * What the desk learned about words (docs/adr/0081): `LESSON#hash` says in how many reports the word of that hash stood, how loudly,
 * and what was decided about them. No word lies in the table. A note beside each case (`PROJECTED#case / LESSON`) says exactly what
 * it taught, by hashes, so that it can be taken back when its words are gone.
 */
export type Taught = {
  /** Condition of every write. */
  revision: number
  /** What the lesson follows from; as long as it is the same, so is the lesson. Empty of what teaches nothing. */
  basis: string
  /** Under which generation of keys its words were hashed. */
  keyId: string
  lesson: Lesson | null
  /** Weights by hash. */
  words: Readonly<Record<string, number>>
}

export const TaughtItem = z.object({
  revision: z.int(),
  basis: z.string(),
  keyId: z.string(),
  lesson: z.object({ institution: z.string(), category: z.string().nullable() }).nullable(),
  words: z.record(z.string(), z.int()),
})

export const readTaught = (table: Table, caseId: string): Promise<Taught | null> => getItem(table, keys.taught(caseId), TaughtItem)

/** Of all reports together. */
const together = '@all'

/** What a case taught is taken out of the rows; the note that teaches nothing any more, unless somebody else was at them. */
export const takeBack = async (table: Table, caseId: string, note: Taught): Promise<Taught | 'overtaken'> => {
  const taken: Taught = { ...note, revision: note.revision + 1, basis: '', lesson: null, words: {} }
  const added = rowsTaught(note)
  const there = await readRows(table, [...added.keys()], { mayLag: false })
  const actions = [...added].flatMap(([hash, counts]) => {
    const row = there.get(hash)
    return row === undefined ? [] : [takenFrom(table, hash, row, counts)]
  })
  const { committed } = await transact(table.documents, [noteAction(table, caseId, note, taken), ...actions])
  return committed ? taken : 'overtaken'
}

/** Nothing stays of a word that no case has any more. */
const takenFrom = (table: Table, hash: string, row: Counts, added: Counts): GuardedAction =>
  (row.cases ?? 0) > 1
    ? addCounts(table, keys.lesson(hash), negative(added), ifOthersHaveIt)
    : deleting(table, keys.lesson(hash), 'lesson-taken-back', 'none', ifStill('cases', 1))

export const ifStill = (attribute: string, value: string | number): Condition => ({
  ConditionExpression: '#still = :still',
  ExpressionAttributeNames: { '#still': attribute },
  ExpressionAttributeValues: { ':still': value },
})

const ifOthersHaveIt: Condition = {
  ConditionExpression: '#cases > :one',
  ExpressionAttributeNames: { '#cases': 'cases' },
  ExpressionAttributeValues: { ':one': 1 },
}

/** Adds what a case teaches, whose note teaches nothing yet; false when somebody else was quicker. */
export const teach = async (table: Table, caseId: string, before: Taught | null, after: Omit<Taught, 'revision'>): Promise<boolean> => {
  const note: Taught = { ...after, revision: (before?.revision ?? 0) + 1 }
  const actions = [...rowsTaught(note)].map(([hash, counts]) => addCounts(table, keys.lesson(hash), counts))
  return (await transact(table.documents, [noteAction(table, caseId, before, note), ...actions])).committed
}

/** What a case adds to which rows. */
export const rowsTaught = ({ lesson, words }: Pick<Taught, 'lesson' | 'words'>): Map<string, Counts> => {
  const inAll = Object.values(words).reduce((sum, it) => sum + it, 0)
  return new Map(
    lesson === null ? [] : [...Object.entries(words), [together, inAll] as const].map(([hash, weight]) => [hash, countsOf(lesson, weight)]),
  )
}

const noteAction = (table: Table, caseId: string, before: Taught | null, note: Taught): GuardedAction =>
  putting(table, 'case', { ...keys.taught(caseId), ...note }, ifVersion(before?.revision ?? 0, 'revision'))

/** Ids would make the rows of common words three times as long, and each case writes up to forty. */
const shortOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 5)

const initials: Record<Question, string> = { institution: 'i', category: 'c' }
const casesOf = (question: Question, id: string): string => `${initials[question]}.${shortOf(id)}`
const loudnessOf = (question: Question, id: string): string => `${initials[question]}w.${shortOf(id)}`

const countsOf = ({ institution, category }: Lesson, weight: number): Counts => ({
  ...{ cases: 1, weight },
  ...{ [casesOf('institution', institution)]: 1, [loudnessOf('institution', institution)]: weight },
  ...(category === null ? {} : { [casesOf('category', category)]: 1, [loudnessOf('category', category)]: weight }),
})

const Row = z.record(z.string(), z.number())
const rowWithHash = {
  parse: ({ pk, sk: _, ...item }: Record<string, unknown>): [string, Counts] => [idOf(String(pk)), Row.parse(item)],
}

const readRows = async (table: Table, hashes: readonly string[], { mayLag = true } = {}): Promise<Map<string, Counts>> =>
  new Map(await getItems(table, hashes.map(keys.lesson), rowWithHash, { mayLag }))

/** Which ids a row may speak of: it holds them in short. */
export type Answers = Readonly<Record<Question, readonly string[]>>

/** What was learned about these words, in their order, and about all reports together. */
export const readLearned = async (
  table: Table,
  hashes: readonly string[],
  answers: Answers,
): Promise<{ about: Learned[]; all: Learned }> => {
  const rows = await readRows(table, [...hashes, together])
  const learned = (hash: string): Learned => learnedIn(rows.get(hash), answers)
  return { about: hashes.map(learned), all: learned(together) }
}

const learnedIn = (row: Counts | undefined, answers: Answers): Learned => {
  if (row === undefined) return nothingLearned
  const of = (question: Question): Record<string, Count> =>
    Object.fromEntries(
      answers[question]
        .map((id): [string, Count] => [id, { cases: row[casesOf(question, id)] ?? 0, weight: row[loudnessOf(question, id)] ?? 0 }])
        .filter(([, { cases }]) => cases > 0),
    )
  return { ...nothing, cases: row.cases ?? 0, weight: row.weight ?? 0, institution: of('institution'), category: of('category') }
}

/** Once, when the case came in; a second time it would be the same or newer. */
export const putSuggestions = (table: Table, caseId: string, suggestions: Suggestions): Promise<boolean> =>
  putItem(table, { ...keys.suggested(caseId), ...suggestions })

export const readSuggestions = (table: Table, caseId: string): Promise<Suggestions | null> =>
  getItem(table, keys.suggested(caseId), Suggestions, { mayLag: true })

const Form = z.object({ as: z.string() })

/** As what all cases have taught, or are teaching; null where none ever were asked to. */
export const readLessonsForm = async (table: Table): Promise<string | null> => (await getItem(table, keys.lessonsForm(), Form))?.as ?? null

/** Does not hold where another process was quicker. */
export const putLessonsForm = (table: Table, from: string | null, as: string): GuardedAction =>
  putting(table, 'none', { ...keys.lessonsForm(), as }, from === null ? ifAbsent : ifStill('as', from))
