import { given } from '../../support/decision.ts'
import { aComplaint } from '../../support/filings.ts'
import { coordinator } from '../../support/officers.ts'
import {
  type ActionCases,
  answered,
  confirmed,
  decided,
  inBoth,
  objection,
  objectionDecided,
  received,
  registered,
  reporter,
} from './action-cases.ts'

const asked = {
  complaint: received.and([{ type: 'hold', question: 'Di mana?' }, coordinator]),
  request: registered.and([{ type: 'hold', question: 'Tahun berapa?' }, coordinator]),
}
const proposed = received.and([{ type: 'propose-conversion', text: 'Ini permohonan informasi' }, coordinator])

/** What reporters and requesters do about their own case. */
export const citizen: ActionCases = {
  'allow-publishing': {
    complaint: {
      given: received,
      when: { type: 'allow-publishing', publishing: 'allowed' },
      by: reporter,
      may: ['reporter'],
      causes: [{ type: 'publishing-set', publishing: 'allowed' }],
      refuses: {
        'it is anonymous': { given: given(aComplaint({ identity: 'anonymous' })), refused: 'not-possible-now' },
        'it is confidential': { given: given(aComplaint({ confidential: true })), refused: 'not-possible-now' },
        'nobody ever said yes': { when: { type: 'allow-publishing', publishing: 'refused' }, refused: 'done-before' },
      },
    },
  },
  'allow-recording': {
    complaint: {
      given: received,
      when: { type: 'allow-recording', recording: 'refused' },
      by: reporter,
      may: ['reporter'],
      causes: [{ type: 'recording-set', recording: 'refused' }],
      refuses: {
        'it stands there': {
          given: received.and([{ type: 'link-national', trackingId: '1234567' }, coordinator]),
          refused: 'not-possible-now',
        },
        'they said so before': {
          given: received.and([{ type: 'allow-recording', recording: 'refused' }, reporter]),
          refused: 'done-before',
        },
      },
    },
  },
  complete: {
    complaint: {
      given: asked.complaint,
      when: { type: 'complete', text: 'Di depan pasar' },
      by: reporter,
      may: ['reporter'],
      causes: [
        {
          type: 'completed',
          status: 'received',
          text: 'Di depan pasar',
          clocks: ['complaint.reporter-completes#1 stopped', 'complaint.verification#2 2026-02-13', 'complaint.legal-ceiling#2 2026-04-11'],
        },
      ],
    },
    request: {
      given: asked.request,
      when: { type: 'complete', text: 'Tahun 2026' },
      by: reporter,
      may: ['reporter'],
      causes: [
        {
          type: 'completed',
          status: 'registered',
          text: 'Tahun 2026',
          clocks: ['request.requester-completes#1 stopped', 'request.completeness-check#2 2026-02-13', 'request.answer#2 2026-02-26'],
        },
      ],
    },
  },
  reply: inBoth((it) => ({
    given: it,
    when: { type: 'reply', text: 'Masih rusak' },
    by: reporter,
    may: ['reporter'],
    causes: [{ type: 'replied', text: 'Masih rusak' }],
  })),
  withdraw: inBoth((it) => ({
    given: it,
    when: { type: 'withdraw', reason: 'Sudah beres' },
    by: reporter,
    may: ['reporter'],
    causes: [
      {
        type: 'withdrawn',
        status: 'withdrawn',
        cause: 'reporter',
        reason: 'Sudah beres',
        clocks: it.state.clocks.map(({ statute }) => `${statute}#1 stopped`),
      },
    ],
  })),
  'ask-privacy': inBoth((it) => ({
    given: it,
    when: { type: 'ask-privacy', right: 'erasure', text: 'Hapus data saya' },
    by: reporter,
    may: ['reporter'],
    causes: [{ type: 'privacy-asked', right: 'erasure', text: 'Hapus data saya' }],
  })),
  confirm: {
    complaint: {
      given: answered,
      when: { type: 'confirm' },
      by: reporter,
      may: ['reporter'],
      causes: [
        {
          type: 'closed',
          status: 'closed',
          closedBy: 'reporter',
          reason: null,
          surveyUntil: '2026-03-12',
          clocks: ['complaint.reporter-window#1 stopped', 'complaint.reopen#1 2026-03-12'],
        },
      ],
    },
    request: {
      given: objectionDecided,
      when: { type: 'confirm' },
      by: reporter,
      may: ['reporter'],
      causes: [
        {
          type: 'request-closed',
          status: 'closed',
          closedBy: 'reporter',
          reason: null,
          surveyUntil: '2026-03-12',
          clocks: ['objection.dispute-window#1 stopped', 'objection.order#1 stopped'],
        },
      ],
    },
  },
  rate: {
    complaint: {
      given: confirmed,
      when: { type: 'rate', stars: 4, text: 'Cepat' },
      by: reporter,
      may: ['reporter'],
      causes: [{ type: 'rated', stars: 4, text: 'Cepat' }],
      refuses: {
        'once is enough': { given: confirmed.and([{ type: 'rate', stars: 4, text: null }, reporter]), refused: 'done-before' },
        'nothing was handled': {
          given: received.and(
            [{ type: 'propose-conversion', text: 'Ini permohonan' }, coordinator],
            [{ type: 'convert', request: 'PPID-2026-0001' }, reporter],
          ),
          refused: 'not-possible-now',
        },
      },
    },
  },
  'answer-survey': {
    complaint: {
      given: confirmed,
      when: { type: 'answer-survey', answers: { time: 4, conduct: 2 }, text: 'Cepat' },
      by: reporter,
      may: ['reporter'],
      causes: [{ type: 'survey-answered', answers: { time: 4, conduct: 2 }, text: 'Cepat' }],
      refuses: {
        'once is enough': {
          given: confirmed.and([{ type: 'answer-survey', answers: { time: 1 }, text: null }, reporter]),
          refused: 'done-before',
        },
        'nothing was handled': {
          given: received.and(
            [{ type: 'propose-conversion', text: 'Ini permohonan' }, coordinator],
            [{ type: 'convert', request: 'PPID-2026-0001' }, reporter],
          ),
          refused: 'not-possible-now',
        },
      },
    },
    request: {
      given: objectionDecided.and([{ type: 'confirm' }, reporter]),
      when: { type: 'answer-survey', answers: { product: 3 }, text: null },
      by: reporter,
      may: ['reporter'],
      causes: [{ type: 'survey-answered', answers: { product: 3 }, text: null }],
    },
  },
  reopen: {
    complaint: {
      given: confirmed,
      when: { type: 'reopen', text: 'Rusak lagi' },
      by: reporter,
      may: ['reporter'],
      causes: [
        {
          type: 'reopened',
          status: 'disposed',
          text: 'Rusak lagi',
          clocks: ['complaint.reopen#1 stopped', 'complaint.first-follow-up#2 2026-02-19', 'complaint.resolution.ordinary#2 2026-03-04'],
        },
      ],
      refuses: {
        'it was reopened before': {
          given: confirmed.and(
            [{ type: 'reopen', text: 'Rusak lagi' }, reporter],
            [{ type: 'answer', outcome: 'solved', text: 'Kini beres' }, coordinator],
            [{ type: 'confirm' }, reporter],
          ),
          refused: 'not-possible-now',
        },
        'the window has ended': {
          given: confirmed.whenSweptAt('2026-03-13T00:00:00+07:00').happens(),
          refused: 'not-possible-now',
        },
      },
    },
  },
  convert: {
    complaint: {
      given: proposed,
      when: { type: 'convert', request: 'PPID-2026-0001' },
      by: reporter,
      may: ['reporter'],
      causes: [{ type: 'converted', status: 'closed', request: 'PPID-2026-0001', clocks: ['complaint.reporter-completes#1 stopped'] }],
      refuses: { 'nobody proposed it': { given: asked.complaint, refused: 'not-possible-now' } },
    },
  },
  // Within thirty working days, once (UU 14/2008 Ps 36(1)).
  object: {
    request: {
      given: decided,
      when: objection,
      by: reporter,
      may: ['reporter'],
      causes: [
        {
          type: 'objected',
          status: 'objected',
          number: 'KEB-2026-0001',
          ground: 'c',
          text: 'Tidak ditanggapi',
          clocks: ['request.objection-window#1 stopped', 'objection.answer#1 2026-04-02'],
        },
      ],
      refuses: {
        'the limit has not passed, and nothing was decided': { given: registered, refused: 'not-possible-now' },
        'the window has ended': {
          given: decided.whenSweptAt('2026-04-03T00:00:00+07:00').happens(),
          refused: 'not-possible-now',
        },
        'there was one before': {
          given: objectionDecided.and([{ type: 'confirm' }, reporter]),
          refused: 'not-possible-now',
        },
      },
    },
  },
}
