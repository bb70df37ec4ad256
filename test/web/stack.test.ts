import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/intake/handler.ts'
import { complaintFields, eventOf } from '../support/event.ts'
import { startTestWeb } from '../support/web.ts'

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

const html = { accept: 'text/html' }
const headingOf = (text: string): string => /<h1>([^<]*)<\/h1>/.exec(text)?.[1] ?? ''

test('every answer carries the headers that keep other sites out, and is kept by nobody', async () => {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    vary: 'accept, accept-encoding, cookie',
  }
  for (const path of ['/', '/permohonan?jenis=individual', '/tidak-ada'])
    expect((await web.send('GET', path, { headers: html })).headers).toEqual(headers)
  // The one public form whose script sends: to us, and files of a case that is filed to the bucket.
  const policy = headers['content-security-policy'].replace("connect-src 'self'", `connect-src 'self' ${web.effects.incomingOrigin}`)
  expect((await web.send('GET', '/pengaduan', { headers: html })).headers).toEqual({ ...headers, 'content-security-policy': policy })
  const secure = createHandler({ ...web.effects, baseUrl: 'https://lapor.example' })
  const { headers: overTls } = await secure(eventOf('GET', '/', { headers: html }))
  expect(overTls).toEqual({ ...headers, 'strict-transport-security': 'max-age=31536000; includeSubDomains' })
})

test('on pages of a case and of officers scripts ask nobody', async () => {
  for (const path of ['/lacak', '/kasus/P-2026-00001', '/pengaduan/diterima', '/permohonan/diterima', '/petugas', '/petugas/masuk']) {
    const { headers } = await web.send('GET', path, { headers: html })
    expect([path, headers['content-security-policy'], headers['x-robots-tag']]).toEqual([
      path,
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      'noindex, nofollow',
    ])
  }
})

test('search engines may read everything: what must not be listed says so itself', async () => {
  const { status, headers, text } = await web.send('GET', '/robots.txt')
  expect([status, headers['content-type'], headers['cache-control'], text]).toEqual([
    200,
    'text/plain; charset=utf-8',
    'public, max-age=86400',
    'User-agent: *\nDisallow:\n',
  ])
})

test('no page holds script or style of its own', async () => {
  for (const path of ['/', '/pengaduan', '/permohonan?jenis=group', '/lacak', '/tenggat', '/dasar-hukum', '/privasi']) {
    const { text } = await web.send('GET', path, { headers: html })
    expect(text.match(/<style|<script(?! src=)|\son\w+=|\sstyle=|javascript:/g)).toBeNull()
  }
})

