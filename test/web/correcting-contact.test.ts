import { SESClient } from '@aws-sdk/client-ses'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/mail/handler.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { type Inbox, startInbox } from '../../infra/local/inbox.ts'
import { reachAs } from '../../shared/desk/officers/case/privacy.ts'
import { searchCases } from '../../shared/desk/officers/queue/search.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { readIdentity } from '../../shared/store/case/identities.ts'
import { readLettersOf, replaceLetter } from '../../shared/store/post/letter-items.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

/** How a reporter is reached is put right, and nobody is led elsewhere in silence (docs/adr/0067). */

let web: World
let inbox: Inbox
let mail: ReturnType<typeof createHandler>
beforeAll(async () => {
  web = await startWorld()
  inbox = await startInbox()
  const client = new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 })
  mail = createHandler({ ...web.effects, ses: async () => client })
})
afterAll(async () => {
  inbox.close()
  await web.close()
})

type Filed = Awaited<ReturnType<World['citizenFiles']>>
const day = 86_400_000
let people = 0
const addresses = () => ({ old: `lama${++people}@contoh.example`, now: `baru${people}@pos.example` })
const html = { accept: 'text/html' }
const pageOf = async ({ number, cookies }: Filed) => unescaped((await web.send('GET', `/kasus/${number}`, { headers: html, cookies })).text)
let keys = 0
const corrects = (filed: Filed, json: Record<string, string>) =>
  web.send('POST', `/kasus/${filed.number}/kontak`, {
    cookies: filed.cookies,
    json,
    headers: { 'idempotency-key': `kontak-sekali-${++keys}` },
  })
const sendAll = () => mail({ schedule: 'unsent-letters' } as never)
const mailsTo = async (address: string) => {
  const { emails } = (await (await fetch(`${inbox.url}/store`)).json()) as {
    emails: { subject: string; destination: { to: string[] }; body: { text: string } }[]
  }
  return emails.filter((it) => it.destination.to.includes(address))
}
const subjectsTo = async (address: string) => (await mailsTo(address)).map(({ subject }) => subject.replace(/J-\w+-\w+/, 'J'))
const asksForCode = async (filed: Filed, email: string) => {
  await web.send('POST', '/lacak/kode', { form: { number: filed.number, email }, headers: html })
  await sendAll()
}
const linkIn = (text: string) => /tautan\?t=(\S+)/.exec(text)?.[1] ?? ''
const renews = async (text: string) => {
  const answer = await web.send('POST', '/lacak/tautan', { form: { t: decodeURIComponent(linkIn(text)) }, headers: html, cookies: [] })
  return { status: answer.status, code: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(answer.text.replace(filedNumber, ''))?.[0] }
}
const filedNumber = /J-[0-9A-Z]{4}-[0-9A-Z]{4}/g
const identityOf = async (id: string) => readIdentity(web.table, await web.stateOf(id), (await web.desk.identityKeys()).opening)
const changed = 'Apakah ini Anda? Kontak untuk kasus J diganti'
const welcome = 'Surat tentang J mulai sekarang ke alamat ini'
const receipt = 'Tanda terima pengaduan J'
const lostCode = 'Kode akses baru untuk J'

test('a reporter puts address and number right: masked anew, the old address is told once, letters go to the new one', async () => {
  const { old, now } = addresses()
  const filed = await web.citizenFiles('/pengaduan', { email: old, phone: '081200000001' })
  await sendAll()
  const page = await pageOf(filed)
  const form = /<form[^>]*\/kontak".*?<\/form>/s.exec(page)?.[0] ?? ''
  const token = fieldOn(form, 'token')
  const posted = () =>
    web.send('POST', `/kasus/${filed.number}/kontak`, { cookies: filed.cookies, form: { token, email: now, phone: '081200000999' } })
  expect([(await posted()).status, (await posted()).status]).toEqual([303, 303])
  expect((await web.send('GET', `/kasus/${filed.number}`, { cookies: filed.cookies })).json().contact).toEqual({
    email: 'b•••@p•••.example',
    phone: '•••999',
  })
  const state = await web.stateOf(filed.id)
  expect(state.contact).toEqual({
    email: 1,
    phone: 1,
    last: 1,
    before: { email: 0, phone: 0, reachableBy: { email: true, phone: true }, until: '2026-12-08' },
  })
  // The log says that it happened and nothing of what it is.
  const log = JSON.stringify(await readLog(web.table, filed.id))
  expect([log.includes('contact-corrected'), log.includes(now), log.includes('0000999')]).toEqual([true, false, false])
  expect(await identityOf(filed.id)).toMatchObject({ name: 'Warga Contoh', email: now, phone: '+6281200000999' })
  for (let i = 0; i < 2; i++) await sendAll()
  expect([await subjectsTo(old), await subjectsTo(now)]).toEqual([[receipt, changed], [welcome]])
  expect((await mailsTo(now))[0]?.body.text).toContain('/alamat?t=')
  // What comes later goes to the new address alone.
  const coordinator = await web.officer({ role: 'coordinator' })
  await web.desk.submit(
    filed.id,
    { type: 'hold', question: 'Di mana letaknya?' },
    { kind: 'officer', id: coordinator.id, role: 'coordinator', institution: null },
  )
  await sendAll()
  expect([(await subjectsTo(old)).length, await subjectsTo(now)]).toEqual([2, [welcome, 'Mohon lengkapi pengaduan J']])
})

