import fc from 'fast-check'
import { allActions, type CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import { decide, registerOf } from '../../shared/domain/actions/decide.ts'
import type { Actor, OfficerRole } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { type Context, type Decided, isRefusal, type Refusal } from '../../shared/domain/case/moves.ts'
import type { PersonalText } from '../../shared/domain/case/personal-text.ts'
import { fileComplaint } from '../../shared/domain/channels/complaint/file-complaint.ts'
import { fileRequest } from '../../shared/domain/channels/request/file-request.ts'
import { genesis, type RecordedEvent, record } from '../../shared/domain/events/chain.ts'
import type { CaseEvent } from '../../shared/domain/events/events.ts'
import { evolve } from '../../shared/domain/events/evolve.ts'
import { importComplaint } from '../../shared/domain/lapor/import-complaint.ts'
import { defaultLadder } from '../../shared/domain/law/ladder.ts'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { tick } from '../../shared/domain/law/tick.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { type Instant, instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'
import { aComplaint, aReport, aRequest } from '../support/filings.ts'

/** Random lives of cases: any command by anybody at any time, and time passing in between. */

const calendar = calendarOf(nationalCalendar)
let salt = 0
export const contextAt = (now: Instant): Context => ({
  now,
  timeZone: 'Asia/Jakarta',
  desks: { coordinating: 'dinas-komunikasi-dan-informatika', other: 'inspektorat' },
  calendar,
  statutes,
  ladder: defaultLadder,
  salt: () => `salt-${salt++}`,
})

export type Life = { state: Case; log: RecordedEvent[]; texts: Map<number, PersonalText>; now: Instant; refusals: string[] }

export const officer = (role: OfficerRole, institution: string | null = null): Actor => ({
  kind: 'officer',
  id: `${role}-1`,
  role,
  institution,
})
const actors: readonly Actor[] = [
  { kind: 'reporter' },
  { kind: 'system', name: 'jobs' },
  officer('coordinator'),
  officer('liaison', 'dinas-sosial'),
  officer('head', 'dinas-sosial'),
  officer('superior'),
  officer('leader'),
  officer('administrator'),
]

export const filedAt = instant('2026-02-10T03:00:00Z')

const begin = (id: string, decided: Decided<CaseEvent>): Life => {
  const log = record(id, { version: 0, head: genesis }, decided.events)
  const state = log.reduce<Case | null>(evolve, null) as Case
  return { state, log, texts: new Map(decided.texts.map((it) => [it.n, it])), now: filedAt, refusals: [] }
}

export const newComplaint = (): Life => begin('J-0000-0001', fileComplaint(aComplaint(), { kind: 'reporter' }, contextAt(filedAt)))

/** Its reporter agreed that it may be recorded in SP4N-LAPOR!. */
export const newComplaintToRecord = (): Life =>
  begin('J-0000-0001', fileComplaint(aComplaint({ recording: 'allowed' }), { kind: 'reporter' }, contextAt(filedAt)))

/** It came in a storm of filings, and waits to be read. */
export const newComplaintOfStorm = (): Life =>
  begin('J-0000-0001', fileComplaint(aComplaint({ inStorm: true }), { kind: 'reporter' }, contextAt(filedAt)))

/** It came in with an export of SP4N-LAPOR!, where it is open. */
export const newImportedComplaint = (): Life => {
  const meant = { category: 'jalan', institution: 'dinas-sosial', district: null, village: null }
  const decided = importComplaint(aReport(), meant, { number: 'J-0000-0001' }, officer('coordinator'), contextAt(filedAt))
  return begin('J-0000-0001', decided)
}

/** Its reporter named somebody in their own words, whom an officer resembles. */
export const newNamedComplaint = (): Life =>
  begin(
    'J-0000-0001',
    fileComplaint(aComplaint({ reportedPerson: 'Sukarno', similar: ['helper'] }), { kind: 'reporter' }, contextAt(filedAt)),
  )

export const newRequest = (): Life => begin('R-1', fileRequest(aRequest(), { kind: 'reporter' }, contextAt(filedAt)))

/**
 * One step: hours pass, the sweep may come by, somebody does the first of some things that is possible. Whoever may do it,
 * tries it more often than others.
 */
export type Step<C> = { hours: number; sweeps: boolean; commands: readonly C[]; actor: Actor | 'rightful' }
export const stepsOf = <C>(command: fc.Arbitrary<C>): fc.Arbitrary<Step<C>[]> =>
  fc.array(
    fc.record({
      hours: fc.oneof({ weight: 3, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(24 * 40) }),
      sweeps: fc.boolean(),
      commands: fc.array(command, { minLength: 1, maxLength: 6 }),
      actor: fc.oneof({ weight: 4, arbitrary: fc.constant('rightful' as const) }, { weight: 1, arbitrary: fc.constantFrom(...actors) }),
    }),
    { minLength: 1, maxLength: 40 },
  )

const apply = (life: Life, decided: Decided<CaseEvent> | Refusal): boolean => {
  if (isRefusal(decided)) {
    life.refusals.push(decided.refused)
    return false
  }
  const recorded = record(life.state.id, life.state, decided.events)
  life.state = recorded.reduce<Case>(evolve, life.state)
  life.log.push(...recorded)
  for (const it of decided.texts) life.texts.set(it.n, it)
  return true
}

/** Lives on by one step; `check` sees the life after each event of it. */
export const live = <C extends CaseCommand>(life: Life, step: Step<C>, check: (before: Case, life: Life) => void): void => {
  life.now = plusMillis(life.now, step.hours * 3_600_000)
  const context = contextAt(life.now)
  if (step.sweeps) {
    for (let i = 0; i < 60; i++) {
      const before = life.state
      if (!apply(life, tick(life.state, context, ['inspektorat']))) break
      check(before, life)
      if (i === 59) throw new Error('The sweep does not come to an end')
    }
  }
  const decideNow = (command: C, actor: Actor) => {
    const register = registerOf(allActions, life.state, command)
    return decide(allActions, life.state, command, actor, register ? { ...context, nextNumber: `${register}-2026-0001` } : context)
  }
  for (const command of step.commands) {
    const actor = step.actor === 'rightful' ? actors.find((it) => !isRefusal(decideNow(command, it))) : step.actor
    const before = life.state
    if (!apply(life, decideNow(command, actor ?? { kind: 'reporter' }))) continue
    check(before, life)
    return
  }
}
