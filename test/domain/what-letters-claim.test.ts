import { expect, test } from 'vitest'
import { isRefusal } from '../../shared/domain/case/moves.ts'
import { lettersOf } from '../../shared/domain/events/event-letters.ts'
import { Ladder } from '../../shared/domain/law/ladder.ts'
import type { StatuteId } from '../../shared/domain/law/statutes.ts'
import { addDays, localDate } from '../../shared/domain/time/local-date.ts'
import type { Done, Given } from '../support/decision.ts'
import { coordinator, grant, liaison, superior } from '../support/officers.ts'
import { assigned, decided, objected, objection, objectionDecided, registered, reporter } from './actions/action-cases.ts'

/** A letter says nothing of an answer that never came, and asks for nothing that cannot be done. */

const windows: StatuteId[] = ['request.objection-window', 'objection.dispute-window']
const ladder = Ladder.parse([{ statutes: windows, rungs: [{ at: -5, audience: ['reporter'] }], repeatEvery: null }])

const told = ({ state, log }: Given) => {
  const last = log.at(-1)
  return last && lettersOf(state, [last.event], () => 'L-1')[0]?.content
}

/** Nobody does anything, until their window is about to end: what the requester is warned of then. */
const warned = (from: Given) => {
  let life = from
  for (let day = localDate('2026-02-12'); day < localDate('2026-06-01'); day = addDays(day, 1)) {
    for (;;) {
      const swept = life.whenSweptAt(`${day}T06:00:00+07:00`, ladder)
      if (isRefusal(swept.decided)) break
      life = swept.happens()
      const content = told(life)
      if (content?.kind === 'window-ending') return [content.statute, content.cause]
    }
  }
  return null
}

const promise = { ...grant, decision: 'not-documented', provideUntil: localDate('2026-02-27') } as const
const promised = assigned.and([promise, liaison])
const promisedLong = assigned.and([{ ...promise, provideUntil: localDate('2026-08-31') }, liaison])
const impossible = [{ type: 'declare-impossible', reason: 'Arsipnya terbakar' }, superior] as const

test('why a window is open is said in the warning of its end', () => {
  expect(warned(decided)).toEqual(['request.objection-window', 'answered'])
  expect(warned(registered)).toEqual(['request.objection-window', 'no-answer'])
  expect(warned(assigned)).toEqual(['request.objection-window', 'no-answer'])
  expect(warned(objectionDecided)).toEqual(['objection.dispute-window', 'answered'])
  expect(warned(objected)).toEqual(['objection.dispute-window', 'no-answer'])
  expect(warned(objectionDecided.and(impossible))).toEqual(['objection.dispute-window', 'impossible'])
  expect(warned(promisedLong)).toEqual(['request.objection-window', 'promised'])
  expect(warned(promised)).toEqual(['request.objection-window', 'not-provided'])
})

test('who has to wait for somebody else’s answer is not asked to say that it is settled', () => {
  const deliver = [{ type: 'deliver', how: 'email', text: null }, liaison] as const
  expect(told(decided.and(deliver))).toEqual({ kind: 'delivered', until: undefined })
  expect(told(promised.and([objection, reporter], deliver))).toEqual({ kind: 'delivered', until: undefined, during: 'objection' })
  const disputed = objectionDecided.and([{ type: 'note-dispute', reference: '1/KI/2026', text: null }, coordinator])
  expect(told(disputed.and(deliver))).toEqual({ kind: 'delivered', until: undefined, during: 'dispute' })
})

test('where a warning says that one may object later, one may', () => {
  const swept = (from: Given, days: readonly string[]) =>
    days.reduce((life, day) => {
      let it = life
      for (;;) {
        const next = it.whenSweptAt(`${day}T06:00:00+07:00`)
        if (isRefusal(next.decided)) return it
        it = next.happens()
      }
    }, from)
  const over = ['2026-02-28', '2026-06-01']
  const deliver = { type: 'deliver', how: 'email', text: null } as const
  const opensAnew = (life: Given, done: Done) => {
    const isOpen = ({ state }: Given) => state.clocks.some((it) => it.statute === 'request.objection-window' && it.stoppedOn === null)
    return [isOpen(life), isOpen(life.and(done))]
  }
  const later = '2026-06-02T09:00:00+07:00'
  expect(opensAnew(swept(assigned, over), [grant, liaison, later])).toEqual([false, true])
  expect(opensAnew(swept(promised, over), [deliver, liaison, later])).toEqual([false, true])
  expect(opensAnew(swept(promisedLong, over), [deliver, liaison, later])).toEqual([false, true])
})
