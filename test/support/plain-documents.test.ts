import { BatchGetCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { localServer } from '../../infra/local/dynamodb.ts'
import { createDocuments } from '../../shared/desk/effects.ts'
import { startBusyTable } from './table.ts'

/** Every command that the simulated year sends, through the real client and the plain one: the same answers, the same errors. */
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
