import { ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb'
import { countAnew, countedOf } from '../shared/desk/reports/counting.ts'
import { someAtOnce } from '../shared/desk/some-at-once.ts'
import type { Tools } from '../shared/desk/tools.ts'
import type { Case } from '../shared/domain/case/case.ts'
import { channelOf } from '../shared/domain/channels/channels.ts'
import { canonical } from '../shared/domain/events/chain.ts'
import { evolve } from '../shared/domain/events/evolve.ts'
import { type Counts, negative, plus } from '../shared/domain/lists/counts.ts'
import { caseTokens } from '../shared/domain/lists/search-tokens.ts'
import type { Contribution } from '../shared/domain/lists/tally.ts'
import type { Instant } from '../shared/domain/time/instant.ts'
import { readAll } from '../shared/store/access.ts'
import { readCase, readLog, readTexts } from '../shared/store/case/case-items.ts'
import { codeTaskItem } from '../shared/store/case/code-tasks.ts'
import { deskItem, duplicateItem, scopesOf, similarItem, workingScopesOf } from '../shared/store/case/desk-rows.ts'
import { nationalTaskItem } from '../shared/store/case/national-tasks.ts'
import { privacyTaskItem } from '../shared/store/case/privacy-tasks.ts'
import { wordsBasis } from '../shared/store/case/projected.ts'
import { index, readIndexed, wordEntry } from '../shared/store/case/word-items.ts'
import { type Key, keys } from '../shared/store/keys.ts'
import { addCounts, nonZero } from '../shared/store/office/counters.ts'
import { readCounted } from '../shared/store/office/tally-items.ts'
import type { Table } from '../shared/store/table.ts'
import { deleting, type GuardedAction, putting, transact } from '../shared/store/transact.ts'
import { rebuildLessons } from './rebuild-lessons.ts'

/** How many of each had to be made anew, or taken away, because they were not as the cases are. */
export type Rebuilt = { rows: number; words: number; figures: number; lessons: number }

type Stored = Record<string, unknown> & Key

/**
 * What follows from cases is made from cases, never copied: rows of desks, notes beside a case, words, figures. Each is compared
 * with what lies there, so that a second time finds nothing to do. One case, or all; sums
 * of figures always, because what was counted of a lost case is in them.
 */
export const rebuildDerived = async (tools: Tools, caseId: string | null): Promise<Rebuilt> => {
  const rebuilt: Rebuilt = { rows: 0, words: 0, figures: 0, lessons: 0 }
  const { cases, words } = await lookAtAll(tools.table, caseId)
  await someAtOnce([...cases], async (id) => {
    const [rows, written] = [await rebuildRows(tools.table, id), await rebuildWords(tools.table, id, words.get(id) ?? new Set())]
    rebuilt.rows += rows
    rebuilt.words += written
  })
  // One after another: many cases are counted in the same row.
  for (const id of cases) rebuilt.figures += await recount(tools, id)
  // Words of a case that is not there.
  for (const [id, entries] of words) {
    if (!cases.has(id)) rebuilt.words += await dropWords(tools.table, entries)
  }
  rebuilt.figures += await balance(tools)
  rebuilt.lessons += await rebuildLessons(tools.table, cases)
  return rebuilt
}

/** Which cases there are, and which words the index holds of each: `word partition key, sort key`. */
export const lookAtAll = async ({ documents, tableName }: Table, caseId: string | null) => {
  const cases = new Set<string>()
  const words = new Map<string, Set<string>>()
  for await (const { pk, sk } of all({ documents, tableName }, { ProjectionExpression: 'pk, sk' })) {
    const ofWord = pk.startsWith('WORD#') ? sk.slice(sk.indexOf('#') + 1) : null
    const ofCase = sk === keys.case('').sk ? pk.slice(keys.case('').pk.length) : null
    if (ofCase !== null && (caseId === null || caseId === ofCase)) cases.add(ofCase)
    if (ofWord !== null && (caseId === null || caseId === ofWord)) {
      const known = words.get(ofWord) ?? new Set()
      words.set(ofWord, known.add(`${pk} ${sk}`))
    }
  }
  return { cases, words }
}

/** Every item, or what of them is asked for. */
export async function* all({ documents, tableName }: Table, asked: Partial<ScanCommandInput>): AsyncGenerator<Stored> {
  let start: Record<string, unknown> | undefined
  do {
    const page = await documents.send(new ScanCommand({ TableName: tableName, ExclusiveStartKey: start, ConsistentRead: true, ...asked }))
    yield* (page.Items ?? []) as Stored[]
    start = page.LastEvaluatedKey
  } while (start)
}

const isSame = (a: object | undefined, b: object): boolean => a !== undefined && canonical(a) === canonical(b)

/** The rows that the case has now, and no others; one by which reading has ended stays a key without content. */
const rebuildRows = async (table: Table, id: string): Promise<number> => {
  for (;;) {
    const state = await readCase(table, id)
    if (!state) return 0
    const wanted: Stored[] = [
      ...scopesOf(state).map((scope): Stored => deskItem(state, scope)),
      ...[duplicateItem(state), similarItem(state), codeTaskItem(state), nationalTaskItem(state), await privacyTask(table, state)].filter(
        (it) => it !== null,
      ),
    ]
    const notes = [keys.duplicate(id).sk, keys.similar(id).sk, keys.codeTask(id).sk, keys.nationalTask(id).sk, keys.privacyTask(id).sk]
    const there = (await readAll(table, { partition: keys.case(id).pk }, { parse: (item) => item as Stored })).filter(
      ({ sk }) => sk.startsWith(keys.desk(id, '').sk) || notes.includes(sk),
    )
    const missing = wanted.filter(
      (it) =>
        !isSame(
          there.find(({ sk }) => sk === it.sk),
          it,
        ),
    )
    const extra = there.filter((it) => Object.keys(it).length > 2 && !wanted.some(({ sk }) => sk === it.sk))
    const actions = [
      ...missing.map((it) => putting(table, 'none', it)),
      ...extra.map(({ pk, sk }) => deleting(table, { pk, sk }, 'desk-left')),
    ]
    if (actions.length === 0) return 0
    if ((await transact(table.documents, [unchanged(table, state), ...actions])).committed) return actions.length
  }
}

/** Since when requests about personal data wait, the log tells: it stands in the order of the list. */
const privacyTask = async (table: Table, state: Case) => {
  if (state.privacyOpen === 0) return null
  let [now, since]: [Case | null, Instant] = [null, state.receivedAt]
  for (const recorded of await readLog(table, state.id)) {
    const before: Case | null = now
    now = evolve(before, recorded)
    if ((before?.privacyOpen ?? 0) === 0 && now.privacyOpen > 0) since = recorded.event.at
  }
  return privacyTaskItem(state, since)
}

const unchanged = ({ tableName }: Table, { id, version }: Case): GuardedAction => ({
  guard: 'case',
  action: {
    ConditionCheck: {
      TableName: tableName,
      Key: keys.case(id),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    },
  },
})

const rebuildWords = async (table: Table, id: string, there: ReadonlySet<string>): Promise<number> => {
  const state = await readCase(table, id)
  if (!state) return 0
  const tokens = caseTokens(state, await readTexts(table, id, channelOf(state).indexedTexts(state)))
  const entries = workingScopesOf(state)
    .flatMap((scope) => tokens.map((token) => wordEntry(scope, token)))
    .sort()
  const placeOf = (entry: string): string => {
    const at = entry.indexOf('#')
    const { pk, sk } = keys.word(entry.slice(0, at), entry.slice(at + 1), state.receivedOn, id)
    return `${pk} ${sk}`
  }
  const wanted = new Map(entries.map((it) => [placeOf(it), it]))
  const extra = new Set([...there].filter((it) => !wanted.has(it)))
  const missing = [...wanted].filter(([place]) => !there.has(place))
  const note = await readIndexed(table, id)
  if (extra.size + missing.length > 0 || note?.basis !== wordsBasis(state)) {
    // What the note forgets is written anew; what lies there beside it goes.
    const kept = entries.filter((it) => there.has(placeOf(it)))
    const before = note && { ...note, entries: kept }
    await index(table, id, before, { version: state.version, basis: wordsBasis(state), receivedOn: state.receivedOn, entries })
  }
  await dropWords(table, extra)
  return extra.size + missing.length
}

const dropWords = async (table: Table, places: ReadonlySet<string>): Promise<number> => {
  const keysOf = [...places].map((it): Key => ({ pk: it.slice(0, it.lastIndexOf(' ')), sk: it.slice(it.lastIndexOf(' ') + 1) }))
  for (let i = 0; i < keysOf.length; i += 40)
    await transact(
      table.documents,
      keysOf.slice(i, i + 40).map((key) => deleting(table, key, 'word-unwritten')),
    )
  return places.size
}

/** What a case adds to the figures, as it and its log stand. */
const recount = async (tools: Tools, id: string): Promise<number> => {
  for (;;) {
    const state = await readCase(tools.table, id)
    if (!state) return 0
    const before = await readCounted(tools.table, id)
    const { version, contribution, form, figures } = await countedOf(tools, state, null)
    if (before && isSame(before, { version, contribution, form, figures })) return 0
    // One that came back from before is counted as it is now.
    if (await countAnew(tools, state, before, null)) return 1
  }
}

/** What a note says was counted of its case, as it lies there: by rows of the tally and of the figures. */
type Note = { contribution: Contribution; figures?: { month: string; groups: string[]; counts: Counts } | null }

const rowsOf = ({ contribution: { key, counts }, figures }: Note): { key: Key; counts: Counts }[] => [
  { key: keys.tally(key.month, key.institution, key.class), counts },
  ...(figures?.groups ?? []).map((group) => ({ key: keys.figures(figures?.month ?? '', group), counts: figures?.counts ?? {} })),
]

/** Rows that are not the sum of what was counted of each case: lost ones, and what was counted of cases that are lost. */
const balance = async ({ table }: Tools): Promise<number> => {
  const sums = new Map<string, { key: Key; counts: Counts }>()
  const add = (key: Key, counts: Counts) => {
    const name = `${key.pk} ${key.sk}`
    sums.set(name, { key, counts: plus(sums.get(name)?.counts ?? {}, counts) })
  }
  const lost: Key[] = []
  const cases = new Set<string>()
  const noted: { id: string; key: Key; note: Note }[] = []
  for await (const item of all(table, { ProjectionExpression: 'pk, sk, contribution, figures' })) {
    if (item.sk === keys.case('').sk) cases.add(item.pk.slice(keys.case('').pk.length))
    if (item.pk.startsWith('PROJECTED#') && item.contribution)
      noted.push({ id: item.pk.slice('PROJECTED#'.length), key: item, note: item as unknown as Note })
  }
  for (const { id, key, note } of noted) {
    if (cases.has(id)) for (const row of rowsOf(note)) add(row.key, row.counts)
    else lost.push({ pk: key.pk, sk: key.sk })
  }
  for (const key of lost) await transact(table.documents, [deleting(table, key, 'word-unwritten')])
  for await (const { pk, sk, ...counts } of allRows(table)) add({ pk, sk }, negative(counts as Counts))
  const off = [...sums.values()].filter(({ counts }) => Object.keys(counts).length > 0)
  for (const { key, counts } of off) await transact(table.documents, [addCounts(table, key, counts)])
  return off.length + lost.length
}

/** Rows of tally and figures. */
const allRows = (table: Table): AsyncGenerator<Stored> =>
  all(table, {
    FilterExpression: 'begins_with(pk, :tally) OR (begins_with(pk, :figures) AND sk <> :form)',
    ExpressionAttributeValues: { ':tally': 'TALLY#', ':figures': 'FIGURES#', ':form': keys.figuresForm().sk },
  })

/** The figures as they lie there, by row; what is zero is left out. */
export const tallyOf = async (table: Table): Promise<Map<string, Counts>> => {
  const rows = new Map<string, Counts>()
  for await (const { pk, sk, ...counts } of allRows(table)) {
    const some = nonZero(counts as Counts)
    if (Object.keys(some).length > 0) rows.set(`${pk} ${sk}`, some)
  }
  return rows
}
