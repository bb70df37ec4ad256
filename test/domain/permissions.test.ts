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
