import { type DeskAction, formOf } from '../desk-action.ts'
import { DuplicateForm } from '../officer-complaint-forms.ts'

/** By the id of the case it repeats; null takes the link away. The form names a number; the desk looks up the case. */
export type Link = { type: 'link'; duplicateOf: string | null }

export const link: DeskAction<Link> = {
  slug: 'duplikat',
  form: formOf(DuplicateForm, ({ duplicateOf }) => ({ type: 'link', duplicateOf })),
  offered: 'always',
  complaint: (state, { duplicateOf }, { event }) =>
    duplicateOf === state.id ? { refused: 'not-possible-now' } : [event('linked', { duplicateOf })],
}
