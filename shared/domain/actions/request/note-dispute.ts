import { type DeskAction, formOf } from '../desk-action.ts'
import { DisputeForm } from '../officer-request-forms.ts'

/** The requester went to the Komisi Informasi, UU 14/2008 Ps 37. */
export type NoteDispute = { type: 'note-dispute'; reference: string; text: string | null }

export const noteDispute: DeskAction<NoteDispute> = {
  slug: 'sengketa',
  form: formOf(DisputeForm, (form) => ({ type: 'note-dispute', ...form })),
  offered: 'always',
  request: (_, { reference, text }, { event, writeIf }) => [event('disputed', { reference, text: writeIf(text) })],
}
