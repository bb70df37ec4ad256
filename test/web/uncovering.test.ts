import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDateOf } from '../../shared/domain/time/local-date.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { lettersTo } from '../support/letters-to.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Who reported is uncovered by nobody alone and unseen, and no officer keeps its warning to themselves (docs/adr/0049). */

type Tasks = { reach: { number: string; letters: string[]; others?: string[] }[] }

let office: World
let opener: TestOfficer
let other: TestOfficer
let second: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  opener = await office.signIn({ role: 'coordinator', name: 'Kori Pembuka', mayOpenIdentities: true })
  other = await office.signIn({ role: 'coordinator', name: 'Kora Pembuka', mayOpenIdentities: true })
  second = await office.signIn({ role: 'coordinator', name: 'Kira Kedua' })
})
afterAll(() => office.close())

const anonymous = () => office.citizenFiles('/pengaduan', { identity: 'anonymous', phone: '081277774444' })
const html = { headers: { accept: 'text/html' } }
const makes = async (who: TestOfficer, number: string) => {
  const page = await who.get(`/petugas/kasus/${number}/kode`)
  return who.post(`/petugas/kasus/${number}/kode`, { token: fieldOn(page.text, 'token'), reason: 'KTP diperlihatkan' })
}
const ask = (who: TestOfficer, number: string) => who.act(number, 'minta-kode-baru', { reason: 'KTP cocok dengan identitas.' })
const consent = (who: TestOfficer, number: string) => who.act(number, 'setujui-kode-baru')
const signsInAgain = async () => {
  opener = await office.browserOf(opener.officer)
}
const uncovers = (who: TestOfficer, number: string) => who.act(number, 'buka-anonim', { consent: 'phone', reason: 'Katanya boleh.' })

test('uncovering takes what opening takes: the right, a sign-in of a moment ago, a letter to the overseer; and its reporter reads it', async () => {
  const mine = await anonymous()
  const absent = await uncovers(second, mine.number)
  expect([absent.status, (await second.get(`/petugas/kasus/${mine.number}`)).text.includes('buka-anonim')]).toEqual([404, false])
  const past = { type: 'lift-anonymity', consent: 'phone', reason: 'Katanya boleh.' } as const
  expect(await office.desk.submitAs(second.officer, mine.id, past)).toMatchObject({ refusal: { refused: 'not-allowed' } })
  office.later(6 * 60_000)
  const held = await uncovers(opener, mine.number)
  expect([held.status, fieldOn(held.text, 'reason'), (await office.stateOf(mine.id)).identity]).toEqual([
    403,
    'Katanya boleh.',
    'anonymous',
  ])
  await signsInAgain()
  expect((await uncovers(opener, mine.number)).status).toBe(303)
  const [letter] = (await lettersTo(office.desk.table, 'overseer')).filter(({ content }) => content.kind === 'identity-opened').slice(-1)
  expect([letter?.status, letter?.content]).toEqual([
    'waiting',
    { kind: 'identity-opened', number: mine.number, officer: opener.officer.id, openedAt: office.clock.now, uncovered: true },
  ])
  const told = (await office.lettersOf(mine)).flatMap(({ content }) => (content.kind === 'flags-set' ? [content.weaker] : []))
  const page = await office.send('GET', `/kasus/${mine.number}`, { cookies: mine.cookies, ...html })
  expect([told.includes(true), page.text.includes('Katanya boleh.')]).toEqual([true, true])
})

test('what was hidden by an officer is uncovered the same way only, and passing it on uncovers nothing', async () => {
  const mine = await office.citizenFiles('/pengaduan', {})
  expect((await second.act(mine.number, 'jadikan-anonim')).status).toBe(303)
  expect((await uncovers(second, mine.number)).status).toBe(404)
  const lead = { class: 'ordinary', category: 'jalan-dan-jembatan', confidential: 'no', lead: 'dinas-sosial' }
  expect((await second.act(mine.number, 'disposisi', { ...lead, anonymous: 'no' })).status).toBe(422)
  expect((await office.stateOf(mine.id)).identity).toBe('anonymous')
})

