import { expect, test } from 'vitest'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { lettersOf } from '../../shared/domain/events/event-letters.ts'
import { isOpen } from '../../shared/domain/law/clock.ts'
import { deskOrder, deskRowOf } from '../../shared/domain/lists/desks.ts'
import { type Instant, instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { type Life, live, newComplaint, newRequest, officer } from './lives.ts'

/** Scripted lives, step by step, with everything the snapshot remembers. */

const reporter: Actor = { kind: 'reporter' }
const coordinator = officer('coordinator')
const liaison = officer('liaison', 'dinas-sosial')
const head = officer('head', 'dinas-sosial')
const superior = officer('superior')

/** Types of the events that a command at that moment caused, the sweep having come by first. */
const on = (life: Life, at: string, actor: Actor, command: CaseCommand): string[] => {
  const length = life.log.length
  life.now = instant(at) as Instant
  live(life, { hours: 0, sweeps: true, commands: [command], actor }, () => {})
  return life.log.slice(length).map(({ event }) => event.type)
}

const running = ({ state }: Life) => state.clocks.filter(isOpen).map(({ statute, generation, due }) => `${statute}#${generation} ${due}`)
const letters = ({ state, log }: Life) =>
  lettersOf(
    state,
    log.map(({ event }) => event),
    () => 'L',
  ).map(({ content }) => content.kind)

const dispose = (lead: string, changes: object = {}): CaseCommand => ({
  type: 'dispose',
  class: 'ordinary',
  classReason: null,
  category: 'jalan',
  confidential: true,
  anonymous: true,
  holders: { lead, contributors: [], readers: [] },
  instruction: null,
  ...changes,
})

test('a complaint: wrongly disposed, returned, drafted, sent back, approved, doubted, answered, closed by silence, reopened once', () => {
  const life = newComplaint()
  expect(on(life, '2026-02-11T02:00:00Z', coordinator, dispose('dinas-kesehatan'))).toEqual(['verified', 'disposed'])
  expect(
    on(life, '2026-02-12T02:00:00Z', officer('liaison', 'dinas-kesehatan'), {
      type: 'return',
      institution: 'dinas-kesehatan',
      reason: 'Bukan',
    }),
  ).toEqual(['returned'])
  expect([life.state.holders, running(life)]).toEqual([
    null,
    ['complaint.legal-ceiling#1 2026-04-11', 'complaint.resolution.ordinary#1 2026-03-05', 'complaint.redisposition#1 2026-02-19'],
  ])
  on(life, '2026-02-13T02:00:00Z', coordinator, dispose('dinas-sosial'))
  expect(on(life, '2026-02-18T02:00:00Z', liaison, { type: 'draft', outcome: 'partly', text: 'Sudah' })).toEqual(['drafted'])
  expect(on(life, '2026-02-18T03:00:00Z', head, { type: 'send-back', text: 'Kurang jelas' })).toEqual(['draft-sent-back'])
  on(life, '2026-02-18T04:00:00Z', liaison, { type: 'draft', outcome: 'solved', text: 'Sudah beres' })
  expect(on(life, '2026-02-18T05:00:00Z', head, { type: 'approve' })).toEqual(['answered'])
  expect(on(life, '2026-02-19T05:00:00Z', reporter, { type: 'reply', text: 'Belum' })).toEqual(['replied'])
  expect([life.state.status, deskOrder(life.state)]).toEqual(['in-progress', '2026-02-26'])
  on(life, '2026-02-20T05:00:00Z', head, { type: 'answer', outcome: 'solved', text: 'Kini beres' })
  expect(deskOrder(life.state)).toBe('~2026-03-06')
  // The window ends by itself; the reporter had been warned three working days before.
  expect(on(life, '2026-03-10T05:00:00Z', reporter, { type: 'rate', stars: 2, text: 'Lama' })).toEqual(['closed', 'rated'])
  expect(on(life, '2026-03-11T05:00:00Z', reporter, { type: 'reopen', text: 'Rusak lagi' })).toEqual(['reopened'])
  on(life, '2026-03-12T05:00:00Z', liaison, { type: 'answer', outcome: 'not-possible', text: 'Di luar daya' })
  on(life, '2026-03-12T06:00:00Z', reporter, { type: 'confirm' })
  expect(on(life, '2026-03-12T07:00:00Z', reporter, { type: 'reopen', text: 'Lagi' })).toEqual([])
  const { clocks: _clocks, head: _head, reminded: _reminded, ...remembered } = life.state
  expect(remembered).toEqual({
    id: 'J-0000-0001',
    number: 'J-0000-0001',
    agenda: 'ADU-2026-0001',
    channel: 'complaint',
    version: life.log.length,
    status: 'closed',
    statusSince: '2026-03-12T06:00:00.000Z',
    receivedAt: '2026-02-10T03:00:00.000Z',
    receivedOn: '2026-02-10',
    via: 'web',
    language: 'id',
    identity: 'anonymous',
    confidential: true,
    reachableBy: { email: true, phone: false },
    accessGeneration: 0,
    passed: [],
    dueChangedOn: {},
    holders: { lead: 'dinas-sosial', contributors: [], readers: [] },
    reported: { institutions: [], officers: [] },
    files: [],
    letters: [],
    textCount: 11,
    category: 'jalan',
    class: 'ordinary',
    targetInstitution: null,
    privacyOpen: 0,
    erased: null,
    edited: null,
    draft: null,
    title: expect.objectContaining({ n: 1 }),
    text: expect.objectContaining({ n: 2 }),
    place: null,
    district: null,
    village: null,
    eventOn: null,
    resumeTo: null,
    outcome: 'not-possible',
    closedBy: 'reporter',
    archivedFor: null,
    rating: 2,
    reopened: 1,
    returns: 1,
    survey: { askedOn: '2026-03-12', until: '2026-04-11' },
    followedUpOn: '2026-02-18',
    answeredOn: '2026-02-18',
    duplicateOf: null,
    national: null,
    conversion: null,
  })
  expect(letters(life)).toEqual(['receipt', 'passed-on', 'passed-on', 'answered', 'answered', 'closed', 'reopened', 'answered'])
})

test('a request: refused late, objected to, upheld, corrected, delivered, closed', () => {
  const life = newRequest()
  on(life, '2026-02-11T02:00:00Z', coordinator, {
    type: 'assign',
    holders: { lead: 'dinas-sosial', contributors: [], readers: [] },
    instruction: 'Segera',
  })
  expect(on(life, '2026-02-12T02:00:00Z', liaison, { type: 'extend', reason: 'Banyak arsip' })).toEqual(['extended'])
  expect([running(life), life.state.dueChangedOn]).toEqual([['request.answer#1 2026-03-09'], { 'request.answer#1': '2026-02-12' }])
  expect(on(life, '2026-02-13T02:00:00Z', liaison, { type: 'extend', reason: 'Lagi' })).toEqual([])
  // Nobody answers: the limit passes, the way to object opens, and one objection is registered.
  expect(on(life, '2026-03-10T02:00:00Z', reporter, { type: 'object', grounds: ['c'], text: 'Mana?', proxy: null })).toEqual([
    'deadline-passed',
    'reminded',
    'objected',
  ])
  const again = { type: 'object', grounds: ['g'], text: 'Lagi', proxy: null } as const
  expect(on(life, '2026-03-10T03:00:00Z', reporter, again)).toEqual([])
  const refusal = { type: 'decide', exemptions: ['h'], text: 'Rahasia', redactions: null, heldBy: null, cost: null } as const
  const test17 = { document: 'Nilai', part: 'Semua', statute: 'Ps 17 h', weighing: 'Pribadi' }
  expect(
    on(life, '2026-03-11T02:00:00Z', liaison, { ...refusal, decision: 'refused', exemptions: [...refusal.exemptions], test: null }),
  ).toEqual([])
  expect(
    on(life, '2026-03-11T02:00:00Z', liaison, { ...refusal, decision: 'granted', exemptions: [...refusal.exemptions], test: test17 }),
  ).toEqual([])
  expect(
    on(life, '2026-03-11T02:00:00Z', liaison, { ...refusal, decision: 'refused', exemptions: [...refusal.exemptions], test: test17 }),
  ).toEqual(['decided'])
  expect(on(life, '2026-03-12T02:00:00Z', coordinator, { type: 'answer-objection', decision: 'upheld', text: 'x', order: null })).toEqual(
    [],
  )
  expect(
    on(life, '2026-03-12T02:00:00Z', superior, {
      type: 'answer-objection',
      decision: 'partly',
      text: 'Sebagian',
      order: { text: 'Berikan sebagian', until: localDate('2026-03-20') },
    }),
  ).toEqual(['objection-decided'])
  on(life, '2026-03-13T02:00:00Z', head, { ...refusal, decision: 'granted', exemptions: [], test: null, cost: 'Rp5.000' })
  on(life, '2026-03-13T03:00:00Z', head, { type: 'deliver', how: 'email', text: null })
  expect(on(life, '2026-03-16T03:00:00Z', reporter, { type: 'confirm' })).toEqual(['request-closed'])
  const { objection, decision, decidedOn, deliveredOn, cost, exemptions, closedBy, status, passed } = life.state as Extract<
    Case,
    { channel: 'request' }
  >
  expect({ objection, decision, decidedOn, deliveredOn, cost, exemptions, closedBy, status, passed, open: running(life) }).toEqual({
    objection: {
      number: 'KEB-2026-0001',
      ground: 'c',
      filedOn: '2026-03-10',
      decision: 'partly',
      decidedOn: '2026-03-12',
      order: expect.anything(),
    },
    decision: 'granted',
    decidedOn: '2026-03-11',
    deliveredOn: '2026-03-13',
    cost: 'Rp5.000',
    exemptions: [],
    closedBy: 'reporter',
    status: 'closed',
    passed: ['request.answer#1'],
    open: [],
  })
  expect(letters(life)).toEqual([
    'receipt',
    'passed-on',
    'extended',
    'answer-late',
    'objected',
    'decided',
    'objection-decided',
    'decided',
    'delivered',
  ])
})

test('a case about an office never goes there, and the class cannot be changed to gain time', () => {
  const life = newComplaint()
  const named = {
    type: 'name-conflict',
    reported: { institutions: ['dinas-sosial'], officers: ['liaison-1'] },
    reason: 'Diadukan',
  } as const
  on(life, '2026-02-11T02:00:00Z', coordinator, { ...named, reported: { institutions: ['dinas-sosial'], officers: ['liaison-1'] } })
  expect(on(life, '2026-02-11T03:00:00Z', coordinator, dispose('dinas-sosial'))).toEqual([])
  expect(life.refusals).toEqual(['nothing-to-do', 'nothing-to-do', 'conflict-of-interest'])
  on(life, '2026-02-11T04:00:00Z', coordinator, dispose('inspektorat'))
  on(life, '2026-02-20T04:00:00Z', coordinator, dispose('inspektorat', { class: 'oversight', classReason: 'Ada dugaan pungutan' }))
  // Sixty working days from the first disposition, not from the renaming.
  expect(running(life).filter((it) => it.includes('resolution'))).toEqual(['complaint.resolution.oversight#1 2026-05-21'])
  expect(deskRowOf(life.state)).toMatchObject({ lead: 'inspektorat', class: 'oversight', reported: { institutions: ['dinas-sosial'] } })
})
