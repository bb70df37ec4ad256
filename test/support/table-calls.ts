import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

type Item = Record<string, unknown>
type Answer = { Item?: Item; Items?: Item[]; Responses?: Record<string, Item[]> }

/** One call to the table: its action, what was asked, and which items came back with it. */
export type TableCall = { action: string; input: Record<string, unknown>; read: readonly Item[] }

/** Notes every call of this client. The names of actions come from the SDK: bundles shorten those of classes. */
export const watchCalls = (documents: DynamoDBDocumentClient) => {
  let calls: TableCall[] = []
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      const call = {
        action: String(context.commandName).replace(/Command$/, ''),
        input: args.input as Record<string, unknown>,
        read: [] as Item[],
      }
      calls.push(call)
      const result = await next(args)
      const { Item, Items = [], Responses = {} } = result.output as Answer
      call.read.push(...(Item ? [Item] : []), ...Items, ...Object.values(Responses).flat())
      return result
    },
    { step: 'initialize', priority: 'high' },
  )
  return {
    /** The calls since the last time. */
    take: (): TableCall[] => {
      const taken = calls
      calls = []
      return taken
    },
  }
}

/** Items of that kind that were read, however they were asked for. */
export const timesRead = (calls: readonly TableCall[], pkPrefix: string, sk?: string): number =>
  calls.flatMap(({ read }) => read).filter((item) => String(item.pk).startsWith(pkPrefix) && (sk === undefined || item.sk === sk)).length
