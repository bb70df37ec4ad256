import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { Case, Complaint, InformationRequest } from '../../shared/domain/case/case.ts'
import { ComplaintEvent } from '../../shared/domain/channels/complaint/complaint-events.ts'
import { RequestEvent } from '../../shared/domain/channels/request/request-events.ts'
import { withoutDefaults } from '../../shared/store/case/sparse.ts'
import { live, newComplaint, newRequest, stepsOf } from '../domain/lives.ts'
import { complaintCommands, requestCommands } from '../domain/random-commands.ts'

/** Every default in a schema, at whatever depth it stands, by its path. */
const defaultsOf = (schema: z.ZodType, path = ''): Record<string, unknown> => {
  if (schema instanceof z.ZodDefault) return { [path]: schema.def.defaultValue, ...defaultsOf(schema.def.innerType as z.ZodType, path) }
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return defaultsOf(schema.def.innerType as z.ZodType, path)
  if (schema instanceof z.ZodArray) return defaultsOf(schema.element as z.ZodType, `${path}[]`)
  if (!(schema instanceof z.ZodObject)) return {}
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>)
  return Object.assign({}, ...fields.map(([name, field]) => defaultsOf(field, path ? `${path}.${name}` : name)))
}

test('what the table leaves out is written down here once more: stored snapshots mean it for good', () => {
  const ofEvery = {
    ...{ accessGeneration: 0, passed: [], reminded: [], dueChangedOn: {}, holders: null, files: [] },
    ...{ reported: { institutions: [], officers: [] }, letters: [], privacyOpen: 0, erased: null },
    ...{ 'clocks[].pauses': [], 'clocks[].extendedBy': 0, 'clocks[].stoppedOn': null, 'clocks[].provisional': false },
  }
  expect(defaultsOf(Complaint)).toEqual({
    ...ofEvery,
    ...{ resumeTo: null, agenda: null, edited: null, draft: null },
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

test('events have no defaults: they are read as they were hashed', () => {
  for (const event of [...ComplaintEvent.options, ...RequestEvent.options]) expect(defaultsOf(event)).toEqual({})
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
