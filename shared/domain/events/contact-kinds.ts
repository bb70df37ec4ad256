import { contactOfBefore } from '../case/corrected-contact.ts'
import type { SharedKinds } from './shared-kind.ts'
import { aboutThePerson } from './sight.ts'

/** How the reporter is reached was put right, or back (docs/adr/0067). */
export const contactKinds: SharedKinds<'contact-corrected' | 'contact-taken-back'> = {
  'contact-corrected': {
    sight: aboutThePerson,
    remarkable: false,
    handsOver: null,
    // To the new address; whoever reads the old one is told by letters of their own (`event-letters.ts`).
    letter: ({ reachableBy }, { by, email, last, heard }) =>
      by.kind !== 'system' && email === last && reachableBy.email
        ? { kind: 'contact-corrected', ...(heard === undefined ? {} : { heard }) }
        : null,
    evolve: (state, { by, email, phone, last, reachableBy, until, on }) => ({
      reachableBy,
      contact: { email, phone, last, ...(until === null ? {} : { before: { ...contactOfBefore(state, on), until } }) },
      // What an officer wrote down, or somebody with a code that an officer had seen, may be the officer's own (docs/adr/0049).
      ...(by.kind === 'officer' || (by.kind === 'reporter' && by.codeSeen) ? { contactSeen: true as const } : {}),
    }),
  },
  'contact-taken-back': {
    sight: aboutThePerson,
    remarkable: false,
    handsOver: null,
    letter: null,
    evolve: ({ contact }, { email, phone, last, reachableBy }) => ({
      reachableBy,
      contact: { email, phone, last },
      contactSeen: contact?.before?.seen,
    }),
  },
}
