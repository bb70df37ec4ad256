import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkOneCase, rootedDays } from '../../shared/desk/proof/checking.ts'
import { checkEverything, type Finding } from '../../shared/desk/proof/checking-all.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { commitmentOf } from '../../shared/domain/case/personal-text.ts'
import { genesis, record } from '../../shared/domain/events/chain.ts'
import { anchorDay, type DayRoot } from '../../shared/domain/events/day-root.ts'
import { rebuild } from '../../shared/domain/events/evolve.ts'
import { readRootLetters } from '../../shared/domain/proof/root-letter.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { keys } from '../../shared/store/keys.ts'
import { readChanged, readRoot, readRoots } from '../../shared/store/office/day-roots.ts'
import { startReminders } from '../reminders/support.ts'

/** Somebody who can write to the table changes what happened: each way is found, and said what it is and where. */

let system: Awaited<ReturnType<typeof startReminders>>
let tools: ReturnType<typeof createTools>
let [id, other] = ['', '']
let letters = ''

beforeAll(async () => {
  system = await startReminders()
  tools = createTools(system.effects)
  system.at('2026-11-24', '09:00')
  const [first, second] = [await system.file(), await system.file()]
  ;[id, other] = [first.id, second.id]
  await system.sweep('2026-11-25', '00:20')
  system.at('2026-11-25', '09:00')
  await system.dispose(first)
  await system.sweep('2026-11-26', '00:20')
  system.at('2026-11-26', '09:00')
  await system.done(id, [{ type: 'reply', text: 'Sejak Senin.' }, { kind: 'reporter' }])
  await system.done(other, [{ type: 'reply', text: 'Juga di sini.' }, { kind: 'reporter' }])
  await system.done(id, [{ type: 'reply', text: 'Masih.' }, { kind: 'reporter' }])
  await system.sweep('2026-11-27', '07:30')
  await system.sendMail()
  letters = (await system.mails('pengawas@jombang.example')).map(({ body }) => body.text).join('\n')
})
afterAll(() => system.close())

type Item = Record<string, unknown> & { pk: string; sk: string }
type Raw = Item & { seq: number; event: Record<string, unknown>; previous: string; hash: string }

const send = (command: object) => system.desk.table.documents.send(command as never) as Promise<{ Items?: Item[] }>
const { tableName: TableName } = { tableName: 'Tanggap' }
const put = (item: object) => send(new PutCommand({ TableName, Item: item as Item }))
const remove = ({ pk, sk }: { pk: string; sk: string }) => send(new DeleteCommand({ TableName, Key: { pk, sk } }))
const partition = async (pk: string): Promise<Item[]> =>
  (await send(new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }))).Items ?? []

const days = ['2026-11-24', '2026-11-25', '2026-11-26'] as LocalDate[]
const partitions = () => [keys.case(id).pk, keys.case(other).pk, keys.text(id, 1).pk, 'ROOT', ...days.map((it) => keys.changed(it, '').pk)]

/** What is found after that was done to the table, which then is as it was. */
const foundAfter = async (tamper: () => Promise<unknown>, kept = ''): Promise<string[]> => {
  const before = (await Promise.all(partitions().map(partition))).flat()
  await tamper()
  const found: string[] = []
  for await (const it of checkEverything(tools, readRootLetters(kept))) found.push(...wordsOf(it))
  const after = (await Promise.all(partitions().map(partition))).flat()
  for (const it of after) await remove(it)
  for (const it of before) await put(it)
  return found
}

const wordsOf = (it: Finding): string[] => {
  const named = (caseId: string) => (caseId === id ? 'case' : 'other')
  switch (it.kind) {
    case 'roots':
      return it.report.faults.map(({ fault, day }) => `${fault} ${day}`)
    case 'day':
      return [
        ...it.report.faults.map(({ fault, day }) => `${fault} ${day}`),
        ...it.report.strangers.map(({ caseId, seq }) => `day ${it.report.day}: ${named(caseId)} ${seq}`),
      ]
    case 'case':
      return it.report.faults.map((fault) => `${named(it.report.caseId)}: ${Object.values(fault).join(' ')}`)
    case 'letter':
      return it.verdict.verdict === 'holds' ? [] : [`letter ${Object.values(it.verdict).join(' ')}`]
    default:
      return []
  }
}

const eventAt = async (seq: number): Promise<Raw> =>
  (await partition(keys.case(id).pk)).find(({ sk }) => sk === keys.event(id, seq).sk) as Raw

/** The log with one change, hashed anew from there on, with a snapshot that fits: the work of somebody who knows how it is made. */
const forge = async (change: (log: Awaited<ReturnType<typeof readLog>>) => { event: object }[]): Promise<ReturnType<typeof record>> => {
  const events = change(await readLog(system.desk.table, id)).map(({ event }) => event as never)
  const log = record(id, { version: 0, head: genesis }, events)
  for (const it of await partition(keys.case(id).pk)) if (it.sk.startsWith('EVENT#')) await remove(it)
  for (const it of log) await put({ ...keys.event(id, it.seq), ...it })
  const state = rebuild(log)
  await put({ ...keys.case(id), version: state.version, case: state })
  return log
}

