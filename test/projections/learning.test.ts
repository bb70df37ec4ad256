import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { lessonsIn, rebuildLessons } from '../../infra/rebuild-lessons.ts'
import { advanceJobs } from '../../shared/desk/clock/advancing-jobs.ts'
import { oldProcessesMillis } from '../../shared/desk/clock/going-back.ts'
import { jobKinds } from '../../shared/desk/clock/job-kinds.ts'
import { startLearning } from '../../shared/desk/clock/learning-anew.ts'
import { keySetOf, ringOfOne, turned } from '../../shared/desk/master-ring.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { inUseAfterMillis, keysKeptMillis } from '../../shared/desk/sub-keys.ts'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { reasoned } from '../../shared/domain/suggestions/suggestions.ts'
import { readTexts } from '../../shared/store/case/case-items.ts'
import { type Key, keys } from '../../shared/store/keys.ts'
import { putSuggestions, readSuggestions, readTaught } from '../../shared/store/office/lesson-items.ts'
import { startTestDesk } from '../support/desk.ts'
import { coordinator, disposeTo, liaison } from '../support/officers.ts'

/** What the desk learns from cases, and what it suggests of others (docs/adr/0081). */

let ring = ringOfOne(Buffer.alloc(32, 1))
let system: Awaited<ReturnType<typeof startTestDesk>>
const started: (typeof system)[] = []
beforeEach(async () => {
  ring = ringOfOne(Buffer.alloc(32, 1))
  system = await startTestDesk({ keys: async () => keySetOf(ring) })
  started.push(system)
})
afterAll(async () => {
  for (const it of started) await it.close()
})

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const transport = 'dinas-perhubungan'
const to = (lead: string) => disposeTo({ holders: { lead, contributors: [], readers: [] } })

/** One of the same kind; each has words of its own beside. */
const pothole = (n: number, more: object = {}): object => ({
  title: `Jalan berlubang di Dusun ${'abcdefghij'[n]?.repeat(3)}`,
  text: `Lubang di jalan ini dalam, kata Pak ${'abcdefghij'[n]?.repeat(5)}.`,
  district: 'Diwek',
  ...more,
})

const projected = async (id: string): Promise<void> => projectCase(system.desk, id)

const disposed = async (form: object, ...moves: (readonly [CaseCommand, Actor])[]): Promise<Case> => {
  const { id } = await system.complaint(form)
  const state = await system.done(id, [disposeTo(), coordinator], ...moves)
  await projected(id)
  return state
}

const suggestedFor = async (form: object) => {
  const state = await system.complaint(form)
  await projected(state.id)
  const suggestions = await readSuggestions(system.table, state.id)
  const texts = suggestions ? await readTexts(system.table, state.id, [suggestions.title, suggestions.text]) : new Map()
  return reasoned('institution', suggestions, texts, 'Diwek')
}

const wholeTable = async (): Promise<Record<string, unknown>[]> =>
  (await system.table.documents.send(new ScanCommand({ TableName: system.table.tableName }))).Items ?? []

const lose = async (Key: Key): Promise<void> => {
  await system.table.documents.send(new DeleteCommand({ TableName: system.table.tableName, Key }))
}

const casesOf = async (): Promise<number> => (await lessonsIn(system.table)).get('@all')?.cases ?? 0

test('words that five cases share lead where they went, with the reason; fewer lead nowhere', async () => {
  for (let n = 0; n < 4; n++) await disposed(pothole(n))
  expect(await suggestedFor(pothole(6))).toEqual([])
  await disposed(pothole(4))
  expect(await suggestedFor(pothole(7))).toEqual([
    {
      id: works,
      reasons: [
        { word: 'jalan', cases: 5, of: 5 },
        { word: 'berlubang', cases: 5, of: 5 },
        { word: 'dusun', cases: 5, of: 5 },
      ],
    },
  ])
})

test('what a case teaches is taken back by a return, and whoever gets it then teaches; nothing is left of words that no case has', async () => {
  const [first] = [await disposed(pothole(0)), await disposed(pothole(1))]
  const before = await lessonsIn(system.table)
  await system.done(first.id, [{ type: 'return', institution: works, reason: 'Bukan jalan kabupaten' }, liaison])
  await projected(first.id)
  expect([await casesOf(), (await readTaught(system.table, first.id))?.words]).toEqual([1, {}])
  // Its own words are gone altogether.
  expect((await lessonsIn(system.table)).size).toBe(before.size - 2)
  await system.done(first.id, [to(transport), coordinator])
  await projected(first.id)
  expect([await casesOf(), (await readTaught(system.table, first.id))?.lesson]).toEqual([
    2,
    { institution: transport, category: 'jalan-dan-jembatan' },
  ])
})

test('the same record twice, or two at once, teaches once', async () => {
  const { id } = await system.complaint(pothole(0))
  await system.done(id, [disposeTo(), coordinator])
  await Promise.all([projected(id), projected(id), projected(id)])
  await projected(id)
  expect(await casesOf()).toBe(1)
  const lead = to(transport)
  await system.done(id, [{ type: 'return', institution: works, reason: 'Bukan' }, liaison], [lead, coordinator])
  await Promise.all([projected(id), projected(id)])
  expect(await casesOf()).toBe(1)
  expect(await rebuildLessons(system.table, new Set([id]))).toBe(0)
})

