import { expect, test } from 'vitest'
import { lettersOf } from '../../shared/domain/events/event-letters.ts'
import type { Given } from '../support/decision.ts'
import { coordinator, liaison, superior } from '../support/officers.ts'
import { confirmed, decided, objected, objectionDecided as ordered, reporter } from './actions/action-cases.ts'

/** What an officer ended of a request is taken back with the dates that it had (docs/adr/0040). Ordered on 10 February 2026 until the 27th. */

const disputing = { type: 'note-dispute', reference: 'KI-1', text: null } as const
const reversing = { type: 'reverse', reason: 'Keliru' } as const
const deliver = { type: 'deliver', how: 'email', text: null } as const
const at = (day: string) => `2026-${day}T09:00:00+07:00`
const reversed = (given: Given, day: string, noted = '02-12') =>
  given.and([disputing, coordinator, at(noted)], [reversing, coordinator, at(day)])
const standing = ({ state, running }: Given) => [state.status, ...running()]
const lastLetter = ({ state, log }: Given) =>
  lettersOf(
    { ...state, reachableBy: { email: true, phone: false } },
    log.slice(-1).map(({ event }) => event),
    () => 'L-1',
  ).map(({ content }) => content)

test('a dispute noted by mistake: the objection waits again, with the date of the law', () => {
  expect(objected.running()).toEqual(['objection.answer#1 2026-04-02'])
  const again = reversed(objected, '02-20')
  expect(standing(again)).toEqual(['objected', 'objection.answer#2 2026-04-02'])
  expect(lastLetter(again)).toEqual([
    { kind: 'request-reversed', ended: 'dispute', answerUntil: '2026-04-02', orderUntil: null, disputeUntil: null },
  ])
  again.when({ type: 'answer-objection', decision: 'rejected', text: 'Tetap', order: null }, superior, at('02-23')).happens()
})

test('an order runs again until the day that the superior set, and the way to dispute until that of the law', () => {
  const again = reversed(ordered, '02-20')
  expect(standing(again)).toEqual(['objection-decided', 'objection.dispute-window#2 2026-03-04', 'objection.order#2 2026-02-27'])
  expect(lastLetter(again)).toEqual([
    { kind: 'request-reversed', ended: 'dispute', answerUntil: null, orderUntil: '2026-02-27', disputeUntil: '2026-03-04' },
  ])
})

test('what passed meanwhile is late, is told once, and an order still keeps it from being closed', () => {
  const again = reversed(ordered, '04-15')
  const late = again
    .whenSweptAt(at('04-15'))
    .causes([{ type: 'deadline-passed', statute: 'objection.order', generation: 2 }])
    .whenSweptAt(at('04-15'))
    .causes([{ type: 'window-ended', statute: 'objection.dispute-window', generation: 2, clocks: ['objection.dispute-window#2 stopped'] }])
  expect(standing(late)).toEqual(['objection-decided', 'objection.order#2 2026-02-27'])
  // Told before the note, it is not told again.
  const told = ordered.whenSweptAt('2026-02-28T09:00:00+07:00').happens()
  reversed(told, '03-03', '03-02').whenSweptAt(at('03-03')).isRefused('nothing-to-do')
})

test('what was given, on the day of the note or during it, is not owed again; what came is looked at anew', () => {
  const receipt = 'objection.receipt-window#1 2026-03-09'
  const dispute = 'objection.dispute-window#2 2026-03-04'
  const during = ordered.and([disputing, coordinator, at('02-12')], [deliver, liaison, at('02-18')], [reversing, coordinator, at('02-23')])
  expect(standing(during)).toEqual(['objection-decided', dispute, receipt])
  const sameDay = ordered.and([deliver, liaison, at('02-12')], [disputing, coordinator, at('02-12')], [reversing, coordinator, at('02-23')])
  expect(standing(sameDay)).toEqual(['objection-decided', dispute, receipt.replace('#1', '#2')])
})

test('what the superior declared impossible that day stays so', () => {
  const impossible = ordered.and([{ type: 'declare-impossible', reason: 'Terbakar' }, superior, at('02-12')])
  expect(standing(reversed(impossible, '02-23'))).toEqual(['objection-decided', 'objection.dispute-window#3 2026-03-06'])
})

test('so is what was ordered, or given while it was in dispute, after a closing that was taken back', () => {
  const close = [{ type: 'close', reason: 'Salah' }, coordinator, at('02-19')] as const
  const closed = ordered.and([disputing, coordinator, at('02-12')], close, [reversing, coordinator, at('02-20')])
  const dispute = 'objection.dispute-window#2 2026-03-04'
  expect(standing(closed.and([reversing, coordinator, at('02-23')]))).toEqual([
    'objection-decided',
    dispute,
    'objection.order#2 2026-02-27',
  ])
  const given = ordered.and([disputing, coordinator, at('02-12')], [deliver, liaison, at('02-18')], close, [
    reversing,
    coordinator,
    at('02-20'),
  ])
  expect(standing(given.and([reversing, coordinator, at('02-23')]))).toEqual([
    'objection-decided',
    dispute,
    'objection.receipt-window#1 2026-03-09',
  ])
})

test('a closing by an officer is taken back to the dispute; what the requester or time ended is not', () => {
  const closed = objected.and([disputing, coordinator, at('02-12')], [{ type: 'close', reason: 'Salah' }, coordinator, at('02-13')])
  const again = closed.and([reversing, coordinator, at('02-20')])
  expect([standing(again), again.state.closedBy]).toEqual([['disputed'], null])
  expect(lastLetter(again)).toEqual([
    { kind: 'request-reversed', ended: 'closing', answerUntil: null, orderUntil: null, disputeUntil: null },
  ])
  // And from there to where it stood before the dispute: what the note stopped is told by its day.
  const waiting = again.and([reversing, coordinator, at('02-20')])
  expect(standing(waiting)).toEqual(['objected', 'objection.answer#2 2026-04-02'])
  // Noted again, it counts from that day: nothing remembers the first note.
  const noted = waiting.and([disputing, coordinator, at('02-24')], [reversing, coordinator, at('02-25')])
  expect(standing(noted)).toEqual(['objected', 'objection.answer#3 2026-04-02'])
  const settled = decided.and([deliver, liaison], [{ type: 'confirm' }, reporter])
  settled.when(reversing, coordinator, at('02-20')).isRefused('not-possible-now')
  confirmed.when(reversing, coordinator, at('02-20')).isRefused('not-possible-now')
})
