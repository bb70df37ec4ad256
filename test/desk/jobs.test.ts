import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/jobs/handler.ts'
import { advanceJob, advanceJobs, startJob } from '../../shared/desk/clock/advancing-jobs.ts'
import { jobKinds } from '../../shared/desk/clock/job-kinds.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { QueueFilter } from '../../shared/domain/lists/queue.ts'
import { carriedOut } from '../../shared/domain/office/job.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { readJob, readJobsOf, readPlanned } from '../../shared/store/office/job-items.ts'
import { startTestDesk } from '../support/desk.ts'

let system: Awaited<ReturnType<typeof startTestDesk>>
beforeAll(async () => {
  system = await startTestDesk()
})
afterAll(() => system.close())

const file = async (changes: object = {}) => (await system.complaint(changes)).id

const always = () => true
const notesOf = async (id: string) => (await readLog(system.table, id)).filter(({ event }) => event.type === 'noted').length

test('a job that dies in the middle of a slice goes on later and does no case twice', async () => {
  const coordinator = await system.officer({ name: 'koordinator-a', role: 'coordinator' })
  const ids = await Promise.all(Array.from({ length: 30 }, () => file()))
  const tools = createTools(system.effects)
  const job = await startJob(tools, { kind: 'bulk-note', input: { text: 'Mohon diperiksa', target: { cases: ids } }, by: coordinator })
  if (!job) throw new Error('no job')
  expect(await advanceJob(tools, jobKinds, job.id)).toMatchObject({ status: 'working', total: 30, done: 0 })

  // The process dies after eleven notes: nothing it wants of the table is answered any more.
  let left = 11
  const { documents } = system.effects
  const dying = new Proxy(documents, {
    get: (target, property) =>
      property === 'send'
        ? (command: { constructor: { name: string } }) => {
            if (command.constructor.name === 'TransactWriteCommand' && left-- <= 0) left = -1
            if (left < 0) throw new Error('gone')
            return target.send(command as never)
          }
        : Reflect.get(target, property),
  })
  await expect(advanceJob(createTools({ ...system.effects, documents: dying }), jobKinds, job.id)).rejects.toThrow('gone')
  expect((await readPlanned(system.table, job.id, null, 100)).filter(({ state }) => state === 'done')).toHaveLength(11)
  expect(await advanceJobs(tools, jobKinds, always)).toEqual({ slices: 0, ended: 0 })

  system.clock.now = plusMillis(system.clock.now, 150_000)
  const run = createHandler(system.effects)
  // The one that counts what older counts do not hold waits until no process of before is at work.
  expect(await run({ schedule: 'jobs' })).toMatchObject({ ended: 1 })
  expect(await Promise.all(ids.map(notesOf))).toEqual(ids.map(() => 1))
  const ended = await readJob(system.table, job.id)
  expect(ended).toMatchObject({ status: 'done', total: 30, done: 30, leftOut: {}, input: null })
  expect(ended && carriedOut(ended)).toBe(30)
  expect((await readJobsOf(system.table, coordinator.id, 5)).map(({ id }) => id)).toEqual([job.id])
  expect(await run({ schedule: 'jobs' })).toEqual({ slices: 0, ended: 0 })
})

test('two processes at one job share it without doing a case twice', async () => {
  const coordinator = await system.officer({ name: 'koordinator-b', role: 'coordinator' })
  const ids = await Promise.all(Array.from({ length: 8 }, () => file()))
  const tools = createTools(system.effects)
  const job = await startJob(tools, { kind: 'bulk-note', input: { text: 'Sekali', target: { cases: ids } }, by: coordinator })
  if (!job) throw new Error('no job')
  for (let i = 0; i < 6; i++) await Promise.all([advanceJob(tools, jobKinds, job.id), advanceJob(tools, jobKinds, job.id)])
  await advanceJobs(tools, jobKinds, always)
  expect(await Promise.all(ids.map(notesOf))).toEqual(ids.map(() => 1))
})

test('all cases of a filter are passed on with class and category kept; what cannot be is left out with its reason', async () => {
  const coordinator = await system.officer({ name: 'koordinator-c', role: 'coordinator' })
  const wanted = await Promise.all(Array.from({ length: 3 }, () => file({ district: 'Ploso', category: 'jalan-dan-jembatan' })))
  const without = await file({ district: 'Ploso' })
  const tools = createTools(system.effects)
  const filter = QueueFilter.parse({ district: 'Ploso' })
  const input = { institution: 'dinas-sosial', text: null, target: { filter } }
  const job = await startJob(tools, { kind: 'bulk-pass-on', input, by: coordinator })
  await advanceJobs(tools, jobKinds, always)
  expect(await readJob(system.table, job?.id ?? '')).toMatchObject({ status: 'done', total: 4, done: 4, leftOut: { 'no-category': 1 } })
  const states = await Promise.all(wanted.map((id) => readCase(system.table, id)))
  expect(states.map((it) => [it?.status, it?.holders?.lead, it?.category])).toEqual(
    wanted.map(() => ['disposed', 'dinas-sosial', 'jalan-dan-jembatan']),
  )
  const agendas = states.map((it) => (it?.channel === 'complaint' ? it.agenda : null)).sort()
  expect(agendas).toEqual(['ADU-2026-0001', 'ADU-2026-0002', 'ADU-2026-0003'])
  expect((await readCase(system.table, without))?.status).toBe('received')

  const liaison = await system.officer({ name: 'penghubung', role: 'liaison', institution: 'dinas-sosial' })
  const stranger = await system.officer({ name: 'asing', role: 'liaison', institution: 'dinas-kesehatan' })
  const accept = (by: typeof liaison) => startJob(tools, { kind: 'bulk-accept', input: { target: { cases: wanted } }, by })
  const foreign = await accept(stranger)
  const own = await accept(liaison)
  await advanceJobs(tools, jobKinds, always)
  expect(await readJob(system.table, foreign?.id ?? '')).toMatchObject({ done: 3, leftOut: { missing: 3 } })
  expect(await readJob(system.table, own?.id ?? '')).toMatchObject({ done: 3, leftOut: {} })
  await system.desk.setOfficerActive(liaison.id, liaison.version, false, 'test')
  const gone = await accept(liaison)
  await advanceJobs(tools, jobKinds, always)
  expect(await readJob(system.table, gone?.id ?? '')).toMatchObject({ done: 3, leftOut: { 'officer-left': 3 } })
})
