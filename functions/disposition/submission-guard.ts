import type { Desk } from '../../shared/desk/desk.ts'
import { putSubmission, readSubmission } from '../../shared/store/case/submissions.ts'
import type { GuardedAction } from '../../shared/store/transact.ts'
import { callersKey, sentFormToken } from '../../shared/web/form-token.ts'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'

/**
 * What makes a second click harmless: the form's token, once for each kind of form on the page; JSON brings its own key.
 * Null when there is neither. How long a form was open is not asked: officers read and think, and `seen` tells what changed.
 */
export const guardOf = async (request: OfficerRequest, desk: Desk, caseId: string, form: string): Promise<GuardedAction | null> => {
  const token = await guardToken(request, desk, caseId, form)
  const seconds = Math.floor(Date.parse(desk.effects.now()) / 1000)
  return token === null ? null : putSubmission(desk.table, { token, payloadHash: '' }, caseId, seconds)
}

/**
 * Whether this very form was carried out before. Its first sending changed the case, so that the second one meets a changed
 * case, or one in which the command is no longer possible; neither is news to whoever clicked twice.
 */
export const wasSentBefore = async (request: OfficerRequest, desk: Desk, caseId: string, form: string): Promise<boolean> => {
  const token = await guardToken(request, desk, caseId, form)
  return token !== null && (await readSubmission(desk.table, token)) !== null
}

const guardToken = async (request: OfficerRequest, desk: Desk, caseId: string, form: string): Promise<string | null> => {
  const check = await sentFormToken(request, desk)
  const key = callersKey(request)
  const id = 'id' in check ? check.id : request.wants === 'json' && key ? `api-${key}` : null
  return id === null ? null : `${id}.${caseId}.${form}`
}

/** The version the officer looked at. */
export const seenVersion = ({ body }: OfficerRequest): number | undefined => {
  const seen = Number(body.seen)
  return Number.isInteger(seen) && seen > 0 ? seen : undefined
}
