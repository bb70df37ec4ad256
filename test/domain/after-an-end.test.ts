import { expect, test } from 'vitest'
import { lettersOf } from '../../shared/domain/events/event-letters.ts'
import type { Given } from '../support/decision.ts'
import { coordinator, disposeTo, liaison } from '../support/officers.ts'
import { answered, received, reporter } from './actions/action-cases.ts'

/** What an end leaves open: one reopens once, and what is taken back goes on as it was. */

const answering = [{ type: 'answer', outcome: 'solved', text: 'Sudah' }, liaison] as const
const closing = [{ type: 'close', reason: 'Selesai' }, coordinator] as const
const archiving = [{ type: 'archive', reason: 'unclear', explanation: 'Tidak jelas' }, coordinator] as const
const reopening = [{ type: 'reopen', text: 'Belum selesai' }, reporter] as const
const lastLetter = ({ state, log }: Given) =>
  lettersOf(
    { ...state, reachableBy: { email: true, phone: false } },
    log.slice(-1).map(({ event }) => event),
    () => 'L-1',
  ).map(({ content }) => content)

test('closed a second time, by an officer or by time, it cannot be reopened, and nothing says so', () => {
  const once = answered.and(closing)
  expect(once.running()).toEqual(['complaint.reopen#1 2026-03-12'])
  const again = once.and(reopening, answering)
  const closed = again.and(closing)
  expect([closed.running(), lastLetter(closed)]).toEqual([
    [],
    [{ kind: 'closed', channel: 'complaint', closedBy: 'officer', until: null, surveyUntil: '2026-03-12' }],
  ])
  const byTime = again.whenSweptAt('2026-03-20T06:00:00+07:00').happens()
  expect([byTime.state.status, byTime.running()]).toEqual(['closed', []])
})

test('the letter about an archived complaint says whether it can be reopened', () => {
  expect(lastLetter(received.and(archiving))).toEqual([{ kind: 'archived', reason: 'unclear' }])
  expect(lastLetter(received.and(archiving, reopening, archiving))).toEqual([{ kind: 'archived', reason: 'unclear', final: true }])
})

test('what is taken back goes on with the limit of its class, not with that of a class it had before', () => {
  const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
  const returning = [{ type: 'return', institution: works, reason: 'Bukan kami' }, liaison] as const
  const archived = received.and(
    [disposeTo(), coordinator],
    returning,
    [disposeTo({ class: 'aspiration' }), coordinator],
    returning,
    archiving,
  )
  const reversed = archived.and([{ type: 'reverse', reason: 'Keliru' }, coordinator])
  expect([reversed.state.status, reversed.running().filter((it) => it.includes('resolution'))]).toEqual([
    'returned',
    ['complaint.resolution.aspiration#2 2026-03-04'],
  ])
})
