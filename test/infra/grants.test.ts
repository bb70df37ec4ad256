import { randomBytes } from 'node:crypto'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createAttachments } from '../../functions/attachments/handler.ts'
import { createHandler as createIntake } from '../../functions/intake/handler.ts'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { createHandler as createMail } from '../../functions/mail/handler.ts'
import { createHandler as createProjections } from '../../functions/projections/handler.ts'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import { grantsOf } from '../../infra/constructs/grants.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { type Inbox, startInbox } from '../../infra/local/inbox.ts'
import { turnKeys } from '../../infra/turn-keys.ts'
import { startJob } from '../../shared/desk/clock/advancing-jobs.ts'
import { exportKey } from '../../shared/desk/lapor/export-key.ts'
import { keySetOf, ringOfOne, turned, without } from '../../shared/desk/master-ring.ts'
import { submitAsOfficer } from '../../shared/desk/officers/case/as-officer.ts'
import { openInformationDesk } from '../../shared/desk/officers/information/open-information-desk.ts'
import { openLaporDesk } from '../../shared/desk/officers/lapor/open-lapor-desk.ts'
import { type BulkKind, bulkKinds } from '../../shared/desk/officers/queue/bulk.ts'
import { startChecking } from '../../shared/desk/proof/checking-job.ts'
import { makePaper } from '../../shared/desk/reports/making-papers.ts'
import { readFigureSources } from '../../shared/desk/reports/reading-scorer-figures.ts'
import { signed } from '../../shared/desk/signed-tokens.ts'
import { inUseAfterMillis, keysKeptMillis } from '../../shared/desk/sub-keys.ts'
import { createTools } from '../../shared/desk/tools.ts'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import { ArchiveReason } from '../../shared/domain/case/case.ts'
import { anchorDay } from '../../shared/domain/events/day-root.ts'
import { QueueFilter } from '../../shared/domain/lists/queue.ts'
import type { JobGiver } from '../../shared/domain/office/job.ts'
import { lastPeriod } from '../../shared/domain/papers/paper-period.ts'
import { wholeRegion } from '../../shared/domain/scorers/scorer.ts'
import { instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { addDays, localDate, localDateOf } from '../../shared/domain/time/local-date.ts'
import { type FunctionName, functions } from '../../shared/manifest.ts'
import { keys } from '../../shared/store/keys.ts'
import { putRoot, readChanged } from '../../shared/store/office/day-roots.ts'
import { addToFigures } from '../../shared/store/office/figure-items.ts'
import { readJob } from '../../shared/store/office/job-items.ts'
import { readTaught } from '../../shared/store/office/lesson-items.ts'
import { readPaper } from '../../shared/store/office/paper-items.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { greyPng, locatedJpeg } from '../attachments/fixtures.ts'
import { csvOfExport, synthesize } from '../lapor/synthetic-export.ts'
import { bucketOf } from '../support/buckets.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { complaintFields, eventOf, requestFields, type Sent } from '../support/event.ts'
import { holding, watchKeys } from '../support/held-keys.ts'
import { lettersTo } from '../support/letters-to.ts'
import { disposeTo } from '../support/officers.ts'
import { startTestWeb } from '../support/web.ts'

/** What a function asked of the table: an action, the beginning of a partition key, an index. */
type Use = `${string} ${string}`

const prefixOf = (key: unknown): string => /^[^#]*#?/.exec(String(key))?.[0] ?? ''

const usesOf = (name: string, input: Record<string, never>): Use[] => {
  const index = (input as { IndexName?: string }).IndexName
  if (name === 'TransactWriteCommand') {
    type Item = { Put?: { Item: { pk: string } }; Update?: { Key: { pk: string } }; Delete?: { Key: { pk: string } } }
    return (input as unknown as { TransactItems: Item[] }).TransactItems.map((it) =>
      it.Put
        ? (`PutItem ${prefixOf(it.Put.Item.pk)}` as const)
        : (`${it.Delete ? 'Delete' : 'Update'}Item ${prefixOf((it.Update ?? it.Delete)?.Key.pk)}` as const),
    )
  }
  if (name === 'BatchGetCommand') {
    const tables = Object.values((input as unknown as { RequestItems: Record<string, { Keys: { pk: string }[] }> }).RequestItems)
    return tables.flatMap(({ Keys }) => Keys.map(({ pk }) => `BatchGetItem ${prefixOf(pk)}` as const))
  }
  if (name === 'QueryCommand') {
    const values = Object.values((input as { ExpressionAttributeValues?: Record<string, string> }).ExpressionAttributeValues ?? {})
    const key = values.find((value) =>
      /^[A-Z-]+#|^(LAW|HEARTBEAT|ROOT|REMINDING|HANDED|UNDELIVERED|UNREACHABLE|REPUTATION|INFORMATION|INFORMATION-WAITS|PUBLISHED-FIGURES|PAPERS|ANSWER-FILES|REPORT-WITHDRAWN|REPORT-SAME)$/.test(
        String(value),
      ),
    )
    return [`Query ${prefixOf(key)}${index ? ` ${index}` : ''}`]
  }
  const action = name.replace('Command', 'Item')
  const { Key, Item } = input as unknown as { Key?: { pk: string }; Item?: { pk: string } }
  return [`${action} ${prefixOf((Key ?? Item)?.pk)}`]
}

const used = new Map<FunctionName, Set<Use>>()
const keyWatch = watchKeys()

/** The table as one function sees it, noting what it asks. */
const watched = (documents: DynamoDBDocumentClient, name: FunctionName): DynamoDBDocumentClient => {
  const uses = used.get(name) ?? new Set()
  used.set(name, uses)
  return new Proxy(documents, {
    get: (target, property) =>
      property === 'send'
        ? (command: { input: Record<string, never> }) => {
            for (const use of usesOf(command.constructor.name, command.input)) uses.add(use)
            return target.send(command as never)
          }
        : Reflect.get(target, property),
  })
}

const lead = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const officerBy = (role: 'coordinator' | 'liaison', institution: string | null): Actor => ({
  kind: 'officer',
  id: `O-${role}`,
  role,
  institution,
})

let ring = ringOfOne(randomBytes(32))
let web: Awaited<ReturnType<typeof startTestWeb>>
let inbox: Inbox

/** Everything that the functions do today, once. */
beforeAll(async () => {
  web = await startTestWeb(undefined, { keys: async () => keySetOf(ring) })
  inbox = await startInbox()
  const ses = new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials })
  const effectsOf = (name: FunctionName) => {
    const { keys } = holding(name, web.effects)
    const watching = { documents: watched(web.effects.documents, name), keys: async () => keyWatch.noting(name, await keys()) }
    return { ...web.effects, ...watching, ses: async () => ses }
  }
  const intake = createIntake(effectsOf('intake'))
  const mail = createMail(effectsOf('mail'))
  const reminders = createReminders(effectsOf('reminders'))
  const attachments = createAttachments(effectsOf('attachments'))
  let calls = 0
  const send = async (method: string, path: string, sent: Sent = {}) => {
    const headers = { 'idempotency-key': `grants-${calls++}`, ...sent.headers }
    const answer = await intake(eventOf(method, path, { ...sent, headers }))
    return { ...answer, cookies: answer.cookies ?? [], json: answer.body?.startsWith('{') ? JSON.parse(answer.body) : {} }
  }
  const complaint = await send('POST', '/pengaduan', { json: { ...complaintFields, phone: '081200000001' } })
  await send('POST', '/permohonan', { json: requestFields })
  // Of an answered complaint a text is published, somebody has the same, and its reporter takes their consent back.
  const told = await send('POST', '/pengaduan', { json: { ...complaintFields, email: 'terbit@contoh.example' } })
  const theirs = `/kasus/${told.json.number}/terbit`
  await send('POST', theirs, { cookies: told.cookies, json: { publish: 'yes' } })
  await web.done(
    String(told.json.number),
    [disposeTo(), officerBy('coordinator', null)],
    [{ type: 'answer', outcome: 'solved', text: 'Sudah.' }, officerBy('liaison', lead)],
  )
  const reports = openInformationDesk(web.effects)
  const words = { title: 'Lubang', summary: 'Jalan berlubang.', done: 'Ditutup.', redacted: true } as const
  const number1 = String(told.json.number)
  await reports.proposeReport(officerOf('k-1', 'coordinator'), { id: null, version: 0, number: number1, form: words })
  const { publication } = (await web.stateOf(number1)) as { publication?: { line: string } }
  await reports.decide(officerOf('k-2', 'coordinator'), publication?.line ?? '', 1, { kind: 'release' })
  expect((await send('POST', `/laporan/${publication?.line}/juga`, { json: {} })).statusCode).toBe(200)
  await send('POST', theirs, { cookies: told.cookies, json: { publish: 'no' } })
  await send('GET', '/informasi')
  await send('GET', '/statistik')
  await Promise.all(Array.from({ length: 6 }, () => send('POST', '/permohonan', { json: requestFields })))
  const again = { headers: { 'idempotency-key': 'grants-same' }, json: complaintFields }
  await send('POST', '/pengaduan', again)
  await send('POST', '/pengaduan', again)
  const { number } = complaint.json as { number: string }
  const { cookies } = complaint
  await send('GET', `/kasus/${number}?berkas=F-0000000000000000`, { cookies, headers: { accept: 'text/html' } })
  await send('POST', '/lacak', { json: { number, accessCode: 'x' } })
  await send('POST', '/lacak/kode', { json: { number, email: complaintFields.email } })
  await send('POST', '/lacak/kode', { json: { number, email: 'lain@contoh.example' } })
  const letters = await readLettersOf(web.desk.table, number)
  const link = letters.flatMap(({ content }) => (content.kind === 'lost-code' ? [content.linkId] : []))[0] ?? ''
  const renewed = await send('POST', '/lacak/tautan', { json: { t: signed((await web.desk.keyRing())('one-time-link'), link) } })
  await send('POST', '/alamat', { json: { t: signed((await web.desk.keyRing())('one-time-link'), 'alamat-hash') } })
  const opened = { cookies: renewed.cookies.length > 0 ? renewed.cookies : cookies }
  await send('GET', `/kasus/${number}`, { ...opened, headers: { accept: 'text/html' } })
  await send('POST', `/kasus/${number}/balasan`, { ...opened, json: { message: 'Halo' } })
  const upload = async (content: Buffer) => {
    const form = await send('GET', `/kasus/${number}/berkas`, opened)
    const data = new FormData()
    for (const [name, value] of Object.entries(form.json.fields as Record<string, string>)) data.append(name, value)
    // The bucket of the test would judge it by itself; here the watched function does, from the same key.
    await (await web.effects.s3()).send(
      new PutObjectCommand({ Bucket: bucketOf('incoming/'), Key: String(data.get('key')), Body: content }),
    )
    await attachments({ detail: { object: { key: String(data.get('key')) } } })
  }
  for (const content of [locatedJpeg(), Buffer.from('x')]) await upload(content)
  const ofOffice = [
    ...['D-AAAAAAAAAAAAAAAA', 'D-BBBBBBBBBBBBBBBB'].map((it) => `dinas-sosial/${it}`),
    // Beside an answer to a scorer.
    ...['E-O-AAAAAAAAAAAA-AAAAAAAA', 'E-O-AAAAAAAAAAAA-BBBBBBBB'].map((it) => `komisi-informasi.2026._.sarana/${it}`),
  ]
  for (const object of ofOffice) {
    const key = `incoming/${object}`
    await (await web.effects.s3()).send(new PutObjectCommand({ Bucket: bucketOf(key), Key: key, Body: locatedJpeg() }))
    // Told of twice.
    for (let i = 0; i < 2; i++) await attachments({ detail: { object: { key, sequencer: '1' } } })
  }
  // Somebody confirmed an address: what waits for it is looked for.
  const confirmed = keys.confirmedAddress('hash')
  await mail({ Records: [{ eventName: 'INSERT', dynamodb: { Keys: { pk: { S: confirmed.pk }, sk: { S: confirmed.sk } } } }] } as never)
  const coordinator = { kind: 'officer', id: 'contoh', role: 'coordinator', institution: null } as const
  await web.desk.submit(number, { type: 'hold', question: 'Di mana?' }, coordinator)
  await send('GET', `/permohonan?jenis=individual&dari=${number}`, { ...opened, headers: { accept: 'text/html' } })
  // What an asked reporter sends is somebody's to look at.
  await upload(greyPng(9))
  await send('POST', '/keluar', { ...opened, form: {} })
  await mail({ schedule: 'unsent-letters' })
  for (const { id } of await readLettersOf(web.desk.table, number)) {
    await mail({ Records: [{ Sns: { Message: JSON.stringify({ eventType: 'Reject', mail: { tags: { letter: [id] } } }) } }] } as never)
  }
  const { table } = web.desk
  // Nobody matches the name within the limit: time alone takes the case from the coordinators.
  await send('POST', '/pengaduan', { json: { ...complaintFields, conduct: 'yes', reportedPerson: 'Bpk. Soekarno' } })
  // More than one transaction tells.
  const many = (changes: object = {}) => Array.from({ length: 40 }, (_, i) => officerOf(`k-${i}`, 'coordinator', null, changes))
  // It goes where somebody is.
  await enterOfficers(table, [officerOf('koordinator', 'coordinator'), officerOf('inspektur', 'head', 'inspektorat'), ...many()])
  web.clock.now = plusMillis(web.clock.now, 40 * 86_400_000)
  await send('GET', '/healthz/deep')
  await reminders({ schedule: 'self-check' }).catch(() => {})
  await reminders({ schedule: 'sweep' })
  await enterOfficers(table, many({ active: false, version: 2 }))
  // A reminder goes its whole way, and a case wakes for nothing, as after a change of law.
  const { number: late } = (await send('POST', '/pengaduan', { json: complaintFields })).json as { number: string }
  // A superior stands in for coordinators at once where they read the case already.
  await send('POST', '/permohonan', { json: requestFields })
  web.clock.now = plusMillis(web.clock.now, 4 * 86_400_000)
  await mail({ schedule: 'unsent-letters' })
  // Somebody proposed a line of the public information list, and a month of figures has ripened.
  const facts = {
    class: 'periodic',
    title: 'Profil',
    summary: 'Isi.',
    holder: 'inspektorat',
    maker: null,
    made: '2026',
    retention: '5 tahun',
  } as const
  const line = { id: null, version: 0, facts: { ...facts, forms: [], link: null, exemptions: [], test: null } }
  await openInformationDesk(web.effects).propose(officerOf('koordinator', 'coordinator'), line)
  const ripe = { month: '2026-09', group: 'class#all#ordinary', counts: { in: 9 } }
  await transact(table.documents, [addToFigures(table, ripe)])
  // A job waits, so that the morning looks at it.
  await startJob(createTools(web.effects), { kind: 'wake-anew', input: {}, by: null })
  await reminders({ schedule: 'morning-digest' })
  await createJobs(effectsOf('jobs'))({ schedule: 'jobs' })
  await mail({ schedule: 'unsent-letters' })
  const [digest] = await lettersTo(table, 'officer:koordinator')
  const delivered = { eventType: 'Delivery', mail: { destination: ['koordinator@pemkab.example'], tags: { letter: [digest?.id] } } }
  await mail({ Records: [{ Sns: { Message: JSON.stringify(delivered) } }] } as never)
  // It came back after all: what it said is somebody else's.
  await enterOfficers(table, [officerOf('sekda', 'superior')])
  const bounced = { ...delivered, eventType: 'Bounce', bounce: { bounceType: 'Permanent' } }
  await mail({ Records: [{ Sns: { Message: JSON.stringify(bounced) } }] } as never)
  const awake = { ':at': web.clock.now }
  const wake = { TableName: table.tableName, Key: keys.case(late), UpdateExpression: 'SET wakeAt = :at', ExpressionAttributeValues: awake }
  await table.documents.send(new UpdateCommand(wake))
  await reminders({ schedule: 'sweep' })
  // A week, a month and a quarter begin with the same morning, after some without a sweep.
  const rest = web.clock.now
  web.clock.now = '2027-04-05T01:00:00.000Z' as typeof rest
  await reminders({ schedule: 'sweep' })
  await createJobs(effectsOf('jobs'))({ schedule: 'jobs' })
  web.clock.now = rest
  // Keys are turned, and the first generation goes: from then on the code that was kept is read.
  const write = async (now: typeof ring) => {
    ring = now
  }
  await turnKeys(createTools(web.effects), { read: async () => ring, write }, 'routine')
  web.clock.now = plusMillis(web.clock.now, inUseAfterMillis + keysKeptMillis)
  await createJobs(effectsOf('jobs'))({ schedule: 'jobs' })
  ring = without(ring, 'k1')
  web.clock.now = plusMillis(web.clock.now, keysKeptMillis)
  await send('POST', '/lacak', { json: { number, accessCode: 'x' } })
  // A working morning on which nobody is at the other desk.
  await enterOfficers(table, [{ ...officerOf('inspektur', 'head', 'inspektorat'), active: false, version: 2 }])
  web.clock.now = instant('2027-02-08T00:30:00.000Z')
  await mail({ schedule: 'unsent-letters' })
  await reminders({ schedule: 'morning-digest' })
})
afterAll(async () => {
  inbox.close()
  await web.close()
})

