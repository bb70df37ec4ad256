import type { DraftDecision } from '../../../shared/domain/actions/request/draft-decision.ts'
import type { Actor } from '../../../shared/domain/case/actor.ts'
import { localDate } from '../../../shared/domain/time/local-date.ts'
import { grant, head, liaison, refuse } from '../../support/officers.ts'
import { type ActionCases, assigned, disposed, drafted as draftedAnswer, draftedDecision } from './action-cases.ts'

const approvingComplaint = [
  'complaint.legal-ceiling#1 stopped',
  'complaint.first-follow-up#1 stopped',
  'complaint.resolution.ordinary#1 stopped',
  'complaint.approval#1 stopped',
  'complaint.reporter-window#1 2026-02-26',
]
/** A refusal as the log holds it, drafted or sent. */
const drafted = {
  decision: 'refused',
  exemptions: ['a', 'h'],
  text: 'Informasi dikecualikan.',
  redactions: null,
  testDocument: 'Berita acara',
  testPart: 'Seluruhnya',
  testStatute: 'UU 14/2008 Pasal 17',
  testWeighing: 'Melindungi saksi',
  heldBy: null,
  cost: 'Rp0',
}
const draft: DraftDecision = { ...refuse, type: 'draft-decision' }
const promise: DraftDecision = { ...grant, type: 'draft-decision', decision: 'not-documented', provideUntil: localDate('2026-02-12') }

/** What a head of an institution has to see before it is sent. */
export const approving: ActionCases = {
  draft: {
    complaint: {
      given: disposed,
      when: { type: 'draft', outcome: 'solved', text: 'Sudah diperbaiki' },
      by: liaison,
      may: ['liaison'],
      causes: [
        {
          ...{ type: 'drafted', status: 'awaiting-approval', outcome: 'solved', text: 'Sudah diperbaiki' },
          clocks: ['complaint.approval#1 2026-02-12'],
        },
      ],
    },
  },
  approve: {
    complaint: {
      given: draftedAnswer,
      when: { type: 'approve' },
      by: head,
      may: ['coordinator', 'head', 'superior'],
      causes: [
        {
          type: 'answered',
          status: 'answered',
          outcome: 'solved',
          text: 'Sudah diperbaiki',
          approvedBy: 'O-penghubung',
          clocks: approvingComplaint,
        },
      ],
    },
    request: {
      given: draftedDecision,
      when: { type: 'approve' },
      by: head,
      may: ['coordinator', 'head', 'superior'],
      causes: [
        {
          ...{ type: 'decided', status: 'decided' },
          ...drafted,
          approvedBy: 'O-penghubung',
          clocks: ['request.answer#1 stopped', 'request.approval#1 stopped', 'request.objection-window#1 2026-04-02'],
        },
      ],
      refuses: {
        'their own': { by: { ...head, id: 'O-penghubung' } as Actor, refused: 'own-draft' },
        'nothing waits': { given: assigned, refused: 'not-possible-now' },
        'the day that it promises has passed': {
          given: assigned.and([promise, liaison], [{ type: 'extend', reason: 'x' }, liaison, '2026-02-12T10:00:00+07:00']),
          refused: 'bad-until',
        },
      },
    },
  },
  'send-back': {
    complaint: {
      given: draftedAnswer,
      when: { type: 'send-back', text: 'Kurang jelas' },
      by: head,
      may: ['coordinator', 'head', 'superior'],
      causes: [
        {
          ...{ type: 'draft-sent-back', status: 'in-progress', text: 'Kurang jelas', onlyDraft: true },
          clocks: ['complaint.approval#1 stopped'],
        },
      ],
    },
    request: {
      given: draftedDecision,
      when: { type: 'send-back', text: 'Kurang jelas' },
      by: head,
      may: ['coordinator', 'head', 'superior'],
      causes: [{ ...{ type: 'draft-sent-back', text: 'Kurang jelas', onlyDraft: true }, clocks: ['request.approval#1 stopped'] }],
      refuses: { 'nothing waits': { given: assigned, refused: 'not-possible-now' } },
    },
  },
  'draft-decision': {
    request: {
      given: assigned,
      when: draft,
      by: liaison,
      may: ['liaison'],
      // The ten days of the law go on.
      causes: [{ ...{ type: 'decision-drafted', status: 'assigned' }, ...drafted, clocks: ['request.approval#1 2026-02-12'] }],
      refuses: {
        'one waits': { given: draftedDecision, refused: 'not-possible-now' },
        'a refusal without a consequence test': { when: { ...draft, test: null }, refused: 'test-required' },
        'a promise without its day': { when: { ...promise, provideUntil: null }, refused: 'bad-until' },
      },
    },
  },
}
