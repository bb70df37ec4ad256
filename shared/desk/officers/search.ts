import { normaliseEmail, normalisePhone } from '../../domain/case/identity.ts'
import { mayRead, type OfficerRights } from '../../domain/case/permissions.ts'
import { mayList } from '../../domain/lists/queue.ts'
import { tokensOf } from '../../domain/lists/search-tokens.ts'
import { readCase } from '../../store/case/case-items.ts'
import { readRowsOf } from '../../store/case/desk-lists.ts'
import { readCasesOfContact } from '../../store/case/identities.ts'
import { caseIdOf } from '../../store/case/number-items.ts'
import { contactHash } from '../../store/case/sealing.ts'
import { caseOfEntry, readWord } from '../../store/case/word-items.ts'
import { normaliseNumber } from '../identifiers.ts'
import type { Tools } from '../tools.ts'
import { entriesOf, pageRows, type QueueEntry, scopeOf } from './reading-queue.ts'

export type Found =
  /** The one case of that number. */
  | { kind: 'case'; number: string }
  | { kind: 'list'; by: 'contact' | 'words'; words: string[]; entries: QueueEntry[]; next: string | null }
  /** Nothing in it could be looked for: only short or common words. */
  | { kind: 'nothing-to-look-for' }

/** Entries of each word that one page looks at. */
const slice = 50
const mostWords = 5

/** Looks for what an officer typed: a number, an e-mail address or telephone number, or words of title and place. */
export const searchCases = async (tools: Tools, officer: OfficerRights, typed: string, cursor: string | null): Promise<Found> => {
  const byNumber = await findNumber(tools, officer, typed)
  if (byNumber) return byNumber
  const scope = scopeOf(officer)
  const contact = await contactOf(tools, typed)
  if (contact !== null) return findContact(tools, officer, scope, contact)
  const words = tokensOf(typed).slice(0, mostWords)
  if (words.length === 0) return { kind: 'nothing-to-look-for' }
  const { ids, next } = scope === null ? { ids: [], next: null } : await findWords(tools, scope, words, placeOf(cursor))
  return { kind: 'list', by: 'words', words, entries: await entriesFor(tools, officer, scope, ids), next }
}

/** An entry of the index begins with a day; anything else is no place in it. */
const placeOf = (cursor: string | null): string | null => (cursor !== null && /^\d{4}-\d{2}-\d{2}#./.test(cursor) ? cursor : null)

const numberShape = /^([A-Z]{1,2}-[0-9A-Z]{4}-[0-9A-Z]{4}|(PPID|KEB|ADU)-\d{4}-\d{4,8})$/

/** A number that is unknown and one that the officer may not open are the same: then it is looked for as words. */
const findNumber = async (tools: Tools, officer: OfficerRights, typed: string): Promise<Found | null> => {
  const number = normaliseNumber(typed)
  if (!numberShape.test(number)) return null
  const state = await readCase(tools.table, await caseIdOf(tools.table, number))
  return state && mayRead(officer, state) ? { kind: 'case', number: state.number } : null
}

const contactOf = async (tools: Tools, typed: string): Promise<string | null> => {
  const { contact } = await tools.identityKeys()
  if (/^\S+@\S+$/.test(typed.trim())) return contactHash('email', normaliseEmail(typed), contact)
  const digits = typed.replace(/\D/g, '')
  const isPhone = /^[\d\s().+-]+$/.test(typed) && digits.length >= 8 && digits.length <= 15
  return isPhone ? contactHash('phone', normalisePhone(typed), contact) : null
}

/**
 * Only cases whose reporter gave their name openly: finding an anonymous case by its contact would tell who is behind it,
 * without the reason and the entry in the log that opening an identity takes.
 */
const findContact = async (tools: Tools, officer: OfficerRights, scope: string | null, hash: string): Promise<Found> => {
  const ids = scope === null ? [] : await readCasesOfContact(tools.table, hash, slice)
  const entries = (await entriesFor(tools, officer, scope, ids)).filter(({ row }) => row.identity === 'named')
  entries.sort((a, b) => (a.row.receivedOn < b.row.receivedOn ? 1 : -1))
  return { kind: 'list', by: 'contact', words: [], entries, next: null }
}

/** Rows are read at the officer's own desk: whatever the index says, what the desk does not hold is not there. */
const entriesFor = async (tools: Tools, officer: OfficerRights, scope: string | null, ids: readonly string[]): Promise<QueueEntry[]> => {
  if (scope === null || ids.length === 0) return []
  const rows = await readRowsOf(tools.table, scope, ids)
  return entriesOf(
    tools,
    ids.flatMap((id) => rows.get(id) ?? []).filter((row) => mayList(row, officer)),
  )
}

/**
 * Cases with all of the words, the newest first. Of each word the next entries are read; the lists agree on everything
 * newer than the oldest entry of the one that reaches least far back, and the next page goes on from there.
 */
const findWords = async ({ table }: Tools, scope: string, words: readonly string[], cursor: string | null) => {
  const lists = await Promise.all(words.map((word) => readWord(table, scope, word, { before: cursor ?? undefined, limit: slice + 1 })))
  const unfinished = lists.flatMap((list) => (list.length >= slice ? (list.at(-1) ?? []) : []))
  const horizon = unfinished.length === 0 ? '' : unfinished.reduce((a, b) => (a > b ? a : b))
  const [first = [], ...others] = lists
  const sets = others.map((list) => new Set(list))
  const common = first.filter((entry) => entry >= horizon && sets.every((set) => set.has(entry)))
  const shown = common.slice(0, pageRows)
  const next = common.length > pageRows ? (shown.at(-1) ?? null) : horizon === '' ? null : horizon
  return { ids: shown.map(caseOfEntry), next }
}