const granted = (name: FunctionName): Set<Use> =>
  new Set(
    grantsOf[name].table.flatMap(({ prefixes, actions, index }) =>
      prefixes.flatMap((prefix) => actions.map((action): Use => `${action} ${prefix}${index ? ` ${index}` : ''}`)),
    ),
  )

const walked: FunctionName[] = ['intake', 'attachments', 'mail', 'reminders']

test.each(walked)('%s may do what it does, and nothing that it never does', (name) => {
  expect([...(used.get(name) ?? [])].sort()).toEqual([...granted(name)].sort())
})

test.each([...walked, 'jobs' as const])('%s holds the keys that it asks for, and no other', (name) => {
  expect(keyWatch.askedBy(name)).toEqual([...functions[name].keys].sort())
})

test('jobs may do what retention and a turn of keys ask of the table', async () => {
  const { desk, effects, clock } = web
  await web.asReporter((await web.complaint()).id, { type: 'withdraw', reason: null })
  clock.now = plusMillis(clock.now, 6 * 366 * 86_400_000)
  await desk.startRetention({ id: 'O-1', role: 'administrator', institution: null, mayOpenIdentities: false })
  const done = await createJobs({ ...effects, documents: watched(effects.documents, 'jobs') })({ schedule: 'jobs' })
  const uses = [...(used.get('jobs') ?? [])]
  expect([done.ended, uses.filter((use) => !granted('jobs').has(use))]).toEqual([
    // Retention, and learning anew under the keys that are in use by then.
    2,
    [],
  ])
  const ofPeople = (use: string) => /REPORTER|CONTACT|MASK|CODE|ADDRESS/.test(use)
  expect(uses.filter(ofPeople).sort()).toEqual([...granted('jobs')].filter(ofPeople).sort())
})

