import type { Actor } from '../../../shared/domain/case/actor.ts'
import { viewOf } from '../../../shared/domain/lapor/read-export.ts'
import { given, givenImported } from '../../support/decision.ts'
import { aComplaint, aReport } from '../../support/filings.ts'
import { coordinator, disposeTo, liaison } from '../../support/officers.ts'
import { type ActionCases, answered, disposed, holders, received, reporter } from './action-cases.ts'

const works = holders.lead
const refusing = ['complaint.verification#1 stopped', 'complaint.legal-ceiling#1 stopped']
const answering = [
  'complaint.legal-ceiling#1 stopped',
  'complaint.first-follow-up#1 stopped',
  'complaint.resolution.ordinary#1 stopped',
  'complaint.reporter-window#1 2026-02-26',
]
const _approving = [...answering.slice(0, 3), 'complaint.approval#1 stopped', ...answering.slice(3)]
const ten = Array.from({ length: 10 }, (_, i) => `dinas-${i}`)
const verified = {
  type: 'verified',
  class: 'ordinary',
  classReason: null,
  category: 'jalan-dan-jembatan',
  confidential: false,
  anonymous: false,
  agenda: 'ADU-2026-0001',
} as const

const ofNobody = given(aComplaint({ identity: 'none' }))
const hidden = received.and([{ type: 'make-anonymous' }, coordinator], [{ type: 'make-confidential' }, coordinator])
const shown = { type: 'lift-anonymity', consent: 'whatsapp', reason: 'Ingin namanya dibaca' } as const
const opened = { type: 'lift-confidentiality', consent: 'whatsapp', reason: 'Boleh dibaca umum', accessCode: null } as const

const askCode = { type: 'ask-new-code', reason: 'KTP cocok' } as const
const second: Actor = { ...coordinator, id: 'O-kedua' } as Actor

const ofStorm = given(aComplaint({ inStorm: true }))
const urgent = disposed.and([{ type: 'mark-urgent', reason: 'Kabel listrik putus' }, coordinator])

/** What officers do with a complaint. */
/** An officer works on what ended in SP4N-LAPOR! meanwhile. */
const toRecord = given(aComplaint({ recording: 'allowed' }))
const apart = givenImported(aReport(), [disposeTo(), coordinator])
  .whenRead(aReport({ status: 'Ditutup oleh Admin' }))
  .happens()
/** Answered, and its reporter allows a text about it. */
const publishable = answered.and([{ type: 'allow-publishing', publishing: 'allowed' }, reporter])
const thereClosed = viewOf(aReport({ status: 'Ditutup oleh Admin' }), null)

