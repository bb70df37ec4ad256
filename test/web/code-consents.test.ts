import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** The second officer's page: who consents to a new access code without reading the case (docs/adr/0049). */

let office: World
let only: TestOfficer
let leader: TestOfficer
let second: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  only = await office.signIn({ role: 'coordinator', name: 'Kori Satusatunya', mayOpenIdentities: true })
  leader = await office.signIn({ role: 'leader', name: 'Lestari Pimpinan' })
  second = await office.signIn({ role: 'coordinator', name: 'Kira Kedua' })
})
afterAll(() => office.close())

const path = '/petugas/kode-menunggu'
const secret = { title: 'Judul yang rahasia', body: 'Isi perkara yang rahasia sekali.' }
const asJson = { headers: { accept: 'application/json' } }
const waiting = async (number: string, reason = 'KTP cocok dengan identitas.') => {
  expect((await only.act(number, 'minta-kode-baru', { reason })).status).toBe(303)
}
const anonymous = async () => {
  const mine = await office.citizenFiles('/pengaduan', { ...secret, identity: 'anonymous', name: 'Wati Contoh', phone: '081277774444' })
  await waiting(mine.number)
  return mine
}
const typesOf = async (id: string) =>
  (await readLog(office.table, id)).map(({ event }) => event.type).filter((it) => it.startsWith('new-code'))
const listed = async (who: TestOfficer): Promise<Record<string, unknown>[]> => JSON.parse((await who.get(path, asJson)).text).waiting
const numbersOf = async (who: TestOfficer) => (await listed(who)).map(({ number }) => number)
const tokenOf = async (who: TestOfficer, number: string) => {
  const { text } = await who.get(path)
  return { token: fieldOn(text, 'token'), asked: /name="asked" value="(\d+)"/.exec(text.slice(text.indexOf(number)))?.[1] ?? '' }
}

test('where there is one coordinator, the overseer finishes the code and learns nothing of the case', async () => {
  const mine = await anonymous()
  const row = (await listed(leader)).find(({ number }) => number === mine.number)
  expect(row).toEqual({
    number: mine.number,
    asked: 1,
    since: '2026-11-24',
    until: '2026-11-26',
    askedBy: 'Kori Satusatunya',
    reason: 'KTP cocok dengan identitas.',
  })
  const page = await leader.get(path)
  expect(page.text).toContain(mine.number)
  const tells = /rahasia|Wati|081277774444|petugas\/kasus/i
  expect([tells.test(page.text), tells.test(JSON.stringify(await listed(leader)))]).toEqual([false, false])
  // Neither before nor after is any of the pages of the case theirs, nor its own form.
  const closed = async () => {
    const statuses = [`/petugas/kasus/${mine.number}`, `/petugas/kasus/${mine.number}/kode`, `/petugas/kasus/${mine.number}/cetak`].map(
      async (it) => (await leader.get(it)).status,
    )
    return [...(await Promise.all(statuses)), (await leader.post(`/petugas/kasus/${mine.number}/setujui-kode-baru`)).status]
  }
  expect(await closed()).toEqual([404, 404, 404, 404])
  const form = await tokenOf(leader, mine.number)
  const pressed = () => leader.post(`${path}/${mine.number}`, { ...form, answer: 'setuju' })
  expect([(await pressed()).headers.location, (await pressed()).headers.location]).toEqual([`${path}?hasil=setuju`, `${path}?hasil=setuju`])
  expect(await typesOf(mine.id)).toEqual(['new-code-asked', 'new-code-consented'])
  expect([await closed(), await numbersOf(leader), await numbersOf(second)]).toEqual([[404, 404, 404, 404], [], []])
  const told = (await office.lettersOf(mine)).map(({ content }) => content.kind).filter((it) => it === 'new-code-consented')
  expect(told).toHaveLength(2)
})