test('what cases teach is counted and taken back by projections, and anew by jobs, as they may', async () => {
  const { effects, clock, desk } = web
  const project = createProjections({ ...effects, documents: watched(effects.documents, 'projections') })
  const { id } = await web.complaint({ category: 'jalan-dan-jembatan' })
  const Records = [{ dynamodb: { Keys: { pk: { S: keys.case(id).pk }, sk: { S: keys.case(id).sk } } } }]
  const lead = 'dinas-perhubungan'
  const officer = { kind: 'officer', id: 'O-1', institution: lead } as const
  const steps: readonly (readonly [CaseCommand, Actor])[] = [
    [disposeTo({ holders: { lead, contributors: [], readers: [] } }), { ...officer, role: 'coordinator', institution: null }],
    [
      { type: 'return', institution: lead, reason: 'Bukan kami' },
      { ...officer, role: 'liaison' },
    ],
    [disposeTo(), { ...officer, role: 'coordinator', institution: null }],
  ]
  await project({ Records })
  for (const step of steps) {
    await web.done(id, step)
    await project({ Records })
  }
  ring = turned(ring, randomBytes(32), clock.now, false)
  clock.now = plusMillis(clock.now, inUseAfterMillis + keysKeptMillis)
  const jobs = () => createJobs({ ...effects, documents: watched(effects.documents, 'jobs') })({ schedule: 'jobs' })
  await jobs()
  clock.now = plusMillis(clock.now, 3_600_000)
  await jobs()
  expect((await readTaught(desk.table, id))?.keyId).toBe('k3')
  for (const name of ['projections', 'jobs'] as const) {
    const uses = [...(used.get(name) ?? [])]
    expect([name, uses.filter((use) => !granted(name).has(use))]).toEqual([name, []])
    expect([name, [...granted(name)].filter((use) => use.includes('LESSON') && !uses.includes(use))]).toEqual([name, []])
  }
})

