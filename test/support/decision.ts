import { expect } from 'vitest'
import { allActions, type CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import { decide, registerOf } from '../../shared/domain/actions/decide.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { type Context, type Decided, isRefusal, type Refusal, todayOf } from '../../shared/domain/case/moves.ts'
import { isNationalLimit } from '../../shared/domain/case/national-duty.ts'
import { ComplaintEvent } from '../../shared/domain/channels/complaint/complaint-events.ts'
import { type ComplaintFiling, fileComplaint } from '../../shared/domain/channels/complaint/file-complaint.ts'
import { fileRequest, type RequestFiling } from '../../shared/domain/channels/request/file-request.ts'
import { RequestEvent } from '../../shared/domain/channels/request/request-events.ts'
import { genesis, type RecordedEvent, record } from '../../shared/domain/events/chain.ts'
import type { CaseEvent, EventType } from '../../shared/domain/events/events.ts'
import { evolve } from '../../shared/domain/events/evolve.ts'
import { importComplaint, updateFromNational } from '../../shared/domain/lapor/import-complaint.ts'
import type { NationalReport } from '../../shared/domain/lapor/read-export.ts'
import { type Clock, clockKey, isOpen, isPaused } from '../../shared/domain/law/clock.ts'
import type { Ladder } from '../../shared/domain/law/ladder.ts'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { nextWake, tick } from '../../shared/domain/law/tick.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { type Instant, instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'

/**
 * Decisions as sentences: given what was done with a case, when somebody does this, it causes that.
 *
 *     given(aComplaint(), [disposeTo(), coordinator]).when(accept, liaison).causes([{ type: 'accepted', ... }])
 *
 * Each sentence can be the beginning of the next, so a life is a chain of them. (`then` is not a name for anything that an
 * `await` may come across.)
 */

/** An event as a test says it: its type and facts whole, words instead of commitments; the status where it changes. */
export type Happened = { type: EventType; status?: Case['status']; clocks?: string[]; [fact: string]: unknown }

/** Somebody gave that command, an hour after what came before if no moment is named. */
export type Done = readonly [command: CaseCommand, by: Actor, at?: string]

type Past = { state: Case; log: readonly RecordedEvent[]; words: ReadonlyMap<number, string>; now: Instant }

/** A case at a moment of its life. */
export type Given = {
  state: Case
  log: readonly RecordedEvent[]
  /** The same after that was done too. */
  and: (...done: readonly Done[]) => Given
  when: (...done: Done) => Outcome
  /** Nobody does anything: the sweep comes by, and one thing at a time happens by itself. Nobody is reminded without a ladder. */
  whenSweptAt: (at: string, ladder?: Ladder) => Outcome
  /** A newer export of SP4N-LAPOR! says that of it. */
  whenRead: (report: NationalReport, at?: string) => Outcome
  /** Running and resting clocks, as events say them. */
  running: () => string[]
  wakesAfter: (at: string) => Instant | null
}

export type Outcome = {
  decided: Decided<CaseEvent> | Refusal
  /** These events, whole, and nothing else. Of each the moment, the day and the actor are those of the sentence. */
  causes: (expected: readonly Happened[]) => Given
  isRefused: (refused: Refusal['refused']) => Given
  /** Whatever it causes: it is how the case came to be what the test is about. */
  happens: () => Given
}

const calendar = calendarOf(nationalCalendar)
const contextAt = (now: Instant, ladder: Ladder = []): Context => ({
  now,
  timeZone: 'Asia/Jakarta',
  desks: { coordinating: 'dinas-komunikasi-dan-informatika', other: 'inspektorat' },
  calendar,
  statutes,
  ladder,
  salt: () => 'salt',
})
const reporter: Actor = { kind: 'reporter' }
const jobs: Actor = { kind: 'system', name: 'jobs' }
const sweep: Actor = { kind: 'system', name: 'sweep' }

/** A case filed at ten in the morning of its day of receipt, and what was done with it since; what is refused is a mistake of the test. */
export const given = (filing: ComplaintFiling | RequestFiling, ...done: readonly Done[]): Given => {
  const now = instant(`${filing.receivedOn}T10:00:00+07:00`)
  const decided: Decided<CaseEvent> =
    'details' in filing ? fileRequest(filing, reporter, contextAt(now)) : fileComplaint(filing, reporter, contextAt(now))
  const log = record('details' in filing ? 'R-1' : filing.number, { version: 0, head: genesis }, decided.events)
  const state = log.reduce<Case | null>(evolve, null) as Case
  return after({ state, log, words: new Map(decided.texts.map(({ n, text }) => [n, text])), now }).and(...done)
}

/** The same as it lay there before docs/adr/0072: nothing that is owed to SP4N-LAPOR! had a limit. */
export const asOfBefore = ({ state, log }: Given): Given => {
  const without = <T extends { clocks: Clock[] }>(it: T): T => ({
    ...it,
    clocks: it.clocks.filter((clock) => !isNationalLimit(clock.statute)),
  })
  const now = log.at(-1)?.event.at ?? state.receivedAt
  return after({ state: without(state), log: log.map((it) => ({ ...it, event: without(it.event) })), words: new Map(), now })
}

/** A report of SP4N-LAPOR! that came in as its export, read at ten in the morning of its day. */
export const givenImported = (report: NationalReport, ...done: readonly Done[]): Given => {
  const now = instant(`${report.receivedOn}T10:00:00+07:00`)
  const meant = { category: null, institution: null, district: null, village: null }
  const decided = importComplaint(report, meant, { number: `J-${report.trackingId}` }, jobs, contextAt(now))
  const log = record(`J-${report.trackingId}`, { version: 0, head: genesis }, decided.events)
  const state = log.reduce<Case | null>(evolve, null) as Case
  return after({ state, log, words: new Map(decided.texts.map(({ n, text }) => [n, text])), now }).and(...done)
}

const after = (past: Past): Given => {
  const { state, log } = past
  return {
    state,
    log,
    and: (...done) => done.reduce<Given>((it, [command, by, at]) => it.when(command, by, at).happens(), after(past)),
    when: (command, by, at) => {
      const context = contextAt(at === undefined ? plusMillis(past.now, 3_600_000) : instant(at))
      const register = registerOf(allActions, state, command)
      const numbered = register === null ? context : { ...context, nextNumber: `${register}-2026-0001` }
      return outcome(past, decide(allActions, state, command, by, numbered), by, context)
    },
    whenSweptAt: (at, ladder) => {
      const context = contextAt(instant(at), ladder)
      return outcome(past, tick(state, context, ['inspektorat']), sweep, context)
    },
    whenRead: (report, at) => {
      const context = contextAt(at === undefined ? plusMillis(past.now, 3_600_000) : instant(at))
      return outcome(past, updateFromNational(state, report, { category: null, institution: null }, jobs, context), jobs, context)
    },
    running: () => state.clocks.filter(isOpen).map(clockSaid),
    wakesAfter: (at) => nextWake(state, todayOf(contextAt(instant(at))), contextAt(instant(at))),
  }
}

const outcome = (past: Past, decided: Decided<CaseEvent> | Refusal, by: Actor, context: Context): Outcome => ({
  decided,
  causes: (expected) => {
    const next = grown(past, decided, context)
    const { status } = past.state
    const said = isRefusal(decided) ? decided : decided.events.map((event) => saidOf(past.state, event, next.words))
    const head = { at: context.now, on: todayOf(context), by }
    expect(said).toEqual(expected.map((it) => ({ status, clocks: [], ...it, ...head })))
    return after(next)
  },
  isRefused: (refused) => {
    expect(isRefusal(decided) ? decided : decided.events.map(({ type }) => type)).toEqual({ refused })
    return after(past)
  },
  happens: () => {
    if (isRefusal(decided)) throw new Error(`A ${past.state.status} ${past.state.channel} cannot get there: ${decided.refused}`)
    return after(grown(past, decided, context))
  },
})

const grown = (past: Past, decided: Decided<CaseEvent> | Refusal, { now }: Context): Past => {
  if (isRefusal(decided)) return past
  const recorded = record(past.state.id, past.state, decided.events)
  const words = new Map([...past.words, ...decided.texts.map(({ n, text }) => [n, text] as const)])
  return { state: recorded.reduce<Case>(evolve, past.state), log: [...past.log, ...recorded], words, now }
}

const saidOf = ({ channel }: Case, event: CaseEvent, words: ReadonlyMap<number, string>) => {
  // What the schema does not know would be lost when the log is read.
  const kept = (channel === 'complaint' ? ComplaintEvent : RequestEvent).parse(event)
  expect(kept).toEqual(event)
  const facts = Object.entries(event).map(([name, value]) => [name, isTextRef(value) ? words.get(value.n) : value])
  return { ...Object.fromEntries(facts), clocks: event.clocks.map(clockSaid) }
}

const isTextRef = (value: unknown): value is { n: number } => typeof value === 'object' && value !== null && 'hash' in value && 'n' in value

const clockSaid = (clock: Clock): string => {
  if (!isOpen(clock)) return `${clockKey(clock)} stopped`
  return isPaused(clock) ? `${clockKey(clock)} rests` : `${clockKey(clock)} ${clock.due}`
}
