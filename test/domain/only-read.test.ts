import { expect, test } from 'vitest'
import type { OfficerRole } from '../../shared/domain/case/actor.ts'
import { mayMove, mayRead, type OfficerRights, standingOf } from '../../shared/domain/case/permissions.ts'
import { visible } from '../../shared/domain/case/visible.ts'
import { type RecordedEvent, record } from '../../shared/domain/events/chain.ts'
import { evolve, rebuild } from '../../shared/domain/events/evolve.ts'
import { defaultLadder } from '../../shared/domain/law/ladder.ts'
import { deskOrder, deskRowOf } from '../../shared/domain/lists/desks.ts'
import { scopesOf, workingScopesOf } from '../../shared/store/case/desk-rows.ts'
import { type Given, given } from '../support/decision.ts'
import { aComplaint, aRequest } from '../support/filings.ts'
import { assign, coordinator, disposeTo, liaison } from '../support/officers.ts'

/** Who reads a case without holding it: whoever a late one was put to, and who gave it back (docs/adr/0034). */

const lead = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const who = (role: OfficerRole, institution: string | null = null, id = 'O-1'): OfficerRights => ({ id, role, institution })
const [superior, inspector, chief] = [who('superior'), who('liaison', 'inspektorat'), who('head', 'inspektorat')]
const standings = ({ state }: Given, officers = [superior, inspector, chief]) => officers.map((it) => standingOf(it, state))

/** Everything that the clock causes until that moment. */
const sweptUntil = (life: Given, at: string): Given => {
  for (let now = life; ; ) {
    const outcome = now.whenSweptAt(at, defaultLadder)
    if ('refused' in outcome.decided) return now
    now = outcome.happens()
  }
}

// Received on Monday 5 January 2026; verification is due on the 8th, its rung for the superior on the 13th.
const unverified = given(aComplaint({ receivedOn: '2026-01-05' as never }))
const held = unverified.and([disposeTo(), coordinator, '2026-01-06T10:00:00+07:00'])

test('a complaint that nobody verifies is read by the superior from the rung that speaks to them until it is verified', () => {
  const before = sweptUntil(unverified, '2026-01-12T10:00:00+07:00')
  expect(standings(before)).toEqual(['none', 'none', 'none'])
  const told = sweptUntil(before, '2026-01-14T10:00:00+07:00')
  expect(standings(told)).toEqual(['escalated', 'none', 'none'])
  expect([mayRead(superior, told.state), mayMove(superior, 'note', told.state)]).toEqual([true, false])
  expect(scopesOf(told.state)).toEqual(['*', '@escalated.@superior'])
  const verified = told.and([disposeTo(), coordinator, '2026-01-14T11:00:00+07:00'])
  expect([standings(verified), verified.state.escalated, scopesOf(verified.state)]).toEqual([
    ['none', 'none', 'none'],
    undefined,
    ['*', lead],
  ])
})

test('what an institution does not answer is read by the inspectorate, which finds it in a list and not by its words', () => {
  // Its limit is the 27th; the inspectorate is told on the third after them.
  const told = sweptUntil(held, '2026-01-31T10:00:00+07:00')
  expect(standings(told)).toEqual(['none', 'escalated', 'escalated'])
  const { state } = told
  expect(scopesOf(state)).toEqual(['*', lead, '@escalated.inspektorat'])
  expect(workingScopesOf(state)).toEqual(['*', lead])
  const reminded = told.log.findLast(({ event }) => event.type === 'reminded')?.event
  expect(reminded).toMatchObject({ statute: 'complaint.resolution.ordinary', rung: 3, opens: ['inspektorat'] })
  const answered = told.and([{ type: 'answer', outcome: 'solved', text: 'Sudah.' }, liaison, '2026-01-31T11:00:00+07:00'])
  expect([standings(answered), answered.state.escalated]).toEqual([['none', 'none', 'none'], undefined])
})

