import { expect, test } from 'vitest'
import { waitsAfterStorm } from '../../shared/domain/case/storm.ts'
import { defaultLadder, withoutSilence } from '../../shared/domain/law/ladder.ts'
import { contribution } from '../../shared/domain/lists/contribution.ts'
import { deskOrder, deskRowOf } from '../../shared/domain/lists/desks.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'
import { given } from '../support/decision.ts'
import { aComplaint } from '../support/filings.ts'
import { coordinator, disposeTo } from '../support/officers.ts'

/** What came in a storm of filings and waits to be read (docs/adr/0061): an owner, a limit, rungs, and ways out. */

const ofStorm = given(aComplaint({ inStorm: true }))
const usual = given(aComplaint())

test('it is accepted on its true day: its limits run, and one more, of two working days', () => {
  expect(ofStorm.running()).toEqual([
    'complaint.verification#1 2026-02-13',
    'complaint.legal-ceiling#1 2026-04-11',
    'complaint.read-after-storm#1 2026-02-12',
  ])
  expect(usual.running()).toEqual(['complaint.verification#1 2026-02-13', 'complaint.legal-ceiling#1 2026-04-11'])
})

test('coordinators are reminded before its end and on it, whatever ladder an administrator wrote; at its end it stands among the others by itself', () => {
  const before = ofStorm.whenSweptAt('2026-02-11T00:00:00Z', defaultLadder)
  before.causes([
    {
      type: 'reminded',
      statute: 'complaint.read-after-storm',
      generation: 1,
      due: '2026-02-12',
      rung: -1,
      audience: ['coordinator'],
      superseded: [],
    },
  ])
  expect(withoutSilence([]).flatMap(({ statutes }) => statutes)).toContain('complaint.read-after-storm')
  ofStorm.whenSweptAt('2026-02-12T23:00:00Z').causes([{ type: 'taken-up', clocks: ['complaint.read-after-storm#1 stopped'] }])
})

test.each([
  ['its reporter confirms it', { type: 'take-up' }, { kind: 'reporter' }],
  ['a coordinator takes it up', { type: 'take-up' }, coordinator],
  ['it is passed on', disposeTo(), coordinator],
  ['its reporter is asked', { type: 'hold', question: 'Di mana?' }, coordinator],
  ['it is marked as urgent', { type: 'mark-urgent', reason: 'Kabel putus' }, coordinator],
  ['it is archived', { type: 'archive', reason: 'unclear', explanation: 'Kosong' }, coordinator],
  ['it is blocked', { type: 'block', reason: 'Sampah' }, coordinator],
  ['it is withdrawn', { type: 'withdraw', reason: null }, { kind: 'reporter' }],
] as const)('it waits no more when %s', (_, command, by) => {
  expect(waitsAfterStorm(ofStorm.state)?.due).toBe('2026-02-12')
  expect(waitsAfterStorm(ofStorm.and([command, by]).state)).toBeUndefined()
})

test('it stands in a list of its own, named so; at the other desk among the few that are there', () => {
  const taken = ofStorm.and([{ type: 'take-up' }, coordinator])
  expect([deskOrder(ofStorm.state), deskOrder(taken.state), deskOrder(usual.state)]).toEqual(['~~2026-02-12', '2026-02-13', '2026-02-13'])
  expect([deskRowOf(ofStorm.state).stage, deskRowOf(taken.state).stage]).toEqual(['after-storm', undefined])
  const elsewhere = { ...ofStorm.state, otherDesk: { institution: 'inspektorat' } }
  expect([deskOrder(elsewhere), deskRowOf(elsewhere).stage]).toEqual(['2026-02-12', 'after-storm'])
})

test('the counter of the year knows it, also when it is long dealt with', () => {
  const calendar = calendarOf(nationalCalendar)
  const counted = ({ state }: typeof ofStorm) => contribution(state, calendar)?.counts.inStorm
  expect([counted(ofStorm), counted(ofStorm.and([disposeTo(), coordinator])), counted(usual)]).toEqual([1, 1, undefined])
})
