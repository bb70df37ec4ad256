import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '../../domain/time/instant.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

/** A one-time link to a case. Its address is derived from the id and never stored. `caseId` null: made for nobody. */
export type Link = { id: string; caseId: string | null; validUntil: Instant }

const seconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000)

export const putLink = ({ tableName }: Table, link: Link): GuardedAction => ({
  guard: 'link',
  action: {
    Put: { TableName: tableName, Item: { ...keys.link(link.id), ...link, used: false, expiresAt: seconds(link.validUntil) + 86_400 } },
  },
})

/** The case of a link that can still be used; null for any other. */
export const readLink = async ({ documents, tableName }: Table, linkId: string, now: Instant): Promise<string | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.link(linkId), ConsistentRead: true }))
  if (Item?.used !== false || Item.validUntil <= now || typeof Item.caseId !== 'string') return null
  return Item.caseId
}

/** Uses the link up, together with what it is used for. */
export const useLink = ({ tableName }: Table, linkId: string, now: Instant): GuardedAction => ({
  guard: 'link',
  action: {
    Update: {
      TableName: tableName,
      Key: keys.link(linkId),
      UpdateExpression: 'SET used = :yes',
      ConditionExpression: 'used = :no AND validUntil > :now',
      ExpressionAttributeValues: { ':yes': true, ':no': false, ':now': now },
    },
  },
})
