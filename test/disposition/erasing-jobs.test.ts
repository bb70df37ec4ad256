import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as runJobs } from '../../functions/jobs/handler.ts'
import { advanceJob } from '../../shared/desk/clock/advancing-jobs.ts'
import { jobKinds } from '../../shared/desk/clock/job-kinds.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { isEmailOf, readIdentity } from '../../shared/store/case/identities.ts'
import { readJob } from '../../shared/store/office/job-items.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Erasing that goes on by itself: identities whose time is over, files that the bucket has to let go. */

let office: World
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kira Contoh', role: 'coordinator' })
})
afterAll(() => office.close())

const marks = { name: 'Penanda Rahasia', email: 'penanda@rahasia.example', phone: '81277773333' }
const complaint = () => office.complaint(marks)
const shows = (text: string) => Object.values(marks).filter((it) => text.includes(it))

test('a file that the bucket does not let go is erased from the case, said to be left, and tried again until it is gone', async () => {
  const { id, number } = await complaint()
  const s3 = await office.effects.s3()
  await s3.send(new PutObjectCommand({ Bucket: office.effects.bucketName, Key: `kept/${id}/F-TETAP`, Body: 'isi' }))
  const file = { fileId: 'F-TETAP', type: 'image/png', size: 3, sha256: 'x', at: office.clock.now }
  await office.desk.submit(id, { type: 'attach', file }, { kind: 'system', name: 'attachments' })
  const page = (await coordinator.get(`/petugas/kasus/${number}/hapus-data`)).text
  const tokens = { token: fieldOn(page, 'token'), seen: fieldOn(page, 'seen') }
  const refusal = { step: 'initialize', name: 'refusal' } as const
  s3.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === 'DeleteObjectCommand') throw Object.assign(new Error('Access Denied'), { name: 'AccessDenied' })
        return next(args)
      },
    refusal,
  )
  const erasing = { ...tokens, 'files.F-TETAP': 'on', basis: 'UU 27/2022 Pasal 8', sure: 'on' }
  const erased = await coordinator.post(`/petugas/kasus/${number}/hapus-data`, erasing)
  const jobPage = erased.headers.location ?? ''
  expect([erased.status, jobPage.startsWith('/petugas/pekerjaan/')]).toEqual([303, true])
  expect([(await readCase(office.table, id))?.files, (await coordinator.get(`/petugas/kasus/${number}/berkas/F-TETAP`)).status]).toEqual([
    [],
    404,
  ])
  expect((await coordinator.get(jobPage)).text).toContain('penyimpanan belum mau menghapusnya')
  // Not yet, and refused once more: it is not given up.
  const run = () => runJobs(office.effects)({ schedule: 'jobs' })
  // What older counts do not hold is counted at the first run.
  await run()
  expect(await run()).toEqual({ slices: 0, ended: 0 })
  office.later(150_000)
  expect(await run()).toEqual({ slices: 0, ended: 0 })
  s3.middlewareStack.remove('refusal')
  office.later(150_000)
  expect(await run()).toMatchObject({ ended: 1 })
  expect((await coordinator.get(jobPage)).text).toContain('Selesai')
  const gone = s3.send(new GetObjectCommand({ Bucket: office.effects.bucketName, Key: `kept/${id}/F-TETAP` }))
  await expect(gone).rejects.toThrow()
  // A second click finds it done, and gives no second job.
  expect((await coordinator.post(`/petugas/kasus/${number}/hapus-data`, erasing)).headers.location).toContain('?hasil=hapus')
})

