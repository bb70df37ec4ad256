import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOfficer } from '../../shared/store/office/directory-items.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

const path = '/petugas/pengaturan-saya'
const json = { headers: { accept: 'application/json' } }
const choiceOf = async (id: string) => (await readOfficer(office.desk.table, id))?.toldAtOnce ?? false

test('every officer chooses for themselves, in the morning only until they do', async () => {
  for (const role of ['coordinator', 'superior', 'leader', 'administrator'] as const) {
    const signedIn = await office.signIn({ role })
    const weekly = role === 'leader' ? { weekly: true } : {}
    expect([role, (await signedIn.get(path, json)).json()]).toEqual([role, { telling: 'mornings', ...weekly }])
  }
  const liaison = await office.signIn({ role: 'liaison', institution: 'dinas-sosial' })
  const shown = await liaison.get(path)
  expect([shown.status, shown.text.includes('Pagi saja'), shown.text.includes(`href="${path}"`)]).toEqual([200, true, true])
  const saved = await liaison.post(path, { telling: 'at-once' })
  expect([saved.status, saved.headers.location]).toEqual([303, `${path}?tersimpan=ya`])
  expect([await choiceOf(liaison.officer.id), (await liaison.get(path, json)).json()]).toEqual([true, { telling: 'at-once' }])
  const back = await liaison.post(path, { telling: 'mornings' }, json)
  expect([back.status, back.json(), await choiceOf(liaison.officer.id)]).toEqual([200, { telling: 'mornings' }, false])
})

test('a head wants the week’s figures or not; a program that says nothing of them changes nothing', async () => {
  const head = await office.signIn({ role: 'head', institution: 'dinas-sosial' })
  const isOff = async () => (await readOfficer(office.desk.table, head.officer.id))?.weeklyOff ?? false
  expect([(await head.get(path)).text.includes('name="weekly"'), await isOff()]).toEqual([true, false])
  await head.post(path, { telling: 'mornings' })
  expect(await isOff()).toBe(true)
  const said = await head.post(path, { telling: 'at-once' }, json)
  expect([said.json(), await isOff()]).toEqual([{ telling: 'at-once', weekly: false }, true])
  await head.post(path, { telling: 'mornings', weekly: 'on' })
  expect(await isOff()).toBe(false)
  const liaison = await office.signIn({ role: 'liaison', institution: 'dinas-sosial' })
  expect((await liaison.get(path)).text).not.toContain('name="weekly"')
})

test('what is no choice is refused, at the field and for JSON', async () => {
  const liaison = await office.signIn({ role: 'liaison', institution: 'dinas-sosial' })
  const page = await liaison.post(path, { telling: 'sometimes' })
  expect([page.status, page.text.includes('Kapan Anda dikabari tentang kasus baru untuk Anda?')]).toEqual([422, true])
  expect((await liaison.post(path, {}, json)).json()).toMatchObject({ status: 422, code: 'invalid-fields' })
})

test('an administrator who changes the officer leaves the choice as it is', async () => {
  const administrator = await office.signIn({ role: 'administrator' })
  const liaison = await office.signIn({ role: 'liaison', institution: 'dinas-sosial', name: 'Wati Contoh' })
  await liaison.post(path, { telling: 'at-once' })
  const now = await readOfficer(office.desk.table, liaison.officer.id)
  const changed = await administrator.post(`/petugas/direktori/petugas/${liaison.officer.id}`, {
    name: 'Wati Contohwati',
    email: now?.email ?? '',
    role: 'liaison',
    institution: 'dinas-sosial',
    version: String(now?.version),
  })
  expect(changed.status).toBe(303)
  expect(await readOfficer(office.desk.table, liaison.officer.id)).toMatchObject({ name: 'Wati Contohwati', toldAtOnce: true })
})
