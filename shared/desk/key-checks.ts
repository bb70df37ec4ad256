import { createHash } from 'node:crypto'
import { forgetKeyCheck, putKeyCheck, readKeyChecks } from '../store/key-checks.ts'
import type { Table } from '../store/table.ts'
import type { KeyGeneration, KeySet } from './sub-keys.ts'

/** What tells a generation from another of the same name; a key of its own purpose, so that it says nothing about the others. */
const checkOf = ({ key }: KeyGeneration): string => createHash('sha256').update(key('key-check')).digest('base64url')

/** Generations that the table knows and the ring lacks, or of which it holds another. */
export const missingKeys = async (table: Table, keys: KeySet): Promise<string[]> => {
  const held = new Map(keys.map((it) => [it.id, checkOf(it)]))
  return [...(await readKeyChecks(table))].flatMap(([id, check]) => (held.get(id) === check ? [] : [id])).sort()
}

/** From now on the table misses these keys when they are not there; and no others. */
export const rememberKeys = async (table: Table, keys: KeySet): Promise<void> => {
  const known = await readKeyChecks(table)
  await Promise.all(keys.map((it) => (known.get(it.id) === checkOf(it) ? null : putKeyCheck(table, it.id, checkOf(it)))))
  await Promise.all([...known.keys()].map((id) => (keys.some((it) => it.id === id) ? null : forgetKeyCheck(table, id))))
}
