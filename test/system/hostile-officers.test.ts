import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../functions/disposition/routes.ts'
import { createHandler as createReporting } from '../../functions/reporting/handler.ts'
import { routes as reportRoutes } from '../../functions/reporting/routes.ts'
import { deskActions } from '../../shared/domain/actions/officer-actions.ts'
import { eventOf } from '../support/event.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** A clumsy or wicked program with a session of the desk: it gets a plain answer, whatever it sends. */

let office: World
let people: TestOfficer[]
let numbers: string[]
const hasInsides = /\bat \S+ \(|\.ts:\d+|node:internal|node_modules|ZodError|TypeError|SyntaxError|Exception/

beforeAll(async () => {
  office = await startWorld()
  people = [
    await office.signIn({ name: 'Kori', role: 'coordinator', mayOpenIdentities: true }),
    await office.signIn({ name: 'Lia', role: 'liaison', institution: 'dinas-sosial' }),
    await office.signIn({ name: 'Sekda', role: 'superior' }),
    await office.signIn({ name: 'Admin', role: 'administrator' }),
  ]
  const [complaint, request] = [await office.complaint(), await office.request()]
  await people[0]?.act(complaint.number, 'disposisi', {
    class: 'ordinary',
    category: 'jalan-dan-jembatan',
    anonymous: 'no',
    confidential: 'no',
    lead: 'dinas-sosial',
  })
  numbers = [complaint.number, request.number]
})
afterAll(() => office.close())

const packed = (text: string) => Buffer.from(text).toString('base64url')
const cursors = [
  ...['#', ' #', '~#', '~~~#x', '9999-12-31#J-0000-0000', '0#', '2026-11-24#', '2026-12-01#J-0000-0000', `${'z'.repeat(110)}#`].map(packed),
  packed('{"pk":"CASE#x","sk":"y","deskPk":"DESK#x","deskSk":"z"}'),
  packed('{}'),
  packed('null'),
  'abc',
]
const queries = [
  ...cursors.flatMap((it) => [
    `dari=${it}`,
    `dari=${it}&daftar=segera`,
    `dari=${it}&daftar=terlambat`,
    `dari=${it}&cari=jalan&status=received`,
  ]),
  'setelah=99999999&tahun=0000',
  'setelah=-1&tahun=99999',
  'tanggal=2026-02-30',
  'tanggal=9999-12-31',
  'tahun=9999&bulan=1e9',
  'hasil=__proto__&untuk=constructor&contoh=__proto__',
  'hasil=bagikan-99-99&berkas=..%2F..%2F&jenis=__proto__&via=%00&lang=xx',
  'tindakan=constructor&cakupan=semua',
  'tindakan=bulk-note&pilih.%00=on&pilih.__proto__=on',
  `cari=${encodeURIComponent('\u0000\ud83d\ude00'.repeat(40))}`,
  `cari=${encodeURIComponent('@'.repeat(120))}`,
  `cari=${'9'.repeat(120)}`,
  `instansi=${'x'.repeat(4000)}&status=x&nomor=${'%25'.repeat(60)}`,
]

const filled = (path: string, value: string) => path.replace('{number}', value).replace(/\{[\w+]+\}/g, encodeURIComponent(value))

const expectPlain = (what: string, { status, text }: { status: number; text: string }, broken: string[]) => {
  if (status >= 500 || hasInsides.test(text)) broken.push(`${what}: ${status}`)
}

test('whatever stands in an address of the desk, the answer is a plain one', async () => {
  const broken: string[] = []
  const reporting = createReporting(office.effects)
  const paths = [...routes, ...reportRoutes].filter(({ method, path }) => method === 'GET' && !path.startsWith('/petugas/masuk'))
  for (const { path } of paths) {
    for (const person of people) {
      for (const value of [numbers[0] ?? '', numbers[1] ?? '', '..', '__proto__', '%00']) {
        const address = filled(path, value)
        if (!path.includes('{') && value !== numbers[0]) continue
        for (const query of path.includes('{') ? queries.slice(-3) : queries) {
          const answer = path.startsWith('/petugas/laporan')
            ? await reporting(eventOf('GET', `${address}?${query}`, {})).then((it) => ({ status: it.statusCode ?? 0, text: it.body ?? '' }))
            : await person.get(`${address}?${query}`)
          expectPlain(`${person.officer.role} GET ${address}?${query.slice(0, 80)}`, answer, broken)
        }
      }
    }
  }
  expect(broken).toEqual([])
}, 120_000)

const nasty = [
  '',
  '-1',
  '1e999',
  'NaN',
  '__proto__',
  '<script>alert(1)</script>',
  "'; DROP TABLE x; --",
  '\u0000',
  '\ud800',
  'a\r\nBcc: x@contoh.example',
  '9'.repeat(400),
  'x'.repeat(9000),
  '2026-02-30',
  'on',
]

test('whatever is sent to a form of the desk, nothing breaks and nothing half-written stays', async () => {
  const broken: string[] = []
  const forms = routes.filter(({ method, path }) => method === 'POST' && path !== '/petugas/keluar')
  const names = [
    ...['seen', 'step', 'reason', 'text', 'question', 'class', 'category', 'lead', 'contributors', 'readers', 'anonymous', 'confidential'],
    ...[
      'outcome',
      'decision',
      'exemptions',
      'testDocument',
      'texts',
      'texts.1',
      'texts.x',
      'files',
      'files.x',
      'identity',
      'sure',
      'basis',
    ],
    ...['letterId', 'how', 'kind', 'letterNumber', 'letterDate', 'signatoryName', 'signatoryPosition', 'trackingId', 'duplicateOf'],
    ...[
      'version',
      'name',
      'email',
      'role',
      'institution',
      'substitute',
      'from',
      'until',
      'dari',
      'tindakan',
      'cakupan',
      'catatan',
      'tujuan',
    ],
    ...[
      'days',
      'decree',
      'date',
      'title',
      'via',
      'receivedOn',
      'requesterKind',
      'nik',
      'rungs',
      'ladder',
      'duplicates.x',
      'body',
      'explanation',
    ],
  ]
  const field = fc.tuple(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 40 })))
  const any = fc.tuple(
    fc.constantFrom(...forms.map(({ path }) => path), ...Object.values(deskActions).map(({ slug }) => `/petugas/kasus/{number}/${slug}`)),
    fc.nat({ max: people.length - 1 }),
    fc.constantFrom(0, 1),
    fc.array(field, { maxLength: 12 }),
  )
  const tokenPage = await people[0]?.get(`/petugas/kasus/${numbers[0]}`)
  const token = fieldOn(tokenPage?.text ?? '', 'token')
  await fc.assert(
    fc.asyncProperty(any, async ([path, who, which, fields]) => {
      const person = people[who] as TestOfficer
      const address = filled(path, numbers[which] ?? '')
      const body = { token, ...Object.fromEntries(fields) }
      const answer = await person.post(address, body)
      expectPlain(`${person.officer.role} POST ${address} ${JSON.stringify(body).slice(0, 200)}`, answer, broken)
      expect(broken).toEqual([])
    }),
    { numRuns: 400 },
  )
}, 120_000)

test('a form without, or with another officer’s token does nothing', async () => {
  const [coordinator, liaison] = people as [TestOfficer, TestOfficer]
  const number = numbers[0] ?? ''
  const before = (await coordinator.get(`/petugas/kasus/${number}`)).text
  const others = fieldOn((await liaison.get(`/petugas/kasus/${number}`)).text, 'csrf')
  for (const csrf of ['', others, 'x']) {
    const answer = await coordinator.post(`/petugas/kasus/${number}/catatan`, { text: 'Palsu', csrf, token: fieldOn(before, 'token') })
    expect(answer.status).toBe(403)
  }
  expect((await coordinator.get(`/petugas/kasus/${number}/cetak`)).text).not.toContain('Palsu')
})