test('styles and script may be kept for ever, for their address changes with their content; emblem and manifest for a day', async () => {
  const { text } = await web.send('GET', '/', { headers: html })
  const paths = new Set([...text.matchAll(/(?:href|src)="(\/aset\/[^"]+)"/g)].map(([, path = '']) => path))
  const kept = await Promise.all(
    [...paths].map(async (path) => {
      const { status, headers } = await web.send('GET', path)
      return [path.replace(/\.[0-9a-f]{10}\./, '.'), status, headers['cache-control']]
    }),
  )
  expect(kept.toSorted()).toEqual([
    ['/aset/lambang.svg', 200, 'public, max-age=86400'],
    ['/aset/tanggap.css', 200, 'public, max-age=31536000, immutable'],
    ['/aset/tanggap.js', 200, 'public, max-age=31536000, immutable'],
    ['/aset/tanggap.webmanifest', 200, 'public, max-age=86400'],
  ])
})

test('unknown pages and wrong methods say what to do, to people and to programs', async () => {
  const lost = await web.send('GET', '/tidak-ada', { headers: html })
  expect([lost.status, headingOf(lost.text)]).toEqual([404, 'Halaman tidak ditemukan'])
  const inEnglish = await web.send('GET', '/tidak-ada?lang=en', { headers: html })
  expect(headingOf(inEnglish.text)).toBe('Page not found')
  expect((await web.send('GET', '/tidak-ada')).json()).toEqual({
    type: '/masalah/not-found',
    title: 'Halaman tidak ditemukan',
    status: 404,
    code: 'not-found',
    detail: 'Alamatnya mungkin salah ketik atau sudah pindah. Mulailah dari beranda.',
  })
  const wrong = await web.send('DELETE', '/kasus/J-0000-0000')
  expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET'])
  expect((await web.send('HEAD', '/')).status).toBe(200)
})

test('a fault of ours is a page with a reference that is in the log, and nothing else', async () => {
  const logged: object[] = []
  const broken = createHandler({
    ...web.effects,
    documents: { send: () => Promise.reject(new Error('warga@contoh.example could not be kept')) } as never,
    log: (name, facts) => logged.push({ name, ...facts }),
  })
  const answer = await broken(eventOf('POST', '/pengaduan', { json: complaintFields, headers: { 'idempotency-key': 'broken-1' } }))
  const problem = JSON.parse(answer.body ?? '')
  const reference = /\(nomor rujukan: (\w{12})\)$/.exec(problem.detail)?.[1]
  expect([answer.statusCode, problem.code, problem.title]).toEqual([500, 'failed', 'Maaf, ada gangguan'])
  expect(logged).toEqual([{ name: 'request-failed', reference, error: 'Error', at: expect.any(String) }])
  expect(JSON.stringify([answer, logged])).not.toContain('warga@contoh.example')
})

test('a process that cannot read its keys yet says when to try again', async () => {
  const logged: object[] = []
  const cold = createHandler({
    ...web.effects,
    keys: () => Promise.reject(Object.assign(new Error('no'), { name: 'AccessDenied' })),
    log: (name, facts) => logged.push({ name, ...facts }),
  })
  const json = { json: complaintFields, headers: { 'idempotency-key': 'cold-start-1' } }
  const answers = [await cold(eventOf('POST', '/pengaduan', json)), await cold(eventOf('GET', '/pengaduan', {}))]
  const code = JSON.parse(answers[0]?.body ?? '').code
  const told = { statusCode: 503, headers: expect.objectContaining({ 'retry-after': '10' }) }
  expect([code, ...answers]).toEqual(['away', expect.objectContaining(told), expect.objectContaining(told)])
  expect(logged[0]).toMatchObject({ name: 'request-failed', error: 'KeysUnread' })
})

test('forms of other sites are refused, those of this one and programs are not', async () => {
  const send = (headers: Record<string, string>) => web.send('POST', '/keluar', { form: {}, headers })
  const refused = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ]
  for (const headers of refused) expect((await send(headers)).status).toBe(403)
  const taken = [{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, { origin: 'http://localhost:3000' }]
  for (const headers of taken) expect((await send(headers)).status).toBe(303)
})

test('pages are compressed for whoever can read that', async () => {
  const packed = await web.send('GET', '/pengaduan', { headers: { ...html, 'Accept-Encoding': 'gzip, br' } })
  const plain = await web.send('GET', '/pengaduan', { headers: html })
  const opened = gunzipSync(Buffer.from(packed.text, 'latin1')).toString('utf8')
  const withoutToken = (page: string) => page.replace(/name="token" value="[^"]*"/, '')
  expect([packed.headers['content-encoding'], withoutToken(opened)]).toEqual(['gzip', withoutToken(plain.text)])
  expect((await web.send('GET', '/healthz', { headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding']).toBeUndefined()
})

test('a chosen language is remembered, and Indonesian is spoken to everybody else', async () => {
  const chosen = await web.send('GET', '/?lang=en', { headers: html })
  expect(chosen.cookies).toEqual(['lang=en; Path=/; Max-Age=31536000; SameSite=Lax; Secure; HttpOnly'])
  const langOf = ({ text }: { text: string }) => /<html lang="(\w+)"/.exec(text)?.[1]
  const remembered = await web.send('GET', '/', { headers: html, cookies: chosen.cookies })
  const odd = await web.send('GET', '/?lang=<script>', { headers: html })
  expect([langOf(chosen), langOf(remembered), langOf(odd), odd.cookies[0]?.split(';')[0]]).toEqual(['en', 'en', 'id', 'lang=id'])
})
