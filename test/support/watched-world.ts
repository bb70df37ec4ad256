import { SESClient } from '@aws-sdk/client-ses'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { createHandler as createDisposition } from '../../functions/disposition/handler.ts'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { createHandler as createMail } from '../../functions/mail/handler.ts'
import { createHandler as createProjections } from '../../functions/projections/handler.ts'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import { createHandler as createReporting } from '../../functions/reporting/handler.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { startInbox } from '../../infra/local/inbox.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import { openInformationDesk } from '../../shared/desk/officers/information/open-information-desk.ts'
import { openPapers } from '../../shared/desk/reports/open-papers.ts'
import { type Instant, instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { readTemplates } from '../../shared/store/office/template-items.ts'
import { eventOf } from './event.ts'
import { addressesOf } from './every-address.ts'
import { holding } from './held-keys.ts'
import { plantEvidence } from './plant-evidence.ts'
import {
  contributor,
  eraseAll,
  former,
  lead,
  other,
  overrideLimit,
  type Planted,
  plantAnswerFiles,
  plantComplaint,
  plantDecree,
  plantRequest,
  reader,
  reported,
} from './private-world.ts'
import { startTestTable } from './table.ts'
import { unescaped } from './web.ts'
import { readableText } from './workbook.ts'
import { startWorld, type TestOfficer, type World } from './world.ts'

/** Everybody who looks. `reporter` is that of the case in question, `another reporter` any other one. */
export type Viewer = (typeof officerViewers)[number] | 'reporter' | 'another reporter' | 'public' | 'log'

export const officerViewers = [
  'coordinator',
  'opener',
  'reported coordinator',
  'liaison',
  'head',
  'contributor',
  'reader',
  'former liaison',
  'inspector',
  'other liaison',
  'reported liaison',
  'reported head',
  'superior',
  'leader',
  'administrator',
] as const

/** Stands in the file of a decree and nowhere else. */
export const decreeWord = 'Sandisuratkeputusan'

/** Stand in files beside answers to scorers and nowhere else: of the whole regency, and of an institution. */
export const regionAnswerWord = 'Sandibuktidaerah'
export const houseAnswerWord = 'Sandibuktiinstansi'

type Seen = { viewer: Viewer; key: string | null; where: string; text: string }
type Look = (method: string, address: string, accept: string) => Promise<string>

/**
 * Plants the cases, lets days pass with reminders and mail, and looks at everything as everybody. `losing` takes the keys away
 * once the cases are there.
 */
export const startWatchedWorld = async (losing: { keys: Effects['keys']; replace: (clock: { now: Instant }) => void } | null = null) => {
  const office = await startWorld({ startTable: startTestTable, ...(losing ? { keys: losing.keys } : {}) })
  const inbox = await startInbox()
  const ses = new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 })
  const effects = { ...office.effects, ses: async () => ses }
  const people = await officersOf(office)
  const cases = await plantAll(office, people)
  losing?.replace(office.clock)
  await letDaysPass(effects, office.clock, cases)
  const papers = await plantPapers(office, people)
  const evidence = await plantEvidence(office.effects, people.coordinator.officer)
  const jobs = await giveJobs(office, people)
  const line = await plantLine(office, people)

  const seen: Seen[] = []
  const broken: string[] = []
  const opened = new Set<string>()
  // Nobody signs in here: there is no provider.
  const oidc = { issuer: 'http://localhost:9', clientId: 'tanggap' }
  const functions = {
    disposition: createDisposition({ ...holding('disposition', effects), oidc }),
    reporting: createReporting(holding('reporting', effects)),
  }
  const lookOf =
    (viewer: Viewer, key: string | null, cookies: readonly string[]): Look =>
    async (method, address, accept) => {
      const event = eventOf(method, address, { headers: { accept, 'sec-fetch-site': 'same-origin' }, cookies })
      const path = address.split('?')[0] ?? ''
      const answer = path.startsWith('/petugas/laporan')
        ? await functions.reporting(event)
        : path.startsWith('/petugas')
          ? await functions.disposition(event)
          : await office.send(method, address, { headers: { accept }, cookies }).then(({ status, headers, text }) => ({
              statusCode: status,
              headers,
              body: text,
            }))
      const status = answer.statusCode ?? 0
      if (status < 400 && !/\/(masuk|lacak\?)/.test(String(answer.headers?.location ?? ''))) opened.add(path)
      if (status >= 500 && path !== '/petugas/masuk') broken.push(`${viewer}: ${address} ${status}`)
      const location = String(answer.headers?.location ?? '')
      const file = location.startsWith(office.storage.url) ? await contentOf(location) : ''
      seen.push({ viewer, key, where: `${address} ${accept}`, text: unescaped(`${await readableOf(answer)}\n${location}\n${file}`) })
      return answer.body ?? ''
    }

  const addresses = addressesOf(
    cases,
    [
      ...Object.values(people).map(({ officer }) => officer.id),
      ...jobs,
      line,
      ...(await readTemplates(office.desk.table)).map(({ id }) => id),
    ],
    [...papers, ...evidence, 'tidak-ada'],
  )
  const html = 'text/html'
  const walk = async (look: Look, walked: readonly string[]) => {
    for (const address of walked) {
      await look('GET', address, html)
      if (!/\/(berkas|surat)\/./.test(address)) await look('GET', address, 'application/json')
    }
  }
  for (const name of officerViewers) {
    const session = await office.desk.openOfficerSession(people[name].officer.id, null, { authenticatedAt: office.clock.now })
    await walk(lookOf(name, null, [`__Host-petugas=${session}`]), addresses.officers)
  }
  for (const { key, state } of cases) {
    await walk(lookOf('reporter', key, await office.openedBy(state)), addresses.citizens)
  }
  await walk(lookOf('public', null, []), [...addresses.citizens, ...addresses.officers])
  const { emails } = (await (await fetch(`${inbox.url}/store`)).json()) as { emails: Mail[] }
  const letters = { reporters: [] as string[], officers: [] as string[] }
  for (const mail of emails) {
    const text = unescaped(`${mail.subject}\n${mail.body.text}\n${mail.body.html}`)
    const officer = officerViewers.find((name) => mail.destination.to.includes(people[name].officer.email))
    if (officer) seen.push({ viewer: officer, key: null, where: `letter: ${mail.subject}`, text })
    letters[officer ? 'officers' : 'reporters'].push(text)
  }
  for (const line of office.logged) seen.push({ viewer: 'log', key: null, where: line.name, text: JSON.stringify(line) })

  return {
    cases,
    letters,
    broken,
    /** Routes that nobody could open. Signing in and a link from a letter are walked by tests of their own. */
    never: addresses.routes.filter((path) => {
      const shape = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
      return ![...opened].some((it) => shape.test(it))
    }),
    /** Who saw that word, and one of the places. `key`: the case it belongs to. */
    whoSaw: (word: string, key: string, counts: (it: Seen) => boolean = () => true): Map<Viewer, string> =>
      new Map(
        seen
          .filter((it) => it.text.includes(word) && counts(it))
          .map((it) => [it.viewer === 'reporter' && it.key !== key ? 'another reporter' : it.viewer, it.where] as const),
      ),
    close: async () => {
      inbox.close()
      await office.close()
    },
  }
}

