import { expect, test } from 'vitest'
import { mayMove, type OfficerRights } from '../../shared/domain/case/permissions.ts'
import { pendingEnding } from '../../shared/domain/case/recorded-ending.ts'
import { lettersOf } from '../../shared/domain/events/event-letters.ts'
import { contribution } from '../../shared/domain/lists/contribution.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'
import type { Given } from '../support/decision.ts'
import { coordinator, grant, liaison, refuse, superior } from '../support/officers.ts'
import { answered, assigned, disposed, received, registered, reporter, system } from './actions/action-cases.ts'

/** What a coordinator writes down as the reporter's end of a case takes effect by itself, unless anything of theirs comes (docs/adr/0041). */

const said = { told: 'phone', toldOn: localDate('2026-02-10'), text: 'Sudah beres', accessCode: null } as const
const withdrawn = [{ type: 'record-withdrawal', ...said }, coordinator] as const
const settled = [{ type: 'record-confirmation', ...said }, coordinator] as const
const delivered = assigned.and([grant, liaison], [{ type: 'deliver', how: 'email', text: null }, liaison])
const dayAfter = '2026-02-20T06:00:00+07:00'
const countsOf = ({ state }: Given) => contribution(state, calendarOf(nationalCalendar)).counts

test('nobody says no within five working days: a complaint is withdrawn, every clock stops, and it is counted apart', () => {
  // Its own limits passed meanwhile, and are noted first.
  const effective = disposed.and(withdrawn).whenSweptAt(dayAfter).happens().whenSweptAt(dayAfter).happens()
  expect([effective.state.status, effective.running(), effective.log.at(-1)?.event]).toMatchObject([
    'withdrawn',
    [],
    { type: 'ending-effective', ending: 'withdrawal', by: { kind: 'system' } },
  ])
  expect(countsOf(effective)).toMatchObject({ withdrawnByRecord: 1, 'status.withdrawn': 1 })
  // On the last day itself it may still be contradicted.
  disposed.and(withdrawn).whenSweptAt('2026-02-19T23:00:00+07:00').isRefused('nothing-to-do')
})

test('a confirmed answer is closed as by the reporter, may be reopened, and is not counted with those who said so themselves', () => {
  const effective = answered.and(settled).whenSweptAt(dayAfter).happens()
  expect(effective.state).toMatchObject({ status: 'closed', closedBy: 'reporter', endedByRecord: 'confirmation' })
  expect(effective.running()).toEqual(['complaint.reopen#1 2026-03-22'])
  expect(countsOf(effective)).toMatchObject({ 'closedBy.record': 1 })
  expect(Object.keys(countsOf(effective))).not.toContain('closedBy.reporter')
  const reopened = effective.and([{ type: 'reopen', text: 'Rusak lagi' }, reporter, dayAfter])
  expect(reopened.state.endedByRecord).toBeUndefined()
})

test('the right to object outlives a confirmation that was written down', () => {
  const effective = delivered.and(settled).whenSweptAt(dayAfter).happens()
  expect([effective.state.status, effective.running()]).toEqual(['closed', ['request.objection-window#1 2026-04-02']])
  const objecting = { type: 'object', grounds: ['d'], text: 'Bukan yang diminta', proxy: null } as const
  expect(effective.and([objecting, reporter, dayAfter]).state.status).toBe('objected')
})

test('what counts of an objection is the day on which it was told: it may be written down when its limit has passed', () => {
  const closed = assigned.and([grant, liaison]).whenSweptAt('2026-04-06T06:00:00+07:00').happens()
  expect(closed.state.status).toBe('closed')
  const told = (toldOn: string) =>
    ({
      type: 'record-objection',
      told: 'letter',
      toldOn: localDate(toldOn),
      grounds: ['d'],
      text: 'Bukan yang diminta',
      proxy: null,
    }) as const
  closed.when(told('2026-04-03'), coordinator, '2026-04-06T09:00:00+07:00').isRefused('bad-day')
  const objected = closed.and([told('2026-04-02'), coordinator, '2026-04-06T09:00:00+07:00'])
  expect(objected.state).toMatchObject({ status: 'objected', objection: { told: 'letter', filedOn: '2026-04-02' } })
  expect(countsOf(objected)).toMatchObject({ objected: 1, objectedByRecord: 1 })
})

const file = { fileId: 'F-1', type: 'image/png', size: 1, sha256: 'x', at: received.state.receivedAt }
const heard = { heard: 'phone', heardOn: localDate('2026-02-10'), text: 'Jangan dicabut' } as const

