import { createHash } from 'node:crypto'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { createHandler as createMail, type MailResult } from '../../functions/mail/handler.ts'
import { createHandler as createProjections, type ProjectionsResult } from '../../functions/projections/handler.ts'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import { turnKeys } from '../../infra/turn-keys.ts'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import { rememberKeys } from '../../shared/desk/key-checks.ts'
import { keySetOf, type MasterRing, ringOfOne, without } from '../../shared/desk/master-ring.ts'
import { changeCalendar } from '../../shared/desk/officers/law/law-change.ts'
import { restoreRecipient } from '../../shared/desk/officers/watch/restoring-address.ts'
import { whoIsNotReached } from '../../shared/desk/unreachable.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { nationalDutyOf } from '../../shared/domain/case/national-duty.ts'
import { pendingNewCode } from '../../shared/domain/case/new-code.ts'
import type { CalendarDay } from '../../shared/domain/time/calendar.ts'
import { instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { readJob } from '../../shared/store/office/job-items.ts'
import { readNotArrived } from '../../shared/store/post/letter-items.ts'
import { dayAfter, localDay, ownDays } from '../recount/own-days.ts'
import { jombang, sampleComplaint, sampleRequest, sendingOf } from '../support/desk.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { holding } from '../support/held-keys.ts'
import { smallBucket } from '../support/small-bucket.ts'
import { createDesk, type Desk } from '../support/whole-desk.ts'
import { atOnce } from './at-once.ts'
import { likeliestBeside, stepBeside } from './at-the-counter.ts'
import { dailyStep, likeliest } from './behaviour.ts'
import { chanceOf } from './chance.ts'
import type { Lived } from './count.ts'
import { liaisonsAway } from './count-hand-overs.ts'
import { processesOf, type World } from './faults.ts'
import { listKeepers } from './keeping-list.ts'
import { nationalApp } from './national-app.ts'
import { ordinary, type Rates } from './rates.ts'
import type { RawItem } from './raw.ts'
import { exportTaker } from './taking-exports.ts'
import { startWholeTable } from './whole-table.ts'

export type YearOptions = {
  /** In all: filed here, and brought in from SP4N-LAPOR! (`filedHere`). */
  cases: number
  seed: number
  progress: (share: number) => void
  /** Nothing goes wrong, letters are written and do not leave, and functions run once a day: a year of figures alone, in a tenth of the time. */
  calm?: boolean
  /** How often what is rare happens; as in a regency. */
  rates?: Rates
  /** Sees the year as it ended, while its table and its keys are still there. */
  before?: (world: YearEnd) => Promise<void>
}

/** What somebody needs to open the desks of a year that was lived. */
export type YearEnd = {
  effects: Effects
  items: readonly RawItem[]
  /** Who is in the directory. */
  officers: ReadonlySet<string>
  /** Days on which figures were published, each with the last moment up to which changes had reached the figures. */
  settled: ReadonlyMap<string, string>
  /** Free days that a decree of that region set. */
  free: readonly string[]
}

const decree = { day: '2026-07-15', at: '2026-07-15T02:30:00.000Z', free: ['2026-08-06', '2026-09-10'] }
/** Keys are turned in the middle of the year, and a week later the old ones go. */
const turning = { day: '2026-06-22', retiredOn: '2026-06-29' }
const outage = { from: '2026-06-08', until: '2026-06-14' }
/** What the mail service says of a letter. */
const told = {
  bounce: { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } },
  complaint: { eventType: 'Complaint', complaint: { complaintFeedbackType: 'abuse' } },
  unknown: { eventType: 'Bounce', bounce: { bounceType: 'Undetermined' } },
  delivery: { eventType: 'Delivery' },
} as const
/** Arrivals end here; afterwards the last letters go out undisturbed. */
const lastArrival = '2026-12-31'
const lastDay = '2027-01-20'
/** Officers, letters and filings that are under way at once. */
const width = 4

/** Whom a case is about has no way to it; the rules of the moves alone do not say so. */
const isAbout = ({ id, institution }: { id: string; institution: string | null }, { reported }: Case): boolean =>
  reported.officers.includes(id) || (institution !== null && reported.institutions.includes(institution))

/** Of eight cases three come in by the exports of SP4N-LAPOR!. */
const filedHere = 5 / 8

