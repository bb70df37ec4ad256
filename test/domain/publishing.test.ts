import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import { type Case, Complaint } from '../../shared/domain/case/case.ts'
import { catchUp } from '../../shared/domain/case/catching-up.ts'
import { type Loss, lossOf } from '../../shared/domain/case/loss.ts'
import { isPublishable } from '../../shared/domain/information/publishable.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { given } from '../support/decision.ts'
import { aComplaint } from '../support/filings.ts'
import { coordinator, disposeTo, liaison } from '../support/officers.ts'
import { type Life, live, stepsOf } from './lives.ts'
import { complaintCommands } from './random-commands.ts'

/** A text about a case lives no longer than what allows it, also through a restore (docs/adr/0094). */

const reporter: Actor = { kind: 'reporter' }
const line = 'I-1'
const allow: CaseCommand = { type: 'allow-publishing', publishing: 'allowed' }
const answered = given(aComplaint()).and(
  [allow, reporter],
  [disposeTo(), coordinator],
  [{ type: 'answer', outcome: 'solved', text: 'Sudah.' }, liaison],
)
const waiting = answered.and([{ type: 'propose-publication', line }, liaison])
const shown = waiting.and([{ type: 'publish', line }, coordinator])
const publicationOf = (state: Case) => Complaint.parse(state).publication

test('whatever happens to a case: no text about it stays that may not', () => {
  const seen = { kept: 0, gone: 0 }
  fc.assert(
    fc.property(fc.constantFrom(answered, waiting, shown), stepsOf(complaintCommands as never), ({ state, log }, steps) => {
      const life: Life = { state, log: [...log], texts: new Map(), now: log.at(-1)?.event.at ?? state.receivedAt, refusals: [] }
      for (const step of steps)
        live(life, step as never, (_, now) => {
          const complaint = Complaint.parse(now.state)
          seen[complaint.publication ? 'kept' : 'gone']++
          if (complaint.publication) expect([complaint.status, isPublishable(complaint)]).toEqual([complaint.status, true])
        })
    }),
    { numRuns: 150 },
  )
  expect([seen.kept > 50, seen.gone > 50]).toEqual([true, true])
})

const takingDown: [string, CaseCommand, Actor, 'revoked' | 'case-changed'][] = [
  ['its reporter says no', { type: 'allow-publishing', publishing: 'refused' }, reporter, 'revoked'],
  ['they withdraw it', { type: 'withdraw', reason: null }, reporter, 'case-changed'],
  ['they are not content', { type: 'reply', text: 'Belum.' }, reporter, 'case-changed'],
  ['it is hidden', { type: 'make-confidential' }, coordinator, 'case-changed'],
  ['they are hidden', { type: 'make-anonymous' }, coordinator, 'case-changed'],
  [
    'it is about somebody',
    { type: 'name-conflict', reported: { institutions: ['dinas-kesehatan'], officers: [] }, reason: 'Disebut' } as CaseCommand,
    coordinator,
    'case-changed',
  ],
  ['words of it are erased', { type: 'erase', texts: [1], identity: false, basis: 'UU 27/2022' }, coordinator, 'case-changed'],
]
test.each(takingDown)('%s: the text goes in the same decision, and a restore takes it again', (_, command, by, cause) => {
  for (const before of [waiting, shown]) {
    const after = before.and([command, by])
    const events = after.log.slice(before.log.length).map(({ event }) => event)
    expect(events.at(-1)).toMatchObject({ type: 'unpublished', line, cause, by: { kind: 'system', name: 'law' } })
    expect(publicationOf(after.state)).toBeUndefined()
    const loss = lossOf(before.state, after.state, events) as Loss
    expect([loss.unpublished, loss.refusesPublishing]).toEqual([line, cause === 'revoked' ? true : undefined])
    const when = { now: instant('2026-02-21T03:00:00Z'), timeZone: 'Asia/Jakarta', salt: () => 'salt', desks: {} }
    const restored = catchUp(
      before.state,
      [{ at: instant('2026-02-20T03:00:00Z'), loss }],
      { texts: new Set(), identity: false },
      when as never,
    )
    expect([publicationOf(restored.case), Complaint.parse(restored.case).publishing]).toEqual([
      undefined,
      cause === 'revoked' ? 'refused' : 'allowed',
    ])
    // Once is enough.
    const again = catchUp(
      restored.case,
      [{ at: instant('2026-02-20T03:00:00Z'), loss }],
      { texts: new Set([1]), identity: false },
      when as never,
    )
    expect(again.events.filter(({ event }) => event.type === 'unpublished')).toEqual([])
  }
})

test('what changes nothing of it leaves the text where it is', () => {
  const rated = shown.and([{ type: 'confirm' }, reporter], [{ type: 'rate', stars: 5, text: null }, reporter])
  expect(publicationOf(rated.state)).toEqual({ line, shown: true })
})
