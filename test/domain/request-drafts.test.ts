import { expect, test } from 'vitest'
import type { InformationRequest } from '../../shared/domain/case/case.ts'
import { mayMove, type OfficerRights } from '../../shared/domain/case/permissions.ts'
import { visible } from '../../shared/domain/case/visible.ts'
import { waitingDraft } from '../../shared/domain/channels/waiting-draft.ts'
import { lettersOf } from '../../shared/domain/events/event-letters.ts'
import { textRefsOf } from '../../shared/domain/events/text-refs.ts'
import { deskRowOf } from '../../shared/domain/lists/desks.ts'
import { mayDecideDraft, onlyDrafts, refusesIn } from '../../shared/domain/office/approval.ts'
import { Institution } from '../../shared/domain/office/directory.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import type { Given } from '../support/decision.ts'
import { assign, coordinator, grant, head, liaison, refuse, superior } from '../support/officers.ts'
import { assigned, draftedDecision as drafted, holders, objected, reporter } from './actions/action-cases.ts'

/** A decision that a head approves first (docs/adr/0045): drafted on Tuesday 10 February 2026; the sixteenth and the seventeenth are holidays. */

const at = (day: string) => `2026-${day}T09:00:00+07:00`
const back = [{ type: 'send-back', text: 'Sebut pasalnya' }, head] as const
const draft = { ...refuse, type: 'draft-decision' } as const
const waits = ({ state }: Given) => waitingDraft(state) !== null
const row = ({ state }: Given) => {
  const { stage, due, dueStatute, waitsForReporter } = deskRowOf(state)
  return [stage, due, dueStatute, waitsForReporter]
}
const rights = (role: OfficerRights['role'], institution: string | null = null, id = `O-${role}`): OfficerRights => ({
  id,
  role,
  institution,
})

test('the ten days of the law do not wait for the head: approved late, it is decided late, on the day of the approval', () => {
  expect([drafted.running(), row(drafted)]).toEqual([
    ['request.answer#1 2026-02-26', 'request.approval#1 2026-02-12'],
    ['decision-drafted', '2026-02-12', 'request.approval', false],
  ])
  const late = drafted
    .whenSweptAt(at('02-13'))
    .causes([{ type: 'deadline-passed', statute: 'request.approval', generation: 1 }])
    .whenSweptAt(at('02-27'))
    .happens()
  const approved = late.and([{ type: 'approve' }, head, at('03-02')])
  expect([approved.state.status, (approved.state as InformationRequest).decidedOn, approved.running()]).toEqual([
    'decided',
    '2026-03-02',
    ['request.objection-window#2 2026-04-21'],
  ])
})

test('while an objection waits a draft that came back is our turn, and one that waited does so again after a dispute by mistake', () => {
  const waiting = objected.and([draft, liaison])
  const returned = waiting.and([{ type: 'send-back', text: 'Sebut pasalnya' }, superior])
  expect(row(returned).slice(0, 1)).toEqual(['draft-sent-back'])
  const order = { text: 'Berikan', until: localDate('2026-02-27') }
  const answered = returned.and([{ type: 'answer-objection', decision: 'upheld', text: 'Ya', order }, superior])
  const given = answered.and([{ type: 'deliver', how: 'email', text: null }, liaison])
  expect([row(answered)[0], row(given)[0], row(given)[3]]).toEqual(['draft-sent-back', 'draft-sent-back', false])
  const dispute = { type: 'note-dispute', reference: 'KI-1', text: null } as const
  const mistake = [
    [dispute, coordinator, at('02-11')],
    [{ type: 'reverse', reason: 'Keliru' }, coordinator, at('02-11')],
  ] as const
  const again = waiting.and(...mistake)
  expect([waits(again), row(again)[0], again.running()]).toEqual([
    true,
    'decision-drafted',
    expect.arrayContaining(['request.approval#2 2026-02-12']),
  ])
  // One that was decided on the day of the note is not put to anybody again.
  const sameDay = waiting.and([{ type: 'send-back', text: 'Sebut pasalnya' }, superior, at('02-11')], ...mistake)
  expect([waits(sameDay), sameDay.running().filter((it) => it.startsWith('request.approval'))]).toEqual([false, []])
})

test('neither the draft nor the remark on it is known to the requester, whose letter comes with the approval', () => {
  const again = drafted.and(back, [draft, liaison], [{ type: 'approve' }, head])
  const told = again.log.flatMap(({ event }) =>
    lettersOf({ ...again.state, reachableBy: { email: true, phone: false } }, [event], () => 'L').map(({ content }) => content.kind),
  )
  expect(told).toEqual(['receipt', 'passed-on', 'decided'])
  const read = ({ state, log }: Given) => {
    const view = visible(state, log, { kind: 'reporter', caseId: state.id })
    const refs = log.flatMap(({ event }) => textRefsOf(event).map(({ n }) => [n, event.type] as const))
    return [view?.timeline.map(({ event }) => event.type), refs.filter(([n]) => view?.readableTexts.has(n)).map(([, type]) => type)]
  }
  expect(read(drafted)).toEqual([
    ['request-filed', 'assigned'],
    ['request-filed', 'request-filed'],
  ])
  expect(read(drafted.and(back))).toEqual(read(drafted))
  // The words of the second draft are those of the notice, and of no other.
  const words = ['decision-drafted', 'decided'].flatMap((type) => Array.from({ length: 5 }, () => type))
  expect(read(again)).toEqual([
    ['request-filed', 'assigned', 'decided'],
    ['request-filed', 'request-filed', ...words],
  ])
})

