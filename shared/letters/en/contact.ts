import type { Block, CaseLetters, LetterFacts } from '../letter-text.ts'
import { confirmation } from './filing.ts'
import { toldBy } from './words.ts'

/** The address before can have a new code, which brings it back; a number cannot. */
const wayBack = (facts: LetterFacts, by: 'email' | 'phone', until: string): Block[] =>
  by === 'phone'
    ? [
        {
          paragraph: `If it was not you, come to the service desk with the number of the case and an identity card, at the latest on ${until}.`,
        },
        { link: facts.pageUrl('kontak'), label: 'Open the case' },
      ]
    : [
        {
          paragraph: `If it was not you, ask for a new access code on the tracking page (“Lost your access code?”) with the number of the case and this e-mail address, at the latest on ${until}. As soon as the new code is made the contact is the one before again, and no earlier code works any more.`,
        },
        { link: facts.trackUrl, label: 'Tracking page' },
        { paragraph: 'If that does not work, get in touch with the service desk.' },
      ]

export const contactEn = {
  'contact-corrected': (facts, { heard }) => ({
    subject: `Letters about ${facts.number} come to this address from now on`,
    blocks: [
      {
        paragraph: heard
          ? `An officer wrote down this e-mail address for case ${facts.number}, as you told them ${toldBy[heard]}. The next letters come here.`
          : `This e-mail address was entered on the page of case ${facts.number} just now. The next letters come here.`,
      },
      ...confirmation(facts.confirmUrl, null),
      { link: facts.pageUrl('kontak'), label: 'Open the case' },
      { paragraph: 'If this case is not yours, ignore this letter and tell the service desk.' },
    ],
  }),
  'contact-changed': (facts, { by, until, heard }) => ({
    subject: `Was this you? The contact of case ${facts.number} was changed`,
    blocks: [
      {
        paragraph: heard
          ? `An officer wrote down another contact for case ${facts.number}, as they were told ${toldBy[heard]}. The next letters go there.`
          : `Somebody who holds the access code of case ${facts.number} changed its contact. The next letters go there.`,
      },
      { paragraph: 'If it was you, there is nothing to do.' },
      ...wayBack(facts, by, facts.date(until)),
    ],
  }),
} satisfies Partial<CaseLetters>
