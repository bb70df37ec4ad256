import { expect, test } from 'vitest'
import { allActions, type CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import { decide } from '../../shared/domain/actions/decide.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { type Context, type Decided, isRefusal, type Refusal, todayOf } from '../../shared/domain/case/moves.ts'
import { visible } from '../../shared/domain/case/visible.ts'
import { fileComplaint } from '../../shared/domain/channels/complaint/file-complaint.ts'
import { findChainFault, genesis, type RecordedEvent, record } from '../../shared/domain/events/chain.ts'
import type { CaseEvent } from '../../shared/domain/events/events.ts'
import { evolve } from '../../shared/domain/events/evolve.ts'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { nextWake, tick } from '../../shared/domain/law/tick.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'

const calendar = calendarOf(nationalCalendar)
const at = (now: string): Context => ({ now: instant(now), timeZone: 'Asia/Jakarta', calendar, statutes, ladder: [], salt: () => 'salt' })
const wake = (state: Case, now: string) => nextWake(state, todayOf(at(now)), at(now))
const reporter: Actor = { kind: 'reporter' }
const coordinator: Actor = { kind: 'officer', id: 'k', role: 'coordinator', institution: null }
const liaison: Actor = { kind: 'officer', id: 'l', role: 'liaison', institution: 'dinas-sosial' }

/** A complaint and its log, moved on by commands. */
const start = (now = '2026-03-13T03:00:00Z') => {
  const filing = {
    number: 'J-0000-0001',
    receivedOn: localDate('2026-03-13'),
    via: 'web' as const,
    language: 'id' as const,
    identity: 'anonymous' as const,
    reachableBy: { email: true, phone: false },
    class: 'ordinary' as const,
    confidential: false,
    category: null,
    title: 'Judul',
    text: 'Isi',
    place: null,
    district: null,
    village: null,
    eventOn: null,
    targetInstitution: null,
  }
  const log: RecordedEvent[] = record('J-0000-0001', { version: 0, head: genesis }, fileComplaint(filing, reporter, at(now)).events)
  let state = log.reduce<Case | null>(evolve, null) as Case
  const add = (decided: Decided<CaseEvent> | Refusal) => {
    if (isRefusal(decided)) return decided
    const recorded = record(state.id, state, decided.events)
    log.push(...recorded)
    state = recorded.reduce<Case>(evolve, state)
    return recorded.map(({ event }) => event.type)
  }
  return {
    log,
    state: () => state,
    act: (command: CaseCommand, actor: Actor, now: string) =>
      add(decide(allActions, state, command, actor, { ...at(now), nextNumber: 'ADU-2026-0001' })),
    tick: (now: string) => add(tick(state, at(now))),
    running: () =>
      state.clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ statute, generation, due }) => [statute, generation, due]),
  }
}

const dispose: CaseCommand = {
  type: 'dispose',
  class: 'ordinary',
  classReason: null,
  category: 'jalan',
  confidential: false,
  anonymous: false,
  holders: { lead: 'dinas-sosial', contributors: [], readers: [] },
  instruction: 'Mohon ditangani',
}

test('holding a received complaint stops its clocks; completing it starts them anew', () => {
  const it = start()
  expect(it.running()).toEqual([
    ['complaint.verification', 1, '2026-03-25'],
    ['complaint.legal-ceiling', 1, '2026-05-12'],
  ])
  expect(it.act({ type: 'hold', question: 'Di mana?' }, coordinator, '2026-03-16T03:00:00Z')).toEqual(['completion-asked'])
  expect(it.running()).toEqual([['complaint.reporter-completes', 1, '2026-04-15']])
  expect(it.act({ type: 'complete', text: 'Di sini' }, reporter, '2026-03-26T03:00:00Z')).toEqual(['completed'])
  expect([it.state().status, it.running()]).toEqual([
    'received',
    [
      ['complaint.verification', 2, '2026-03-31'],
      ['complaint.legal-ceiling', 2, '2026-05-25'],
    ],
  ])
  expect(findChainFault(it.state().id, it.log)).toBeNull()
})

test('a complaint that is passed on once more is verified once more only when something about it changed', () => {
  const it = start()
  expect(it.act(dispose, coordinator, '2026-03-16T03:00:00Z')).toEqual(['verified', 'disposed'])
  const elsewhere = { ...dispose, holders: { lead: 'dinas-kesehatan', contributors: [], readers: [] } }
  expect(it.act(elsewhere, coordinator, '2026-03-16T04:00:00Z')).toEqual(['disposed'])
  expect(it.state()).toMatchObject({ agenda: 'ADU-2026-0001', category: 'jalan', holders: elsewhere.holders })
  expect(it.act({ ...elsewhere, category: 'air' }, coordinator, '2026-03-16T05:00:00Z')).toEqual(['verified', 'disposed'])
  expect(it.act({ ...elsewhere, category: 'air', confidential: true }, coordinator, '2026-03-16T06:00:00Z')).toEqual([
    'verified',
    'disposed',
  ])
})

