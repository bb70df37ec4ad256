import { contactNow } from '../../../domain/case/corrected-contact.ts'
import { comparedEmail, comparedPhone } from '../../../domain/case/identity.ts'
import { mayRead, type OfficerRights } from '../../../domain/case/permissions.ts'
import { mayList } from '../../../domain/lists/queue.ts'
import { tokensOf } from '../../../domain/lists/search-tokens.ts'
import { namesOf } from '../../../domain/lists/withheld.ts'
import { plainLine } from '../../../domain/typed/characters.ts'
import { trackingIdOf } from '../../../domain/typed/codes.ts'
import { emailOf } from '../../../domain/typed/email.ts'
import { earlierForms, telephoneOf } from '../../../domain/typed/telephone.ts'
import { readCase } from '../../../store/case/case-items.ts'
import { readRowsOf } from '../../../store/case/desk-lists.ts'
import { readCasesOfContact } from '../../../store/case/identities.ts'
import { caseOfNational } from '../../../store/case/national-items.ts'
import { caseIdOf } from '../../../store/case/number-items.ts'
import { contactHash } from '../../../store/case/sealing.ts'
import { caseOfEntry, readWord } from '../../../store/case/word-items.ts'
import { numberTyped } from '../../cases/typed-number.ts'
import type { Tools } from '../../tools.ts'
import { scopeOf } from './queue-scope.ts'
import { entriesOf, type QueueEntry } from './reading-queue.ts'

export type Found =
  /** The one case of that number. */
  | { kind: 'case'; number: string }
  | { kind: 'list'; by: 'contact' | 'words'; words: string[]; entries: QueueEntry[]; next: string | null }
  /** Nothing in it could be looked for: only short or common words. */
  | { kind: 'nothing-to-look-for' }

/** Entries of each word that one page looks at. */
const slice = 50
const mostWords = 5
/** Cases of one page: each was looked up by itself. */
const foundRows = 20

/** Looks for what an officer typed: a number, an e-mail address or telephone number, or words of title and place. */
export const searchCases = async (tools: Tools, officer: OfficerRights, typed: string, cursor: string | null): Promise<Found> => {
  const byNumber = await findNumber(tools, officer, typed)
  if (byNumber) return byNumber
  const byTrackingId = await findNational(tools, officer, typed)
  if (byTrackingId) return byTrackingId
  const scope = scopeOf(officer)
  const contacts = contactsIn(typed)
  if (contacts !== null) return findContact(tools, officer, scope, contacts)
  const words = tokensOf(typed).slice(0, mostWords)
  if (words.length === 0) return { kind: 'nothing-to-look-for' }
  const { ids, next } = scope === null ? { ids: [], next: null } : await findWords(tools, scope, words, placeOf(cursor), namesOf(officer))
  return { kind: 'list', by: 'words', words, entries: await entriesFor(tools, officer, scope, ids), next }
}

/** An entry of the index begins with a day; anything else is no place in it. */
const placeOf = (cursor: string | null): string | null => (cursor !== null && /^\d{4}-\d{2}-\d{2}#./.test(cursor) ? cursor : null)

const numberShape = /^([A-Z]{1,2}-[0-9A-Z]{4}-[0-9A-Z]{4}|(PPID|KEB|ADU)-\d{4}-\d{4,8})$/

/** A number that is unknown and one that the officer may not open are the same: then it is looked for as words. */
const findNumber = async (tools: Tools, officer: OfficerRights, typed: string): Promise<Found | null> => {
  const number = await numberTyped(tools, typed)
  if (!numberShape.test(number)) return null
  const state = await readCase(tools.table, await caseIdOf(tools.table, number))
  return state && mayRead(officer, state) ? { kind: 'case', number: state.number } : null
}

/** A tracking id of SP4N-LAPOR!, weighed like a number; a telephone number that is none is looked for as what it is. */
const findNational = async (tools: Tools, officer: OfficerRights, typed: string): Promise<Found | null> => {
  const trackingId = trackingIdOf(typed)
  if (!/^\d{7,15}$/.test(trackingId)) return null
  const caseId = await caseOfNational(tools.table, trackingId)
  const state = caseId === null ? null : await readCase(tools.table, caseId)
  return state && mayRead(officer, state) ? { kind: 'case', number: state.number } : null
}

type Contacts = { kind: 'email' | 'phone'; forms: readonly string[] }

/** The address or telephone number that was typed, in every form under which a case may have it; null if it is neither. */
const contactsIn = (typed: string): Contacts | null => {
  const line = plainLine(typed)
  const email = emailOf(line)
  if (email !== null || /^\S+@\S+$/.test(line)) return { kind: 'email', forms: [email ?? comparedEmail(line)] }
  const phone = telephoneOf(line)
  return phone === null ? null : { kind: 'phone', forms: [...new Set([phone, ...earlierForms(phone), comparedPhone(line)])] }
}

/**
 * Only cases whose reporter gave their name openly: finding an anonymous case by its contact would tell who is behind it,
 * without the reason and the entry in the log that opening an identity takes.
 */
const findContact = async (tools: Tools, officer: OfficerRights, scope: string | null, { kind, forms }: Contacts): Promise<Found> => {
  const { contact } = await tools.identityKeys()
  const hashes = forms.flatMap((form) => contact.all.map(({ key }) => contactHash(kind, form, key)))
  // Cases that are not shown take no place of those that are.
  for (let limit = slice; ; limit *= 2) {
    const lists = scope === null ? [] : await Promise.all(hashes.map((hash) => readCasesOfContact(tools.table, hash, limit)))
    const found = await standing(tools, lists.flat(), kind)
    const shown = (await entriesFor(tools, officer, scope, found)).filter(({ row }) => row.identity === 'named')
    if (shown.length < slice && lists.some(({ length }) => length === limit)) continue
    const entries = shown.slice(0, slice).sort((a, b) => (a.row.receivedOn < b.row.receivedOn ? 1 : -1))
    return { kind: 'list', by: 'contact', words: [], entries, next: null }
  }
}

/** Where it is the contact of now, and not one that was corrected since. */
const standing = async ({ table }: Tools, found: readonly { caseId: string; n: number }[], kind: Contacts['kind']): Promise<string[]> => {
  const ids = [...new Set(found.map(({ caseId }) => caseId))]
  const kept = await Promise.all(
    ids.map(async (id) => {
      const state = await readCase(table, id)
      return state && found.some(({ caseId, n }) => caseId === id && n === contactNow(state)[kind]) ? [id] : []
    }),
  )
  return kept.flat()
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
 * newer than the oldest entry of the one that reaches least far back, and the next page goes on from there. What is kept from
 * the officer moves neither.
 */
const findWords = async ({ table }: Tools, scope: string, words: readonly string[], cursor: string | null, names: readonly string[]) => {
  const asked = { before: cursor ?? undefined, limit: slice + 1, names }
  const lists = await Promise.all(words.map((word) => readWord(table, scope, word, asked)))
  const unfinished = lists.flatMap((list) => (list.length >= slice ? (list.at(-1) ?? []) : []))
  const horizon = unfinished.length === 0 ? '' : unfinished.reduce((a, b) => (a > b ? a : b))
  const [first = [], ...others] = lists
  const sets = others.map((list) => new Set(list))
  const common = first.filter((entry) => entry >= horizon && sets.every((set) => set.has(entry)))
  const shown = common.slice(0, foundRows)
  const next = common.length > foundRows ? (shown.at(-1) ?? null) : horizon === '' ? null : horizon
  return { ids: shown.map(caseOfEntry), next }
}
