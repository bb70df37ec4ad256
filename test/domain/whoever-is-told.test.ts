import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OfficerRole } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { mayRead, standingOf } from '../../shared/domain/case/permissions.ts'
import { handOversOf } from '../../shared/domain/events/hand-over.ts'
import { newWorkOf } from '../../shared/domain/letters/new-work.ts'
import { nobody, type Reminder, remindersOf } from '../../shared/domain/letters/reminder.ts'
import type { Institution, Officer } from '../../shared/domain/office/directory.ts'
import type { Directory } from '../../shared/domain/office/recipients.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { given } from '../support/decision.ts'
import { officerOf } from '../support/enter-officers.ts'
import { aComplaint } from '../support/filings.ts'
import { liveUntil } from './more-lives.ts'

/**
 * Whoever a line of the ledger tells of a case can open it, whoever of the office is away, gone or cut off; and a reported
 * party is told of nothing (docs/adr/0046). The sweep puts a complaint to the superior before it tells them.
 */

const today = localDate('2026-11-24')
const kinds: Record<string, Institution['kind']> = { 'dinas-sosial': 'dinas', 'dinas-kesehatan': 'dinas', inspektorat: 'inspektorat' }
const institutions = Object.entries(kinds).map(
  ([id, kind]): Institution => ({
    id,
    name: id,
    kind,
    activeFrom: localDate('2020-01-01'),
    activeUntil: null,
    parent: null,
    categories: [],
  }),
)
const posts: readonly [id: string, role: OfficerRole, institution: string | null][] = [
  ['coordinator-1', 'coordinator', null],
  ['coordinator-2', 'coordinator', null],
  ['superior-1', 'superior', null],
  ...Object.keys(kinds).flatMap((it): [string, OfficerRole, string][] => [
    [`liaison-${it}`, 'liaison', it],
    [`head-${it}`, 'head', it],
  ]),
]
const ids = posts.map(([id]) => id)

/** The office on a bad day: each officer is there, away with or without somebody in their place, gone, or cut off. */
const someDay: fc.Arbitrary<Directory> = fc
  .tuple(
    ...posts.map(() =>
      fc.record({ how: fc.constantFrom('there', 'there', 'cut', 'cut', 'away', 'gone'), instead: fc.constantFrom(null, ...ids) }),
    ),
  )
  .map((days) => ({
    officers: posts.map(([id, role, institution], i): Officer => {
      const { how, instead } = days[i] as (typeof days)[number]
      const away = how === 'away' ? { from: localDate('2026-01-01'), until: localDate('2027-12-31'), substitute: instead } : null
      return officerOf(id, role, institution, { active: how !== 'gone', away })
    }),
    institutions,
    unreachable: ids.filter((_, i) => days[i]?.how === 'cut'),
  }))

/** As the sweep leaves it before a letter is written. */
const putTo = (state: Case, told: readonly Officer[]): Case =>
  state.channel === 'complaint' && told.some((it) => it.role === 'superior' && !mayRead(it, state))
    ? { ...state, superiorReads: true }
    : state

test('whoever is told of a case can open it, and is no reported party', () => {
  const seen = { rungs: 0, handed: 0, superiors: 0 }
  const days = fc.sample(someDay, 400)
  let n = 0
  liveUntil(
    () => seen.superiors > 50 && seen.rungs > 300 && seen.handed > 300,
    ({ state, log }) => {
      const last = log.at(-1)
      if (!last) return
      const directory = days[n++ % days.length] as Directory
      const { event } = last
      const lines: Reminder[] =
        event.type === 'reminded'
          ? remindersOf(state, { ...event, on: today }, directory, today)
          : handOversOf(state, [last]).flatMap((it) => newWorkOf(state, it, directory, today, today))
      const told = directory.officers.filter(({ id }) => lines.some(({ recipient }) => recipient === id))
      const opened = putTo(state, told)
      for (const it of told) {
        expect([event.type, it.id, mayRead(it, opened), standingOf(it, opened)]).toEqual([
          event.type,
          it.id,
          true,
          expect.not.stringMatching('reported'),
        ])
        // Nobody but a superior needs it put to them.
        if (!mayRead(it, state)) expect([it.role, state.channel]).toEqual(['superior', 'complaint'])
        if (!mayRead(it, state)) seen.superiors++
      }
      if (lines.some(({ recipient }) => recipient !== nobody)) event.type === 'reminded' ? seen.rungs++ : seen.handed++
    },
  )
  expect([seen.superiors > 50, seen.rungs > 300, seen.handed > 300]).toEqual([true, true, true])
})

test('what was put to the superior is theirs until it ends; what its reporter asks after the end is put to them anew', () => {
  const superior = officerOf('superior-1', 'superior')
  const system = { kind: 'system', name: 'sweep' } as const
  const coordinator = { kind: 'officer', id: 'O-1', role: 'coordinator', institution: null } as const
  const reporter = { kind: 'reporter' } as const
  const put = given(aComplaint()).and([{ type: 'put-to-superior' }, system])
  const archived = put.and([{ type: 'archive', reason: 'outside-scope', explanation: 'Bukan kewenangan' }, coordinator])
  const asked = archived.and([{ type: 'ask-privacy', right: 'access', text: 'Data apa?' }, reporter], [{ type: 'put-to-superior' }, system])
  const answered = asked.and([{ type: 'answer-privacy', text: 'Ini datanya' }, coordinator])
  expect([put, archived, asked, answered].map(({ state }) => mayRead(superior, state))).toEqual([true, false, true, false])
  expect(standingOf(officerOf('superior-1', 'superior'), { ...put.state, reported: { institutions: [], officers: ['superior-1'] } })).toBe(
    'reported',
  )
})

test('a new code that nobody but whoever asked for it could consent to was told to nobody, and the ledger says so', () => {
  const officers = [officerOf('koordinator-1', 'coordinator'), officerOf('koordinator-2', 'coordinator'), officerOf('sekda', 'superior')]
  const { state } = given(aComplaint())
  const at = state.statusSince
  const handOver = { caseId: state.id, seq: 2, at, by: 'koordinator-1', to: ['coordinator' as const] }
  const told = (type: string, cut: string[]) =>
    newWorkOf(state, { ...handOver, type }, { officers, institutions, unreachable: cut }, today, today).map(
      ({ recipient, standsIn, end }) => [recipient, standsIn, end],
    )
  expect(told('new-code-asked', [])).toEqual([['koordinator-2', null, null]])
  expect(told('new-code-asked', ['koordinator-2'])).toEqual([[nobody, 'no-officer', { kind: 'expired', at, reason: 'no-officer' }]])
  // Of all else whoever did it knows, and nobody else need do anything.
  expect(told('ending-contested', ['koordinator-2'])).toEqual([])
})
