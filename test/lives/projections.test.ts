import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/projections/handler.ts'
import { lessonsIn, rebuildLessons } from '../../infra/rebuild-lessons.ts'
import { Case } from '../../shared/domain/case/case.ts'
import { figuresOf } from '../../shared/domain/figures/case-figures.ts'
import { fromLog } from '../../shared/domain/figures/from-log.ts'
import { groupName } from '../../shared/domain/figures/groups.ts'
import { contribution } from '../../shared/domain/lists/contribution.ts'
import { plus } from '../../shared/domain/lists/counts.ts'
import type { Contribution } from '../../shared/domain/lists/tally.ts'
import { teachingBasis } from '../../shared/domain/suggestions/teaching.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { projectionMark } from '../../shared/manifest.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { readWord } from '../../shared/store/case/word-items.ts'
import { readFigures } from '../../shared/store/office/figure-items.ts'
import { readTaught } from '../../shared/store/office/lesson-items.ts'
import { readTally } from '../../shared/store/office/tally-items.ts'
import { sampleComplaint, sampleRequest, sendingOf, startTestDesk } from '../support/desk.ts'
import { anyCommand, chanceOf } from '../support/lives.ts'
import { disposeTo } from '../support/officers.ts'
import { createDesk } from '../support/whole-desk.ts'

let system: Awaited<ReturnType<typeof startTestDesk>>
let project: ReturnType<typeof createHandler>
beforeAll(async () => {
  system = await startTestDesk()
  project = createHandler(system.effects)
})
afterAll(() => system.close())

const recordOf = (caseId: string, sk = 'CASE') =>
  ({ eventName: 'MODIFY', dynamodb: { SequenceNumber: '1', Keys: { pk: { S: `CASE#${caseId}` }, sk: { S: sk } } } }) as DynamoDBRecord

const file = async (changes: object = {}) => (await system.complaint(changes)).id

const coordinator = { id: 'O-1', role: 'coordinator', institution: null } as const

const dispose = (lead: string, contributors: string[] = []) => disposeTo({ holders: { lead, contributors, readers: [] } })

const casesWith = (scope: string, word: string) => readWord(system.table, scope, word, { limit: 1000, names: [] })

/** Every entry of the index for that case. */
const entriesOf = async (caseId: string) => {
  const { Items = [] } = await system.table.documents.send(
    new ScanCommand({
      TableName: system.table.tableName,
      FilterExpression: 'begins_with(pk, :w) AND contains(sk, :id)',
      ExpressionAttributeValues: { ':w': 'WORD#', ':id': caseId },
    }),
  )
  return Items.map(({ pk }) => String(pk)).sort()
}

test('title and place are found by their words at every desk that holds the case, and at no other', async () => {
  const id = await file({ title: 'Jalan berlubang di Pasar Cukír', place: 'Depan balai desa' })
  await project({ Records: [recordOf(id)] })
  expect(await entriesOf(id)).toEqual(['WORD#*#balai', 'WORD#*#berlubang', 'WORD#*#cukir', 'WORD#*#desa', 'WORD#*#jalan', 'WORD#*#pasar'])
  await system.desk.submitAs(coordinator, id, dispose('dinas-sosial', ['dinas-kesehatan']))
  await project({ Records: [recordOf(id)] })
  expect(await casesWith('dinas-sosial', 'cukir')).toEqual([`2026-11-24#${id}`])
  expect(await casesWith('dinas-kesehatan', 'cukir')).toEqual([`2026-11-24#${id}`])
  await system.desk.submitAs(coordinator, id, dispose('inspektorat'))
  await project({ Records: [recordOf(id)] })
  expect([await casesWith('dinas-sosial', 'cukir'), await casesWith('dinas-kesehatan', 'cukir')]).toEqual([[], []])
  expect(await casesWith('inspektorat', 'cukir')).toHaveLength(1)
})

