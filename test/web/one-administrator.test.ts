import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepare } from '../../shared/desk/post/compose-letter.ts'
import { readStatute, statuteValues } from '../../shared/domain/law/statute-rows.ts'
import { type Statute, statuteInForce } from '../../shared/domain/law/statutes.ts'
import type { Letter } from '../../shared/domain/letters/letter.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { putStatute } from '../../shared/store/office/law-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { lettersTo } from '../support/letters-to.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** One administrator alone takes over no case: others are told, and who became somebody just now consents to nothing (docs/adr/0049). */

let office: World
let keeper: TestOfficer
let witness: TestOfficer
let opener: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  keeper = await office.signIn({ role: 'administrator', name: 'Adi Penjaga' })
  witness = await office.signIn({ role: 'administrator', name: 'Budi Saksi' })
  opener = await office.signIn({ role: 'coordinator', name: 'Kori Pembuka', mayOpenIdentities: true })
})
afterAll(() => office.close())

const now = async (id: string): Promise<Officer> => {
  const officer = await office.desk.officerOf(id)
  if (!officer) throw new Error(`No officer ${id}`)
  return officer
}
const changes = async ({ id }: { id: string }, facts: Partial<Officer>) => {
  const { name, email, phone, position, role, institution, mayOpenIdentities, version } = await now(id)
  const saved = await office.desk.changeOfficer(
    id,
    version,
    { name, email, phone, position, role, institution, mayOpenIdentities, ...facts },
    keeper.officer.id,
  )
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
  return saved.value
}
const toldOf = async ({ id }: { id: string }) => {
  const all = await Promise.all(
    ['overseer', `officer:${witness.officer.id}`, `officer:${keeper.officer.id}`, `former:${id}`].map(async (to) =>
      lettersTo(office.desk.table, to),
    ),
  )
  const about = ({ content }: Letter) =>
    (content.kind === 'officer-changed' || content.kind === 'new-administrator') && content.officer === id
  return all.map((letters) => letters.filter(about))
}
const counts = async (it: { id: string }) => (await toldOf(it)).map((letters) => letters.length)

test('a new address of a coordinator is told to the other administrators, to the overseer, and at the old address', async () => {
  const who = await office.officer({ role: 'coordinator', name: 'Kira Pindah' })
  const before = await counts(who)
  expect(before).toEqual([1, 1, 1, 0])
  await changes(who, { email: 'lain@contoh.example' })
  expect(await counts(who)).toEqual([2, 2, 1, 1])
  const [overseer, other, , former] = (await toldOf(who)).map((letters) => letters.at(-1))
  const addresses = await Promise.all(
    [overseer, other, former].map(async (it) => {
      const ready = it ? await prepare(office.desk, it) : null
      return ready?.kind === 'ready'
        ? [ready.address, ready.rendered.text.includes('lain@contoh.example'), ready.rendered.text.includes('Adi Penjaga')]
        : ready
    }),
  )
  const { overseerEmail } = await office.effects.region()
  expect(addresses).toEqual([
    [overseerEmail, false, true],
    [witness.officer.email, false, true],
    [who.email, false, true],
  ])
})

test.each([
  ['another role', (who: Officer) => changes(who, { role: 'coordinator', institution: null })],
  ['a liaison who moves to the other desk', (who: Officer) => changes(who, { role: 'liaison', institution: 'inspektorat' })],
  ['themselves, by the administrator', () => changes(keeper.officer, { role: 'administrator', email: 'adi.baru@contoh.example' })],
] as const)('%s is told too', async (_, does) => {
  const who = await office.officer({ role: 'superior' })
  const changed = await does(who)
  const [overseer, other] = (await toldOf(changed)).map((letters) => letters.at(-1)?.content.kind)
  expect([overseer, other]).toEqual(['officer-changed', changed.role === 'administrator' ? 'new-administrator' : 'officer-changed'])
})

