import { afterAll, beforeAll, expect, test } from 'vitest'
import { actAsOfficer } from '../../shared/desk/officers/case/acting.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { eraseContactMasks, readContactMask } from '../../shared/store/case/contact-masks.ts'
import { transact } from '../../shared/store/transact.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

let web: World
beforeAll(async () => {
  web = await startWorld()
})
afterAll(() => web.close())

const html = { accept: 'text/html' }
const pageOf = async ({ number, cookies }: { number: string; cookies: string[] }) =>
  unescaped((await web.send('GET', `/kasus/${number}`, { headers: html, cookies })).text)
const factsOf = async ({ number, cookies }: { number: string; cookies: string[] }) =>
  (await web.send('GET', `/kasus/${number}`, { cookies })).json()
const left = { email: 'warga@contoh.example', phone: '0812-0000-0001' }

test('whoever filed under their name sees how they are reached, masked as it was filed, and puts it right there', async () => {
  for (const path of ['/pengaduan', '/permohonan'] as const) {
    const filed = await web.citizenFiles(path, left)
    expect((await factsOf(filed)).contact).toEqual({ email: 'w•••@c•••.example', phone: '•••001' })
    const page = await pageOf(filed)
    for (const part of ['Cara menghubungi Anda', 'w•••@c•••.example', '•••001', 'id="kontak"']) expect(page).toContain(part)
    expect([page.includes(left.email), page.includes('81200000001')]).toEqual([false, false])
  }
})

test('an anonymous reporter is shown that something was left, of which not three digits lie there; who left nothing is shown nothing', async () => {
  const hidden = await web.citizenFiles('/pengaduan', { ...left, identity: 'anonymous' })
  expect([await readContactMask(web.desk.table, hidden), (await factsOf(hidden)).contact]).toEqual([null, null])
  const page = await pageOf(hidden)
  expect([page.includes('ada, tidak ditampilkan'), page.includes('•••')]).toEqual([true, false])
  const nobody = await web.citizenFiles('/pengaduan', { identity: 'none', name: '', email: '', phone: '' })
  expect([(await pageOf(nobody)).includes('Cara menghubungi Anda'), (await factsOf(nobody)).contact]).toEqual([false, null])
})

test('whom an officer hides later is hidden as if they had filed so: the mask goes with the decision', async () => {
  const coordinator = await web.signIn({ name: 'kori-hides', role: 'coordinator' })
  const filed = await web.citizenFiles('/pengaduan', left)
  expect(await readContactMask(web.desk.table, filed)).toEqual({ email: 'w•••@c•••.example', phone: '•••001' })
  const passedOn = {
    type: 'dispose' as const,
    class: 'ordinary' as const,
    classReason: null,
    category: 'jalan-dan-jembatan',
    confidential: false,
    anonymous: true,
    holders: { lead: 'dinas-sosial', contributors: [], readers: [] },
    instruction: null,
  }
  const outcome = await actAsOfficer(createTools(web.effects), coordinator.officer, await web.stateOf(filed.id), passedOn, {
    token: 'hide',
  })
  expect([outcome.kind, (await web.stateOf(filed.id)).identity]).toEqual(['done', 'anonymous'])
  expect([await readContactMask(web.desk.table, filed), (await factsOf(filed)).contact]).toEqual([null, null])
})

test('what was filed before masks were kept is shown as left; what is erased is gone', async () => {
  const coordinator = await web.officer({ role: 'coordinator' })
  const filed = await web.citizenFiles('/pengaduan', left)
  const old = await web.citizenFiles('/pengaduan', left)
  await transact(web.desk.table.documents, eraseContactMasks(web.desk.table, old))
  expect([(await pageOf(old)).split('ada, tidak ditampilkan').length - 1, (await factsOf(old)).contact]).toEqual([2, null])
  await web.desk.eraseAs(coordinator, filed.id, { texts: [], files: [], identity: true, basis: 'Diminta' }, [])
  expect([await readContactMask(web.desk.table, filed), (await factsOf(filed)).contact]).toEqual([null, null])
  expect(await pageOf(filed)).not.toContain('Cara menghubungi Anda')
})
