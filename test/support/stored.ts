import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { createEffects } from '../../shared/desk/effects.ts'
import { keySetOf, ringOfOne } from '../../shared/desk/master-ring.ts'
import type { ViewCounts } from '../../shared/desk/officers/queue/counting-queue.ts'
import { openQueue, readQueue } from '../../shared/desk/officers/queue/reading-queue.ts'
import { searchCases } from '../../shared/desk/officers/queue/search.ts'
import { lastMonths, readOverview } from '../../shared/desk/reports/reading-overview.ts'
import { readRegisterEntries } from '../../shared/desk/reports/reading-registers.ts'
import { type Case, ComplaintStatus, RequestStatus } from '../../shared/domain/case/case.ts'
import { matchesCommitment } from '../../shared/domain/case/personal-text.ts'
import type { Viewer } from '../../shared/domain/case/visible.ts'
import { ComplaintEvent } from '../../shared/domain/channels/complaint/complaint-events.ts'
import { RequestEvent } from '../../shared/domain/channels/request/request-events.ts'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { rebuild } from '../../shared/domain/events/evolve.ts'
import { textRefsOf } from '../../shared/domain/events/text-refs.ts'
import { LetterStatus } from '../../shared/domain/letters/letter.ts'
import { linesOf } from '../../shared/domain/letters/reminder.ts'
import { QueueFilter } from '../../shared/domain/lists/queue.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { readCase, readLog, readTexts } from '../../shared/store/case/case-items.ts'
import { readLedger } from '../../shared/store/post/reminder-items.ts'
import { jombang } from './desk.ts'
import { type StoredItem, storedValues } from './stored-items.ts'
import { startTestTable } from './table.ts'
import { createDesk } from './whole-desk.ts'

type Meta = { commit: string; now: string; masterKey: string; baseUrl: string; accessCodes: Record<string, string> }

const fileIn = (name: string, file: string): Buffer => readFileSync(new URL(`../stored/${name}/${file}`, import.meta.url))

/** What that commit itself answered, asked with `answersOf`. */
export const expectedOf = (name: string): Answers => JSON.parse(gunzipSync(fileIn(name, 'expected.json.gz')).toString('utf8'))

/** Where each case stood there after the same actions, and a week of the sweep. */
export const afterwardsOf = (name: string): Record<string, string> => JSON.parse(fileIn(name, 'after.json').toString('utf8'))

/** Without what chance puts into it: salts, and so hashes. */
export const standingOf = (state: Case | null): string =>
  `${state?.status} at ${state?.version}: ${state?.clocks.map((it) => `${it.statute}#${it.generation} ${it.due} ${it.stoppedOn}`).join(', ')}`

/** A data folder that an earlier version wrote, in a fresh table, at the moment at which that version left it. */
export const openStored = async (name: string) => {
  const meta: Meta = JSON.parse(fileIn(name, 'meta.json').toString('utf8'))
  const lines = gunzipSync(fileIn(name, 'table.jsonl.gz')).toString('utf8').trim().split('\n')
  const items = lines.map((line): StoredItem => JSON.parse(line))
  const { documents, tableName, close } = await startTestTable()
  const puts = items.map((Item) => ({ PutRequest: { Item } }))
  const batches = Array.from({ length: Math.ceil(puts.length / 25) }, (_, i) => puts.slice(i * 25, i * 25 + 25))
  await Promise.all(batches.map((batch) => documents.send(new BatchWriteCommand({ RequestItems: { [tableName]: batch } }))))
  const clock = { now: instant(meta.now) }
  const effects = createEffects({
    now: () => clock.now,
    sleep: async () => {},
    documents,
    tableName,
    appendToJournal: async () => {},
    keys: async () => keySetOf(ringOfOne(Buffer.from(meta.masterKey, 'hex'))),
    region: async () => jombang,
    baseUrl: meta.baseUrl,
    log: () => {},
  })
  const desk = createDesk(effects)
  const caseIds = items.filter(({ sk }) => sk === 'CASE').map(({ pk }) => pk.slice('CASE#'.length))
  return { meta, items, desk, effects, clock, caseIds, close }
}
export type Stored = Awaited<ReturnType<typeof openStored>>

/** As JSON keeps it, which is how the expected answers were kept. */
export const plainly = <T>(value: T): T => JSON.parse(JSON.stringify(value, (_, it) => (it instanceof Map ? Object.fromEntries(it) : it)))

/** Officers of the folder by the account with which they signed in: every role, and liaisons who hold cases and who do not. */
export const officersIn = async ({ desk }: Stored): Promise<Record<(typeof accounts)[number], Officer>> => {
  const officers = await desk.officers()
  const entries = accounts.map((account) => {
    const officer: Officer | undefined = officers.find(({ email, active }) => active && email.startsWith(`${account}@`))
    if (!officer) throw new Error(`The folder has no ${account}`)
    return [account, officer] as const
  })
  return Object.fromEntries(entries) as Record<(typeof accounts)[number], Officer>
}
const accounts = [
  'koordinator',
  'koordinator2',
  'penghubung.pupr',
  'penghubung.dukcapil',
  'kepala.pupr',
  'sekda',
  'pimpinan',
  'admin',
] as const

