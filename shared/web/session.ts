import * as z from 'zod'
import { readToken, signToken } from '../desk/signed-tokens.ts'
import type { Case } from '../domain/case/case.ts'
import { Instant, plusMillis } from '../domain/time/instant.ts'

/** Who proved to hold the access code of a case, for half an hour. A new code ends the sessions of the old one. */
export const CitizenSession = z.object({ caseId: z.string(), generation: z.int(), until: Instant })
export type CitizenSession = z.infer<typeof CitizenSession>

const cookieName = '__Host-tanggap'
const lifeSeconds = 30 * 60

/** The Set-Cookie value that opens a session. */
export const openSession = (key: Buffer, state: Pick<Case, 'id' | 'accessGeneration'>, now: Instant): string => {
  const session = { caseId: state.id, generation: state.accessGeneration, until: plusMillis(now, lifeSeconds * 1000) }
  return `${cookieName}=${signToken(key, session)}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${lifeSeconds}`
}

/** The Set-Cookie value that ends it, for people on a borrowed phone. */
export const closeSession = `${cookieName}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`

/** The session that came along, if it is ours and still runs. Whether its generation still counts is seen at the case. */
export const readSession = (key: Buffer, cookies: Readonly<Record<string, string>>, now: Instant): CitizenSession | null => {
  const session = CitizenSession.safeParse(readToken(key, cookies[cookieName] ?? ''))
  return session.success && session.data.until > now ? session.data : null
}