test('what was sent back is a draft again, also of a grant, for the institution that wrote it and no other', () => {
  const sentBack = drafted.and(back)
  const works = Institution.parse({ id: holders.lead, name: 'PU', kind: 'dinas', activeFrom: '2020-01-01' })
  const may = ({ state }: Given, isRefusal: boolean, changes: Partial<Institution> = {}) =>
    !onlyDrafts(rights('liaison', holders.lead), state, isRefusal, [{ ...works, ...changes }])
  expect([row(sentBack)[0], may(sentBack, false), may(assigned, false), may(assigned, true)]).toEqual([
    'draft-sent-back',
    false,
    true,
    false,
  ])
  expect([may(assigned, true, { decisionApproval: 'off' }), may(assigned, false, { decisionApproval: 'answers' })]).toEqual([true, false])
  // Answers to complaints are a choice of their own.
  expect([may(assigned, true, { approval: 'off' }), may(assigned, false, { approval: 'answers' })]).toEqual([false, true])
  expect([refusesIn(refuse), refusesIn({ ...refuse, decision: 'partly' }), refusesIn(grant)]).toEqual([true, true, false])
  const social = { ...assign, holders: { ...holders, lead: 'dinas-sosial' } }
  expect(sentBack.and([social, coordinator]).state.sentBack).toBeUndefined()
  expect(sentBack.and([assign, coordinator]).state.sentBack).toBeDefined()
})

test('a draft goes with the institution that wrote it; more helpers do not end it, nor does an objection', () => {
  const passedOn = drafted.and([{ ...assign, holders: { ...holders, lead: 'dinas-sosial' } }, coordinator])
  const returned = drafted.and([{ type: 'return', institution: holders.lead, reason: 'Bukan kami' }, liaison])
  const helped = drafted.and([{ ...assign, holders: { ...holders, contributors: ['dinas-sosial'] } }, coordinator])
  expect([waits(passedOn), waits(returned), waits(helped)]).toEqual([false, false, true])
  passedOn.when({ type: 'approve' }, head).isRefused('not-possible-now')
  const late = drafted.whenSweptAt(at('02-13')).happens().whenSweptAt(at('02-27')).happens()
  const contested = late.and([{ type: 'object', grounds: ['c'], text: 'Tidak dijawab', proxy: null }, reporter, at('02-27')])
  expect([contested.state.status, waits(contested)]).toEqual(['objected', true])
  // The superior's answer takes the place of what was drafted; approved before it, it opens no second window.
  const answer = { type: 'answer-objection', decision: 'rejected', text: 'Tetap', order: null } as const
  expect(waits(contested.and([answer, superior, at('02-27')]))).toBe(false)
  const approved = contested.and([{ type: 'approve' }, head, at('02-27')])
  expect([
    approved.state.status,
    (approved.state as InformationRequest).decision,
    approved.running().map((it) => it.split('#')[0]),
  ]).toEqual(['objected', 'refused', ['objection.answer']])
  expect(waits(objected.and([draft, liaison]))).toBe(true)
})

test('the head decides; without one the coordinators; past two working days they and the superior; never the author', () => {
  const officer = (id: string, role: 'head' | 'coordinator' | 'superior' | 'liaison', institution: string | null) =>
    ({ id, role, institution, active: true, away: null }) as never
  const all = [officer('H', 'head', holders.lead), officer('K', 'coordinator', null), officer('S', 'superior', null)]
  const who = (officers: never[], day: string, { state } = drafted as Given) =>
    [
      rights('head', holders.lead, 'H'),
      rights('coordinator', null, 'K'),
      rights('superior', null, 'S'),
      rights('liaison', holders.lead, 'O-penghubung'),
    ]
      .filter((it) => mayMove(it, 'approve', state) && mayDecideDraft(it, state, { officers, institutions: [] }, localDate(day)))
      .map(({ id }) => id)
  expect([who(all, '2026-02-12'), who(all.slice(1), '2026-02-12'), who(all, '2026-02-13')]).toEqual([['H'], ['H', 'K'], ['H', 'K', 'S']])
  expect(
    mayDecideDraft(
      rights('head', holders.lead, 'O-penghubung'),
      drafted.state,
      { officers: all, institutions: [] },
      localDate('2026-02-13'),
    ),
  ).toBe(false)
})
