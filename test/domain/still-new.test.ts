import { expect, test } from 'vitest'
import { handOversOf } from '../../shared/domain/events/hand-over.ts'
import { expiryOfNewWork, newWorkOf } from '../../shared/domain/letters/new-work.ts'
import { expiryOf, remindersOf } from '../../shared/domain/letters/reminder.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { type Given, given } from '../support/decision.ts'
import { officerOf } from '../support/enter-officers.ts'
import { aComplaint } from '../support/filings.ts'
import { coordinator, head } from '../support/officers.ts'
import { draftedDecision, holders, objection, reporter } from './actions/action-cases.ts'

/** What was handed over is told until it is done or gone, whatever became of the case around it (docs/adr/0033, 0049). */

const day = localDate('2026-02-11')
const second = { ...coordinator, id: 'O-second' } as const
const officers = [
  officerOf('O-coordinator', 'coordinator'),
  officerOf('O-second', 'coordinator'),
  officerOf('O-head', 'head', holders.lead),
  officerOf('O-superior', 'superior'),
]
const directory = { officers, institutions: [] }
const lineOf = (from: Given, type: string) => {
  const event = from.log.find((it) => it.event.type === type)
  if (!event) throw new Error(`No ${type}`)
  return { seq: event.seq, lines: handOversOf(from.state, [event]).flatMap((it) => newWorkOf(from.state, it, directory, day, day)) }
}
/** Why the lines of what happened in `from` are not told any more once the case stands as in `now`: by their recipients. */
const ends = (from: Given, type: string, now: Given) => {
  const { seq, lines } = lineOf(from, type)
  const since = now.log.filter((it) => it.seq >= seq)
  return Object.fromEntries(lines.map((it) => [it.recipient, expiryOfNewWork(it, now.state, since, directory)]))
}

const asker = { ...coordinator, id: 'O-coordinator' } as const
const anonymous = given(aComplaint({ identity: 'anonymous' }))
const archived = anonymous.and([{ type: 'archive', reason: 'unclear', explanation: 'Tidak jelas' }, coordinator])
const ask = { type: 'ask-new-code', reason: 'KTP diperlihatkan' } as const
const note = { type: 'note', text: 'Ditelepon' } as const

test.each([
  ['an open case', anonymous],
  ['an ended case', archived],
])('a new code for %s: the second coordinator is told, whatever the first does, until there is nothing to consent to', (_, of) => {
  const asked = of.and([ask, asker])
  expect(ends(asked, 'new-code-asked', asked)).toEqual({ 'O-second': null })
  expect(ends(asked, 'new-code-asked', asked.and([note, asker]))).toEqual({ 'O-second': null })
  expect(ends(asked, 'new-code-asked', asked.and([{ type: 'consent-new-code' }, second]))).toEqual({ 'O-second': 'answered' })
  const no = asked.and([{ type: 'object-new-code', text: 'Bukan saya' }, reporter])
  expect([ends(asked, 'new-code-asked', no), ends(no, 'new-code-objected', no.and([note, asker]))]).toEqual([
    { 'O-second': 'answered' },
    { 'O-coordinator': null, 'O-second': null },
  ])
})

test('so is the limit of a new code for a case that has ended, and no other', () => {
  const asked = archived.and([ask, asker])
  const rung = (statute: string) => {
    const clock = asked.state.clocks.find((it) => it.statute === statute)
    if (!clock) throw new Error(`No ${statute}`)
    const { generation, due } = clock
    const event = {
      statute: clock.statute,
      generation,
      due,
      rung: 0,
      superseded: [],
      audience: ['coordinator' as const],
      at: asked.state.receivedAt,
      on: day,
    }
    return remindersOf(asked.state, event, directory, day).map((it) => expiryOf(it, asked.state, directory))
  }
  expect([rung('complaint.new-code-consent'), rung('complaint.verification')]).toEqual([
    [null, null],
    ['closed', 'closed'],
  ])
})

test('a draft waits for the head also when the requester objects meanwhile, and no longer when it was decided', () => {
  const line = (now: Given) => ends(draftedDecision, 'decision-drafted', now)
  const objecting = draftedDecision.whenSweptAt('2026-02-13T09:00:00+07:00').happens().whenSweptAt('2026-02-27T09:00:00+07:00').happens()
  const waiting = objecting.and([objection, reporter])
  expect([waiting.state.status, line(draftedDecision), line(waiting)]).toEqual(['objected', { 'O-head': null }, { 'O-head': null }])
  expect(line(draftedDecision.and([{ type: 'approve' }, head]))).toEqual({ 'O-head': 'answered' })
  // Where a correction is decided the status stays: it is the draft that has gone.
  const { draft: _, ...without } = waiting.state as typeof waiting.state & { draft?: unknown }
  expect(line({ ...waiting, state: without as typeof waiting.state })).toEqual({ 'O-head': 'answered' })
})