test('what is left empty stays, and one of both is needed', async () => {
  const { old, now } = addresses()
  const filed = await web.citizenFiles('/pengaduan', { email: old, phone: '081200000001' })
  expect((await corrects(filed, { email: '', phone: '' })).status).toBe(422)
  expect((await corrects(filed, { phone: '081200000777' })).status).toBe(200)
  expect(await identityOf(filed.id)).toMatchObject({ email: old, phone: '+6281200000777' })
  expect((await corrects(filed, { email: now })).status).toBe(200)
  expect(await identityOf(filed.id)).toMatchObject({ email: now, phone: '+6281200000777' })
  await sendAll()
  // The first correction was told there as well, for it is how the reporter is reached.
  expect(await subjectsTo(old)).toEqual([receipt, changed, changed].filter((it) => it !== receipt))
})

test('whoever stole the code cannot take the case: for two weeks a lost code goes to the old address, and brings the contact back', async () => {
  const { old, now } = addresses()
  const filed = await web.citizenFiles('/pengaduan', { email: old, phone: '081200000001' })
  await sendAll()
  await corrects(filed, { email: now, phone: '081200000666' })
  await corrects(filed, { email: `x${now}` })
  await asksForCode(filed, now)
  await asksForCode(filed, `x${now}`)
  expect([(await subjectsTo(now)).includes(lostCode), (await subjectsTo(`x${now}`)).includes(lostCode)]).toEqual([false, false])
  web.later(14 * day)
  await asksForCode(filed, old)
  const letter = (await mailsTo(old)).at(-1)
  const { status, code } = await renews(letter?.body.text ?? '')
  expect([status, code !== undefined]).toEqual([200, true])
  expect(await identityOf(filed.id)).toMatchObject({ email: old, phone: '+6281200000001' })
  const { contact, reachableBy, accessGeneration } = await web.stateOf(filed.id)
  expect([contact, reachableBy, accessGeneration]).toEqual([{ email: 0, phone: 0, last: 2 }, { email: true, phone: true }, 1])
  // The thief's session and code are gone; the mask is the old one again.
  expect((await web.send('GET', `/kasus/${filed.number}`, { cookies: filed.cookies })).status).toBe(403)
  const cookies = await web.openedBy(await web.stateOf(filed.id))
  expect((await web.send('GET', `/kasus/${filed.number}`, { cookies })).json().contact).toEqual({
    email: 'l•••@c•••.example',
    phone: '•••001',
  })
  // Their address gets nothing more, not even much later.
  web.later(20 * day)
  await asksForCode(filed, `x${now}`)
  expect((await subjectsTo(`x${now}`)).includes(lostCode)).toBe(false)
})

test('after two weeks the new address has the link for a lost code, and the old one has none', async () => {
  const { old, now } = addresses()
  const filed = await web.citizenFiles('/pengaduan', { email: old })
  await corrects(filed, { email: now })
  web.later(15 * day)
  await asksForCode(filed, old)
  expect((await subjectsTo(old)).includes(lostCode)).toBe(false)
  await asksForCode(filed, now)
  expect((await renews((await mailsTo(now)).at(-1)?.body.text ?? '')).status).toBe(200)
  expect(await identityOf(filed.id)).toMatchObject({ email: now })
})

test('a link that was asked for before the correction goes to the address that it was asked from', async () => {
  const { old, now } = addresses()
  const filed = await web.citizenFiles('/pengaduan', { email: old })
  await web.send('POST', '/lacak/kode', { form: { number: filed.number, email: old }, headers: html })
  await corrects(filed, { email: now })
  await sendAll()
  expect([(await subjectsTo(old)).includes(lostCode), (await subjectsTo(now)).includes(lostCode)]).toEqual([true, false])
})

