import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { CaseFacts, Health, Notice, Problem, Receipt, UploadForm } from '../../functions/intake/case/case-answers.ts'
import { operations } from '../../functions/intake/information/operations.ts'
import { routes } from '../../functions/intake/routes.ts'
import { filled, isChosen, isEmpty, isOneOf, optionalPhoneShape, requiredTextShape } from '../../shared/domain/actions/described.ts'
import { Statute } from '../../shared/domain/law/statutes.ts'
import { DeadlineAnswer } from '../../shared/domain/time/explain.ts'
import { complaintFields, requestFields } from '../support/event.ts'
import { startTestWeb } from '../support/web.ts'

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

test('the description is valid OpenAPI 3.1', async () => {
  const document = (await web.send('GET', '/openapi.json')).json()
  const outcome = await new Validator().validate(document)
  expect([outcome.valid, outcome.errors]).toEqual([true, undefined])
  expect(document.openapi).toBe('3.1.0')
})

test('every address is described, and nothing else', () => {
  const served = routes.map(({ method, path }) => `${method} ${path}`).filter((it) => !it.includes('/aset/'))
  const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  expect(described.sort()).toEqual(served.sort())
})

test('what must be sent is what the form demands, and lists hold the choices of the region', async () => {
  const { components } = (await web.send('GET', '/openapi.json')).json() as { components: { schemas: Record<string, JsonSchema> } }
  const { ComplaintForm, RequestForm, TrackingForm, RatingForm, WithdrawalForm } = components.schemas
  expect(ComplaintForm?.required).toEqual(['class', 'title', 'text', 'identity'])
  expect(RequestForm?.required).toEqual(['requesterKind', 'name', 'address', 'details', 'purpose', 'obtain', 'deliver'])
  expect(ComplaintForm?.properties.text).toEqual({ ...requiredTextShape, maxLength: 3000 })
  expect(ComplaintForm?.properties.phone).toEqual({ ...optionalPhoneShape, maxLength: 30 })
  expect(ComplaintForm?.properties.district?.enum).toContain('Diwek')
  expect(ComplaintForm?.allOf).toEqual([
    { anyOf: [isEmpty('village'), filled('district')] },
    { anyOf: [isEmpty('reportedInstitution'), isOneOf('class', ['oversight']), isChosen('conduct', 'yes')] },
    { anyOf: [isEmpty('reportedPerson'), isOneOf('class', ['oversight']), isChosen('conduct', 'yes')] },
    { anyOf: [isOneOf('identity', ['anonymous', 'none']), isChosen('recordThere', 'yes'), isChosen('recordThere', 'no')] },
    { anyOf: [isOneOf('identity', ['none']), filled('name', 'email'), filled('name', 'phone')] },
  ])
  expect(RequestForm?.allOf).toHaveLength(3)
  expect(RatingForm?.properties.stars?.enum).toEqual([1, 2, 3, 4, 5, '1', '2', '3', '4', '5'])
  expect(WithdrawalForm?.properties.sure?.enum).toEqual([true, 'on', 'true', 'ya'])
  expect(TrackingForm?.required).toEqual(['number', 'accessCode'])
})

test('answers have their headers and refusals in the description', async () => {
  const { paths } = (await web.send('GET', '/openapi.json')).json() as { paths: Paths }
  const answersOf = (method: string, path: string) => Object.keys(paths[path]?.[method]?.responses ?? {}).sort()
  expect(answersOf('post', '/pengaduan')).toEqual(['201', '400', '403', '409', '413', '415', '422', '429', '503', 'default'])
  expect(answersOf('get', '/kasus/{number}')).toEqual(['200', '403', '429', '503', 'default'])
  expect(answersOf('post', '/keluar')).toEqual(['204', '400', '403', '413', '415', '429', '503', 'default'])
  expect(Object.keys(paths['/pengaduan']?.post?.responses['201']?.headers ?? {})).toEqual(['Set-Cookie', 'Location'])
  expect(paths['/pengaduan']?.get?.responses['200']?.content).toEqual({ 'text/html': { schema: { type: 'string' } } })
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  expect(paths['/keluar']?.post?.responses['415']?.content).toEqual(problem)
})

