import { isEnded } from '../../case/case.ts'
import { actingFor, type DeskAction, formOf } from '../desk-action.ts'
import { NoForm } from '../officer-forms.ts'

/** The institution takes the case in hand: its first follow-up. A coordinator does it only in its place (`accept-for`). */
export type Accept = { type: 'accept'; institution: string }

export const accept: DeskAction<Accept> = {
  slug: 'terima',
  form: formOf(NoForm, (_, around) => ({ type: 'accept', institution: actingFor(around) })),
  offered: (state) => !isEnded(state),
  complaint: (_, { institution }, { event }) => [event('accepted', { institution })],
}