test.each([
  ['a message', [{ type: 'reply', text: 'Jangan' }, reporter]],
  ['a file', [{ type: 'attach', file }, system]],
  ['what an officer heard', [{ type: 'record-reply', ...heard }, coordinator]],
] as const)('%s of theirs undoes it, so that it never takes effect over anything unread', (_, done) => {
  for (const given of [received, registered]) {
    const after = given.and(withdrawn, done)
    expect([after.log.slice(-2).map(({ event }) => event.type)[0], pendingEnding(after.state)]).toEqual(['ending-contested', undefined])
    const much = after.and([{ type: 'note', text: 'x' }, coordinator, '2026-02-20T06:00:00+07:00'])
    expect(['withdrawn', 'closed']).not.toContain(much.state.status)
  }
})

test('evidence of an officer is no word of the reporter', () => {
  const after = disposed.and(withdrawn, [{ type: 'attach', file: { ...file, from: 'officer' } }, system])
  expect(pendingEnding(after.state)?.ending).toBe('withdrawal')
})

test('the reporter hears of it by every contact there is', () => {
  const { state, log } = received.and(withdrawn)
  const events = log.slice(-1).map(({ event }) => event)
  let n = 0
  const told = (reachableBy: { email: boolean; phone: boolean }) =>
    lettersOf({ ...state, reachableBy }, events, () => `L-${n++}`).map(({ content, status }) => `${content.kind} ${status}`)
  expect([
    told({ email: true, phone: true }),
    told({ email: false, phone: true }),
    told({ email: true, phone: false }),
    told({ email: false, phone: false }),
  ]).toEqual([['ending-recorded waiting', 'ending-recorded by-phone'], ['ending-recorded by-phone'], ['ending-recorded waiting'], []])
})

test('nobody of an institution that answers writes it down, also not a coordinator who belongs to it', () => {
  const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
  const officer = (institution: string | null, more: Partial<OfficerRights> = {}): OfficerRights => ({
    id: 'O-1',
    role: 'coordinator',
    institution,
    ...more,
  })
  const may = (state: Given['state'], institution: string | null, more: Partial<OfficerRights> = {}) =>
    (['record-confirmation', 'record-withdrawal'] as const).map((it) => mayMove(officer(institution, more), it, state))
  expect([may(answered.state, null), may(answered.state, 'dinas-komunikasi-dan-informatika'), may(answered.state, works)]).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ])
  const reported = { ...answered.state, reported: { institutions: ['inspektorat'], officers: [] } }
  expect(may(reported, 'inspektorat')).toEqual([false, false])
  // Where they work is said by the region file, for the directory has coordinators of no institution.
  const worksIn = (deskInstitution: string, role: OfficerRights['role'] = 'coordinator') => ({ role, deskInstitution })
  expect([may(answered.state, null, worksIn(works)), may(answered.state, null, worksIn('dinas-x'))]).toEqual([
    [false, false],
    [true, true],
  ])
  expect(may(reported, null, worksIn('inspektorat'))).toEqual([false, false])
  // Then the superior does, and of nothing else; who reads it because it is late does too.
  const late = { ...answered.state, escalated: [{ clock: 'complaint.resolution#1', to: '@superior' }] }
  expect([answered.state, late].map((it) => may(it, null, worksIn(works, 'superior')))).toEqual([
    [true, true],
    [true, true],
  ])
  expect([answered.state, late].map((it) => may(it, null, worksIn('dinas-x', 'superior')))).toEqual([
    [false, false],
    [false, false],
  ])
})

test('whoever owes an order or what was promised does not write down that its requester has got it', () => {
  const upheld = assigned
    .and([refuse, liaison], [{ type: 'object', grounds: ['a'], text: 'Harus diberikan', proxy: null }, reporter])
    .and([
      { type: 'answer-objection', decision: 'upheld', text: 'Beri', order: { text: 'Beri salinan', until: localDate('2026-03-31') } },
      superior,
    ])
  upheld.when([{ type: 'record-confirmation', ...said }, coordinator][0] as never, coordinator).isRefused('not-possible-now')
  // A withdrawal is another thing: they no longer want it, and can say no for five working days.
  expect(upheld.and([{ type: 'record-withdrawal', ...said }, coordinator]).state.status).toBe('objection-decided')
})

