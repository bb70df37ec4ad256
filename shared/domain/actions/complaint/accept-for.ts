import { isEnded } from '../../case/case.ts'
import { actingFor, type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** "Terima" is the lead's. A coordinator who accepts in its place says so and why, and it is counted apart. */
export type AcceptFor = { type: 'accept-for'; institution: string; reason: string }

export const acceptFor: DeskAction<AcceptFor> = {
  slug: 'terima-atas-nama',
  form: formOf(ReasonForm, ({ reason }, around) => ({ type: 'accept-for', institution: actingFor(around), reason })),
  offered: (state) => !isEnded(state),
  complaint: (_, { institution, reason }, { event, write }) => [event('accepted', { institution, inItsPlace: write(reason) })],
}
