import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InformationRequest } from '../../shared/domain/case/case.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import { startTestTable } from '../support/table.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Decisions about information requests that the head of the institution approves first (docs/adr/0045). */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const refused = {
  decision: 'refused',
  text: 'Berita acara tidak diberikan.',
  'exemptions.a': 'on',
  'exemptions.h': 'on',
  testDocument: 'Berita acara 12/2026',
  testPart: 'Nama saksi',
  testStatute: 'UU 14/2008 Pasal 17 huruf a',
  testWeighing: 'Melindungi saksi.',
  redactions: 'Halaman 3',
}

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let head: TestOfficer
let superior: TestOfficer
let administrator: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  head = await office.signIn({ name: 'Hadi Contoh', role: 'head', institution: works })
  superior = await office.signIn({ name: 'Sekda Contoh', role: 'superior' })
  administrator = await office.signIn({ name: 'Adi Contoh', role: 'administrator' })
})
afterAll(() => office.close())

type Named = { id: string; number: string }
const page = async (who: TestOfficer, { number }: Named) => (await who.get(`/petugas/kasus/${number}`)).text
const offers = async (who: TestOfficer, it: Named) => {
  const shown = await page(who, it)
  const slugs = ['putuskan', 'rancangan-keputusan', 'setujui', 'perbaiki']
  return slugs.filter((slug) => shown.includes(`action="/petugas/kasus/${it.number}/${slug}"`))
}
const stateOf = async ({ id }: Named) => (await office.stateOf(id)) as InformationRequest
const assigned = async () => {
  const filed = await office.request()
  await coordinator.act(filed.number, 'tugaskan', { lead: works })
  return filed
}
const kinds = async ({ id }: Named) => (await readLettersOf(office.table, id)).map(({ content }) => content.kind)
/** As an administrator sets it in the directory. */
const want = async (decisionApproval: string) => {
  const address = `/petugas/direktori/instansi/${works}`
  const now = (await administrator.get(address, { headers: { accept: 'application/json' } })).json() as Record<string, string>
  const kept = { name: now.name ?? '', kind: now.kind ?? '', activeFrom: now.activeFrom ?? '', parent: '', version: String(now.version) }
  expect((await administrator.post(address, { ...kept, decisionApproval, step: 'send' })).status).toBe(303)
}

test('without another choice a refusal by Ps 17 is drafted; what was typed stands in the form of the draft, and nothing is sent', async () => {
  const asked = await assigned()
  expect(await offers(liaison, asked)).toEqual(['putuskan', 'rancangan-keputusan'])
  for (const step of ['', 'send']) {
    const answer = await liaison.act(asked.number, 'putuskan', { ...refused, step })
    expect([step, answer.status, answer.text.includes('perlu disetujui kepala instansi')]).toEqual([step, 409, true])
    const form =
      answer.text.slice(answer.text.indexOf(`action="/petugas/kasus/${asked.number}/rancangan-keputusan"`)).split('</form>')[0] ?? ''
    const kept = [refused.text, refused.testDocument, refused.testWeighing, refused.redactions].filter((it) => form.includes(it))
    expect([kept.length, /value="on"[^>]*name="exemptions.h"[^>]*checked|name="exemptions.h"[^>]*checked/.test(form)]).toEqual([4, true])
  }
  // In part is a refusal of that part; what gives everything, or says that nothing is held, is none.
  expect((await liaison.act(asked.number, 'putuskan', { ...refused, decision: 'partly' })).status).toBe(409)
  expect([(await stateOf(asked)).status, (await kinds(asked)).sort()]).toEqual(['assigned', ['passed-on', 'receipt']])
  expect((await liaison.act(asked.number, 'putuskan', { decision: 'not-held', text: 'Tidak dikuasai.' })).status).toBe(303)
})