test('words of an edited title replace the old ones; an erasure takes all words with it', async () => {
  const id = await file({ title: 'Tikus gudang', place: '' })
  await project({ Records: [recordOf(id)] })
  await system.desk.submitAs(coordinator, id, { type: 'edit', title: 'Gudang beras', text: 'x' })
  await project({ Records: [recordOf(id)] })
  expect(await entriesOf(id)).toEqual(['WORD#*#beras', 'WORD#*#gudang'])
  const state = await readCase(system.table, id)
  const texts = state?.channel === 'complaint' && state.edited ? [state.title.n, state.edited.title.n] : []
  const { DeleteCommand } = await import('@aws-sdk/lib-dynamodb')
  const { keys } = await import('../../shared/store/keys.ts')
  for (const n of texts) await system.table.documents.send(new DeleteCommand({ TableName: system.table.tableName, Key: keys.text(id, n) }))
  await system.desk.submitAs(coordinator, id, { type: 'erase', texts, identity: false, basis: 'UU 27/2022' })
  await project({ Records: [recordOf(id)] })
  expect(await entriesOf(id)).toEqual([])
})

test('twenty words at ten desks take several transactions and leave an exact index', async () => {
  const words = Array.from({ length: 24 }, (_, i) => `kata${i}`)
  const id = await file({ title: words.slice(0, 12).join(' '), place: words.slice(12).join(' ') })
  const all = system.desk.region().then(({ institutions }) => institutions.map((it) => it.id))
  const [lead = '', ...rest] = (await all).slice(0, 10)
  await system.desk.submitAs(coordinator, id, dispose(lead, rest))
  await project({ Records: [recordOf(id)] })
  expect(await entriesOf(id)).toHaveLength(20 * 11)
  await system.desk.submitAs(coordinator, id, dispose((await all).at(-1) ?? ''))
  await project({ Records: [recordOf(id)] })
  expect(await entriesOf(id)).toHaveLength(20 * 2)
})

/** The whole report, counted from the snapshots. */
const recount = async () => {
  const { Items = [] } = await system.table.documents.send(
    new ScanCommand({ TableName: system.table.tableName, FilterExpression: 'sk = :case', ExpressionAttributeValues: { ':case': 'CASE' } }),
  )
  const calendar = await system.desk.calendar()
  const rows = new Map<string, Contribution>()
  for (const item of Items) {
    const { key, counts } = contribution(Case.parse(item.case), calendar)
    const name = `${key.month} ${key.institution} ${key.class}`
    rows.set(name, { key, counts: plus(rows.get(name)?.counts ?? {}, counts) })
  }
  return rows
}

/** Every row of figures, counted from snapshots and logs. */
const recountFigures = async () => {
  const { Items = [] } = await system.table.documents.send(
    new ScanCommand({ TableName: system.table.tableName, FilterExpression: 'sk = :case', ExpressionAttributeValues: { ':case': 'CASE' } }),
  )
  const calendar = await system.desk.calendar()
  const rows = new Map<string, Contribution['counts']>()
  for (const item of Items) {
    const state = Case.parse(item.case)
    const { survey, ...came } = figuresOf(state, calendar, fromLog(state, await readLog(system.table, state.id)))
    for (const { month, groups, counts } of [came, ...(survey ? [survey] : [])])
      for (const group of groups) rows.set(`${month} ${group}`, plus(rows.get(`${month} ${group}`) ?? {}, counts))
  }
  return rows
}

/** Cases whose snapshots were put with the mark for which the stream looks, each time anew. */
const markedBy = (documents: typeof system.table.documents) => {
  const marked: string[] = []
  const send = (command: { input: { Item?: Item; TransactItems?: { Put?: { Item?: Item } }[] } }) => {
    const put = [command.input.Item, ...(command.input.TransactItems ?? []).map(({ Put }) => Put?.Item)]
    for (const item of put) if (item?.[projectionMark] === true) marked.push(String(item.pk).slice('CASE#'.length))
    return documents.send(command as never)
  }
  return { documents: { send } as unknown as typeof documents, take: () => marked.splice(0) }
}
type Item = Record<string, unknown>

