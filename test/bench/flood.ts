import { createHandler as createMail } from '../../functions/mail/handler.ts'
import { createHandler as createProjections } from '../../functions/projections/handler.ts'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { localDateOf } from '../../shared/domain/time/local-date.ts'
import { isWorkDone } from '../../shared/domain/typed/proof-of-work.ts'
import { coordinator as asCoordinator, disposeTo } from '../support/officers.ts'
import { startTestTable } from '../support/table.ts'
import type { Answer } from '../support/web.ts'
import { startWorld } from '../support/world.ts'
import { assumptions, prices } from './prices.ts'

/**
 * `npm run flood`: 2,000 filings, 2,000 guesses and 2,000 replies, from one network and from a hundred, on one machine, with
 * honest people among them, who wait as they are told or do the work that is asked (docs/adr/0054, docs/adr/0061), and the digests of a
 * morning behind them. Time is the system's own: ten requests a second, as the
 * gateway lets through, and one letter a second, as the sandbox of the mail service does.
 */
const each = Number(process.argv[2] ?? 2000)
const stranger = 'orang-lain@contoh.example'
const fields = {
  class: 'ordinary',
  recordThere: 'no',
  identity: 'named',
  title: 'Lampu mati',
  text: 'Sejak kemarin.',
  name: 'Warga Contoh',
}

type Sent = { to: string; at: Instant }
const sent: Sent[] = []
const clock = { forward: (_: number): void => {}, now: (): Instant => '' as Instant }
const ses = {
  send: async ({ input }: { input: { RawMessage: { Data: Uint8Array } } }) => {
    const to = /^To: <?([^>\r\n]+)>?/im.exec(Buffer.from(input.RawMessage.Data).toString('latin1'))?.[1] ?? ''
    sent.push({ to: to.toLowerCase(), at: clock.now() })
    return { MessageId: `flood-${sent.length}` }
  },
}
const world = await startWorld({
  startTable: startTestTable,
  ses: async () => ses as never,
  sleep: async (milliseconds) => clock.forward(milliseconds),
  log: () => {},
})
clock.forward = world.later
clock.now = () => world.clock.now

const statuses = new Map<number, number>()
let longestWait = 0
const honest = { tried: 0, atOnce: 0 }
const noted = (answer: Answer): Answer => {
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
  return answer
}
/** Somebody who did nothing wrong: when told to wait they do, once, with the token that they were given, and must get through. */
const honestly = async (what: string, ask: (headers: Record<string, string>) => Promise<Answer>, good: number): Promise<Answer> => {
  honest.tried++
  let answer = noted(await ask({}))
  if (answer.status === good) honest.atOnce++
  else {
    const seconds = Number(answer.headers['retry-after'] ?? Number.NaN)
    longestWait = Math.max(longestWait, seconds)
    world.later(seconds * 1000)
    const token = answer.headers['wait-token']
    answer = noted(await ask(token ? { 'wait-token': token } : {}))
  }
  if (answer.status !== good) throw new Error(`${what}: ${answer.status} after waiting`)
  return answer
}

let key = 0
const newKey = (): string => `flood-key-${++key}`
const file = (email: string, from: string, idempotencyKey = newKey(), more: Record<string, string> = {}) =>
  world.send('POST', '/pengaduan', { json: { ...fields, email }, from, headers: { 'idempotency-key': idempotencyKey, ...more } })

/** What a browser with script or a program computes, some seconds of a cheap telephone. */
const workFor = (of: string): string => {
  for (let n = 0; ; n++) if (isWorkDone({ of, nonce: String(n) })) return String(n)
}

/** The stream tells of what was filed, as it does in the account: so a storm is noticed. */
const tellOf = async (answers: readonly Answer[]): Promise<void> => {
  const receivedOn = { S: localDateOf(world.effects.now(), 'Asia/Jakarta') }
  const newImage = { version: { N: '1' }, case: { M: { via: { S: 'web' }, receivedOn } } }
  const Records = answers.flatMap((answer) => {
    const number = answer.status === 201 ? (answer.json() as { number?: string }).number : undefined
    const image = { Keys: { pk: { S: `CASE#${number}` }, sk: { S: 'CASE' } }, NewImage: newImage }
    return number === undefined ? [] : [{ eventName: 'INSERT', dynamodb: image }]
  })
  if (Records.length > 0) await projections({ Records } as never)
}
const read = { asAlways: 0, afterStorm: 0 }
const worked = { asAlways: 0, afterStorm: 0 }
const countIn = (where: typeof read, answer: Answer): void => {
  const facts = answer.status === 201 ? (answer.json() as { readAfterStorm?: string | null }) : {}
  if (facts.readAfterStorm !== undefined) where[facts.readAfterStorm === null ? 'asAlways' : 'afterStorm']++
}

