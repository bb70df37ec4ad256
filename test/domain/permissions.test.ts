import { expect, test } from 'vitest'
import type { OfficerRole } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { mayMove, mayRead, type OfficerRights, pagePermissions, standingOf } from '../../shared/domain/case/permissions.ts'
import { type Done, given } from '../support/decision.ts'
import { aComplaint, aRequest } from '../support/filings.ts'
import { assign, coordinator, disposeTo } from '../support/officers.ts'

/** The rights themselves, written out once more by hand: the matrix of routes is tested against the table, this is the table's own test. */

const holders = { lead: 'dinas-a', contributors: ['dinas-b'], readers: ['dinas-c'] }
const reported = { institutions: ['dinas-r'], officers: ['O-r'] }
const naming: Done = [{ type: 'name-conflict', reported, reason: 'Diadukan' }, coordinator]
const held = given(aComplaint(), naming, [disposeTo({ holders }), coordinator]).state
const request = given(aRequest(), naming, [{ ...assign, holders }, coordinator]).state
const who = (role: OfficerRole, institution: string | null = null, more: Partial<OfficerRights> = {}): OfficerRights => ({
  id: 'O-1',
  role,
  institution,
  ...more,
})

test('where each officer stands towards a case', () => {
  const standings = [
    who('coordinator'),
    who('liaison', 'dinas-a'),
    who('head', 'dinas-a'),
    who('liaison', 'dinas-b'),
    who('liaison', 'dinas-c'),
    who('liaison', 'dinas-x'),
    who('liaison', 'dinas-r'),
    who('coordinator', null, { id: 'O-r' }),
    who('superior'),
    who('leader'),
    who('administrator'),
  ].map((officer) => [standingOf(officer, held), standingOf(officer, request)].join())
  expect(standings).toEqual([
    'desk,desk',
    'lead,lead',
    'lead,lead',
    'contributor,contributor',
    'reader,reader',
    'none,none',
    'reported,reported',
    'reported,reported',
    'none,appeal',
    'none,none',
    'none,none',
  ])
})

test('where everybody stands towards what only a few read: put to the superior, late, given back, left to them to end, at the other desk', () => {
  const desk = 'dinas-komunikasi-dan-informatika'
  const people = {
    coordinator: who('coordinator'),
    'liaison of the lead': who('liaison', 'dinas-a'),
    'liaison of the coordinating institution': who('liaison', desk),
    'liaison of the other desk': who('liaison', 'inspektorat'),
    'head of the other desk': who('head', 'inspektorat'),
    'liaison of who gave it back': who('liaison', 'dinas-g'),
    superior: who('superior'),
    leader: who('leader'),
  }
  const region = { deskInstitution: desk, otherDesk: 'inspektorat' }
  const at = (changes: Partial<Case>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(people).flatMap(([name, it]) => {
        const standing = standingOf({ ...it, ...region }, { ...held, ...changes } as Case)
        return standing === 'none' ? [] : [[name, standing]]
      }),
    )
  const led = (lead: string) => ({ holders: { lead, contributors: [], readers: [] } })
  const about = { reported: { institutions: [desk], officers: [] } }
  const otherDesk = { institution: 'inspektorat' }
  const ordinary = { coordinator: 'desk', 'liaison of the lead': 'lead' }
  const there = { 'liaison of the other desk': 'desk', 'head of the other desk': 'desk' }
  expect({
    ordinary: at({}),
    'late and given back': at({
      escalated: ['@superior', 'inspektorat'].map((to) => ({ clock: 'complaint.first-follow-up#1', to })),
      returned: [{ by: 'dinas-g', reason: { n: 1, hash: 'x' } }],
    }),
    'put to the superior': at({ superiorReads: true }),
    'answered by the coordinating institution': at(led(desk)),
    'the same, ended': at({ ...led(desk), status: 'closed' }),
    'about it, and no other desk has it': at({ ...about, ...led('dinas-a') }),
    'at the other desk': at({ ...about, otherDesk }),
    'at the other desk, new': at({ ...about, otherDesk, holders: null }),
    'at the other desk, its own house answers': at({ ...about, otherDesk, ...led('inspektorat') }),
    'at the other desk, asked for, the coordinating institution answers': at({ otherDesk: { ...otherDesk, asked: true }, ...led(desk) }),
    'a name waits': at({ person: { similar: ['O-1'] }, holders: null }),
    'a name of nobody waits, about the coordinating institution': at({
      ...about,
      person: { similar: [] },
      holders: null,
      superiorReads: true,
    }),
  }).toEqual({
    ordinary,
    'late and given back': {
      ...ordinary,
      'liaison of the other desk': 'escalated',
      'head of the other desk': 'escalated',
      'liaison of who gave it back': 'returned',
      superior: 'escalated',
    },
    'put to the superior': { ...ordinary, superior: 'standin' },
    'answered by the coordinating institution': {
      coordinator: 'desk',
      'liaison of the coordinating institution': 'lead',
      superior: 'recorder',
    },
    'the same, ended': { coordinator: 'desk', 'liaison of the coordinating institution': 'lead' },
    'about it, and no other desk has it': { ...ordinary, 'liaison of the coordinating institution': 'reported', superior: 'recorder' },
    'at the other desk': { ...there, 'liaison of the lead': 'lead', 'liaison of the coordinating institution': 'reported' },
    'at the other desk, new': { ...there, 'liaison of the coordinating institution': 'reported' },
    'at the other desk, its own house answers': { ...there, 'liaison of the coordinating institution': 'reported', superior: 'recorder' },
    'at the other desk, asked for, the coordinating institution answers': { ...there, 'liaison of the coordinating institution': 'lead' },
    'a name waits': Object.fromEntries(Object.keys(people).map((it) => [it, 'reported'])),
    'a name of nobody waits, about the coordinating institution': {
      coordinator: 'desk',
      'liaison of the coordinating institution': 'reported',
    },
  })
})

