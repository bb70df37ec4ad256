import { expect, test } from 'vitest'
import { actionPage, labelsOf } from '../../functions/disposition/case/actions/action-pages.ts'
import { fieldKit } from '../../functions/disposition/case/actions/field-kit.tsx'
import { fieldsOf, limitsOf } from '../../shared/domain/actions/form-limits.ts'
import { type DeskActionName, deskAction, deskActions } from '../../shared/domain/actions/officer-actions.ts'

/** A case of which the fields of a form need to know nothing else. */
const state = { channel: 'complaint', category: null, identity: 'named', reported: { institutions: ['d'], officers: ['e'] } }
const lists = { institutions: ['a', 'd'], categories: ['b'], officers: ['c', 'e'], inspectorates: [], deskInstitution: null }
const opened = { view: { case: state }, officers: new Map(['c', 'e'].map((id) => [id, { id, name: id.toUpperCase() }])) }
const around = {
  language: 'id' as const,
  lists,
  institutions: [{ id: 'a', name: 'A', categories: [] }],
  region: { categories: [{ id: 'b', name: 'B' }] },
}

const names = Object.keys(deskActions) as DeskActionName[]
const schemaOf = (name: DeskActionName, of: object = state) => deskAction(name).form.schema({ lists, state: of as never })

/** The fields that the page of an action really asks for; a box of a list is named `list.value`. */
const askedBy = (name: DeskActionName, of: object): string[] => {
  const kit = { form: { values: {}, errors: [] }, labels: labelsOf(name, 'id', 'complaint'), limits: limitsOf(schemaOf(name, of)) }
  const html = String(
    actionPage(name).fields?.(
      fieldKit({ ...kit, opened: { ...opened, view: { case: of } }, around } as unknown as Parameters<typeof fieldKit>[0]),
    ) ?? '',
  )
  return [...new Set([...html.matchAll(/ name="([^".]+)/g)].map(([, field]) => field ?? ''))]
}

test.each(names)('the page of "%s" asks for the fields that its schema knows, no more and no less', (name) => {
  // Whom nobody knows is asked for a code.
  for (const of of [state, { ...state, identity: 'none' }])
    expect(askedBy(name, of).sort()).toEqual(Object.keys(fieldsOf(schemaOf(name, of))).sort())
})

test.each(names)('every field of "%s" is called something in both languages, and a sample text goes into one of them', (name) => {
  const fields = Object.keys(fieldsOf(schemaOf(name)))
  for (const language of ['id', 'en'] as const)
    expect(Object.keys(labelsOf(name, language, 'complaint'))).toEqual(expect.arrayContaining(fields))
  const { samples } = actionPage(name)
  if (samples) expect(Object.keys(limitsOf(schemaOf(name)))).toContain(samples.into)
})

test('how long what is written may be is read from the schema, through rules and preparations', () => {
  expect(limitsOf(schemaOf('decide'))).toEqual({
    text: 8000,
    redactions: 3000,
    testDocument: 2000,
    testPart: 2000,
    testStatute: 2000,
    testWeighing: 2000,
    heldBy: 200,
    cost: 200,
    payment: 200,
  })
  expect(limitsOf(schemaOf('dispose'))).toEqual({ classReason: 1000, instruction: 1000, leadReason: 1000, urgentReason: 1000 })
  expect(limitsOf(schemaOf('link-national'))).toEqual({ trackingId: 200 })
  expect(limitsOf(schemaOf('accept'))).toEqual({})
})
