import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLog } from '../../shared/store/case/case-items.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** An answer that was lost on its way to the counter loses nobody both codes (docs/adr/0049). */

let office: World
let opener: TestOfficer
let second: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  opener = await office.signIn({ role: 'coordinator', name: 'Kori Pembuka', mayOpenIdentities: true })
  second = await office.signIn({ role: 'coordinator', name: 'Kira Kedua', mayOpenIdentities: true })
})
afterAll(() => office.close())

const minute = 60_000
const pathOf = (number: string) => `/petugas/kasus/${number}/kode`
const codeOn = (text: string) => /<strong class="code">([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</.exec(text)?.[1] ?? null
const codeOf = async (id: string) => office.desk.accessCodeOf(await office.stateOf(id))
const formFor = async (who: TestOfficer, number: string) => ({
  token: fieldOn((await who.get(pathOf(number))).text, 'token'),
  reason: 'KTP diperlihatkan',
})
const renewals = async (id: string) => (await readLog(office.table, id)).filter(({ event }) => event.type === 'access-renewed').length
const again = async (who: TestOfficer, number: string) => {
  const page = await who.get(pathOf(number))
  return who.post(pathOf(number), { token: fieldOn(page.text, 'token'), again: 'ya' })
}

/** An anonymous case whose new code may be printed now. */
const released = async () => {
  const mine = await office.citizenFiles('/pengaduan', { identity: 'anonymous', phone: '081277774444' })
  await opener.act(mine.number, 'minta-kode-baru', { reason: 'KTP cocok dengan identitas.' })
  await second.act(mine.number, 'setujui-kode-baru')
  for (let i = 0; i < 8; i++) {
    office.later(86_400_000)
    await office.desk.sweep()
  }
  opener = await office.browserOf(opener.officer)
  second = await office.browserOf(second.officer)
  return mine
}

test('the same form sent again shows the same code again, and makes no other', async () => {
  const mine = await office.citizenFiles('/pengaduan')
  const form = await formFor(second, mine.number)
  const [first, repeated] = [await second.post(pathOf(mine.number), form), await second.post(pathOf(mine.number), form)]
  const code = await codeOf(mine.id)
  expect([first.status, codeOn(first.text), repeated.status, codeOn(repeated.text)]).toEqual([200, code, 200, code])
  expect(await renewals(mine.id)).toBe(1)
})

test('of an anonymous case too, whose new code can be made no second time', async () => {
  const mine = await released()
  const form = await formFor(opener, mine.number)
  const [first, repeated] = [await opener.post(pathOf(mine.number), form), await opener.post(pathOf(mine.number), form)]
  const code = await codeOf(mine.id)
  expect([codeOn(first.text), repeated.status, codeOn(repeated.text), await renewals(mine.id)]).toEqual([code, 200, code, 1])
})

test('whoever made it opens the page anew and is shown it again, for ten minutes, and nobody else is', async () => {
  const mine = await released()
  await opener.post(pathOf(mine.number), await formFor(opener, mine.number))
  const code = await codeOf(mine.id)
  expect((await opener.get(`/petugas/kasus/${mine.number}`)).text).toContain(`href="${pathOf(mine.number)}"`)
  office.later(9 * minute)
  const page = await opener.get(pathOf(mine.number))
  expect([page.status, page.text.includes('name="again"'), page.text.includes('name="reason"'), page.text.includes(String(code))]).toEqual([
    200,
    true,
    false,
    false,
  ])
  const shown = await again(opener, mine.number)
  expect([shown.status, codeOn(shown.text)]).toEqual([200, code])
  expect([(await second.get(pathOf(mine.number))).status, (await second.post(pathOf(mine.number), { again: 'ya' })).status]).toEqual([
    404, 404,
  ])
  office.later(2 * minute)
  expect([(await opener.get(pathOf(mine.number))).status, (await opener.post(pathOf(mine.number), { again: 'ya' })).status]).toEqual([
    404, 404,
  ])
  expect(await renewals(mine.id)).toBe(1)
})

test('a code that its reporter has replaced since is shown to no officer', async () => {
  const mine = await office.citizenFiles('/pengaduan')
  const form = await formFor(second, mine.number)
  await second.post(pathOf(mine.number), form)
  await office.desk.submit(mine.id, { type: 'renew-access' }, { kind: 'reporter' })
  const code = await codeOf(mine.id)
  const [repeated, asked] = [await second.post(pathOf(mine.number), form), await again(second, mine.number)]
  for (const it of [repeated, asked]) expect([it.status, it.text.includes(String(code))]).toEqual([303, false])
})

test('a case with an open name still gets another one, where the first was for somebody else', async () => {
  const mine = await office.citizenFiles('/pengaduan')
  await second.post(pathOf(mine.number), await formFor(second, mine.number))
  const page = await second.get(pathOf(mine.number))
  expect([page.text.includes('name="again"'), page.text.includes('name="reason"')]).toEqual([true, true])
  const other = await second.post(pathOf(mine.number), await formFor(second, mine.number))
  expect([other.status, codeOn(other.text), await renewals(mine.id)]).toEqual([200, await codeOf(mine.id), 2])
})
