import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChainFault, type RecordedEvent, record } from '../../shared/domain/events/chain.ts'
import type { CaseEvent } from '../../shared/domain/events/events.ts'
import { evolve } from '../../shared/domain/events/evolve.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { keys } from '../../shared/store/keys.ts'
import { disposeTo, liaison } from '../support/officers.ts'
import { startWorld, type World } from '../support/world.ts'

let side: World
beforeAll(async () => {
  side = await startWorld()
})
afterAll(() => side.close())

/** After a deployment was rolled back, cases hold events that the version which runs now has never heard of. */
test('an event of a later version is kept to the byte, shown to the desk alone, and stops nobody', async () => {
  const { desk, table } = side
  const { id, number } = await side.complaint()
  const coordinator = await side.officer({ role: 'coordinator' })
  await desk.submitAs(coordinator, id, disposeTo())
  const before = await side.stateOf(id)
  const strange = {
    ...{
      type: 'of-tomorrow',
      at: side.clock.now,
      on: '2026-11-24',
      by: { kind: 'officer', id: 'O-1', role: 'coordinator', institution: null },
    },
    ...{ status: before.status, clocks: [], reason: { n: 9, hash: 'a'.repeat(64) }, level: { of: ['pimpinan', 2] } },
  } as unknown as CaseEvent
  const [stored] = record(id, before, [strange]) as [RecordedEvent]
  const after = evolve(before, stored)
  const put = (Item: object) => table.documents.send(new PutCommand({ TableName: table.tableName, Item }))
  await put({ ...keys.event(id, stored.seq), ...stored })
  await put({ ...keys.text(id, 9), n: 9, salt: 'garam', text: 'DALAM-alasan' })
  await put({ ...keys.case(id), version: after.version, case: after })

  const log = await readLog(table, id)
  expect([log.at(-1), findChainFault(id, log)]).toEqual([stored, null])
  const seen = async (viewer: Parameters<typeof desk.open>[1]) => {
    const opened = await desk.open(id, viewer)
    return [
      opened?.view.timeline.some(({ event }) => event === log.at(-1)?.event || String(event.type) === 'of-tomorrow'),
      opened?.texts.has(9),
    ]
  }
  const institution = liaison.kind === 'officer' ? liaison.institution : null
  const lead = await side.officer({ role: 'liaison', institution: institution ?? '' })
  expect([
    await seen({ kind: 'reporter', caseId: id }),
    await seen({ kind: 'officer', officer: lead }),
    await seen({ kind: 'officer', officer: coordinator }),
  ]).toEqual([
    [false, false],
    [false, false],
    [true, true],
  ])
  const page = await (await side.browserOf(coordinator)).get(`/petugas/kasus/${number}`)
  expect([page.status, page.text.includes('Peristiwa yang belum dikenal versi ini'), page.text.includes('DALAM-alasan')]).toEqual([
    200,
    true,
    true,
  ])
  expect((await desk.submit(id, { type: 'accept', institution: institution ?? '' }, { ...liaison })).kind).toBe('done')
})

test('a field of a later version stays in an event that this one knows, so that the chain holds', async () => {
  const { table } = side
  const { id } = await side.complaint()
  const before = await side.stateOf(id)
  const noted = {
    type: 'noted',
    at: side.clock.now,
    on: '2026-11-24',
    by: liaison,
    status: 'received',
    clocks: [],
    text: { n: 9, hash: 'a'.repeat(64) },
  }
  const [stored] = record(id, before, [{ ...noted, mood: { of: 'tomorrow' } } as unknown as CaseEvent]) as [RecordedEvent]
  await table.documents.send(new PutCommand({ TableName: table.tableName, Item: { ...keys.event(id, stored.seq), ...stored } }))
  const log = await readLog(table, id)
  expect([log.at(-1), findChainFault(id, log)]).toEqual([stored, null])
})
