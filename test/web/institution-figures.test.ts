import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/reporting/handler.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { holding } from '../support/held-keys.ts'
import { coordinator, disposeTo } from '../support/officers.ts'
import { sendTo } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** One institution's page: its figures, its place among the others, and what it says to that. */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const social = 'dinas-sosial'

let office: World
let report: ReturnType<typeof sendTo>
let leader: TestOfficer
let head: TestOfficer
let liaison: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  report = sendTo(createHandler(holding('reporting', office.effects)))
  leader = await office.signIn({ role: 'leader' })
  head = await office.signIn({ role: 'head', institution: works })
  liaison = await office.signIn({ role: 'liaison', institution: works })
  // Twelve each came due: works answered all in time, social none.
  const ids: string[] = []
  for (const lead of [works, social]) {
    for (let i = 0; i < 12; i++) {
      const { id } = await office.complaint({}, { receivedOn: localDate('2026-11-03') })
      await office.done(id, [disposeTo({ holders: { lead, contributors: [], readers: [] } }), coordinator])
      const officer = { kind: 'officer', id: 'O-p', role: 'liaison', institution: lead } as const
      if (lead === works) await office.done(id, [{ type: 'answer', outcome: 'solved', text: 'Sudah' }, officer])
      ids.push(id)
    }
  }
  office.later(30 * 86_400_000)
  await office.desk.sweep()
  for (const id of ids) await projectCase(office.desk, id)
}, 60_000)
afterAll(() => office.close())

const at = async ({ officer }: TestOfficer, institution: string, accept = 'application/json') => {
  const { cookies } = await office.browserOf(officer)
  return report('GET', `/petugas/laporan/instansi/${institution}`, { cookies, headers: { accept, 'sec-fetch-site': 'same-origin' } })
}

test('its place among the others, its own figures beside all of them together, and nothing of any other', async () => {
  const { complaints, place, now } = JSON.parse((await at(leader, social)).text)
  expect([complaints.cameIn, complaints.answer.percent, now.late, now.byInstitution]).toEqual([
    12,
    0,
    12,
    [{ institution: social, late: 12 }],
  ])
  expect([place.standing.rank, place.ranked, place.together.cameIn, place.together.answer.percent]).toEqual([2, 2, 24, 50])
  const own = await at(head, works)
  expect(JSON.parse(own.text).place.standing.rank).toBe(1)
  expect(own.text).not.toContain(social)
  expect((await at(leader, social, 'text/html')).text).toContain('Urutan 2 dari 2 instansi')
})

test('heads and liaisons see their own institution alone, leaders, coordinators and the superior every one', async () => {
  expect((await at(head, social)).status).toBe(404)
  expect((await at(liaison, social)).status).toBe(404)
  for (const role of ['leader', 'coordinator', 'superior'] as const)
    expect((await at(await office.signIn({ role }), social)).status).toBe(200)
  expect((await at(leader, 'tidak-ada')).status).toBe(404)
  expect((await at(await office.signIn({ role: 'administrator' }), social)).status).toBe(404)
})

test('its head or a liaison says something to its figures, and what was said before stays beside it', async () => {
  const path = '/petugas/tanggapan-kinerja'
  const notes = async (): Promise<{ n: number; text: string; by: string }[]> => JSON.parse((await at(leader, works)).text).notes
  const write = async ({ officer }: TestOfficer, text: string, after: number) =>
    (await office.browserOf(officer)).post(path, { text, after: String(after) })
  expect((await at(leader, works, 'text/html')).text).toContain('belum menulis tanggapan')
  expect((await write(head, '', 0)).status).toBe(422)
  const first = await write(head, 'Alat berat rusak sejak Oktober.', 0)
  expect([first.status, first.headers.location]).toEqual([303, `/petugas/laporan/instansi/${works}`])
  // A second click writes nothing; what a colleague wrote meanwhile is read first.
  expect((await write(head, 'Alat berat rusak sejak Oktober.', 0)).status).toBe(303)
  const beside = await write(liaison, 'Sudah diperbaiki.', 0)
  expect([beside.status, beside.text.includes('Sudah diperbaiki.')]).toEqual([409, true])
  expect((await write(liaison, 'Sudah diperbaiki.', 1)).status).toBe(303)
  expect((await notes()).map(({ n, text, by }) => [n, text, by])).toEqual([
    [2, 'Sudah diperbaiki.', liaison.officer.id],
    [1, 'Alat berat rusak sejak Oktober.', head.officer.id],
  ])
  const page = (await at(leader, works, 'text/html')).text
  expect([page.includes('Tanggapan sebelumnya (1)'), page.includes('/petugas/tanggapan-kinerja')]).toEqual([true, false])
  expect((await at(head, works, 'text/html')).text).toContain('/petugas/tanggapan-kinerja')
  for (const who of [leader, await office.signIn({ role: 'coordinator' })]) {
    expect([(await (await office.browserOf(who.officer)).get(path)).status, (await write(who, 'Bukan kami', 2)).status]).toEqual([404, 404])
  }
  const other = await office.signIn({ role: 'head', institution: social })
  expect((await other.get(path)).text).not.toContain('diperbaiki')
})
