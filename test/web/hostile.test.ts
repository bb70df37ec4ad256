import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../functions/intake/routes.ts'
import { complaintFields, requestFields, type Sent } from '../support/event.ts'
import { startTestTable } from '../support/table.ts'
import { type Answer, fieldOn, startTestWeb, unescaped } from '../support/web.ts'

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb(startTestTable)
})
afterAll(() => web.close())

/** What people and programs send to see what breaks. All of it may be written in a complaint. */
const acceptable = {
  html: '<script>alert(1)</script><img src=x onerror=alert(1)></textarea></p>&amp;&lt;"\'',
  attribute: '" autofocus onfocus="alert(1)" x="',
  sql: "'; DROP TABLE cases; -- ' OR '1'='1",
  template: `{{7*7}} \${7*7} <%= 7*7 %> #{7*7} {# #} {due} % # $& $1`,
  header: 'Location: https://elsewhere.example Set-Cookie: a=b Bcc: x@contoh.example',
  csv: '=HYPERLINK("https://elsewhere.example";"klik")+1-1@SUM(1)',
  path: '../../../../etc/passwd %2e%2e%2f file:///etc/passwd',
  rightToLeft: 'biasa \u202etxet\u202c \u2066tertutup\u2069 العربية',
  zeroWidth: 'a\u200bb\u200cc\u200dd\ufeffe\u2060f',
  emoji: '👨‍👩‍👧‍👦🏳️‍🌈 🇮🇩 é e\u0301 ꦗꦺꦴꦩ꧀ꦧꦁ',
  jsonLike: '{"__proto__":{"admin":true}}',
  aHundredAccents: `z${'\u0301'.repeat(100)}`,
} as const

/** What cannot be shown or would end a line of a letter. */
const refused = {
  nul: 'a\u0000b',
  escape: 'a\u001b[31mb',
  bell: '\u0007',
  lineInTitle: 'Judul\r\nBcc: x@contoh.example',
  separator: 'a\u2028b',
} as const

const hasInsides = /\bat \S+ \(|\.ts:\d+|node:internal|node_modules|ZodError|TypeError|SyntaxError|Exception/
const expectHarmless = (answer: Answer, note: unknown = '') => {
  expect([answer.status < 500, hasInsides.test(answer.text) ? answer.text : null, note]).toEqual([true, null, note])
  expect([...Object.values(answer.headers), ...answer.cookies].filter((it) => /[\r\n]/.test(it))).toEqual([])
}

/** Tags of a page in order: what somebody wrote must not add one. */
const skeleton = (page: string): string[] => [...page.matchAll(/<\/?([a-z][a-z0-9]*)[\s>/]/gi)].map(([tag]) => tag.trim())
const writtenOn = (page: string): string[] =>
  [...page.matchAll(/<p class="written" dir="auto">(.*?)<\/p>/gs)].map(([, words]) => unescaped(words ?? ''))

const fileInBrowser = async (fields: Record<string, string>) => {
  const review = await web.send('POST', '/pengaduan', { form: { ...fields, step: 'review' } })
  expect(review.status).toBe(200)
  web.later(5_000)
  const sent = await web.send('POST', '/pengaduan', { form: { ...fields, token: fieldOn(review.text, 'token'), step: 'send' } })
  expect(sent.status).toBe(303)
  const { number } = (await web.send('GET', '/pengaduan/diterima', { cookies: sent.cookies })).json() as { number: string }
  const page = await web.send('GET', `/kasus/${number}`, { cookies: sent.cookies, headers: { accept: 'text/html' } })
  return { review, page }
}

test('whatever is written comes back as it was written, and adds nothing to a page', async () => {
  const plain = await fileInBrowser({ ...complaintFields, place: 'Tempat', village: 'Desa', district: 'Diwek' })
  for (const [kind, words] of Object.entries(acceptable)) {
    const fields = {
      ...complaintFields,
      title: words,
      text: `awal\n${words}\n\tlagi`,
      place: words,
      village: words.slice(0, 80),
      district: 'Diwek',
      name: words.slice(0, 100),
    }
    const { review, page } = await fileInBrowser(fields)
    expect([kind, writtenOn(page.text)]).toEqual([kind, [words, `awal\n${words}\n\tlagi`, words]])
    expect([kind, skeleton(page.text)]).toEqual([kind, skeleton(plain.page.text)])
    expect([kind, skeleton(review.text)]).toEqual([kind, skeleton(plain.review.text)])
    expect(['title', 'text', 'place', 'name'].map((it) => fieldOn(review.text, it))).toEqual([words, fields.text, words, fields.name])
    web.later(600_000)
  }
})

test('what cannot be kept is refused in words, and the answers are still there', async () => {
  for (const [kind, words] of Object.entries(refused)) {
    const answer = await web.send('POST', '/pengaduan', { form: { ...complaintFields, title: words } })
    expectHarmless(answer, kind)
    expect([kind, answer.status, unescaped(answer.text).includes('Judul: ada tanda yang tidak dapat disimpan')]).toEqual([kind, 422, true])
    expect(fieldOn(answer.text, 'email')).toBe(complaintFields.email)
  }
})

test('any JSON in any field is filed or refused, field by field', { timeout: 90_000 }, async () => {
  let n = 0
  const forms = [
    { path: '/pengaduan', fields: complaintFields },
    { path: '/permohonan', fields: requestFields },
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...forms),
      fc.nat(20),
      fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 200 })),
      async ({ path, fields }, at, value) => {
        const field = Object.keys(fields)[at % Object.keys(fields).length] ?? ''
        web.later(60_000)
        const answer = await web.send('POST', path, {
          raw: Buffer.from(JSON.stringify({ ...fields, [field]: value })),
          headers: { 'content-type': 'application/json', 'idempotency-key': `hostile-${n++}` },
        })
        expectHarmless(answer, { field, value })
        if (answer.status === 422) expect(answer.json().errors).toContainEqual(expect.objectContaining({ field: expect.any(String) }))
        else expect([201, 400]).toContain(answer.status)
      },
    ),
    { numRuns: 300 },
  )
})

