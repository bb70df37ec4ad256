import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allActions, type CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import { decide, registerOf } from '../../shared/domain/actions/decide.ts'
import { deskAction } from '../../shared/domain/actions/officer-actions.ts'
import type { OfficerLists } from '../../shared/domain/actions/officer-forms.ts'
import { isEverTheirs, mayAddFiles, possibleActions } from '../../shared/domain/actions/possible-actions.ts'
import type { Actor, OfficerRole } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { isRefusal } from '../../shared/domain/case/moves.ts'
import type { OfficerRights } from '../../shared/domain/case/permissions.ts'
import { visible } from '../../shared/domain/case/visible.ts'
import { kindOf } from '../../shared/domain/channels/channels.ts'
import { record } from '../../shared/domain/events/chain.ts'
import { evolve } from '../../shared/domain/events/evolve.ts'
import { handOversOf } from '../../shared/domain/events/hand-over.ts'
import { decidesDraft, mayDecideDraft, onlyDrafts } from '../../shared/domain/office/approval.ts'
import type { Institution, Officer } from '../../shared/domain/office/directory.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { contextAt, type Life, live, newComplaint, newRequest, stepsOf } from './lives.ts'
import { complaintCommands, requestCommands } from './random-commands.ts'

/**
 * The other desk stands towards its cases as coordinators do towards theirs (docs/adr/0052): the same case, once with the one
 * and once with the other, in random lives. Both offered, both caused, both handed over and both written is the same.
 */

/** None of those that lead cases in the lives: what their own house leads is another matter. */
const other = 'inspektorat-daerah'
const rightsOf = (role: OfficerRole, institution: string | null): OfficerRights => ({
  id: 'O-same',
  role,
  institution,
  deskInstitution: 'dinas-komunikasi-dan-informatika',
  otherDesk: other,
  mayOpenIdentities: true,
})
const actorOf = ({ id, role, institution }: OfficerRights): Actor => ({ kind: 'officer', id, role, institution })
const coordinator = rightsOf('coordinator', null)
const people = [rightsOf('liaison', other), rightsOf('head', other)]

/** The same case as the other desk has it; asked for, so that naming nobody gives it back. */
const there = (state: Case): Case => ({ ...state, otherDesk: { institution: other, asked: true } })

/** Theirs as people of its house is a case of this life: what their own institution leads, helps with or is reported in. */
const concernsThem = ({ holders, reported, returned = [], escalated = [] }: Case): boolean =>
  [
    ...(holders ? [holders.lead, ...holders.contributors, ...holders.readers] : []),
    ...reported.institutions,
    ...returned.map(({ by }) => by),
    ...escalated.map(({ to }) => to),
  ].includes(other)

const officerOf = (it: OfficerRights): Officer => ({
  name: it.id,
  email: `${it.id}@contoh.example`,
  phone: null,
  position: null,
  active: true,
  away: null,
  linked: null,
  lastOpenedAt: null,
  version: 1,
  ...it,
  mayOpenIdentities: it.mayOpenIdentities ?? false,
})
const institutionOf = (id: string): Institution => ({
  id,
  name: id,
  kind: id === other ? 'inspektorat' : 'dinas',
  activeFrom: localDate('2020-01-01'),
  activeUntil: null,
  parent: null,
  categories: [],
  approval: 'answers',
})
const today = localDate('2026-02-20')
const institutions = [other, 'dinas-sosial', 'dinas-kesehatan'].map(institutionOf)
const directories = [
  [],
  [rightsOf('head', 'dinas-sosial')].map((it) => officerOf({ ...it, id: 'O-head' })),
  [officerOf({ ...rightsOf('head', other), id: 'O-general' })],
].map((officers) => ({ officers, institutions, otherDesk: other }))

const lists: OfficerLists = {
  institutions: institutions.map(({ id }) => id),
  categories: ['jalan'],
  officers: [],
  feeDecree: null,
  inspectorates: [other],
  deskInstitution: null,
}

/** Without what says who it was. */
const facts = (event: object) => ({
  ...event,
  by: null,
  institution: 'institution' in event && event.institution !== other ? event.institution : null,
})

const reasonForms = ['accept-for', 'mark-urgent', 'archive', 'block', 'reverse', 'close'] as const
const body = { reason: 'Sebab', text: 'Sebab', explanation: 'Sebab', archiveReason: 'unclear' }

const standing = (officer: OfficerRights, state: Case, log: Life['log'], now: Life['now']) => {
  const view = visible(state, log, { kind: 'officer', officer })
  return {
    offered: possibleActions(officer, state),
    ever: Object.keys(allActions).filter((it) => isEverTheirs(officer, it as never, state)),
    files: mayAddFiles(officer, state),
    seen: view && [view.timeline.map(({ seq }) => seq), [...view.readableTexts], view.identity],
    forms: reasonForms.map((it) => deskAction(it).form.read(body, { lists, state, officer })),
    drafts: [true, false, null].map((it) => onlyDrafts(officer, state, it, institutions)),
    decides: directories.map((directory) => [
      decidesDraft('approve', officer, state),
      decidesDraft('send-back', officer, state),
      mayDecideDraft(officer, state, directory, today),
    ]),
    at: now,
  }
}