test('nobody learns from what is anonymous, confidential, about somebody, berkadar, about conduct or a duplicate', async () => {
  const main = await disposed(pothole(0))
  expect(await casesOf()).toBe(1)
  await disposed(pothole(1, { identity: 'anonymous' }))
  await disposed(pothole(1, { identity: 'none' }))
  await disposed(pothole(2, { confidential: 'on' }))
  const passed = async (form: object, changes: Parameters<typeof disposeTo>[0]) => {
    const { id } = await system.complaint(form)
    await system.done(id, [disposeTo(changes), coordinator])
    await projected(id)
    return id
  }
  await passed(pothole(3), { class: 'oversight', classReason: 'Pungutan' })
  await passed(pothole(4), { conduct: true })
  await passed(pothole(5), { reported: { institutions: [transport], officers: [] } })
  const repeats = await disposed(pothole(6))
  expect(await casesOf()).toBe(2)
  await system.done(repeats.id, [{ type: 'link', duplicateOf: main.id }, coordinator])
  await projected(repeats.id)
  expect(await casesOf()).toBe(1)
})

test.each([
  ['its words', { texts: [1], identity: false }],
  ['who filed it', { texts: [], identity: true }],
])('a case that lost %s teaches nothing any more', async (_, lost) => {
  const { id } = await disposed(pothole(0))
  await disposed(pothole(1))
  const erased = await system.desk.eraseAs(
    { id: 'O-koordinator', role: 'coordinator', institution: null },
    id,
    { ...lost, files: [], basis: 'UU 27/2022 Ps 8' },
    [],
  )
  expect(erased.kind).toBe('done')
  await projected(id)
  expect(await casesOf()).toBe(1)
})

test('no word of a text lies anywhere but in the text', async () => {
  for (let n = 0; n < 6; n++) await disposed(pothole(n))
  await suggestedFor(pothole(7))
  const elsewhere = (await wholeTable()).filter(({ pk }) => !String(pk).startsWith('TEXT#') && !String(pk).startsWith('WORD#'))
  const learned = elsewhere.filter(({ pk, sk }) => String(pk).startsWith('LESSON') || sk === 'LESSON' || sk === 'SUGGESTED')
  expect(learned.length).toBeGreaterThan(10)
  for (const word of ['lubang', 'berlubang', 'dusun', 'hhhhh', 'aaaaa']) expect(JSON.stringify(learned).toLowerCase()).not.toContain(word)
})

test('suggestions are made once, when the case comes in, and are no reason to teach', async () => {
  for (let n = 0; n < 5; n++) await disposed(pothole(n))
  const asked = await system.complaint(pothole(6))
  await projected(asked.id)
  const then = await readSuggestions(system.table, asked.id)
  expect(then?.institution.map(({ id }) => id)).toEqual([works])
  await putSuggestions(system.table, asked.id, { form: 1, title: 1, text: 2, institution: [], category: [] })
  await system.done(asked.id, [disposeTo(), coordinator])
  await projected(asked.id)
  expect((await readSuggestions(system.table, asked.id))?.institution).toEqual([])
})

test('cases of before teach by a job; after a turn of keys under the new one, and a restore has it begin again', async () => {
  const ids = [(await disposed(pothole(0))).id, (await disposed(pothole(1))).id]
  const work = async () => {
    await startLearning(system.desk)
    system.later(oldProcessesMillis + 1000)
    await advanceJobs(system.desk, jobKinds, () => true)
  }
  await work()
  const [before, first] = [await lessonsIn(system.table), await readTaught(system.table, ids[0] ?? '')]
  expect([before.get('@all')?.cases, first?.keyId]).toEqual([2, 'k1'])
  // Nothing was taught in the version before.
  for (const [hash] of before) await lose(keys.lesson(hash))
  for (const id of ids) await lose(keys.taught(id))
  await lose(keys.lessonsForm())
  await work()
  expect(await lessonsIn(system.table)).toEqual(before)
  ring = turned(ring, Buffer.alloc(32, 2), system.clock.now, false)
  system.later(inUseAfterMillis + keysKeptMillis + 1000)
  await work()
  const after = await lessonsIn(system.table)
  expect([(await readTaught(system.table, ids[0] ?? ''))?.keyId, after.size]).toEqual(['k2', before.size])
  expect([...after.keys()].filter((it) => before.has(it))).toEqual(['@all'])
  // A row that was lost, and a note that was: sums are mended, and what teaches too little is taught by the job.
  await lose(keys.lesson([...after.keys()][0] ?? ''))
  await lose(keys.taught(ids[1] ?? ''))
  expect(await rebuildLessons(system.table, new Set(ids))).toBeGreaterThan(0)
  expect(await casesOf()).toBe(1)
  await work()
  expect(await lessonsIn(system.table)).toEqual(after)
})
