import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allActions } from '../../shared/domain/actions/all-actions.ts'
import { decide } from '../../shared/domain/actions/decide.ts'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { readCase, readLog, readTexts } from '../../shared/store/case/case-items.ts'
import { isEmailOf, readIdentity } from '../../shared/store/case/identities.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const transport = 'dinas-perhubungan'
const name = 'Penanda Rahasia'
const email = 'penanda@rahasia.example'
/** As typed, and within the form in which it is kept and dialled. */
const phone = '81277773333'
const nik = '3517014101900001'

let office: World
let opener: TestOfficer
let coordinator: TestOfficer
let liaison: TestOfficer
let head: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  opener = await office.signIn({ name: 'Kori Contoh', role: 'coordinator', mayOpenIdentities: true })
  coordinator = await office.signIn({ name: 'Kira Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  head = await office.signIn({ name: 'Hadi Contoh', role: 'head', institution: works })
})
afterAll(() => office.close())

const disposition = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'yes', confidential: 'yes', lead: works }
const complaint = (changes: object = {}) => office.complaint({ name, email, phone, ...changes })
const marks = [name, email, phone, nik]
const shows = (text: string) => marks.filter((it) => text.includes(it))

test('an anonymous reporter is on no page, print, file or answer of an institution', async () => {
  const { number } = await complaint({ identity: 'anonymous' })
  await coordinator.act(number, 'disposisi', disposition)
  for (const who of [liaison, head]) {
    for (const path of ['', '/cetak', '/berkas', '/surat', '/kode', '/hapus-data', '?contoh=selesai&untuk=jawab']) {
      const html = await who.get(`/petugas/kasus/${number}${path}`)
      const json = await who.get(`/petugas/kasus/${number}${path}`, { headers: { accept: 'application/json' } })
      expect([path, shows(html.text), shows(json.text)]).toEqual([path, [], []])
    }
    expect((await who.get(`/petugas/kasus/${number}`)).text).toContain('Identitasnya tidak ditampilkan kepada instansi')
    expect((await who.act(number, 'identitas', { reason: 'Ingin tahu.' })).status).toBe(404)
    expect((await who.get('/petugas/tugas')).status).toBe(404)
  }
  expect(shows((await coordinator.get(`/petugas/kasus/${number}`)).text)).toEqual([])
  expect((await coordinator.act(number, 'identitas', { reason: 'Ingin tahu.' })).status).toBe(404)
})

test('a seal is opened once, with a reason that enters the log first', async () => {
  const { id, number } = await complaint({ identity: 'anonymous' })
  expect((await opener.act(number, 'identitas', { reason: '' })).status).toBe(422)
  const page = (await opener.get(`/petugas/kasus/${number}`)).text
  const form = { token: fieldOn(page, 'token'), reason: 'Permintaan Inspektorat 12/2026.' }
  const opened = await opener.post(`/petugas/kasus/${number}/identitas`, form)
  expect(opened.status).toBe(200)
  expect(shows(opened.text)).toEqual([name, email, phone])
  const again = await opener.post(`/petugas/kasus/${number}/identitas`, form)
  expect([again.status, again.headers.location]).toEqual([303, `/petugas/kasus/${number}`])
  expect((await readLog(office.table, id)).filter(({ event }) => event.type === 'identity-opened')).toHaveLength(1)
  const seen = (await coordinator.get(`/petugas/kasus/${number}`)).text
  expect(seen).toContain('Permintaan Inspektorat 12/2026.')
  expect(shows(seen)).toEqual([])
})

test('of a named requester an institution learns the name; the NIK is masked for everybody', async () => {
  const { number } = await office.request({ name, email, phone, nik })
  await coordinator.act(number, 'tugaskan', { lead: works })
  expect(shows((await liaison.get(`/petugas/kasus/${number}`)).text)).toEqual([name])
  const seen = (await coordinator.get(`/petugas/kasus/${number}`)).text
  expect(shows(seen)).toEqual([name, email, phone])
  expect(seen).toContain('••••••••••••0001')
})

