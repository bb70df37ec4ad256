import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHandler as createReporting } from '../../functions/reporting/handler.ts'
import { countedUpTo, countHeld } from '../../shared/desk/officers/queue/reading-queue.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { createTools } from '../../shared/desk/tools.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { desk, ending, endingPage as page, startEndingOffice } from '../support/ending-institution.ts'
import { eventOf } from '../support/event.ts'
import { fieldOn, unescaped } from '../support/web.ts'

const name = 'Dinas Peternakan'
const other = 'dinas-pertanian'

type World = Awaited<ReturnType<typeof startEndingOffice>>
let office: World['office']
let coordinator: World['coordinator']
let liaison: World['liaison']
let administrator: World['administrator']
let stateOf: World['stateOf']
let held: World['held']
let heldRequest: World['heldRequest']
let institution: World['institution']
let end: World['end']
let formOf: World['formOf']
let listed: World['listed']
beforeEach(async () => {
  const world = await startEndingOffice()
  ;({ office, coordinator, liaison, administrator, stateOf, held, heldRequest, institution, end, formOf, listed } = world)
})
afterEach(() => office.close())

const plain = (text: string): string =>
  unescaped(text.replace(/<style.*?<\/style>/gs, ' ').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

test('who ends an institution sees first what it still holds; nothing is saved until they confirm', async () => {
  await held()
  await heldRequest()
  await held({ lead: other, contributors: [ending] })
  await held({ lead: other, readers: [ending] })
  const done = await held()
  await office.desk.submit(done.id, { type: 'answer', outcome: 'solved', text: 'Sudah.' }, desk)
  await office.desk.submit(done.id, { type: 'confirm' }, { kind: 'reporter' })
  const count = 'Instansi ini memegang 4 kasus terbuka: 2 sebagai instansi yang menjawab, 2 sebagai instansi yang membantu atau membaca.'

  const shown = await administrator.get(page)
  expect(plain(shown.text)).toContain(count)
  expect(plain(shown.text)).not.toContain('tidak berpindah sendiri. Minta koordinator')

  const asked = await administrator.post(page, await formOf({ activeUntil: '2026-12-31' }))
  expect(asked.status).toBe(200)
  expect(plain(asked.text)).toContain(
    `${name} berlaku sampai Kamis, 31 Desember 2026. Belum ada yang disimpan. ${count} ` +
      'Kasus yang dijawab instansi ini tidak berpindah sendiri. Minta koordinator meneruskannya ke instansi lain. ' +
      'Sesudah instansi berakhir, pengingat kasus itu juga dikirim kepada koordinator. ' +
      'Kasus yang hanya dibantu atau dibaca instansi ini tetap dijawab instansi lain. ' +
      'Petugas instansi ini tetap dapat masuk dan mengerjakan kasusnya. Pindahkan mereka ke instansi lain, atau nonaktifkan.',
  )
  expect(asked.text).toContain(`href="/petugas?instansi=${ending}"`)
  expect(await institution()).toMatchObject({ activeUntil: null, version: 0 })

  const form = Object.fromEntries(['name', 'kind', 'activeFrom', 'activeUntil', 'version'].map((it) => [it, fieldOn(asked.text, it)]))
  const back = await administrator.post(page, { ...form, step: 'edit' })
  expect([back.status, fieldOn(back.text, 'activeUntil'), (await institution()).version]).toEqual([200, '2026-12-31', 0])
  expect((await administrator.post(page, { ...form, step: 'send' })).status).toBe(303)
  expect(await institution()).toMatchObject({ activeUntil: '2026-12-31', version: 1, name })

  // What to do stays on the page for as long as there is something to do.
  expect(plain((await administrator.get(page)).text)).toContain('Minta koordinator meneruskannya ke instansi lain.')
})

test('nothing is asked where nothing is held, where no end is entered, and of programs', async () => {
  expect((await administrator.post(page, await formOf({ activeUntil: '2026-12-31' }))).status).toBe(303)
  expect(plain((await administrator.get(page)).text)).toContain('Tidak ada kasus terbuka di instansi ini.')
  await held()
  const renamed = { name: 'Dinas Peternakan dan Hewan', activeUntil: '2026-12-31' }
  expect((await administrator.post(page, await formOf(renamed))).status).toBe(303)
  expect((await administrator.post(page, await formOf({ ...renamed, activeUntil: '' }))).status).toBe(303)
  const json = { headers: { accept: 'application/json' } }
  expect((await administrator.post(page, await formOf({ ...renamed, activeUntil: '2026-11-30' }), json)).json()).toMatchObject({
    activeUntil: '2026-11-30',
  })
})

test('what would be refused is refused before anything is asked, and so is what somebody else has changed', async () => {
  await held()
  expect((await administrator.post(page, await formOf({ activeUntil: '2001-01-01' }))).status).toBe(422)
  const old = await formOf({ activeUntil: '2026-12-31' })
  await administrator.post(page, await formOf({ name: 'Dinas Ternak' }))
  expect((await administrator.post(page, old)).status).toBe(409)
  const back = await administrator.post(page, { ...old, step: 'edit' })
  expect([back.status, plain(back.text).includes('Nama instansi: Dinas Ternak')]).toEqual([200, true])
  expect((await institution()).activeUntil).toBe(null)
})

test('counting looks at fifty rows and no more', async () => {
  const sent: unknown[] = []
  const row = (await held()).id
  const tools = createTools(office.effects)
  const counted = {
    ...tools,
    table: {
      ...tools.table,
      documents: {
        send: async (command: { input: { Limit?: number } }) => {
          sent.push(command.input.Limit)
          const answer = (await tools.table.documents.send(command as never)) as { Items?: object[] }
          return { ...answer, Items: Array(countedUpTo).fill(answer.Items?.[0]), LastEvaluatedKey: { pk: row } }
        },
      } as never,
    },
  }
  expect(await countHeld(counted, { id: 'O-admin', institution: null, role: 'administrator' }, ending)).toEqual({
    leads: countedUpTo,
    others: 0,
    more: true,
  })
  expect(sent).toEqual([countedUpTo])
})

test('queue and case show that the lead has ended, and the coordinator can list its cases, open and closed', async () => {
  const led = await held()
  const helped = await held({ lead: other, contributors: [ending] })
  const done = await held()
  await office.desk.submit(done.id, { type: 'answer', outcome: 'solved', text: 'Sudah.' }, desk)
  await office.desk.submit(done.id, { type: 'confirm' }, { kind: 'reporter' })
  const lineOf = (text: string, state: Case) => plain(text.split('<tr').find((it) => it.includes(state.number)) ?? '')
  expect(lineOf((await coordinator.get('/petugas')).text, led)).not.toContain('Sudah berakhir')
  await end()

  const queue = (await coordinator.get('/petugas')).text
  expect(lineOf(queue, led)).toContain(`${name} Sudah berakhir`)
  expect(lineOf(queue, helped)).not.toContain('Sudah berakhir')
  expect(queue).toContain(`<option value="${ending}">${name} (sudah berakhir)</option>`)

  expect(await listed(`/petugas?instansi=${ending}`)).toEqual([led.id, helped.id].sort())
  expect(await listed(`/petugas?instansi=${ending}&daftar=selesai`)).toEqual([done.id])
  const filtered = (await coordinator.get(`/petugas?instansi=${ending}`)).text
  // Sending the form of the filters again keeps what was filtered.
  expect(filtered).toMatch(new RegExp(`<option value="${ending}" selected(="")?>`))
  expect(lineOf((await coordinator.get(`/petugas?instansi=${ending}&daftar=selesai`)).text, done)).not.toContain('Sudah berakhir')

  const advice = `${name} sudah berakhir. Kasus ini perlu diteruskan ke instansi lain oleh pengelolanya, atau diselesaikan sendiri oleh mereka.`
  const caseText = async (state: Case) => plain((await coordinator.get(`/petugas/kasus/${state.number}`)).text)
  expect(await caseText(led)).toContain(advice)
  expect(await caseText(helped)).not.toContain(advice)
  expect(await caseText(helped)).toContain(`Membantu ${name} (sudah berakhir)`)
  expect(await caseText(done)).not.toContain(advice)
})

const disposition = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no' }

test('an ended institution is not offered and not taken, as lead, contributor or reader, singly or in bulk', async () => {
  const { number, id } = await held({ contributors: [other] })
  const request = await heldRequest()
  await end()
  const form = (await coordinator.get(`/petugas/kasus/${number}`)).text.split('id="disposisi"')[1]?.split('</form>')[0] ?? ''
  expect(form).toContain(`value="${other}"`)
  expect(form).not.toContain(ending)
  for (const chosen of [
    { lead: ending },
    { lead: other, [`contributors.${ending}`]: 'on' },
    { lead: other, [`readers.${ending}`]: 'on' },
  ]) {
    expect((await coordinator.act(number, 'disposisi', { ...disposition, ...chosen })).status).toBe(422)
    expect((await coordinator.act(request.number, 'tugaskan', chosen)).status).toBe(422)
  }
  const bulk = { tindakan: 'bulk-pass-on', tujuan: ending, [`pilih.${id}`]: 'on' }
  expect((await coordinator.post('/petugas/massal', bulk)).status).toBe(422)
  expect((await stateOf(id)).holders).toEqual({ lead: ending, contributors: [other], readers: [] })
})

test('the coordinator passes on what an ended institution led, from every status in which it can stand', async () => {
  const lead = other
  const fresh = await held()
  const begun = await held()
  await office.desk.submitAs(liaison.officer, begun.id, { type: 'accept', institution: ending })
  const drafted = await held()
  await office.desk.submitAs(liaison.officer, drafted.id, { type: 'accept', institution: ending })
  await office.desk.submitAs(liaison.officer, drafted.id, { type: 'draft', outcome: 'solved', text: 'Rancangan.' })
  const request = await heldRequest()
  await end()
  // The head who would approve has gone with the institution.
  expect((await coordinator.act(drafted.number, 'perbaiki', { text: 'Instansi sudah berakhir.' })).status).toBe(303)
  for (const { number, id } of [fresh, begun, drafted]) {
    expect((await coordinator.act(number, 'disposisi', { ...disposition, lead })).status).toBe(303)
    expect(await stateOf(id)).toMatchObject({ status: 'disposed', holders: { lead } })
  }
  expect((await coordinator.act(request.number, 'tugaskan', { lead })).status).toBe(303)
  expect((await stateOf(request.id)).holders).toMatchObject({ lead })
  expect(await countHeld(office.desk, { id: 'O-admin', institution: null, role: 'administrator' }, ending)).toEqual({
    leads: 0,
    others: 0,
    more: false,
  })
})

test('all that an ended institution led is passed on at once from its list', async () => {
  const cases = [await held(), await held(), await heldRequest()]
  await end()
  const started = await coordinator.post('/petugas/massal', {
    tindakan: 'bulk-pass-on',
    cakupan: 'semua',
    instansi: ending,
    tujuan: other,
  })
  expect(started.status).toBe(303)
  for (const { id } of cases) expect((await stateOf(id)).holders?.lead).toBe(other)
})

test('its officers work on until they are moved or deactivated: an answer that is due can still be given', async () => {
  const { number, id } = await held()
  await end()
  expect(await office.desk.officerOf(liaison.officer.id)).toMatchObject({ active: true })
  expect(plain((await liaison.get('/petugas')).text)).toContain(number)
  expect((await liaison.act(number, 'jawab', { outcome: 'solved', text: 'Sudah ditangani.' })).status).toBe(303)
  expect((await stateOf(id)).status).toBe('answered')
  const listedOn = plain((await administrator.get(page)).text)
  expect(listedOn).toContain('Petugas di instansi ini Lia Contoh')
  const { officer } = liaison
  const now = await office.desk.officerOf(officer.id)
  await office.desk.setOfficerActive(officer.id, now?.version ?? 0, false, 'test')
  expect((await liaison.get(`/petugas/kasus/${number}`)).status).toBe(303)
})

test('a case about an institution that has ended stays about it when others are named too', async () => {
  const { number, id } = await held({ lead: other })
  const reported = { institutions: [ending], officers: [] }
  await office.desk.submit(id, { type: 'name-conflict', reported, reason: 'Diadukan' }, desk)
  await end()
  const form = (await coordinator.get(`/petugas/kasus/${number}`)).text.split('id="pihak"')[1]?.split('</form>')[0] ?? ''
  // It is named as it was: to be let in again, and not a second time.
  expect([...form.matchAll(/name="(\w+Institutions\.[\w-]+)"/g)].flatMap(([, it]) => (it?.endsWith(ending) ? [it] : []))).toEqual([
    `liftedInstitutions.${ending}`,
  ])
  const sent = { [`reportedOfficers.${liaison.officer.id}`]: 'on', reason: 'Petugas ikut diadukan' }
  expect((await coordinator.act(number, 'pihak', sent)).status).toBe(303)
  expect((await stateOf(id)).reported).toEqual({ institutions: [ending], officers: [liaison.officer.id] })
  // Who was never named and has ended is not offered.
  const another = await held({ lead: other })
  expect((await coordinator.act(another.number, 'pihak', { ...sent, [`reportedInstitutions.${ending}`]: 'on' })).status).toBe(422)
})

test('a case stays counted under the institution that held it', async () => {
  const { id } = await held()
  await end()
  await projectCase(createTools(office.effects), id)
  const session = await office.desk.openOfficerSession(coordinator.officer.id, null, { authenticatedAt: null })
  const asked = eventOf('GET', '/petugas/laporan', { cookies: [`__Host-petugas=${session}`], headers: { accept: 'application/json' } })
  const report = JSON.parse((await createReporting(office.effects)(asked)).body ?? '')
  expect(report.byInstitution).toMatchObject([{ institution: ending, figures: { cameIn: 1, open: 1 } }])
  const html = eventOf('GET', '/petugas/laporan', { cookies: [`__Host-petugas=${session}`], headers: { accept: 'text/html' } })
  expect((await createReporting(office.effects)(html)).body).toContain(name)
})