/** A hundred kinds of hostile requests at a time, and now and then somebody honest from the same network. */
const flood = async (
  name: string,
  networks: number,
  hostile: (i: number, from: string) => Promise<Answer>,
  decent: (from: string) => Promise<void>,
) => {
  const started = performance.now()
  for (let i = 0; i < each; i += 10) {
    const some = Array.from({ length: Math.min(10, each - i) }, (_, n) => hostile(i + n, `198.51.100.${(i + n) % networks}`))
    const answers = await Promise.all(some)
    for (const answer of answers) countIn(read, noted(answer))
    await tellOf(answers)
    world.later(1000)
    if (i % 400 === 0) {
      await decent('198.51.100.0')
      await decent('203.0.113.9')
    }
    if (i % 500 === 0) console.error(`  ${name}: ${i} of ${each}`)
  }
  console.error(`  ${name}: ${each}, ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

const decent = await world.citizenFiles('/pengaduan', { email: 'jujur@contoh.example' })
const officer = await world.signIn({ name: 'Lia Contoh', role: 'liaison', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang' })
await world.done(decent.id, [disposeTo(), asCoordinator])
const opening = async (from: string): Promise<void> => {
  await honestly(
    'opening a case',
    () => world.send('POST', '/lacak', { json: { number: decent.number, accessCode: decent.accessCode }, from }),
    200,
  )
}
let decents = 0
/** One without script, who waits as they are told, and one whose browser works. */
const filing = async (from: string): Promise<void> => {
  const [patient, busy] = [newKey(), newKey()]
  const email = `warga${++decents}@contoh.example`
  await honestly('filing', (headers) => file(email, from, patient, headers), 201)
  const work = { 'proof-of-work': workFor(busy) }
  countIn(worked, await honestly('filing with work', () => file(`kerja${decents}@contoh.example`, from, busy, work), 201))
}

const mail = createMail(world.effects)
const projections = createProjections(world.effects)
const reminders = createReminders(world.effects)
await reminders({ schedule: 'sweep' })
await mail({ schedule: 'unsent-letters' } as never)
// What the next morning's digest has to tell.
await world.done((await world.citizenFiles('/pengaduan', {})).id, [disposeTo(), asCoordinator])
await reminders({ schedule: 'sweep' })
world.at('2026-11-25', '06:30')

for (const networks of [1, 100]) {
  const of = `from ${networks === 1 ? 'one network' : 'a hundred networks'}`
  await flood(`filings ${of}`, networks, (i, from) => file(i % 2 === 0 ? stranger : `orang${i}@contoh.example`, from), filing)
  await flood(
    `guesses ${of}`,
    networks,
    (i, from) =>
      world.send('POST', '/lacak', { json: { number: i % 2 === 0 ? decent.number : `J-AAAA-${1000 + i}`, accessCode: `AAAA-${i}` }, from }),
    opening,
  )
  const victim = await world.citizenFiles('/pengaduan', {})
  await flood(
    `replies ${of}`,
    networks,
    (i, from) =>
      world.send('POST', `/kasus/${victim.number}/balasan`, {
        json: { message: `${i} ${'"'.repeat(2900)}` },
        cookies: victim.cookies,
        from,
      }),
    async (from) => {
      await honestly(
        'reading a case',
        () => world.send('GET', `/kasus/${victim.number}`, { cookies: victim.cookies, from, headers: { accept: 'text/html' } }),
        200,
      )
    },
  )
}

console.error('  half past seven, and everything that waits')
world.at('2026-11-25', '07:30')
const morning = clock.now()
// The outbox has not run since the flood began: what this run says of that is right, and not our question.
await reminders({ schedule: 'morning-digest' }).catch(() => {})
await mail({ schedule: 'unsent-letters' } as never)
const digest = sent.find(({ to, at }) => at >= morning && to === officer.officer.email.toLowerCase())

const perDay = new Map<string, number>()
for (const { to, at } of sent.filter(({ to }) => to === stranger))
  perDay.set(`${to} ${at.slice(0, 10)}`, (perDay.get(`${to} ${at.slice(0, 10)}`) ?? 0) + 1)

/** What ten million requests cost that are answered no, by what each asks of the table and how long a function runs for it. */
const tenMillion = ({ reads, writes, seconds }: { reads: number; writes: number; seconds: number }): string => {
  const one = prices.apiCall + prices.functionCall + reads * prices.readUnit + writes * prices.writeUnit + seconds * prices.gigabyteSecond
  return (one * 10_000_000).toFixed(0)
}
const wait = assumptions.wait / 1000
const servers = [...statuses].filter(([status]) => status >= 500).reduce((sum, [, n]) => sum + n, 0)
console.log(
  [
    `answers by status: ${[...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, n]) => `${status}: ${n}`)
      .join(', ')}`,
    `5xx: ${servers}`,
    `honest people: ${honest.tried}, at once ${honest.atOnce}, longest wait ${longestWait} s`,
    `filings of the flood read as always ${read.asAlways}, after the storm ${read.afterStorm}; of honest people who worked: ${worked.asAlways} and ${worked.afterStorm}`,
    `letters to the stranger on one day: at most ${Math.max(0, ...perDay.values())}; letters sent in all ${sent.length}`,
    `digest of the morning: ${digest ? `${Math.round((Date.parse(digest.at) - Date.parse(morning)) / 1000)} s after 07:30` : 'none'}`,
    `ten million guesses, refused: before ${tenMillion({ reads: 3, writes: 2, seconds: 3 + 4 * wait })} USD, now ${tenMillion({ reads: 1, writes: 0, seconds: wait + 0.002 })} USD`,
    `ten million filings, refused for their network: ${tenMillion({ reads: 0, writes: 1, seconds: wait + 0.004 })} USD`,
  ].join('\n'),
)
await world.close()
if (servers > 0 || longestWait > 60 || worked.afterStorm > 0 || Math.max(0, ...perDay.values()) > 3 || !digest) process.exitCode = 1