test('an inspectorate that holds the case itself finds it among its own and nowhere else', () => {
  const holders = { lead: 'inspektorat', contributors: [], readers: [] }
  const own = unverified.and([disposeTo({ holders }), coordinator, '2026-01-06T10:00:00+07:00'])
  const late = sweptUntil(own, '2026-01-31T10:00:00+07:00')
  expect([standings(late), late.state.escalated, scopesOf(late.state)]).toEqual([['none', 'lead', 'lead'], undefined, ['*', 'inspektorat']])
  // Put to it first, passed on to it then.
  const told = sweptUntil(held, '2026-01-31T10:00:00+07:00')
  expect(scopesOf(told.and([disposeTo({ holders }), coordinator, '2026-01-31T11:00:00+07:00']).state)).toEqual(['*', 'inspektorat'])
})

test('asking the reporter does not end it while the limit is late', () => {
  const told = sweptUntil(held, '2026-01-31T10:00:00+07:00')
  const asked = told.and([{ type: 'hold', question: 'Di mana?' }, liaison, '2026-01-31T11:00:00+07:00'])
  const completed = asked.and([{ type: 'complete', text: 'Di sana.' }, { kind: 'reporter' }, '2026-02-02T11:00:00+07:00'])
  expect([standings(asked), standings(completed)]).toEqual([
    ['none', 'escalated', 'escalated'],
    ['none', 'escalated', 'escalated'],
  ])
})

test('whom the case is about reads nothing, however late it is', () => {
  const about = { institutions: ['inspektorat'], officers: ['O-9'] }
  const told = sweptUntil(held, '2026-01-31T10:00:00+07:00')
  const named = told.and([{ type: 'name-conflict', reported: about, reason: 'Diadukan' }, coordinator, '2026-01-31T11:00:00+07:00'])
  expect(standings(named)).toEqual(['none', 'reported', 'reported'])
  expect(scopesOf(named.state)).toEqual(['*', lead])
  const before = held.and([{ type: 'name-conflict', reported: about, reason: 'Diadukan' }, coordinator, '2026-01-06T11:00:00+07:00'])
  const late = sweptUntil(before, '2026-01-31T10:00:00+07:00')
  expect([standings(late), late.state.escalated]).toEqual([['none', 'reported', 'reported'], undefined])
  const superiorReported = sweptUntil(
    unverified.and([{ type: 'name-conflict', reported: about, reason: 'Diadukan' }, coordinator, '2026-01-06T11:00:00+07:00']),
    '2026-01-14T10:00:00+07:00',
  )
  expect(standings(superiorReported, [superior, who('superior', null, 'O-9')])).toEqual(['escalated', 'reported'])
})

test('who filed is hidden from them as from an institution, and so is what only coordinators see', () => {
  const anonymous = given(aComplaint({ receivedOn: '2026-01-05' as never, identity: 'anonymous' }))
  const told = sweptUntil(anonymous.and([disposeTo(), coordinator, '2026-01-06T10:00:00+07:00']), '2026-01-31T10:00:00+07:00')
  const seen = visible(told.state, told.log, { kind: 'officer', officer: inspector })
  const institution = visible(told.state, told.log, { kind: 'officer', officer: who('liaison', lead) })
  expect(seen).toEqual(institution)
  expect(seen?.identity).toBe('hidden')
})

test('a request that is late is put to the superior, whose objections are not: those are their own work', () => {
  const late = sweptUntil(given(aRequest({ receivedOn: '2026-01-05' as never })), '2026-01-29T10:00:00+07:00')
  expect(late.state.escalated).toContainEqual({ clock: 'request.answer#1', to: '@superior' })
  expect([standings(late), scopesOf(late.state)]).toEqual([
    ['appeal', 'none', 'none'],
    ['*', '@escalated.@superior'],
  ])
})

