import { isContactSeen } from '../../case/contact-seen.ts'
import { isGuarded, pendingNewCode } from '../../case/new-code.ts'
import { mayMakeAccessCode } from '../../case/permissions.ts'
import { type Action, inBoth } from '../action.ts'

/** Replaces the access code; the old one stops working. At the counter an officer says how they knew who it was. `accessKey` makes the new one. */
export type RenewAccess = { type: 'renew-access'; reason?: string; accessKey?: string }

export const renewAccess: Action<RenewAccess> = inBoth((state, { reason, accessKey }, { actor, event, write }) => {
  // Which officers may is weighed with their rights, in `mayMove`; here, what none of them may. A link proves the reporter.
  if (actor.kind === 'officer' && !mayMakeAccessCode({ mayOpenIdentities: true }, state)) return { refused: 'not-allowed' }
  const isOfficers = actor.kind === 'officer'
  // Of an anonymous case it was asked for, another officer consented, and nobody objected (docs/adr/0049).
  if (isOfficers && isGuarded(state) && pendingNewCode(state)?.stage !== 'pickup') return { refused: 'not-possible-now' }
  const made = {
    ...(isOfficers || (actor.kind === 'reporter' && actor.codeSeen) || (state.codeSeen && isContactSeen(state))
      ? { seen: true as const }
      : {}),
    generation: state.accessGeneration + 1,
    ...(accessKey === undefined ? {} : { key: accessKey }),
  }
  return [event('access-renewed', { ...made, ...(reason === undefined ? {} : { reason: write(reason) }) })]
})
