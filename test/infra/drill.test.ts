import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { drill } from '../../infra/drill.ts'
import { lessonsIn } from '../../infra/rebuild-lessons.ts'
import { journalOf } from '../../infra/restore-journal.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { keys } from '../../shared/store/keys.ts'
import type { Table } from '../../shared/store/table.ts'
import { startWorld, works } from '../support/lost-world.ts'

const change = ({ documents, tableName }: Table, Key: object, attribute: string, value: unknown) =>
  documents.send(
    new UpdateCommand({
      TableName: tableName,
      Key: Key as Record<string, unknown>,
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': attribute },
      ExpressionAttributeValues: { ':value': value },
    }),
  )

test('a drill finds nothing where nothing is wrong, mends what is derived, and names what is not as it was', async () => {
  const world = await startWorld({ identity: 'named' })
  const { table, effects, id } = world
  await world.dispose(works, false)
  await world.projected()
  const drilled = async (copy: Table) =>
    drill(
      createTools(effects),
      createTools({ ...effects, ...copy }),
      journalOf(world.journal, async () => {}),
    )
  const copy = await world.copied()
  expect(await drilled(copy)).toMatchObject({
    cases: 1,
    since: 0,
    settled: 0,
    rebuilt: { rows: 0, words: 0, figures: 0, lessons: 0 },
    faults: [],
  })

  await change(copy, keys.desk(id, works), 'deskSk', 'lain')
  await change(copy, keys.tally('2026-11', works, 'ordinary'), 'open', 7)
  await change(copy, keys.lesson('@all'), 'cases', 7)
  expect(await drilled(copy)).toMatchObject({ rebuilt: { rows: 1, words: 0, figures: 1, lessons: 1 }, faults: [] })

  await change(table, keys.tally('2026-11', works, 'ordinary'), 'open', 7)
  expect((await drilled(copy)).faults).toEqual([`figures of TALLY#2026-11 ${works}#ordinary`])
  const event = keys.event(id, 2)
  await change(copy, event, 'hash', 'x'.repeat(64))
  expect((await drilled(copy)).faults).toContain(`${id}: chain: wrong-hash at 2`)
})

test('a case that went on after the copy is no fault, and one that lost something loses it in the copy', async () => {
  const world = await startWorld({ identity: 'named' })
  await world.dispose(works, false)
  await world.projected()
  const copy = await world.copied()
  expect((await lessonsIn(copy)).get('@all')?.cases).toBe(1)
  await world.erase([1], true)
  const { effects } = world
  const found = await drill(
    createTools(effects),
    createTools({ ...effects, ...copy }),
    journalOf(world.journal, async () => {}),
  )
  expect(found).toMatchObject({ cases: 1, since: 1, settled: 1, faults: [] })
  // Nor is anything left of what it taught.
  expect(await lessonsIn(copy)).toEqual(new Map())
})
