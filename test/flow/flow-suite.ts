import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { locatedJpeg, place } from '../attachments/fixtures.ts'
import { complaintFields, requestFields } from '../support/event.ts'

/** A system that answers, wherever it runs. */
export type Target = {
  fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** Subjects and texts of the letters that were sent to that address. */
  lettersTo: (address: string) => Promise<{ subject: string; text: string }[]>
  /** Sends to an address that the system itself gave out (a signed form, a link). */
  follow: (url: string, init?: RequestInit) => Promise<Response>
}

/** The public flow as design.md section 6 describes it: one suite, run against `npm start` and against the deployed stack. */
export const flowSuite = (target: () => Target): void => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    target().fetch(path, { headers: { accept: 'application/json', ...headers } })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    target().fetch(path, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'idempotency-key': randomBytes(9).toString('hex'),
        ...headers,
      },
      body: JSON.stringify(body),
    })
  const cookieOf = (response: Response) => ({
    cookie: response.headers
      .getSetCookie()
      .map((it) => it.split(';')[0])
      .join('; '),
  })
  const eventually = async <T>(read: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> => {
    for (let tries = 0; tries < 80; tries++) {
      const value = await read()
      if (wanted(value)) return value
      await wait(250)
    }
    throw new Error('It did not happen within twenty seconds')
  }
  const uniqueEmail = () => `flow-${randomBytes(4).toString('hex')}@contoh.example`

  test('a complaint: filed once however often it is sent, answered with number, code and dates, and a letter without the code', async () => {
    const email = uniqueEmail()
    const key = { 'idempotency-key': randomBytes(9).toString('hex') }
    const [first, again] = [
      await post('/pengaduan', { ...complaintFields, email }, key),
      await post('/pengaduan', { ...complaintFields, email }, key),
    ]
    const receipt = (await first.json()) as { number: string; accessCode: string; clocks: { name: string }[] }
    expect([first.status, again.status, await again.json()]).toEqual([201, 201, receipt])
    expect([receipt.number, receipt.accessCode]).toEqual([expect.stringMatching(/^J-/), expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/)])
    expect(receipt.clocks.map(({ name }) => name)).toEqual(['Verifikasi laporan', 'Batas akhir menurut undang-undang'])
    const letters = await eventually(
      () => target().lettersTo(email),
      (it) => it.length > 0,
    )
    expect(letters.map(({ subject }) => subject)).toEqual([`Tanda terima pengaduan ${receipt.number}`])
    expect(letters[0]?.text).toContain(receipt.number)
    expect(letters[0]?.text).not.toContain(receipt.accessCode)
  })

  test('a case is opened with its code only, written to, and withdrawn', async () => {
    const filed = await post('/pengaduan', { ...complaintFields, email: uniqueEmail() })
    const { number, accessCode } = (await filed.json()) as { number: string; accessCode: string }
    const wrong = await post('/lacak', { number, accessCode: 'AAAA-AAAA-AAAA' })
    const unknown = await post('/lacak', { number: 'J-ZZZZ-ZZZZ', accessCode })
    expect([wrong.status, await wrong.json()]).toEqual([unknown.status, await unknown.json()])
    expect((await get(`/kasus/${number}`)).status).toBe(403)
    const opened = await post('/lacak', { number, accessCode })
    expect([opened.status, ((await opened.json()) as { status: string }).status]).toEqual([200, 'received'])
    const cookie = cookieOf(opened)
    expect((await post(`/kasus/${number}/balasan`, { message: 'Masih <b>mati</b>.' }, cookie)).status).toBe(200)
    const page = await (await get(`/kasus/${number}`, { ...cookie, accept: 'text/html' })).text()
    expect(page).toContain('Masih &lt;b&gt;mati&lt;/b&gt;.')
    const withdrawn = await post(`/kasus/${number}/cabut`, { sure: true }, cookie)
    expect([withdrawn.status, ((await withdrawn.json()) as { status: string }).status]).toEqual([200, 'withdrawn'])
    expect((await post(`/kasus/${number}/balasan`, { message: 'Terlambat' }, cookie)).status).toBe(409)
  })

  test('information requests get numbers one after the other, also when they come together', async () => {
    const filed = await Promise.all(Array.from({ length: 5 }, () => post('/permohonan', { ...requestFields, email: uniqueEmail() })))
    expect(filed.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    const numbers = await Promise.all(filed.map(async (it) => Number(((await it.json()) as { number: string }).number.split('-')[2])))
    const [least = 0] = numbers.sort((a, b) => a - b)
    expect(numbers).toEqual([0, 1, 2, 3, 4].map((n) => least + n))
  })

  test('a photo goes to the bucket, loses its place, and is read through a link', async () => {
    const filed = await post('/pengaduan', { ...complaintFields, email: uniqueEmail() })
    const { number } = (await filed.json()) as { number: string }
    const cookie = cookieOf(filed)
    const form = (await (await get(`/kasus/${number}/berkas`, cookie)).json()) as { url: string; fields: Record<string, string> }
    const data = new FormData()
    for (const [name, value] of Object.entries(form.fields)) data.append(name, value)
    data.append('file', new Blob([new Uint8Array(locatedJpeg())]), 'foto.jpg')
    expect((await target().follow(form.url, { method: 'POST', body: data, redirect: 'manual' })).status).toBe(303)
    type Files = { files: { fileId: string; type: string; size: number }[] }
    const facts = async () => (await (await get(`/kasus/${number}`, cookie)).json()) as Files
    const { files } = await eventually(facts, (it) => it.files.length > 0)
    expect(files.map(({ type }) => type)).toEqual(['image/jpeg'])
    const link = await target().fetch(`/kasus/${number}/berkas/${files[0]?.fileId}`, { headers: cookie, redirect: 'manual' })
    const kept = Buffer.from(await (await target().follow(link.headers.get('location') ?? '')).arrayBuffer())
    expect([link.status, kept.length, kept.includes(place)]).toEqual([303, files[0]?.size, false])
  })

  test('mistakes are told field by field, and what is no form is refused, with problem details', async () => {
    const empty = await post('/pengaduan', {})
    const { errors } = (await empty.json()) as { errors: { field: string; code: string }[] }
    expect([empty.status, errors.map(({ field, code }) => `${field} ${code}`)]).toEqual([
      422,
      ['class required', 'title required', 'text required', 'identity required', 'name required', 'email contact-required'],
    ])
    const noKey = await target().fetch('/pengaduan', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(complaintFields),
    })
    const answers = await Promise.all([
      noKey,
      get('/tidak-ada'),
      target().fetch('/pengaduan', { method: 'POST', headers: { accept: 'application/json', 'content-type': 'text/xml' }, body: '<a/>' }),
      post('/pengaduan', { ...complaintFields, text: 'a'.repeat(70_000) }),
      post('/keluar', {}, { 'sec-fetch-site': 'cross-site' }),
    ])
    const codes = await Promise.all(
      answers.map(async (it) => `${it.status} ${((await it.json()) as { code: string }).code} ${it.headers.get('content-type')}`),
    )
    const type = 'application/problem+json; charset=utf-8'
    expect(codes).toEqual([
      `400 idempotency-key ${type}`,
      `404 not-found ${type}`,
      `415 unsupported-type ${type}`,
      `413 too-large ${type}`,
      `403 cross-site ${type}`,
    ])
  })

  test('pages come with their headers, styles and language', async () => {
    const page = await get('/pengaduan?lang=en', { accept: 'text/html' })
    const text = await page.text()
    expect([page.status, page.headers.get('x-content-type-options'), page.headers.get('cache-control')]).toEqual([
      200,
      'nosniff',
      'no-store',
    ])
    expect([/<html lang="(\w+)"/.exec(text)?.[1], page.headers.get('content-security-policy')?.includes("default-src 'none'")]).toEqual([
      'en',
      true,
    ])
    const style = /href="(\/aset\/[^"]+\.css)"/.exec(text)?.[1] ?? ''
    const sheet = await get(style)
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
    const deadline = await get('/tenggat?mulai=2026-03-13&hari=10&satuan=kerja')
    expect(((await deadline.json()) as { due: string }).due).toBe('2026-04-06')
    expect(((await (await get('/openapi.json')).json()) as { openapi: string }).openapi).toBe('3.1.0')
  })
}