test('a program that names no HTML gets JSON and problem details, a browser gets pages', async () => {
  const typeOf = async (method: string, path: string, headers: Record<string, string>, raw?: Buffer) => {
    const answer = await web.send(method, path, { headers, ...(raw ? { raw } : {}) })
    return [answer.status, answer.headers['content-type']?.split(';')[0]]
  }
  const [json, problem, html] = ['application/json', 'application/problem+json', 'text/html']
  const anything = { accept: '*/*' }
  expect(await typeOf('GET', '/dasar-hukum', anything)).toEqual([200, json])
  expect(await typeOf('GET', '/dasar-hukum', { accept: '' })).toEqual([200, json])
  expect(await typeOf('GET', '/dasar-hukum', { accept: 'text/html,*/*;q=0.8' })).toEqual([200, html])
  expect(await typeOf('GET', '/tidak-ada', anything)).toEqual([404, problem])
  expect(await typeOf('GET', '/kasus/J-0000-0000', anything)).toEqual([403, problem])
  expect(await typeOf('POST', '/dasar-hukum', anything)).toEqual([405, problem])
  expect(await typeOf('POST', '/lacak', { ...anything, 'content-type': 'text/plain' }, Buffer.from('a'))).toEqual([415, problem])
  expect(await typeOf('POST', '/lacak', { ...anything, 'content-type': json }, Buffer.alloc(70_000, 'a'))).toEqual([413, problem])
  // Old browsers, windows within apps and previews of links open pages for people without naming HTML.
  for (const agent of ['Mozilla/5.0 (Linux; Android 4.4)', 'facebookexternalhit/1.1', 'WhatsApp/2.23'])
    expect(await typeOf('GET', '/dasar-hukum', { ...anything, 'user-agent': agent })).toEqual([200, html])
  expect(await typeOf('GET', '/dasar-hukum', { ...anything, 'sec-fetch-mode': 'navigate' })).toEqual([200, html])
  // A page's form whose browser says nothing of what it wants.
  const form = { ...anything, 'content-type': 'application/x-www-form-urlencoded' }
  expect(await typeOf('POST', '/lacak', form, Buffer.from('number=J'))).toEqual([422, html])
})

test('nothing can be sent where nothing is asked, and a key that cannot be used is heard of', async () => {
  const left = await web.send('POST', '/keluar', {})
  expect([left.status, left.text]).toEqual([204, ''])
  const filed = await web.send('POST', '/pengaduan', { json: complaintFields, headers: { 'idempotency-key': 'openapi-test-3' } })
  const { number } = Receipt.parse(filed.json())
  const sending = { json: { message: 'Masih mati.' }, cookies: filed.cookies, headers: { 'idempotency-key': 'short' } }
  const refused = await web.send('POST', `/kasus/${number}/balasan`, sending)
  expect([refused.status, refused.json().code]).toEqual([400, 'idempotency-key'])
})

test('a tick that nobody understands is refused, not taken for none', async () => {
  const send = (confidential: unknown) => web.send('POST', '/pengaduan', { json: { ...complaintFields, confidential } })
  expect((await send('yes')).json().errors).toMatchObject([{ field: 'confidential', code: 'not-in-list' }])
  // Without the key that filing needs, nothing is filed: the tick was understood.
  for (const understood of [true, 'on', false, null, '']) expect((await send(understood)).json().code).toBe('idempotency-key')
})

type Paths = Record<
  string,
  Record<string, { responses: Record<string, { headers?: Record<string, object>; content?: Record<string, object> }> }>
>

type JsonSchema = { required: string[]; properties: Record<string, { enum?: unknown[] }>; allOf?: object[] }

const strictly = (schema: z.ZodObject) => schema.strict()

