import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Case, InformationRequest } from '../../shared/domain/case/case.ts'
import { visible } from '../../shared/domain/case/visible.ts'
import {
  type ComplaintCause,
  type RequestCause,
  whereComplaintStands,
  whereRequestStands,
} from '../../shared/domain/case/where-it-stands.ts'
import { byChannel } from '../../shared/domain/channels/by-channel.ts'
import { lettersOf } from '../../shared/domain/events/event-letters.ts'
import { isOpen, isPaused } from '../../shared/domain/law/clock.ts'
import { localDate, localDateOf } from '../../shared/domain/time/local-date.ts'
import type { Surroundings } from '../../shared/web/case/clock-receipts.tsx'
import { standingSentence } from '../../shared/web/case/standing-sentence.ts'
import { longDate, moment } from '../../shared/web/format.ts'
import { deskStandingEn } from '../../shared/web/text/en/desk-standing.ts'
import { standingEn } from '../../shared/web/text/en/standing.ts'
import { deskStandingId } from '../../shared/web/text/id/desk-standing.ts'
import { standingId } from '../../shared/web/text/id/standing.ts'
import { objected, reporter } from '../domain/actions/action-cases.ts'
import { type Life, live, newComplaint, newComplaintOfStorm, newRequest, stepsOf } from '../domain/lives.ts'
import { liveUntil } from '../domain/more-lives.ts'
import { complaintCommands, requestCommands } from '../domain/random-commands.ts'
import { given } from '../support/decision.ts'
import { aComplaint } from '../support/filings.ts'
import { coordinator, superior } from '../support/officers.ts'

/** Every sentence about status, checked against the events of random lives by a rule. */

const around = { language: 'id', region: { timeZone: 'Asia/Jakarta' }, institutions: [] } as unknown as Surroundings
const seen = new Set<string>()

const seenByReporter = ({ state, log }: Life) => {
  const view = visible(state, log, { kind: 'reporter', caseId: state.id })
  if (!view) throw new Error('A reporter sees their case')
  return view
}

const standsOf = (life: Life) => {
  const { case: state, timeline } = seenByReporter(life)
  return byChannel<{ cause: ComplaintCause | RequestCause; since: string; limit: string | null }>(state, {
    complaint: (it) => whereComplaintStands(it, timeline),
    request: (it) => whereRequestStands(it, timeline),
  })
}

/** Which event makes a cause true; for the others the status itself is all there is. */
const madeBy: Partial<Record<ComplaintCause | RequestCause, readonly string[]>> = {
  'received-in-storm': ['complaint-filed'],
  'received-complete': ['completed', 'answer-counted', 'completion-recorded'],
  'received-again': ['reopened'],
  'registered-complete': ['completed', 'answer-counted', 'completion-recorded'],
  'found-complete': ['found-complete'],
  'assignment-returned': ['assignment-returned'],
  asked: ['completion-asked'],
  'asked-to-convert': ['conversion-proposed'],
  disposed: ['disposed'],
  reopened: ['reopened'],
  returned: ['returned'],
  'working-again': ['replied', 'reply-recorded'],
  answered: ['answered'],
  'closed-by-time': ['closed', 'request-closed'],
  'closed-by-officer': ['closed', 'request-closed'],
  confirmed: ['closed', 'request-closed'],
  converted: ['converted'],
  withdrawn: ['withdrawn'],
  'withdrawn-by-time': ['withdrawn'],
  lapsed: ['lapsed'],
  'confirmation-recorded': ['ending-recorded'],
  'withdrawal-recorded': ['ending-recorded'],
  'confirmed-by-record': ['ending-effective'],
  'withdrawn-by-record': ['ending-effective'],
  assigned: ['assigned'],
  granted: ['decided'],
  refused: ['decided'],
  delivered: ['delivered'],
  objected: ['objected'],
  'objection-rejected': ['objection-decided'],
  ordered: ['objection-decided'],
  'ordered-partly': ['objection-decided'],
  'order-delivered': ['delivered'],
  'order-impossible': ['order-impossible'],
}

