import { type DeskAction, formOf } from '../desk-action.ts'
import { EditForm } from '../officer-complaint-forms.ts'

/** What the reporter wrote stays beside it. */
export type Edit = { type: 'edit'; title: string; text: string }

export const edit: DeskAction<Edit> = {
  slug: 'sunting',
  form: formOf(EditForm, (form) => ({ type: 'edit', ...form })),
  offered: 'always',
  complaint: (_, { title, text }, { event, write }) => [event('edited', { title: write(title), text: write(text) })],
}
