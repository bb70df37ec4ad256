import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHandler } from '../../functions/projections/handler.ts'
import { keys } from '../../shared/store/keys.ts'
import { readCount } from '../../shared/store/rates.ts'
import { startTestDesk } from '../support/desk.ts'
import { coordinator, disposeTo } from '../support/officers.ts'
import { fields } from '../support/wire.ts'

/** What the stream counts towards a storm (docs/adr/0061): filings of today, once each. */

let system: Awaited<ReturnType<typeof startTestDesk>>
beforeEach(async () => {
  system = await startTestDesk()
})
afterEach(() => system.close())

/** The record of a snapshot as it lies in the table. */
const inserted = async (id: string): Promise<DynamoDBRecord> => {
  const { documents, tableName } = system.table
  const { pk, sk } = keys.case(id)
  const { Item = {} } = await documents.send(new GetCommand({ TableName: tableName, Key: { pk, sk } }))
  const image = fields(Item)
  return {
    eventName: 'INSERT',
    dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, NewImage: image, SequenceNumber: id },
  } as unknown as DynamoDBRecord
}
const filings = { name: 'all-filings', windowSeconds: 300 }
const counted = () => readCount(system.table, filings, 'all', Math.floor(Date.parse(system.clock.now) / 1000))

test('whoever files today counts, with a name or without; cases that a restore puts back do not', async () => {
  const project = createHandler(system.effects)
  const [named, nobody, worked] = [await system.complaint(), await system.complaint({ identity: 'none' }), await system.complaint()]
  await system.done(worked.id, [disposeTo(), coordinator])
  const Records = [await inserted(named.id), await inserted(nobody.id), await inserted(worked.id)]
  expect(await project({ Records })).toEqual({ batchItemFailures: [] })
  expect(await counted()).toBe(2)
  system.later(86_400_000)
  expect(await project({ Records })).toEqual({ batchItemFailures: [] })
  expect(await counted()).toBe(0)
})

test('a batch that comes again from where it failed counts nothing twice', async () => {
  const [first, second, third] = [await system.complaint(), await system.complaint(), await system.complaint()]
  const Records = [await inserted(first.id), await inserted(second.id), await inserted(third.id)]
  const { documents } = system.effects
  let isBroken = true
  const send = (command: { input: { Key?: { pk?: string } } }) => {
    if (isBroken && command.input.Key?.pk === keys.case(second.id).pk) throw new Error('away')
    return documents.send(command as never)
  }
  const project = createHandler({ ...system.effects, documents: { send } as unknown as typeof documents })
  expect(await project({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: second.id }] })
  expect(await counted()).toBe(1)
  isBroken = false
  expect(await project({ Records: Records.slice(1) })).toEqual({ batchItemFailures: [] })
  expect(await counted()).toBe(3)
})
