import * as z from 'zod'
import { Instant, plusMillis } from '../domain/time/instant.ts'
import type { SubKeys } from '../store/sub-key.ts'
import { readToken, signToken } from './signed-tokens.ts'

/**
 * A form's signed time: it tells how long the form was open, and its id makes sending it twice harmless. A program that
 * fills in forms is faster than any person; a form left open for days may ask things that have changed.
 */
const FormFacts = z.object({ id: z.string().min(8), at: Instant })

export type FormCheck = { kind: 'ok' | 'too-fast' | 'expired'; id: string } | { kind: 'forged' }

const leastMillis = 2_000
const mostMillis = 24 * 60 * 60_000

export const issueFormToken = (keys: SubKeys, now: Instant, random: Buffer): string =>
  signToken(keys, { id: random.toString('base64url'), at: now })

export const checkFormToken = (keys: SubKeys, token: string, now: Instant): FormCheck => {
  const facts = FormFacts.safeParse(readToken(keys, token))
  if (!facts.success) return { kind: 'forged' }
  const { id, at } = facts.data
  if (now < plusMillis(at, leastMillis)) return { kind: 'too-fast', id }
  return { kind: now > plusMillis(at, mostMillis) ? 'expired' : 'ok', id }
}
