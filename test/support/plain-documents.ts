import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { plainSockets } from './plain-socket.ts'
import { fields, plain, type Wire } from './wire.ts'

type Input = Record<string, unknown>
type Wired = Record<string, Wire>

/** Names of commands, and of the calls that they make. */
const targets: Readonly<Record<string, string>> = {
  GetCommand: 'GetItem',
  PutCommand: 'PutItem',
  UpdateCommand: 'UpdateItem',
  DeleteCommand: 'DeleteItem',
  QueryCommand: 'Query',
  ScanCommand: 'Scan',
  BatchGetCommand: 'BatchGetItem',
  BatchWriteCommand: 'BatchWriteItem',
  TransactWriteCommand: 'TransactWriteItems',
}

/**
 * A document client for very many small calls to the local table server: most of the time of such a call is what the real
 * client does around it (middleware, signature, Node's HTTP). It understands the commands that the desk sends, and its
 * errors have the names and reasons of the real ones. Only the client is plain; the server is the same.
 */
export const plainDocuments = (endpoint: string): { documents: DynamoDBDocumentClient; hangUp: () => void } => {
  const { post, hangUp } = plainSockets(endpoint)
  const send = async (command: { constructor: { name: string }; input: Input }) => {
    const target = targets[command.constructor.name]
    if (!target) throw new Error(`The plain client does not know ${command.constructor.name}`)
    const { status, body } = await post(target, JSON.stringify(outgoing(command.input)))
    const answer = JSON.parse(body) as Input
    if (status !== 200) throw errorOf(answer)
    return incoming(answer)
  }
  return { documents: { send } as unknown as DynamoDBDocumentClient, hangUp }
}

/** Parts of a call that hold attributes, at whatever depth they stand. */
const holdsItem = new Set(['Key', 'Item', 'ExpressionAttributeValues', 'ExclusiveStartKey'])

const outgoing = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(outgoing)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      if (held !== undefined && holdsItem.has(name)) return [name, fields(held as object)]
      return [name, name === 'Keys' ? (held as object[]).map(fields) : outgoing(held)]
    }),
  )
}

const incoming = (answer: Input): Input => {
  const lists = (held: unknown) => (held as Wired[]).map(plain)
  const byTable = (held: unknown, of: (it: unknown) => unknown) =>
    Object.fromEntries(Object.entries(held as object).map(([table, it]) => [table, of(it)]))
  for (const name of ['Item', 'Attributes', 'LastEvaluatedKey']) if (answer[name]) answer[name] = plain(answer[name] as Wired)
  if (answer.Items) answer.Items = lists(answer.Items)
  if (answer.Responses) answer.Responses = byTable(answer.Responses, lists)
  if (answer.UnprocessedKeys) answer.UnprocessedKeys = byTable(answer.UnprocessedKeys, (it) => ({ Keys: lists((it as Input).Keys) }))
  return answer
}

const errorOf = (answer: Input): Error => {
  const name = String(answer.__type).split('#').at(-1) ?? 'UnknownError'
  return Object.assign(new Error(String(answer.message ?? answer.Message)), { name, CancellationReasons: answer.CancellationReasons })
}
