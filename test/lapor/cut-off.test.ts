import { PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import { exportKey } from '../../shared/desk/lapor/export-key.ts'
import { openLaporDesk } from '../../shared/desk/officers/lapor/open-lapor-desk.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { casesOfNational } from '../../shared/store/case/national-items.ts'
import { readImport } from '../../shared/store/office/import-items.ts'
import { startTestDesk } from '../support/desk.ts'
import { officerOf } from '../support/enter-officers.ts'
import { holding } from '../support/held-keys.ts'
import { smallBucket } from '../support/small-bucket.ts'
import { csvOfExport, type SyntheticRow, synthesize } from './synthetic-export.ts'

/** A process that imports may die at any write, before it or after; what comes of it is the same (docs/adr/0069). */

let system: Awaited<ReturnType<typeof startTestDesk>>
beforeAll(async () => {
  system = await startTestDesk()
})
afterAll(() => system.close())

const bucket = smallBucket()
const officer = officerOf('koordinator-1', 'coordinator')
const isWrite = ({ constructor: { name } }: object) => /Write|Put|Update|Delete/.test(name)

/** Jobs of a process whose write number `last` is its last: half of the times it is done and never heard of. */
const dyingAt = (last: number) => {
  let writes = 0
  let dead = false
  const through =
    (send: (command: never) => Promise<unknown>) =>
    async (command: object): Promise<unknown> => {
      if (dead) throw new Error('gone')
      dead = isWrite(command) && writes++ === last
      if (dead && last % 2 === 0) throw new Error('gone')
      const answer = await send(command as never)
      if (dead) throw new Error('gone')
      return answer
    }
  const { documents } = system.effects
  const own: Effects = {
    ...system.effects,
    documents: { send: through((it) => documents.send(it)) } as never,
    s3: async () => ({ send: through((it) => bucket.send(it)) }) as never,
    incomingName: 'incoming',
  }
  return { run: createJobs(holding('jobs', own)), isDead: () => dead }
}
const never = Number.POSITIVE_INFINITY

/** Has the jobs done by a process that dies there, and then by one that lives; whether the first one died. */
const workOff = async (last: number): Promise<boolean> => {
  const dying = dyingAt(last)
  await dying.run({ schedule: 'jobs' }).catch(() => null)
  // When its lease is over somebody else goes on.
  system.clock.now = plusMillis(system.clock.now, 150_000)
  const living = dyingAt(never)
  while ((await living.run({ schedule: 'jobs' })).slices > 0);
  return dying.isDead()
}

const reports = (n: number, statuses: readonly string[]) => {
  const synthetic = synthesize({ rows: statuses.length, seed: 11, firstId: 6_000_000 + n * 100 })
  const rows = synthetic.rows.map(
    (row, i): SyntheticRow => ({ ...row, 'Status Laporan': statuses[i] ?? null, 'Judul Laporan': `Laporan ${n} ${i}` }),
  )
  return { ids: rows.map((row) => String(row['Tracking ID'])), file: csvOfExport({ ...synthetic, rows }) }
}
const before = ['Belum Terverifikasi', 'Ditutup oleh Sistem', 'Proses', 'Menunggu Kelengkapan Informasi']
const after = ['Proses', 'Ditutup oleh Sistem', 'Ditutup oleh Admin', 'Diarsipkan oleh Sistem']

/** Sends both files in, one after the other, each with a process that dies at that write of its look or of its carrying out. */
const lives = async (n: number, last: { look: number; apply: number }) => {
  const desk = openLaporDesk({ ...system.effects, s3: async () => bucket, incomingName: 'incoming' })
  let died = false
  for (const [turn, statuses] of [before, after].entries()) {
    const id = `X-${String(n * 2 + turn).padStart(16, '0')}`
    await bucket.send(new PutObjectCommand({ Bucket: 'incoming', Key: exportKey(id), Body: reports(n, statuses).file }))
    await desk.look(officer, id, 'UTC')
    died = (await workOff(last.look)) || died
    await desk.apply(officer, id, {})
    died = (await workOff(last.apply)) || died
    expect([n, turn, (await readImport(system.table, id))?.state]).toEqual([n, turn, 'applied'])
  }
  const { ids } = reports(n, before)
  const cases = await casesOfNational(system.table, ids)
  const what = ids.map(async (trackingId) => {
    const state = await readCase(system.table, cases.get(trackingId) ?? '')
    const log = state && (await readLog(system.table, state.id))
    return (
      state && [
        state.status,
        state.clocks.map(({ statute, generation, stoppedOn }) => [statute, generation, stoppedOn === null]),
        log?.map(({ event }) => event.type),
      ]
    )
  })
  return { died, what: await Promise.all(what) }
}

test('killed at any write of its look or of its carrying out and resumed, an import ends as one that was not', {
  timeout: 240_000,
}, async () => {
  // The one that counts older cases anew, and the one that brings their duties in, are done first.
  system.clock.now = plusMillis(system.clock.now, 20 * 60_000)
  await workOff(never)
  system.clock.now = plusMillis(system.clock.now, 20 * 60_000)
  await workOff(never)
  const { what: undisturbed } = await lives(0, { look: never, apply: never })
  expect(undisturbed.map((it) => it?.[0])).toEqual(['received', 'closed', 'closed', 'archived'])
  let n = 1
  for (const phase of ['look', 'apply'] as const) {
    let deaths = 0
    for (let last = 0, died = true; died; last++) {
      const lived = await lives(n++, { look: never, apply: never, [phase]: last })
      expect([phase, last, lived.what]).toEqual([phase, last, undisturbed])
      died = lived.died
      if (died) deaths++
    }
    expect(deaths).toBeGreaterThan(5)
  }
})