test('an institution that asks lets the resolution clock rest, and only that', () => {
  const it = start()
  it.act(dispose, coordinator, '2026-03-16T03:00:00Z')
  const due = it.running()
  it.act({ type: 'hold', question: 'Bukti?' }, liaison, '2026-03-17T03:00:00Z')
  expect(it.state().status).toBe('awaiting-reporter')
  it.act({ type: 'complete', text: 'Ini' }, reporter, '2026-03-17T09:00:00Z')
  expect([it.state().status, it.running()]).toEqual(['disposed', due])
})

test('a reporter who does not complete in time withdraws by silence, on the day after the last day and not before', () => {
  const it = start()
  it.act({ type: 'hold', question: 'Di mana?' }, coordinator, '2026-03-16T03:00:00Z')
  expect(wake(it.state(), '2026-03-16T03:00:00Z')).toBe('2026-04-15T17:00:00.000Z')
  expect(it.tick('2026-04-15T16:59:59Z')).toEqual({ refused: 'nothing-to-do' })
  expect(it.tick('2026-04-15T17:00:00Z')).toEqual(['withdrawn'])
  expect([it.state().status, it.running(), wake(it.state(), '2026-04-16T03:00:00Z')]).toEqual(['withdrawn', [], null])
  expect(it.tick('2026-04-16T00:00:00Z')).toEqual({ refused: 'nothing-to-do' })
})

test('a missed deadline is noted once and the clock goes on', () => {
  const it = start()
  expect(it.tick('2026-03-26T00:00:00Z')).toEqual(['deadline-passed'])
  expect(it.tick('2026-03-27T00:00:00Z')).toEqual({ refused: 'nothing-to-do' })
  expect(it.state().passed).toEqual(['complaint.verification#1'])
})

test('nobody makes a move that is not theirs, and nothing happens to a withdrawn case', () => {
  const it = start()
  expect(it.act(dispose, liaison, '2026-03-16T03:00:00Z')).toEqual({ refused: 'not-allowed' })
  expect(it.act({ type: 'complete', text: 'x' }, reporter, '2026-03-16T03:00:00Z')).toEqual({ refused: 'not-possible-now' })
  expect(it.act({ type: 'withdraw', reason: null }, reporter, '2026-03-16T03:00:00Z')).toEqual(['withdrawn'])
  expect(it.act({ type: 'reply', text: 'x' }, reporter, '2026-03-16T04:00:00Z')).toEqual({ refused: 'not-possible-now' })
})

test('who sees what: the public nothing, an institution only what it holds and never who is anonymous', () => {
  const it = start()
  const seen = (viewer: Parameters<typeof visible>[2]) => {
    const view = visible(it.state(), it.log, viewer)
    return view && [view.identity, [...view.readableTexts], view.timeline.length]
  }
  const officer = { id: 'l', role: 'liaison' as const, institution: 'dinas-sosial' }
  const office = { kind: 'officer' as const, officer }
  expect([seen({ kind: 'public' }), seen(office), seen({ kind: 'reporter', caseId: 'J-9999-9999' })]).toEqual([null, null, null])
  it.act(dispose, coordinator, '2026-03-16T03:00:00Z')
  it.act({ type: 'ask-privacy', right: 'access', text: 'Data saya' }, reporter, '2026-03-17T03:00:00Z')
  expect(seen(office)).toEqual(['hidden', [1, 2, 3], 3])
  expect(seen({ kind: 'officer', officer: { ...officer, institution: 'dinas-kesehatan' } })).toBeNull()
  expect(seen({ kind: 'officer', officer: { id: 'k', role: 'coordinator', institution: null } })).toEqual(['sealed', [1, 2, 3, 4], 4])
  expect(seen({ kind: 'reporter', caseId: 'J-0000-0001' })).toEqual(['shown', [1, 2, 4], 4])
})

test('a log that was touched anywhere no longer holds', () => {
  const it = start()
  it.act({ type: 'reply', text: 'x' }, reporter, '2026-03-16T03:00:00Z')
  const [first, second] = it.log as [RecordedEvent, RecordedEvent]
  const id = it.state().id
  expect(findChainFault(id, [second])).toEqual({ seq: 2, fault: 'wrong-number' })
  expect(findChainFault('J-0000-0002', it.log)).toEqual({ seq: 1, fault: 'wrong-case' })
  expect(findChainFault(id, [{ ...first, event: { ...first.event, at: instant('2026-03-13T03:00:01Z') } }, second])).toEqual({
    seq: 1,
    fault: 'wrong-hash',
  })
})
