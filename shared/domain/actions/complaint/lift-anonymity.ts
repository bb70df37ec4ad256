import * as z from 'zod'
import { ConsentBy } from '../../events/happenings.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { choice, requiredText } from '../form-fields.ts'
import { officerLimits } from '../officer-forms.ts'

/**
 * Institutions read from now on who reported. It opens an identity for good, on somebody's word that its reporter agreed: so it
 * takes what opening one takes (docs/adr/0049), and the reason and how they agreed, which the reporter reads.
 */
export type LiftAnonymity = { type: 'lift-anonymity'; consent: ConsentBy; reason: string }

export const liftAnonymity: DeskAction<LiftAnonymity> = {
  slug: 'buka-anonim',
  stepUp: true,
  form: formOf(z.object({ consent: choice(ConsentBy.options), reason: requiredText(officerLimits.reason) }), (form) => ({
    type: 'lift-anonymity',
    ...form,
  })),
  offered: ({ identity }) => identity === 'anonymous',
  complaint: ({ confidential, identity }, { consent, reason }, { event, write }) =>
    identity === 'anonymous'
      ? [event('flags-set', { confidential, anonymous: false, consent, reason: write(reason), uncovers: true })]
      : { refused: 'nothing-to-do' },
}
