import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { copyItems } from '../../infra/restore.ts'
import { sampleComplaint, sampleRequest, sendingOf, startTestDesk } from '../support/desk.ts'
import { startTestTable } from '../support/table.ts'

const reporterOf = (caseId: string) => ({ kind: 'reporter', caseId }) as const

test('what a restored table holds of one case, or of all, comes back as it was', async () => {
  const [restored, live] = [await startTestDesk(), await startTestTable()]
  const filed = await restored.desk.fileComplaint(sampleComplaint(), sendingOf())
  const request = await restored.desk.fileRequest(sampleRequest(), sendingOf())
  if (filed.kind !== 'filed' || request.kind !== 'filed') throw new Error('Not filed')
  const prefixes = async () => {
    const { Items = [] } = await live.documents.send(new ScanCommand({ TableName: live.tableName }))
    return [...new Set(Items.map(({ pk }) => String(pk).split('#')[0]))].sort()
  }
  await copyItems(restored.desk.table, live, filed.case.id)
  expect(await prefixes()).toEqual(['CASE', 'CONTACT', 'LETTER', 'REPORTER', 'SUBMISSION', 'TEXT'])
  const { desk, close } = await startTestDesk({ documents: live.documents })
  const before = await restored.desk.open(filed.case.id, reporterOf(filed.case.id))
  expect(before?.letters.length).toBe(1)
  expect((await desk.open(filed.case.id, reporterOf(filed.case.id))))).toEqual(before)
  expect(await desk.open(request.case.id, reporterOf(request.case.id))).toBe(null)
  await copyItems(restored.desk.table, live, null)
  expect((await desk.open(request.case.id, reporterOf(request.case.id)))?.letters.length).toBe(1)
  expect(await prefixes()).toContain('REGISTER')
  await Promise.all([close(), restored.close(), live.close()])
})
