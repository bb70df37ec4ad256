import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
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
  for (let hours = 0; hours < 8; hours++) {
    ended.push((await jobsWithout(id)({ schedule: 'jobs' })).ended)
    system.later(hour + 60_000)
  }
  expect(ended).toEqual([1, 1, 1, 1, 1, 1, 0, 0])
})
