import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { Instant } from '../../domain/time/instant.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'

/** Sessions of officers and sign-ins under way, by the hash of what the browser holds. Both end by themselves (TTL). */
export const StoredSession = z.object({ officerId: z.string(), createdAt: Instant, seenAt: Instant })
export type StoredSession = z.infer<typeof StoredSession>

const seconds = (at: Instant): number => Math.ceil(Date.parse(at) / 1000)

export const putSession = async ({ documents, tableName }: Table, hash: string, session: StoredSession, until: Instant): Promise<void> => {
  await documents.send(new PutCommand({ TableName: tableName, Item: { ...keys.session(hash), ...session, expiresAt: seconds(until) } }))
}

/** Consistent: a session that was ended a moment ago opens nothing. */
export const readSession = async ({ documents, tableName }: Table, hash: string): Promise<StoredSession | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.session(hash), ConsistentRead: true }))
  return StoredSession.nullable().parse(Item ?? null)
}

/** Never revives a session that has ended meanwhile. */
export const touchSession = async ({ documents, tableName }: Table, hash: string, seenAt: Instant, until: Instant): Promise<void> => {
  await documents
    .send(
      new UpdateCommand({
        TableName: tableName,
        Key: keys.session(hash),
        UpdateExpression: 'SET seenAt = :seen, expiresAt = :until',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':seen': seenAt, ':until': seconds(until) },
      }),
    )
    .catch(ignoreFailedCondition)
}

export const deleteSession = async ({ documents, tableName }: Table, hash: string): Promise<void> => {
  await documents.send(new DeleteCommand({ TableName: tableName, Key: keys.session(hash) }))
}

/** What the callback needs to know of the sign-in it ends (RFC 7636 verifier, state, nonce, where to go then). */
export const SignInUnderWay = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string(), until: Instant })
export type SignInUnderWay = z.infer<typeof SignInUnderWay>

export const putSignIn = async ({ documents, tableName }: Table, hash: string, signIn: SignInUnderWay): Promise<void> => {
  await documents.send(
    new PutCommand({ TableName: tableName, Item: { ...keys.signIn(hash), ...signIn, expiresAt: seconds(signIn.until) } }),
  )
}

/** Takes it away, so that an answer of the provider counts once. */
export const takeSignIn = async ({ documents, tableName }: Table, hash: string): Promise<SignInUnderWay | null> => {
  const { Attributes } = await documents.send(new DeleteCommand({ TableName: tableName, Key: keys.signIn(hash), ReturnValues: 'ALL_OLD' }))
  return SignInUnderWay.nullable().parse(Attributes ?? null)
}

const ignoreFailedCondition = (error: unknown): void => {
  if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error
}