test('whoever is reported sees nothing, is not offered, and cannot be named while they hold the case', async () => {
  const { number } = await complaint()
  const named = await coordinator.act(number, 'pihak', { [`reportedInstitutions.${works}`]: 'on', reason: 'Laporan tentang mereka.' })
  expect(named.status).toBe(303)
  const page = (await coordinator.get(`/petugas/kasus/${number}`)).text
  const offered = /<select id="disposisi-lead".*?<\/select>/s.exec(page)?.[0] ?? ''
  expect([offered.includes(works), offered.includes(transport)]).toEqual([false, true])
  expect((await coordinator.act(number, 'disposisi', disposition)).status).toBe(422)
  await coordinator.act(number, 'disposisi', { ...disposition, lead: transport })
  expect((await liaison.get(`/petugas/kasus/${number}`)).status).toBe(404)
  const holder = await coordinator.act(number, 'pihak', { [`reportedInstitutions.${transport}`]: 'on', reason: 'Juga mereka.' })
  expect(holder.status).toBe(409)
  const other = await complaint()
  await opener.act(other.number, 'pihak', { [`reportedOfficers.${coordinator.officer.id}`]: 'on', reason: 'Petugas ini.' })
  expect((await coordinator.get(`/petugas/kasus/${other.number}`)).status).toBe(404)
})

test('erasing takes texts, identity and contacts away for good, and the chain still holds', async () => {
  const { id, number } = await complaint({ identity: 'named' })
  const key = (await office.desk.identityKeys()).contact
  expect(await isEmailOf(office.table, id, email, key)).toBe(true)
  await office.desk.submit(id, { type: 'ask-privacy', right: 'erasure', text: 'Hapus data saya.' }, { kind: 'reporter' })
  expect((await coordinator.get('/petugas/tugas')).text).toContain(number)
  const page = (await coordinator.get(`/petugas/kasus/${number}/hapus-data`)).text
  const tokens = { token: fieldOn(page, 'token'), seen: fieldOn(page, 'seen') }
  const form = { ...tokens, 'texts.1': 'on', 'texts.2': 'on', identity: 'on', basis: 'UU 27/2022 Pasal 8' }
  expect((await coordinator.post(`/petugas/kasus/${number}/hapus-data`, form)).status).toBe(422)
  const erased = await coordinator.post(`/petugas/kasus/${number}/hapus-data`, { ...form, sure: 'on' })
  expect(erased.status).toBe(303)
  expect([...(await readTexts(office.table, id, [1, 2, 3])).keys()]).toEqual([3])
  expect(await readIdentity(office.table, { id }, (await office.desk.identityKeys()).opening)).toBeNull()
  expect(await isEmailOf(office.table, id, email, key)).toBe(false)
  expect(findChainFault(id, await readLog(office.table, id))).toBeNull()
  const seen = (await coordinator.get(`/petugas/kasus/${number}`)).text
  expect(seen).toContain('Tulisan ini sudah dihapus.')
  expect(seen).toContain('Identitas sudah dihapus pada')
  expect(shows(seen)).toEqual([])
  await coordinator.act(number, 'privasi', { text: 'Sudah kami hapus.' })
  expect((await readCase(office.table, id))?.privacyOpen).toBe(0)
  expect((await coordinator.get('/petugas/tugas')).text).not.toContain(number)
})

