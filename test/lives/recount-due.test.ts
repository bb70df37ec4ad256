import { afterAll, beforeAll, expect, test } from 'vitest'
import { routesLooking } from '../../functions/reporting/routes.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import type { DueLooked } from '../../shared/desk/reports/reading-due.ts'
import { addDays, localDate } from '../../shared/domain/time/local-date.ts'
import { webFunction } from '../../shared/web/web-function.ts'
import { countPublished } from '../recount/count-published.ts'
import { comparePages } from '../recount/recount.ts'
import { holding } from '../support/held-keys.ts'
import { coordinator, disposeTo } from '../support/officers.ts'
import { collecting, dumpOf, linesOf, readerOf, viewerOf } from '../support/recounted.ts'
import { sendTo } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** More is due than a page looks at: it says up to which limit it counted, and counted that far everything (docs/adr/0071). */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const social = 'dinas-sosial'

let office: World
let lines: string[]
let leader: TestOfficer
let head: TestOfficer

beforeAll(async () => {
  office = await startWorld()
  const ids: string[] = []
  const dispose = async (day: number, lead: string, more: Parameters<typeof disposeTo>[0] = {}) => {
    office.at(addDays(localDate('2026-11-02'), day), '09:00')
    const { id } = await office.complaint({}, { receivedOn: addDays(localDate('2026-11-02'), day) })
    await office.done(id, [disposeTo({ ...more, holders: { lead, contributors: [], readers: [] } }), coordinator])
    ids.push(id)
    return id
  }
  // Two each working day, for two weeks; among them one that is berkadar, and at the end two that are due in days.
  for (const day of [0, 1, 2, 3, 4, 7, 8, 9, 10, 11]) {
    await dispose(day, works)
    await dispose(day, day % 2 === 0 ? social : works)
  }
  await dispose(2, 'inspektorat', { class: 'oversight', classReason: 'Dugaan pungutan.' })
  await dispose(35, social)
  await dispose(36, works)
  // Urgent stands first whatever its limit, and what was given back too.
  await office.done(ids[12] ?? '', [{ type: 'mark-urgent', reason: 'Jembatan retak.' }, coordinator])
  const by = { kind: 'officer', id: 'O-1', role: 'liaison', institution: works } as const
  await office.done(ids[18] ?? '', [{ type: 'return', institution: works, reason: 'Bukan kewenangan kami.' }, by])
  office.at(addDays(localDate('2026-11-02'), 38), '09:00')
  await office.desk.sweep()
  for (const id of ids) await projectCase(office.desk, id)
  lines = await linesOf(office)
  ;[leader, head] = [await office.signIn({ role: 'leader' }), await office.signIn({ role: 'head', institution: works })]
}, 120_000)
afterAll(() => office.close())

const pagesLooking = (looked: DueLooked) => sendTo(webFunction(routesLooking(looked)).createHandler(holding('reporting', office.effects)))
const lookingAt = (n: number): DueLooked => ({ all: n, one: n, overview: n })

/** Everything that differs where pages look at so many rows, and what their first page says. */
const found = async (looked: DueLooked, change?: (html: string) => string) => {
  const dump = dumpOf(lines)
  const { differences, compare } = collecting()
  const send = pagesLooking(looked)
  for (const who of [leader, head])
    await comparePages(dump, countPublished(dump), viewerOf(who), readerOf(send, who, change), compare, () => false)
  return differences
}
const wordsOf = async (n: number, path = '/petugas/laporan/kinerja?periode=12'): Promise<string> =>
  (await readerOf(pagesLooking(lookingAt(n)), leader).text(path)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('looked at in whole or in part, every figure of what is due is exactly what the page says that it counted', {
  timeout: 120_000,
}, async () => {
  for (const n of [2, 7, 12, 22, 23, 300]) expect([n, await found(lookingAt(n))]).toEqual([n, []])
})

test('it says up to which limit it counted: of what is late at least, and of what is due soon; of nothing where not one day is whole', async () => {
  expect(await wordsOf(300)).not.toContain('Terlalu banyak')
  const some = await wordsOf(8)
  expect(some).toMatch(/yang dilihat 8 kasus dengan batas paling awal.* yang batasnya sampai \d+ Nov 2026, semuanya/)
  expect(some).toMatch(/Terlambat sedikitnya \d /)
  expect(some).toMatch(/Jatuh tempo sampai 3 hari kerja sedikitnya 0/)
  expect(await wordsOf(2)).toMatch(/Terlambat – .* dari 2 kasus yang dilihat, tidak satu hari pun termuat seluruhnya/)
  expect(await wordsOf(8, '/petugas/laporan?bulan=12')).toMatch(/Terlambat sekarang sedikitnya \d /)
})

test('a figure that is less than what was counted, a page that stops earlier than it says, or for no reason, are named', async () => {
  const less = await found(lookingAt(8), (html) => html.replace(/sedikitnya \d(<\/a><\/p>)/, 'sedikitnya 1$1'))
  expect(
    less.some((it) => /kinerja\?periode=12 of leader .*: Perlu keputusan sekarang \/ Terlambat is sedikitnya 1 instead of/.test(it)),
  ).toBe(true)
  const day = /batasnya sampai (\d+ \w+ \d+)/.exec(await wordsOf(14))?.[1] ?? ''
  const other = await found(lookingAt(8), (html) => html.replace(/(batasnya sampai )\d+ \w+ \d+/, `$1${day}`))
  expect(other.some((it) => it.includes('Terlambat is sedikitnya'))).toBe(true)
  const told =
    /<p class="panel">Terlalu banyak[^<]*<\/p>/.exec(
      await readerOf(pagesLooking(lookingAt(8)), leader).text('/petugas/laporan/kinerja'),
    )?.[0] ?? ''
  const idle = await found(lookingAt(300), (html) =>
    html.replace('<h2>Perlu keputusan sekarang</h2>', (it) => `${it}${told.replace('8 kasus', '300 kasus')}`),
  )
  expect(idle).toEqual([])
  const lazy = await found(lookingAt(8), (html) => html.replace('dilihat 8 kasus', 'dilihat 300 kasus'))
  expect(lazy.some((it) => /Terlambat is sedikitnya \d+ instead of \d+$/.test(it))).toBe(true)
})