test('the head sees it whole, sends it back with a remark, and approves the next; the requester reads nothing before', async () => {
  const asked = await assigned()
  const reporter = await office.openedBy(await stateOf(asked))
  const read = async () =>
    (
      await office.send('GET', `/kasus/${asked.number}`, {
        cookies: reporter,
        headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      })
    ).text
  const due = (await stateOf(asked)).clocks.find(({ statute }) => statute === 'request.answer')?.due
  expect((await liaison.act(asked.number, 'rancangan-keputusan', refused)).status).toBe(303)
  expect([await offers(liaison, asked), await offers(head, asked)]).toEqual([[], ['setujui', 'perbaiki']])
  const seen = await page(head, asked)
  const parts = [refused.text, refused.testDocument, refused.testPart, refused.testStatute, refused.testWeighing, refused.redactions]
  expect(parts.filter((it) => !seen.includes(it))).toEqual([])
  expect((await head.get('/petugas')).text).toContain('Periksa dan setujui rancangan keputusan')
  expect([...parts, 'ancangan'].filter((it) => it !== '' && seen.includes(it)).length).toBe(7)
  expect((await liaison.act(asked.number, 'setujui')).status).toBe(404)
  expect((await coordinator.act(asked.number, 'putuskan', { decision: 'granted', text: 'Terlampir.' })).status).toBe(409)

  await head.act(asked.number, 'perbaiki', { text: 'Sebut nomor berita acaranya.' })
  const again = await page(liaison, asked)
  expect([again.includes('Sebut nomor berita acaranya.'), again.includes(refused.testWeighing)]).toEqual([true, true])
  expect([await offers(liaison, asked), (await liaison.get('/petugas')).text.includes('Rancangan dikembalikan')]).toEqual([
    ['rancangan-keputusan'],
    true,
  ])
  // From then on anything is a draft.
  expect((await liaison.act(asked.number, 'putuskan', { decision: 'granted', text: 'Terlampir.' })).status).toBe(409)
  await liaison.act(asked.number, 'rancangan-keputusan', { ...refused, text: 'Berita acara 12/2026 tidak diberikan.' })
  const [before, json] = [
    await read(),
    await office.send('GET', `/kasus/${asked.number}`, { cookies: reporter, headers: { accept: 'application/json' } }),
  ]
  expect([...parts, 'nomor berita', 'Rancangan keputusan'].filter((it) => before.includes(it) || json.text.includes(it))).toEqual([])

  expect((await head.act(asked.number, 'setujui')).status).toBe(303)
  const state = await stateOf(asked)
  expect([state.status, state.decision, state.exemptions, state.draft, state.sentBack]).toEqual([
    'decided',
    'refused',
    ['a', 'h'],
    undefined,
    undefined,
  ])
  expect(state.clocks.find(({ statute }) => statute === 'request.answer')).toMatchObject({ due, stoppedOn: '2026-11-24' })
  const after = await read()
  expect(['Berita acara 12/2026 tidak diberikan.', refused.testWeighing].filter((it) => !after.includes(it))).toEqual([])
  expect(['nomor berita acaranya', refused.text].filter((it) => after.includes(it))).toEqual([])
  expect((await kinds(asked)).filter((it) => it === 'decided')).toEqual(['decided'])
  expect(await page(coordinator, asked)).toContain('Rancangan oleh Lia Contoh')
})

test('the choice of the institution: none, all, or those that refuse; saving another fact changes nothing about it', async () => {
  const grant = { decision: 'granted', text: 'Terlampir.' }
  await want('answers')
  const all = await assigned()
  expect([await offers(liaison, all), (await liaison.act(all.number, 'putuskan', grant)).status]).toEqual([['rancangan-keputusan'], 409])
  await want('off')
  const none = await assigned()
  expect((await liaison.act(none.number, 'putuskan', refused)).status).toBe(303)
  await want('refusals')
  expect((await liaison.act(all.number, 'putuskan', grant)).status).toBe(303)
})

test('without a head it is the coordinators’ to decide, and past its two days also the superior’s', async () => {
  office.at('2026-11-24', '09:00')
  const asked = await assigned()
  await liaison.act(asked.number, 'rancangan-keputusan', refused)
  expect([await offers(coordinator, asked), (await coordinator.act(asked.number, 'setujui')).status]).toEqual([['perbaiki'], 409])
  expect([await offers(superior, asked), (await superior.act(asked.number, 'setujui')).status]).toEqual([[], 409])
  const { id, version } = head.officer
  await office.desk.setOfficerActive(id, version, false, 'test')
  expect((await coordinator.act(asked.number, 'setujui')).status).toBe(303)
  await office.desk.setOfficerActive(id, version + 1, true, 'test')
  const again = await assigned()
  await liaison.act(again.number, 'rancangan-keputusan', refused)
  office.at('2026-11-27', '09:00')
  superior = await office.browserOf(superior.officer)
  expect(await offers(superior, again)).toEqual(['setujui', 'perbaiki'])
  expect((await superior.act(again.number, 'setujui')).status).toBe(303)
})
