import { expect, test } from 'vitest'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import { possibleMoves } from '../../shared/domain/actions/reporter-moves.ts'
import type { InformationRequest } from '../../shared/domain/case/case.ts'
import { orderStanding } from '../../shared/domain/case/order.ts'
import { recomputeClock } from '../../shared/domain/law/clock.ts'
import { defaultLadder, withoutSilence } from '../../shared/domain/law/ladder.ts'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { statuteInForce } from '../../shared/domain/law/statutes.ts'
import { tick } from '../../shared/domain/law/tick.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'
import { coordinator, liaison, superior } from '../support/officers.ts'
import { assigned, objected, objectionDecided as ordered, reporter, system } from './actions/action-cases.ts'
import { contextAt } from './lives.ts'

/** An upheld objection is an order (docs/adr/0035). Ordered on 10 February 2026 until the 27th; the way to dispute is open until 4 March. */

const deliver = { type: 'deliver', how: 'collect', text: null } as const

test('the system closes nothing while an order is open, however long it is late', () => {
  const late = ordered
    .whenSweptAt('2026-02-28T00:00:00+07:00')
    .causes([{ type: 'deadline-passed', statute: 'objection.order', generation: 1 }])
    .whenSweptAt('2026-03-05T00:00:00+07:00')
    .causes([{ type: 'window-ended', statute: 'objection.dispute-window', generation: 1, clocks: ['objection.dispute-window#1 stopped'] }])
  late.whenSweptAt('2026-12-01T00:00:00+07:00').isRefused('nothing-to-do')
  expect([late.state.status, orderStanding(late.state), late.running()]).toEqual([
    'objection-decided',
    'open',
    ['objection.order#1 2026-02-27'],
  ])
})

test('delivery ends it; the requester has a window to say that it is not what was ordered, and then the system closes', () => {
  const delivered = ordered
    .when(deliver, liaison, '2026-02-26T09:00:00+07:00')
    .causes([
      { type: 'delivered', how: 'collect', text: null, clocks: ['objection.order#1 stopped', 'objection.receipt-window#1 2026-03-12'] },
    ])
  expect(orderStanding(delivered.state)).toBe('delivered')
  // The way to dispute ends first: that alone closes nothing.
  delivered
    .whenSweptAt('2026-03-05T00:00:00+07:00')
    .causes([{ type: 'window-ended', statute: 'objection.dispute-window', generation: 1, clocks: ['objection.dispute-window#1 stopped'] }])
    .whenSweptAt('2026-03-13T00:00:00+07:00')
    .causes([
      {
        type: 'request-closed',
        status: 'closed',
        closedBy: 'system',
        reason: null,
        surveyUntil: '2026-04-12',
        clocks: ['objection.receipt-window#1 stopped'],
      },
    ])
})

test('whoever says that it is not what was ordered has the order run again, whoever writes it down', () => {
  const delivered = ordered.and([deliver, liaison, '2026-02-26T09:00:00+07:00'])
  const again = ['objection.receipt-window#1 stopped', 'objection.order#2 2026-03-13']
  delivered
    .when({ type: 'reply', text: 'Ini tahun yang lain' }, reporter, '2026-02-27T09:00:00+07:00')
    .causes([{ type: 'replied', text: 'Ini tahun yang lain', clocks: again }])
  delivered
    .when(
      { type: 'record-reply', heard: 'phone', heardOn: localDate('2026-02-27'), text: 'Tahunnya lain' },
      coordinator,
      '2026-02-27T09:00:00+07:00',
    )
    .causes([{ type: 'reply-recorded', heard: 'phone', heardOn: '2026-02-27', text: 'Tahunnya lain', clocks: again }])
  // Before the delivery a message is a message.
  ordered.when({ type: 'reply', text: 'Sudah sampai mana?' }, reporter).causes([{ type: 'replied', text: 'Sudah sampai mana?' }])
})