test('who left a number alone is called at that number, and the case is found by the new contact only', async () => {
  const coordinator = await web.signIn({ role: 'coordinator', name: 'Kori Menelepon' })
  const { now } = addresses()
  const filed = await web.citizenFiles('/pengaduan', { email: '', phone: '081200005551' })
  await corrects(filed, { email: now, phone: '081200005552' })
  const tasks = (await coordinator.get('/petugas/tugas')).text
  const panel = tasks.split('<section').filter((it) => it.includes(filed.number) && it.includes('Peringatan: kontak diganti'))
  expect([panel.length, panel[0]?.includes('+6281200005551'), panel[0]?.includes('5552')]).toEqual([1, true, false])
  const found = async (typed: string) => {
    const list = await searchCases(createTools(web.effects), coordinator.officer, typed, null)
    return list.kind === 'list' && list.entries.some(({ row }) => row.number === filed.number)
  }
  expect([await found('081200005551'), await found('081200005552'), await found(now)]).toEqual([false, true, true])
})

test('of an anonymous case nothing readable is kept, and a case without identity offers none', async () => {
  const { old, now } = addresses()
  const hidden = await web.citizenFiles('/pengaduan', { email: old, identity: 'anonymous' })
  expect((await corrects(hidden, { email: now })).status).toBe(200)
  expect((await web.send('GET', `/kasus/${hidden.number}`, { cookies: hidden.cookies })).json().contact).toBeNull()
  expect(await identityOf(hidden.id)).toMatchObject({ email: now })
  // Whoever opens the seal to warn them finds the contact of before, for as long as it can take the new one back.
  const opener = await web.signIn({ role: 'coordinator', name: 'Kori Segel', mayOpenIdentities: true })
  const opened = await opener.act(hidden.number, 'identitas', { reason: 'Memperingatkan pelapor.' })
  expect([opened.status, opened.text.includes(`Kontak sebelum diganti: ${old}`)]).toEqual([200, true])
  const nobody = await web.citizenFiles('/pengaduan', { identity: 'none', name: '', email: '', phone: '' })
  expect([(await corrects(nobody, { email: now })).status, (await pageOf(nobody)).includes('Perbaiki kontak')]).toEqual([409, false])
})

test('an officer writes down the contact of who comes, which the old one is told; of who is hidden nobody does', async () => {
  const coordinator = await web.signIn({ role: 'coordinator', name: 'Kori Loket' })
  const { old, now } = addresses()
  const filed = await web.citizenFiles('/pengaduan', { email: old })
  await sendAll()
  const form = { heard: 'counter', heardOn: web.clock.now.slice(0, 10), email: now, reason: 'Datang dengan KTP.' }
  expect((await coordinator.act(filed.number, 'kontak', form)).status).toBe(303)
  await sendAll()
  expect([(await subjectsTo(old)).at(-1), (await subjectsTo(now)).at(-1)]).toEqual([changed, welcome])
  expect((await mailsTo(old)).at(-1)?.body.text).toContain('Petugas mencatat kontak lain')
  const desk = unescaped((await coordinator.get(`/petugas/kasus/${filed.number}`)).text)
  expect([desk.includes('Kontak pelapor diubah'), desk.includes('Datang dengan KTP.')]).toEqual([true, true])
  // Whoever answers at a contact that an officer wrote down is not proven to be the reporter.
  expect((await web.stateOf(filed.id)).contactSeen).toBe(true)
  const hidden = await web.citizenFiles('/pengaduan', { email: old, identity: 'anonymous' })
  expect((await coordinator.act(hidden.number, 'kontak', form)).status).toBe(404)
})

test('three a day, five in all by the page; then the desk', async () => {
  const { old, now } = addresses()
  const filed = await web.citizenFiles('/pengaduan', { email: old })
  const tries = async (count: number) => {
    const statuses: number[] = []
    for (let i = 0; i < count; i++) statuses.push((await corrects(filed, { email: `${i}${now}` })).status)
    return statuses
  }
  expect(await tries(4)).toEqual([200, 200, 200, 429])
  web.later(day)
  const cookies = await web.openedBy(await web.stateOf(filed.id))
  const again = { ...filed, cookies }
  const statuses: number[] = []
  for (const email of [`a${now}`, `b${now}`, old]) statuses.push((await corrects(again, { email })).status)
  expect(statuses).toEqual([200, 200, 409])
})

