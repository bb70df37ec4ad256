import { expect, test } from 'vitest'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import { visible } from '../../shared/domain/case/visible.ts'
import { findChainFault, type RecordedEvent } from '../../shared/domain/events/chain.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { given } from '../support/decision.ts'
import { aComplaint } from '../support/filings.ts'

const reporter: Actor = { kind: 'reporter' }
const coordinator: Actor = { kind: 'officer', id: 'k', role: 'coordinator', institution: null }
const liaison: Actor = { kind: 'officer', id: 'l', role: 'liaison', institution: 'dinas-sosial' }

/** Received on the Friday before a week of holidays. */
const received = given(aComplaint({ receivedOn: localDate('2026-03-13'), identity: 'anonymous' }))

const dispose = {
  type: 'dispose',
  class: 'ordinary',
  classReason: null,
  category: 'jalan',
  confidential: false,
  anonymous: true,
  holders: { lead: 'dinas-sosial', contributors: [], readers: [] },
  instruction: 'Mohon ditangani',
} satisfies CaseCommand
const { holders, instruction, type: _, ...found } = dispose
const verified = { type: 'verified', ...found, agenda: 'ADU-2026-0001' } as const

test('holding a received complaint stops its clocks; completing it starts them anew', () => {
  expect(received.running()).toEqual(['complaint.verification#1 2026-03-25', 'complaint.legal-ceiling#1 2026-05-12'])
  const { state, log } = received
    .when({ type: 'hold', question: 'Di mana?' }, coordinator, '2026-03-16T03:00:00Z')
    .causes([
      {
        type: 'completion-asked',
        status: 'awaiting-reporter',
        question: 'Di mana?',
        clocks: ['complaint.verification#1 stopped', 'complaint.legal-ceiling#1 stopped', 'complaint.reporter-completes#1 2026-04-15'],
      },
    ])
    .when({ type: 'complete', text: 'Di sini' }, reporter, '2026-03-26T03:00:00Z')
    .causes([
      {
        type: 'completed',
        status: 'received',
        text: 'Di sini',
        clocks: ['complaint.reporter-completes#1 stopped', 'complaint.verification#2 2026-03-31', 'complaint.legal-ceiling#2 2026-05-25'],
      },
    ])
  expect(findChainFault(state.id, log)).toBeNull()
})

test('a complaint that is passed on once more is verified once more only when something about it changed', () => {
  const elsewhere = { ...dispose, holders: { lead: 'dinas-kesehatan', contributors: [], readers: [] } }
  const followUp = (n: number) => [`complaint.first-follow-up#${n} stopped`, `complaint.first-follow-up#${n + 1} 2026-03-30`]
  const disposed = { type: 'disposed', status: 'disposed', holders: elsewhere.holders, instruction } as const
  const passedOn = received
    .when(dispose, coordinator, '2026-03-16T03:00:00Z')
    .causes([
      verified,
      {
        ...disposed,
        holders,
        clocks: [
          'complaint.verification#1 stopped',
          'complaint.first-follow-up#1 2026-03-30',
          'complaint.resolution.ordinary#1 2026-04-13',
        ],
      },
    ])
    .when(elsewhere, coordinator, '2026-03-16T04:00:00Z')
    .causes([{ ...disposed, clocks: followUp(1) }])
  expect(passedOn.state).toMatchObject({ agenda: 'ADU-2026-0001', category: 'jalan', holders: elsewhere.holders })
  passedOn
    .when({ ...elsewhere, category: 'air' }, coordinator, '2026-03-16T05:00:00Z')
    .causes([
      { ...verified, category: 'air' },
      { ...disposed, clocks: followUp(2) },
    ])
    .when({ ...elsewhere, category: 'air', confidential: true }, coordinator, '2026-03-16T06:00:00Z')
    .causes([
      { ...verified, category: 'air', confidential: true },
      { ...disposed, clocks: followUp(3) },
    ])
})

test('an institution that asks lets the resolution clock rest, and only that', () => {
  const disposed = received.and([dispose, coordinator, '2026-03-16T03:00:00Z'])
  const asked = disposed.when({ type: 'hold', question: 'Bukti?' }, liaison, '2026-03-17T03:00:00Z').causes([
    {
      type: 'completion-asked',
      status: 'awaiting-reporter',
      question: 'Bukti?',
      clocks: ['complaint.resolution.ordinary#1 rests', 'complaint.reporter-completes#1 2026-04-16'],
    },
  ])
  const completed = asked.and([{ type: 'complete', text: 'Ini' }, reporter, '2026-03-17T09:00:00Z'])
  expect([completed.state.status, completed.running()]).toEqual(['disposed', disposed.running()])
})

