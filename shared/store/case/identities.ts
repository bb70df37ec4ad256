import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { normaliseEmail, normalisePhone, type Reporter } from '../../domain/case/identity.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'
import { contactHash, openIdentity, SealedIdentity, sealIdentity } from './sealing.ts'

export type IdentityKeys = { seal: Buffer; contact: Buffer; keyId: string }

/** Keyed hash of an e-mail address: what is known about it is kept without it. */
export const addressHash = (email: string, contactKey: Buffer): string => contactHash('email', normaliseEmail(email), contactKey)

/** The sealed identity of a new case, and the hashes by which its contacts are compared. */
export const identityActions = (
  { tableName }: Table,
  caseId: string,
  reporter: Reporter,
  use: IdentityKeys,
  iv: Buffer,
): GuardedAction[] => {
  const sealed = sealIdentity(reporter, caseId, { key: use.seal, keyId: use.keyId }, iv)
  const hashes = contactsOf(reporter, use.contact)
  return [keys.reporter(caseId), ...hashes.map((hash) => keys.contact(hash, caseId))].map((key, i) => ({
    guard: 'none',
    action: { Put: { TableName: tableName, Item: i === 0 ? { ...key, ...sealed } : key } },
  }))
}

/** Takes away who filed and every trace by which their contacts are found. */
export const eraseIdentityActions = (
  { tableName }: Table,
  caseId: string,
  reporter: Reporter | null,
  contactKey: Buffer,
): GuardedAction[] =>
  [keys.reporter(caseId), ...(reporter ? contactsOf(reporter, contactKey).map((hash) => keys.contact(hash, caseId)) : [])].map((Key) => ({
    guard: 'none',
    action: { Delete: { TableName: tableName, Key } },
  }))

const contactsOf = (reporter: Reporter, contactKey: Buffer): string[] => [
  ...(reporter.email === null ? [] : [contactHash('email', normaliseEmail(reporter.email), contactKey)]),
  ...(reporter.phone === null ? [] : [contactHash('phone', normalisePhone(reporter.phone), contactKey)]),
]

/** Whether that e-mail address was left with the case; no identity is opened for it. */
export const isEmailOf = async ({ documents, tableName }: Table, caseId: string, email: string, contactKey: Buffer): Promise<boolean> => {
  const key = keys.contact(contactHash('email', normaliseEmail(email), contactKey), caseId)
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))
  return Item !== undefined
}

/** Whether it is still kept who filed; it stays sealed. */
export const holdsIdentity = async ({ documents, tableName }: Table, caseId: string): Promise<boolean> => {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tableName, Key: keys.reporter(caseId), ConsistentRead: true, ProjectionExpression: 'pk' }),
  )
  return Item !== undefined
}

/** Opens who filed. Only functions with the grant can read the item. Null when nothing was kept, or it was erased. */
export const readIdentity = async ({ documents, tableName }: Table, caseId: string, sealKey: Buffer): Promise<Reporter | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.reporter(caseId), ConsistentRead: true }))
  return Item ? openIdentity(SealedIdentity.parse(Item), caseId, sealKey) : null
}

/** Cases that this address or number was left with; no identity is opened for it. */
export const readCasesOfContact = async ({ documents, tableName }: Table, hash: string, limit: number): Promise<string[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.contact(hash, '').pk },
      Limit: limit,
    }),
  )
  return (Items ?? []).map(({ sk }) => String(sk))
}
