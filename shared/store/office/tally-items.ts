import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Counts } from '../../domain/lists/counts.ts'
import type { Contribution } from '../../domain/lists/tally.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, transact } from '../transact.ts'

const CountsSchema = z.record(z.string(), z.number())
const ContributionSchema = z.object({
  key: z.object({
    month: z.string(),
    institution: z.string(),
    class: z.enum(['oversight', 'ordinary', 'service-question', 'aspiration', 'request']),
  }),
  counts: CountsSchema,
})

/** What has been counted of a case, and at which version. */
export type Counted = { version: number; contribution: Contribution }

export const readCounted = async ({ documents, tableName }: Table, caseId: string): Promise<Counted | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.projected(caseId), ConsistentRead: true }))
  return Item ? { version: z.int().parse(Item.version), contribution: ContributionSchema.parse(Item.contribution) } : null
}

/**
 * Adds to the rows and notes the version that is counted now, in one transaction: a record of the stream that comes twice,
 * or after a later one, changes nothing. False when somebody else counted this case meanwhile.
 */
export const count = async (
  table: Table,
  caseId: string,
  before: Counted | null,
  after: Counted,
  changes: readonly Contribution[],
): Promise<boolean> => {
  const marker: GuardedAction = {
    guard: 'case',
    action: {
      Put: {
        TableName: table.tableName,
        Item: { ...keys.projected(caseId), ...after },
        ...(before === null
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#version = :before',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': before.version },
            }),
      },
    },
  }
  return (await transact(table.documents, [marker, ...changes.map((it) => add(table, it))])).committed
}

const add = ({ tableName }: Table, { key, counts }: Contribution): GuardedAction => {
  const entries = Object.entries(counts)
  return {
    guard: 'none',
    action: {
      Update: {
        TableName: tableName,
        Key: keys.tally(key.month, `${key.institution}#${key.class}`),
        UpdateExpression: `ADD ${entries.map((_, i) => `#n${i} :n${i}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(entries.map(([name], i) => [`#n${i}`, name])),
        ExpressionAttributeValues: Object.fromEntries(entries.map(([, n], i) => [`:n${i}`, n])),
      },
    },
  }
}

/** Rows of a month, of one institution or of all. At most some 330 rows of a few hundred bytes. */
export const readTally = async ({ documents, tableName }: Table, month: string, institution?: string): Promise<Contribution[]> => {
  const rows: Contribution[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: institution === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :institution)',
        ExpressionAttributeValues: {
          ':pk': keys.tally(month, '').pk,
          ...(institution === undefined ? {} : { ':institution': `${institution}#` }),
        },
        ExclusiveStartKey: from,
      }),
    )
    rows.push(...(page.Items ?? []).map((item) => rowOf(month, item)))
    from = page.LastEvaluatedKey
  } while (from)
  return rows
}

const rowOf = (month: string, { pk: _, sk, ...item }: Record<string, unknown>): Contribution => {
  const [institution, klass] = String(sk).split('#')
  const counts: Counts = Object.fromEntries(Object.entries(CountsSchema.parse(item)).filter(([, n]) => n !== 0))
  return ContributionSchema.parse({ key: { month, institution, class: klass }, counts })
}
