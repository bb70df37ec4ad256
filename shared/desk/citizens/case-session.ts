import * as z from 'zod'
import type { Case } from '../../domain/case/case.ts'
import { Instant, plusMillis } from '../../domain/time/instant.ts'
import { readToken, signToken } from '../signed-tokens.ts'

/** Who proved to hold the access code of a case, for half an hour. A new code ends the sessions of the old one. */
const CitizenSession = z.object({ caseId: z.string(), generation: z.int(), until: Instant })
type CitizenSession = z.infer<typeof CitizenSession>

export const sessionSeconds = 30 * 60

/** What the browser keeps of it. */
export const openSession = (key: Buffer, state: Pick<Case, 'id' | 'accessGeneration'>, now: Instant): string =>
  signToken(key, { caseId: state.id, generation: state.accessGeneration, until: plusMillis(now, sessionSeconds * 1000) })

/** The session that came along, if it is ours and still runs. Whether its generation still counts is seen at the case. */
export const readSession = (key: Buffer, token: string, now: Instant): CitizenSession | null => {
  const session = CitizenSession.safeParse(readToken(key, token))
  return session.success && session.data.until > now ? session.data : null
}