test('who helps may report and note, who only reads may nothing, and whom it is about does not even see it', () => {
  const commands = [
    'note',
    'progress',
    'answer',
    'answer-objection',
    'declare-impossible',
    'dispose',
    'open-identity',
    'issue-letter',
    'sign-letter',
  ]
  const rights = (officer: OfficerRights, state: Case) => [mayRead(officer, state), commands.filter((it) => mayMove(officer, it, state))]
  const allButIdentity = commands.filter((it) => it !== 'open-identity')
  expect(rights(who('liaison', 'dinas-b'), held)).toEqual([true, ['note', 'progress']])
  expect(rights(who('liaison', 'dinas-c'), held)).toEqual([true, []])
  expect(rights(who('liaison', 'dinas-r'), held)).toEqual([false, []])
  expect(rights(who('coordinator', null, { id: 'O-r', mayOpenIdentities: true }), held)).toEqual([false, []])
  expect(rights(who('superior'), request)).toEqual([
    true,
    ['note', 'answer-objection', 'declare-impossible', 'issue-letter', 'sign-letter'],
  ])
  expect(rights(who('coordinator'), held)).toEqual([true, allButIdentity])
  expect(rights(who('coordinator', null, { mayOpenIdentities: true }), held)).toEqual([true, commands])
  expect([rights(who('leader'), held), rights(who('administrator'), held)]).toEqual([
    [false, []],
    [false, []],
  ])
})

test('a new access code takes somebody who can tell whose case it is, and is never made by whom it is about', () => {
  const officers = [
    who('coordinator'),
    who('coordinator', null, { mayOpenIdentities: true }),
    who('coordinator', null, { id: 'O-r', mayOpenIdentities: true }),
  ]
  const may = (command: string, identity: Case['identity']) => officers.map((officer) => mayMove(officer, command, { ...held, identity }))
  expect([may('renew-access', 'named'), may('renew-access', 'anonymous'), may('renew-access', 'none')]).toEqual([
    [true, true, false],
    // It was not asked for, or nobody consented (docs/adr/0049).
    [false, false, false],
    [false, false, false],
  ])
  expect([may('ask-new-code', 'named'), may('ask-new-code', 'anonymous'), may('ask-new-code', 'none')]).toEqual([
    [false, false, false],
    [false, true, false],
    [false, false, false],
  ])
})

test('nobody but administrators keeps officers and law, and registers open to three roles only', () => {
  const { directory, calendar, statutes, retention, registers, tasks, jobs, 'code-consents': consents } = pagePermissions
  expect({ directory, calendar, statutes, retention, registers: [...registers].sort(), tasks, jobs: [...jobs].sort(), consents }).toEqual({
    directory: ['administrator'],
    calendar: ['administrator'],
    statutes: ['administrator'],
    retention: ['administrator'],
    registers: ['coordinator', 'leader', 'superior'],
    tasks: ['coordinator'],
    consents: ['coordinator', 'leader'],
    jobs: ['administrator', 'coordinator', 'head', 'liaison', 'superior'],
  })
})

test('the superior to whom a late draft was put decides about it; whoever else reads it so, only reads', () => {
  const state = { ...held, escalated: ['@superior', 'inspektorat'].map((to) => ({ clock: 'complaint.approval#1', to })) }
  const moves = (officer: OfficerRights) => ['approve', 'send-back', 'answer', 'note'].filter((it) => mayMove(officer, it, state))
  expect([
    moves(who('superior')),
    moves(who('head', 'inspektorat')),
    ['approve', 'send-back'].filter((it) => mayMove(who('superior'), it, held)),
  ]).toEqual([['approve', 'send-back'], [], []])
})

test('what scorers ask is kept by two roles, read by leaders, and an institution’s part by its own; a round is answered by whoever works on cases', () => {
  const { scoring, evidence, 'evidence-keeping': keeping, 'round-answers': answers } = pagePermissions
  const sorted = {
    scoring: [...scoring].sort(),
    evidence: [...evidence].sort(),
    keeping: [...keeping].sort(),
    answers: [...answers].sort(),
  }
  expect(sorted).toEqual({
    scoring: ['administrator', 'coordinator', 'head', 'leader', 'liaison'],
    evidence: ['administrator', 'coordinator', 'leader'],
    keeping: ['administrator', 'coordinator'],
    answers: ['coordinator', 'head', 'liaison'],
  })
})
