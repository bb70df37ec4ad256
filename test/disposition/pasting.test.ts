import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import { locatedJpeg } from '../attachments/fixtures.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

// The clock of a world begins on Tuesday, 24 November 2026, in the morning.
let office: World
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
})
afterAll(() => office.close())

const chat = [
  '22/11/26 21.03 - +62 812-3456-7890: Selamat malam pak admin.',
  '22/11/26 21.04 - +62 812-3456-7890: Lampu jalan di depan Pasar Ploso mati sejak Jumat.',
  'Kemarin ada yang jatuh.',
  '22/11/26 21.05 - +62 812-3456-7890: <Media tidak disertakan>',
  '23/11/26 07.30 - Layanan Aduan: Baik, kami catat.',
].join('\n')

const read = (paste: string, fields: Record<string, string> = {}) => coordinator.post('/petugas/catat/tempel', { paste, ...fields })
const asked = { class: 'ordinary', identity: 'named', recordThere: 'yes' }
const shown = (page: string) =>
  Object.fromEntries(['via', 'receivedOn', 'receivedTime', 'title', 'phone', 'name'].map((name) => [name, fieldOn(page, name)]))
const textOn = (page: string): string => /<textarea id="text"[^>]*>\n([^<]*)</.exec(page)?.[1] ?? ''
const panelOf = (number: string, tasks: string): string =>
  tasks
    .split('<section class="panel">')
    .find((it) => it.includes(`>${number}<`))
    ?.split('</section>')[0] ?? ''
/** Nobody was asked whether it may be recorded there: that is what it says until the officer did. */
const ticked = (page: string): string[] =>
  [...page.matchAll(/<input type="radio" id="[^"]*" name="([^"]*)" value="([^"]*)" checked/g)].map(([, name, value]) => `${name}=${value}`)
/** Files what the page shows, with what had to be asked. */
const file = async (page: string, fields: Record<string, string> = {}) =>
  coordinator.post('/petugas/catat/pengaduan', {
    ...{ token: fieldOn(page, 'token'), pasted: 'ya', ...shown(page), via: 'whatsapp', text: textOn(page), name: 'Siti Contoh', ...asked },
    ...fields,
  })
const caseOn = async (slip: string) => {
  const number = /class="code">([A-Z]{1,4}-[\w-]+)</.exec(slip)?.[1] ?? ''
  const state = await readCase(office.table, await office.desk.caseIdOf(number))
  if (state?.channel !== 'complaint') throw new Error(`No complaint on that slip: ${slip}`)
  return state
}

test('a chat is shown as the form in which it is filed, and nothing that has to be asked is answered', async () => {
  const { status, text } = await read(chat)
  expect(status).toBe(200)
  expect(shown(text)).toMatchObject({
    receivedOn: '2026-11-22',
    receivedTime: '21:03',
    title: 'Lampu jalan di depan Pasar Ploso mati sejak Jumat',
    phone: '+6281234567890',
    name: '',
  })
  expect(textOn(text)).toBe('Selamat malam pak admin.\nLampu jalan di depan Pasar Ploso mati sejak Jumat.\nKemarin ada yang jatuh.')
  expect(ticked(text)).toEqual(['sender=+62 812-3456-7890', 'via=whatsapp', 'recordThere='])
  expect(text).toContain('Baik, kami catat.')
  expect(text).toContain('Dari +6281234567890, pesan pertama 22 November 2026 pukul 21.03 WIB.')
})

test('it is filed with the time of the first message, from whose day every limit counts', async () => {
  const slip = await file((await read(chat)).text)
  expect(slip.status).toBe(200)
  const state = await caseOn(slip.text)
  expect([state.via, state.receivedOn, state.cameAt]).toEqual(['whatsapp', '2026-11-22', '2026-11-22T14:03:00.000Z'])
  expect(state.clocks.find(({ statute }) => statute === 'complaint.verification')).toMatchObject({
    startedOn: '2026-11-22',
    due: '2026-11-25',
  })
  expect(slip.text).toContain('22 November 2026 pukul 21.03 WIB')
})

test('the receipt is a message to that chat, without the code, and is ticked off with who and when', async () => {
  const slip = (await file((await read(chat)).text)).text
  const state = await caseOn(slip)
  const code = (await office.desk.accessCodeOf(state)) ?? ''
  const [, address = ''] = /href="(https:\/\/wa\.me\/6281234567890\?text=[^"]*)"/.exec(slip) ?? []
  const message = new URL(address.replaceAll('&amp;', '&')).searchParams.get('text') ?? ''
  expect(message).toContain(`*Tanda terima pengaduan ${state.number}*`)
  expect(message).toContain('Diterima: Minggu, 22 November 2026')
  expect(message).not.toContain(code)
  expect(message).not.toContain('Lampu jalan')
  expect(message).not.toContain('e-mail')
  expect(slip).toContain(`id="kode-akses">${code}<`)
  const [letter] = await readLettersOf(office.table, state.id)
  const tick = await coordinator.post(`/petugas/tugas/${state.number}`, {
    ...{ token: fieldOn((await coordinator.get('/petugas/tugas')).text, 'token'), how: 'whatsapp' },
    ...{ letterId: letter?.id ?? '', told: letter?.id ?? '' },
  })
  expect([tick.status, tick.headers.location]).toEqual([303, '/petugas/tugas?hasil=dihubungi'])
  expect((await readLettersOf(office.table, state.id)).map(({ status, reached }) => [status, reached])).toEqual([['by-phone', 'whatsapp']])
  const last = (await readLog(office.table, state.id)).at(-1)?.event
  expect(last).toMatchObject({ type: 'reached', how: 'whatsapp', by: { kind: 'officer', id: coordinator.officer.id } })
})