test('the tally is what a recount gives, after random lives with records that come twice, in any order, and of marked changes only', {
  timeout: 90_000,
}, async () => {
  const chance = chanceOf(20_261_124)
  const stream = markedBy(system.table.documents)
  const desk = createDesk({ ...system.effects, documents: stream.documents })
  let changes = 0
  const ids: string[] = []
  for (let i = 0; i < 12; i++) {
    const filed =
      i % 4 !== 3 ? await desk.fileComplaint(sampleComplaint(), sendingOf()) : await desk.fileRequest(sampleRequest(), sendingOf())
    if ('case' in filed) ids.push(filed.case.id)
  }
  let waiting: DynamoDBRecord[] = []
  let done = 0
  for (let n = 0; n < 700; n++) {
    const id = chance.pick(ids)
    const state = await readCase(system.table, id)
    const move = state && anyCommand(state, chance, n)
    if (move && (await desk.submit(id, move.command, move.actor)).kind === 'done') done++
    if (chance.next() < 0.05) {
      system.clock.now = plusMillis(system.clock.now, 86_400_000 * (1 + Math.floor(chance.next() * 4)))
      await desk.sweep()
    }
    for (const changed of stream.take()) {
      changes++
      waiting.push(recordOf(changed), recordOf(changed, 'EVENT#000001'))
    }
    if (chance.next() < 0.1) {
      const batch = [...waiting, ...waiting.filter(() => chance.next() < 0.3)].sort(() => chance.next() - 0.5)
      await Promise.all([project({ Records: batch }), project({ Records: batch.slice(0, 3) })])
      waiting = waiting.filter(() => chance.next() < 0.2)
    }
  }
  const { Items = [] } = await system.table.documents.send(
    new ScanCommand({ TableName: system.table.tableName, FilterExpression: 'sk = :case', ExpressionAttributeValues: { ':case': 'CASE' } }),
  )
  // What is still on its way arrives, twice; what was never marked does not.
  expect(await project({ Records: [...waiting, ...waiting] })).toEqual({ batchItemFailures: [] })
  const versions = Items.reduce((sum, item) => sum + Number(item.version), 0)
  const tallied = (await readTally(system.table, '2026-11')).filter(({ counts }) => Object.keys(counts).length > 0)
  const counted = await recount()
  expect(done).toBeGreaterThan(80)
  expect(new Map(tallied.map((it) => [`${it.key.month} ${it.key.institution} ${it.key.class}`, it]))).toEqual(counted)
  const recounted = await recountFigures()
  const months = new Set([...recounted.keys()].map((it) => it.slice(0, 7)))
  const rows = (await Promise.all([...months].map((month) => readFigures(system.table, month))))
    .flat()
    .filter(({ counts }) => Object.keys(counts).length > 0)
  expect(new Map(rows.map(({ month, group, counts }) => [`${month} ${groupName(group)}`, counts]))).toEqual(recounted)
  expect([...recounted.keys()].some((it) => it.includes('survey#all#'))).toBe(true)
  expect([changes > 60, changes < versions / 2]).toEqual([true, true])
  // And what was learned is what the cases teach, each once.
  const states = Items.map((item) => Case.parse(item.case))
  const notes = await Promise.all(states.map(({ id }) => readTaught(system.table, id)))
  expect(notes.map((note) => note?.basis ?? '')).toEqual(states.map(teachingBasis))
  const teaching = states.filter((it) => teachingBasis(it) !== '').length
  expect([(await lessonsIn(system.table)).get('@all')?.cases, teaching > 0]).toEqual([teaching, true])
  expect(await rebuildLessons(system.table, new Set(states.map(({ id }) => id)))).toBe(0)
})
