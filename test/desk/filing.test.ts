import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { rebuild } from '../../shared/domain/events/evolve.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { keys } from '../../shared/store/keys.ts'
import { readRegister, releaseLease, takeLease, takeNumber } from '../../shared/store/register.ts'
import { transact } from '../../shared/store/transact.ts'
import { sampleComplaint, sampleRequest, sendingOf, startTestDesk } from '../support/desk.ts'

let system: Awaited<ReturnType<typeof startTestDesk>>
beforeAll(async () => {
  system = await startTestDesk()
})
afterAll(() => system.close())

const filedCase = <T extends { kind: string }>(outcome: T) => {
  if (!('case' in outcome)) throw new Error(`Not filed: ${outcome.kind}`)
  return outcome.case as Extract<T, { case: unknown }>['case']
}

test('a complaint becomes a case with a random number, two clocks and a log that rebuilds it', async () => {
  const { desk } = system
  const state = filedCase(await desk.fileComplaint(sampleComplaint(), sendingOf()))
  expect(state.number).toMatch(/^J-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(state.clocks.map(({ statute, due }) => [statute, due])).toEqual([
    ['complaint.verification', '2026-11-27'],
    ['complaint.legal-ceiling', '2027-01-23'],
  ])
  const log = await readLog(desk.table, state.id)
  expect(findChainFault(state.id, log)).toBeNull()
  expect(rebuild(log)).toEqual(state)
  expect(await readCase(desk.table, state.id)).toEqual(state)
})

test('the reporter reads back every text as it was written, and the table holds neither name nor address in the clear', async () => {
  const { desk, table } = system
  const text = 'Baris satu\nBaris <b>dua</b> \u202e🙂'
  const state = filedCase(await desk.fileComplaint(sampleComplaint({ text, name: 'Nama Rahasia' }), sendingOf()))
  const opened = await desk.open(state.id, { kind: 'reporter', caseId: state.id })
  expect([...(opened?.texts.values() ?? [])].map((it) => it.text)).toEqual(['Jalan berlubang dekat pasar desa', text, 'Depan pasar'])
  const { Items } = await table.documents.send(new ScanCommand({ TableName: table.tableName }))
  const everything = JSON.stringify(Items)
  expect(['Nama Rahasia', 'contoh.example', 'Contoh.example', '81200000001'].filter((secret) => everything.includes(secret))).toEqual([])
})

test('without identity there is no identity, no contact and no letter', async () => {
  const { desk, table } = system
  const state = filedCase(await desk.fileComplaint(sampleComplaint({ identity: 'none' }), sendingOf()))
  const { Items } = await table.documents.send(new ScanCommand({ TableName: table.tableName }))
  const touching = (Items ?? []).map(({ pk, sk }) => `${pk}/${sk}`).filter((key) => key.includes(state.id))
  expect(touching.sort()).toEqual([
    `CASE#${state.id}/CASE`,
    `CASE#${state.id}/DESK#*`,
    `CASE#${state.id}/EVENT#000001`,
    `CHANGED#2026-11-24/${state.id}`,
    `TEXT#${state.id}/000001`,
    `TEXT#${state.id}/000002`,
    `TEXT#${state.id}/000003`,
  ])
  expect((await desk.open(state.id, { kind: 'reporter', caseId: state.id }))?.letters).toEqual([])
})

test('the same sending twice is one case; other answers under the same token are told apart', async () => {
  const { desk } = system
  const sending = sendingOf()
  const [first, second] = await Promise.all([
    desk.fileComplaint(sampleComplaint(), sending),
    desk.fileComplaint(sampleComplaint(), sending),
  ])
  expect([first.kind, second.kind].sort()).toEqual(['already-filed', 'filed'])
  expect(filedCase(second)).toEqual(filedCase(first))
  const changed = await desk.fileComplaint(sampleComplaint({ title: 'Judul lain' }), sending)
  expect([changed.kind, filedCase(changed).id]).toEqual(['changed-since', filedCase(first).id])
})

test('requests filed at once get register numbers without a gap, each within three attempts', async () => {
  const { desk, logged } = system
  const before = logged.length
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => desk.fileRequest(sampleRequest(), sendingOf())))
  const numbers = outcomes.map((it) => filedCase(it).number).sort()
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => `PPID-2026-${String(i + 1).padStart(4, '0')}`))
  const attempts = logged
    .slice(before)
    .filter(({ name }) => name === 'case-filed')
    .map((it) => Number(it.attempts))
  expect(attempts.length).toBe(20)
  expect(Math.max(...attempts)).toBeLessThanOrEqual(3)
})

test('the ten working days of a request and its completeness check run from the day of registration', async () => {
  const state = filedCase(await system.desk.fileRequest(sampleRequest(), sendingOf()))
  expect(state.clocks.map(({ statute, due }) => [statute, due])).toEqual([
    ['request.completeness-check', '2026-11-27'],
    ['request.answer', '2026-12-08'],
  ])
})

test('a lease is respected by a filing that was decided a little earlier, by another clock', async () => {
  const { desk, clock } = system
  const register = keys.register('PPID', 2026)
  const { last } = await readRegister(desk.table, register)
  const taken = await takeLease(desk.table, register, 'somebody', plusMillis(clock.now, 1500))
  const earlier = await transact(desk.table.documents, [takeNumber(desk.table, register, last, 'nobody', clock.now)])
  expect([taken, earlier]).toEqual([last, { committed: false, failed: new Set(['register']), contended: false }])
  await releaseLease(desk.table, register, 'somebody')
})