test('what comes later is a message too; one that was not in it when it was sent stays to be told', async () => {
  const state = await caseOn((await file((await read(chat)).text)).text)
  const before = (await coordinator.get('/petugas/tugas')).text
  const [receipt] = await readLettersOf(office.table, state.id)
  await coordinator.act(state.number, 'tanya', { question: 'Di tiang nomor berapa?' })
  const tasks = (await coordinator.get('/petugas/tugas')).text
  const panel = panelOf(state.number, tasks)
  expect(panel).toContain(`*Mohon lengkapi pengaduan ${state.number}*`)
  expect(panel).not.toContain('Di tiang nomor')
  await coordinator.post(`/petugas/tugas/${state.number}`, {
    ...{ token: fieldOn(before, 'token'), how: 'whatsapp', letterId: receipt?.id ?? '', told: receipt?.id ?? '' },
  })
  const letters = await readLettersOf(office.table, state.id)
  expect(Object.fromEntries(letters.map(({ content, reached }) => [content.kind, reached]))).toEqual({
    receipt: 'whatsapp',
    'completion-asked': null,
  })
})

test('whoever came by another way is told that there is news, and nothing of it', async () => {
  const { text } = await read(chat)
  const state = await caseOn((await file(text, { via: 'phone', receivedTime: '' })).text)
  expect(state.cameAt).toBeUndefined()
  const tasks = (await coordinator.get('/petugas/tugas')).text
  const panel = panelOf(state.number, tasks)
  expect(panel).toContain('Ada%20kabar%20untuk%20Anda')
  expect(panel).not.toContain('Tanda terima pengaduan J')
})

test('without identity neither number nor hour is kept, and the code alone is there to be copied', async () => {
  const slip = (await file((await read(chat)).text, { identity: 'none', recordThere: '' })).text
  const state = await caseOn(slip)
  expect([state.identity, state.receivedOn, state.cameAt]).toEqual(['none', '2026-11-22', undefined])
  expect(slip).not.toContain('wa.me/6281234567890')
  expect(slip).toContain('id="kode-akses"')
})

test('day and hour can be put right, but not into the future', async () => {
  const { text } = await read(chat)
  const corrected = await caseOn((await file(text, { receivedOn: '2026-11-23', receivedTime: '06.15' })).text)
  expect([corrected.receivedOn, corrected.cameAt]).toEqual(['2026-11-23', '2026-11-22T23:15:00.000Z'])
  const later = await file((await read(chat)).text, { receivedOn: '2026-11-24', receivedTime: '23:59' })
  expect([later.status, later.text.includes('Jam diterima: jam itu belum terjadi')]).toEqual([422, true])
  expect(textOn(later.text)).toContain('Kemarin ada yang jatuh.')
  const wrong = await file((await read(chat)).text, { receivedTime: '8 pagi' })
  expect([wrong.status, wrong.text.includes('Jam diterima: tulis jam seperti 08.15')]).toEqual([422, true])
})

test('the officer says who of a chat reports', async () => {
  const { text } = await read(chat, { sender: 'Layanan Aduan' })
  expect(textOn(text)).toBe('Baik, kami catat.')
  expect(shown(text)).toMatchObject({ receivedOn: '2026-11-23', receivedTime: '07:30', phone: '', name: 'Layanan Aduan' })
})