test('answers are as described, from filing to withdrawing', async () => {
  const key = { 'idempotency-key': 'openapi-test-1' }
  const filed = await web.send('POST', '/pengaduan', { json: complaintFields, headers: key })
  expect([filed.status, strictly(Receipt).safeParse(filed.json()).error]).toEqual([201, undefined])
  const { number, accessCode } = Receipt.parse(filed.json())
  const { cookies } = filed
  const again = await web.send('POST', '/pengaduan', { json: complaintFields, headers: key })
  expect([again.status, again.json()]).toEqual([201, filed.json()])
  expect((await web.send('GET', '/pengaduan/diterima', { cookies })).json()).toEqual(filed.json())

  const opened = await web.send('POST', '/lacak', { json: { number, accessCode } })
  expect([opened.status, strictly(CaseFacts).safeParse(opened.json()).error]).toEqual([200, undefined])
  expect((await web.send('GET', `/kasus/${number}`, { cookies: opened.cookies })).json()).toEqual(opened.json())
  const upload = await web.send('GET', `/kasus/${number}/berkas`, { cookies })
  expect([upload.status, strictly(UploadForm).safeParse(upload.json()).error]).toEqual([200, undefined])
  const written = await web.send('POST', `/kasus/${number}/balasan`, { json: { message: 'Masih mati.' }, cookies })
  expect([written.status, strictly(CaseFacts).safeParse(written.json()).error]).toEqual([200, undefined])
  const asked = await web.send('POST', `/kasus/${number}/privasi`, { json: { right: 'access', detail: 'Semua' }, cookies })
  expect(asked.status).toBe(200)
  const early = await web.send('POST', `/kasus/${number}/lengkapi`, { json: { answer: 'Tidak ditanya' }, cookies })
  expect([early.status, strictly(Problem).safeParse(early.json()).error]).toEqual([409, undefined])
  // The description lets words be left out where something was sent; whether it was is the case's to say.
  const empty = await web.send('POST', `/kasus/${number}/lengkapi`, { json: { answer: '' }, cookies })
  expect([empty.status, empty.json().errors]).toEqual([409, [{ field: 'answer', code: 'required', message: 'Jawaban Anda: mohon diisi' }]])
  const unsure = await web.send('POST', `/kasus/${number}/cabut`, { json: {}, cookies })
  expect([unsure.status, unsure.json().errors]).toEqual([
    422,
    [{ field: 'sure', code: 'not-confirmed', message: 'Centang kotak persetujuan untuk melanjutkan' }],
  ])
  const withdrawn = await web.send('POST', `/kasus/${number}/cabut`, { json: { sure: true, reason: 'Sudah menyala' }, cookies })
  expect([withdrawn.status, withdrawn.json().status]).toEqual([200, 'withdrawn'])
  const left = await web.send('POST', '/keluar', { cookies, json: {} })
  expect([left.status, left.text, left.cookies.join()]).toEqual([204, '', expect.stringContaining('Max-Age=0')])
})

test('a lost code is renewed with the link of the letter', async () => {
  const filed = await web.send('POST', '/permohonan', { json: requestFields, headers: { 'idempotency-key': 'openapi-test-2' } })
  const { number, accessCode } = Receipt.parse(filed.json())
  const asked = await web.send('POST', '/lacak/kode', { json: { number, email: requestFields.email } })
  expect([asked.status, strictly(Notice).safeParse(asked.json()).error]).toEqual([202, undefined])
  const used = await web.send('POST', '/lacak/tautan', { json: { t: 'K-not-ours.x' } })
  expect([used.status, used.json().code]).toEqual([410, 'link-used'])
  expect((await web.send('POST', '/lacak', { json: { number, accessCode } })).status).toBe(200)
})

test('deadline, statutes and health are as described', async () => {
  const deadline = await web.send('GET', '/tenggat?mulai=2026-03-13&hari=10&satuan=kerja')
  expect([deadline.status, strictly(DeadlineAnswer).safeParse(deadline.json()).error]).toEqual([200, undefined])
  expect(z.array(Statute).safeParse((await web.send('GET', '/dasar-hukum')).json()).error).toBeUndefined()
  expect(strictly(Health).safeParse((await web.send('GET', '/healthz')).json()).error).toBeUndefined()
})

test('whoever has not opened a case is told how, and learns nothing of it', async () => {
  for (const number of ['J-0000-0000', 'PPID-2026-0001']) {
    const answer = await web.send('GET', `/kasus/${number}`)
    expect([answer.status, answer.json()]).toEqual([
      403,
      {
        type: '/masalah/not-open',
        title: 'Tulis nomor dan kode akses yang Anda terima setelah mengirim.',
        status: 403,
        code: 'not-open',
      },
    ])
  }
})
