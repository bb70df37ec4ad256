import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { otherDeskFor } from '../../shared/domain/case/other-desk.ts'
import { mayRead, type OfficerRights } from '../../shared/domain/case/permissions.ts'
import { visible } from '../../shared/domain/case/visible.ts'
import { fileComplaint } from '../../shared/domain/channels/complaint/file-complaint.ts'
import { genesis, record } from '../../shared/domain/events/chain.ts'
import { evolve } from '../../shared/domain/events/evolve.ts'
import { handOversOf } from '../../shared/domain/events/hand-over.ts'
import { OfficeName } from '../../shared/domain/events/happenings.ts'
import { newWorkOf } from '../../shared/domain/letters/new-work.ts'
import { remindersOf } from '../../shared/domain/letters/reminder.ts'
import { contribution } from '../../shared/domain/lists/contribution.ts'
import { isWithheldRow } from '../../shared/domain/lists/tally.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { recipientsOf, toCall } from '../../shared/domain/office/recipients.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { workingScopesOf } from '../../shared/store/case/desk-rows.ts'
import { everyDesk } from '../../shared/store/keys.ts'
import { aComplaint } from '../support/filings.ts'
import { contextAt, filedAt, type Life, live, stepsOf } from './lives.ts'
import { complaintCommands } from './random-commands.ts'

const desk = 'dinas-komunikasi-dan-informatika'
const other = 'inspektorat'

const officerIn = (id: string, role: Officer['role'], institution: string | null): Officer => ({
  id,
  name: id,
  email: `${id}@contoh.example`,
  phone: null,
  position: null,
  role,
  institution,
  active: true,
  mayOpenIdentities: false,
  away: null,
  linked: null,
  lastOpenedAt: null,
  version: 1,
})
const officers = [
  officerIn('coordinator-1', 'coordinator', null),
  officerIn('of-desk', 'liaison', desk),
  officerIn('head-of-desk', 'head', desk),
  officerIn('inspector', 'liaison', other),
  officerIn('inspector-general', 'head', other),
  officerIn('helper', 'liaison', 'dinas-sosial'),
  officerIn('superior-1', 'superior', null),
]
const directory = { officers, institutions: [] }
const [coordinator, ofDesk, , inspector, general] = officers

const begin = (wantsOtherDesk: boolean, filing: Partial<Parameters<typeof fileComplaint>[0]> = { reportedInstitution: desk }): Life => {
  const decided = fileComplaint(aComplaint({ ...filing, wantsOtherDesk }), { kind: 'reporter' }, contextAt(filedAt))
  const log = record('J-0000-0001', { version: 0, head: genesis }, decided.events)
  const state = log.reduce<Case | null>(evolve, null) as Case
  return { state, log, texts: new Map(decided.texts.map((it) => [it.n, it])), now: filedAt, refusals: [] }
}

test('who has a case: the other desk where the coordinating institution is complained about, or where it was asked for', () => {
  const desks = { coordinating: desk, other }
  const about = (...institutions: string[]) => ({ institutions, officers: [] })
  expect([
    otherDeskFor(about(), {}, desks),
    otherDeskFor(about('dinas-sosial'), {}, desks),
    otherDeskFor(about(desk), {}, desks),
    otherDeskFor(about(), { asked: true }, desks),
    otherDeskFor(about(desk, other), { asked: true }, desks),
    otherDeskFor(about(desk), { asked: true }, { coordinating: desk, other: null }),
    otherDeskFor(about(desk), {}, { coordinating: null, other }),
  ]).toEqual([undefined, undefined, { institution: other }, { institution: other, asked: true }, undefined, undefined, undefined])
})

test('an officer who is complained about counts for where they work: the coordinating institution’s go to the other desk, its own to the coordinators', () => {
  const people = [
    { id: 'O-koordinator', role: 'coordinator', institution: null, active: true },
    { id: 'O-kominfo', role: 'liaison', institution: desk, active: true },
    { id: 'O-inspektur', role: 'head', institution: other, active: true },
    { id: 'O-dinsos', role: 'liaison', institution: 'dinas-sosial', active: true },
    { id: 'O-sekda', role: 'superior', institution: null, active: true },
  ] as const
  const desks = { coordinating: desk, other, people }
  const of = (...officers: string[]) => otherDeskFor({ institutions: [], officers }, {}, desks)?.institution
  expect([of('O-koordinator'), of('O-kominfo'), of('O-dinsos'), of('O-sekda'), of('O-inspektur')]).toEqual([
    other,
    other,
    undefined,
    undefined,
    undefined,
  ])
  // Of each one: neither is nearer to it. An institution that is named weighs more than one of its officers.
  expect([of('O-kominfo', 'O-inspektur'), otherDeskFor({ institutions: [desk], officers: ['O-inspektur'] }, {}, desks)]).toEqual([
    undefined,
    { institution: other },
  ])
  expect(otherDeskFor({ institutions: [other], officers: ['O-kominfo'] }, {}, desks)).toBeUndefined()
  expect(otherDeskFor({ institutions: [], officers: ['O-kominfo'] }, {}, { coordinating: desk, other: null, people })).toBeUndefined()
})

