import { expect, test } from 'vitest'
import type { Action, Actions } from '../../shared/domain/actions/action.ts'
import { citizenActions } from '../../shared/domain/actions/citizen-actions.ts'
import { fileActions } from '../../shared/domain/actions/file-actions.ts'
import { jobActions } from '../../shared/domain/actions/job-actions.ts'
import { deskActions, officerActions } from '../../shared/domain/actions/officer-actions.ts'
import { sweepActions } from '../../shared/domain/actions/sweep-actions.ts'
import { complaintMoves } from '../../shared/domain/channels/complaint/complaint-moves.ts'
import { requestMoves } from '../../shared/domain/channels/request/request-moves.ts'

const actions: Actions = { ...citizenActions, ...officerActions, ...fileActions, ...jobActions, ...sweepActions }
const movesOf = { complaint: complaintMoves, request: requestMoves }

test.each(['complaint', 'request'] as const)(
  'an action that a %s knows stands in a row of its moves, and each row has its action',
  (channel) => {
    const inRows = new Set(Object.values(movesOf[channel]).flatMap((row) => Object.keys(row)))
    const known = Object.entries<Action<never>>(actions).flatMap(([name, action]) => (action[channel] ? [name] : []))
    expect([...inRows].sort()).toEqual(known.sort())
  },
)

test('two actions of the desk never share an address', () => {
  const slugs = Object.values(deskActions).map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
})
