import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Case } from '../../domain/case/case.ts'
import { Instant, minInstant, plusMillis } from '../../domain/time/instant.ts'
import type { SubKeys } from '../../store/sub-key.ts'
import { readToken, signToken } from '../signed-tokens.ts'

/**
 * Who proved to hold the access code of a case, for half an hour since they last used it and twelve hours in all. A new code
 * ends the sessions of the old one. Those of version 0.1 do not say when they began.
 */
const CitizenSession = z.object({
  caseId: z.string(),
  generation: z.int(),
  until: Instant,
  began: Instant.optional(),
  /** Stays the same when it slides, so that ending it ends every copy. Those of earlier versions have none (`nameOfSession`). */
  id: z.string().optional(),
})
export type CitizenSession = z.infer<typeof CitizenSession>

export const sessionSeconds = 30 * 60
const longestMillis = 12 * 60 * 60_000

/** When each of its copies has ended by itself, and each form that it permitted to be sent for a day (`conversion.ts`). */
export const lastEndOf = (session: CitizenSession): Instant => plusMillis(beganAt(session), longestMillis + 24 * 60 * 60_000)

/** What the browser keeps of it. */
export const openSession = (keys: SubKeys, state: Pick<Case, 'id' | 'accessGeneration'>, now: Instant, random: Buffer): string => {
  const until = plusMillis(now, sessionSeconds * 1000)
  return signToken(keys, { caseId: state.id, generation: state.accessGeneration, until, began: now, id: random.toString('base64url') })
}

/** The session that came along, if it is ours and still runs. Whether its generation still counts is seen at the case. */
export const readSession = (keys: SubKeys, token: string, now: Instant): CitizenSession | null => {
  const session = CitizenSession.safeParse(readToken(keys, token))
  return session.success && session.data.until > now ? session.data : null
}

const beganAt = ({ began, until }: CitizenSession): Instant => began ?? plusMillis(until, -sessionSeconds * 1000)

/** What a session is ended by, the same for each of its copies: a hash, which opens nothing. */
export const nameOfSession = (session: CitizenSession): string => {
  const { caseId, generation, id = `${caseId}|${generation}|${beganAt(session)}` } = session
  return createHash('sha256').update(id).digest('base64url')
}

/** The same session for half an hour more, because it was used; null when there is none that runs. */
export const slideSession = (keys: SubKeys, token: string, now: Instant): string | null => {
  const session = readSession(keys, token, now)
  if (!session) return null
  const began = beganAt(session)
  const until = minInstant(plusMillis(now, sessionSeconds * 1000), plusMillis(began, longestMillis))
  return signToken(keys, { ...session, until, began })
}
