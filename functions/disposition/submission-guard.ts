import type { DeskBase } from '../../shared/desk/base.ts'
import type { Once } from '../../shared/desk/second-click.ts'
import { callersKey, sentFormToken } from '../../shared/web/forms/sent-token.ts'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'

type Tokens = Pick<DeskBase, 'checkFormToken'>

/**
 * What makes a second click harmless: the form's token, once for each kind of form on the page; JSON brings its own key.
 * Null when there is neither. How long a form was open is not asked: officers read and think, and `seen` tells what changed.
 */
export const onceOf = async (request: OfficerRequest, desk: Tokens, caseId: string, form: string): Promise<Once | null> => {
  const id = await sendingOf(request, desk)
  return id === null ? null : { token: `${id}.${caseId}.${form}` }
}

/** The id of what was sent: the form's own, or the key of a program. */
export const sendingOf = async (request: OfficerRequest, desk: Tokens): Promise<string | null> => {
  const check = await sentFormToken(request, desk)
  const key = callersKey(request)
  // The sender's own: what another officer sent under the same key is another sending.
  const { officer, wants } = request
  return 'id' in check ? `${check.id}.${officer.id}` : wants === 'json' && key ? `api-${officer.id}-${key}` : null
}

/** The version the officer looked at. */
export const seenVersion = ({ body }: OfficerRequest): number | undefined => {
  const seen = Number(body.seen)
  return Number.isInteger(seen) && seen > 0 ? seen : undefined
}
