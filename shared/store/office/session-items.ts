import * as z from 'zod'
import { Instant } from '../../domain/time/instant.ts'
import { deleteItem, getItem, putItem, readAll, takeItem, updateItem } from '../access.ts'
import { keys, sessionListAttributes } from '../keys.ts'
import type { Table } from '../table.ts'

/** Sessions of officers and sign-ins under way, by the hash of what the browser holds. Both end by themselves (TTL). */
export const StoredSession = z.object({
  officerId: z.string(),
  createdAt: Instant,
  seenAt: Instant,
  /** How often the officer's sign-in had been taken away when it began (`signedOut`); absent for never, and in version 0.1. */
  after: z.int().optional(),
  /** When they last gave their password or more at the provider, as far as it says so; absent in version 0.1. */
  authenticatedAt: Instant.optional(),
  /** Which browser, as far as it says so itself: its family and system, so that its owner knows it again. */
  browser: z.string().optional(),
})
export type StoredSession = z.infer<typeof StoredSession>

const seconds = (at: Instant): number => Math.ceil(Date.parse(at) / 1000)

export const putSession = async (table: Table, hash: string, session: StoredSession, until: Instant): Promise<void> => {
  await putItem(table, { ...keys.session(hash), ...sessionListAttributes(session.officerId, hash), ...session, expiresAt: seconds(until) })
}

/** Consistent: a session that was ended a moment ago opens nothing. */
export const readSession = (table: Table, hash: string): Promise<StoredSession | null> => getItem(table, keys.session(hash), StoredSession)

/** Never revives a session that has ended meanwhile. */
export const touchSession = async (table: Table, hash: string, seenAt: Instant, until: Instant): Promise<void> => {
  await updateItem(table, {
    Key: keys.session(hash),
    UpdateExpression: 'SET seenAt = :seen, expiresAt = :until',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':seen': seenAt, ':until': seconds(until) },
  })
}

const ListedSession = StoredSession.extend({ listSk: z.string() }).transform(({ listSk, ...session }) => ({ ...session, hash: listSk }))

/** Sessions of one officer, those too that have ended and are not swept away yet. */
export const readSessionsOf = (table: Table, officerId: string): Promise<(StoredSession & { hash: string })[]> =>
  readAll(table, { index: 'lists', partition: sessionListAttributes(officerId, '').listPk }, ListedSession)

export const deleteSession = (table: Table, hash: string): Promise<void> => deleteItem(table, keys.session(hash), 'session-ended')

/** What the callback needs to know of the sign-in it ends (RFC 7636 verifier, state, nonce, where to go then). */
export const SignInUnderWay = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  until: Instant,
  anew: z.literal(true).optional(),
})
export type SignInUnderWay = z.infer<typeof SignInUnderWay>

export const putSignIn = async (table: Table, hash: string, signIn: SignInUnderWay): Promise<void> => {
  await putItem(table, { ...keys.signIn(hash), ...signIn, expiresAt: seconds(signIn.until) })
}

/** Takes it away, so that an answer of the provider counts once. */
export const takeSignIn = (table: Table, hash: string): Promise<SignInUnderWay | null> =>
  takeItem(table, keys.signIn(hash), 'sign-in-used', SignInUnderWay)