test('in random lives nobody of the coordinating institution ever reads, hears, lists or counts what is about it, and somebody always has it', () => {
  let met = 0
  let back = 0
  // Chance alone must not fail it: lives go on until a case has changed desks.
  for (let round = 0; round < 12 && (met <= 60 || back === 0); round++)
    fc.assert(
      fc.property(stepsOf(complaintCommands), fc.boolean(), (steps, asked) => {
        const life = begin(asked)
        const check = () => {
          const { state, log } = life
          const { otherDesk, reported } = state
          const isAboutDesk = reported.institutions.includes(desk)
          if (isAboutDesk && !reported.institutions.includes(other)) expect(otherDesk?.institution).toBe(other)
          const reads = (it: OfficerRights | undefined) => it !== undefined && mayRead(it, state)
          // One of the other desk may be named; then the others there have it.
          expect([coordinator, inspector, general].some(reads)).toBe(true)
          if (!otherDesk) {
            back++
            return
          }
          met++
          expect([reads(coordinator), isAboutDesk && reads(ofDesk)]).toEqual([false, false])
          if (coordinator) expect(visible(state, log, { kind: 'officer', officer: coordinator })).toBeNull()
          const told = recipientsOf(OfficeName.options, state, directory, localDate('2026-02-11')).map(({ officer }) => officer)
          const called = toCall(state, directory, localDate('2026-02-11')).map(({ id }) => id)
          expect([...told, ...called].filter((it) => it === 'coordinator-1' || (isAboutDesk && it.endsWith('of-desk')))).toEqual([])
          expect(workingScopesOf(state)).not.toContain(everyDesk)
          expect(isWithheldRow(contribution(state, contextAt(filedAt).calendar).key)).toBe(true)
        }
        check()
        for (const step of steps) live(life, step, check)
      }),
      { numRuns: 60 },
    )
  expect([met > 60, back > 0]).toEqual([true, true])
})

test('in random lives no rung and no hand-over at the other desk speaks to a coordinator or to who is complained about, whoever is away or out of reach', () => {
  const today = localDate('2026-02-11')
  const ids = fc.subarray(officers.map(({ id }) => id).filter((it) => it !== 'coordinator-1'))
  let rungs = 0
  let handed = 0
  fc.assert(
    fc.property(stepsOf(complaintCommands), fc.boolean(), ids, ids, ids, (steps, asked, away, unreachable, gone) => {
      const out = { from: today, until: today, substitute: 'coordinator-1' }
      const present = officers.map((it) => ({ ...it, active: !gone.includes(it.id), away: away.includes(it.id) ? out : null }))
      const here = {
        officers: present,
        institutions: [
          { id: other, name: other, kind: 'inspektorat' as const, activeFrom: today, activeUntil: null, parent: null, categories: [] },
        ],
        unreachable,
      }
      const life = begin(asked)
      const check = () => {
        const { state, log } = life
        if (!state.otherDesk) return
        const kept = [
          'coordinator-1',
          ...present.filter(({ institution }) => state.reported.institutions.includes(institution ?? '')).map(({ id }) => id),
        ]
        const lines = log.flatMap(({ event }) =>
          event.type === 'reminded' ? remindersOf(state, { ...event, on: today }, here, today) : [],
        )
        const fresh = handOversOf(state, log).flatMap((it) => newWorkOf(state, it, here, today, today))
        rungs += lines.length
        handed += fresh.length
        expect([...lines, ...fresh].map(({ recipient }) => recipient).filter((it) => kept.includes(it))).toEqual([])
        const all = recipientsOf(OfficeName.options, state, here, today).map(({ officer }) => officer)
        expect([...all, ...toCall(state, here, today).map(({ id }) => id)].filter((it) => kept.includes(it))).toEqual([])
      }
      check()
      for (const step of steps) live(life, step, check)
    }),
    { numRuns: 80 },
  )
  expect([rungs > 100, handed > 20]).toEqual([true, true])
})

test('in random lives a name in the reporter’s words holds the case for one desk: nobody else is let in, and at the limit it is the other one', () => {
  const similar = ['helper', 'superior-1']
  const matching = fc.constantFrom<CaseCommand>(
    { type: 'name-conflict', reported: { institutions: [], officers: ['helper'] }, reason: 'Orangnya jelas' },
    { type: 'name-conflict', reported: { institutions: [], officers: [] }, noneOfOurs: true, reason: 'Warga biasa' },
  )
  const commands = fc.oneof({ weight: 30, arbitrary: complaintCommands }, { weight: 1, arbitrary: matching })
  const seen = { waiting: 0, passed: 0, matched: 0, none: 0 }
  fc.assert(
    fc.property(stepsOf(commands), (steps) => {
      const life = begin(false, { reportedPerson: 'Sukarno', similar })
      const check = (before: Case | null) => {
        const { state, log } = life
        const last = log.at(-1)?.event
        if (!state.person) {
          if (before?.person) state.reported.officers.includes('helper') ? seen.matched++ : seen.none++
          return
        }
        seen.waiting++
        expect([state.holders, state.escalated, state.superiorReads]).toEqual([null, undefined, undefined])
        const readers = officers.filter((it) => mayRead(it, state)).map(({ id }) => id)
        expect(readers.filter((it) => similar.includes(it))).toEqual([])
        expect(readers).toEqual(state.otherDesk ? ['inspector', 'inspector-general'] : ['coordinator-1'])
        expect(
          recipientsOf(OfficeName.options, state, directory, localDate('2026-02-11')).filter((it) => similar.includes(it.officer)),
        ).toEqual([])
        if (last?.type === 'deadline-passed' && last.statute === 'complaint.verification') {
          expect(state.otherDesk !== undefined || state.reported.institutions.includes(other)).toBe(true)
          seen.passed++
        }
      }
      check(null)
      for (const step of steps) live(life, step, check)
    }),
    { numRuns: 150 },
  )
  expect(Object.entries(seen).filter(([, n]) => n < 5)).toEqual([])
})
