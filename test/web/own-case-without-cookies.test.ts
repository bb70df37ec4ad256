import { PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { greyPng } from '../attachments/fixtures.ts'
import { requestFields } from '../support/event.ts'
import { assign, coordinator, disposeTo, grant, liaison } from '../support/officers.ts'
import { eventually, type UploadForm, upload } from '../support/uploads.ts'
import { type Answer, fieldOn, startTestWeb, unescaped } from '../support/web.ts'

/**
 * The page of a case in a browser that refuses cookies (docs/adr/0046): every link and every form that stands on it is
 * collected from the page itself and followed to its end, so that a new one is asked for here.
 */

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

const html = { accept: 'text/html' }
const refused: string[] = []
type Filed = { number: string; accessCode: string; id: string; cookies: string[] }
type FoundForm = { action: string; body: string }

const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'))
const wordsOf = (page: string) => unescaped(mainOf(page).replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
const linksOn = (page: string) => [...mainOf(page).matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, it]) => unescaped(it ?? ''))
const formsOn = (page: string): FoundForm[] =>
  [...mainOf(page).matchAll(/<form [^>]*action="([^"]+)"[^>]*>(.*?)<\/form>/gs)].map(([, action = '', body = '']) => ({ action, body }))
const hiddenIn = (form: string): Record<string, string> =>
  Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, n = '', v = '']) => [n, unescaped(v)]),
  )

/** Whatever is loaded without cookies: as a browser does, redirects of our own are followed and what is behind the # stays there. */
const load = async (address: string): Promise<Answer> => {
  const answer = await web.send('GET', address.split('#')[0] ?? '', { headers: html, cookies: refused })
  const { location } = answer.headers
  return answer.status === 303 && location?.startsWith('/') ? load(location) : answer
}
const send = (address: string, form: Record<string, string>) => web.send('POST', address, { form, cookies: refused })

/** The form on that page which asks for the code, sent with it. */
const withCode = (page: Answer, { accessCode }: Filed): Promise<Answer> => {
  const form = formsOn(page.text).find(({ body }) => body.includes('name="accessCode"'))
  if (!form) throw new Error(`No way to give the code: ${wordsOf(page.text)}`)
  return send(form.action, { number: fieldOn(form.body, 'number'), ...hiddenIn(form.body), accessCode })
}

const casePageOf = ({ number, accessCode }: Filed) => send('/lacak', { number, accessCode })

/** The bytes behind the first link of a page that leads to the bucket. */
const fetched = async (page: Answer) => {
  const link = linksOn(page.text).find((it) => it.startsWith(web.storage.url)) ?? ''
  return Buffer.from(await (await fetch(link)).arrayBuffer())
}

const picture = greyPng(7)

const withFile = async (filed: Filed): Promise<Filed> => {
  const form = (await web.send('GET', `/kasus/${filed.number}/berkas`, { cookies: filed.cookies })).json() as UploadForm
  await upload(form, picture)
  await eventually(
    () => web.stateOf(filed.id),
    ({ files }) => files.length === 1,
  )
  return filed
}

const letterId = 'S-contoh-1'
const letterBytes = Buffer.from('%PDF-1.7 surat contoh')
const withLetter = async (filed: Filed): Promise<Filed> => {
  const Key = `kept/${filed.id}/${letterId}`
  await (await web.effects.s3()).send(new PutObjectCommand({ Bucket: web.effects.bucketName, Key, Body: letterBytes }))
  const letter = {
    kind: 'acknowledgement' as const,
    letterId,
    number: '400.1/7/2026',
    date: localDate('2026-11-24'),
    signatory: 'Drs. Budi Contoh',
    sha256: '0'.repeat(64),
    signed: null,
  }
  await web.done(filed.id, [{ type: 'issue-letter', letter }, coordinator])
  return filed
}

const withMessages = async (count: number): Promise<Filed> => {
  const filed = await web.citizenFiles('/pengaduan')
  for (let i = 1; i <= count; i++) await web.done(filed.id, [{ type: 'reply', text: `Pesan ke-${i}.` }, { kind: 'reporter' }])
  return filed
}