test('a reporter who does not complete in time withdraws by silence, on the day after the last day and not before', () => {
  const asked = received.and([{ type: 'hold', question: 'Di mana?' }, coordinator, '2026-03-16T03:00:00Z'])
  expect(asked.wakesAfter('2026-03-16T03:00:00Z')).toBe('2026-04-15T17:00:00.000Z')
  asked.whenSweptAt('2026-04-15T16:59:59Z').isRefused('nothing-to-do')
  const clocks = ['complaint.reporter-completes#1 stopped']
  const withdrawn = asked
    .whenSweptAt('2026-04-15T17:00:00Z')
    .causes([{ type: 'withdrawn', status: 'withdrawn', cause: 'expired', reason: null, clocks }])
  expect([withdrawn.running(), withdrawn.wakesAfter('2026-04-16T03:00:00Z')]).toEqual([[], null])
  withdrawn.whenSweptAt('2026-04-16T00:00:00Z').isRefused('nothing-to-do')
})

test('a missed deadline is noted once and the clock goes on', () => {
  const late = received
    .whenSweptAt('2026-03-26T00:00:00Z')
    .causes([{ type: 'deadline-passed', statute: 'complaint.verification', generation: 1 }])
  late.whenSweptAt('2026-03-27T00:00:00Z').isRefused('nothing-to-do')
  expect(late.state.passed).toEqual(['complaint.verification#1'])
})

test('nobody makes a move that is not theirs, and nothing happens to a withdrawn case', () => {
  received.when(dispose, liaison, '2026-03-16T03:00:00Z').isRefused('not-allowed')
  received.when({ type: 'complete', text: 'x' }, reporter, '2026-03-16T03:00:00Z').isRefused('not-possible-now')
  received
    .when({ type: 'withdraw', reason: null }, reporter, '2026-03-16T03:00:00Z')
    .causes([
      {
        type: 'withdrawn',
        status: 'withdrawn',
        cause: 'reporter',
        reason: null,
        clocks: ['complaint.verification#1 stopped', 'complaint.legal-ceiling#1 stopped'],
      },
    ])
    .when({ type: 'reply', text: 'x' }, reporter, '2026-03-16T04:00:00Z')
    .isRefused('not-possible-now')
})

test('who sees what: the public nothing, an institution only what it holds and never who is anonymous', () => {
  const seen = ({ state, log }: typeof received, viewer: Parameters<typeof visible>[2]) => {
    const view = visible(state, log, viewer)
    return view && [view.identity, [...view.readableTexts], view.timeline.length]
  }
  const officer = { id: 'l', role: 'liaison' as const, institution: 'dinas-sosial' }
  const office = { kind: 'officer' as const, officer }
  expect([seen(received, { kind: 'public' }), seen(received, office), seen(received, { kind: 'reporter', caseId: 'J-9999-9999' })]).toEqual(
    [null, null, null],
  )
  const it = received.and(
    [dispose, coordinator, '2026-03-16T03:00:00Z'],
    [{ type: 'ask-privacy', right: 'access', text: 'Data saya' }, reporter, '2026-03-17T03:00:00Z'],
  )
  expect(seen(it, office)).toEqual(['hidden', [1, 2, 3], 3])
  expect(seen(it, { kind: 'officer', officer: { ...officer, institution: 'dinas-kesehatan' } })).toBeNull()
  expect(seen(it, { kind: 'officer', officer: { id: 'k', role: 'coordinator', institution: null } })).toEqual(['sealed', [1, 2, 3, 4], 4])
  expect(seen(it, { kind: 'reporter', caseId: 'J-0000-0001' })).toEqual(['shown', [1, 2, 4], 4])
})

test('a log that was touched anywhere no longer holds', () => {
  const { state, log } = received.and([{ type: 'reply', text: 'x' }, reporter, '2026-03-16T03:00:00Z'])
  const [first, second] = log as [RecordedEvent, RecordedEvent]
  const { id } = state
  expect(findChainFault(id, [second])).toEqual({ seq: 2, fault: 'wrong-number' })
  expect(findChainFault('J-0000-0002', log)).toEqual({ seq: 1, fault: 'wrong-case' })
  expect(findChainFault(id, [{ ...first, event: { ...first.event, at: instant('2026-03-13T03:00:01Z') } }, second])).toEqual({
    seq: 1,
    fault: 'wrong-hash',
  })
})