type Mail = { subject: string; destination: { to: string[] }; body: { text: string; html: string } }
type Office = World
type People = Record<(typeof officerViewers)[number], TestOfficer>

const officersOf = async (office: Office): Promise<People> => {
  const as = (name: string, role: TestOfficer['officer']['role'], institution?: string) =>
    office.signIn({ name, role, ...(institution ? { institution } : {}) })
  return {
    coordinator: await as('Kori', 'coordinator'),
    opener: await office.signIn({ name: 'Buka', role: 'coordinator', mayOpenIdentities: true }),
    'reported coordinator': await as('Terlapor', 'coordinator'),
    liaison: await as('Lia', 'liaison', lead),
    head: await as('Hadi', 'head', lead),
    contributor: await as('Bantu', 'liaison', contributor),
    reader: await as('Baca', 'liaison', reader),
    'former liaison': await as('Dulu', 'liaison', former),
    // Told of what is late, and of nothing else.
    inspector: await as('Ina', 'liaison', 'inspektorat'),
    'other liaison': await as('Lain', 'liaison', other),
    'reported liaison': await as('Lipor', 'liaison', reported),
    'reported head': await as('Kepor', 'head', reported),
    superior: await as('Sekda', 'superior'),
    leader: await as('Bupati', 'leader'),
    administrator: await as('Admin', 'administrator'),
  }
}

const plantAll = async (web: Office, people: People): Promise<Planted[]> => {
  // About somebody of either desk, so that the coordinators keep it (docs/adr/0052).
  const inspector = await web.signIn({ name: 'Ira', role: 'liaison', institution: 'inspektorat' })
  const planting = {
    web,
    coordinator: people.opener,
    liaison: people.liaison,
    reportedOfficers: [people['reported coordinator'].officer.id, inspector.officer.id],
    signedBy: people.opener,
  }
  const cases = [
    await plantComplaint(planting, 'Nama'),
    await plantComplaint(planting, 'Anonim', { identity: 'anonymous' }),
    await plantComplaint(planting, 'Telepon', { identity: 'anonymous', email: '' }),
    await plantComplaint(planting, 'Tanpa', { identity: 'none', confidential: 'on' }),
    await plantComplaint(planting, 'Rahasia', { confidential: 'on' }),
    await plantRequest(planting, 'Orang'),
    await plantRequest(planting, 'Badan', { requesterKind: 'entity' }),
  ]
  const gone = [await plantComplaint(planting, 'Lenyap'), await plantRequest(planting, 'Pupus')]
  for (const planted of gone) await eraseAll(planting, planted)
  await plantDecree(planting, lead, decreeWord)
  await plantAnswerFiles(planting, lead, [regionAnswerWord, houseAnswerWord])
  await overrideLimit(planting)
  return [...cases, ...gone]
}

