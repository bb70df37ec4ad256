import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { TextForm } from '../officer-forms.ts'

/** Tells the reporter what was done (tindak lanjut). `institution` is the officer's own. */
export type Progress = { type: 'progress'; institution: string | null; text: string }

export const progress: DeskAction<Progress> = {
  slug: 'kabar',
  form: formOf(TextForm, ({ text }, { officer }) => ({ type: 'progress', institution: officer.institution, text })),
  offered: 'always',
  ...inBoth((_, { institution, text }, { event, write }) => [event('progressed', { institution, text: write(text) })]),
}
