import { DeleteCommand, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { keys } from '../../shared/store/keys.ts'
import { readCounted } from '../../shared/store/office/tally-items.ts'
import { startTestDesk } from '../support/desk.ts'

let system: Awaited<ReturnType<typeof startTestDesk>>
beforeAll(async () => {
  system = await startTestDesk()
})
afterAll(() => system.close())

/** Jobs of a system in which that case cannot be read. */
const jobsWithout = (id: string) => {
  const { documents } = system.effects
  const send = (command: { input: { Key?: { pk?: string; sk?: string } } }) => {
    const { pk, sk } = command.input.Key ?? {}
    if (pk === keys.case(id).pk && sk === keys.case(id).sk) throw new Error('away')
    return documents.send(command as never)
  }
  return createJobs({ ...system.effects, documents: { send } as unknown as typeof documents })
}

const hour = 3_600_000

test('a case that could not be counted anew is counted an hour later', async () => {
  const [one, other] = [await system.complaint(), await system.complaint()]
  const isCounted = async () => (await Promise.all([one, other].map(({ id }) => readCounted(system.table, id)))).map((it) => it !== null)
  await jobsWithout(other.id)({ schedule: 'jobs' })
  expect(await isCounted()).toEqual([false, false])
  system.later(15 * 60_000)
  await jobsWithout(other.id)({ schedule: 'jobs' })
  expect(await isCounted()).toEqual([true, false])
  system.later(hour + 60_000)
  await createJobs(system.effects)({ schedule: 'jobs' })
  expect(await isCounted()).toEqual([true, true])
  system.later(hour + 60_000)
  expect(await createJobs(system.effects)({ schedule: 'jobs' })).toEqual({ slices: 0, ended: 0 })
})

test('one that never can is tried five times more', async () => {
  const { id } = await system.complaint()
  const { documents, tableName } = system.table
  await documents.send(new DeleteCommand({ TableName: tableName, Key: keys.figuresForm() }))
  const ended: number[] = []
  await jobsWithout(id)({ schedule: 'jobs' })
  system.later(15 * 60_000)
  for (let hours = 0; hours < 8; hours++) {
    ended.push((await jobsWithout(id)({ schedule: 'jobs' })).ended)
    system.later(hour + 60_000)
  }
  expect(ended).toEqual([1, 1, 1, 1, 1, 1, 0, 0])
})

/** What version 0.1 did with a case: it knew tallies alone, and wrote its note over whatever said the same version. */
const oldProcess = async (id: string, read: { version: number } | null) => {
  const state = await system.stateOf(id)
  if (read && read.version >= state.version) return 'counted already'
  const contribution = { key: { month: '2026-11', institution: '-', class: 'ordinary' }, counts: {} }
  const condition = read
    ? { ConditionExpression: 'version = :from', ExpressionAttributeValues: { ':from': read.version } }
    : { ConditionExpression: 'attribute_not_exists(pk)' }
  const Item = { ...keys.projected(id), version: state.version, contribution }
  try {
    await system.table.documents.send(new PutCommand({ TableName: system.table.tableName, Item, ...condition }))
    return 'written'
  } catch {
    return 'overtaken'
  }
}
const noteOf = async (id: string) => {
  const { Item } = await system.table.documents.send(
    new GetCommand({ TableName: system.table.tableName, Key: keys.projected(id), ConsistentRead: true }),
  )
  return Item as { version: number; form?: number } | undefined
}
const counters = async () => {
  const { Items = [] } = await system.table.documents.send(new ScanCommand({ TableName: system.table.tableName }))
  return Items.filter(({ pk }) => String(pk).startsWith('FIGURES#20')).sort((a, b) => (`${a.pk}${a.sk}` < `${b.pk}${b.sk}` ? -1 : 1))
}

/** As after an upgrade: not before processes of the version before are gone. */
const recountsAll = async () => {
  await system.table.documents.send(new DeleteCommand({ TableName: system.table.tableName, Key: keys.figuresForm() }))
  const jobs = createJobs(system.effects)
  expect(await jobs({ schedule: 'jobs' })).toEqual({ slices: 0, ended: 0 })
  system.later(15 * 60_000)
  await jobs({ schedule: 'jobs' })
}

test('a process of version 0.1 that is still at work while the installation is upgraded leaves what is counted, and is made up for', async () => {
  const { id } = await system.complaint()
  await projectCase(system.desk, id)
  await recountsAll()
  const [note, before] = [await noteOf(id), await counters()]
  await system.desk.submit(id, { type: 'reply', text: 'Masih mati.' }, { kind: 'reporter' })
  // It reads what the new one noted, and what it had read before that.
  expect(await oldProcess(id, note ?? null)).toBe('counted already')
  expect(await oldProcess(id, null)).toBe('overtaken')
  expect(await oldProcess(id, { version: 1 })).toBe('overtaken')
  expect([(await noteOf(id))?.form, (await readCounted(system.table, id))?.version, await counters()]).toEqual([note?.form, 1, before])
  // The job of the upgrade comes when it is gone.
  await recountsAll()
  expect([(await readCounted(system.table, id))?.version, await counters()]).toEqual([(await system.stateOf(id)).version, before])
})