test('nobody but coordinators and leaders has the page; whoever asked finds theirs not on it and cannot answer it', async () => {
  const mine = await anonymous()
  for (const role of ['liaison', 'head', 'superior', 'administrator'] as const) {
    const institution: Partial<Officer> = role === 'liaison' || role === 'head' ? { institution: 'dinas-sosial' } : {}
    const who = await office.signIn({ role, ...institution })
    const sent = await who.post(`${path}/${mine.number}`, { asked: '1', answer: 'setuju' })
    expect([role, (await who.get(path)).status, sent.status]).toEqual([role, 404, 404])
  }
  expect([await numbersOf(only), await numbersOf(second)]).toEqual([[], [mine.number]])
  const { token } = await tokenOf(second, mine.number)
  for (const answer of ['setuju', 'tolak']) {
    const own = await only.post(`${path}/${mine.number}`, {
      token,
      asked: '1',
      answer,
      reason: 'Saya sendiri',
    })
    expect(own.headers.location).toBe(`${path}?hasil=sudah`)
  }
  expect(await typesOf(mine.id)).toEqual(['new-code-asked'])
  // Without a reason there is no refusal.
  const empty = await second.post(`${path}/${mine.number}`, { token, asked: '1', answer: 'tolak', reason: ' ' })
  expect([empty.status, await typesOf(mine.id)]).toEqual([422, ['new-code-asked']])
  const no = await second.post(`${path}/${mine.number}`, { token, asked: '1', answer: 'tolak', reason: 'Orangnya lain' })
  expect([no.headers.location, await typesOf(mine.id)]).toEqual([`${path}?hasil=tolak`, ['new-code-asked', 'new-code-refused']])
  // Asked for anew: what was shown of the first asking consents to nothing.
  await waiting(mine.number, 'Sekali lagi')
  const late = { ...(await tokenOf(leader, mine.number)), asked: '1', answer: 'setuju' }
  expect((await leader.post(`${path}/${mine.number}`, late)).headers.location).toBe(`${path}?hasil=sudah`)
  expect((await typesOf(mine.id)).at(-1)).toBe('new-code-asked')
  expect((await listed(leader)).map(({ asked, reason }) => [asked, reason])).toEqual([[2, 'Sekali lagi']])
  // A no of whoever holds the code takes it off the list.
  await office.send('POST', `/kasus/${mine.number}/balasan`, { cookies: mine.cookies, json: { message: 'Halo' } })
  expect(await numbersOf(leader)).toEqual([])
})

test('who is complained about has nothing on the page, and pressing does nothing; no more who lost the role', async () => {
  const mine = await anonymous()
  const reported = await office.signIn({ role: 'leader', name: 'Teradu Pimpinan' })
  const named = { reported: { institutions: [], officers: [reported.officer.id] }, reason: 'Diadukan' }
  expect((await office.desk.submitAs(second.officer, mine.id, { type: 'name-conflict', ...named })).kind).toBe('done')
  expect([await numbersOf(reported), await numbersOf(leader)]).toEqual([[], [mine.number]])
  const { token } = await tokenOf(leader, mine.number)
  const other = await office.signIn({ role: 'leader', name: 'Lain Pimpinan' })
  const press = async (who: TestOfficer, number = mine.number) =>
    (await who.post(`${path}/${number}`, { token, asked: '1', answer: 'setuju' })).headers.location
  // What is not theirs answers as what is not there.
  expect([await press(reported), await press(other, 'J-0000-0000')]).toEqual([`${path}?hasil=sudah`, `${path}?hasil=sudah`])
  expect(await typesOf(mine.id)).toEqual(['new-code-asked'])
  // Rights are those of the moment of pressing.
  const shown = await other.get(path)
  expect(shown.text).toContain(mine.number)
  const outcome = await office.desk.submitAs({ ...other.officer, role: 'administrator' }, mine.id, { type: 'consent-new-code' })
  expect([outcome.kind, await typesOf(mine.id)]).toEqual(['missing', ['new-code-asked']])
})
