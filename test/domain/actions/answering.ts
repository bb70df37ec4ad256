import { instant } from '../../../shared/domain/time/instant.ts'
import { localDate } from '../../../shared/domain/time/local-date.ts'
import { coordinator } from '../../support/officers.ts'
import { type ActionCase, type ActionCases, inBoth, received, registered, reporter, system } from './action-cases.ts'

/** What becomes of a question to the reporter, and of what they said or sent (docs/adr/0032). */

const question = [{ type: 'hold', question: 'Mohon surat kuasa' }, coordinator] as const
const asked = { complaint: received.and(question), request: registered.and(question) }
const file = { fileId: 'F-1', type: 'image/png', size: 1, sha256: 'x', at: instant('2026-02-10T05:00:00Z'), from: 'reporter' } as const
const sent = [{ type: 'attach', file }, system] as const
const unread = { complaint: asked.complaint.and(sent), request: asked.request.and(sent) }

const holding = ['coordinator', 'liaison', 'head'] as const
const said = { heard: 'phone', heardOn: localDate('2026-02-10'), text: 'Sudah diantar' } as const
const tooEarly = { ...said, heardOn: localDate('2026-02-09') }
const tries = { tried: 'whatsapp', triedOn: localDate('2026-02-10'), tries: 2 } as const
const looked = (window: string, look: string) => [`${window}#1 stopped`, `${look}#1 stopped`]
const ofComplaint = looked('complaint.reporter-completes', 'complaint.look-at-answer')
const ofRequest = looked('request.requester-completes', 'request.look-at-answer')
const anew = {
  complaint: ['complaint.verification#2 2026-02-13', 'complaint.legal-ceiling#2 2026-04-11'],
  request: ['request.completeness-check#2 2026-02-13', 'request.answer#2 2026-02-26'],
}
const completion = (it: Pick<ActionCase, 'given' | 'may' | 'causes'>): ActionCase => ({
  ...it,
  when: { type: 'record-completion', ...said },
  by: coordinator,
  refuses: { 'before the case was received': { when: { type: 'record-completion', ...tooEarly }, refused: 'bad-day' } },
})

export const answering: ActionCases = {
  'count-answer': {
    complaint: {
      given: unread.complaint,
      when: { type: 'count-answer' },
      by: coordinator,
      may: holding,
      causes: [{ type: 'answer-counted', status: 'received', clocks: [...ofComplaint, ...anew.complaint] }],
      refuses: { 'nothing lies unread': { given: asked.complaint, refused: 'nothing-to-do' } },
    },
    request: {
      given: unread.request,
      when: { type: 'count-answer' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'answer-counted', status: 'registered', clocks: [...ofRequest, ...anew.request] }],
      refuses: { 'nothing lies unread': { given: asked.request, refused: 'nothing-to-do' } },
    },
  },
  'still-missing': {
    complaint: {
      given: unread.complaint,
      when: { type: 'still-missing', question: 'Halaman kedua' },
      by: coordinator,
      may: holding,
      causes: [{ type: 'still-missing', question: 'Halaman kedua', clocks: [...ofComplaint, 'complaint.reporter-completes#2 2026-03-12'] }],
      refuses: { 'nothing lies unread': { given: asked.complaint, refused: 'nothing-to-do' } },
    },
    request: {
      given: unread.request,
      when: { type: 'still-missing', question: 'Halaman kedua' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'still-missing', question: 'Halaman kedua', clocks: [...ofRequest, 'request.requester-completes#2 2026-02-13'] }],
      refuses: { 'nothing lies unread': { given: asked.request, refused: 'nothing-to-do' } },
    },
  },
  'take-back': {
    complaint: {
      given: asked.complaint,
      when: { type: 'take-back', reason: 'Sudah jelas' },
      by: coordinator,
      may: holding,
      causes: [
        {
          type: 'question-withdrawn',
          status: 'received',
          reason: 'Sudah jelas',
          clocks: ['complaint.reporter-completes#1 stopped', ...anew.complaint],
        },
      ],
    },
    request: {
      given: asked.request,
      when: { type: 'take-back', reason: 'Sudah jelas' },
      by: coordinator,
      may: ['coordinator'],
      causes: [
        {
          type: 'question-withdrawn',
          status: 'registered',
          reason: 'Sudah jelas',
          clocks: ['request.requester-completes#1 stopped', ...anew.request],
        },
      ],
    },
  },
  'record-reply': inBoth((it) => ({
    given: it,
    when: { type: 'record-reply', ...said },
    by: coordinator,
    may: holding,
    causes: [{ type: 'reply-recorded', ...said }],
    refuses: {
      'before the case was received': { when: { type: 'record-reply', ...tooEarly }, refused: 'bad-day' },
      'not yet': { when: { type: 'record-reply', ...said, heardOn: localDate('2026-02-11') }, refused: 'bad-day' },
      'reporters write themselves': { by: reporter, refused: 'not-allowed' },
    },
  })),
  'record-completion': {
    complaint: completion({
      given: asked.complaint,
      may: holding,
      causes: [
        {
          type: 'completion-recorded',
          status: 'received',
          ...said,
          clocks: ['complaint.reporter-completes#1 stopped', ...anew.complaint],
        },
      ],
    }),
    request: completion({
      given: asked.request,
      may: holding,
      causes: [
        {
          type: 'completion-recorded',
          status: 'registered',
          ...said,
          clocks: ['request.requester-completes#1 stopped', ...anew.request],
        },
      ],
    }),
  },
  'not-connected': inBoth((it) => ({
    given: it,
    when: { type: 'not-connected', ...tries },
    by: coordinator,
    may: holding,
    causes: [{ type: 'not-connected', ...tries }],
    refuses: { 'not yet': { when: { type: 'not-connected', ...tries, triedOn: localDate('2026-02-11') }, refused: 'bad-day' } },
  })),
}
