import { actingFor, type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** A wrong disposition or assignment goes back with a reason: passing on is normal work, not a rejection. */
export type Return = { type: 'return'; institution: string; reason: string }

export const returnToDesk: DeskAction<Return> = {
  slug: 'kembalikan',
  form: formOf(ReasonForm, ({ reason }, around) => ({ type: 'return', institution: actingFor(around), reason })),
  offered: 'always',
  complaint: (_, { institution, reason }, { event, write }) => [event('returned', { institution, reason: write(reason), readsOn: true })],
  request: (_, { institution, reason }, { event, write }) => [
    event('assignment-returned', { institution, reason: write(reason), readsOn: true }),
  ],
}
