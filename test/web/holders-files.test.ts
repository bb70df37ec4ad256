import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NewCodeDesk, openNewCode } from '../../shared/desk/officers/case/open-new-code.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { greyPng } from '../attachments/fixtures.ts'
import { eventually, type UploadForm, upload } from '../support/uploads.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Whoever sends a file with the old code has it: that is a no to a new one, whatever becomes of the file (docs/adr/0049). */

let office: World
let opener: TestOfficer
let second: TestOfficer
let counter: NewCodeDesk
beforeAll(async () => {
  office = await startWorld()
  counter = openNewCode(office.effects)
  opener = await office.signIn({ role: 'coordinator', name: 'Kori Pembuka', mayOpenIdentities: true })
  second = await office.signIn({ role: 'coordinator', name: 'Kira Kedua' })
})
afterAll(() => office.close())

type Mine = { number: string; id: string; cookies: string[] }
const json = { headers: { accept: 'application/json' } }
const typesOf = async (id: string) => (await readLog(office.table, id)).map(({ event }) => event.type)
const formOf = async ({ number, cookies }: Mine): Promise<UploadForm> =>
  (await office.send('GET', `/kasus/${number}/berkas`, { cookies, ...json })).json() as unknown as UploadForm
const judged = (mine: Mine, wanted: string) =>
  eventually(
    () => typesOf(mine.id),
    (types) => types.includes(wanted as never),
  )
const asked = async (): Promise<Mine> => {
  const mine = await office.citizenFiles('/pengaduan', { identity: 'anonymous', phone: '081277774444' })
  await opener.act(mine.number, 'minta-kode-baru', { reason: 'KTP cocok dengan identitas.' })
  return mine
}
const released = async (mine: Mine) => {
  await second.act(mine.number, 'setujui-kode-baru')
  for (let i = 0; i < 8; i++) {
    office.later(86_400_000)
    await office.desk.sweep()
  }
  opener = await office.browserOf(opener.officer)
  second = await office.browserOf(second.officer)
  expect((await typesOf(mine.id)).filter((it) => it.startsWith('new-code')).at(-1)).toBe('new-code-released')
}
/** Filed, asked and released; opened anew, for a session lasts half a day. */
const withForm = async (): Promise<{ mine: Mine; form: UploadForm }> => {
  const mine = await asked()
  await released(mine)
  const holder = { ...mine, cookies: await office.openedBy(await office.stateOf(mine.id)) }
  return { mine: holder, form: await formOf(holder) }
}
const prints = async (mine: Mine) => {
  const done = await counter.renewAccess(opener.officer, await office.stateOf(mine.id), 'KTP', { token: `cetak-${mine.id}` })
  expect(done.kind).toBe('done')
  return office.desk.accessCodeOf(await office.stateOf(mine.id))
}
const opensWith = async (mine: Mine, accessCode: string | null) =>
  (await office.send('POST', '/lacak', { json: { number: mine.number, accessCode }, from: `198.51.100.${Math.ceil(Math.random() * 250)}` }))
    .status

test('a file that is refused is a no', async () => {
  const mine = await asked()
  await upload(await formOf(mine), Buffer.from('tulisan biasa'))
  const types = await judged(mine, 'file-refused')
  expect(types.slice(-2)).toEqual(['new-code-objected', 'file-refused'])
  const state = await office.stateOf(mine.id)
  expect('newCode' in state && state.newCode).toBe(false)
})

test('so is one that the case has already, one too many, and one of a case that has ended meanwhile', async () => {
  const mine = await office.citizenFiles('/pengaduan', { identity: 'anonymous' })
  const same = greyPng(12)
  await upload(await formOf(mine), same)
  await judged(mine, 'file-attached')
  const late = await formOf(mine)
  await opener.act(mine.number, 'minta-kode-baru', { reason: 'KTP cocok.' })
  await upload(await formOf(mine), same)
  expect((await judged(mine, 'file-refused')).slice(-2)).toEqual(['new-code-objected', 'file-refused'])
  await opener.act(mine.number, 'minta-kode-baru', { reason: 'KTP cocok.' })
  const end = { type: 'archive', reason: 'unclear', explanation: 'Tidak jelas.' } as const
  expect((await office.desk.submitAs(second.officer, mine.id, end)).kind).toBe('done')
  await upload(late, greyPng(13))
  expect(
    (
      await eventually(
        () => typesOf(mine.id),
        (it) => it.filter((type) => type === 'file-refused').length === 2,
      )
    ).slice(-2),
  ).toEqual(['new-code-objected', 'file-refused'])
})

test('so is the eleventh of a day, of which no event tells otherwise', async () => {
  const mine = await office.citizenFiles('/pengaduan', { identity: 'anonymous' })
  for (let n = 0; n < 10; n++) await upload(await formOf(mine), Buffer.from(`tulisan ${n}`))
  await eventually(
    () => typesOf(mine.id),
    (it) => it.filter((type) => type === 'file-refused').length === 10,
  )
  await opener.act(mine.number, 'minta-kode-baru', { reason: 'KTP cocok.' })
  await upload(await formOf(mine), Buffer.from('tulisan lagi'))
  expect((await judged(mine, 'new-code-objected')).filter((it) => it === 'new-code-objected')).toHaveLength(1)
})

test.each([
  ['kept', greyPng(14), 'file-attached'],
  ['refused', Buffer.from('tulisan biasa'), 'file-refused'],
] as const)(
  'judged when the new code was printed already, a file that is %s takes it back, and its sender is no stranger',
  async (_, content, event) => {
    const { mine, form } = await withForm()
    const printed = await prints(mine)
    expect(await opensWith(mine, printed)).toBe(200)
    // Sent with the form of before; the judge hears of it only now.
    await upload(form, content)
    await judged(mine, event)
    const log = (await readLog(office.table, mine.id)).slice(-3).map(({ event }) => event)
    expect(log.map(({ type, by }) => [type, by.kind])).toEqual([
      ['new-code-objected', 'system'],
      ['access-renewed', 'system'],
      [event, 'system'],
    ])
    expect(log[2]).not.toHaveProperty('codeSeen')
    const state = await office.stateOf(mine.id)
    expect([state.accessGeneration, state.codeSeen, await opensWith(mine, printed)]).toEqual([2, undefined, 403])
    const letters = (await office.lettersOf(mine)).flatMap(({ content: it }) => (it.kind === 'access-renewed' ? [it] : []))
    expect(letters.filter(({ why }) => why === 'objected')).toHaveLength(2)
    // Whoever made it is not shown it again.
    expect(await counter.codeShownAgain(opener.officer, state)).toBeNull()
  },
)

test('a file of whoever holds the printed code takes nothing back and is marked; of an open name nothing is taken back either', async () => {
  const { mine } = await withForm()
  await prints(mine)
  const cookies = await office.openedBy(await office.stateOf(mine.id))
  await upload(await formOf({ ...mine, cookies }), greyPng(15))
  await judged(mine, 'file-attached')
  const attached = (await readLog(office.table, mine.id)).at(-1)?.event
  expect([attached?.type === 'file-attached' && attached.codeSeen, (await office.stateOf(mine.id)).accessGeneration]).toEqual([true, 1])
  const named = await office.citizenFiles('/pengaduan')
  const form = await formOf(named)
  await counter.renewAccess(opener.officer, await office.stateOf(named.id), 'KTP', { token: 'cetak-nama' })
  await upload(form, greyPng(16))
  await judged(named, 'file-attached')
  expect((await office.stateOf(named.id)).accessGeneration).toBe(1)
})
