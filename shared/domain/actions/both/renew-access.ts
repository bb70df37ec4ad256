import { isLinkSeen } from '../../case/contact-seen.ts'
import { contactBefore, provenContact } from '../../case/corrected-contact.ts'
import { todayOf } from '../../case/moves.ts'
import { isGuarded, pendingNewCode } from '../../case/new-code.ts'
import { mayMakeAccessCode } from '../../case/permissions.ts'
import { type Action, inBoth } from '../action.ts'

/**
 * Replaces the access code; the old one stops working. At the counter an officer says how they knew who it was. `accessKey` makes
 * the new one. `held`: by the link that went to that address of the case; a contact that took its place a short while ago goes.
 */
export type RenewAccess = { type: 'renew-access'; reason?: string; accessKey?: string; held?: number }

export const renewAccess: Action<RenewAccess> = inBoth((state, { reason, accessKey, held }, { actor, event, beside, write, context }) => {
  // Which officers may is weighed with their rights, in `mayMove`; here, what none of them may. A link proves the reporter.
  if (actor.kind === 'officer' && !mayMakeAccessCode({ mayOpenIdentities: true }, state)) return { refused: 'not-allowed' }
  const isOfficers = actor.kind === 'officer'
  // Of an anonymous case it was asked for, another officer consented, and nobody objected (docs/adr/0049).
  if (isOfficers && isGuarded(state) && pendingNewCode(state)?.stage !== 'pickup') return { refused: 'not-possible-now' }
  const today = todayOf(context)
  const before = contactBefore(state, today)
  // The link went to an address that is neither the one before nor the one that stands: it is worth nothing any more.
  if (held !== undefined && held !== provenContact(state, today).email) return { refused: 'not-possible-now' }
  const isTakenBack = held !== undefined && before !== undefined
  const made = {
    ...(isOfficers || (actor.kind === 'reporter' && actor.codeSeen) || (state.codeSeen && isLinkSeen(state, today))
      ? { seen: true as const }
      : {}),
    generation: state.accessGeneration + 1,
    ...(accessKey === undefined ? {} : { key: accessKey }),
  }
  const back = isTakenBack ? [beside('contact-taken-back', { ...backTo(before), last: state.contact?.last ?? 1 }, [])] : []
  return [...back, event('access-renewed', { ...made, ...(reason === undefined ? {} : { reason: write(reason) }) })]
})

const backTo = ({ email, phone, reachableBy }: NonNullable<ReturnType<typeof contactBefore>>) => ({ email, phone, reachableBy })