export const complaint: ActionCases = {
  dispose: {
    complaint: {
      given: received,
      when: disposeTo({ instruction: 'Mohon ditangani' }),
      by: coordinator,
      may: ['coordinator'],
      causes: [
        verified,
        {
          type: 'disposed',
          status: 'disposed',
          holders,
          instruction: 'Mohon ditangani',
          clocks: [
            'complaint.verification#1 stopped',
            'complaint.first-follow-up#1 2026-02-19',
            'complaint.resolution.ordinary#1 2026-03-04',
          ],
        },
      ],
      refuses: {
        'it is about that office': {
          given: received.and([
            { type: 'name-conflict', reported: { institutions: [works], officers: [] }, reason: 'Diadukan' },
            coordinator,
          ]),
          refused: 'conflict-of-interest',
        },
        'one of them twice': { when: disposeTo({ holders: { ...holders, readers: [works] } }), refused: 'bad-holders' },
        'more than ten': { when: disposeTo({ holders: { ...holders, contributors: ten } }), refused: 'bad-holders' },
      },
    },
  },
  'take-up': {
    complaint: {
      given: ofStorm,
      when: { type: 'take-up' },
      by: coordinator,
      may: ['coordinator', 'reporter'],
      causes: [{ type: 'taken-up', clocks: ['complaint.read-after-storm#1 stopped'] }],
      refuses: { 'it is read as always': { given: received, refused: 'nothing-to-do' } },
    },
  },
  'mark-urgent': {
    complaint: {
      given: disposed,
      when: { type: 'mark-urgent', reason: 'Kabel listrik putus' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'marked-urgent', reason: 'Kabel listrik putus', clocks: ['complaint.urgent-response#1 2026-02-11'] }],
      refuses: { 'it is already': { given: urgent, refused: 'done-before' } },
    },
  },
  'lift-urgency': {
    complaint: {
      given: urgent,
      when: { type: 'lift-urgency', reason: 'Kabel sudah diangkat' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'urgency-lifted', reason: 'Kabel sudah diangkat', clocks: ['complaint.urgent-response#1 stopped'] }],
      refuses: { 'it is not': { given: disposed, refused: 'nothing-to-do' } },
    },
  },
  accept: {
    complaint: {
      given: disposed,
      when: { type: 'accept', institution: works },
      by: liaison,
      may: ['liaison', 'head'],
      causes: [{ type: 'accepted', status: 'in-progress', institution: works, clocks: ['complaint.first-follow-up#1 stopped'] }],
    },
  },
  'accept-for': {
    complaint: {
      given: disposed,
      when: { type: 'accept-for', institution: works, reason: 'Petugasnya sakit' },
      by: coordinator,
      may: ['coordinator'],
      causes: [
        {
          ...{ type: 'accepted', status: 'in-progress', institution: works, inItsPlace: 'Petugasnya sakit' },
          clocks: ['complaint.first-follow-up#1 stopped'],
        },
      ],
    },
  },
  answer: {
    complaint: {
      given: disposed,
      when: { type: 'answer', outcome: 'partly', text: 'Sebagian sudah' },
      by: liaison,
      may: ['coordinator', 'liaison', 'head'],
      causes: [{ type: 'answered', status: 'answered', outcome: 'partly', text: 'Sebagian sudah', approvedBy: null, clocks: answering }],
    },
  },
  refer: {
    complaint: {
      given: received,
      when: { type: 'refer', body: 'PLN', explanation: 'Tiang listrik' },
      by: coordinator,
      may: ['coordinator'],
      causes: [
        {
          type: 'referred',
          status: 'referred',
          body: 'PLN',
          explanation: 'Tiang listrik',
          clocks: [...refusing, 'complaint.reopen#1 2026-03-12'],
        },
      ],
    },
  },
  archive: {
    complaint: {
      given: received,
      when: { type: 'archive', reason: 'unclear', explanation: 'Tidak jelas' },
      by: coordinator,
      may: ['coordinator'],
      causes: [
        {
          type: 'archived',
          status: 'archived',
          reason: 'unclear',
          explanation: 'Tidak jelas',
          clocks: [...refusing, 'complaint.reopen#1 2026-03-12'],
        },
      ],
    },
  },
  block: {
    complaint: {
      given: received,
      when: { type: 'block', reason: 'Kasar' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'blocked', status: 'blocked', reason: 'Kasar', clocks: refusing }],
    },
  },
  'make-anonymous': {
    complaint: {
      given: received,
      when: { type: 'make-anonymous' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'flags-set', confidential: false, anonymous: true }],
      refuses: { 'it is so': { given: received.and([{ type: 'make-anonymous' }, coordinator]), refused: 'nothing-to-do' } },
    },
  },
  'make-confidential': {
    complaint: {
      given: received,
      when: { type: 'make-confidential' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'flags-set', confidential: true, anonymous: false }],
      refuses: { 'it is so': { given: received.and([{ type: 'make-confidential' }, coordinator]), refused: 'nothing-to-do' } },
    },
  },
  edit: {
    complaint: {
      given: received,
      when: { type: 'edit', title: 'Jalan rusak', text: 'Di depan pasar' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'edited', title: 'Jalan rusak', text: 'Di depan pasar' }],
    },
  },
  'lift-anonymity': {
    complaint: {
      given: hidden,
      when: shown,
      by: coordinator,
      may: ['coordinator'],
      causes: [
        { type: 'flags-set', confidential: true, anonymous: false, consent: 'whatsapp', reason: 'Ingin namanya dibaca', uncovers: true },
      ],
      refuses: {
        'their name is read already': { given: received, refused: 'nothing-to-do' },
        'there is no name': { given: ofNobody, refused: 'nothing-to-do' },
      },
    },
  },
  'lift-confidentiality': {
    complaint: {
      given: hidden,
      when: opened,
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'flags-set', confidential: false, anonymous: true, consent: 'whatsapp', reason: 'Boleh dibaca umum' }],
      refuses: {
        'nobody knows who agrees': { given: ofNobody.and([{ type: 'make-confidential' }, coordinator]), refused: 'consent-needed' },
        'it is not confidential': { given: received, refused: 'nothing-to-do' },
      },
    },
  },
  'ask-new-code': {
    complaint: {
      given: hidden,
      when: askCode,
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'new-code-asked', reason: 'KTP cocok', clocks: ['complaint.new-code-consent#1 2026-02-12'] }],
      refuses: {
        'a name is there to be compared': { given: received, refused: 'not-possible-now' },
        'nobody can tell whose it is': { given: ofNobody, refused: 'not-possible-now' },
        'once at a time': { given: hidden.and([askCode, coordinator]), refused: 'done-before' },
      },
    },
  },
  'consent-new-code': {
    complaint: {
      given: hidden.and([askCode, coordinator]),
      when: { type: 'consent-new-code' },
      by: second,
      may: ['coordinator', 'leader'],
      causes: [
        { type: 'new-code-consented', clocks: ['complaint.new-code-consent#1 stopped', 'complaint.new-code-objection#1 2026-02-19'] },
      ],
      refuses: {
        'nobody asked': { given: hidden, refused: 'not-possible-now' },
        once: { given: hidden.and([askCode, coordinator], [{ type: 'consent-new-code' }, second]), refused: 'not-possible-now' },
      },
    },
  },
  'refuse-new-code': {
    complaint: {
      given: hidden.and([askCode, coordinator], [{ type: 'consent-new-code' }, second]),
      when: { type: 'refuse-new-code', reason: 'Orangnya lain' },
      by: coordinator,
      may: ['coordinator', 'leader'],
      causes: [{ type: 'new-code-refused', reason: 'Orangnya lain', clocks: ['complaint.new-code-objection#1 stopped'] }],
      refuses: { 'nobody asked': { given: hidden, refused: 'not-possible-now' } },
    },
  },
  'object-new-code': {
    complaint: {
      given: hidden.and([askCode, coordinator]),
      when: { type: 'object-new-code', text: 'Bukan saya' },
      by: reporter,
      may: ['reporter'],
      causes: [{ type: 'new-code-objected', text: 'Bukan saya', clocks: ['complaint.new-code-consent#1 stopped'] }],
      refuses: { 'nobody asked': { given: hidden, refused: 'not-possible-now' } },
    },
  },
  link: {
    complaint: {
      given: received,
      when: { type: 'link', duplicateOf: 'J-0000-0002' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'linked', duplicateOf: 'J-0000-0002' }],
      refuses: { 'it would repeat itself': { when: { type: 'link', duplicateOf: 'J-0000-0001' }, refused: 'not-possible-now' } },
    },
  },
  gather: {
    complaint: {
      given: received,
      when: { type: 'gather', joined: ['J-0000-0002'], left: [] },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'duplicates-changed', joined: ['J-0000-0002'], left: [] }],
    },
  },
  'propose-conversion': {
    complaint: {
      given: disposed,
      when: { type: 'propose-conversion', text: 'Ini permohonan informasi' },
      by: liaison,
      may: ['coordinator', 'liaison', 'head'],
      causes: [
        {
          type: 'conversion-proposed',
          status: 'awaiting-reporter',
          text: 'Ini permohonan informasi',
          clocks: ['complaint.resolution.ordinary#1 rests', 'complaint.reporter-completes#1 2026-03-12'],
        },
      ],
    },
  },
  'link-national': {
    complaint: {
      given: received,
      when: { type: 'link-national', trackingId: '1234567' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'national-linked', trackingId: '1234567' }],
    },
  },
  'unlink-national': {
    complaint: {
      given: toRecord.and([{ type: 'link-national', trackingId: '1234567' }, coordinator]),
      when: { type: 'unlink-national', reason: 'Nomor laporan lain' },
      by: coordinator,
      may: ['coordinator'],
      causes: [
        {
          type: 'national-unlinked',
          trackingId: '1234567',
          reason: 'Nomor laporan lain',
          clocks: ['complaint.national-record#2 2026-02-19'],
        },
      ],
      refuses: { 'no id stands on it': { given: received, refused: 'not-possible-now' } },
    },
  },
  'note-recording': {
    complaint: {
      given: received,
      when: { type: 'note-recording', recording: 'allowed', consent: 'phone' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'recording-set', recording: 'allowed', heard: 'phone', clocks: ['complaint.national-record#1 2026-02-19'] }],
      refuses: {
        'it stands there': {
          given: received.and([{ type: 'link-national', trackingId: '1234567' }, coordinator]),
          refused: 'not-possible-now',
        },
        'they said so before': {
          given: received.and([{ type: 'note-recording', recording: 'allowed', consent: 'phone' }, coordinator]),
          refused: 'done-before',
        },
      },
    },
  },
  'propose-publication': {
    complaint: {
      given: publishable,
      when: { type: 'propose-publication', line: 'I-1' },
      by: liaison,
      may: ['coordinator', 'liaison', 'head'],
      causes: [{ type: 'publication-proposed', line: 'I-1' }],
      refuses: {
        'its reporter did not allow it': { given: answered, refused: 'not-possible-now' },
        'it has another text': {
          given: publishable.and([{ type: 'propose-publication', line: 'I-0' }, liaison]),
          refused: 'done-before',
        },
      },
    },
  },
  publish: {
    complaint: {
      given: publishable.and([{ type: 'propose-publication', line: 'I-1' }, liaison]),
      when: { type: 'publish', line: 'I-1' },
      by: coordinator,
      may: ['coordinator', 'superior'],
      causes: [{ type: 'published', line: 'I-1' }],
      refuses: { 'nobody proposed that text': { given: publishable, refused: 'not-possible-now' } },
    },
  },
  unpublish: {
    complaint: {
      given: publishable.and([{ type: 'propose-publication', line: 'I-1' }, liaison], [{ type: 'publish', line: 'I-1' }, coordinator]),
      when: { type: 'unpublish', line: 'I-1' },
      by: coordinator,
      may: ['coordinator', 'superior', 'head'],
      causes: [{ type: 'unpublished', line: 'I-1', cause: 'officer' }],
      refuses: { 'it has no such text': { given: publishable, refused: 'done-before' } },
    },
  },
  'keep-apart': {
    complaint: {
      given: apart,
      when: { type: 'keep-apart', reason: 'Di sana ditutup keliru' },
      by: coordinator,
      may: ['coordinator'],
      causes: [
        {
          ...{ type: 'national-kept', difference: 'Ditutup oleh Admin#Pengaduan Tidak Berkadar Pengawasan#open#ordinary' },
          ...{ reason: 'Di sana ditutup keliru', clocks: ['complaint.national-apart#1 stopped'] },
        },
      ],
      refuses: { 'the two say the same': { given: received, refused: 'not-possible-now' } },
    },
  },
  'follow-national': {
    complaint: {
      given: apart,
      when: { type: 'follow-national' },
      by: coordinator,
      may: ['coordinator'],
      causes: [
        {
          ...{ type: 'national-imported', status: 'closed', trackingId: '7123456', there: thereClosed },
          follows: { closedBy: 'officer', archivedFor: null, rating: null },
          clocks: [
            'complaint.verification#1 stopped',
            'complaint.legal-ceiling#1 stopped',
            'complaint.first-follow-up#1 stopped',
            'complaint.resolution.ordinary#1 stopped',
            'complaint.national-apart#1 stopped',
          ].slice(1),
        },
      ],
      refuses: {
        'it did not come from there': {
          given: received
            .and([{ type: 'link-national', trackingId: '7123456' }, coordinator])
            .whenRead(aReport({ status: 'Ditutup oleh Admin' }))
            .happens(),
          refused: 'not-possible-now',
        },
      },
    },
  },
  'post-national': {
    complaint: {
      given: answered.and([{ type: 'link-national', trackingId: '1234567' }, coordinator]),
      when: { type: 'post-national' },
      by: liaison,
      may: ['coordinator', 'liaison', 'head'],
      causes: [{ type: 'national-posted', clocks: ['complaint.national-answer#1 stopped'] }],
      refuses: { 'it does not stand there': { given: answered, refused: 'not-possible-now' } },
    },
  },
}
