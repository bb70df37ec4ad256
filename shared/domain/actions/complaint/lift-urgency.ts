import { type DeskAction, formOf, ofComplaint } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** The danger is over, or there was none. */
export type LiftUrgency = { type: 'lift-urgency'; reason: string }

export const liftUrgency: DeskAction<LiftUrgency> = {
  slug: 'tidak-mendesak',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'lift-urgency', reason })),
  offered: ofComplaint(({ urgent }) => urgent !== undefined),
  complaint: ({ urgent }, { reason }, { event, write }) =>
    urgent === undefined ? { refused: 'nothing-to-do' } : [event('urgency-lifted', { reason: write(reason) })],
}
