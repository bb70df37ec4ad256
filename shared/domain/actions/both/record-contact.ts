import { isGuarded } from '../../case/new-code.ts'
import { inBoth } from '../action.ts'
import { correctingContact, keepsContact } from '../correcting-contact.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { RecordContactForm, wrongDay } from '../record-forms.ts'

/** A coordinator writes down how a reporter says that they are reached. */
export type RecordContact = { type: 'record-contact' } & RecordContactForm

/** Not of who is kept from everybody: with the contact comes, some time later, the way to the code (docs/adr/0049). */
export const recordContact: DeskAction<RecordContact> = {
  slug: 'kontak',
  form: formOf(RecordContactForm, (form) => ({ type: 'record-contact', ...form })),
  offered: (state) => !isGuarded(state) && keepsContact(state),
  ...inBoth((state, { heard, heardOn, reason, email, phone }, step) => {
    if (isGuarded(state)) return { refused: 'not-allowed' }
    return (
      wrongDay(heardOn, state, step.context) ??
      correctingContact(state, { email, phone }, 'officer', step, { heard, heardOn, reason: step.write(reason) })
    )
  }),
}