test('the mark of a code that an officer saw stays where the contact may be theirs too: no link takes it away', async () => {
  const officer = { kind: 'officer', id: second.officer.id, role: 'coordinator', institution: null } as const
  const reply = { type: 'reply', text: 'Halo' } as const
  const lastOf = async (id: string) => (await readLog(office.table, id)).at(-1)?.event.by
  const markedAfterLink = async (id: string) => {
    await office.desk.submit(id, { type: 'renew-access' }, { kind: 'reporter' })
    const made = await lastOf(id)
    await office.desk.submit(id, reply, { kind: 'reporter' })
    return [made, (await office.stateOf(id)).codeSeen, await lastOf(id)]
  }
  const marked = { kind: 'reporter', codeSeen: true }
  // At the counter the officer typed the address, too.
  for (const via of ['counter', 'phone', 'letter'] as const) {
    const { id } = await office.complaint({}, { via, actor: officer })
    expect(await markedAfterLink(id)).toEqual([marked, true, marked])
  }
  // A request that goes on from a case by a printed code: whoever held it typed the address.
  const continued = await office.request({}, { actor: { kind: 'reporter', codeSeen: true } })
  expect(await markedAfterLink(continued.id)).toEqual([marked, true, marked])
  // Whose own contact it is has proven themselves by it.
  const own = await office.complaint()
  await office.done(own.id, [{ type: 'renew-access', reason: 'KTP cocok' }, officer])
  expect(await markedAfterLink(own.id)).toEqual([{ kind: 'reporter' }, undefined, { kind: 'reporter' }])
})

test('whoever caused a warning does not note that it was told: it stays a task until a colleague has called', async () => {
  const tasksOf = async (who: TestOfficer, number: string) => {
    const json = { headers: { accept: 'application/json' } }
    const { reach }: Tasks = JSON.parse((await who.get('/petugas/tugas', json)).text)
    return reach.find((it) => it.number === number)
  }
  const notes = async (who: TestOfficer, number: string, letterId: string) => {
    const token = fieldOn((await who.get('/petugas/tugas')).text, 'token')
    return who.post(`/petugas/tugas/${number}`, { token, letterId, how: 'phone' })
  }
  const unreached = async (it: { id: string }, kind: string) =>
    (await office.lettersOf(it)).filter(
      ({ content, status, reached }) => content.kind === kind && status === 'by-phone' && reached === null,
    ).length
  const mine = await anonymous()
  await ask(opener, mine.number)
  const letter = (await tasksOf(opener, mine.number))?.others?.[0] ?? ''
  expect((await tasksOf(opener, mine.number))?.letters).toEqual([])
  expect([(await notes(opener, mine.number, letter)).status, await unreached(mine, 'new-code-asked')]).toEqual([404, 1])
  expect((await opener.get('/petugas/tugas')).text).toContain('petugas lain yang mengelola kasus ini yang menyampaikan dan mencatatnya')
  // Who consents is part of it from then on, and whoever had asked stays so.
  await consent(second, mine.number)
  for (const who of [opener, second]) expect((await tasksOf(who, mine.number))?.letters).toEqual([])
  expect(await tasksOf(other, mine.number)).toMatchObject({ letters: [expect.any(String), expect.any(String)] })
  expect([(await notes(other, mine.number, letter)).status, await unreached(mine, 'new-code-asked')]).toEqual([303, 0])
  // What a coordinator wrote down as the reporter's word, and a code made at once: the same.
  const named = await office.citizenFiles('/pengaduan', { phone: '081277776666' })
  await makes(second, named.number)
  expect((await tasksOf(second, named.number))?.others).toHaveLength(1)
  const withdrawn = await office.citizenFiles('/pengaduan', { phone: '081277776667' })
  const word = { told: 'phone', toldOn: localDateOf(office.clock.now, 'Asia/Jakarta'), text: 'Sudah selesai.' }
  expect((await other.act(withdrawn.number, 'catat-pencabutan', word)).status).toBe(303)
  expect([(await tasksOf(other, withdrawn.number))?.letters, (await tasksOf(second, withdrawn.number))?.letters.length]).toEqual([[], 1])
})
