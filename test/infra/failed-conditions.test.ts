import { expect, test } from 'vitest'
import { grantsOf } from '../../infra/constructs/grants.ts'
import { type FunctionName, functionNames } from '../../shared/manifest.ts'

/**
 * A conditional write can be told to return the item on which its condition failed; no policy key of DynamoDB forbids it. So
 * whoever may write a kind of item comes by it, if they know its key, whether they may read it or not (docs/adr/0008, 0060).
 */
const may = (name: FunctionName, actions: readonly string[], prefix: string): boolean =>
  grantsOf[name].table.some(
    (it) => it.index === undefined && it.prefixes.includes(prefix) && it.actions.some((action) => actions.includes(action)),
  )
const writing = ['PutItem', 'UpdateItem', 'DeleteItem']
const reading = ['GetItem', 'BatchGetItem', 'Query']

/** Items that hold something about people. */
const personal = ['REPORTER#', 'TEXT#', 'MASK#', 'CODE#', 'CONTACT#', 'SESSION#', 'DIRECTORY#', 'LINK#']

test('what a function may write and not read: of what is about people only what tells nothing more, or is closed to it', () => {
  const come = functionNames.map((name) => [name, personal.filter((it) => may(name, writing, it) && !may(name, reading, it))] as const)
  expect(Object.fromEntries(come.filter(([, prefixes]) => prefixes.length > 0))).toEqual({
    // A box to which it holds no key (test/keys).
    intake: ['REPORTER#'],
    // It opens who filed: a mask tells it less.
    disposition: ['MASK#'],
    // The same; a hash of a contact holds nothing beside its key.
    jobs: ['MASK#', 'CONTACT#'],
  })
})
