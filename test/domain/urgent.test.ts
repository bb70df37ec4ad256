import { expect, test } from 'vitest'
import { defaultLadder } from '../../shared/domain/law/ladder.ts'
import { deskOrder, deskRowOf, isUrgent } from '../../shared/domain/lists/desks.ts'
import { type Given, given } from '../support/decision.ts'
import { aComplaint } from '../support/filings.ts'
import { coordinator, disposeTo, head, liaison } from '../support/officers.ts'

/** Mendesak: danger to life or health (docs/adr/0034). */

const received = given(aComplaint())
const reason = 'Kabel listrik putus di depan sekolah'
const urgent = received.and([disposeTo({ urgentReason: reason }), coordinator])
const limit = ({ state }: Given) => {
  const clocks = state.clocks.filter(({ statute }) => statute === 'complaint.urgent-response')
  return clocks.map(({ due, stoppedOn, pauses }) => `${due}${stoppedOn ? ` until ${stoppedOn}` : ''}${pauses.length > 0 ? ' rested' : ''}`)
}

test('decided at verification it follows the disposition, with a limit of its own, and once', () => {
  const events = received.when(disposeTo({ urgentReason: reason }), coordinator).decided
  expect('events' in events && events.events.map(({ type }) => type)).toEqual(['verified', 'disposed', 'marked-urgent'])
  expect(limit(urgent)).toEqual(['2026-02-11'])
  const back = urgent.and([{ type: 'return', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang', reason: 'Bukan kami' }, liaison])
  // Passing it on again gives nobody another day.
  const again = back.and([disposeTo({ urgentReason: 'Masih' }), coordinator, '2026-02-12T10:00:00+07:00'])
  expect([limit(back), limit(again)]).toEqual([['2026-02-11'], ['2026-02-11']])
  expect(limit(again.and([{ type: 'accept', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang' }, liaison]))).toEqual([
    '2026-02-11 until 2026-02-12',
  ])
})

test.each([
  ['accept', { type: 'accept', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang' }, liaison],
  ['progress', { type: 'progress', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang', text: 'Diamankan' }, liaison],
  ['answer', { type: 'answer', outcome: 'solved', text: 'Diangkat' }, liaison],
  ['lift', { type: 'lift-urgency', reason: 'Sudah aman' }, coordinator],
  ['withdraw', { type: 'withdraw', reason: null }, { kind: 'reporter' }],
] as const)('its limit ends with the first follow-up, and with the danger (%s)', (_, command, by) => {
  expect(limit(urgent.and([command, by]))).toEqual(['2026-02-11 until 2026-02-10'])
})

test('marked later it runs as well where the first follow-up was before, until the next one', () => {
  const accepted = received.and(
    [disposeTo(), coordinator],
    [{ type: 'accept', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang' }, liaison],
    [{ type: 'draft', outcome: 'solved', text: 'Diangkat' }, liaison],
    [{ type: 'mark-urgent', reason }, coordinator],
  )
  expect(limit(accepted)).toEqual(['2026-02-11'])
  expect(limit(accepted.and([{ type: 'approve' }, head]))).toEqual(['2026-02-11 until 2026-02-10'])
})

test('it rests while the reporter is asked, before and after the disposition', () => {
  const marked = received.and([{ type: 'mark-urgent', reason }, coordinator])
  for (const life of [marked, urgent]) {
    const asked = life.and([{ type: 'hold', question: 'Di mana?' }, coordinator])
    expect(limit(asked)).toEqual(['2026-02-11 rested'])
    const told = asked.and([{ type: 'complete', text: 'Di sana' }, { kind: 'reporter' }, '2026-02-12T10:00:00+07:00'])
    expect(limit(told)).toEqual(['2026-02-13 rested'])
  }
})

test('a follow-up that does not come climbs up to the superior, every working day again', () => {
  const rungs = (life: Given, day: string): [Given, string[]] => {
    const told: string[] = []
    for (let now = life; ; ) {
      const swept = now.whenSweptAt(`${day}T08:00:00+07:00`, defaultLadder)
      if ('refused' in swept.decided) return [now, told]
      for (const event of swept.decided.events)
        if (event.type === 'reminded' && event.statute === 'complaint.urgent-response')
          told.push(`${event.rung}: ${event.audience.join(' ')}`)
      now = swept.happens()
    }
  }
  const all = 'liaison head coordinator'
  const [wednesday, onTheDay] = rungs(urgent, '2026-02-11')
  const [thursday, late] = rungs(wednesday, '2026-02-12')
  const [, later] = rungs(thursday, '2026-02-13')
  expect([onTheDay, late, later]).toEqual([[`0: ${all}`], [`1: ${all} superior`], [`2: ${all} superior`]])
  expect(thursday.state.escalated).toEqual([{ clock: 'complaint.urgent-response#1', to: '@superior' }])
})

test('it stands before everything else while somebody has to act, and first among those that wait for their reporter', () => {
  const standing = ({ state }: Given) => [deskRowOf(state).urgent, deskOrder(state)]
  expect(standing(urgent)).toEqual([true, '!12026-02-11'])
  const back = urgent.and([{ type: 'return', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang', reason: 'Bukan kami' }, liaison])
  expect(standing(back)).toEqual([true, '!12026-02-11'])
  const answered = urgent.and([{ type: 'answer', outcome: 'solved', text: 'Diangkat' }, liaison])
  expect(standing(answered)).toEqual([true, '~!2026-02-26'])
  const lifted = urgent.and([{ type: 'lift-urgency', reason: 'Sudah aman' }, coordinator])
  expect(standing(lifted)).toEqual([undefined, '2026-02-19'])
})

test('what has ended is not urgent any more, and whoever opens it again has to say it anew', () => {
  const ended = urgent.and([{ type: 'answer', outcome: 'solved', text: 'Diangkat' }, liaison], [{ type: 'confirm' }, { kind: 'reporter' }])
  const reopened = ended.and([{ type: 'reopen', text: 'Putus lagi' }, { kind: 'reporter' }])
  expect([isUrgent(ended.state), isUrgent(reopened.state)]).toEqual([false, false])
  // An ending by mistake took it away by mistake.
  const archived = received.and(
    [{ type: 'mark-urgent', reason }, coordinator],
    [{ type: 'archive', reason: 'unclear', explanation: 'Keliru' }, coordinator],
    [{ type: 'reverse', reason: 'Salah kasus' }, coordinator],
  )
  expect([isUrgent(archived.state), archived.running().filter((it) => it.includes('urgent'))]).toEqual([
    true,
    ['complaint.urgent-response#2 2026-02-11'],
  ])
})

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'

test('news from the desk or from a helper is no follow-up: the limit of the danger runs on', () => {
  const helped = received.and([
    disposeTo({ urgentReason: reason, holders: { lead: works, contributors: ['bpbd'], readers: [] } }),
    coordinator,
  ])
  const working = helped.and([{ type: 'accept', institution: works }, liaison], [{ type: 'lift-urgency', reason: 'x' }, coordinator])
  const marked = working.and([{ type: 'mark-urgent', reason }, coordinator])
  const helper = { kind: 'officer', id: 'bpbd-1', role: 'liaison', institution: 'bpbd' } as const
  const told = marked.and(
    [{ type: 'progress', institution: null, text: 'Masih dicari' }, coordinator],
    [{ type: 'progress', institution: 'bpbd', text: 'Perahu siap' }, helper],
  )
  expect([limit(told).at(-1), told.state.status]).toEqual(['2026-02-11', 'in-progress'])
  expect(limit(told.and([{ type: 'progress', institution: works, text: 'Diamankan' }, liaison])).at(-1)).toBe('2026-02-11 until 2026-02-10')
})

test('another lead follows up in the danger anew, and after an answer that its reporter denies somebody marks it again', () => {
  const accepted = urgent.and([{ type: 'accept', institution: works }, liaison])
  const passed = accepted.and([disposeTo({ holders: { lead: 'dinas-perhubungan', contributors: [], readers: [] } }), coordinator])
  expect([isUrgent(passed.state), limit(passed)]).toEqual([true, ['2026-02-11 until 2026-02-10', '2026-02-11']])
  const answered = urgent.and([{ type: 'answer', outcome: 'solved', text: 'Diangkat' }, liaison])
  const again = answered.and([{ type: 'reply', text: 'Belum' }, { kind: 'reporter' }], [{ type: 'mark-urgent', reason }, coordinator])
  expect([isUrgent(again.state), limit(again).length]).toEqual([true, 2])
})

test('a coordinator who accepts in the place of the lead ends no danger', () => {
  const accepted = urgent.and([{ type: 'accept-for', institution: works, reason: 'Petugasnya sakit' }, coordinator])
  expect([accepted.state.status, limit(accepted)]).toEqual(['in-progress', ['2026-02-11']])
})
