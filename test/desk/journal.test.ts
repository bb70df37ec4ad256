import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { createEffects } from '../../shared/desk/effects.ts'
import { JournalEntry, type Loss } from '../../shared/domain/case/loss.ts'
import type { OfficerRights } from '../../shared/domain/case/permissions.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { startTestDesk } from '../support/desk.ts'
import { createDesk } from '../support/whole-desk.ts'

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const coordinator: OfficerRights = { id: 'O-kori', role: 'coordinator', institution: null, mayOpenIdentities: true }
const liaison: OfficerRights = { id: 'O-lia', role: 'liaison', institution: works }

let system: Awaited<ReturnType<typeof startTestDesk>>
beforeAll(async () => {
  system = await startTestDesk()
})
afterAll(() => system.close())
beforeEach(() => system.journal.clear())

const entries = () => [...system.journal.values()].map((it) => JournalEntry.parse(JSON.parse(it)))
const nothing: Loss = {
  texts: [],
  files: [],
  identity: false,
  left: [],
  holders: null,
  reported: { institutions: [], officers: [] },
  anonymous: false,
  confidential: false,
  accessGeneration: null,
}
const submit = async (id: string, command: Parameters<typeof system.desk.submitAs>[2], officer = coordinator) => {
  const outcome = await system.desk.submitAs(officer, id, command, [])
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.case
}
const disposeTo = (id: string, lead: string) =>
  submit(id, {
    type: 'dispose',
    class: 'ordinary',
    classReason: null,
    category: 'jalan-dan-jembatan',
    confidential: false,
    anonymous: false,
    holders: { lead, contributors: [], readers: [] },
    instruction: null,
  })

test('what is erased, left, walled, hidden or replaced is written down, with the event that did it and nothing that was written', async () => {
  const { id } = await system.complaint()
  const given = await disposeTo(id, works)
  await submit(id, { type: 'note', text: 'Catatan.' })
  expect(entries()).toEqual([])
  const moved = await disposeTo(id, 'dinas-perhubungan')
  const walled = await submit(id, { type: 'name-conflict', reported: { institutions: [works], officers: ['O-x'] }, reason: 'Diadukan.' })
  const renewed = await submit(id, { type: 'renew-access', reason: 'Hilang.' })
  const hidden = await submit(id, { type: 'make-anonymous' })
  const erased = await system.desk.eraseAs(coordinator, id, { texts: [1, 2], files: [], identity: true, basis: 'Rahasia sekali' }, [])
  const state = await system.stateOf(id)
  expect([given.holders?.lead, erased.kind]).toEqual([works, 'done'])
  const { holders } = moved
  const log = await readLog(system.table, id)
  const of = ({ version, head }: typeof moved, loss: Partial<Loss>) => ({
    kind: 'case',
    caseId: id,
    seq: version,
    head,
    previous: log.find(({ seq }) => seq === version)?.previous,
    at: system.effects.now(),
    loss: { ...nothing, holders, ...loss },
  })
  expect(entries()).toEqual([
    of(moved, { left: [works] }),
    of(walled, { reported: { institutions: [works], officers: ['O-x'] } }),
    of(renewed, { accessGeneration: 1 }),
    of(hidden, { anonymous: true }),
    of(state, { texts: [1, 2], identity: true }),
  ])
  expect([...system.journal.values()].join()).not.toMatch(/Rahasia|Diadukan|Hilang|Catatan|Jalan|Warga/)
})

test('retention is written down, and an entry names the event by its hash', async () => {
  const { id } = await system.complaint()
  await system.asReporter(id, { type: 'withdraw', reason: null })
  const { now } = system.clock
  system.clock.now = plusMillis(now, 6 * 366 * 86_400_000)
  await system.desk.startRetention({ id: 'O-1', role: 'administrator', institution: null, mayOpenIdentities: false })
  await createJobs(system.effects)({ schedule: 'jobs' })
  system.clock.now = now
  const log = await readLog(system.table, id)
  const [entry] = entries().filter((it) => it.kind === 'case' && it.caseId === id)
  expect(entry).toMatchObject({ seq: log.length, head: log.at(-1)?.hash, loss: { identity: true } })
})

test('what the journal could not be told of is not taken away', async () => {
  const { id } = await system.complaint()
  const scan = new ScanCommand({ TableName: system.table.tableName, ConsistentRead: true })
  const all = async () => (await system.table.documents.send(scan)).Items
  const before = await all()
  const away = createDesk({
    ...system.effects,
    appendToJournal: async () => {
      throw new Error('The bucket is away')
    },
  })
  const erasure = { texts: [1], files: [], identity: true, basis: 'UU 27/2022 Ps 8' }
  await expect(away.eraseAs(coordinator, id, erasure, [])).rejects.toThrow('away')
  expect(await all()).toEqual(before)
  // A function that was given no journal.
  const without = createEffects({ ...system.effects, appendToJournal: createEffects({}, {}).appendToJournal })
  await expect(createDesk(without).eraseAs(coordinator, id, erasure, [])).rejects.toThrow('no journal')
})

test('a return leaves the institution out, and what is given takes nothing', async () => {
  const { id } = await system.complaint()
  await disposeTo(id, works)
  await submit(id, { type: 'return', institution: works, reason: 'Bukan kami.' }, liaison)
  expect(entries().map((it) => it.kind === 'case' && it.loss)).toEqual([{ ...nothing, left: [works] }])
})

test('an officer who loses a right, or whose account moves, is written down; one who gets more is not', async () => {
  const officer = await system.officer({ role: 'coordinator', mayOpenIdentities: true })
  const { desk } = system
  const facts = { name: officer.name, email: officer.email, phone: null, position: null, institution: officer.institution }
  const steps = [
    () => desk.changeOfficer(officer.id, 1, { ...facts, role: 'coordinator', mayOpenIdentities: true, position: 'Staf' }, 'test'),
    () => desk.changeOfficer(officer.id, 2, { ...facts, role: 'coordinator', mayOpenIdentities: false }, 'test'),
    () => desk.changeOfficer(officer.id, 3, { ...facts, role: 'coordinator', mayOpenIdentities: true }, 'test'),
    () =>
      desk.changeOfficer(officer.id, 4, { ...facts, role: 'coordinator', mayOpenIdentities: true, email: 'lain@contoh.example' }, 'test'),
    () => desk.setOfficerActive(officer.id, 5, false, 'test'),
    () => desk.setOfficerActive(officer.id, 6, true, 'test'),
  ]
  for (const step of steps) expect((await step()).kind).toBe('saved')
  expect(entries().map((it) => it.kind === 'officer' && it.version)).toEqual([3, 5, 6])
})