test('it ends by the word of the requester, by a noted dispute, and by a reasoned “cannot be carried out” that opens the way to dispute anew', () => {
  const both = ['objection.dispute-window#1 stopped', 'objection.order#1 stopped']
  ordered
    .when({ type: 'confirm' }, reporter)
    .causes([{ type: 'request-closed', status: 'closed', closedBy: 'reporter', reason: null, surveyUntil: '2026-03-12', clocks: both }])
  ordered
    .when({ type: 'withdraw', reason: 'Tidak perlu lagi' }, reporter)
    .causes([{ type: 'withdrawn', status: 'withdrawn', cause: 'reporter', reason: 'Tidak perlu lagi', clocks: both }])
  ordered
    .when({ type: 'note-dispute', reference: 'KI-9', text: null }, coordinator)
    .causes([{ type: 'disputed', status: 'disputed', reference: 'KI-9', text: null, clocks: both }])
  const impossible = ordered
    .whenSweptAt('2026-02-28T00:00:00+07:00')
    .happens()
    .when({ type: 'declare-impossible', reason: 'Terbakar' }, superior, '2026-03-02T09:00:00+07:00')
    .causes([{ type: 'order-impossible', reason: 'Terbakar', clocks: [...both, 'objection.dispute-window#2 2026-03-27'] }])
  expect(orderStanding(impossible.state)).toBe('impossible')
  impossible.whenSweptAt('2026-03-28T00:00:00+07:00').causes([
    {
      type: 'request-closed',
      status: 'closed',
      closedBy: 'system',
      reason: null,
      surveyUntil: '2026-04-27',
      clocks: ['objection.dispute-window#2 stopped'],
    },
  ])
})

test('an objection decided by version 0.1 ordered nothing: delivery changes no clock, and the end of the way to dispute closes it', () => {
  const rejected = objected.and([{ type: 'answer-objection', decision: 'rejected', text: 'Tetap', order: null }, superior])
  expect(orderStanding(rejected.state)).toBe('none')
  rejected
    .when(deliver, liaison)
    .causes([{ type: 'delivered', how: 'collect', text: null }])
    .whenSweptAt('2026-03-05T00:00:00+07:00')
    .causes([
      {
        type: 'request-closed',
        status: 'closed',
        closedBy: 'system',
        reason: null,
        surveyUntil: '2026-04-04',
        clocks: ['objection.dispute-window#1 stopped'],
      },
    ])
})

test('what version 0.1 upheld without an order is owed too: it is ordered where time would have closed the case, unless it was given', () => {
  const { order: _, ...objection } = (ordered.state as InformationRequest).objection ?? {}
  const clocks = ordered.state.clocks.filter(({ statute }) => statute !== 'objection.order')
  const upheld = { ...ordered.state, objection, clocks, reminded: [] } as InformationRequest
  const context = { ...contextAt(instant('2026-03-04T17:00:00Z')), ladder: [] }
  const caused = (state: InformationRequest) => {
    const decided = tick(state, context, [])
    return 'refused' in decided
      ? decided
      : decided.events.map(({ type, clocks: moved }) => [type, ...moved.map(({ statute, due }) => `${statute} ${due}`)])
  }
  expect(orderStanding(upheld)).toBe('none')
  const [[type, window, order] = []] = caused(upheld) as string[][]
  expect([type, window?.split(' ')[0], order?.split(' ')[0]]).toEqual(['window-ended', 'objection.dispute-window', 'objection.order'])
  expect(caused({ ...upheld, deliveredOn: localDate('2026-02-12') })).toEqual([['request-closed', 'objection.dispute-window 2026-03-04']])
})

test('what was declared impossible and is given after all was delivered', () => {
  const impossible = ordered.and([{ type: 'declare-impossible', reason: 'Terbakar' }, superior, '2026-02-20T09:00:00+07:00'])
  expect(orderStanding(impossible.and([deliver, liaison, '2026-03-02T09:00:00+07:00']).state)).toBe('delivered')
})

test('a file that comes after the delivery begins the window anew, so that somebody looks before time closes the case', () => {
  const file = { fileId: 'F-1', type: 'image/png', size: 1, sha256: 'x', at: ordered.state.receivedAt }
  const sent = ordered.and([deliver, liaison, '2026-02-26T09:00:00+07:00'], [{ type: 'attach', file }, system, '2026-02-27T09:00:00+07:00'])
  expect(sent.running()).toContain('objection.receipt-window#2 2026-03-13')
})

test('a day that a person set moves with no decree', () => {
  const clock = ordered.state.clocks.find(({ statute }) => statute === 'objection.order')
  const row = statuteInForce(statutes, 'objection.order', localDate('2026-02-10'))
  const nothingButHolidays = calendarOf([
    ...nationalCalendar,
    { date: localDate('2026-02-26'), kind: 'holiday', name: 'Libur', source: 'Perbup' } as never,
  ])
  expect(clock && recomputeClock(clock, { ...row, allowance: 1 }, nothingButHolidays)).toEqual(clock)
})