test('jobs may do all that a bulk action asks of the table, for every kind there is', async () => {
  const { desk, effects } = web
  const tools = createTools(effects)
  const by = await web.officer({ name: 'koordinator-massal', role: 'coordinator' })
  const named = { category: 'jalan-dan-jembatan' }
  const [main, twin, rude] = [await web.complaint(named), await web.complaint(named), await web.complaint()]
  const stormy = await web.complaint({}, { inStorm: true })
  expect((await submitAsOfficer(tools, by, twin.id, { type: 'link', duplicateOf: main.id })).kind).toBe('done')
  const text = 'Bersama-sama'
  const lead = 'dinas-pekerjaan-umum-dan-penataan-ruang'
  const liaison = await web.officer({ name: 'penghubung-massal', role: 'liaison', institution: lead })
  const reason = { archiveReason: ArchiveReason.options[0], text }
  const steps: [BulkKind, object, string, JobGiver][] = [
    ['bulk-note', { text }, main.id, by],
    ['bulk-take-up', {}, stormy.id, by],
    ['bulk-pass-on', { institution: lead, text }, main.id, by],
    ['bulk-accept', {}, main.id, liaison],
    ['bulk-archive', reason, rude.id, by],
    ['bulk-reverse', { text }, rude.id, by],
    ['bulk-block', { text }, rude.id, by],
  ]
  expect(new Set(steps.map(([kind]) => kind))).toEqual(new Set(Object.keys(bulkKinds)))
  const asJobs = createJobs({ ...effects, documents: watched(effects.documents, 'jobs') })
  for (const [kind, input, id, giver] of steps) {
    const job = await startJob(tools, { kind, input: { ...input, target: { cases: [id] } }, by: giver })
    await asJobs({ schedule: 'jobs' })
    expect([kind, (await readJob(desk.table, job?.id ?? ''))?.leftOut]).toEqual([kind, {}])
  }
  const filter = QueueFilter.parse({ district: 'Ploso' })
  await startJob(tools, { kind: 'bulk-note', input: { text, target: { filter } }, by })
  await asJobs({ schedule: 'jobs' })
  const uses = [...(used.get('jobs') ?? [])]
  expect([uses.filter((use) => !granted('jobs').has(use)), uses.includes('Query DUPLICATES# lists')]).toEqual([[], true])
})