/** Words and figures follow; for a fortnight the sweep runs every morning and letters leave. */
const letDaysPass = async (effects: Effects, clock: Office['clock'], cases: readonly Planted[]) => {
  const project = createProjections(holding('projections', effects))
  const record = (id: string) => ({ dynamodb: { SequenceNumber: '1', Keys: { pk: { S: `CASE#${id}` }, sk: { S: 'CASE' } } } }) as never
  await project({ Records: cases.map(({ state }) => record(state.id)) })
  const [mail, reminders] = [createMail(holding('mail', effects)), createReminders(holding('reminders', effects))]
  for (let day = 24; day <= 52; day++) {
    clock.now = instant(new Date(Date.UTC(2026, 10, day, 0, 35)))
    await reminders({ schedule: 'sweep' })
    await mail({ schedule: 'unsent-letters' })
  }
}

/** Work on all cases at once, given by those whose page of it might tell too much. */
/** What somebody reads of an answer: a workbook is opened, for words in it are not found in its bytes. */
const readableOf = async ({ body = '', headers, isBase64Encoded }: APIGatewayProxyStructuredResultV2): Promise<string> => {
  if (!isBase64Encoded) return body
  const [type, bytes] = [String(headers?.['content-type']), Buffer.from(body, 'base64')]
  if (type === 'application/pdf') return (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text
  if (type.endsWith('wordprocessingml.document')) {
    const parts = Object.values(unzipSync(new Uint8Array(bytes)))
    return parts.map((it) => Buffer.from(it).toString('utf8')).join('\n')
  }
  return (await readableText(type, bytes)) ?? body
}

/** Papers of both channels, counted and issued. */
const plantPapers = async (office: Office, { coordinator }: People): Promise<string[]> => {
  const desk = openPapers(office.effects)
  const jobs = createJobs(holding('jobs', office.effects))
  const ids: string[] = []
  for (const [kind, period] of [
    ['month', '2026-11'],
    ['annual', '2026'],
    ['week', '2026-12-07'],
  ] as const) {
    const made = await desk.make(coordinator.officer, { kind, period, asOf: localDate('2026-12-20') })
    while ((await jobs({ schedule: 'jobs' })).slices > 0);
    const paper = made.kind === 'done' ? await desk.paper(made.id) : null
    if (!paper) throw new Error('No paper')
    await desk.issue(coordinator.officer, paper.id, paper.version)
    ids.push(paper.id)
  }
  return ids
}

/** A line of the public information list that everybody may read. */
const plantLine = async (office: Office, { coordinator, opener }: People): Promise<string> => {
  const desk = openInformationDesk(office.effects)
  const open = { class: 'periodic', title: 'Profil dinas', summary: 'Tugas dan alamat.', holder: lead } as const
  const about = { maker: null, made: 'Jombang, 2026', forms: ['softcopy' as const], retention: '5 tahun', link: null }
  const facts = { ...open, ...about, exemptions: [], test: null }
  await desk.propose(coordinator.officer, { id: null, version: 0, facts })
  const id = (await desk.lines(opener.officer))[0]?.id ?? ''
  await desk.decide(opener.officer, id, 1, { kind: 'release' })
  return id
}

const giveJobs = async (office: Office, people: People): Promise<string[]> => {
  const jobs: string[] = []
  for (const name of ['coordinator', 'reported coordinator', 'reported liaison', 'reader'] as const) {
    const id = await office.desk.openOfficerSession(people[name].officer.id, null, { authenticatedAt: office.clock.now })
    const csrf = (await office.desk.officerSession(id))?.csrf ?? ''
    const form = { csrf, tindakan: 'bulk-note', cakupan: 'semua', catatan: 'Dilihat.' }
    const sent = eventOf('POST', '/petugas/massal', { form, cookies: [`__Host-petugas=${id}`] })
    const answer = await createDisposition(holding('disposition', office.effects))(sent)
    jobs.push(String(answer.headers?.location ?? '').slice('/petugas/pekerjaan/'.length))
  }
  return jobs
}

const contentOf = async (link: string): Promise<string> => {
  const response = await fetch(link)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (!Buffer.from(bytes.subarray(0, 5)).toString().startsWith('%PDF')) return Buffer.from(bytes).toString('latin1')
  return (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text
}
