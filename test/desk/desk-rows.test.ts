import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyDesk, keys } from '../../shared/store/keys.ts'
import { startTestDesk } from '../support/desk.ts'

let system: Awaited<ReturnType<typeof startTestDesk>>
beforeAll(async () => {
  system = await startTestDesk()
})
afterAll(() => system.close())

const coordinator = { id: 'O-1', role: 'coordinator', institution: null } as const

/** Desks whose row of the case bears the mark: it was not written since. */
const marked = async (caseId: string): Promise<string[]> => {
  const { documents, tableName } = system.table
  const { Items = [] } = await documents.send(
    new ScanCommand({
      TableName: tableName,
      FilterExpression: 'pk = :pk AND begins_with(sk, :desk) AND attribute_exists(mark)',
      ExpressionAttributeValues: { ':pk': keys.case(caseId).pk, ':desk': keys.desk(caseId, '').sk },
    }),
  )
  return Items.map(({ sk }) => String(sk).slice('DESK#'.length)).sort()
}

const mark = async (caseId: string, scope: string) => {
  const { documents, tableName } = system.table
  const update = {
    UpdateExpression: 'SET mark = :yes',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':yes': 1 },
  }
  await documents.send(new UpdateCommand({ TableName: tableName, Key: keys.desk(caseId, scope), ...update }))
}

test('a row of a desk is written when it changes, and left alone by what does not show in a list', async () => {
  const { id } = await system.complaint()
  await mark(id, everyDesk)
  await system.desk.submit(id, { type: 'reply', text: 'Masih gelap.' }, { kind: 'reporter' })
  expect(await marked(id)).toEqual([everyDesk])
  const lead = 'dinas-sosial'
  const holders = { lead, contributors: [], readers: ['inspektorat'] }
  const disposition = {
    class: 'ordinary',
    classReason: null,
    category: 'jalan-dan-jembatan',
    confidential: false,
    anonymous: false,
  } as const
  await system.desk.submitAs(coordinator, id, { type: 'dispose', ...disposition, holders, instruction: null })
  expect(await marked(id)).toEqual([])
  for (const scope of [everyDesk, lead, 'inspektorat']) await mark(id, scope)
  await system.desk.submit(id, { type: 'reply', text: 'Terima kasih.' }, { kind: 'reporter' })
  expect(await marked(id)).toEqual([everyDesk, lead, 'inspektorat'].sort())
})