test('what is erased is erased in every version: boxes, masks and hashes', async () => {
  const { old, now } = addresses()
  const filed = await web.citizenFiles('/pengaduan', { email: old, phone: '081200000001' })
  await corrects(filed, { email: now })
  await corrects(filed, { email: old, phone: '081200000002' })
  const coordinator = await web.officer({ role: 'coordinator' })
  await web.desk.eraseAs(coordinator, filed.id, { texts: [], files: [], identity: true, basis: 'Diminta' }, [])
  const { Items = [] } = await web.table.documents.send(new ScanCommand({ TableName: web.table.tableName }))
  const left = Items.map(({ pk, sk }) => `${pk} ${sk}`).filter((it) => it.includes(filed.id) && /^(REPORTER|MASK|CONTACT)#/.test(it))
  expect(left).toEqual([])
  expect((await corrects(filed, { email: now })).status).toBe(409)
})

test('floods: each corrected address is a new one to write to, three cases a day', async () => {
  const victim = 'korban-banjir@contoh.example'
  const filed: Filed[] = []
  for (let i = 0; i < 5; i++) filed.push(await web.citizenFiles('/pengaduan', { email: addresses().old }))
  await sendAll()
  for (const it of filed) await corrects(it, { email: victim })
  await sendAll()
  expect((await subjectsTo(victim)).length).toBe(3)
})

/** The warnings of a case whose letter came back: each is a call to make. */
const comesBack = async (filed: Filed) => {
  for (const letter of await readLettersOf(web.table, filed.id))
    if (letter.content.kind === 'contact-changed')
      await replaceLetter(web.table, letter, { ...letter, status: 'bounced', nextAt: null, failure: 'bounced' })
}
const panelsOf = async (coordinator: Awaited<ReturnType<World['signIn']>>, filed: Filed) =>
  (await coordinator.get('/petugas/tugas')).text.split('<section').filter((it) => it.includes(filed.number))

test('a warning that comes back is a call to the number of before, also where the thief changed that first', async () => {
  const coordinator = await web.signIn({ role: 'coordinator', name: 'Kori Pencuri' })
  const { old, now } = addresses()
  const atOnce = await web.citizenFiles('/pengaduan', { email: old, phone: '081200007711' })
  await corrects(atOnce, { email: now, phone: '081200007712' })
  const inSteps = await web.citizenFiles('/pengaduan', { email: addresses().old, phone: '081200007721' })
  await corrects(inSteps, { phone: '081200007722' })
  await corrects(inSteps, { email: addresses().now })
  for (const filed of [atOnce, inSteps]) await comesBack(filed)
  for (const [filed, right, wrong] of [
    [atOnce, '7711', '7712'],
    [inSteps, '7721', '7722'],
  ] as const) {
    const panels = await panelsOf(coordinator, filed)
    expect([panels.length, panels[0]?.includes(`+628120000${right}`), panels[0]?.includes(wrong)]).toEqual([1, true, false])
  }
})

test('where there was no number before, the desk is told so and is not led to the new one', async () => {
  const coordinator = await web.signIn({ role: 'coordinator', name: 'Kori Tanpa Nomor' })
  const { old, now } = addresses()
  const filed = await web.citizenFiles('/pengaduan', { email: old, phone: '' })
  await corrects(filed, { email: now, phone: '081200007732' })
  await comesBack(filed)
  const [panel] = await panelsOf(coordinator, filed)
  expect([panel?.includes('Sebelum kontak diganti tidak ada nomor telepon'), panel?.includes('7732')]).toEqual([true, false])
})

test('a call to the new number leaves the warning to the old one waiting', async () => {
  const coordinator = await web.signIn({ role: 'coordinator', name: 'Kori Dua Nomor' })
  const filed = await web.citizenFiles('/pengaduan', { email: '', phone: '081200007741' })
  await corrects(filed, { phone: '081200007742' })
  const letters = await readLettersOf(web.table, filed.id)
  const other = letters.find(({ content }) => content.kind !== 'contact-changed')
  expect(other?.status).toBe('by-phone')
  expect(await reachAs(createTools(web.effects), coordinator.officer, filed.id, other?.id ?? '', 'phone', [])).toMatchObject({
    kind: 'done',
  })
  const panels = await panelsOf(coordinator, filed)
  expect(panels.map((it) => [it.includes('Peringatan: kontak diganti'), it.includes('+6281200007741')])).toEqual([[true, true]])
})