/** Every kind of page: what can be done differs by where the case stands. */
const lives: Record<string, () => Promise<Filed>> = {
  'a complaint just filed, with a file': async () => withFile(await web.citizenFiles('/pengaduan')),
  'a complaint that waits for more': async () => {
    const filed = await web.citizenFiles('/pengaduan')
    await web.done(filed.id, [{ type: 'hold', question: 'Di mana tepatnya?' }, coordinator])
    return filed
  },
  'a complaint that may go on as a request': async () => {
    const filed = await web.citizenFiles('/pengaduan', { text: 'Berapa anggarannya?' })
    await web.done(filed.id, [{ type: 'propose-conversion', text: 'Ini informasi publik.' }, coordinator])
    return filed
  },
  'an answered complaint': async () => {
    const filed = await web.citizenFiles('/pengaduan')
    await web.done(filed.id, [disposeTo(), coordinator], [{ type: 'answer', outcome: 'solved', text: 'Sudah diperbaiki.' }, liaison])
    return filed
  },
  'a complaint whose end an officer wrote down': async () => {
    const filed = await web.citizenFiles('/pengaduan')
    const said = { told: 'phone' as const, toldOn: localDate('2026-11-24'), text: 'Sudah tidak perlu.', accessCode: null }
    await web.done(filed.id, [{ type: 'record-withdrawal', ...said }, coordinator])
    return filed
  },
  'a closed complaint': async () => {
    const filed = await web.citizenFiles('/pengaduan')
    await web.done(
      filed.id,
      [disposeTo(), coordinator],
      [{ type: 'answer', outcome: 'solved', text: 'Sudah diperbaiki.' }, liaison],
      [{ type: 'confirm' }, { kind: 'reporter' }],
    )
    return filed
  },
  'a case with more than one page of what happened': () => withMessages(32),
  'a request with a letter and a decision': async () => {
    const filed = await web.citizenFiles('/permohonan')
    await web.done(filed.id, [assign, coordinator], [grant, liaison])
    return withLetter(await withFile(filed))
  },
}

/** What is typed into each form, and what the page says when it has arrived. */
const typed: Record<string, { fields: Record<string, string>; says: string }> = {
  lengkapi: { fields: { answer: 'Di depan balai desa.' }, says: 'Di depan balai desa.' },
  balasan: { fields: { message: 'Jembatannya juga.' }, says: 'Jembatannya juga.' },
  selesai: { fields: { stars: '4', comment: 'Baik sekali.' }, says: 'Selesai' },
  nilai: { fields: { stars: '5', comment: 'Cepat sekali.' }, says: 'Cepat sekali.' },
  'buka-lagi': { fields: { explanation: 'Rusak lagi.' }, says: 'Rusak lagi.' },
  keberatan: { fields: { 'grounds.d': 'on', objection: 'Bukan itu yang diminta.' }, says: 'Bukan itu yang diminta.' },
  cabut: { fields: { reason: 'Sudah beres sendiri.', sure: 'on' }, says: 'Sudah beres sendiri.' },
  'bukan-saya': { fields: { contested: 'Saya tidak bilang begitu.' }, says: 'Saya tidak bilang begitu.' },
  pencatatan: { fields: { recordThere: 'no' }, says: 'tidak dicatat di SP4N-LAPOR! karena Anda tidak mengizinkannya' },
  terbit: { fields: { publish: 'yes' }, says: 'Anda mengizinkan ringkasan laporan ini diterbitkan' },
  kontak: { fields: { phone: '081200000777' }, says: 'Kontak Anda diganti' },
  privasi: { fields: { right: 'access', detail: 'Data apa saja?' }, says: 'Data apa saja?' },
}

/** The messages on that page of a long case, and which page it says it is. */
const messagesOn = ({ text }: Answer) => ({
  first: Number(/Pesan ke-(\d+)\./.exec(text)?.[1]),
  here: /Halaman (\d+) dari (\d+)/.exec(wordsOf(text))?.slice(1).map(Number),
})