/** The heads of each day made to fit the log, and all roots with them. */
const forgeRoots = async (): Promise<void> => {
  const log = await readLog(system.desk.table, id)
  let before: DayRoot | null = null
  for (const day of days) {
    const last = log.findLast(({ event }) => event.on === day)
    if (last) await put({ ...keys.changed(day, id), version: last.seq, head: last.hash })
    else await remove(keys.changed(day, id))
    const blind = (await readRoot(system.desk.table, day))?.blind ?? ''
    before = anchorDay({ day, before, heads: await readChanged(system.desk.table, day) }, blind, system.clock.now)
    await put({ ...keys.root(day), root: before })
  }
}
const withText = (log: Awaited<ReturnType<typeof readLog>>) =>
  log.map((it, i) => (i === 1 ? { ...it, event: { ...it.event, at: '2026-11-25T03:00:00.000Z' } } : it))

test('nothing is found where nothing was changed, and the letter of the overseer holds', async () => {
  expect(await foundAfter(async () => {}, letters)).toEqual([])
  expect(readRootLetters(letters).map(({ day }) => day)).toEqual(['2026-11-26'])
  expect((await readRoots(system.desk.table)).map(({ day, cases }) => [day, cases])).toEqual([
    ['2026-11-24', 2],
    ['2026-11-25', 1],
    ['2026-11-26', 2],
  ])
})

