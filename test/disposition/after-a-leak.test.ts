import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { turnKeys } from '../../infra/turn-keys.ts'
import { advanceJobs } from '../../shared/desk/clock/advancing-jobs.ts'
import { jobKinds } from '../../shared/desk/clock/job-kinds.ts'
import { keySetOf, type MasterRing, ringOfOne } from '../../shared/desk/master-ring.ts'
import { inUseAfterMillis, keysKeptMillis } from '../../shared/desk/sub-keys.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

/** Whoever left a telephone number alone hears of a replaced code by a call, in words that are true (docs/adr/0048). */

let ring: MasterRing = ringOfOne(randomBytes(32))
let office: World
beforeAll(async () => {
  office = await startWorld({ keys: async () => keySetOf(ring) })
})
afterAll(() => office.close())

test('each is a call to make, which says that the old code is void and how a new one is had', async () => {
  const named = await office.citizenFiles('/pengaduan', { email: '', phone: '081277774441' })
  const hidden = await office.citizenFiles('/pengaduan', { identity: 'anonymous', email: '', phone: '081277774442' })
  const untouched = await office.complaint({ email: '', phone: '081277774443' })
  const write = async (now: MasterRing) => {
    ring = now
  }
  await turnKeys(office.desk, { read: async () => ring, write }, 'leak')
  office.later(inUseAfterMillis + keysKeptMillis)
  await advanceJobs(office.desk, jobKinds, () => true)
  const coordinator = await office.signIn({ role: 'coordinator' })
  const page = unescaped((await coordinator.get('/petugas/tugas')).text)
  const panelOf = (number: string) => page.split('<section class="panel">').find((it) => it.includes(`/petugas/kasus/${number}"`)) ?? ''
  const says = (number: string) => [
    panelOf(number).includes('kode akses lama Anda tidak berlaku lagi'),
    panelOf(number).includes('dengan nomor dan kode akses Anda'),
    panelOf(number).includes('memerlukan dua petugas dan kira-kira seminggu'),
  ]
  expect([says(named.number), says(hidden.number), says(untouched.number)]).toEqual([
    [true, false, false],
    [true, false, true],
    [true, false, false],
  ])
  const later = await office.complaint({ email: '', phone: '081277774444' })
  const again = unescaped((await coordinator.get('/petugas/tugas')).text)
  const panel = again.split('<section class="panel">').find((it) => it.includes(`/petugas/kasus/${later.number}"`)) ?? ''
  expect([panel.includes('dengan nomor dan kode akses Anda'), panel.includes('tidak berlaku lagi')]).toEqual([true, false])
})
