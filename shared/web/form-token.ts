import * as z from 'zod'
import type { Desk } from '../desk/desk.ts'
import { Instant, plusMillis } from '../domain/time/instant.ts'
import { type Request, textField } from './replies.ts'
import { readToken, signToken } from './signed-tokens.ts'

/**
 * A form's signed time: it tells how long the form was open, and its id makes sending it twice harmless. A program that
 * fills in forms is faster than any person; a form left open for days may ask things that have changed.
 */
const FormFacts = z.object({ id: z.string().min(8), at: Instant })

export type FormCheck = { kind: 'ok' | 'too-fast' | 'expired'; id: string } | { kind: 'forged' }

const leastMillis = 2_000
const mostMillis = 24 * 60 * 60_000

export const issueFormToken = (key: Buffer, now: Instant, random: Buffer): string =>
  signToken(key, { id: random.toString('base64url'), at: now })

export const checkFormToken = (key: Buffer, token: string, now: Instant): FormCheck => {
  const facts = FormFacts.safeParse(readToken(key, token))
  if (!facts.success) return { kind: 'forged' }
  const { id, at } = facts.data
  if (now < plusMillis(at, leastMillis)) return { kind: 'too-fast', id }
  return { kind: now > plusMillis(at, mostMillis) ? 'expired' : 'ok', id }
}

type Tools = Pick<Desk, 'keyRing' | 'effects'>

/** A fresh token for a form that is shown. */
export const newFormToken = async ({ keyRing, effects }: Tools): Promise<string> =>
  issueFormToken((await keyRing())('form-time'), effects.now(), effects.randomBytes(18))

/** What the token of a form says that was sent. */
export const sentFormToken = async ({ body }: Pick<Request, 'body'>, { keyRing, effects }: Tools): Promise<FormCheck> =>
  checkFormToken((await keyRing())('form-time'), textField(body, 'token'), effects.now())

/** What a program gives instead, which shows no form: a key of its own for each thing that it sends. */
export const callersKey = ({ header }: Pick<Request, 'header'>): string | null => {
  const key = header('idempotency-key')
  return key && /^[\w-]{8,100}$/.test(key) ? key : null
}
