import { expect, test } from 'vitest'
import { allActions, type CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import { decide } from '../../shared/domain/actions/decide.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import type { Case, Complaint } from '../../shared/domain/case/case.ts'
import { type Context, isRefusal, todayOf } from '../../shared/domain/case/moves.ts'
import { kindOf } from '../../shared/domain/channels/channels.ts'
import { fileComplaint } from '../../shared/domain/channels/complaint/file-complaint.ts'
import { genesis, type RecordedEvent, record } from '../../shared/domain/events/chain.ts'
import type { CaseEvent } from '../../shared/domain/events/events.ts'
import { evolve } from '../../shared/domain/events/evolve.ts'
import { handOversOf } from '../../shared/domain/events/hand-over.ts'
import { remaining } from '../../shared/domain/law/clock.ts'
import { movedClocks } from '../../shared/domain/law/law-of-now.ts'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { readStatute, statuteValues } from '../../shared/domain/law/statute-rows.ts'
import { type Statute, type StatuteId, statuteInForce, unitsOf } from '../../shared/domain/law/statutes.ts'
import { nextWake, tick } from '../../shared/domain/law/tick.ts'
import { deskRowOf } from '../../shared/domain/lists/desks.ts'
import { timeLeft } from '../../shared/domain/lists/queue.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { explain } from '../../shared/domain/time/explain.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { localMomentOf, localTime, minutesBetween, plusMinutes } from '../../shared/domain/time/local-time.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'
import { aComplaint } from '../support/filings.ts'
import { coordinator, disposeTo, liaison } from '../support/officers.ts'

/** The limit of an urgent complaint in hours, as a region may set it: by the wall clock, day and night (docs/adr/0057). */

const id = 'complaint.urgent-response' satisfies StatuteId
const calendar = calendarOf(nationalCalendar)
const inForce = (unit: Statute['unit'], allowance: number): Statute[] => [
  ...statutes,
  { ...statuteInForce(statutes, id, localDate('2026-02-10')), unit, allowance },
]
const lead = 'dinas-pekerjaan-umum-dan-penataan-ruang'

type Life = { state: Case; log: RecordedEvent[]; events: readonly CaseEvent[] }
const under =
  (law: readonly Statute[]) =>
  (at: string): Context => ({
    now: instant(`${at}+07:00`),
    timeZone: 'Asia/Jakarta',
    desks: { coordinating: null, other: null },
    calendar,
    statutes: law,
    ladder: [],
    salt: () => 'salt',
    nextNumber: 'J-0000-0001',
  })
const sixHours = under(inForce('hours', 6))

const begin = (context: Context, identity: Complaint['identity'] = 'named'): Life => {
  const { events } = fileComplaint(aComplaint({ identity }), { kind: 'reporter' }, context)
  const log = record('J-0000-0001', { version: 0, head: genesis }, events)
  return { state: log.reduce<Case | null>(evolve, null) as Case, log, events }
}
const done = (life: Life, context: Context, command: CaseCommand, by: Actor): Life => {
  const decided = decide(allActions, life.state, command, by, context)
  if (isRefusal(decided)) throw new Error(decided.refused)
  return lived(life, decided.events)
}
const lived = ({ state, log }: Life, events: readonly CaseEvent[]): Life => {
  const recorded = record(state.id, state, events)
  return { state: recorded.reduce<Case>(evolve, state), log: [...log, ...recorded], events }
}
const swept = (life: Life, context: Context): Life | null => {
  const decided = tick(life.state, context, [])
  return isRefusal(decided) ? null : lived(life, decided.events)
}
const marked = (at: string, context = sixHours, identity: Complaint['identity'] = 'named'): Life =>
  done(begin(context('2026-02-10T08:00:00'), identity), context(at), disposeTo({ urgentReason: 'Kabel putus' }), coordinator)
const limit = ({ state }: Life) => {
  const clock = state.clocks.findLast(({ statute }) => statute === id)
  if (!clock) throw new Error('Nothing is urgent')
  return clock
}
const due = (life: Life) => [limit(life).due, limit(life).dueAt]

test('hours count from the minute of the marking, over nights and free days', () => {
  expect([
    due(marked('2026-02-10T10:15:40')),
    due(marked('2026-02-10T20:30:00')),
    // A Friday night, and the Saturday that follows.
    due(marked('2026-02-13T22:00:00')),
    due(marked('2026-02-10T10:15:00', under(inForce('hours', 48)))),
  ]).toEqual([
    ['2026-02-10', '16:15'],
    ['2026-02-11', '02:30'],
    ['2026-02-14', '04:00'],
    ['2026-02-12', '10:15'],
  ])
})

test('a case without identity keeps no hour: its limit is as many working days as the hours begin', () => {
  const friday = '2026-02-13T22:00:00'
  expect([marked(friday, sixHours, 'none'), marked(friday, under(inForce('hours', 25)), 'none')].map(due)).toEqual([
    // Monday and Tuesday are free.
    ['2026-02-18', undefined],
    ['2026-02-19', undefined],
  ])
  const life = marked(friday, sixHours, 'none')
  const receipt = explain(limit(life), statuteInForce(inForce('hours', 6), id, localDate('2026-02-13')), calendar)
  expect(receipt).toMatchObject({ start: '2026-02-13', unit: 'working-days', allowance: 1, due: '2026-02-18' })
  expect(['startAt' in receipt, 'dueAt' in receipt, JSON.stringify(limit(life)).includes(':00')]).toEqual([false, false, false])
  expect(timeLeft(deskRowOf(life.state), localDate('2026-02-13'), calendar, inForce('hours', 6))).toEqual({
    urgency: 'soon',
    days: 1,
    unit: 'working-days',
  })
})

test('how it was counted can be counted again, rests included', () => {
  const asked = done(marked('2026-02-10T10:15:00'), sixHours('2026-02-10T11:15:00'), { type: 'hold', question: 'Di mana?' }, liaison)
  expect(limit(asked).pauses).toEqual([{ from: '2026-02-10', until: null, fromAt: '11:15' }])
  const told = done(asked, sixHours('2026-02-11T09:45:00'), { type: 'complete', text: 'Di sana' }, { kind: 'reporter' })
  const looked =
    told.state.status === 'awaiting-reporter' ? done(told, sixHours('2026-02-11T09:45:00'), { type: 'count-answer' }, liaison) : told
  // Five hours were left.
  expect(due(looked)).toEqual(['2026-02-11', '14:45'])
  expect(explain(limit(looked), statuteInForce(inForce('hours', 6), id, localDate('2026-02-10')), calendar)).toEqual({
    ...{ statute: id, name: 'Tindak lanjut pertama yang mendesak', citation: 'Kebijakan daerah', note: 'tidak ada angka dalam peraturan' },
    ...{ start: '2026-02-10', startAt: '10:15', allowance: 6, unit: 'hours', skipped: [], extension: null },
    pauses: [{ from: '2026-02-10', fromAt: '11:15', until: '2026-02-11', untilAt: '09:45', remainingAtPause: 5 }],
    ...{ due: '2026-02-11', dueAt: '14:45', provisional: false, stoppedOn: null },
  })
})

test('the case wakes at the minute, the limit passes then and not before, and whoever has to act hears of it at once', () => {
  const life = marked('2026-02-10T10:15:00')
  const context = sixHours('2026-02-10T10:16:00')
  expect(nextWake(life.state, todayOf(context), context)).toBe(instant('2026-02-10T16:15:00+07:00'))
  expect(swept(life, sixHours('2026-02-10T16:14:59'))).toBeNull()
  const passed = swept(life, sixHours('2026-02-10T16:15:00'))
  expect(passed?.events.map((it) => [it.type, it.status, 'statute' in it && it.statute])).toEqual([['deadline-passed', 'disposed', id]])
  expect(handOversOf(passed?.state as Case, passed?.log.slice(-1) ?? []).map(({ type, to }) => [type, to])).toEqual([
    ['hour-passed', ['liaison', 'head', 'coordinator']],
  ])
  expect(passed && swept(passed, sixHours('2026-02-10T16:20:00'))).toBeNull()
  // A day's limit passes with the day, as ever, and is left to the morning.
  const inDays = marked('2026-02-10T10:15:00', under(inForce('calendar-days', 1)))
  const day = under(inForce('calendar-days', 1))
  expect(swept(inDays, day('2026-02-11T23:59:00'))).toBeNull()
  const over = swept(inDays, day('2026-02-12T00:00:00'))
  expect([over?.events.map(({ type }) => type), over && handOversOf(over.state, over.log.slice(-1))]).toEqual([['deadline-passed'], []])
})

test('the reporter is written the hour, and the list of a desk shows it', () => {
  const life = marked('2026-02-10T10:15:00')
  const event = life.events.find(({ type }) => type === 'marked-urgent') as CaseEvent
  expect(kindOf(life.state, event).letter?.(life.state as never, event as never)).toEqual({
    kind: 'marked-urgent',
    due: '2026-02-10',
    dueAt: '16:15',
  })
  expect(deskRowOf(life.state)).toMatchObject({ due: '2026-02-10', dueAt: '16:15', dueStatute: id })
  const law = statuteInForce(inForce('hours', 6), id, localDate('2026-02-10'))
  expect(remaining(limit(life), localDate('2026-02-10'), law, calendar)).toBe(0)
  const accepted = done(life, sixHours('2026-02-10T12:00:00'), { type: 'accept', institution: lead }, liaison)
  expect([limit(accepted).stoppedOn, limit(accepted).dueAt]).toEqual(['2026-02-10', '16:15'])
})

test('a change of the law moves a running limit from hours to days, and from days to as many as the hours begin', () => {
  const [days, hours] = [under(inForce('calendar-days', 2)), under(inForce('hours', 30))]
  const moved = (life: Life, law: typeof days) => movedClocks(life.state, law('2026-02-10T12:00:00')).map((it) => [it.due, it.dueAt])
  expect([
    moved(marked('2026-02-10T10:15:00'), days),
    moved(marked('2026-02-10T10:15:00', days), hours),
    moved(marked('2026-02-10T10:15:00'), hours),
  ]).toEqual([
    [['2026-02-12', undefined]],
    // It began without an hour: two working days, as before.
    [],
    [['2026-02-11', '16:15']],
  ])
})

test('an administrator may set hours for a danger, and for nothing else', () => {
  const read = (which: StatuteId, changes: Partial<ReturnType<typeof statuteValues>>) =>
    readStatute(statutes, which, { ...statuteValues(statuteInForce(statutes, which, localDate('2026-02-10'))), unit: 'hours', ...changes })
  expect(read(id, { allowance: '6' })).toMatchObject({ row: { id, allowance: 6, unit: 'hours' } })
  expect([
    read(id, { extensionAllowance: '2', extensionTimes: '1' }),
    read('complaint.verification', {}),
    read('request.answer', {}),
  ]).toEqual([{ wrong: ['extensionAllowance'] }, { wrong: ['unit'] }, { wrong: ['unit', 'extensionAllowance'] }])
  expect([unitsOf(id), unitsOf('request.answer')]).toEqual([
    ['working-days', 'calendar-days', 'hours'],
    ['working-days', 'calendar-days'],
  ])
})

test('wall clocks of every zone of Indonesia', () => {
  const at = instant('2026-02-10T17:05:59Z')
  expect(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map((zone) => Object.values(localMomentOf(at, zone)).join(' '))).toEqual([
    '2026-02-11 00:05',
    '2026-02-11 01:05',
    '2026-02-11 02:05',
  ])
  const a = { on: localDate('2026-02-28'), at: localTime('23:59') }
  expect([plusMinutes(a, 1), plusMinutes(a, -1440), minutesBetween(a, plusMinutes(a, 4321))]).toEqual([
    { on: '2026-03-01', at: '00:00' },
    { on: '2026-02-27', at: '23:59' },
    4321,
  ])
})
