import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { grantsOf } from '../../infra/constructs/grants.ts'
import type { FunctionName } from '../../shared/manifest.ts'

/** What a function asks of the table: an action, the beginning of a partition key, perhaps an index. */
export type Use = string

type Keyed = { pk: string }
type Input = {
  IndexName?: string
  Key?: Keyed
  Item?: Keyed
  ExpressionAttributeValues?: Record<string, unknown>
  TransactItems?: { Put?: { Item: Keyed }; Update?: { Key: Keyed }; Delete?: { Key: Keyed } }[]
  RequestItems?: Record<string, { Keys: Keyed[] }>
}

const prefixOf = (key: unknown): string => /^[^#]*#?/.exec(String(key))?.[0] ?? ''

const usesOf = (action: string, input: Input): Use[] => {
  if (input.TransactItems) {
    return input.TransactItems.map(({ Put, Update, Delete }) =>
      Put ? `PutItem ${prefixOf(Put.Item.pk)}` : `${Delete ? 'Delete' : 'Update'}Item ${prefixOf((Update ?? Delete)?.Key.pk)}`,
    )
  }
  if (input.RequestItems) {
    return Object.values(input.RequestItems).flatMap(({ Keys }) => Keys.map(({ pk }) => `BatchGetItem ${prefixOf(pk)}`))
  }
  if (action === 'Query') {
    const key = Object.values(input.ExpressionAttributeValues ?? {}).find((it) => /^[A-Z-]+(#|$)/.test(String(it)))
    return [`Query ${prefixOf(key)}${input.IndexName ? ` ${input.IndexName}` : ''}`]
  }
  return [`${action} ${prefixOf((input.Key ?? input.Item)?.pk)}`]
}

/** Notes what each function asks; the names of commands come from the SDK, for bundles shorten those of classes. */
export const watchTable = () => {
  const used = new Map<FunctionName, Set<Use>>()
  const observe = (name: FunctionName, documents: DynamoDBDocumentClient): void => {
    const uses = used.get(name) ?? new Set()
    used.set(name, uses)
    documents.middlewareStack.add(
      (next, context) => (args) => {
        const action = String(context.commandName).replace(/Command$/, '')
        for (const use of usesOf(action, args.input as Input)) uses.add(use)
        return next(args)
      },
      { step: 'initialize', priority: 'high' },
    )
  }
  return { observe, usesOf: (name: FunctionName): Use[] => [...(used.get(name) ?? [])].sort() }
}

/** What `grants.ts` allows that function, in the same words. */
export const grantedTo = (name: FunctionName): Use[] =>
  [
    ...new Set(
      grantsOf[name].table.flatMap(({ prefixes, actions, index }) =>
        prefixes.flatMap((prefix) => actions.map((action) => `${action} ${prefix}${index ? ` ${index}` : ''}`)),
      ),
    ),
  ].sort()
