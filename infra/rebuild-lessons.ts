import { type Counts, negative, plus } from '../shared/domain/lists/counts.ts'
import { teachingBasis } from '../shared/domain/suggestions/teaching.ts'
import { deleteItem } from '../shared/store/access.ts'
import { readCase } from '../shared/store/case/case-items.ts'
import { idOf, keys } from '../shared/store/keys.ts'
import { addCounts, nonZero } from '../shared/store/office/counters.ts'
import { ifStill, readTaught, rowsTaught, TaughtItem, takeBack } from '../shared/store/office/lesson-items.ts'
import type { Table } from '../shared/store/table.ts'
import { deleting, transact } from '../shared/store/transact.ts'
import { all } from './rebuild.ts'

/**
 * What the desk learned, as the cases are now. Words are hashed with keys that a restore has not: so it takes back what must not be
 * taught any more, sees to it that rows are the sum of what is noted beside each case, and leaves teaching to the job that learns
 * anew, which is given within a minute where a case teaches less than it should. `looked`: the cases to look at; sums always.
 */
export const rebuildLessons = async (table: Table, looked: ReadonlySet<string>): Promise<number> => {
  let [done, isBehind] = [0, false]
  for (const id of looked) {
    const [state, note] = [await readCase(table, id), await readTaught(table, id)]
    const basis = state ? teachingBasis(state) : ''
    if ((note?.basis ?? '') === basis) continue
    if (note?.lesson && (await takeBack(table, id, note)) !== 'overtaken') done++
    isBehind ||= basis !== ''
  }
  done += await balance(table)
  if (isBehind) await deleteItem(table, keys.lessonsForm(), 'lesson-taken-back')
  return done
}

/** Rows that are not the sum of what the notes of cases say, and notes of cases that are lost. */
const balance = async (table: Table): Promise<number> => {
  const [noted, there] = [new Map<string, ReturnType<typeof rowsTaught>>(), await lessonsIn(table)]
  const notes = { FilterExpression: 'begins_with(pk, :notes) AND sk = :lesson' }
  const values = { ':notes': keys.taught('').pk, ':lesson': keys.taught('').sk }
  for await (const { pk, ...item } of all(table, { ...notes, ExpressionAttributeValues: values }))
    noted.set(idOf(pk), rowsTaught(TaughtItem.parse(item)))
  const lost: string[] = []
  const sums = new Map<string, Counts>()
  for (const [id, rows] of noted) {
    if ((await readCase(table, id)) === null) lost.push(id)
    else for (const [hash, counts] of rows) sums.set(hash, plus(sums.get(hash) ?? {}, counts))
  }
  const off = [...new Set([...sums.keys(), ...there.keys()])].flatMap((hash) => {
    const missing = plus(sums.get(hash) ?? {}, negative(there.get(hash) ?? {}))
    if (!sums.has(hash))
      return [deleting(table, keys.lesson(hash), 'lesson-taken-back', 'none', ifStill('cases', there.get(hash)?.cases ?? 0))]
    return Object.keys(missing).length === 0 ? [] : [addCounts(table, keys.lesson(hash), missing)]
  })
  const actions = [...lost.map((id) => deleting(table, keys.taught(id), 'lesson-taken-back')), ...off]
  for (const action of actions) await transact(table.documents, [action])
  return actions.length
}

/** What lies there of each hash. */
export const lessonsIn = async (table: Table): Promise<Map<string, Counts>> => {
  const lessons = new Map<string, Counts>()
  const filter = { FilterExpression: 'begins_with(pk, :lesson)', ExpressionAttributeValues: { ':lesson': keys.lesson('').pk } }
  for await (const { pk, sk: _, ...counts } of all(table, filter)) lessons.set(idOf(pk), nonZero(counts as Counts))
  return lessons
}
