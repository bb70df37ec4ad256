import { afterAll, beforeAll, expect, test } from 'vitest'
import { coordinator as coordinates, disposeTo } from '../support/officers.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** A region counts the limit of a danger in hours: set on the page of administrators, and read with its hour everywhere (docs/adr/0057). */

let office: World
let coordinator: TestOfficer
let administrator: TestOfficer
const path = '/petugas/tenggat-hukum/complaint.urgent-response'
const row = {
  ...{ allowance: '6', unit: 'hours', extensionAllowance: '', extensionTimes: '', citation: 'Perbup Contoh 1/2026' },
  ...{ mark: 'I', validFrom: '2026-11-20', note: '' },
}
const wordsOf = (html: string) => unescaped(html.replace(/<style.*?<\/style>|<[^>]+>/gs, ' ')).replace(/\s+/g, ' ')

beforeAll(async () => {
  office = await startWorld()
  office.at('2026-11-24', '10:15')
  coordinator = await office.signIn({ role: 'coordinator' })
  administrator = await office.signIn({ role: 'administrator' })
})
afterAll(() => office.close())

test('hours are offered for a danger alone; the row is shown before it is laid, and to everybody after it', async () => {
  expect((await administrator.get(path)).text).toContain('value="hours"')
  expect((await administrator.get('/petugas/tenggat-hukum/request.answer')).text).not.toContain('value="hours"')
  const refused = await administrator.post('/petugas/tenggat-hukum/request.answer/akibat', row)
  expect([refused.status, wordsOf(refused.text).includes('Dihitung dalam: pilih')]).toEqual([422, true])
  const preview = await administrator.post(`${path}/akibat`, row)
  expect([preview.status, wordsOf(preview.text).includes('6 jam')]).toEqual([200, true])
  const laid = await administrator.post(path, { ...row, version: fieldOn(preview.text, 'version'), token: fieldOn(preview.text, 'token') })
  expect(laid.status).toBe(303)
  const law = await office.send('GET', '/dasar-hukum', { headers: { accept: 'text/html' } })
  expect(wordsOf(law.text)).toContain('6 jam')
})

test('both pages of the case, the queue, the answer to programs and the letter say the hour', async () => {
  const filed = await office.complaint({ identity: 'named', name: 'Warga Contoh', email: 'warga@contoh.example' })
  const state = await office.done(filed.id, [disposeTo({ urgentReason: 'Kabel putus di depan sekolah' }), coordinates])
  const end = 'Selasa, 24 November 2026 pukul 16.15 WIB'
  const desk = wordsOf((await coordinator.get(`/petugas/kasus/${state.number}`)).text)
  expect(desk).toContain(`Tindak lanjut pertama yang mendesak paling lambat ${end}`)
  expect(desk).toContain('Mulai dihitung Selasa, 24 November 2026 pukul 10.15 WIB Lama 6 jam')
  expect(wordsOf((await coordinator.get('/petugas?daftar=terbuka')).text)).toContain('24 Nov, 16.15')
  const cookies = await office.openedBy(state)
  const citizen = await office.send('GET', `/kasus/${state.number}`, {
    cookies,
    headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
  })
  expect(wordsOf(citizen.text)).toContain(`Tindak lanjut pertama yang mendesak paling lambat ${end}`)
  const said = (await office.lettersOf(state)).find(({ content }) => content.kind === 'marked-urgent')?.content
  expect(said).toEqual({ kind: 'marked-urgent', due: '2026-11-24', dueAt: '16:15' })
})

test('a minute after its hour both pages say that it has passed, and a case without identity has days', async () => {
  const filed = await office.complaint({ identity: 'named', name: 'Warga Contoh', email: 'warga@contoh.example' })
  await office.done(filed.id, [disposeTo({ urgentReason: 'Kabel putus' }), coordinates])
  const nameless = await office.complaint({ identity: 'none' })
  await office.done(nameless.id, [disposeTo({ urgentReason: 'Kabel putus' }), coordinates])
  office.at('2026-11-24', '16:16')
  await office.desk.sweep()
  coordinator = await office.browserOf(coordinator.officer)
  const words = async (number: string) => wordsOf((await coordinator.get(`/petugas/kasus/${number}`)).text)
  expect(await words(filed.number)).toContain(
    'Terlambat: Tindak lanjut pertama yang mendesak seharusnya selesai Selasa, 24 November 2026 pukul 16.15 WIB',
  )
  expect(await words(nameless.number)).toContain('Tindak lanjut pertama yang mendesak paling lambat Rabu, 25 November 2026.')
})