test('the ladder of an order climbs to the superior and cannot be left out', () => {
  const rungs = defaultLadder.find((row) => row.statutes.includes('objection.order'))?.rungs
  expect(rungs?.at(-1)).toEqual({ at: 3, audience: ['liaison', 'head', 'coordinator', 'superior'] })
  const own = [{ statutes: ['request.answer' as const], rungs: [{ at: 0, audience: ['coordinator' as const] }], repeatEvery: null }]
  expect(withoutSilence(own).some((row) => row.statutes.includes('objection.order'))).toBe(true)
})

test('what the requester can do about it says until when', () => {
  const delivered = ordered.and([deliver, liaison, '2026-02-26T09:00:00+07:00'])
  const moves = possibleMoves(delivered.state, contextAt(instant('2026-02-27T02:00:00Z')))
  expect(moves.filter(({ move }) => move === 'reply' || move === 'confirm')).toEqual([
    { move: 'confirm', until: null },
    { move: 'reply', until: '2026-03-12' },
  ])
})

const promise = {
  type: 'decide',
  decision: 'not-documented',
  exemptions: [],
  text: 'Dihimpun dari kecamatan',
  redactions: null,
  test: null,
  heldBy: null,
  cost: null,
  heldForms: ['hardcopy'],
  provideUntil: localDate('2026-03-10'),
} as const satisfies CaseCommand
const promised = assigned.and([{ ...promise, exemptions: [] }, liaison])

test('what is not documented yet is owed until the day that the decision names, and nothing closes before', () => {
  assigned.when({ ...promise, exemptions: [], provideUntil: null }, liaison).isRefused('bad-until')
  assigned.when({ ...promise, exemptions: [], provideUntil: localDate('2026-02-10') }, liaison).isRefused('bad-until')
  assigned.when({ ...promise, exemptions: [], decision: 'granted' }, liaison).isRefused('bad-until')
  expect(promised.running()).toEqual(['request.objection-window#1 2026-04-02', 'request.provide#1 2026-03-10'])
  // Its day passes: the requester hears it, and may object from then on.
  const late = promised.whenSweptAt('2026-03-11T00:00:00+07:00').causes([
    {
      type: 'deadline-passed',
      statute: 'request.provide',
      generation: 1,
      clocks: ['request.objection-window#1 stopped', 'request.objection-window#2 2026-04-29'],
    },
  ])
  const ended = late
    .whenSweptAt('2026-04-30T00:00:00+07:00')
    .causes([{ type: 'window-ended', statute: 'request.objection-window', generation: 2, clocks: ['request.objection-window#2 stopped'] }])
  ended.whenSweptAt('2026-12-01T00:00:00+07:00').isRefused('nothing-to-do')
  // Given at last: whether it is what was asked for can be said from then on.
  ended.when(deliver, liaison, '2026-05-04T09:00:00+07:00').causes([
    {
      type: 'delivered',
      status: 'delivered',
      how: 'collect',
      text: null,
      clocks: ['request.provide#1 stopped', 'request.objection-window#3 2026-06-23'],
    },
  ])
})

test('an objection does not end a promise; what the superior orders takes its place', () => {
  const before = promised.and([{ type: 'object', grounds: ['d'], text: 'Sudah ada', proxy: null }, reporter])
  before.when(deliver, liaison).causes([{ type: 'delivered', how: 'collect', text: null, clocks: ['request.provide#1 stopped'] }])
  objected.when(deliver, liaison).isRefused('not-possible-now')
  const order = { text: 'Berikan', until: localDate('2026-02-27') }
  const upheld = before.and([{ type: 'answer-objection', decision: 'upheld', text: 'Ada', order }, superior])
  expect(upheld.running()).toEqual(['objection.dispute-window#1 2026-03-04', 'objection.order#1 2026-02-27'])
  const rejected = before.and([{ type: 'answer-objection', decision: 'rejected', text: 'Tunggu', order: null }, superior])
  expect(rejected.running()).toEqual(['request.provide#1 2026-03-10', 'objection.dispute-window#1 2026-03-04'])
})
