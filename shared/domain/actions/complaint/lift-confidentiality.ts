import * as z from 'zod'
import { ConsentBy } from '../../events/happenings.ts'
import { caseFormLimits } from '../case-forms.ts'
import { type DeskAction, formOf, ofComplaint } from '../desk-action.ts'
import { choice, requiredLine, requiredText } from '../form-fields.ts'
import { officerLimits } from '../officer-forms.ts'

/**
 * Rahasia hides the report from the public (domain.md section 2). Less of it takes the reporter's consent, with how they gave it,
 * and a reason that they read; of a case without identity also its access code, which the desk compares before it decides, and
 * which is never kept: nobody knows who agrees, unless they stand at the counter and hold the code (docs/adr/0041).
 */
export type LiftConfidentiality = { type: 'lift-confidentiality'; consent: ConsentBy; reason: string; accessCode: string | null }

const reason = requiredText(officerLimits.reason)
const ofSomebody = z.object({ consent: choice(ConsentBy.options), reason }).transform((form) => ({ ...form, accessCode: null }))
const ofNobody = z.object({ consent: choice(['counter']), reason, accessCode: requiredLine(caseFormLimits.accessCode) })

export const liftConfidentiality: DeskAction<LiftConfidentiality> = {
  slug: 'buka-rahasia',
  form: formOf<Omit<LiftConfidentiality, 'type'>, LiftConfidentiality>(
    ({ state }) => (state.identity === 'none' ? ofNobody : ofSomebody),
    (form) => ({ type: 'lift-confidentiality', ...form }),
  ),
  offered: ofComplaint(({ confidential }) => confidential),
  complaint: ({ confidential, identity }, { consent, reason, accessCode }, { event, write }) => {
    if (!confidential) return { refused: 'nothing-to-do' }
    if (identity === 'none' && accessCode === null) return { refused: 'consent-needed' }
    return [event('flags-set', { confidential: false, anonymous: identity !== 'named', consent, reason: write(reason) })]
  },
}
