import { localDate } from '../../../shared/domain/time/local-date.ts'
import type { Given } from '../../support/decision.ts'
import { coordinator, grant, liaison } from '../../support/officers.ts'
import { type ActionCases, answered, assigned, decided, inBoth, reporter } from './action-cases.ts'

const said = { told: 'phone', toldOn: localDate('2026-02-10'), text: 'Sudah beres' } as const
const withdrawal = { type: 'record-withdrawal', ...said, accessCode: null } as const
const confirmation = { type: 'record-confirmation', ...said, accessCode: null } as const
const objected = {
  type: 'record-objection',
  told: 'letter',
  toldOn: localDate('2026-02-10'),
  grounds: ['c', 'g'],
  text: 'Tidak dijawab',
  proxy: null,
} as const
const delivered = assigned.and([grant, liaison], [{ type: 'deliver', how: 'email', text: null }, liaison])

const limitOf = (it: Given, ending: string) => `${it.state.channel}.recorded-${ending}#1`
const asked = (it: Given) => it.and([{ type: 'hold', question: 'Di mana?' }, coordinator], [{ type: 'reply', text: 'Sebentar' }, reporter])

const confirming = (given: Given) => ({
  given,
  when: confirmation,
  by: coordinator,
  may: ['coordinator', 'superior'] as const,
  causes: [{ type: 'ending-recorded' as const, ending: 'confirmation', ...said, clocks: [`${limitOf(given, 'confirmation')} 2026-02-19`] }],
  refuses: { 'once at a time': { given: given.and([confirmation, coordinator]), refused: 'done-before' as const } },
})

/** How a coordinator writes down that a reporter ends their case, and how the reporter says no (docs/adr/0041). */
export const ending: ActionCases = {
  'record-withdrawal': inBoth((it) => ({
    given: it,
    when: withdrawal,
    by: coordinator,
    may: ['coordinator', 'superior'],
    causes: [{ type: 'ending-recorded', ending: 'withdrawal', ...said, clocks: [`${limitOf(it, 'withdrawal')} 2026-02-19`] }],
    refuses: {
      'not yet': { when: { ...withdrawal, toldOn: localDate('2026-02-11') }, refused: 'bad-day' },
      'what lies unread may say the contrary': { given: asked(it), refused: 'not-possible-now' },
      'once at a time': { given: it.and([withdrawal, coordinator]), refused: 'done-before' },
      'reporters do it themselves': { by: reporter, refused: 'not-allowed' },
    },
  })),
  'record-confirmation': { complaint: confirming(answered), request: confirming(delivered) },
  'record-objection': {
    request: {
      given: decided,
      when: objected,
      by: coordinator,
      may: ['coordinator', 'superior'],
      causes: [
        {
          type: 'objected',
          status: 'objected',
          number: 'KEB-2026-0001',
          ground: 'c',
          grounds: ['c', 'g'],
          text: 'Tidak dijawab',
          told: 'letter',
          toldOn: localDate('2026-02-10'),
          clocks: ['request.objection-window#1 stopped', 'objection.answer#1 2026-04-02'],
        },
      ],
      refuses: {
        once: { given: decided.and([objected, coordinator]), refused: 'not-possible-now' },
        'not yet': { when: { ...objected, toldOn: localDate('2026-02-11') }, refused: 'bad-day' },
        'requesters object themselves': { by: reporter, refused: 'not-allowed' },
      },
    },
  },
  'contest-ending': inBoth((it) => ({
    given: it.and([withdrawal, coordinator]),
    when: { type: 'contest-ending', text: 'Bukan saya' },
    by: reporter,
    may: ['reporter'],
    causes: [{ type: 'ending-contested', text: 'Bukan saya', clocks: [`${limitOf(it, 'withdrawal')} stopped`] }],
    refuses: { 'nothing was written down': { given: it, refused: 'not-possible-now' } },
  })),
}