test('without cookies every page of a long case is reached, also from a page that is not the first', async () => {
  const filed = await withMessages(62)
  const earlierOn = (page: Answer) => linksOn(page.text).filter((it) => it.includes('laman='))
  const first = await casePageOf(filed)
  expect([messagesOn(first), earlierOn(first)]).toEqual([{ first: 62, here: [1, 3] }, [`/kasus/${filed.number}?laman=2#perjalanan`]])
  const second = await withCode(await load(earlierOn(first)[0] ?? ''), filed)
  const third = await withCode(await load(earlierOn(second)[1] ?? ''), filed)
  expect([second, third].map(messagesOn)).toEqual([
    { first: 32, here: [2, 3] },
    { first: 2, here: [3, 3] },
  ])
  // A mistyped code on the way costs the place no more than cookies do.
  const asked = await load(earlierOn(second)[1] ?? '')
  const wrong = await withCode(asked, { ...filed, accessCode: 'AAAA-AAAA-AAAA' })
  expect(messagesOn(await withCode(wrong, filed))).toEqual({ first: 2, here: [3, 3] })
})

test('where cookies are kept, the code leads on to the page of what happened that was asked for', async () => {
  const filed = await web.citizenFiles('/pengaduan')
  const asked = await web.send('GET', `/kasus/${filed.number}?laman=3`, { headers: html, cookies: refused })
  expect(asked.headers.location).toBe(`/lacak?number=${filed.number}&ke=${encodeURIComponent('perjalanan/3')}`)
  const lead = async (ke: string) =>
    (await web.send('POST', '/lacak', { form: { number: filed.number, accessCode: filed.accessCode, ke }, cookies: ['__Host-kuki=1'] }))
      .headers.location
  expect(await lead('perjalanan/3')).toBe(`/kasus/${filed.number}?laman=3#perjalanan`)
  for (const none of ['perjalanan/', 'perjalanan/0', 'perjalanan/-1', 'perjalanan/3x', 'perjalanan/12345'])
    expect([none, await lead(none)]).toEqual([none, `/kasus/${filed.number}`])
})

test.each(Object.keys(lives))('%s: every form on its page arrives with what was typed', async (life) => {
  const first = await (lives[life] as () => Promise<Filed>)()
  const actions = formsOn((await casePageOf(first)).text).map(({ action }) => action.replace(`/kasus/${first.number}/`, ''))
  expect(actions).toContain('/keluar')
  for (const to of actions.filter((it) => it !== '/keluar')) {
    const form = typed[to]
    if (!form) throw new Error(`Say in this test what is typed into ${to}`)
    // A life of its own for each form: what one does may end what another could.
    const filed = await (lives[life] as () => Promise<Filed>)()
    const shown = formsOn((await casePageOf(filed)).text).find(({ action }) => action.endsWith(`/${to}`))
    const asked = await send(shown?.action ?? '', { ...hiddenIn(shown?.body ?? ''), ...form.fields })
    expect([to, asked.status, asked.text.includes('name="accessCode"')]).toEqual([to, 403, true])
    const done = await withCode(asked, filed)
    expect([to, done.status, wordsOf(done.text).includes(form.says)]).toEqual([to, 200, true])
  }
})

