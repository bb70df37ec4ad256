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
  /** From whom the case is kept: for them an entry is not there. Absent of nobody, and in notes that came before this was kept. */
  from?: readonly string[] | undefined
}

const Noted = z.object({
  version: z.int(),
  revision: z.int(),
  basis: z.string(),
  receivedOn: z.string(),
  entries: z.array(z.string()),
  from: z.array(z.string()).optional(),
})

export const readIndexed = (table: Table, caseId: string): Promise<Indexed | null> => getItem(table, keys.projectedWords(caseId), Noted)

/** Entries that change in one transaction, besides the note. */
const perTransaction = 35

/**
 * Brings the index from `before` to `wanted`. A case of many desks takes several transactions; each keeps the note exact
 * and only the last says that the version is done. False when somebody else was at it.
 */
export const index = async (table: Table, caseId: string, before: Indexed | null, wanted: Omit<Indexed, 'revision'>): Promise<boolean> => {
  // Whom entries are kept from stands in each of them: when that changes, all are written anew.
  const old = new Set(isSameList(before?.from, wanted.from) ? before?.entries : [])
  const next = new Set(wanted.entries)
  const changes = [
    ...(before?.entries ?? []).filter((it) => !next.has(it)).map((entry) => ({ entry, put: false })),
    ...[...next].filter((it) => !old.has(it)).map((entry) => ({ entry, put: true })),
  ]
  const held = new Set(before?.entries)
  let revision = before?.revision ?? 0
  do {
    const part = changes.splice(0, perTransaction)
    for (const { entry, put } of part) put ? held.add(entry) : held.delete(entry)
    const isLast = changes.length === 0
    const note = {
      ...wanted,
      // Not done yet: whom they are kept from, too, is noted with the last of them.
      ...(isLast ? {} : { version: before?.version ?? 0, basis: '', from: before?.from ?? [] }),
      entries: [...held].sort(),
      revision: revision + 1,
    }
    const actions = part.map(({ entry, put }) => entryAction(table, caseId, wanted, entry, put))
    const outcome = await transact(table.documents, [noteAction(table, caseId, revision, note), ...actions])
    if (!outcome.committed) return false
    revision++
  } while (changes.length > 0)
  return true
}

const isSameList = (one: readonly string[] = [], other: readonly string[] = []): boolean => one.join('#') === other.join('#')

type Entered = Pick<Indexed, 'receivedOn' | 'from'>

const entryAction = (table: Table, caseId: string, { receivedOn, from = [] }: Entered, entry: string, put: boolean): GuardedAction => {
  const at = entry.indexOf('#')
  const key = keys.word(entry.slice(0, at), entry.slice(at + 1), receivedOn, caseId)
  return put ? putting(table, 'none', from.length > 0 ? { ...key, from } : key) : deleting(table, key, 'word-unwritten')
}

const noteAction = (table: Table, caseId: string, from: number, note: Indexed): GuardedAction =>
  putting(table, 'case', { ...keys.projectedWords(caseId), ...note }, ifVersion(from, 'revision'))

export const wordEntry = (scope: string, word: string): string => `${scope}#${word}`

/** Cases with that word at that desk, the newest first, as `day#case`; those before `before` only, and none that is kept from `names`. */
export const readWord = async (
  table: Table,
  scope: string,
  word: string,
  { before, limit, names }: { before?: string | undefined; limit: number; names: readonly string[] },
): Promise<string[]> => {
  const sort = before ? ({ is: '<=', than: before } as const) : null
  const unseen = names.map((holding) => ({ list: ['from'], holding }))
  const range = { partition: keys.word(scope, word, '', '').pk, sort, latestFirst: true, mayLag: true, unseen }
  return (await readFirst(table, range, held('sk', z.string()), limit)).filter((sk) => sk !== before)
}

/** The case in an entry of `readWord`. */
export const caseOfEntry = (entry: string): string => entry.slice(entry.indexOf('#') + 1)