/** What the office has rules for beyond the moves: `approvalRule`. */
const ruled: ReadonlySet<string> = new Set(['answer', 'decide', 'draft-decision', 'approve', 'send-back'])

/** A year of a regency on a real table server, day by day, with everything going wrong that can. */
export const liveYear = async ({
  cases,
  seed,
  progress,
  calm: isCalm = false,
  rates = ordinary,
  before,
}: YearOptions): Promise<Lived & { called: number; world: World }> => {
  const table = await startWholeTable()
  const chance = chanceOf(seed)
  /** Apart from all else: whoever files stays the same, however what runs at once comes about. */
  const people = chanceOf(seed + 1)
  let filings = 0
  let now = instant('2026-01-01T00:00:00.000+07:00')
  const bucket = smallBucket()
  let ring: MasterRing = ringOfOne(createHash('sha256').update('a key for a simulated year').digest())
  const effects: Effects = createEffects({
    now: () => now,
    // Whoever waits, for a lease that a dead process left behind, must see it end.
    sleep: async (milliseconds) => {
      now = plusMillis(now, milliseconds)
    },
    randomBytes: chance.bytes,
    documents: table.documents,
    tableName: table.tableName,
    appendToJournal: async () => {},
    // The salt by which networks are counted lies there.
    s3: async () => bucket,
    incomingName: 'incoming',
    keys: async () => keySetOf(ring),
    region: async () => jombang,
    lettersPerSecond: 14,
    baseUrl: 'http://localhost:3000',
    log: () => {},
  })
  const world: World = {
    chance,
    effects,
    posted: [],
    stream: [],
    marked: [],
    counts: { crashesBefore: 0, crashesAfter: 0, lostAnswers: 0, throttled: 0 },
    faultRate: isCalm ? 0 : 1,
  }
  const all = jombang.institutions.map(({ id }) => id)
  // In a calm year a dozen do all the work, so that few cases are many for each of them.
  const institutions = isCalm ? [...all.slice(0, 12), jombang.otherDesk ?? ''] : all
  const officers = [
    officerOf('koordinator-1', 'coordinator'),
    officerOf('koordinator-2', 'coordinator', null, {
      away: { from: '2026-03-02' as never, until: '2026-03-20' as never, substitute: null },
    }),
    officerOf('sekda', 'superior'),
    officerOf('pimpinan-1', 'leader'),
    officerOf('pimpinan-2', 'leader'),
    // Three institutions have nobody; in one of five the liaison is away for a while.
    ...institutions.slice(3).flatMap((id, i) => [
      officerOf(`${id}-penghubung`, 'liaison', id, {
        ...(i % 5 === 0 ? { away: { ...(liaisonsAway as { from: never; until: never }), substitute: `${id}-kepala` } } : {}),
        // One of seven wants to hear of new work at once.
        ...(i % 7 === 0 ? { toldAtOnce: true as const } : {}),
      }),
      officerOf(`${id}-kepala`, 'head', id),
    ]),
  ]
  const own = { documents: table.documents, tableName: table.tableName }
  await enterOfficers(own, officers)
  // As a deployment does; a table that remembers none is read in whole when keys are turned.
  await rememberKeys(own, keySetOf(ring))
  const at = (day: string, time: string) => {
    const then = instant(`${day}T${time}:00.000+07:00`)
    if (then > now) now = then
  }
  const lived: string[] = []
  let appliedOn: string | null = null
  let decreed: string | null = null
  const statuses = new Map<string, Case['status']>()
  /** Cases whose new code waits for somebody. */
  const waitBeside = new Set<string>()
  const sweeps: string[] = []
  const settled = new Map<string, string>()
  /** Runs as the schedule does: what died is run again a little later by the next one. */
  const scheduled = async <T>(run: () => Promise<T | null>): Promise<T | null> => {
    for (let tries = 0; tries < 6; tries++) {
      const result = await run()
      if (result !== null) return result
    }
    return null
  }
  const reminders = processesOf(world, (own) => createReminders(holding('reminders', own)))
  const mailing = processesOf(world, (own) => createMail(holding('mail', own)) as (event: unknown) => Promise<MailResult>)
  const jobs = processesOf(world, (own) => createJobs(holding('jobs', own)))
  const projections = processesOf(world, (own) => createProjections(own) as (event: unknown) => Promise<ProjectionsResult>)
  const desks = processesOf(world, createDesk)
  const list = listKeepers(chanceOf(seed + 2), table, desks, institutions)
  const app = nationalApp(chanceOf(seed + 3))
  /** The words that cases were filed with: an officer copies them. */
  const wordsOf = new Map<string, { title: string; text: string }>()
  /** Jobs for whoever waits for one: a crash leaves it to itself for two minutes. */
  const runJobs = async () => {
    for (let idle = 0; idle < 3; ) {
      now = plusMillis(now, 60_000)
      const result = await jobs((handle) => handle({ schedule: 'jobs' }))
      idle = result === null || result.slices > 0 ? 0 : idle + (isCalm ? 3 : 1)
    }
  }
  const exports = exportTaker(world, chanceOf(seed + 4), app, bucket, runJobs)
  const sweep = async () => {
    const run = () => reminders((handle) => handle({ schedule: 'sweep' }))
    const together = chance.happens(0.1) ? [scheduled(run), scheduled(run)] : [scheduled(run)]
    const results = await Promise.all(together)
    if (results.some((it) => it?.completed && it.failed === 0)) sweeps.push(now)
  }
  let toldOf = 0
  let called = 0
  const mail = async () => {
    // The stream tells of new letters late, out of order, and sometimes twice.
    const records = world.stream.splice(0).flatMap((id) => (chance.happens(0.1) ? [id, id] : [id]))
    records.sort(() => chance.next() - 0.5)
    const arriving = records.filter(() => chance.happens(0.9)).map((id) => ({ dynamodb: { Keys: { sk: { S: id } }, SequenceNumber: id } }))
    const batches = Array.from({ length: Math.ceil(arriving.length / 10) }, (_, i) => arriving.slice(i * 10, i * 10 + 10))
    await atOnce(width, batches, async (Records) => {
      await scheduled(() => mailing((handle) => handle({ Records })))
    })
    // The outbox is looked through every five minutes: a long digest whose sender dies is taken up again on its morning.
    for (let looks = 0; looks < 4; looks++) {
      if (looks > 0) now = plusMillis(now, 5 * 60_000)
      await scheduled(() => mailing((handle) => handle({ schedule: 'unsent-letters' })))
      await tellOfPosted()
    }
  }
  /** Of changed cases the stream tells late, out of order and sometimes twice too; what died or failed comes again. */
  const project = async () => {
    const told = world.marked.splice(0).flatMap((pk) => (chance.happens(0.1) ? [pk, pk] : [pk]))
    told.sort(() => chance.next() - 0.5)
    const batches = Array.from({ length: Math.ceil(told.length / 10) }, (_, i) => told.slice(i * 10, i * 10 + 10))
    await atOnce(width, batches, async (pks) => {
      const Records = pks.map((pk) => ({ dynamodb: { Keys: { pk: { S: pk }, sk: { S: 'CASE' } }, SequenceNumber: pk } }))
      const result = await scheduled(() => projections((handle) => handle({ Records })))
      const failed = result?.batchItemFailures[0]?.itemIdentifier
      if (result === null) world.marked.push(...pks)
      else if (failed !== undefined) world.marked.push(...pks.slice(pks.indexOf(failed)))
    })
  }
  /** The mail service tells of what it took, soon after; of some it never does. */
  const tellOfPosted = async () => {
    const untold = world.posted.slice(toldOf)
    toldOf = world.posted.length
    await atOnce(width, untold, async (post) => {
      if (chance.happens(0.05)) return
      const isOfficer = post.to.includes('pemkab')
      const bounced = isOfficer ? chance.happens(rates.officerBounced * world.faultRate) : chance.happens(0.01)
      const news = bounced && isOfficer ? chance.pick(['bounce', 'complaint', 'unknown'] as const) : bounced ? 'bounce' : 'delivery'
      const event = {
        ...told[news],
        mail: { messageId: post.messageId, destination: [post.to], tags: { letter: [post.letterId] } },
      }
      await scheduled(() => mailing((handle) => handle({ Records: [{ Sns: { Message: JSON.stringify(event) } }] })))
    })
  }
  const callNotReached = () =>
    desks(async (desk) => {
      const undelivered = await readNotArrived(desk.table, 'undelivered', 100)
      for (const { who } of await whoIsNotReached(desk, undelivered)) {
        called++
        await restoreRecipient(desk, who, 'phone', 'Sudah ditelepon.', 'admin')
      }
    })
  const file = async () => {
    const n = filings++
    const isRequest = people.happens(0.25)
    const email = `warga-${n}@contoh.example`
    const person = people.pick([
      ...[{ email }, { email: '' }, { email: '', phone: '', identity: 'none' }, { email, identity: 'anonymous' }],
      ...[{ email }, { email: '' }, { email: '', phone: '', identity: 'none' }, { email: '', identity: 'anonymous' }],
    ])
    const klass = people.pick(['ordinary', 'ordinary', 'ordinary', 'service-question', 'aspiration', 'oversight'])
    // A few complain of somebody by name: of one whom an officer may resemble, of one whom nobody does.
    const named = people.happens(rates.named)
      ? { conduct: 'yes', reportedPerson: people.pick(['Bpk. Penghubung Satpol', 'Xaverius Qomaruzzaman']) }
      : {}
    const token = people.bytes(12).toString('hex')
    const words = { title: 'Jalan berlubang dekat pasar desa', text: `Sudah tiga pengendara jatuh. ${token.match(/.{3}/g)?.join(' ')}` }
    const sending = { ...sendingOf(token), via: people.pick(['web', 'web', 'web', 'whatsapp', 'counter'] as const) }
    const filing = (desk: Desk) =>
      isRequest
        ? desk.fileRequest(sampleRequest({ email: `pemohon-${n}@contoh.example` }), sendingOf(token))
        : desk.fileComplaint(
            sampleComplaint({
              class: klass,
              text: words.text,
              district: people.pick(['Diwek', 'Ploso']),
              recordThere: people.pick(['yes', 'yes', 'no', 'identity' in person ? '' : 'yes']),
              ...person,
              ...named,
              ...(klass === 'aspiration' ? { eventOn: '' } : { eventOn: '2025-12-20' }),
            }),
            sending,
          )
    for (let sent = 1; ; sent++) {
      const filed = await scheduled(() => desks(filing))
      if (filed && 'case' in filed) {
        lived.push(filed.case.id)
        if (!isRequest) wordsOf.set(filed.case.id, words)
      }
      if (!filed || 'case' in filed) return
      // Their page says 503 and "send again": people do, with the same key, and whoever never gets through is lost.
      if (filed.kind !== 'busy' || sent === 5) throw new Error(`not filed: ${filed.kind}`)
    }
  }
  const live = () =>
    atOnce(width, lived, async (id) => {
      const [drawn, beside] = [chance.next(), chance.next()]
      if (drawn >= likeliest(statuses.get(id)) && beside >= likeliestBeside(waitBeside.has(id), rates)) return
      const read = () => readCase({ documents: table.documents, tableName: table.tableName }, id)
      const before = await read()
      const copy = (trackingId: string) => {
        const words = wordsOf.get(id)
        if (words) app.copy(id, localDay(now), trackingId, words)
      }
      const aside = before && stepBeside(before, beside, chance, copy, rates)
      if (aside) await desks(aside)
      const state = aside ? await read() : before
      if (!state) return
      statuses.set(id, state.status)
      if (pendingNewCode(state) || nationalDutyOf(state)) waitBeside.add(id)
      else waitBeside.delete(id)
      const step = drawn < likeliest(state.status) ? dailyStep(state, drawn, chance, institutions, rates) : null
      if (!step) return
      const { command, actor } = step
      // Whoever filed it there has no code of ours.
      if (actor.kind === 'reporter' && state.channel === 'complaint' && state.national?.imported) return
      if (actor.kind === 'officer' && isAbout(actor, state)) return
      // Through the rules of the office where it has some: whose answers a head approves, and who is there to do it.
      const isRuled = actor.kind === 'officer' && ruled.has(command.type)
      await desks((desk) => (isRuled ? desk.submitAs(actor, id, command) : desk.submit(id, command, actor)))
    })
  /** Jobs are looked for every minute, in the night too; a crash leaves one to itself for two. */
  const workOff = async (day: string) => {
    let idle = 0
    for (let minute = 1; minute < 180 && idle < 4; minute++) {
      now = plusMillis(now, 60_000)
      const result = await jobs((handle) => handle({ schedule: 'jobs' }))
      idle = result?.slices === 0 ? idle + 1 : 0
    }
    // Its own job, for others end as well.
    if (decreed && appliedOn === null && (await readJob(createDesk(effects).table, decreed))?.status === 'done') appliedOn = day
  }
  /** In a calm year: the counting anew of a new installation, and the job of the decree. */
  const hasJobs = (day: string): boolean => day < '2026-01-08' || day === decree.day || (decreed !== null && appliedOn === null)
  const workdays = ownDays(decree.free)
  const known = new Set<string>()
  let [due, there, monthEnd, lastCalm] = [0, 0, '2026-01-28', '2026-01-04']
  for (let day = '2026-01-02'; day <= lastDay; day = dayAfter(day)) {
    const isOver = day > lastArrival
    if (isOver) world.faultRate = 0
    const isOut = outage.from <= day && day <= outage.until
    const functionsRun = async (time: string) => {
      if (isCalm && time !== '07:30') return
      at(day, time)
      if (isOut) return
      await sweep()
      if (isCalm) {
        await project()
        return
      }
      await mail()
      await project()
    }
    await functionsRun('00:05')
    // What is published this morning holds what had reached the figures by now.
    if (!isOut) while (world.marked.length > 0) await project()
    settled.set(day, now)
    await functionsRun('07:30')
    at(day, '07:34')
    if (!isOut && !isCalm) await mail()
    if (!isOver) {
      app.move()
      there += (cases / 364) * (1 - filedHere)
      app.arrive(dayAfter(day, -1), Math.floor(there))
      there %= 1
    }
    // What came in of late every working morning; at the end of a month all of the year.
    const isFull = day >= monthEnd || day === dayAfter(lastArrival)
    if (!isOut && (isFull || (!isOver && workdays.isWorking(day) && (!isCalm || day > lastCalm)))) {
      if (isFull) monthEnd = `${dayAfter(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-28`
      lastCalm = dayAfter(day, 7)
      at(day, '08:00')
      for (const id of await exports.take(day, isFull ? '2026-01-01' : dayAfter(day, -10), isOver)) if (!known.has(id)) lived.push(id)
      for (const id of lived) known.add(id)
    }
    at(day, '09:00')
    if (!isOver) {
      due += (cases / 364) * filedHere * (people.happens(0.03) ? 7 : 0.82)
      await atOnce(
        width,
        Array.from({ length: Math.floor(due) }, (_, i) => i),
        file,
      )
      due %= 1
    }
    if (day === decree.day)
      decreed = await enterDecree(effects, (moment) => {
        now = moment
      })
    if (day === turning.day && !isCalm) {
      const write = async (turned: MasterRing) => {
        ring = turned
      }
      await turnKeys(createDesk(effects), { read: async () => ring, write }, 'routine')
    }
    if (day === turning.retiredOn && !isCalm) ring = without(ring, 'k1')
    at(day, '10:00')
    if (workdays.isWorking(day) && !isOver) {
      await live()
      if (!isCalm) await list.day(now)
    }
    await functionsRun('12:00')
    if (!isOut && (!isCalm || hasJobs(day))) await workOff(day)
    at(day, '16:00')
    if (!isOut && !isCalm) await mail()
    await functionsRun('20:00')
    // Every tenth day somebody calls whoever is not reached, and marks their addresses good.
    if (day.endsWith('0') && !isCalm) await callNotReached()
    progress((Date.parse(day) - Date.parse('2026-01-01')) / (Date.parse(lastDay) - Date.parse('2026-01-01')))
  }
  while (world.marked.length > 0) await project()
  const read = await table.readAll()
  await before?.({ effects, items: read.items, officers: new Set(officers.map(({ id }) => id)), settled, free: decree.free })
  await table.close()
  return {
    ...read,
    posted: world.posted,
    sweeps,
    decree: { ...decree, appliedOn },
    end: now,
    called,
    world,
    listSteps: list.steps,
    exports: exports.taken,
    keysGone: ring.some(({ id }) => id === 'k1') ? null : 'k1',
  }
}

const enterDecree = async (effects: Effects, travel: (to: Effects['now'] extends () => infer At ? At : never) => void): Promise<string> => {
  travel(instant(decree.at))
  const source = 'SK Bupati 188/7/2026'
  const days = decree.free.map((date) => ({ date, kind: 'local-holiday', name: 'Libur daerah', source }) as CalendarDay)
  const desk = createDesk(effects)
  const by = { id: 'admin', role: 'administrator', institution: null, mayOpenIdentities: false } as const
  const job = await changeCalendar(desk, days, source, by)
  if (!job) throw new Error('The decree was not entered')
  return job.id
}
