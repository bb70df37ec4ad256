import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { RecordForm, wrongDay } from '../record-forms.ts'

/** The same where the reporter was asked, and said what was asked for: the case goes back to where it stood. */
export type RecordCompletion = { type: 'record-completion' } & RecordForm

export const recordCompletion: DeskAction<RecordCompletion> = {
  slug: 'catat-kelengkapan',
  form: formOf(RecordForm, (form) => ({ type: 'record-completion', ...form })),
  offered: 'always',
  ...inBoth(
    (state, { heard, heardOn, text }, { event, write, context }) =>
      wrongDay(heardOn, state, context) ?? [event('completion-recorded', { heard, heardOn, text: write(text) })],
  ),
}