const ways: readonly [string, () => Promise<unknown>, string[]][] = [
  [
    'a fact of an event is changed',
    async () => {
      const it = await eventAt(2)
      await put({ ...it, event: { ...it.event, confidential: true } })
    },
    ['case: event-changed 2'],
  ],
  [
    'a field is added to an event',
    async () => {
      const it = await eventAt(1)
      await put({ ...it, event: { ...it.event, note: 'x' } })
    },
    ['case: event-changed 1'],
  ],
  ['an event is dropped', () => remove(keys.event(id, 2)), ['case: event-missing 2']],
  [
    'two events change places',
    async () => {
      const [a, b] = [await eventAt(2), await eventAt(3)]
      await put({ ...a, ...keys.event(id, 3) })
      await put({ ...b, ...keys.event(id, 2) })
    },
    ['day 2026-11-25: case 3', 'case: event-moved 2'],
  ],
  [
    'two events change places and numbers',
    async () => {
      const [a, b] = [await eventAt(2), await eventAt(3)]
      await put({ ...a, ...keys.event(id, 3), seq: 3 })
      await put({ ...b, ...keys.event(id, 2), seq: 2 })
    },
    ['day 2026-11-25: case 3', 'case: link-broken 2'],
  ],
  [
    'an event is put in between, and those after it move up',
    async () => {
      const it = [await eventAt(2), await eventAt(3), await eventAt(4), await eventAt(5)] as const
      for (const [i, event] of it.entries()) await put({ ...event, ...keys.event(id, i + 3), seq: i + 3 })
    },
    ['day 2026-11-25: case 3', 'day 2026-11-26: case 5', 'case: link-broken 3'],
  ],
  [
    'an event of another case is laid there',
    async () => put({ ...(await partition(keys.case(other).pk)).find(({ sk }) => sk.endsWith('000002')), ...keys.event(id, 2) }),
    ['case: event-of-another-case 2'],
  ],
  [
    'a hash is changed',
    async () => put({ ...(await eventAt(3)), hash: 'a'.repeat(64) }),
    ['day 2026-11-25: case 3', 'case: event-changed 3'],
  ],
  ['a link is changed', async () => put({ ...(await eventAt(3)), previous: 'a'.repeat(64) }), ['case: link-broken 3']],
  ['an event is no event', async () => put({ ...keys.event(id, 3), anything: 1 }), ['day 2026-11-25: case 3', 'case: unreadable 3']],
  ['the chain is cut at its end', () => remove(keys.event(id, 6)), ['case: cut-off 6']],
  [
    'the chain is cut at its end, with a snapshot that fits',
    () => forge((log) => log.slice(0, 3)),
    ['day 2026-11-26: case 5', 'case: text-added 4', 'case: text-added 5'],
  ],
  [
    'an event is added at the end, which the case does not know of',
    async () => {
      const last = await eventAt(6)
      const [more] = record(id, { version: 6, head: last.hash }, [last.event as never])
      await put({ ...keys.event(id, 7), ...more })
    },
    ['case: event-added 7'],
  ],
  [
    'an event is added at the end of a day that is over, with a snapshot that fits',
    () => forge((log) => [...log, ...log.slice(4, 5)]),
    ['case: dated-back 2026-11-26 7'],
  ],
  [
    'history is written anew, with all hashes and a snapshot that fits',
    () => forge(withText),
    ['day 2026-11-25: case 3', 'day 2026-11-26: case 5', 'case: not-as-anchored 2026-11-25 3'],
  ],
  [
    'the same, with what is noted of each day',
    async () => {
      const log = await forge(withText)
      for (const [day, seq] of [
        ['2026-11-25', 3],
        ['2026-11-26', 5],
      ] as const)
        await put({ ...keys.changed(day, id), version: seq, head: log[seq - 1]?.hash })
    },
    ['heads-differ 2026-11-25', 'heads-differ 2026-11-26'],
  ],
  [
    'the same, with the root of the first day that it changes',
    async () => {
      await forge(withText)
      const [first, second, third] = await readRoots(system.desk.table)
      await forgeRoots()
      const forged = (await readRoots(system.desk.table))[1]
      await put({ ...keys.root('2026-11-24'), root: first })
      await put({ ...keys.root('2026-11-26'), root: third })
      expect(forged?.root).not.toBe(second?.root)
    },
    ['roots-part 2026-11-26', 'heads-differ 2026-11-26'],
  ],
  [
    'the same, with every root from there on: only the letter tells',
    async () => {
      await forge(withText)
      await forgeRoots()
    },
    ['letter 2026-11-26 differs '],
  ],
  [
    'the last day is written anew with its root: the letter tells of which day it is',
    async () => {
      await forge((log) => log.slice(0, 3))
      await forgeRoots()
    },
    ['letter 2026-11-26 differs 2026-11-26', 'case: text-added 4', 'case: text-added 5'],
  ],
  [
    'a root is replaced',
    async () => {
      const root = (await readRoots(system.desk.table))[0]
      await put({ ...keys.root('2026-11-24'), root: { ...root, root: 'b'.repeat(64) } })
    },
    ['roots-part 2026-11-25', 'heads-differ 2026-11-24'],
  ],
  ['a root is taken away', () => remove(keys.root('2026-11-25')), ['root-missing 2026-11-25']],
  ['the first roots are taken away', () => remove(keys.root('2026-11-24')), ['roots-begin-late 2026-11-25']],
  ['the last root is taken away', () => remove(keys.root('2026-11-26')), ['letter 2026-11-26 no-root']],
  [
    'a case is taken out of a day',
    () => remove(keys.changed('2026-11-24', other)),
    ['heads-differ 2026-11-24', 'other: dated-back 2026-11-24 1'],
  ],
  ['a text is changed', async () => put({ ...(await partition(keys.text(id, 1).pk))[0], text: 'Lain.' }), ['case: text-changed 1 1']],
  ['a salt is changed', async () => put({ ...(await partition(keys.text(id, 1).pk))[0], salt: 'x' }), ['case: text-changed 1 1']],
  [
    'a text is changed with the commitment of its event',
    async () => {
      const text = { n: 1, salt: 's', text: 'Lain.' }
      await put({ ...keys.text(id, 1), ...text })
      const it = await eventAt(1)
      const field = Object.entries(it.event).find(([, value]) => (value as { n?: number } | null)?.n === 1)?.[0] ?? ''
      await put({ ...it, event: { ...it.event, [field]: { n: 1, hash: commitmentOf(text) } } })
    },
    ['case: event-changed 1'],
  ],
  ['a text is taken away without its being erased', () => remove(keys.text(id, 1)), ['case: text-missing 1 1']],
  ['a text is added', () => put({ ...keys.text(id, 40), n: 40, salt: 's', text: 'x' }), ['case: text-added 40']],
  [
    'how a case stands is changed, and not its log',
    async () => {
      const it = (await partition(keys.case(id).pk)).find(({ sk }) => sk === 'CASE')
      await put({ ...it, case: { ...(it?.case as object), status: 'closed' } })
    },
    ['case: snapshot-differs'],
  ],
  ['how a case stands is taken away', () => remove(keys.case(id)), ['case: snapshot-missing']],
  [
    'a whole case is taken away',
    async () => {
      for (const it of await partition(keys.case(id).pk)) await remove(it)
      for (const it of await partition(keys.text(id, 1).pk)) await remove(it)
    },
    ['day 2026-11-24: case 1', 'day 2026-11-25: case 3', 'day 2026-11-26: case 5', 'case: case-missing'],
  ],
]

test('a case that is worked on while it is checked is not called changed, and the letter tells no count', async () => {
  const { documents } = system.desk.table
  let isBusy = true
  const slow = async (command: unknown) => {
    if (command instanceof QueryCommand && isBusy) {
      isBusy = false
      await system.done(other, [{ type: 'reply', text: 'Lagi.' }, { kind: 'reporter' }])
    }
    return documents.send(command as never)
  }
  const rooted = rootedDays(await readRoots(system.desk.table))
  const busy = { table: { ...system.desk.table, documents: { send: slow } as never } }
  expect((await checkOneCase(busy, other, rooted, true)).faults).toEqual([])
  expect([isBusy, letters.includes('Kasus yang berubah')]).toEqual([false, false])
})

test.each(ways)('%s', async (_, tamper, found) => {
  expect(await foundAfter(tamper, letters)).toEqual(found)
  expect(await foundAfter(async () => {}, letters)).toEqual([])
})