const postPaths = routes.filter(({ method }) => method === 'POST').map(({ path }) => path.replace('{number}', 'J-0000-0000'))
const getPaths = routes
  .filter(({ method }) => method === 'GET')
  .map(({ path }) => path.replace('{number}', 'PPID-2026-0001').replace('{file}', 'F-1'))

test('any bytes under any content type are answered with an error that says what to do', async () => {
  const types = [
    'application/x-www-form-urlencoded',
    'application/json',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'text/xml',
    '',
    'a\tb;;=',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...postPaths),
      fc.constantFrom(...types),
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }).map((it) => Buffer.from(it)),
        fc.string({ maxLength: 300 }).map((it) => Buffer.from(it)),
        fc.json().map((it) => Buffer.from(it)),
      ),
      async (path, type, raw) => {
        web.later(60_000)
        expectHarmless(await web.send('POST', path, { raw, headers: { 'content-type': type } }), { path, type })
      },
    ),
    { numRuns: 300 },
  )
})

test('any address, query, cookie and header is answered', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...Object.values(acceptable), '__proto__', 'constructor', '-1', '1e99', 'NaN'),
  )
  const names = fc.constantFrom('lang', 'jenis', 'number', 't', 'mulai', 'hari', 'satuan', 'berkas', '__proto__', 'toString')
  const headers = fc.constantFrom('accept', 'accept-encoding', 'content-type', 'idempotency-key', 'cookie', 'x-forwarded-for', 'range')
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...getPaths), names, word, headers, word, async (path, name, value, header, headed) => {
      const query = `${name}=${encodeURIComponent(value.toWellFormed())}`
      const cookies = [`__Host-tanggap=${headed.replace(/[;\s]/g, '')}`, `lang=${value}`]
      expectHarmless(await web.send('GET', `${path}?${query}`, { cookies, headers: { [header]: headed } }), { path, query, header, headed })
    }),
    { numRuns: 400 },
  )
})

test('sessions, form times and links cannot be made up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 300 }), fc.jsonValue(), async (text, value) => {
      const forged = `${Buffer.from(JSON.stringify(value)).toString('base64url')}.${Buffer.from(text).toString('base64url')}`
      const opened = await web.send('GET', '/kasus/PPID-2026-0001', { cookies: [`__Host-tanggap=${forged}`] })
      const used = await web.send('POST', '/lacak/tautan', { json: { t: forged } })
      expect([opened.status, used.status]).toEqual([403, 410])
    }),
    { numRuns: 50 },
  )
})

const one = (sent: Sent) => web.send('POST', '/pengaduan', sent)
const jsonType = { 'content-type': 'application/json', 'idempotency-key': 'hostile-limits' }
const formType = { 'content-type': 'application/x-www-form-urlencoded' }

test('too large, unreadable and unknown bodies each have their answer', async () => {
  const huge = await one({ raw: Buffer.alloc(10 * 1024 * 1024, 'a'), headers: formType })
  const longText = await one({ form: { ...complaintFields, text: 'a'.repeat(60_000) } })
  const multipart = await one({
    raw: Buffer.from('--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nhalb'),
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  })
  const deep = await one({ raw: Buffer.from(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`), headers: jsonType })
  const proto = await one({
    raw: Buffer.from(JSON.stringify(complaintFields).replace('{', '{"__proto__":{"class":"ordinary"},')),
    headers: jsonType,
  })
  const half = await one({ raw: Buffer.from('{"class":"ord'), headers: jsonType })
  const latin1 = await one({ raw: Buffer.from('{"class":"\xe9"}', 'latin1'), headers: jsonType })
  const list = await one({ json: [complaintFields], headers: jsonType })
  const many = await one({ raw: Buffer.from(Array.from({ length: 1500 }, (_, i) => `f${i}=x`).join('&')), headers: formType })
  const codes = [huge, longText, multipart, deep, proto, half, latin1, list, many].map(({ status }) => status)
  expect(codes).toEqual([413, 422, 415, 400, 400, 400, 400, 400, 400])
  expect(fieldOn(longText.text, 'title')).toBe(complaintFields.title)
  expect(huge.json()).toEqual({
    type: '/masalah/too-large',
    title: 'Kiriman terlalu besar',
    status: 413,
    code: 'too-large',
    detail: 'Persingkat tulisan Anda. Berkas dapat ditambahkan setelah kasus tercatat.',
  })
})

test('a field sent twice counts once, and a field of an object is no field', async () => {
  const twice = await one({
    raw: Buffer.from(`${new URLSearchParams(complaintFields)}&title=lain`),
    headers: { ...formType, accept: 'text/html' },
  })
  expect([twice.status, fieldOn(twice.text, 'title')]).toEqual([200, complaintFields.title])
  const inherited = await one({ raw: Buffer.from('toString=x&hasOwnProperty=y'), headers: { ...formType, accept: 'text/html' } })
  expect(inherited.status).toBe(422)
})