test('jobs may do what counting a paper asks of the table, once and again', async () => {
  const { effects, clock, table } = web
  const tools = createTools(effects)
  await web.complaint()
  clock.now = plusMillis(clock.now, 2 * 86_400_000)
  const day = clock.now.slice(0, 10)
  const made = await makePaper(tools, { id: 'O-1' }, { kind: 'month', period: day.slice(0, 7), asOf: localDate(`${day.slice(0, 8)}01`) })
  const week = lastPeriod('week', localDate(day))
  const letter = await makePaper(tools, { id: 'O-1' }, { kind: 'week', period: week, asOf: addDays(localDate(day), -1) })
  const asJobs = createJobs({ ...effects, documents: watched(effects.documents, 'jobs') })
  while ((await asJobs({ schedule: 'jobs' })).slices > 0);
  const ids = [made, letter].flatMap((it) => (it.kind === 'done' ? [it.id] : []))
  expect(await Promise.all(ids.map(async (id) => (await readPaper(table, id))?.state))).toEqual(['draft', 'draft'])
  const uses = [...(used.get('jobs') ?? [])]
  const ofPapers = (use: string) => use.includes('PAPER')
  expect(uses.filter(ofPapers).sort()).toEqual([...granted('jobs')].filter(ofPapers).sort())
  expect(uses.filter((use) => !granted('jobs').has(use))).toEqual([])
})

