import * as z from 'zod'
import { getItem, held, ifVersion, readFirst } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting, transact } from '../transact.ts'

/**
 * The word index: `WORD#scope#word` holds the cases of that desk with that word, by the day they came in. A note beside
 * each case (`PROJECTED#case / WORDS`) says exactly which entries exist, so that none is ever forgotten.
 */
export type Indexed = {
  /** Version of the case whose words these are. */
  version: number
  /** Condition of every write. */
  revision: number
  /** What the words were made from; as long as it is the same, the words are. */
  basis: string
  receivedOn: string
  /** `scope#word`, sorted. */
  entries: readonly string[]
}

const Noted = z.object({
  version: z.int(),
  revision: z.int(),
  basis: z.string(),
  receivedOn: z.string(),
  entries: z.array(z.string()),
})

export const readIndexed = (table: Table, caseId: string): Promise<Indexed | null> => getItem(table, keys.projectedWords(caseId), Noted)

/** Entries that change in one transaction, besides the note. */
const perTransaction = 35

/**
 * Brings the index from `before` to `wanted`. A case of many desks takes several transactions; each keeps the note exact
 * and only the last says that the version is done. False when somebody else was at it.
 */
export const index = async (table: Table, caseId: string, before: Indexed | null, wanted: Omit<Indexed, 'revision'>): Promise<boolean> => {
  const old = new Set(before?.entries)
  const next = new Set(wanted.entries)
  const changes = [
    ...[...old].filter((it) => !next.has(it)).map((entry) => ({ entry, put: false })),
    ...[...next].filter((it) => !old.has(it)).map((entry) => ({ entry, put: true })),
  ]
  const held = new Set(old)
  let revision = before?.revision ?? 0
  do {
    const part = changes.splice(0, perTransaction)
    for (const { entry, put } of part) put ? held.add(entry) : held.delete(entry)
    const isLast = changes.length === 0
    const note = {
      ...wanted,
      ...(isLast ? {} : { version: before?.version ?? 0, basis: '' }),
      entries: [...held].sort(),
      revision: revision + 1,
    }
    const actions = part.map(({ entry, put }) => entryAction(table, caseId, wanted.receivedOn, entry, put))
    const outcome = await transact(table.documents, [noteAction(table, caseId, revision, note), ...actions])
    if (!outcome.committed) return false
    revision++
  } while (changes.length > 0)
  return true
}

const entryAction = (table: Table, caseId: string, receivedOn: string, entry: string, put: boolean): GuardedAction => {
  const at = entry.indexOf('#')
  const key = keys.word(entry.slice(0, at), entry.slice(at + 1), receivedOn, caseId)
  return put ? putting(table, 'none', key) : deleting(table, key, 'word-unwritten')
}

const noteAction = (table: Table, caseId: string, from: number, note: Indexed): GuardedAction =>
  putting(table, 'case', { ...keys.projectedWords(caseId), ...note }, ifVersion(from, 'revision'))

export const wordEntry = (scope: string, word: string): string => `${scope}#${word}`

/** Cases with that word at that desk, the newest first, as `day#case`; those before `before` only. */
export const readWord = async (
  table: Table,
  scope: string,
  word: string,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<string[]> => {
  const sort = before ? ({ is: '<=', than: before } as const) : null
  const range = { partition: keys.word(scope, word, '', '').pk, sort, latestFirst: true, mayLag: true }
  return (await readFirst(table, range, held('sk', z.string()), limit)).filter((sk) => sk !== before)
}

/** The case in an entry of `readWord`. */
export const caseOfEntry = (entry: string): string => entry.slice(entry.indexOf('#') + 1)
