import { BatchWriteCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { createDesk } from '../../shared/desk/desk.ts'
import { instant } from '../../shared/domain/instant.ts'
import { deskAttributes, everyDesk, keys, wakeAttributes } from '../../shared/store/keys.ts'
import { sampleComplaint, sendingOf, startTestDesk } from '../support/desk.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'

/** Open cases in the larger table; loading takes most of the time, so more are asked for: `SWEEP_COST_CASES=1000000`. */
const many = Number(process.env.SWEEP_COST_CASES ?? 20_000)

/** A client that adds up what its calls cost. */
const metered = (documents: DynamoDBDocumentClient) => {
  const cost = { read: 0, written: 0, calls: 0 }
  const send = async (command: { input: Record<string, unknown>; constructor: { name: string } }) => {
    command.input.ReturnConsumedCapacity = 'TOTAL'
    const answer = (await documents.send(command as never)) as {
      ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[]
    }
    const units = [answer.ConsumedCapacity ?? []].flat().reduce((sum, it) => sum + (it.CapacityUnits ?? 0), 0)
    if (/Query|Get/.test(command.constructor.name)) cost.read += units
    else cost.written += units
    cost.calls++
    return answer
  }
  return { documents: { send } as unknown as DynamoDBDocumentClient, cost }
}

/** What the morning sweep costs with 100 reminders due and `open` cases in all. */
const costAt = async (open: number) => {
  const system = await startTestDesk()
  await enterOfficers(system.desk.table, [officerOf('koordinator', 'coordinator')])
  system.clock.now = instant('2026-11-24T02:00:00.000Z')
  for (let i = 0; i < 100; i++) await system.desk.fileComplaint(sampleComplaint({ email: '', phone: '', identity: 'none' }), sendingOf())
  const { documents, tableName } = system.desk.table
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'desk',
      KeyConditionExpression: 'deskPk = :pk',
      ExpressionAttributeValues: { ':pk': deskAttributes(everyDesk, '', { open: true, status: '', order: '' }).deskPk },
      Limit: 1,
    }),
  )
  const row = Items?.[0]?.row as Record<string, unknown>
  const log = await documents.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: { ':pk': `CASE#${row.caseId}`, ':sk': 'CASE' },
    }),
  )
  const snapshot = log.Items?.[0] as { case: Record<string, unknown>; version: number }
  const place = { open: true, status: 'received', order: '2027-06-01' }
  const itemsOf = (id: string) => [
    {
      ...keys.case(id),
      ...wakeAttributes('CASE', id, '2027-05-01T17:00:00.000Z'),
      version: snapshot.version,
      case: { ...snapshot.case, id, number: id },
    },
    { ...keys.desk(id, everyDesk), ...deskAttributes(everyDesk, id, place), row: { ...row, caseId: id, number: id } },
  ]
  for (let i = 100; i < open; ) {
    const batches: Promise<unknown>[] = []
    for (let k = 0; k < 8 && i < open; k++) {
      const items = Array.from({ length: Math.min(12, open - i) }, () => itemsOf(`B-${i++}`)).flat()
      batches.push(
        documents.send(new BatchWriteCommand({ RequestItems: { [tableName]: items.map((Item) => ({ PutRequest: { Item } })) } })),
      )
    }
    await Promise.all(batches)
  }
  const meter = metered(documents)
  const desk = createDesk({ ...system.effects, documents: meter.documents })
  system.clock.now = instant('2026-11-26T00:30:00.000Z')
  const swept = await desk.sweep()
  await system.close()
  return { ...meter.cost, swept }
}

test(`a sweep with 100 reminders due costs the same among 1,000 and among ${many.toLocaleString('en')} open cases`, async () => {
  const [few, lots] = [await costAt(1000), await costAt(many)]
  console.log(`sweep cost at 1,000 open cases: ${JSON.stringify(few)}; at ${many}: ${JSON.stringify(lots)}`)
  expect([few.swept, lots.swept]).toEqual([
    { ticked: 100, failed: 0, digests: 1, completed: true },
    { ticked: 100, failed: 0, digests: 1, completed: true },
  ])
  const ratios = [lots.read / few.read, lots.written / few.written, lots.calls / few.calls]
  for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(0.1)
}, 1_800_000)
