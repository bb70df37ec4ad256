import { localDate } from '../../../shared/domain/time/local-date.ts'
import { given } from '../../support/decision.ts'
import { aComplaint, aRequest } from '../../support/filings.ts'
import { coordinator } from '../../support/officers.ts'
import { type ActionCases, inBoth, reporter } from './action-cases.ts'

const ofNobody = { complaint: given(aComplaint({ identity: 'none' })), request: given(aRequest({ identity: 'none' })) }
const hidden = given(aComplaint({ identity: 'anonymous' }))
const today = localDate('2026-02-10')
const heard = {
  type: 'record-contact',
  heard: 'counter',
  heardOn: today,
  reason: 'KTP diperlihatkan',
  email: null,
  phone: '+6281200000002',
} as const
/** The contact is another one; whoever reads the one before is told, and nobody what either is. */
const corrected = {
  type: 'contact-corrected',
  last: 1,
  until: localDate('2026-02-24'),
  warned: [{ by: 'email', held: 0, phone: null }],
} as const

/** How a reporter is reached, put right by them or for them (docs/adr/0067). */
export const contact: ActionCases = {
  'correct-contact': inBoth((it) => ({
    given: it,
    when: { type: 'correct-contact', email: 'baru@contoh.example', phone: null },
    by: reporter,
    may: ['reporter'],
    causes: [{ ...corrected, email: 1, phone: 0, reachableBy: it.state.reachableBy }],
    refuses: { 'nobody is to be reached': { given: ofNobody[it.state.channel], refused: 'not-possible-now' } },
  })),
  'record-contact': inBoth((it) => ({
    given: it,
    when: heard,
    by: coordinator,
    may: ['coordinator'],
    causes: [
      {
        ...corrected,
        email: 0,
        phone: 1,
        reachableBy: { email: true, phone: true },
        heard: 'counter',
        heardOn: today,
        reason: 'KTP diperlihatkan',
      },
    ],
    refuses: {
      'nobody is to be reached': { given: ofNobody[it.state.channel], refused: 'not-possible-now' },
      'their name is kept from everybody': { given: hidden, refused: 'not-allowed' },
      'it was said before there was a case': { when: { ...heard, heardOn: localDate('2020-01-01') }, refused: 'bad-day' },
    },
  })),
}
