import * as z from 'zod'
import { Instant, plusMillis } from '../domain/time/instant.ts'
import type { SubKeys } from '../store/sub-key.ts'
import { readToken, signToken } from './signed-tokens.ts'

/**
 * A form's signed time: it tells how long the form was open, and its id makes sending it twice harmless. A program that
 * fills in forms is faster than any person; a form left open for days may ask things that have changed.
 */
const FormFacts = z.object({ id: z.string().min(8), at: Instant, wait: Instant.optional() })

/** `wait`: its network was crowded, and it was asked to come again then. */
export type FormCheck = { kind: 'ok' | 'too-fast' | 'expired'; id: string; wait: Instant | null } | { kind: 'forged' }

const leastMillis = 2_000
const mostMillis = 24 * 60 * 60_000

export const issueFormToken = (keys: SubKeys, now: Instant, random: Buffer): string =>
  signToken(keys, { id: random.toString('base64url'), at: now })

/** The same form, asked to come again at that time; a forged one stays what it is. */
export const waitingFormToken = (keys: SubKeys, token: string, wait: Instant): string => {
  const facts = FormFacts.safeParse(readToken(keys, token))
  return facts.success ? signToken(keys, { ...facts.data, wait }) : token
}

/** What a program brings back that was asked to come again with the key that it chose. */
export const waitTokenOf = (keys: SubKeys, key: string, now: Instant, wait: Instant): string =>
  signToken(keys, { id: waitingId(key), at: now, wait })

/** Until when the bearer of that key was asked to wait; null for a token that says nothing of it. */
export const waitOf = (keys: SubKeys, token: string, key: string): Instant | null => {
  const facts = FormFacts.safeParse(readToken(keys, token))
  return facts.success && facts.data.id === waitingId(key) ? (facts.data.wait ?? null) : null
}

const waitingId = (key: string): string => `wait|${key}`

export const checkFormToken = (keys: SubKeys, token: string, now: Instant): FormCheck => {
  const facts = FormFacts.safeParse(readToken(keys, token))
  if (!facts.success) return { kind: 'forged' }
  const { id, at, wait = null } = facts.data
  if (now < plusMillis(at, leastMillis)) return { kind: 'too-fast', id, wait }
  return { kind: now > plusMillis(at, mostMillis) ? 'expired' : 'ok', id, wait }
}
