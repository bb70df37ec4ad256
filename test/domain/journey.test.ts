import { expect, test } from 'vitest'
import { journeyOf } from '../../shared/domain/case/journey.ts'
import type { Given } from '../support/decision.ts'
import { assign, coordinator, liaison, refuse } from '../support/officers.ts'
import {
  answered,
  confirmed,
  decided,
  disposed,
  objected,
  objectionDecided,
  received,
  registered,
  reporter,
} from './actions/action-cases.ts'

/** Steps that came about, then an arrow, then those that are to be expected. */
const stripOf = ({ state, log }: Pick<Given, 'state' | 'log'>): string => {
  const steps = journeyOf(state, log)
  const names = (gone: boolean) => steps.filter(({ on }) => (on !== null) === gone).map(({ stage }) => stage)
  return `${names(true).join(' ')} > ${names(false).join(' ')}`
}

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const waits = 'passed-on worked-on answered closed'

test.each<[string, Given, string]>([
  ['just filed', received, `received > checked ${waits}`],
  ['with an institution', disposed, 'received checked passed-on > worked-on answered closed'],
  ['accepted', disposed.and([{ type: 'accept', institution: works }, liaison]), 'received checked passed-on worked-on > answered closed'],
  // What was passed over does not come any more.
  ['answered', answered, 'received checked passed-on answered > closed'],
  ['its reporter is content', confirmed, 'received checked passed-on answered closed > '],
  ['given back', disposed.and([{ type: 'return', institution: works, reason: 'Bukan kami' }, liaison]), `received checked > ${waits}`],
  [
    'opened anew',
    confirmed.and([{ type: 'reopen', text: 'Rusak lagi' }, reporter]),
    'received checked passed-on > worked-on answered closed',
  ],
  [
    'archived from given back, and opened anew',
    disposed.and(
      [{ type: 'return', institution: works, reason: 'Bukan kami' }, liaison],
      [{ type: 'archive', reason: 'unclear', explanation: 'Tidak jelas' }, coordinator],
      [{ type: 'reopen', text: 'Jelas' }, reporter],
    ),
    `received > checked ${waits}`,
  ],
  ['withdrawn at once', received.and([{ type: 'withdraw', reason: null }, reporter]), 'received withdrawn > '],
  ['withdrawn later', disposed.and([{ type: 'withdraw', reason: null }, reporter]), 'received checked passed-on withdrawn > '],
  ['a question waits', received.and([{ type: 'hold', question: 'Di mana?' }, coordinator]), `received > checked ${waits}`],
])('a complaint: %s', (_, life, strip) => {
  expect(stripOf(life)).toBe(strip)
})

const refused = registered.and([assign, coordinator], [refuse, liaison])

test.each<[string, Given, string]>([
  ['just filed', registered, 'received > checked passed-on decided delivered closed'],
  ['found complete', registered.and([{ type: 'find-complete' }, coordinator]), 'received checked > passed-on decided delivered closed'],
  ['granted', decided, 'received passed-on decided > delivered closed'],
  // There is nothing to hand over.
  ['refused', refused, 'received passed-on decided > closed'],
  ['an objection', objected, 'received passed-on decided objected > closed'],
  ['its answer', objectionDecided, 'received passed-on decided objected objection-decided > closed'],
])('a request: %s', (_, life, strip) => {
  expect(stripOf(life)).toBe(strip)
})

test('each step bears the day on which it came about', () => {
  expect(journeyOf(disposed.state, disposed.log)).toEqual([
    { stage: 'received', on: '2026-02-10' },
    { stage: 'checked', on: '2026-02-10' },
    { stage: 'passed-on', on: '2026-02-10' },
    { stage: 'worked-on', on: null },
    { stage: 'answered', on: null },
    { stage: 'closed', on: null },
  ])
})