test('a reminder of version 0.1 opened the case to nobody, and its log says the same today', () => {
  const told = sweptUntil(held, '2026-01-31T10:00:00+07:00')
  const log = told.log.map(({ event, ...recorded }) => {
    const { opens: _, ...before } = event as { opens?: string[] }
    return { ...recorded, event: before } as RecordedEvent
  })
  expect([told.state.escalated, rebuild(log).escalated]).toEqual([
    [{ clock: 'complaint.resolution.ordinary#1', to: 'inspektorat' }],
    undefined,
  ])
})

test('a date that moves to a later day ends it, one that stays late does not', () => {
  const told = sweptUntil(held, '2026-01-31T10:00:00+07:00')
  const moved = (due: string) => {
    const clocks = told.state.clocks.flatMap((it) => (it.statute === 'complaint.resolution.ordinary' ? [{ ...it, due }] : []))
    const event = { type: 'recomputed', at: '2026-02-01T00:00:00Z', on: '2026-02-01', by: { kind: 'system', name: 'law' }, decree: null }
    const [recorded] = record(told.state.id, told.state, [{ ...event, status: told.state.status, clocks } as never])
    return recorded && evolve(told.state, recorded).escalated?.length
  }
  expect([moved('2026-01-28'), moved('2026-02-01')]).toEqual([1, undefined])
})

test('an institution reads on what it gave back, without a right to do anything, until the case ends or is about it', () => {
  const officer = who('liaison', lead)
  const back = held.and([{ type: 'return', institution: lead, reason: 'Jalan provinsi' }, liaison, '2026-01-07T10:00:00+07:00'])
  expect([standingOf(officer, back.state), mayMove(officer, 'note', back.state)]).toEqual(['returned', false])
  expect(scopesOf(back.state)).toEqual(['*', `@returned.${lead}`])
  const elsewhere = back.and([
    disposeTo({ holders: { lead: 'dinas-perhubungan', contributors: [], readers: [] } }),
    coordinator,
    '2026-01-07T11:00:00+07:00',
  ])
  expect(scopesOf(elsewhere.state)).toEqual(['*', 'dinas-perhubungan', `@returned.${lead}`])
  const again = back.and([disposeTo(), coordinator, '2026-01-07T11:00:00+07:00'])
  expect([standingOf(officer, again.state), scopesOf(again.state)]).toEqual(['lead', ['*', lead]])
  const about = { institutions: [lead], officers: [] }
  const named = back.and([{ type: 'name-conflict', reported: about, reason: 'Diadukan' }, coordinator, '2026-01-07T11:00:00+07:00'])
  expect([standingOf(officer, named.state), scopesOf(named.state)]).toEqual(['reported', ['*']])
  const ended = back.and([{ type: 'archive', reason: 'unclear', explanation: 'Tidak jelas' }, coordinator, '2026-01-07T11:00:00+07:00'])
  expect([standingOf(officer, ended.state), ended.state.returned, scopesOf(ended.state)]).toEqual(['none', undefined, ['*']])
  const request = given(
    aRequest({ receivedOn: '2026-01-05' as never }),
    [assign, coordinator],
    [{ type: 'return', institution: lead, reason: 'Bukan kami' }, liaison],
  )
  expect(standingOf(officer, request.state)).toBe('returned')
})

test('what was given back stands before everything else, with its reason, until it is passed on', () => {
  const back = held.and([{ type: 'return', institution: lead, reason: 'Jalan provinsi' }, liaison, '2026-01-07T10:00:00+07:00'])
  const { reason } = back.state.returned?.[0] ?? {}
  expect([deskRowOf(back.state).returned, deskOrder(back.state)]).toEqual([{ by: lead, reason: reason?.n }, '!22026-01-12'])
  const again = back.and([disposeTo(), coordinator, '2026-01-07T11:00:00+07:00'])
  expect([deskRowOf(again.state).returned, deskOrder(again.state)]).toEqual([undefined, '2026-01-14'])
})
