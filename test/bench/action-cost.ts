import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DynamoDBDocumentClient, type GetCommandInput, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { dynamoClient } from '../../infra/local/dynamodb.ts'
import { startTestDesk } from '../support/desk.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { complaintFields, eventOf, type Sent } from '../support/event.ts'
import { startTestTable } from '../support/table.ts'
import { type TableCall, watchCalls } from '../support/table-calls.ts'
import { fieldOn } from '../support/web.ts'
import { byTurns, median, type Ratio, type Runs, ratioOf, timed } from './statistics.ts'

export type ActionBench = { ours: number; bare: number; ratio: Ratio; floors: readonly Floor[]; calls: readonly TableCall[] }
/** The same transaction after reads that no way of doing it can leave out. */
export type Floor = { what: string; milliseconds: number; ratio: Ratio }

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const rounds = 30
/** Cases of each round: one of ours, one for the bare transaction and one for each floor. */
type Twins = readonly Filed[]
type Filed = { id: string; number: string; cookies: readonly string[] }

/**
 * One click each of an officer ("accept") and of a citizen (a reply), warm and signed in, from event to answer; against a
 * bare handler that makes the same transaction on a case in the same state. All bundled, on the same server, by turns. The
 * clock stands still, so that what a process keeps for a minute (law, names) has been read before.
 */
export const benchActions = async (folder: string): Promise<{ accept: ActionBench; reply: ActionBench }> => {
  const office = await startOffice(folder)
  try {
    const accept = await benchOne(office, {
      twins: 4,
      path: (number) => `/petugas/kasus/${number}`,
      to: 'terima',
      sentBy: () => office.liaison,
      send: office.disposition,
      fields: {},
      floors: (calls) => {
        const [session, officer, snapshot] = ['SESSION#', 'DIRECTORY#officers', 'CASE#'].map((pk) => getOf(calls, pk))
        if (!session || !officer || !snapshot)
          throw new Error('Session, officer or snapshot was read in a way that the floor does not know')
        return [
          { what: 'session, officer and snapshot, one after the other', reads: [[session], [officer], [snapshot]] },
          { what: 'session and snapshot side by side, then the officer', reads: [[session, snapshot], [officer]] },
        ]
      },
    })
    const reply = await benchOne(office, {
      twins: 3,
      path: (number) => `/kasus/${number}`,
      to: 'balasan',
      sentBy: ({ cookies }) => ({ cookies }),
      send: office.intake,
      fields: { message: 'Air masih menggenang di depan pasar, mohon segera ditangani.' },
      floors: (calls) => {
        const snapshot = getOf(calls, 'CASE#')
        if (!snapshot) throw new Error('The snapshot was read in a way that the floor does not know')
        return [{ what: 'the snapshot', reads: [[snapshot]] }]
      },
    })
    return { accept, reply }
  } finally {
    await office.close()
  }
}

type Reads = readonly (readonly GetCommandInput[])[]
type Click = {
  twins: number
  path: (number: string) => string
  to: string
  sentBy: (filed: Filed) => { cookies: readonly string[]; csrf?: string }
  send: Send
  fields: Record<string, string>
  floors: (calls: readonly TableCall[]) => { what: string; reads: Reads }[]
}

const benchOne = async (office: Office, click: Click): Promise<ActionBench> => {
  let cases: Twins[] = []
  let calls: readonly TableCall[] = []
  const prepare = async () => {
    cases = []
    for (let i = 0; i < rounds; i++) cases.push(await Promise.all(Array.from({ length: click.twins }, office.disposed)))
  }
  const twinsOf = (round: number, place: number): [Filed, Filed] => {
    const [ours, other] = [cases[round]?.[0], cases[round]?.[place]]
    if (!ours || !other) throw new Error('No case was prepared')
    return [ours, other]
  }

  const ours = async (round: number) => {
    const [filed] = twinsOf(round, 0)
    const { csrf = '', cookies } = click.sentBy(filed)
    const path = click.path(filed.number)
    const page = (await click.send('GET', path, { cookies, headers: html })).text
    const form = { csrf, token: fieldOn(page, 'token'), seen: fieldOn(page, 'seen'), step: 'send', ...click.fields }
    office.watched.take()
    const spent = await timed(async () => {
      const { status } = await click.send('POST', `${path}/${click.to}`, { cookies, form })
      if (status !== 303) throw new Error(`${path}/${click.to} answered ${status}`)
    })
    calls = office.watched.take()
    return spent
  }
  /** The same transaction, perhaps after reads, on the twin of the case that was ours in this round. */
  const bareOn = (place: number, readsOf: (calls: readonly TableCall[]) => Reads) => (round: number) => {
    const [from, to] = twinsOf(round, place)
    const input = calls.find((call) => 'TransactItems' in call.input)?.input
    if (!input) throw new Error('No transaction was seen')
    const work = { reads: asOf(to, from, readsOf(calls)), input: asOf(to, from, input) as TransactWriteCommandInput }
    return timed(() => office.bare(work))
  }

  await prepare()
  for (let round = 0; round < rounds; round++) {
    await ours(round)
    await bareOn(1, () => [])(round)
  }
  const floors = click.floors(calls)
  const floorWorks = floors.map((_, i) => [`floor ${i}`, bareOn(i + 2, (seen) => click.floors(seen)[i]?.reads ?? [])] as const)
  const times = await byTurns(rounds, { ours, bare: bareOn(1, () => []), ...Object.fromEntries(floorWorks) }, prepare)
  const runsOf = (name: string): Runs => (times as Record<string, Runs>)[name] ?? []
  return {
    ours: median(times.ours.flat()),
    bare: median(times.bare.flat()),
    ratio: ratioOf(times.ours, times.bare),
    floors: floors.map(({ what }, i) => {
      const runs = runsOf(`floor ${i}`)
      return { what, milliseconds: median(runs.flat()), ratio: ratioOf(runs, times.bare) }
    }),
    calls,
  }
}

