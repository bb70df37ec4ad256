import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { Case, Complaint, InformationRequest } from '../../shared/domain/case.ts'
import { Clock } from '../../shared/domain/clock.ts'
import { withoutDefaults } from '../../shared/store/sparse.ts'
import { live, newComplaint, newRequest, stepsOf } from '../domain/lives.ts'
import { complaintCommands, requestCommands } from '../domain/random-commands.ts'

const defaultsOf = (schema: z.ZodObject): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => (field instanceof z.ZodDefault ? [[name, field.def.defaultValue]] : [])),
  )

test('what the table leaves out is written down here once more: stored snapshots mean it for good', () => {
  const ofEvery = {
    ...{ accessGeneration: 0, passed: [], reminded: [], dueChangedOn: {}, holders: null, files: [], category: null },
    ...{ reported: { institutions: [], officers: [] }, letters: [], privacyOpen: 0, erased: null, targetInstitution: null },
  }
  expect(defaultsOf(Clock)).toEqual({ pauses: [], extendedBy: 0, stoppedOn: null, provisional: false })
  expect(defaultsOf(Complaint)).toEqual({
    ...ofEvery,
    ...{ resumeTo: null, place: null, district: null, village: null, eventOn: null, agenda: null, edited: null, draft: null },
    ...{ outcome: null, closedBy: null, archivedFor: null, rating: null, reopened: 0, returns: 0, followedUpOn: null },
    ...{ answeredOn: null, duplicateOf: null, national: null, conversion: null },
  })
  expect(defaultsOf(InformationRequest)).toEqual({
    ...ofEvery,
    ...{
      convertedFrom: null,
      decision: null,
      exemptions: [],
      decidedOn: null,
      deliveredOn: null,
      cost: null,
      objection: null,
      closedBy: null,
    },
  })
})

test.each([
  ['complaint', newComplaint, complaintCommands, Complaint],
  ['request', newRequest, requestCommands, InformationRequest],
] as const)('a snapshot of any %s is read as it was, and is smaller in the table', (_, begin, commands, schema) => {
  fc.assert(
    fc.property(stepsOf(commands as never), (steps) => {
      const life = begin()
      for (const step of steps) live(life, step as never, () => {})
      const stored = withoutDefaults(schema, life.state)
      expect(Case.parse(stored)).toEqual(life.state)
      expect(JSON.stringify(stored).length).toBeLessThan(JSON.stringify(life.state).length - 200)
    }),
    { numRuns: 200 },
  )
})
