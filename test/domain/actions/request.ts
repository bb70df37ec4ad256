import type { AnswerObjection } from '../../../shared/domain/actions/request/answer-objection.ts'
import { localDate } from '../../../shared/domain/time/local-date.ts'
import { assign, coordinator, grant, liaison, refuse, superior } from '../../support/officers.ts'
import { type ActionCases, assigned, decided, draftedDecision, holders, objected, objectionDecided, registered } from './action-cases.ts'

const works = holders.lead
const ten = Array.from({ length: 10 }, (_, i) => `dinas-${i}`)
const deciding = { type: 'decided', status: 'decided', redactions: null, heldBy: null } as const
const decidingClocks = ['request.answer#1 stopped', 'request.objection-window#1 2026-04-02']

const answer = (decision: AnswerObjection['decision'], order: AnswerObjection['order']): AnswerObjection => ({
  type: 'answer-objection',
  decision,
  text: 'Kami pertimbangkan',
  order,
})

/** What officers do with an information request. */
export const request: ActionCases = {
  'find-complete': {
    request: {
      given: registered,
      when: { type: 'find-complete' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'found-complete', clocks: ['request.completeness-check#1 stopped'] }],
    },
  },
  assign: {
    request: {
      given: registered,
      when: { ...assign, instruction: 'Segera' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'assigned', status: 'assigned', holders, instruction: 'Segera', clocks: ['request.completeness-check#1 stopped'] }],
      refuses: {
        'it is about that office': {
          given: registered.and([
            { type: 'name-conflict', reported: { institutions: [works], officers: [] }, reason: 'Diadukan' },
            coordinator,
          ]),
          refused: 'conflict-of-interest',
        },
        'one of them twice': { when: { ...assign, holders: { ...holders, readers: [works] } }, refused: 'bad-holders' },
        'more than ten': { when: { ...assign, holders: { ...holders, contributors: ten } }, refused: 'bad-holders' },
      },
    },
  },
  // Seven working days more, once (UU 14/2008 Ps 22(8)). While it can be extended its limit runs, so it never refuses for want of one.
  extend: {
    request: {
      given: assigned,
      when: { type: 'extend', reason: 'Banyak arsip' },
      by: liaison,
      may: ['coordinator', 'liaison', 'head'],
      causes: [{ type: 'extended', reason: 'Banyak arsip', clocks: ['request.answer#1 2026-03-09'] }],
      refuses: {
        'it was extended before': {
          given: assigned.and([{ type: 'extend', reason: 'Banyak arsip' }, liaison]),
          refused: 'already-extended',
        },
      },
    },
  },
  decide: {
    request: {
      given: assigned,
      when: refuse,
      by: liaison,
      may: ['coordinator', 'liaison', 'head'],
      causes: [
        {
          ...deciding,
          decision: 'refused',
          exemptions: ['a', 'h'],
          text: 'Informasi dikecualikan.',
          testDocument: 'Berita acara',
          testPart: 'Seluruhnya',
          testStatute: 'UU 14/2008 Pasal 17',
          testWeighing: 'Melindungi saksi',
          cost: 'Rp0',
          clocks: decidingClocks,
        },
      ],
      refuses: {
        'a refusal without the letter of its exemption': { when: { ...refuse, exemptions: [] }, refused: 'test-required' },
        'a refusal without a consequence test': { when: { ...refuse, test: null }, refused: 'test-required' },
        'a grant with a test': { when: { ...grant, test: refuse.test }, refused: 'test-required' },
        'a grant with an exemption': { when: { ...grant, exemptions: ['a'] }, refused: 'test-required' },
        'a draft waits': { given: draftedDecision, refused: 'not-possible-now' },
      },
    },
  },
  deliver: {
    request: {
      given: decided,
      when: { type: 'deliver', how: 'email', text: 'Terlampir' },
      by: liaison,
      may: ['coordinator', 'liaison', 'head'],
      causes: [{ type: 'delivered', status: 'delivered', how: 'email', text: 'Terlampir' }],
      refuses: { 'what is refused is not delivered': { given: assigned.and([refuse, liaison]), refused: 'nothing-to-do' } },
    },
  },
  'answer-objection': {
    request: {
      given: objected,
      when: answer('upheld', { text: 'Berikan', until: localDate('2026-02-27') }),
      by: superior,
      may: ['superior'],
      causes: [
        {
          type: 'objection-decided',
          status: 'objection-decided',
          decision: 'upheld',
          text: 'Kami pertimbangkan',
          order: 'Berikan',
          clocks: ['objection.answer#1 stopped', 'objection.dispute-window#1 2026-03-04', 'objection.order#1 2026-02-27'],
        },
      ],
      refuses: {
        'upheld, and nothing is ordered': { when: answer('partly', null), refused: 'order-required' },
        'rejected, and something is ordered': {
          when: answer('rejected', { text: 'Berikan', until: localDate('2026-02-27') }),
          refused: 'order-required',
        },
        'its day is today': { when: answer('upheld', { text: 'Berikan', until: localDate('2026-02-10') }), refused: 'bad-until' },
        'its day is out of sight': { when: answer('upheld', { text: 'Berikan', until: localDate('2027-02-12') }), refused: 'bad-until' },
      },
    },
  },
  'declare-impossible': {
    request: {
      given: objectionDecided,
      when: { type: 'declare-impossible', reason: 'Arsipnya terbakar pada 2009' },
      by: superior,
      may: ['superior'],
      causes: [
        {
          type: 'order-impossible',
          reason: 'Arsipnya terbakar pada 2009',
          clocks: ['objection.dispute-window#1 stopped', 'objection.order#1 stopped', 'objection.dispute-window#2 2026-03-04'],
        },
      ],
      refuses: {
        'nothing was ordered': { given: objected.and([answer('rejected', null), superior]), refused: 'not-possible-now' },
        'it was carried out': {
          given: objectionDecided.and([{ type: 'deliver', how: 'email', text: null }, liaison]),
          refused: 'not-possible-now',
        },
      },
    },
  },
  'note-dispute': {
    request: {
      given: objected,
      when: { type: 'note-dispute', reference: 'KI-1', text: null },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'disputed', status: 'disputed', reference: 'KI-1', text: null, clocks: ['objection.answer#1 stopped'] }],
    },
  },
}
