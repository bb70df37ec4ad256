import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { TextForm } from '../officer-forms.ts'

/** From officer to officer. */
export type Note = { type: 'note'; text: string }

export const note: DeskAction<Note> = {
  slug: 'catatan',
  form: formOf(TextForm, ({ text }) => ({ type: 'note', text })),
  offered: 'always',
  ...inBoth((_, { text }, { event, write }) => [event('noted', { text: write(text) })]),
}