test('somebody without e-mail is a task until reached, and hears nothing of the matter', async () => {
  const { id, number } = await complaint({ email: '' })
  const page = (await coordinator.get('/petugas/tugas')).text
  expect(page).toContain(phone)
  expect(page).toContain('https://wa.me/6281277773333')
  expect(page).not.toContain('Jalan berlubang')
  const form = { token: fieldOn(page, 'token'), letterId: fieldOn(page, 'letterId') }
  await coordinator.post(`/petugas/tugas/${number}`, { ...form, how: 'not-reached' })
  const again = (await coordinator.get('/petugas/tugas')).text
  expect(again).toContain(number)
  await coordinator.post(`/petugas/tugas/${number}`, { ...form, token: fieldOn(again, 'token'), how: 'whatsapp' })
  expect((await coordinator.get('/petugas/tugas')).text).not.toContain(number)
  const reached = (await readLog(office.table, id)).flatMap(({ event }) => (event.type === 'reached' ? [event.how] : []))
  expect(reached).toEqual(['not-reached', 'whatsapp'])
})

test('an anonymous number is behind the seal: nobody reads it without a reason in the log', async () => {
  const { number } = await complaint({ identity: 'anonymous', email: '' })
  for (const who of [coordinator, opener]) {
    const { text } = await who.get('/petugas/tugas')
    expect([text.includes(number), shows(text)]).toEqual([true, []])
  }
})

test('erasing a file takes it from the case and from the bucket, and nothing else', async () => {
  const { id, number } = await complaint()
  const s3 = await office.effects.s3()
  const at = office.clock.now
  for (const fileId of ['F-SATU', 'F-DUA']) {
    // Written over once, so that there is an older version too.
    for (const Body of ['isi', 'isi2'])
      await s3.send(new PutObjectCommand({ Bucket: office.effects.bucketName, Key: `kept/${id}/${fileId}`, Body }))
    const file = { fileId, type: 'image/png', size: 3, sha256: fileId, at }
    await office.desk.submit(id, { type: 'attach', file }, { kind: 'system', name: 'attachments' })
  }
  const page = (await coordinator.get(`/petugas/kasus/${number}/hapus-data`)).text
  const form = {
    token: fieldOn(page, 'token'),
    seen: fieldOn(page, 'seen'),
    'files.F-SATU': 'on',
    'files.F-LAIN': 'on',
    basis: 'UU',
    sure: 'on',
  }
  expect((await coordinator.post(`/petugas/kasus/${number}/hapus-data`, form)).status).toBe(303)
  expect((await readCase(office.table, id))?.files.map(({ fileId }) => fileId)).toEqual(['F-DUA'])
  const lies = async (fileId: string) =>
    s3.send(new GetObjectCommand({ Bucket: office.effects.bucketName, Key: `kept/${id}/${fileId}` })).then(
      () => true,
      () => false,
    )
  expect([await lies('F-SATU'), await lies('F-DUA')]).toEqual([false, true])
  const { Versions = [], DeleteMarkers } = await s3.send(new ListObjectVersionsCommand({ Bucket: office.effects.bucketName }))
  expect([Versions.map(({ Key }) => Key), DeleteMarkers]).toEqual([[`kept/${id}/F-DUA`, `kept/${id}/F-DUA`], undefined])
  expect((await coordinator.get(`/petugas/kasus/${number}/berkas/F-SATU`)).status).toBe(404)
  expect(findChainFault(id, await readLog(office.table, id))).toBeNull()
})

test('a new code at the counter stands on one slip, its reason in the log', async () => {
  const state = await complaint()
  const before = await office.desk.accessCodeOf(state)
  const page = (await coordinator.get(`/petugas/kasus/${state.number}/kode`)).text
  const form = { token: fieldOn(page, 'token'), reason: 'KTP diperiksa di loket.' }
  const slip = await coordinator.post(`/petugas/kasus/${state.number}/kode`, form)
  const now = await readCase(office.table, state.id)
  const code = now ? await office.desk.accessCodeOf(now) : ''
  expect([slip.status, slip.text.includes(code), code === before]).toEqual([200, true, false])
  // Sent once more it is the same slip (`test/web/new-code-seen.test.ts`).
  const again = await coordinator.post(`/petugas/kasus/${state.number}/kode`, form)
  expect([again.status, again.text.includes(code), (await readCase(office.table, state.id))?.accessGeneration]).toEqual([200, true, 1])
  expect((await coordinator.get(`/petugas/kasus/${state.number}`)).text).toContain('KTP diperiksa di loket.')
})