test('the right to open identities, an account that was released, and somebody who is active again are told; a name or telephone is not', async () => {
  const who = await office.officer({ role: 'coordinator', name: 'Kara Hak' })
  const gained = async () => {
    const [letter] = (await toldOf(who))[0]?.slice(-1) ?? []
    return letter?.content.kind === 'officer-changed' ? letter.content.gains : []
  }
  await changes(who, { mayOpenIdentities: true })
  expect([await gained(), (await counts(who))[0]]).toEqual([['identities'], 2])
  await changes(who, { name: 'Kara Hak, S.H.', phone: '081200000000', mayOpenIdentities: true })
  expect((await counts(who))[0]).toBe(2)
  await office.desk.signIn({ issuer: 'https://login.example', subject: 's-kara', email: who.email, emailVerified: true, name: null })
  expect((await counts(who))[0]).toBe(2)
  await office.desk.unlinkOfficer(who.id, (await now(who.id)).version, keeper.officer.id)
  expect([await gained(), (await counts(who))[0]]).toEqual([['account'], 3])
  await office.desk.setOfficerActive(who.id, (await now(who.id)).version, false, keeper.officer.id)
  await office.desk.setOfficerActive(who.id, (await now(who.id)).version, true, keeper.officer.id)
  expect([await gained(), (await counts(who))[0]]).toEqual([['active'], 4])
})

test('a liaison whose address changes hears of it at the old one; the overseer is not written to for each of a hundred', async () => {
  const who = await office.officer({ role: 'liaison' })
  await changes(who, { email: 'penghubung.lain@contoh.example' })
  expect(await counts(who)).toEqual([0, 0, 0, 1])
})

test('who became somebody just now does not consent to a new code, on the page of the case nor on the page of the codes', async () => {
  const mine = await office.citizenFiles('/pengaduan', { identity: 'anonymous', phone: '081277774444' })
  expect((await opener.act(mine.number, 'minta-kode-baru', { reason: 'KTP cocok.' })).status).toBe(303)
  const fresh = await office.officer({ role: 'superior', name: 'Sari Baru' })
  const made = await changes(fresh, { role: 'coordinator' })
  const browser = await office.browserOf(made)
  const refused = await browser.act(mine.number, 'setujui-kode-baru')
  expect([refused.status, refused.text.includes('baru saja berubah')]).toEqual([409, true])
  const path = '/petugas/kode-menunggu'
  const page = await browser.get(path)
  const form = { token: fieldOn(page.text, 'token'), asked: '1', answer: 'setuju' }
  expect((await browser.post(`${path}/${mine.number}`, form)).headers.location).toBe(`${path}?hasil=belum`)
  // The place of somebody who has been there for long, with another address.
  const old = await office.officer({ role: 'coordinator', name: 'Kila Lama' })
  const taken = await office.browserOf(await changes(old, { email: 'kila.baru@contoh.example' }))
  expect((await taken.act(mine.number, 'setujui-kode-baru')).status).toBe(409)
  const leader = await office.browserOf(await changes(await office.officer({ role: 'superior' }), { role: 'leader' }))
  expect(
    (await leader.post(`${path}/${mine.number}`, { ...form, token: fieldOn((await leader.get(path)).text, 'token') })).headers.location,
  ).toBe(`${path}?hasil=belum`)
  // Who has been who they are for as long as the row says, may.
  office.later(15 * 86_400_000)
  const later = await office.citizenFiles('/pengaduan', { identity: 'anonymous', phone: '081277774445' })
  const openerNow = await office.browserOf(opener.officer)
  expect((await openerNow.act(later.number, 'minta-kode-baru', { reason: 'KTP cocok.' })).status).toBe(303)
  const now = await office.browserOf(made)
  expect((await now.act(later.number, 'setujui-kode-baru')).status).toBe(303)
})

test('no row that gives a reporter time to object is shortened to nothing, nor one that was stored before read', async () => {
  const rows = await office.desk.statutes()
  const on = localDate('2026-11-25')
  const wrong = (id: Statute['id'], values: object) => {
    const read = readStatute(rows, id, { ...statuteValues(statuteInForce(rows, id, on)), validFrom: on, ...values })
    return 'wrong' in read ? read.wrong : []
  }
  const objection = 'complaint.new-code-objection'
  expect([wrong(objection, { allowance: '2' }), wrong(objection, { unit: 'calendar-days' }), wrong(objection, { allowance: '3' })]).toEqual(
    [['allowance'], ['unit'], []],
  )
  expect([wrong('complaint.new-code-seasoned', { allowance: '1' }), wrong('complaint.recorded-withdrawal', { allowance: '1' })]).toEqual([
    ['allowance'],
    ['allowance'],
  ])
  const short: Statute = { ...statuteInForce(rows, objection, on), allowance: 1, validFrom: on }
  await transact(office.desk.table.documents, [putStatute(office.desk.table, short)])
  office.desk.forgetLaw()
  expect(statuteInForce(await office.desk.statutes(), objection, on).allowance).toBe(5)
})