const checkSentence = (_: Case, life: Life): void => {
  const { state, log } = life
  const { cause, since, limit } = standsOf(life)
  seen.add(`${state.channel} ${cause}`)
  const filing = log[0]?.event
  const received = filing && 'receivedOn' in filing ? filing.receivedOn : null
  const words = standingSentence(seenByReporter(life), standingId, around, 'instansi yang berwenang')
  const fail = (what: string) => {
    throw new Error(`${what}: ${words} (${log.map(({ event }) => event.type).join(' ')})`)
  }
  // What is said to be received is said of the day of filing.
  if (/diterima pada/.test(words) && !words.includes(`diterima pada ${longDate(received as never, 'id')}`)) fail('Not the day of filing')
  // A moment that is named is that of the event which made it so, and of no later look at it.
  const makers = madeBy[cause]
  if (makers && !log.some(({ event }) => event.at === since && makers.includes(event.type))) fail(`Nothing of ${makers} at ${since}`)
  // A limit that is named is that of its clock, and had passed when the case was ended by it.
  if (limit !== null) {
    const ended = state.clocks.filter((clock) => clock.due === limit)
    if (ended.length === 0 || !words.includes(longDate(limit as never, 'id'))) fail('Not the limit of a clock')
    // One that is still to come runs; one that ended the case had passed, and is said instead of the moment of the sweep.
    const isToCome = cause === 'received-in-storm' || cause === 'confirmation-recorded' || cause === 'withdrawal-recorded'
    if (isToCome && !ended.some(isOpen)) fail('A limit that runs no more')
    if (!isToCome && limit >= localDateOf(log.at(-1)?.event.at as never, 'Asia/Jakarta')) fail('Not a limit that passed')
    if (!isToCome && words.includes(moment(since as never, 'id', 'Asia/Jakarta'))) fail('The moment of the sweep')
  }
  if (/undefined|null|NaN/.test(words)) fail('A hole')
}

test.each([
  ['complaint', newComplaint, complaintCommands],
  ['complaint of a storm', newComplaintOfStorm, complaintCommands],
  ['request', newRequest, requestCommands],
] as const)(
  'random lives of a %s: each sentence names the day of filing, the moment of its event, and the limit of its clock',
  (_, begin, commands) => {
    fc.assert(
      fc.property(stepsOf(commands as never), (steps) => {
        const life = begin()
        checkSentence(life.state, life)
        for (const step of steps) live(life, step as never, checkSentence)
      }),
      { numRuns: 1500 },
    )
    expect([...seen].length).toBeGreaterThan(15)
  },
  60_000,
)

test('the lives above met nearly every cause', () => {
  const all = [
    ...Object.keys(standingId.complaint).map((it) => `complaint ${it}`),
    ...Object.keys(standingId.request).map((it) => `request ${it}`),
  ]
  // What each says is in the tables, which do not compile without it.
  const missing = () => all.filter((it) => !seen.has(it)).length
  liveUntil(
    () => missing() < 10,
    (life) => checkSentence(life.state, life),
  )
  expect(missing()).toBeLessThan(10)
}, 60_000)

test('both readers have a sentence for every cause, in both languages, and none is said to be law', () => {
  const holes = { received: 'R', since: 'S', holder: 'H', limit: 'L', request: 'Q' }
  const said = [standingId, standingEn, deskStandingId, deskStandingEn].map((table) =>
    [...Object.values(table.complaint), ...Object.values(table.request)].map((sentence) => sentence(holes)),
  )
  for (const sentences of said) {
    expect(sentences.length).toBe(said[0]?.length)
    expect(sentences.filter((it) => /hukum|law|undefined/.test(it))).toEqual([])
  }
  // Only a request has a pemohon, only a complaint a pelapor.
  const request = (table: typeof standingId) => Object.values(table.request).map((sentence) => sentence(holes))
  expect([...request(standingId), ...request(deskStandingId)].filter((it) => /pelapor/i.test(it))).toEqual([])
  expect(
    Object.values(deskStandingId.complaint)
      .map((it) => it(holes))
      .filter((it) => /pemohon/i.test(it)),
  ).toEqual([])
})

test.each([
  ['upheld', 'ordered'],
  ['partly', 'ordered-partly'],
] as const)('an order of an objection that was decided %s is said to be that', (decision, cause) => {
  const order = { text: 'Berikan', until: localDate('2026-02-27') }
  const { state, log } = objected.and([{ type: 'answer-objection', decision, text: 'Kami pertimbangkan', order }, superior])
  expect(whereRequestStands(state as InformationRequest, log).cause).toBe(cause)
})

test('a limit that rests has no date: a decree that moves it is not told to whoever waits', () => {
  const asked = given(aComplaint(), [{ type: 'hold', question: 'Di mana?' }, coordinator], [{ type: 'reply', text: 'Sebentar' }, reporter])
  const resting = asked.state.clocks.filter(isPaused)
  const looking = asked.state.clocks.filter((clock) => isOpen(clock) && !isPaused(clock))
  expect([resting.map(({ statute }) => statute), looking.map(({ statute }) => statute)]).toEqual([
    ['complaint.reporter-completes'],
    ['complaint.look-at-answer'],
  ])
  const moved = (clocks: object[]) =>
    lettersOf(asked.state, [{ ...asked.log.at(-1)?.event, type: 'recomputed', decree: 'SKB', clocks } as never], () => 'L-1').map(
      ({ content }) => content.kind === 'dates-moved' && content.clocks.map(({ statute }) => statute),
    )
  expect([moved(resting), moved([...resting, ...looking])]).toEqual([[], [['complaint.look-at-answer']]])
})
