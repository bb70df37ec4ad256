import type { Letter } from '../domain/letter.ts'
import { keys } from './keys.ts'
import { putLetter } from './letters.ts'
import type { Table } from './table.ts'
import { transact } from './transact.ts'

/** Nobody puts a morning's digest again after its day, nor a job's after the job has gone (shared/store/jobs.ts). */
const keptSeconds = 100 * 86_400

/** Puts a recipient’s digest of a day (or of a job) with its letter into the outbox; false when that day's was put before. */
export const putDigest = async (table: Table, recipient: string, day: string, letter: Letter): Promise<boolean> => {
  const expiresAt = Math.floor(Date.parse(letter.createdAt) / 1000) + keptSeconds
  const Item = { ...keys.digest(recipient, day), letterId: letter.id, expiresAt }
  const outcome = await transact(table.documents, [
    { guard: 'digest', action: { Put: { TableName: table.tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } } },
    { guard: 'letter', action: putLetter(table, letter) },
  ])
  if (outcome.committed) return true
  if (outcome.failed.has('digest')) return false
  // Somebody is putting the same one at this moment: theirs counts, and if it fails the next sweep puts it.
  throw new Error('The digest is being put by another sweep')
}