test('a window that ends while the word of its reporter waits does not say that nobody answered', () => {
  const lastDay = '2026-02-24T10:00:00+07:00'
  const waiting = answered.and([{ type: 'record-confirmation', ...said, toldOn: localDate('2026-02-24') }, coordinator, lastDay])
  expect(waiting.running()).toContain('complaint.reporter-window#1 2026-02-26')
  waiting.whenSweptAt('2026-02-28T06:00:00+07:00').isRefused('nothing-to-do')
  const effective = waiting.whenSweptAt('2026-03-06T06:00:00+07:00').happens()
  expect(effective.state).toMatchObject({ status: 'closed', closedBy: 'reporter', endedByRecord: 'confirmation' })
  // Their no gives them the whole window again.
  const contested = waiting.and([{ type: 'contest-ending', text: null }, reporter, '2026-02-27T09:00:00+07:00'])
  expect([contested.state.status, contested.running()]).toEqual(['answered', ['complaint.reporter-window#2 2026-03-13']])
})

test('nobody was content before there was an answer, nor said so again before they said no', () => {
  const confirmed = (toldOn: string) => ({ type: 'record-confirmation', ...said, toldOn: localDate(toldOn) }) as const
  answered.when(confirmed('2026-02-09'), coordinator, '2026-02-12T10:00:00+07:00').isRefused('bad-day')
  const contested = answered.and(
    [confirmed('2026-02-10'), coordinator],
    [{ type: 'contest-ending', text: null }, reporter, '2026-02-12T09:00:00+07:00'],
  )
  contested.when(confirmed('2026-02-11'), coordinator, '2026-02-12T10:00:00+07:00').isRefused('bad-day')
  expect(contested.and([confirmed('2026-02-12'), coordinator, '2026-02-12T10:00:00+07:00']).running()).toContain(
    'complaint.recorded-confirmation#2 2026-02-23',
  )
})

test('what was confirmed by record and objected to later is no longer counted as confirmed', () => {
  const objecting = { type: 'object', grounds: ['d'], text: 'Bukan yang diminta', proxy: null } as const
  const objected = delivered.and(settled).whenSweptAt(dayAfter).happens().and([objecting, reporter, dayAfter])
  expect([objected.state.status, objected.state.endedByRecord]).toEqual(['objected', undefined])
})

test('a noted dispute stands against a withdrawal that was written down', () => {
  const disputed = delivered
    .and([{ type: 'object', grounds: ['d'], text: 'Bukan yang diminta', proxy: null }, reporter])
    .and([{ type: 'answer-objection', decision: 'rejected', text: 'Sudah sesuai', order: null }, superior], withdrawn)
    .and([{ type: 'note-dispute', reference: 'KI-1', text: null }, coordinator])
  expect([disputed.state.status, disputed.running()]).toEqual(['disputed', []])
})

test('a file that comes in the last window gives it anew, so that somebody looks before time closes the case', () => {
  const sent = answered.and([{ type: 'attach', file }, system, '2026-02-24T10:00:00+07:00'])
  expect([sent.state.status, sent.running()]).toEqual(['answered', ['complaint.reporter-window#2 2026-03-10']])
  const evidence = answered.and([{ type: 'attach', file: { ...file, from: 'officer' } }, system, '2026-02-24T10:00:00+07:00'])
  expect(evidence.running()).toEqual(['complaint.reporter-window#1 2026-02-26'])
})

test('nobody is content with an answer that they contradicted, nor with a delivery that had not come', () => {
  const again = answered
    .and([{ type: 'reply', text: 'Belum' }, reporter, '2026-02-12T09:00:00+07:00'])
    .and([{ type: 'answer', outcome: 'solved', text: 'Sudah' }, liaison, '2026-02-20T09:00:00+07:00'])
  const told = { type: 'record-confirmation', ...said, toldOn: localDate('2026-02-11') } as const
  again.when(told, coordinator, '2026-02-20T15:00:00+07:00').isRefused('bad-day')
})

test('the thirty days of the superior begin with the day on which the desk was told', () => {
  const objecting = { told: 'letter', toldOn: localDate('2026-02-11'), grounds: ['d'], text: 'Bukan yang diminta', proxy: null } as const
  const late = delivered.and([{ type: 'record-objection', ...objecting }, coordinator, '2026-03-20T09:00:00+07:00'])
  const byThemselves = delivered.and([
    { type: 'object', grounds: ['d'], text: 'Bukan yang diminta', proxy: null },
    reporter,
    '2026-02-11T09:00:00+07:00',
  ])
  expect(late.running()).toEqual(byThemselves.running())
})