test('what is no chat is a text whose day nobody knows yet', async () => {
  const { status, text } = await read('Jalan rusak di Desa Losari sejak lama')
  expect([status, textOn(text), fieldOn(text, 'title')]).toEqual([
    200,
    'Jalan rusak di Desa Losari sejak lama',
    'Jalan rusak di Desa Losari sejak lama',
  ])
  expect(ticked(text)).toEqual(['recordThere='])
  const nothing = await read('  ')
  expect([nothing.status, nothing.text.includes('Percakapan atau tulisan')]).toEqual([422, true])
})

test('its page alone lets a script ask us and send to the bucket', async () => {
  const policyOf = (answer: { headers: Record<string, string> }) => answer.headers['content-security-policy'] ?? ''
  const bucket = office.storage.url
  expect(policyOf(await read(chat))).toContain(`connect-src 'self' ${bucket};`)
  const wrong = await file((await read(chat)).text, { title: '' })
  expect([wrong.status, policyOf(wrong).includes(`connect-src 'self' ${bucket};`)]).toEqual([422, true])
  expect(policyOf(await coordinator.get('/petugas/catat/tempel'))).not.toContain('connect-src')
  expect(policyOf(await file((await read(chat)).text))).not.toContain('connect-src')
})

test('a script is given a form for each file of a case that it may add to, and reads how it went', async () => {
  const state = await caseOn((await file((await read(chat)).text)).text)
  const address = `/petugas/kasus/${state.number}/berkas`
  const asJson = { headers: { accept: 'application/json' } }
  const { url, fields } = (await coordinator.get(address, asJson)).json() as { url: string; fields: Record<string, string> }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(locatedJpeg())]), 'IMG-0001.jpg')
  const sent = await fetch(url, { method: 'POST', body: form })
  expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
  await expect
    .poll(async () => (await readCase(office.table, state.id))?.files.map(({ type, from }) => [type, from]), { timeout: 15_000 })
    .toEqual([['image/jpeg', 'officer']])
  const liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: 'dinas-perhubungan' })
  expect((await liaison.get(address, asJson)).status).toBe(404)
})

test('open reports with words in common are named, whoever may know of them, and none that has ended', async () => {
  const filedWith = async (title: string, fields: Record<string, string> = {}) =>
    caseOn((await file((await read(chat)).text, { title, ...fields })).text)
  const same = await filedWith('Pohon tumbang menutup Jalan Merdeka')
  const ended = await filedWith('Pohon tumbang di Jalan Merdeka juga')
  const other = await filedWith('Antrean panjang di loket kependudukan')
  const walled = await filedWith('Pohon tumbang Jalan Merdeka dibiarkan', { conduct: 'yes', otherDesk: 'on' })
  await coordinator.act(ended.number, 'arsip', { archiveReason: 'unclear', explanation: 'Sudah ada.' })
  for (const { id } of [same, ended, other, walled]) await projectCase(office.desk, id)
  const asked = { title: 'Ada pohon tumbang', text: 'Di jalan merdeka sejak pagi', place: '', category: '', district: '' }
  const found = async (fields: Record<string, string>) => {
    const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' }
    const answer = await coordinator.post('/petugas/catat/serupa', { ...asked, ...fields }, { headers })
    return (answer.json().similar as { number: string }[]).map(({ number }) => number)
  }
  expect(await found({})).toEqual([same.number])
  expect(await found({ title: 'Pohon', text: '' })).toEqual([same.number])
  expect(await found({ title: 'Selamat pagi', text: '' })).toEqual([])
  const page = await coordinator.post('/petugas/catat/serupa', asked)
  expect([page.status, page.text.includes(same.number)]).toEqual([200, true])
})

test('whom an open report is about does not meet it there from that moment, nor does their desk, though the index of words lags behind', async () => {
  const { id, number } = await caseOn((await file((await read(chat)).text, { title: 'Gapura pasar roboh menimpa lapak' })).text)
  await projectCase(office.desk, id)
  const reader = await office.signIn({ name: 'Rina Contoh', role: 'coordinator' })
  const fields = { title: 'Gapura pasar roboh', text: '', place: '', category: '', district: '' }
  const found = async (who: TestOfficer) => {
    const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' }
    const answer = await who.post('/petugas/catat/serupa', fields, { headers })
    return (answer.json().similar as { number: string }[]).map((it) => it.number)
  }
  expect(await found(reader)).toEqual([number])
  const named = {
    type: 'name-conflict' as const,
    reported: { institutions: [], officers: [reader.officer.id] },
    reason: 'Disebut pelapor.',
  }
  const by = { kind: 'officer', id: coordinator.officer.id, role: 'coordinator', institution: null } as const
  expect((await office.desk.submit(id, named, by)).kind).toBe('done')
  // About one of them it is the other desk's.
  expect([await found(reader), await found(coordinator)]).toEqual([[], []])
})
