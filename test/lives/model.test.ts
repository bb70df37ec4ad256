import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsBeside } from '../../shared/domain/case/beside.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { isEnded } from '../../shared/domain/case/case.ts'
import { lossOf } from '../../shared/domain/case/loss.ts'
import { todayOf } from '../../shared/domain/case/moves.ts'
import { isNationalLimit, nationalLimitOf, nationalLimits } from '../../shared/domain/case/national-duty.ts'
import { openOrder, openPromise } from '../../shared/domain/case/order.ts'
import { matchesCommitment } from '../../shared/domain/case/personal-text.ts'
import { unreadAnswer } from '../../shared/domain/case/unread-answer.ts'
import { channelOf } from '../../shared/domain/channels/channels.ts'
import { ComplaintEvent } from '../../shared/domain/channels/complaint/complaint-events.ts'
import { complaintMoves } from '../../shared/domain/channels/complaint/complaint-moves.ts'
import { RequestEvent } from '../../shared/domain/channels/request/request-events.ts'
import { requestMoves } from '../../shared/domain/channels/request/request-moves.ts'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { rebuild } from '../../shared/domain/events/evolve.ts'
import { textRefsOf } from '../../shared/domain/events/text-refs.ts'
import { clockKey, isOpen } from '../../shared/domain/law/clock.ts'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { DayUnit, statuteInForce } from '../../shared/domain/law/statutes.ts'
import { nextWake } from '../../shared/domain/law/tick.ts'
import { bindsReporter } from '../../shared/domain/lists/desks.ts'
import { dueOf } from '../domain/independent-days.ts'
import {
  contextAt,
  type Life,
  live,
  newComplaint,
  newComplaintOfStorm,
  newComplaintToRecord,
  newImportedComplaint,
  newNamedComplaint,
  newRequest,
  stepsOf,
} from '../domain/lives.ts'
import { liveUntil } from '../domain/more-lives.ts'
import { complaintCommands, requestCommands } from '../domain/random-commands.ts'

/** The move that an officer ends each of the national limits with. */
const nationalWayOut: ReadonlyMap<string, string> = new Map([
  [nationalLimits.record, 'link-national'],
  [nationalLimits.answer, 'post-national'],
  [nationalLimits.apart, 'keep-apart'],
])

/** What no life of any case may ever break. */
const checkState = (before: Case, { state, log }: Life): void => {
  // Every change of status is a row of the table, or the end of a window.
  const row: Record<string, { to: string }> =
    state.channel === 'complaint' ? complaintMoves[before.status as 'closed'] : requestMoves[before.status as 'closed']
  const bySystem = log.at(-1)?.event.by.kind === 'system' && ['withdrawn', 'closed', 'lapsed'].includes(state.status)
  const reachable =
    state.status === before.status || bySystem || Object.values(row).some(({ to }) => to === state.status || to === 'resume')
  if (!reachable) throw new Error(`${before.status} -> ${state.status}`)
  for (const clock of state.clocks) {
    const statute = statuteInForce(statutes, clock.statute, clock.startedOn)
    // Hours have a test of their own; no built-in row counts them.
    const byHand = clock.setTo ?? dueOf(clock, { ...statute, unit: DayUnit.parse(statute.unit) })
    if (clock.due !== byHand) throw new Error(`${clock.statute} due ${clock.due}, counted by hand ${byHand}`)
  }
  const open = state.clocks.filter(isOpen)
  if (new Set(open.map(({ statute }) => statute)).size < open.length) throw new Error('A clock runs twice')
  if (new Set(state.clocks.map(clockKey)).size < state.clocks.length) throw new Error('A generation was given twice')
  // A new code for an anonymous reporter waits whatever becomes of the matter, and so does what SP4N-LAPOR! is owed.
  if (isEnded(state) && open.some(({ statute }) => !bindsReporter(statute) && !runsBeside(statute)))
    throw new Error(`${state.status} with a clock of ours`)
  // Whatever is owed there has its limit, and nothing else has one.
  const owed = state.channel === 'complaint' ? nationalLimitOf(state) : null
  expect(open.map(({ statute }) => statute).filter(isNationalLimit)).toEqual(owed === null ? [] : [owed])
  // And whoever is reminded of it finds a move that ends it.
  if (owed !== null) expect(Object.keys(complaintMoves[state.status as 'closed'])).toContain(nationalWayOut.get(owed))
  if (open.some((clock) => clock.pauses.at(-1)?.until === null) && state.status !== channelOf(state).asking.status)
    throw new Error('A clock rests while nobody is asked')
  // Nothing lapses while something that an asked reporter sent lies unread.
  const lapsed = state.status === 'lapsed' || (state.status === 'withdrawn' && log.at(-1)?.event.by.kind === 'system')
  if (lapsed && unreadAnswer(before)) throw new Error('Lapsed over an unread answer')
  // Nor does the system close anything while what a superior ordered, or the PPID promised, is still owed.
  const last = log.at(-1)?.event
  const byTime = last?.by.kind === 'system' && last.type !== 'ending-effective'
  if (isEnded(state) && byTime && (openOrder(before) || openPromise(before))) throw new Error('Closed over something that is owed')
  // Nobody gains time by passing a case on or renaming it: only a reopening starts a later one.
  const starts = (it: Case) =>
    it.clocks.filter(({ statute, stoppedOn }) => statute.startsWith('complaint.resolution') && stoppedOn === null)
  const [earlier, later] = [starts(before)[0], starts(state)[0]]
  if (earlier && later && later.startedOn > earlier.startedOn) throw new Error('The citizen lost days')
  if (state.channel === 'complaint' && state.holders?.lead && state.reported.institutions.includes(state.holders.lead))
    throw new Error('Held by the reported')
  // Whoever only looks at files has no journal to write down that something is taken away.
  const caused = log.slice(before.version).map(({ event }) => event)
  const isByTime = caused.every(({ by }) => by.kind === 'system' && by.name !== 'jobs' && by.name !== 'sweep')
  if (isByTime && lossOf(before, state, caused)) throw new Error('Something was taken away by nobody')
  if (state.privacyOpen < 0) throw new Error('More answers than questions')
}

