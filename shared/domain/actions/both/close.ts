import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** An officer ends the case; the reporter reads why. */
export type Close = { type: 'close'; reason: string }

export const close: DeskAction<Close> = {
  slug: 'tutup',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'close', reason })),
  offered: 'always',
  complaint: (_, { reason }, { event, write }) => [event('closed', { closedBy: 'officer', reason: write(reason) })],
  request: (_, { reason }, { event, write }) => [event('request-closed', { closedBy: 'officer', reason: write(reason) })],
}