const html = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }
type Send = (method: string, path: string, sent: Sent) => Promise<{ status: number; text: string; cookies: string[] }>
type Office = Awaited<ReturnType<typeof startOffice>>

const startOffice = async (folder: string) => {
  const system = await startTestDesk({}, startTestTable)
  const watched = watchCalls(system.table.documents)
  const handlerOf = async (name: string) =>
    sendTo(
      (await import(join(folder, 'functions', name, 'handler.mjs'))).createHandler({ ...system.effects, baseUrl: 'https://desk.example' }),
    )
  const [intake, disposition] = [await handlerOf('intake'), await handlerOf('disposition')]
  const reads = (await import(join(folder, 'reads/handler.mjs'))) as typeof import('./bare-reads.ts')
  await enterOfficers(system.table, [officerOf('kori', 'coordinator'), officerOf('lia', 'liaison', works)])
  const signedIn = async (officer: string) => {
    const id = await system.desk.openOfficerSession(officer, null, { authenticatedAt: null })
    return { cookies: [`__Host-petugas=${id}`], csrf: (await system.desk.officerSession(id))?.csrf ?? '' }
  }
  const [coordinator, liaison] = [await signedIn('kori'), await signedIn('lia')]
  let filed = 0
  const keyed = () => ({ 'idempotency-key': randomBytes(12).toString('hex') })
  const bare = reads.createHandler(
    DynamoDBDocumentClient.from(dynamoClient(system.table.endpoint), { marshallOptions: { removeUndefinedValues: true } }),
  )

  /** A complaint that lies with an institution and waits for its click. */
  const disposed = async (): Promise<Filed> => {
    const from = `10.${Math.floor(filed / 2500)}.${Math.floor(filed / 50) % 50}.${filed++ % 50}`
    const receipt = await intake('POST', '/pengaduan', { json: complaintFields, headers: keyed(), from })
    const { number } = JSON.parse(receipt.text) as { number: string }
    const order = { ...{ class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no' }, lead: works }
    const headers = { ...keyed(), 'x-csrf-token': coordinator.csrf }
    const path = `/petugas/kasus/${number}/disposisi`
    const { status, text } = await disposition('POST', path, { json: order, headers, cookies: coordinator.cookies })
    if (status !== 200) throw new Error(`${path} answered ${status} ${text}`)
    return { number, cookies: receipt.cookies, id: await system.desk.caseIdOf(number) }
  }
  return { intake, disposition, bare, coordinator, liaison, disposed, watched, close: system.close }
}

type Handle = (event: unknown) => Promise<{ statusCode: number; body?: string; cookies?: string[] }>
const sendTo =
  (handle: Handle): Send =>
  async (method, path, sent) => {
    const { statusCode, body = '', cookies = [] } = await handle(eventOf(method, path, sent))
    return { status: statusCode, text: body, cookies }
  }

/** The read of one item that was made under that beginning of a key. */
const getOf = (calls: readonly TableCall[], pkPrefix: string): GetCommandInput | undefined =>
  calls.find(({ action, input }) => action === 'GetItem' && String((input as { Key: { pk: string } }).Key.pk).startsWith(pkPrefix))
    ?.input as GetCommandInput | undefined

/** The same with another case in place of that one, in keys and words alike. */
const asOf = <T>(to: Filed, from: Filed, value: T): T => {
  if (typeof value === 'string') return value.replaceAll(from.id, to.id).replaceAll(from.number, to.number) as T
  if (Array.isArray(value)) return value.map((it) => asOf(to, from, it)) as T
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [asOf(to, from, name), asOf(to, from, it)])) as T
}
