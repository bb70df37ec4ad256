import { expect, test } from 'vitest'
import { coordinator, grant } from '../support/officers.ts'
import { objection, registered, reporter } from './actions/action-cases.ts'

/**
 * Silence gives the right to object (UU 14/2008 Ps 35(1) e, 36(1)), and a question that comes after it takes nothing of that
 * away. Received on 10 February 2026: no answer by the 26th, thirty working days to object until 17 April.
 */
const at = (day: string) => `2026-${day}T09:00:00+07:00`
const late = registered
  .and([{ type: 'find-complete' }, coordinator])
  .whenSweptAt(at('02-28'))
  .happens()
const asked = late.and([{ type: 'hold', question: 'Tahun berapa?' }, coordinator, at('03-02')])
const window = 'request.objection-window#1 2026-04-17'

test('asked after the limit, the requester objects all the same, and is not asked any more', () => {
  expect([asked.state.status, asked.running()]).toEqual(['incomplete', [window, 'request.requester-completes#1 2026-03-05']])
  const stopped = 'request.objection-window#1 stopped'
  const said = { type: 'objected', status: 'objected', number: 'KEB-2026-0001', ground: 'c', text: 'Tidak ditanggapi' } as const
  asked
    .when(objection, reporter, at('03-03'))
    .causes([{ ...said, clocks: [stopped, 'request.requester-completes#1 stopped', 'objection.answer#1 2026-04-22'] }])
  const unread = asked.and([{ type: 'reply', text: '2025' }, reporter, at('03-03')])
  const recorded = { ...objection, type: 'record-objection', told: 'counter', toldOn: '2026-03-03' } as never
  for (const objected of [unread.and([objection, reporter, at('03-03')]), unread.and([recorded, coordinator, at('03-03')])])
    expect([objected.state.status, objected.running()]).toEqual(['objected', ['objection.answer#1 2026-04-22']])
})

test('who says nothing to the question keeps the window to its last day; only then the request lapses', () => {
  asked.whenSweptAt(at('03-10')).isRefused('nothing-to-do')
  expect(asked.wakesAfter(at('03-10'))).toBe('2026-04-17T17:00:00.000Z')
  asked.when(objection, reporter, at('04-17')).happens()
  const ended = asked.whenSweptAt(at('04-18')).happens()
  expect([ended.state.status, ended.running()]).toEqual(['incomplete', ['request.requester-completes#1 2026-03-05']])
  const lapsed = ended.whenSweptAt(at('04-18')).happens()
  expect([lapsed.state.status, lapsed.running()]).toEqual(['lapsed', []])
})

test('a question within the limit lapses on its day: nothing is open', () => {
  const early = registered.and([{ type: 'hold', question: 'Tahun berapa?' }, coordinator])
  early.when(objection, reporter).isRefused('not-possible-now')
  expect(early.whenSweptAt(at('02-28')).happens().state.status).toBe('lapsed')
})

test('an objection is recorded with a day of a window that was open then, however long ago, and with no other', () => {
  const told = (toldOn: string) => ({ ...objection, type: 'record-objection', told: 'letter', toldOn }) as never
  const inState = (given: typeof late, day: string, now: string) => given.when(told(day), coordinator, at(now))
  // The limit passed on the 26th, and that is day 0 of the window; before it the answer was not late.
  for (const day of ['2026-02-10', '2026-02-25']) inState(late, day, '03-03').isRefused('bad-day')
  for (const day of ['2026-02-26', '2026-03-03']) inState(late, day, '03-03').happens()
  inState(late, '2026-03-04', '03-03').isRefused('bad-day')
  // An answer opens a second window; who objected to the silence before it, did so in time.
  const answered = late.and([{ ...grant, type: 'decide' }, coordinator, at('03-10')])
  for (const day of ['2026-02-25', '2026-03-12']) inState(answered, day, '03-11').isRefused('bad-day')
  for (const day of ['2026-03-05', '2026-03-11']) inState(answered, day, '03-11').happens()
  inState(registered, '2026-02-10', '02-11').isRefused('not-possible-now')
})
