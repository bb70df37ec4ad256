import { instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { readRowsOf } from '../../shared/store/case/desk-lists.ts'
import { readDuplicatesOf } from '../../shared/store/case/duplicates.ts'
import { readCasesOfContact, readIdentity } from '../../shared/store/case/identities.ts'
import { caseOfNational } from '../../shared/store/case/national-items.ts'
import { caseIdOf } from '../../shared/store/case/number-items.ts'
import { readPrivacyTasks } from '../../shared/store/case/privacy-tasks.ts'
import { readSubmission } from '../../shared/store/case/submissions.ts'
import { readIndexed, readWord } from '../../shared/store/case/word-items.ts'
import { readChanged, readRoot } from '../../shared/store/office/day-roots.ts'
import { readDecrees } from '../../shared/store/office/decree-items.ts'
import { readInstitutions, readOfficers, readReadiness } from '../../shared/store/office/directory-items.ts'
import { readHeartbeats } from '../../shared/store/office/heartbeats.ts'
import { readJob, readPlanned } from '../../shared/store/office/job-items.ts'
import { readLaw } from '../../shared/store/office/law-items.ts'
import { readSession } from '../../shared/store/office/session-items.ts'
import { readCounted, readTally } from '../../shared/store/office/tally-items.ts'
import { readTemplates } from '../../shared/store/office/template-items.ts'
import { readUnreachable } from '../../shared/store/office/unreachable-items.ts'
import { readAddressState } from '../../shared/store/post/addresses.ts'
import { readLetter } from '../../shared/store/post/letter-items.ts'
import { readLink } from '../../shared/store/post/links.ts'
import { readOpenReminders } from '../../shared/store/post/reminder-items.ts'
import { readRegister } from '../../shared/store/register.ts'
import type { Desk } from './whole-desk.ts'

/** An item as it lies in the table. */
export type StoredItem = { pk: string; sk: string; [attribute: string]: unknown }

type Opened = { desk: Desk; items: readonly StoredItem[] }

/** Read with their case, and compared as snapshot, log and texts; or counted for minutes only. */
const readElsewhere = /^(CASE#.* CASE|CASE#.* EVENT#|TEXT#|REMINDER#|RATE#|CASE#.* SIMILAR)/

/** Links end after a while; a moment before any of them was made. */
const beforeAll = instant('2026-01-01T00:00:00.000Z')

/** Each item by the function that reads its kind, by its key; `unread` are the keys of items that none reads. */
export const storedValues = async ({ desk, items }: Opened): Promise<{ values: Record<string, unknown>; unread: string[] }> => {
  const { table } = desk
  const { opening } = await desk.identityKeys()
  // Unknown to the version that wrote the folder, so that it is no part of the answers.
  const unreachable = await readUnreachable(table)
  const shared = {
    officers: await readOfficers(table),
    institutions: await readInstitutions(table),
    readiness: await readReadiness(table),
    decrees: await readDecrees(table),
    law: await readLaw(table),
    templates: await readTemplates(table),
    heartbeats: await readHeartbeats(table),
    privacy: await readPrivacyTasks(table, 100),
    openReminders: await readOpenReminders(table, localDate('2099-12-31')),
  }
  const values: Record<string, unknown> = { ...shared }
  // Many items of one partition are read with one call.
  const planned = once((job) => readPlanned(table, job, null, 1000))
  const changed = once((day) => readChanged(table, localDate(day)))
  const tally = once((month) => readTally(table, month))
  const readers: readonly [RegExp, (...parts: string[]) => unknown][] = [
    [/^CASE#(.+) DESK#(.+)$/, async (id = '', scope = '') => (await readRowsOf(table, scope, [id])).get(id)],
    [/^CASE#(.+) PRIVACY$/, (id = '') => shared.privacy.find((it) => it === id)],
    [/^REPORTER#(.+) REPORTER$/, (id = '') => readIdentity(table, { id }, opening)],
    [/^CONTACT#(.+) (.+)$/, async (hash = '') => (await readCasesOfContact(table, hash, 100)).map(({ caseId }) => caseId)],
    [/^LETTER(?:-TO-DESK)?#.+ (.+)$/, (id = '') => readLetter(table, id)],
    [/^NUMBER#(.+) NUMBER$/, (number = '') => caseIdOf(table, number)],
    [/^(REGISTER#.+) (REGISTER)$/, (pk = '', sk = '') => readRegister(table, { pk, sk })],
    [/^SUBMISSION#(.+) SUBMISSION$/, (token = '') => readSubmission(table, token)],
    [/^LINK#(.+) LINK$/, async (id = '') => (await readLink(table, id, beforeAll))?.caseId ?? null],
    [/^TALLY#(.+) (.+)$/, (month = '') => tally(month)],
    [/^NATIONAL#(.+) NATIONAL$/, (id = '') => caseOfNational(table, id)],
    [/^DIRECTORY#officers @revision$/, () => shared.officers.revision],
    [/^DIRECTORY#officers (.+)$/, (id = '') => shared.officers.officers.find((it) => it.id === id)],
    [/^DIRECTORY#institutions (.+)$/, (id = '') => shared.institutions.get(id)],
    [/^UNREACHABLE (.+)$/, (id = '') => unreachable.find(({ who }) => who === id)],
    [/^DIRECTORY#readiness (.+)$/, (id = '') => shared.readiness.get(id)],
    [/^DECREES (.+)$/, (id = '') => shared.decrees.get(id)],
    [/^LAW CALENDAR#(.+)$/, (date = '') => shared.law.days.find((it) => it.date === date)],
    [/^LAW STATUTE#(.+)#(.+)$/, (id = '', from = '') => shared.law.statutes.find((it) => it.id === id && it.validFrom === from)],
    [/^LAW LADDER$/, () => shared.law.ladder],
    [/^TEMPLATES (.+)$/, (id = '') => shared.templates.find((it) => it.id === id)],
    [/^SESSION#(.+) SESSION$/, (hash = '') => readSession(table, hash)],
    [/^JOB#(.+) JOB$/, (id = '') => readJob(table, id)],
    [/^JOB#(.+) CASE#(.+)$/, async (job = '', id = '') => (await planned(job)).find((it) => it.caseId === id)],
    [/^WORD#([^#]+)#(.+) (.+)$/, (scope = '', word = '') => readWord(table, scope, word, { before: undefined, limit: 100, names: [] })],
    [/^PROJECTED#(.+) TALLY$/, (id = '') => readCounted(table, id)],
    [/^PROJECTED#(.+) WORDS$/, (id = '') => readIndexed(table, id)],
    [/^ADDRESS#(.+) ADDRESS$/, (hash = '') => readAddressState(table, [hash])],
    [/^CHANGED#(.+) (.+)$/, async (day = '', id = '') => (await changed(day)).find((it) => it.caseId === id)],
    [/^HEARTBEAT (.+)$/, (name = '') => Object.entries(shared.heartbeats).find(([it]) => it === name)?.[1]],
    [/^ROOT (.+)$/, (day = '') => readRoot(table, localDate(day))],
  ]
  const readItem = async (item: StoredItem, key: string): Promise<unknown> => {
    if (item.sk === 'DUPLICATE') return readDuplicatesOf(table, String(item.listPk).slice('DUPLICATES#'.length))
    const reader = readers.find(([shape]) => shape.test(key))
    return reader?.[1](...(reader[0].exec(key)?.slice(1) ?? []))
  }
  const unread: string[] = []
  const keyed = items.map((item) => ({ item, key: `${item.pk} ${item.sk}` })).filter(({ key }) => !readElsewhere.test(key))
  const found = await Promise.all(keyed.map(async ({ item, key }) => [key, await readItem(item, key)] as const))
  for (const [key, value] of found) {
    if (value === undefined || value === null) unread.push(key)
    else values[key] = value
  }
  return { values, unread: unread.sort() }
}

const once = <T>(read: (key: string) => Promise<T>) => {
  const kept = new Map<string, Promise<T>>()
  return (key: string): Promise<T> => {
    const value = kept.get(key) ?? read(key)
    kept.set(key, value)
    return value
  }
}