test('identities go when their time is over: counted first, then by a job, and not before', async () => {
  const admin = await office.signIn({ name: 'Arif Contoh', role: 'administrator' })
  const ended = async () => {
    const state = await complaint()
    await office.desk.submit(state.id, { type: 'withdraw', reason: null }, { kind: 'reporter' })
    return state
  }
  const [one, alive, asked] = [await ended(), await complaint(), await ended()]
  const json = { headers: { accept: 'application/json' } }
  expect((await admin.get('/petugas/retensi', json)).json()).toMatchObject({ count: 0, cases: [] })
  const now = office.clock.now
  office.later(6 * 366 * 86_400_000)
  const later = await office.signIn({ name: 'Arif Kemudian', role: 'administrator' })
  const look = await later.get('/petugas/retensi')
  expect(look.text).toContain('2 kasus berakhir sebelum')
  for (const { number } of [one, asked]) expect(look.text).toContain(`<th scope="row">${number}</th>`)
  expect(look.text).not.toContain(alive.number)
  const { opening } = await office.desk.identityKeys()
  const kept = async ({ id }: { id: string }) => (await readIdentity(office.table, { id }, opening)) !== null

  const started = await later.post('/petugas/retensi', {})
  const jobPage = started.headers.location ?? ''
  expect([started.status, jobPage.startsWith('/petugas/pekerjaan/'), await kept(one)]).toEqual([303, true, true])
  expect((await later.get(jobPage)).headers.refresh).toBe('5')
  const id = jobPage.slice('/petugas/pekerjaan/'.length)
  const tools = createTools(office.effects)
  await advanceJob(tools, jobKinds, id)
  // Written down, and then its reporter asks about their data: it is left for another time, with its reason.
  await office.desk.submit(asked.id, { type: 'ask-privacy', right: 'access', text: 'Data apa yang disimpan?' }, { kind: 'reporter' })
  await runJobs(office.effects)({ schedule: 'jobs' })
  expect([await kept(one), await kept(asked), await kept(alive)]).toEqual([false, true, true])
  expect(await isEmailOf(office.table, one.id, marks.email, (await office.desk.identityKeys()).contact)).toBe(false)
  const done = await later.get(jobPage)
  expect([done.text.includes('Selesai'), done.headers.refresh, shows(done.text)]).toEqual([true, undefined, []])
  expect(done.text).toContain('1: dibuka lagi, atau pelapornya menunggu jawaban tentang data pribadinya; terhapus lain kali')
  expect(findChainFault(one.id, await readLog(office.table, one.id))).toBeNull()
  const [last] = (await readLog(office.table, one.id)).slice(-1)
  expect(last?.event).toMatchObject({ type: 'erased', identity: true, basis: 'Jadwal retensi: 5 tahun sesudah selesai' })

  // Given twice for the same cases, nothing is done twice; and a job is seen by whoever gave it.
  expect((await later.get('/petugas/retensi')).text).toContain('0 kasus berakhir sebelum')
  const version = (await readCase(office.table, one.id))?.version
  await later.post('/petugas/retensi', {})
  await runJobs(office.effects)({ schedule: 'jobs' })
  expect((await readCase(office.table, one.id))?.version).toBe(version)
  const other = await office.signIn({ name: 'Arif Lain', role: 'administrator' })
  expect([(await other.get(jobPage)).status, (await later.get('/petugas/pekerjaan')).text.includes(jobPage)]).toEqual([404, true])
  office.clock.now = now
  expect((await coordinator.get('/petugas/retensi')).status).toBe(404)
  expect((await coordinator.post('/petugas/retensi', {})).status).toBe(404)
})

test('a case that two jobs wrote down is erased by one of them and left out by the other', async () => {
  const { id } = await complaint()
  await office.desk.submit(id, { type: 'withdraw', reason: null }, { kind: 'reporter' })
  const now = office.clock.now
  office.later(6 * 366 * 86_400_000)
  const { officer } = await office.signIn({ name: 'Arif Berdua', role: 'administrator' })
  const tools = createTools(office.effects)
  const jobs = [await office.desk.startRetention(officer), await office.desk.startRetention(officer)]
  for (const job of jobs) await advanceJob(tools, jobKinds, job.id)
  await runJobs(office.effects)({ schedule: 'jobs' })
  const ended = await Promise.all(jobs.map((job) => readJob(office.table, job.id)))
  // What the test before left waiting is in both, and in neither erased.
  expect(ended.map((it) => it?.status)).toEqual(['done', 'done'])
  expect(ended.map((it) => it?.leftOut['already-erased'] ?? 0).sort()).toEqual([0, 1])
  expect((await readLog(office.table, id)).filter(({ event }) => event.type === 'erased')).toHaveLength(1)
  office.clock.now = now
})
