import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { localServer } from '../../infra/local/dynamodb.ts'
import { createDocuments } from '../../shared/desk/effects.ts'
import { startBusyTable } from './table.ts'

/** Every command that the desk and its tests send, through the real client and the plain one: the same answers, the same errors. */
test('the plain client answers as the real one', async () => {
  const table = await startBusyTable()
  const real = createDocuments(localServer(table.endpoint))
  const TableName = table.tableName
  const key = (sk: string) => ({ pk: 'A', sk })
  const item = { ...key('1'), text: 'Jalan “rusak”', n: 7, no: null, yes: true, list: [1, { a: ['b'] }], gone: undefined }
  const ifNew = 'attribute_not_exists(pk)'
  const pointer = { Put: { TableName, Item: key('2'), ConditionExpression: ifNew } }
  const commands = () => [
    new PutCommand({ TableName, Item: item }),
    new PutCommand({ TableName, Item: item, ConditionExpression: ifNew }),
    new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: key('3') } }, { Update: update }] }),
    new TransactWriteCommand({ TransactItems: [pointer] }),
    new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: key('4') } }, pointer] }),
    new UpdateCommand({ ...update, ReturnValues: 'ALL_NEW' }),
    new GetCommand({ TableName, Key: key('1'), ConsistentRead: true }),
    new GetCommand({ TableName, Key: key('none') }),
    new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'A' }, Limit: 1 }),
    new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [key('1')] } } }),
    new QueryCommand({ TableName, KeyConditionExpression: 'nonsense' }),
    new ScanCommand({ TableName, FilterExpression: 'sk = :sk', ExpressionAttributeValues: { ':sk': '1' } }),
    new DeleteCommand({ TableName, Key: key('3'), ReturnValues: 'ALL_OLD' }),
    new DeleteCommand({ TableName, Key: key('3'), ConditionExpression: 'attribute_exists(pk)' }),
    new TransactWriteCommand({ TransactItems: [{ Delete: { TableName, Key: key('4') } }, { Put: { TableName, Item: key('5') } }] }),
  ]
  const update = {
    TableName,
    Key: key('1'),
    UpdateExpression: 'SET #n = :n, deep = :deep',
    ExpressionAttributeNames: { '#n': 'n' },
    ExpressionAttributeValues: { ':n': 8, ':deep': { end: null } },
  }
  const all = async (documents: typeof real) => {
    const outcomes: unknown[] = []
    for (const command of commands()) {
      outcomes.push(await documents.send(command as never).then((answer) => ({ ...answer, $metadata: null }), factsOf))
    }
    return outcomes
  }
  const factsOf = (error: Error & { CancellationReasons?: { Code?: string }[] }) => [
    error.name,
    error.CancellationReasons?.map(({ Code }) => Code),
  ]
  // Twice through each: the second time conditions fail that held at first.
  await all(real)
  const expected = await all(real)
  expect(await all(table.documents)).toEqual(expected)
  expect(expected).toContainEqual(['ConditionalCheckFailedException', undefined])
  expect(expected).toContainEqual(['TransactionCanceledException', ['None', 'ConditionalCheckFailed']])
  await table.close()
})

test('what no attribute holds is refused by both clients, what the desk never stores by the plain one', async () => {
  const table = await startBusyTable()
  const real = createDocuments(localServer(table.endpoint))
  for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, new Date(0), Symbol('s')]) {
    const put = () => new PutCommand({ TableName: table.tableName, Item: { pk: 'A', sk: '1', list: [{ odd }] } })
    await expect(table.documents.send(put())).rejects.toThrow()
    await expect(real.send(put())).rejects.toThrow()
  }
  // The real client would store these as what they are; the desk has none of them, and the plain one must not quietly store something else.
  for (const odd of [new Uint8Array(2), new Set(['a']), new Map([['a', 1]])]) {
    await expect(table.documents.send(new PutCommand({ TableName: table.tableName, Item: { pk: 'A', sk: '1', odd } }))).rejects.toThrow(
      TypeError,
    )
  }
  await table.close()
})
