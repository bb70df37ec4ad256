import { type Action, inBoth } from '../action.ts'
import { correctingContact, type NewContact } from '../correcting-contact.ts'

/** The reporter puts right how they are reached (docs/adr/0067). */
export type CorrectContact = { type: 'correct-contact' } & NewContact

export const correctContact: Action<CorrectContact> = inBoth((state, contact, step) => correctingContact(state, contact, 'reporter', step))
