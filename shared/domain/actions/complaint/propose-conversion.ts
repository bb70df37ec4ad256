import { type DeskAction, formOf } from '../desk-action.ts'
import { TextForm } from '../officer-forms.ts'

/** Asks the reporter to go on as an information request: only they may (domain.md section 2). */
export type ProposeConversion = { type: 'propose-conversion'; text: string }

export const proposeConversion: DeskAction<ProposeConversion> = {
  slug: 'konversi',
  form: formOf(TextForm, ({ text }) => ({ type: 'propose-conversion', text })),
  offered: 'always',
  complaint: (_, { text }, { event, write }) => [event('conversion-proposed', { text: write(text) })],
}
