import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { restore } from '../../infra/restore.ts'
import { journalOf } from '../../infra/restore-journal.ts'
import { createTools } from '../../shared/desk/tools.ts'
import type { Letter } from '../../shared/domain/letters/letter.ts'
import { keys } from '../../shared/store/keys.ts'
import { replaceLetter } from '../../shared/store/post/letter-items.ts'
import { startTestDesk } from '../support/desk.ts'
import { startTestTable } from '../support/table.ts'

const sent = (it: Letter): Letter => ({ ...it, status: 'sent', nextAt: null, sentAt: it.createdAt })

test('what is missing comes back from a restored table, of one case or of all; what is there stays', async () => {
  const [restored, live] = [await startTestDesk(), await startTestTable()]
  const { desk, effects, close } = await startTestDesk({ documents: live.documents })
  const [{ id: complaint }, { id: request }] = [await restored.complaint(), await restored.request()]
  // What waited would not leave by itself again.
  for (const id of [complaint, request])
    for (const it of await restored.lettersOf({ id })) await replaceLetter(restored.table, it, sent(it))
  const bringBack = (caseId: string | null) =>
    restore({ from: restored.desk.table, to: createTools(effects), journal: journalOf([], async () => {}), caseId })
  const seenAt = (at: typeof desk, caseId: string) => at.open(caseId, { kind: 'reporter', caseId })
  const prefixes = async () => {
    const { Items = [] } = await live.documents.send(new ScanCommand({ TableName: live.tableName }))
    return [...new Set(Items.map(({ pk }) => String(pk).split('#')[0]))].sort()
  }

  await bringBack(complaint)
  expect(await prefixes()).toEqual([
    'CASE',
    'CHANGED',
    'CONTACT',
    'FIGURES',
    'LETTER',
    'MASK',
    'PROJECTED',
    'REPORTER',
    'SUBMISSION',
    'TALLY',
    'TEXT',
    'WORD',
  ])
  expect(await seenAt(desk, complaint)).toEqual(await seenAt(restored.desk, complaint))
  expect(await seenAt(desk, request)).toBe(null)

  await desk.submit(complaint, { type: 'reply', text: 'Masih mati.' }, { kind: 'reporter' })
  const wentOn = await seenAt(desk, complaint)
  await live.documents.send(new DeleteCommand({ TableName: live.tableName, Key: keys.text(complaint, 1) }))
  const { put, kept } = await bringBack(null)
  expect([put > 5, kept > 5]).toEqual([true, true])
  expect(await seenAt(desk, complaint)).toEqual(wentOn)
  expect((await seenAt(desk, request))?.letters.length).toBe(1)
  await Promise.all([restored.close(), live.close(), close()])
})