/** Everything the desk says of the folder without changing it. */
export const answersOf = async (stored: Stored) => {
  const { desk, caseIds, items, clock } = stored
  const officers = Object.entries(await officersIn(stored))
  const snapshots: Record<string, Case | null> = {}
  for (const id of caseIds) snapshots[id] = await readCase(desk.table, id)
  const seen: Record<string, unknown> = {}
  for (const id of caseIds) {
    const viewers: [string, Viewer][] = [
      ['public', { kind: 'public' }],
      ['reporter', { kind: 'reporter', caseId: id }],
      ...officers.map(([who, officer]): [string, Viewer] => [who, { kind: 'officer', officer }]),
    ]
    const sights = await Promise.all(viewers.map(async ([viewer, it]) => [`${id} ${viewer}`, sightOf(await desk.open(id, it))] as const))
    Object.assign(seen, Object.fromEntries(sights))
  }
  const registers: Record<string, unknown> = {}
  const queues: Record<string, unknown> = {}
  const overviews: Record<string, unknown> = {}
  const searches: Record<string, unknown> = {}
  const months = lastMonths(localDate(clock.now.slice(0, 10)), 12)
  for (const [who, officer] of officers) {
    for (const register of ['ADU', 'PPID', 'KEB'] as const) {
      const ask = { register, year: '2026', after: null, limit: 100 }
      const entries = await readRegisterEntries(desk, officer, ask)
      // The case itself is among the snapshots.
      registers[`${who} ${register}`] = entries.map(({ state, ...entry }) => ({ ...entry, case: state && `${state.id} ${state.head}` }))
    }
    for (const list of ['open', 'late', 'soon', 'waiting', 'ended'] as const) {
      const filter = QueueFilter.parse({ ...noFilter, list })
      queues[`${who} ${list}`] = await readQueue(desk, officer, filter, null, rowsThen)
      if (list === 'open')
        queues[`${who} counts`] = countedThen((await openQueue(desk, officer, filter, ['open', 'late', 'soon', 'waiting'])).counts)
    }
    overviews[who] = await readOverview(desk, months, officer)
    for (const typed of ['jalan', 'lampu jalan', 'warga1@contoh.example', '0812-0000-0001', '1234567', 'ADU-2026-0001', 'tidak ada'])
      searches[`${who} ${typed}`] = await searchCases(desk, officer, typed, null)
  }
  const days = [...new Set(items.flatMap(({ pk }) => (pk.startsWith('REMINDER#') ? [pk.slice('REMINDER#'.length)] : [])))].sort()
  const ledger: Record<string, unknown> = {}
  for (const day of days) ledger[day] = (await readLedger(desk.table, localDate(day))).flatMap(linesOf)
  return { snapshots, values: await storedValues(stored), seen, registers, queues, overviews, searches, ledger }
}
export type Answers = Awaited<ReturnType<typeof answersOf>>

/** A page had twenty rows, and counts went up to fifty, when the answers were written down. */
const rowsThen = 20
const countedThen = (counts: ViewCounts | null) =>
  counts &&
  Object.fromEntries(
    Object.entries(counts.views).map(([view, { count, more }]) => [view, { count: Math.min(count, 50), more: more || count > 50 }]),
  )

const noFilter = Object.fromEntries(
  ['institution', 'status', 'channel', 'class', 'category', 'district', 'trait', 'number'].map((it) => [it, null]),
)

/** What somebody sees of a case: which events, which words, whether who filed. */
const sightOf = (opened: Awaited<ReturnType<Stored['desk']['open']>>) =>
  opened && {
    version: opened.view.case.version,
    identity: opened.view.identity,
    events: opened.view.timeline.map(({ seq }) => seq),
    readable: [...opened.view.readableTexts].sort((a, b) => a - b),
    texts: [...opened.texts.keys()].sort((a, b) => a - b),
    letters: opened.letters.map(({ id }) => id),
  }

/** The case as its log makes it, what is wrong with its chain, and texts that are not those their events speak of. */
export const verified = async ({ desk }: Stored, caseId: string) => {
  const [log, state] = await Promise.all([readLog(desk.table, caseId), readCase(desk.table, caseId)])
  const texts = await readTexts(
    desk.table,
    caseId,
    Array.from({ length: state?.textCount ?? 0 }, (_, i) => i + 1),
  )
  const erased = new Set(log.flatMap(({ event }) => (event.type === 'erased' ? event.texts : [])))
  const wrong = log.flatMap(({ event }) =>
    textRefsOf(event).filter((ref) => {
      const text = texts.get(ref.n)
      return text ? erased.has(ref.n) || !matchesCommitment(ref, text) : !erased.has(ref.n)
    }),
  )
  return { rebuilt: rebuild(log), state, fault: findChainFault(caseId, log), wrong, head: log.at(-1)?.hash }
}

/** All that can happen to a case, and all that can become of a letter. */
export const everyEvent = (): string[] =>
  [...new Set([...ComplaintEvent.options, ...RequestEvent.options].map((it) => it.shape.type.value))].sort()
export const everyStatus = (): string[] =>
  [...ComplaintStatus.options.map((it) => `complaint ${it}`), ...RequestStatus.options.map((it) => `request ${it}`)].sort()
export const everyLetterStatus = LetterStatus.options