test('a code is made only by who can tell whose case it is: for nobody without identity, for anonymous ones by no officer alone', async () => {
  const nobodys = { name: null, email: null, phone: null }
  for (const [identity, facts, allowed] of [
    ['none', nobodys, []],
    // Two officers and time: test/web/taking-over.test.ts.
    ['anonymous', {}, []],
    ['named', {}, ['opener', 'coordinator']],
  ] as const) {
    const { id, number } = await complaint({ identity, ...facts })
    for (const [who, officer] of [
      ['coordinator', coordinator],
      ['opener', opener],
    ] as const) {
      const may = (allowed as readonly string[]).includes(who)
      const path = `/petugas/kasus/${number}/kode`
      const missing = '/petugas/kasus/J-ZZZZ-ZZZZ/kode'
      const absent = (text: string) => text.replaceAll(path, '').replaceAll(missing, '')
      const [page, shown, nowhere] = [await officer.get(`/petugas/kasus/${number}`), await officer.get(path), await officer.get(missing)]
      expect([who, identity, page.text.includes(path), shown.status]).toEqual([who, identity, may, may ? 200 : 404])
      if (!may) expect(absent(shown.text)).toBe(absent(nowhere.text))
      // Sent without the page, with a token that another page of the same case gave.
      const form = { token: fieldOn(page.text, 'token'), reason: 'Katanya ini kasusnya.' }
      const before = await readCase(office.table, id)
      const sent = await officer.post(path, form)
      const after = await readCase(office.table, id)
      expect([sent.status, (after?.accessGeneration ?? 0) - (before?.accessGeneration ?? 0)]).toEqual(may ? [200, 1] : [404, 0])
      if (before && !may) expect(sent.text).not.toContain(await office.desk.accessCodeOf(before))
    }
  }
})

test('once who filed was erased, nobody can tell whose case it is, and no code is made any more', async () => {
  for (const [identity, officer] of [
    ['named', coordinator],
    ['anonymous', opener],
  ] as const) {
    const { id, number } = await complaint({ identity })
    const path = `/petugas/kasus/${number}/kode`
    const page = (await officer.get(`/petugas/kasus/${number}/hapus-data`)).text
    const ticked = { token: fieldOn(page, 'token'), seen: fieldOn(page, 'seen'), identity: 'on', basis: 'UU 27/2022 Pasal 8', sure: 'on' }
    expect((await officer.post(`/petugas/kasus/${number}/hapus-data`, ticked)).status).toBe(303)
    const desk = await officer.get(`/petugas/kasus/${number}`)
    const form = { token: fieldOn(desk.text, 'token'), reason: 'Katanya ini kasusnya.' }
    expect([desk.text.includes(path), (await officer.get(path)).status, (await officer.post(path, form)).status]).toEqual([false, 404, 404])
    expect((await readCase(office.table, id))?.accessGeneration).toBe(0)
  }
})

test('the domain refuses it too, and never when a link proves the reporter', async () => {
  const context = await office.desk.context()
  const { id, role, institution } = opener.officer
  const officer = { kind: 'officer', id, role, institution } as const
  const refused = { refused: 'not-allowed' }
  const state = await complaint({ identity: 'none', name: null, email: null, phone: null })
  expect(decide(allActions, state, { type: 'renew-access', reason: 'x' }, officer, context)).toEqual(refused)
  expect(
    await office.desk.submitAs(
      coordinator.officer,
      (await complaint({ identity: 'anonymous' })).id,
      { type: 'renew-access', reason: 'x' },
      [],
    ),
  ).toMatchObject({ kind: 'refused', refusal: refused })
  const anonymous = await complaint({ identity: 'anonymous' })
  expect((await office.desk.submit(anonymous.id, { type: 'renew-access' }, { kind: 'reporter' })).kind).toBe('done')
})
