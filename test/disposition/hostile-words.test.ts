import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCase } from '../../shared/store/case/case-items.ts'
import { startTestTable } from '../support/table.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Whatever officers type is shown as it was typed, and is never more than words: on pages, in files, on letters. */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const tag = '<img src=x onerror=alert(1)></textarea></p><b>'
const wicked = `${tag} {{7*7}} \${7} # % {due} "'&amp; ‮txt‬ 👨‍👩‍👧 ꦗꦺꦴ é́ العربية`

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let superior: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  const institution = (await office.desk.institutions()).find(({ id }) => id === works)
  if (!institution) throw new Error('No institution')
  const { id, version, ...facts } = institution
  await office.desk.saveInstitution(id, version, { ...facts, name: `PU ${tag}` }, 'test')
  coordinator = await office.signIn({ name: `Kori ${tag} x`, role: 'coordinator', mayOpenIdentities: true })
  liaison = await office.signIn({ name: `Lia ${tag} x`, role: 'liaison', institution: works })
  superior = await office.signIn({ name: `Sekda ${tag} x`, role: 'superior' })
})
afterAll(() => office.close())

const expectTame = (what: string, { status, text }: { status: number; text: string }) =>
  expect([what, status < 400, text.includes('<img src=x'), text.includes('</textarea></p><b>')]).toEqual([what, true, false, false])

test('HTML in names, notes, answers and instructions is words on every page of a complaint', async () => {
  const state = await office.complaint({ title: tag, text: wicked, name: tag })
  const { number } = state
  const disposition = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no', lead: works }
  const acts: [TestOfficer, string, Record<string, string>][] = [
    [coordinator, 'sunting', { title: tag, text: wicked }],
    [coordinator, 'disposisi', { ...disposition, instruction: wicked }],
    [liaison, 'catatan', { text: wicked }],
    [liaison, 'kabar', { text: wicked }],
    [liaison, 'jawab', { outcome: 'solved', text: wicked }],
  ]
  for (const [who, action, form] of acts) expect([action, (await who.act(number, action, form)).status]).toEqual([action, 303])
  for (const path of ['', '/cetak']) {
    for (const who of [coordinator, liaison]) expectTame(path, await who.get(`/petugas/kasus/${number}${path}`))
  }
  for (const path of [
    '/petugas',
    '/petugas?daftar=menunggu',
    '/petugas/cari?cari=img',
    '/petugas/register/ADU',
    `/petugas/kasus/${number}/hapus-data`,
  ])
    expectTame(path, await coordinator.get(path))
  const cookies = await office.openedBy(state)
  expectTame('citizen', await office.send('GET', `/kasus/${number}`, { cookies, headers: { accept: 'text/html' } }))
  // What did not pass comes back into its form.
  const again = await liaison.act(number, 'catatan', { text: `${wicked}${'x'.repeat(4000)}` })
  expect([again.status, again.text.includes('<img src=x')]).toEqual([422, false])
})

test('a register that is opened in a spreadsheet runs nothing of what was written', async () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', ' =1', 'a;=1+1;b', 'a; @SUM(1)']
  for (const formula of formulas) {
    await office.request({ name: `${formula}"`, address: formula, details: formula, purpose: formula })
  }
  const { text } = await coordinator.get('/petugas/register/PPID/csv')
  const cells = [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell)
  expect(cells.length).toBeGreaterThan(50)
  expect(cells.filter((cell) => /(^|[;\n])\s*[=+@-]/.test(cell))).toEqual([])
})

test('a letter with odd characters is rendered all the same, and says what can be said', async () => {
  const odd = `${wicked}\n${'panjang'.repeat(60)}\n\u0000`.replaceAll('\u0000', '')
  const { id, number } = await office.request({ name: `Nama 👨‍👩‍👧 ${tag}`.slice(0, 90), details: odd, purpose: odd })
  for (const [who, name] of [
    [coordinator, 'Ꙭ 王小明 \u{1F600}'],
    [coordinator, tag],
  ] as const) {
    const page = (await who.get(`/petugas/kasus/${number}/surat?jenis=acknowledgement`)).text
    const fields = Object.fromEntries(['token', 'letterNumber', 'letterDate'].map((it) => [it, fieldOn(page, it)]))
    const form = { ...fields, kind: 'acknowledgement', signatoryName: name, signatoryPosition: name }
    const preview = await who.post(`/petugas/kasus/${number}/surat`, form)
    expect([preview.status, preview.text.includes('<img src=x')]).toEqual([200, false])
    expect((await who.post(`/petugas/kasus/${number}/surat`, { ...form, step: 'send' })).status).toBe(303)
  }
  expect((await readCase(office.table, id))?.letters).toHaveLength(2)
  expect((await superior.get(`/petugas/kasus/${number}`)).status).toBe(200)
})
