import { afterAll, beforeAll, expect, test } from 'vitest'
import { turnSalt } from '../../shared/desk/salt.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { complaintFields, requestFields } from '../support/event.ts'
import { startWorld, type World } from '../support/world.ts'

/** A program whose answer was lost sends again: once however the day of UTC turns meanwhile, and whoever answers (docs/adr/0053). */

let office: World
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

const at = (time: string) => {
  office.clock.now = time as Instant
}
const files = async (path: '/pengaduan' | '/permohonan', key: string, from = '198.51.100.9') => {
  const json = path === '/pengaduan' ? complaintFields : requestFields
  const { status, text } = await office.send('POST', path, { json, from, headers: { 'idempotency-key': key } })
  return status === 201 ? (JSON.parse(text) as { number: string }).number : status
}
const paths = ['/pengaduan', '/permohonan'] as const

test.each(paths)('%s: begun before midnight of UTC and sent again after it, before and after the sweep, it is one case', async (path) => {
  const day = path === '/pengaduan' ? '2027-03-01' : '2027-04-01'
  const next = path === '/pengaduan' ? '2027-03-02' : '2027-04-02'
  at(`${day}T00:00:10.000Z`)
  await turnSalt(office.effects)
  at(`${day}T23:30:00.000Z`)
  await turnSalt(office.effects)
  at(`${day}T23:59:58.000Z`)
  const first = await files(path, `sebelum-tengah-malam${path.length}`)
  at(`${next}T00:00:03.000Z`)
  expect(await files(path, `sebelum-tengah-malam${path.length}`)).toBe(first)
  const second = await files(path, `sesudah-tengah-malam${path.length}`)
  at(`${next}T00:01:00.000Z`)
  expect(await turnSalt(office.effects)).toBe('turned')
  at(`${next}T00:09:00.000Z`)
  expect([await files(path, `sebelum-tengah-malam${path.length}`), await files(path, `sesudah-tengah-malam${path.length}`)]).toEqual([
    first,
    second,
  ])
  // Somebody else's key of the same name is another sending, also then.
  expect([first, second].includes(await files(path, `sebelum-tengah-malam${path.length}`, '198.51.100.77'))).toBe(false)
  // What began after midnight counts for the rest of the day.
  at(`${next}T00:40:00.000Z`)
  await turnSalt(office.effects)
  expect(await files(path, `sesudah-tengah-malam${path.length}`)).toBe(second)
})

test('both at the same moment, one with the salt of before: one of them is answered with what the other filed', async () => {
  at('2027-05-01T00:00:10.000Z')
  await turnSalt(office.effects)
  at('2027-05-01T23:30:00.000Z')
  await turnSalt(office.effects)
  at('2027-05-01T23:59:59.999Z')
  const early = files('/pengaduan', 'pada-saat-yang-sama')
  at('2027-05-02T00:00:00.000Z')
  const late = files('/pengaduan', 'pada-saat-yang-sama')
  const [one, other] = await Promise.all([early, late])
  expect([one === other, String(one).startsWith('J-')]).toEqual([true, true])
})
