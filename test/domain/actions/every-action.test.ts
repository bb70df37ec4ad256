import { expect, test } from 'vitest'
import type { Actions } from '../../../shared/domain/actions/action.ts'
import { allActions } from '../../../shared/domain/actions/all-actions.ts'
import { type Actor, type ActorName, OfficerRole } from '../../../shared/domain/case/actor.ts'
import { Channel } from '../../../shared/domain/case/case.ts'
import { isRefusal } from '../../../shared/domain/case/moves.ts'
import type { ActionCases } from './action-cases.ts'
import { answering } from './answering.ts'
import { approving } from './approving.ts'
import { both } from './both.ts'
import { citizen } from './citizen.ts'
import { complaint } from './complaint.ts'
import { contact } from './contact.ts'
import { ending } from './ending.ts'
import { request } from './request.ts'
import { bySystem } from './system.ts'

/** Every action there is, case by case: what it causes, who may, and what it refuses by itself. Rows of the tables without an action: test/domain/actions.test.ts. */

const groups: readonly ActionCases[] = [both, answering, approving, ending, complaint, request, citizen, contact, bySystem]
const actions: Actions = allActions

/** What is decided, as `note of a request`. */
const decided = Object.keys(actions).flatMap((name) =>
  Channel.options.filter((it) => actions[name]?.[it]).map((it) => `${name} of a ${it}`),
)
const cases = groups.flatMap((group) =>
  Object.entries(group).flatMap(([name, inChannels]) =>
    Object.entries(inChannels).map(([channel, it]) => [`${name} of a ${channel}`, it] as const),
  ),
)

const everybody = ['reporter', 'system', ...OfficerRole.options] as const
const called = (name: ActorName): Actor => {
  if (name === 'reporter') return { kind: 'reporter' }
  if (name === 'system') return { kind: 'system', name: 'jobs' }
  return { kind: 'officer', id: `O-${name}`, role: name, institution: null }
}

test('every action has a case in each channel that it decides, and no case is of anything else', () => {
  expect(cases.map(([name]) => name).sort()).toEqual([...decided].sort())
})

test.each(cases)('%s', (_, { given, when, by, may, causes, refuses = {} }) => {
  given.when(when, by).causes(causes)
  const allowed = everybody.filter((name) => {
    const { decided: outcome } = given.when(when, called(name))
    return !(isRefusal(outcome) && outcome.refused === 'not-allowed')
  })
  expect(allowed).toEqual(everybody.filter((name) => may.includes(name)))
  for (const { refused, ...changes } of Object.values(refuses)) {
    const other = { given, when, by, ...changes }
    other.given.when(other.when, other.by).isRefused(refused)
  }
})