const caused = (officer: OfficerRights, state: Case, command: CaseCommand, now: Life['now']) => {
  const register = registerOf(allActions, state, command)
  const desks = { coordinating: 'dinas-komunikasi-dan-informatika', other }
  const context = { ...contextAt(now), desks, salt: () => 'salt', ...(register ? { nextNumber: `${register}-2026-0001` } : {}) }
  const decided = decide(allActions, state, command, actorOf(officer), context)
  if (isRefusal(decided)) return decided
  const recorded = record(state.id, state, decided.events)
  const after = recorded.reduce<Case>(evolve, state)
  // Whether a name changes desks depends on who has the case; it has a test of its own.
  if (after.otherDesk?.institution !== state.otherDesk?.institution) return null
  return {
    events: decided.events.map(facts),
    texts: decided.texts,
    // Whom coordinators let in the other desk is told; what the other desk does is not for coordinators to know.
    handed: handOversOf(after, recorded).flatMap(({ type, to }) => to.filter((it) => it !== 'other-desk').map((it) => [type, it])),
    letters: decided.events.map((event) => kindOf(after, event).letter?.(after as never, event as never) ?? null),
  }
}

/** As often each status is looked at. */
const often = 20

test('in random lives of both channels the other desk may, causes, hands over and writes exactly what a coordinator does', () => {
  const met = new Map<string, number>()
  const check = (life: Life, commands: readonly CaseCommand[]) => {
    const { state, log, now } = life
    if (concernsThem(state) || state.otherDesk) return
    const place = `${state.channel} ${state.status}`
    const times = met.get(place) ?? 0
    if (times >= often) return
    met.set(place, times + 1)
    const [ours, theirs] = [standing(coordinator, state, log, now), there(state)]
    for (const person of people) {
      expect(standing(person, theirs, log, now)).toEqual(ours)
      for (const command of commands) {
        const [here, elsewhere] = [caused(coordinator, state, command, now), caused(person, theirs, command, now)]
        if (here && elsewhere) expect([command.type, elsewhere]).toEqual([command.type, here])
      }
    }
  }
  const wanted = ['complaint disposed', 'complaint in-progress', 'complaint awaiting-approval', 'complaint answered', 'request assigned']
  const missing = () => wanted.filter((it) => (met.get(it) ?? 0) < 3)
  // Chance alone must not fail it: lives go on until they have been everywhere.
  for (let round = 0; round < 40 && missing().length > 0; round++)
    for (const [begin, commands] of [
      [newComplaint, complaintCommands],
      [newRequest, requestCommands],
    ] as const)
      fc.assert(
        fc.property(stepsOf(commands), fc.array(commands, { maxLength: 8 }), (steps, tried) => {
          const life = begin()
          check(life, tried)
          for (const step of steps) live(life, step, (_, it) => check(it, tried))
        }),
        { numRuns: 60 },
      )
  expect(missing()).toEqual([])
})

test('a case that changes desks is new to whoever has it then: when somebody is named, when a wall is lifted, when a name was not matched in time', () => {
  const to = (event: object, channel: Case = newComplaint().state) =>
    handOversOf(channel, [{ caseId: 'J-0000-0001', seq: 1, v: 1, previous: '', hash: '', event: { ...head, ...event } as never }]).map(
      (it) => it.to,
    )
  const head = { at: '2026-02-20T03:00:00Z', on: '2026-02-20', by: actorOf(coordinator), status: 'received', clocks: [] }
  const otherDesk = { institution: other }
  const [inspector = coordinator] = people
  for (const of of [newComplaint().state, newRequest().state])
    expect([
      ...(of.channel === 'complaint'
        ? [to({ type: 'complaint-filed', otherDesk }, of), to({ type: 'complaint-filed' }, of)]
        : [[['coordinator']], []]),
      to({ type: 'conflict-named', otherDesk }, of),
      to({ type: 'conflict-named', otherDesk: null, by: actorOf(inspector) }, of),
      to({ type: 'conflict-named' }, of),
      to({ type: 'wall-lifted', otherDesk: null, by: actorOf(inspector) }, of),
      to({ type: 'wall-lifted', by: actorOf(inspector) }, of),
      to({ type: 'wall-lifted' }, of),
      to({ type: 'wall-lifted', otherDesk }, of),
      to({ type: 'deadline-passed', otherDesk, by: { kind: 'system', name: 'sweep' } }, of),
      to({ type: 'deadline-passed', by: { kind: 'system', name: 'sweep' } }, of),
    ]).toEqual([
      [['coordinator']],
      [],
      [['coordinator']],
      [['coordinator']],
      [],
      [['coordinator']],
      [],
      [['other-desk']],
      [['coordinator', 'other-desk']],
      [['coordinator']],
      [],
    ])
})