/** Where each link of the page leads in the end. */
const arrives: readonly [pattern: RegExp, check: (page: Answer) => Promise<void> | void][] = [
  [/^\/kasus\/[^/]+\?laman=2#perjalanan$/, (page) => expect(messagesOn(page)).toEqual({ first: 2, here: [2, 2] })],
  [/^\/kasus\/[^/]+\/berkas$/, ({ text }) => expect(text).toContain('enctype="multipart/form-data"')],
  [/^\/kasus\/[^/]+\/berkas\/[\w-]+$/, async (page) => expect((await fetched(page)).subarray(1, 4).toString()).toBe('PNG')],
  [/^\/kasus\/[^/]+\/surat\/[\w-]+$/, async (page) => expect(await fetched(page)).toEqual(letterBytes)],
  [/^\/survei\?t=/, ({ text }) => expect(formsOn(text).map(({ action }) => action)).toContain('/survei')],
  [
    /^\/permohonan\?dari=/,
    ({ text }) => expect(formsOn(text).map(({ action }) => action)).toEqual(['/permohonan', '/permohonan', '/permohonan']),
  ],
]

test.each(Object.keys(lives))('%s: every link on its page leads where it says, as soon as the code is given', async (life) => {
  const filed = await (lives[life] as () => Promise<Filed>)()
  const shown = await casePageOf(filed)
  const links = linksOn(shown.text).filter((it) => !it.startsWith('#') && !it.startsWith('tel:') && !it.startsWith('mailto:'))
  for (const link of new Set(links)) {
    // The survey takes no code.
    if (link.startsWith('/survei?t=')) {
      expect(formsOn((await load(link)).text).map(({ action }) => action)).toEqual(['/survei'])
      continue
    }
    const check = arrives.find(([pattern]) => pattern.test(link))?.[1]
    if (!check) throw new Error(`Say in this test where ${link} leads`)
    const asked = await load(link)
    expect([link, asked.status]).toEqual([link, 200])
    // The survey shows nothing of the case, so its link opens by itself.
    const there = link.startsWith('/survei?') ? asked : await withCode(asked, filed)
    expect([link, there.status]).toEqual([link, 200])
    await check(there)
    // Nothing that opens the case stands in an address of ours.
    expect(linksOn(there.text).filter((it) => it.startsWith('/') && /[?&](kode|accessCode|permit|session)=/.test(it))).toEqual([])
  }
  expect(links.length).toBeGreaterThan(life.includes('closed') ? -1 : 0)
})

test('a complaint goes on as a request to its end: who asks, the form with its words, the last look, the receipt', async () => {
  const filed = await (lives['a complaint that may go on as a request'] as () => Promise<Filed>)()
  const kinds = await withCode(await load(`/permohonan?dari=${filed.number}`), filed)
  const [individual] = formsOn(kinds.text)
  const form = await send('/permohonan', hiddenIn(individual?.body ?? ''))
  expect([form.status, /<textarea id="details"[^>]*>\n?([^<]*)</.exec(form.text)?.[1]]).toEqual([200, 'Berapa anggarannya?'])
  web.later(60_000)
  const filledIn = { ...requestFields, ...hiddenIn(formsOn(form.text)[0]?.body ?? '') }
  const look = await send('/permohonan', { ...filledIn, step: 'review' })
  const receipt = await send('/permohonan', { ...hiddenIn(formsOn(look.text)[0]?.body ?? ''), step: 'send' })
  expect([receipt.status, receipt.text.includes('class="code">PPID-2026-')]).toEqual([200, true])
  expect(await web.stateOf(filed.id)).toMatchObject({ status: 'closed', conversion: { request: expect.stringContaining('PPID-2026-') } })
})

test('no page of a case, nor the way to it, is for search engines; the forms and the home page are', async () => {
  const filed = await web.citizenFiles('/pengaduan')
  const own = [`/kasus/${filed.number}`, `/kasus/${filed.number}/berkas/F-1`, '/lacak', '/lacak/kode', '/pengaduan/diterima']
  const robots = async (address: string) =>
    (await web.send('GET', address, { headers: html, cookies: filed.cookies })).headers['x-robots-tag']
  for (const address of own) expect([address, await robots(address)]).toEqual([address, 'noindex, nofollow'])
  for (const address of ['/', '/pengaduan', '/permohonan', '/tenggat'])
    expect([address, await robots(address)]).toEqual([address, undefined])
})

test('where cookies are kept, the code leads on to the same; a request that cannot go on leads to its page, not round in circles', async () => {
  const filed = await withFile(await web.citizenFiles('/pengaduan'))
  const kept = ['__Host-kuki=1']
  const open = async (ke: string) =>
    (await web.send('POST', '/lacak', { form: { number: filed.number, accessCode: filed.accessCode, ke }, cookies: kept })).headers.location
  expect(await open('kirim-berkas')).toBe(`/kasus/${filed.number}/berkas`)
  expect(await open('formulir-permohonan')).toBe(`/kasus/${filed.number}?ke=lanjutkan#lanjutkan`)
  expect(await open('berkas')).toBe(`/kasus/${filed.number}?ke=berkas#berkas`)
  await web.done(filed.id, [{ type: 'propose-conversion', text: 'Ini informasi publik.' }, coordinator])
  expect(await open('formulir-permohonan')).toBe(`/permohonan?dari=${filed.number}`)
  // A file of another case, or of none, is said to be missing; anything else leads to the page.
  const missing = await send('/lacak', { number: filed.number, accessCode: filed.accessCode, ke: 'berkas/F-lain' })
  expect([missing.status, wordsOf(missing.text).includes('tidak ada pada kasus ini')]).toEqual([404, true])
  expect(await open('berkas/../../petugas')).toBe(`/kasus/${filed.number}`)
  expect(await open('//evil.example')).toBe(`/kasus/${filed.number}`)
})
