import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { rebuild } from '../../shared/domain/events/evolve.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { caseOfNational } from '../../shared/store/case/national-items.ts'
import { complaintFields, requestFields } from '../support/event.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

let office: World
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
})
afterAll(() => office.close())

const enter = async (what: string, form: Record<string, string>) => {
  const page = (await coordinator.get(`/petugas/catat/${what}`)).text
  return coordinator.post(`/petugas/catat/${what}`, { token: fieldOn(page, 'token'), ...form })
}
const numberOn = (slip: string): string => /class="code">([A-Z]{1,4}-[\w-]+)</.exec(slip)?.[1] ?? ''
const caseOn = async (slip: string) => {
  const state = await readCase(office.table, await office.desk.caseIdOf(numberOn(slip)))
  if (!state) throw new Error('No case on that slip')
  return state
}

test('limits of what came by letter count from the day it came', async () => {
  const slip = await enter('pengaduan', { ...complaintFields, via: 'letter', receivedOn: '2026-11-19' })
  expect(slip.status).toBe(200)
  const state = await caseOn(slip.text)
  expect(slip.text).toContain(await office.desk.accessCodeOf(state))
  const [first] = await readLog(office.table, state.id)
  expect([state.via, state.receivedOn, first?.event.by]).toEqual([
    'letter',
    '2026-11-19',
    { kind: 'officer', id: coordinator.officer.id, role: 'coordinator', institution: null },
  ])
  expect(state.clocks.find(({ statute }) => statute === 'complaint.verification')?.due).toBe('2026-11-24')
})

test('the day lies neither in the future nor more than a year back', async () => {
  const send = (receivedOn: string) => enter('pengaduan', { ...complaintFields, via: 'counter', receivedOn })
  const future = await send('2026-11-25')
  expect([future.status, future.text.includes('tanggal tidak boleh sesudah hari ini')]).toEqual([422, true])
  const old = await send('2025-11-23')
  expect([old.status, old.text.includes('paling lama satu tahun yang lalu')]).toEqual([422, true])
  expect(old.text).toContain('Sejak kemarin malam.')
  expect((await send('2025-11-24')).status).toBe(200)
  expect((await send('')).status).toBe(422)
})

test('an oral request gets its register number, and sending it twice registers it once', async () => {
  const page = (await coordinator.get('/petugas/catat/permohonan?jenis=individual')).text
  const form = { token: fieldOn(page, 'token'), ...requestFields, via: 'counter', receivedOn: '2026-11-24' }
  const slip = await coordinator.post('/petugas/catat/permohonan', form)
  expect(numberOn(slip.text)).toBe('PPID-2026-0001')
  const again = await coordinator.post('/petugas/catat/permohonan', form)
  expect([again.status, again.headers.location]).toEqual([303, '/petugas/kasus/PPID-2026-0001'])
})

test('what an officer wrote down opens nothing when it is sent once more through the public form', async () => {
  const page = (await coordinator.get('/petugas/catat/pengaduan')).text
  const form = { token: fieldOn(page, 'token'), ...complaintFields }
  const state = await caseOn(
    (await coordinator.post('/petugas/catat/pengaduan', { ...form, via: 'counter', receivedOn: '2026-11-24' })).text,
  )
  office.clock.now = plusMillis(office.clock.now, 3_000)
  const again = await office.send('POST', '/pengaduan', { form: { ...form, step: 'send' } })
  // What tells whether this browser keeps cookies opens nothing.
  expect([again.status, again.cookies.filter((it) => !it.startsWith('__Host-kuki='))]).toEqual([409, []])
  expect(again.text).not.toContain(await office.desk.accessCodeOf(state))
})

const fromNational = { ...complaintFields, via: 'sp4n-lapor', receivedOn: '2026-11-23' }

/** Everything in the table, as DynamoDB has it. */
const everyItem = async () => {
  const { documents, tableName } = office.table
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: tableName, ConsistentRead: true }))
  return Items.filter(({ pk }) => !/^(SESSION|DIRECTORY)#/.test(String(pk))).map(({ pk, sk }) => `${pk} ${sk}`)
}

test('what stands in SP4N-LAPOR! is filed and linked in one transaction', async () => {
  const state = await caseOn((await enter('pengaduan', { ...fromNational, trackingId: '7654321' })).text)
  expect(state.channel === 'complaint' && state.national).toEqual({ trackingId: '7654321', posted: false })
  const log = await readLog(office.table, state.id)
  expect(log.map(({ event }) => event.type)).toEqual(['complaint-filed', 'national-linked'])
  expect([findChainFault(state.id, log), rebuild(log)]).toEqual([null, state])
  expect(await caseOfNational(office.table, '7654321')).toBe(state.id)
})

test('a tracking id that is taken leaves nothing behind, and the form comes back with everything typed', async () => {
  const first = await caseOn((await enter('pengaduan', { ...fromNational, trackingId: '1234567' })).text)
  const before = await everyItem()
  const taken = await enter('pengaduan', { ...fromNational, title: 'Judul yang lain', trackingId: '1234567' })
  expect([taken.status, taken.text.includes(`sudah tercatat pada kasus ${first.number}`)]).toEqual([409, true])
  expect(['title', 'receivedOn', 'trackingId', 'name', 'email'].map((name) => fieldOn(taken.text, name))).toEqual([
    'Judul yang lain',
    '2026-11-23',
    '1234567',
    complaintFields.name,
    complaintFields.email,
  ])
  expect(taken.text).toContain(complaintFields.text)
  expect(await everyItem()).toEqual(before)
  // The same form with the number put right is the same sending, and files once.
  const form = { ...fromNational, title: 'Judul yang lain', trackingId: '1234568', token: fieldOn(taken.text, 'token') }
  const filed = await caseOn((await coordinator.post('/petugas/catat/pengaduan', form)).text)
  expect(await caseOfNational(office.table, '1234568')).toBe(filed.id)
  const again = await coordinator.post('/petugas/catat/pengaduan', form)
  expect([again.status, again.headers.location]).toEqual([303, `/petugas/kasus/${filed.number}`])
})

test('entered by several at the same moment, one tracking id makes one case', async () => {
  const before = (await everyItem()).filter((key) => key.endsWith(' CASE')).length
  const answers = await Promise.all([1, 2, 3, 4].map(() => enter('pengaduan', { ...fromNational, trackingId: '9999999' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  expect((await everyItem()).filter((key) => key.endsWith(' CASE')).length).toBe(before + 1)
})