const checkLog = ({ state, log, texts }: Life): void => {
  expect(findChainFault(state.id, log)).toBeNull()
  expect(rebuild(log)).toEqual(state)
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1))
  const refs = log.flatMap(({ event }) => textRefsOf(event))
  expect(refs.every((ref) => matchesCommitment(ref, texts.get(ref.n) as never))).toBe(true)
  // An approved answer is the draft's own words; every other text is referred to once.
  expect(new Set(refs.map(({ n }) => n)).size).toBe(texts.size)
}

const allEventTypes = () => new Set([...ComplaintEvent.options, ...RequestEvent.options].map((it) => it.shape.type.value))

const seen = new Map<string, number>()
const note = (life: Life) => {
  for (const { event } of life.log) seen.set(event.type, (seen.get(event.type) ?? 0) + 1)
}

test.each([
  ['complaint', newComplaint, complaintCommands, 1500],
  ['request', newRequest, requestCommands, 1500],
  ['complaint about somebody whom it names', newNamedComplaint, complaintCommands, 400],
  ['complaint of a storm', newComplaintOfStorm, complaintCommands, 400],
  ['complaint that may be recorded nationally', newComplaintToRecord, complaintCommands, 400],
  ['complaint that was imported', newImportedComplaint, complaintCommands, 400],
] as const)(
  'thousands of random lives of a %s: no forbidden state, no lost event, clocks as counted by hand',
  (_, begin, commands, numRuns) => {
    fc.assert(
      fc.property(stepsOf(commands as never), (steps) => {
        const life = begin()
        for (const step of steps) live(life, step as never, checkState)
        checkLog(life)
        note(life)
      }),
      { numRuns },
    )
    expect(seen.size).toBeGreaterThan(20)
  },
  60_000,
)

test('the lives above have seen nearly everything that can happen', () => {
  // The last is a job's, of cases that were answered before anything was owed (docs/adr/0075).
  const rare = ['file-refused', 'reached', 'letter-issued', 'letter-signed', 'linked', 'flags-set', 'national-owed']
  const missing = () => [...allEventTypes()].filter((type) => !seen.has(type) && !rare.includes(type))
  liveUntil(
    () => missing().length === 0,
    ({ log }) => {
      const last = log.at(-1)?.event.type
      if (last) seen.set(last, (seen.get(last) ?? 0) + 1)
    },
  )
  expect(missing()).toEqual([])
}, 60_000)

test('a sweep that comes when the case wakes finds something to do, and never before', () => {
  fc.assert(
    fc.property(stepsOf(complaintCommands), (steps) => {
      const life = newComplaint()
      for (const step of steps) live(life, step, () => {})
      const context = contextAt(life.now)
      const wake = nextWake(life.state, todayOf(context), context)
      const untilNothing = (at: Life) =>
        live(at, { hours: 0, sweeps: true, commands: [{ type: 'approve' }], actor: { kind: 'reporter' } }, () => {})
      untilNothing(life)
      const later = nextWake(life.state, todayOf(contextAt(life.now)), contextAt(life.now))
      if (later === null) return
      expect(later > life.now).toBe(true)
      const early = { ...life, log: [...life.log], now: new Date(Date.parse(later) - 1).toISOString() as never }
      const length = early.log.length
      untilNothing(early)
      expect([early.log.length, wake === null || wake <= later]).toEqual([length, true])
      const onTime = { ...life, log: [...life.log], now: later }
      untilNothing(onTime)
      expect(onTime.log.length).toBeGreaterThan(length)
    }),
    { numRuns: 300 },
  )
})