test.each(['disposition', 'jobs'] as const)('%s may read all that figures of scorers are made of', async (name) => {
  const before = new Set(used.get(name))
  used.get(name)?.clear()
  const { effects } = web
  await readFigureSources(createTools({ ...effects, documents: watched(effects.documents, name) }), wholeRegion, ['2026-09'])
  const uses = [...(used.get(name) ?? [])]
  for (const use of before) used.get(name)?.add(use)
  expect(uses.filter((use) => !granted(name).has(use))).toEqual([])
  expect(uses).toContain('Query PUBLISHED-FIGURES')
})

test('jobs may do what a check of everything asks of the table', async () => {
  const { effects, clock } = web
  await web.complaint(complaintFields)
  const day = localDateOf(clock.now, (await effects.region()).timeZone)
  const table = { documents: effects.documents, tableName: effects.tableName }
  await putRoot(table, anchorDay({ day, before: null, heads: await readChanged(table, day) }, 'blind', clock.now))
  const by = await web.officer({ name: 'koordinator-periksa', role: 'coordinator' })
  const job = await startChecking(createTools(effects), by, { from: day, until: day })
  const asJobs = createJobs({ ...effects, documents: watched(effects.documents, 'jobs') })
  await asJobs({ schedule: 'jobs' })
  expect(await readJob(table, job.id)).toMatchObject({ status: 'done', leftOut: {} })
  const uses = [...(used.get('jobs') ?? [])]
  expect(uses.filter((use) => !granted('jobs').has(use))).toEqual([])
  expect(['BatchGetItem CHANGED#', 'BatchGetItem CASE#', 'Query TEXT#'].filter((use) => !uses.includes(use as never))).toEqual([])
})

test('jobs may do what an import of an export asks of the table', async () => {
  const { effects, clock } = web
  const region = async () => ({ ...(await effects.region()), lapor: { keepNames: true } })
  const bytes = csvOfExport(synthesize({ rows: 3, layout: 'C', firstId: 8_300_000 }))
  await (await effects.s3()).send(new PutObjectCommand({ Bucket: effects.incomingName, Key: exportKey('X-1'), Body: bytes }))
  const by = await web.officer({ name: 'koordinator-impor', role: 'coordinator' })
  const lapor = openLaporDesk({ ...effects, region })
  const asJobs = createJobs({ ...effects, region, documents: watched(effects.documents, 'jobs') })
  const stateOf = async () => {
    const shown = await lapor.import(by, 'X-1')
    return shown === 'foreign' ? null : shown
  }
  expect(await lapor.look(by, 'X-1', 'UTC')).toBe(true)
  await asJobs({ schedule: 'jobs' })
  expect((await stateOf())?.import.state).toBe('read')
  expect(await lapor.apply(by, 'X-1', {})).toBe(true)
  clock.now = plusMillis(clock.now, 1000)
  await asJobs({ schedule: 'jobs' })
  expect((await stateOf())?.import).toMatchObject({ state: 'applied', summary: { new: 3 } })
  expect((await stateOf())?.job?.leftOut).toEqual({})
  const uses = [...(used.get('jobs') ?? [])]
  const ofImports = (use: string) => /IMPORT|NATIONAL|BatchGetItem (?!LESSON)/.test(use)
  expect(uses.filter((use) => !granted('jobs').has(use))).toEqual([])
  expect([...granted('jobs')].filter((use) => ofImports(use) && !uses.includes(use))).toEqual(['GetItem NATIONAL#'])
})

test('of the public side and the background, identities are touched by intake, mail and jobs as they must, and by nobody else', () => {
  const touching = [...walked, 'jobs' as const, 'projections' as const, 'reporting' as const].flatMap((name) =>
    [...granted(name)].filter((use) => use.includes('REPORTER#')).map((use) => `${name}: ${use}`),
  )
  expect(touching).toEqual([
    'intake: PutItem REPORTER#',
    'mail: GetItem REPORTER#',
    'jobs: GetItem REPORTER#',
    'jobs: DeleteItem REPORTER#',
    'jobs: PutItem REPORTER#',
  ])
})
