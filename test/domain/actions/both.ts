import type { IssuedLetter } from '../../../shared/domain/case/case.ts'
import { localDate } from '../../../shared/domain/time/local-date.ts'
import { given } from '../../support/decision.ts'
import { aComplaint, aRequest } from '../../support/filings.ts'
import { coordinator, liaison } from '../../support/officers.ts'
import {
  type ActionCases,
  answered,
  assigned,
  confirmed,
  decided,
  disposed,
  holders,
  inBoth,
  objected,
  received,
  registered,
  reporter,
  system,
} from './action-cases.ts'

const works = holders.lead
const letter: IssuedLetter = {
  letterId: 'S-1',
  kind: 'acknowledgement',
  number: '1/PPID/2026',
  date: localDate('2026-02-10'),
  signatory: 'Budi Contoh',
  sha256: 'x',
  signed: null,
}
const ofNobody = { complaint: given(aComplaint({ identity: 'none' })), request: given(aRequest({ identity: 'none' })) }
const byPhone = { reachableBy: { email: false, phone: true } }
const withoutEmail = { complaint: given(aComplaint(byPhone)), request: given(aRequest(byPhone)) }
const anyOfficer = ['coordinator', 'liaison', 'head', 'superior'] as const

/** What can be done with a complaint and with a request alike, and who held either may do. */
export const both: ActionCases = {
  hold: {
    complaint: {
      given: disposed,
      when: { type: 'hold', question: 'Di mana?' },
      by: liaison,
      may: ['coordinator', 'liaison', 'head'],
      causes: [
        {
          type: 'completion-asked',
          status: 'awaiting-reporter',
          question: 'Di mana?',
          clocks: ['complaint.resolution.ordinary#1 rests', 'complaint.reporter-completes#1 2026-03-12'],
        },
      ],
    },
    request: {
      given: registered,
      when: { type: 'hold', question: 'Tahun berapa?' },
      by: coordinator,
      may: ['coordinator'],
      causes: [
        {
          type: 'completion-asked',
          status: 'incomplete',
          question: 'Tahun berapa?',
          clocks: ['request.completeness-check#1 stopped', 'request.answer#1 stopped', 'request.requester-completes#1 2026-02-13'],
        },
      ],
    },
  },
  progress: {
    complaint: {
      given: disposed,
      when: { type: 'progress', institution: works, text: 'Tim sudah ke lokasi' },
      by: liaison,
      may: ['coordinator', 'liaison', 'head'],
      causes: [
        {
          type: 'progressed',
          status: 'in-progress',
          institution: works,
          text: 'Tim sudah ke lokasi',
          clocks: ['complaint.first-follow-up#1 stopped'],
        },
      ],
    },
    request: {
      given: assigned,
      when: { type: 'progress', institution: works, text: 'Sedang dicari' },
      by: liaison,
      may: ['coordinator', 'liaison', 'head'],
      causes: [{ type: 'progressed', institution: works, text: 'Sedang dicari' }],
    },
  },
  return: {
    complaint: {
      given: disposed,
      when: { type: 'return', institution: works, reason: 'Jalan provinsi' },
      by: liaison,
      may: ['liaison', 'head'],
      causes: [
        {
          type: 'returned',
          status: 'returned',
          institution: works,
          reason: 'Jalan provinsi',
          readsOn: true,
          clocks: ['complaint.first-follow-up#1 stopped', 'complaint.redisposition#1 2026-02-13'],
        },
      ],
    },
    request: {
      given: assigned,
      when: { type: 'return', institution: works, reason: 'Bukan kami' },
      by: liaison,
      may: ['liaison', 'head'],
      causes: [{ type: 'assignment-returned', status: 'registered', institution: works, reason: 'Bukan kami', readsOn: true }],
    },
  },
  close: {
    complaint: {
      given: answered,
      when: { type: 'close', reason: 'Pelapor puas' },
      by: liaison,
      may: ['coordinator', 'liaison', 'head'],
      causes: [
        {
          type: 'closed',
          status: 'closed',
          closedBy: 'officer',
          reason: 'Pelapor puas',
          surveyUntil: '2026-03-12',
          clocks: ['complaint.reporter-window#1 stopped', 'complaint.reopen#1 2026-03-12'],
        },
      ],
    },
    request: {
      given: objected.and([{ type: 'note-dispute', reference: 'KI-1', text: null }, coordinator]),
      when: { type: 'close', reason: 'Diputus Komisi Informasi' },
      by: coordinator,
      may: ['coordinator'],
      causes: [
        { type: 'request-closed', status: 'closed', closedBy: 'officer', reason: 'Diputus Komisi Informasi', surveyUntil: '2026-03-12' },
      ],
    },
  },
  reverse: {
    complaint: {
      given: received.and([{ type: 'archive', reason: 'unclear', explanation: 'Tidak jelas' }, coordinator, '2026-02-12T10:00:00+07:00']),
      when: { type: 'reverse', reason: 'Keliru' },
      by: coordinator,
      may: ['coordinator'],
      causes: [
        {
          ...{ type: 'reversed', status: 'received', reason: 'Keliru' },
          clocks: ['complaint.reopen#1 stopped', 'complaint.verification#2 2026-02-13', 'complaint.legal-ceiling#2 2026-04-11'],
        },
      ],
      refuses: { 'the reporter ended it': { given: confirmed, refused: 'not-possible-now' } },
    },
    request: {
      given: objected.and([{ type: 'note-dispute', reference: 'KI-1', text: null }, coordinator, '2026-02-12T10:00:00+07:00']),
      when: { type: 'reverse', reason: 'Keliru' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ ...{ type: 'reversed', status: 'objected', reason: 'Keliru' }, clocks: ['objection.answer#2 2026-04-02'] }],
      refuses: {
        'the requester ended it': {
          given: decided.and([{ type: 'deliver', how: 'email', text: null }, liaison], [{ type: 'confirm' }, reporter]),
          refused: 'not-possible-now',
        },
      },
    },
  },
  note: inBoth((it) => ({
    given: it,
    when: { type: 'note', text: 'Antarpetugas' },
    by: coordinator,
    may: anyOfficer,
    causes: [{ type: 'noted', text: 'Antarpetugas' }],
  })),
  'name-conflict': inBoth((it) => {
    const reported = { institutions: [works], officers: ['O-1'] }
    return {
      given: it,
      when: { type: 'name-conflict', reported, reason: 'Diadukan' },
      by: coordinator,
      may: ['coordinator'],
      causes: [{ type: 'conflict-named', reported, reason: 'Diadukan' }],
      refuses: {
        'it lies there': { given: it.state.channel === 'complaint' ? disposed : assigned, refused: 'conflict-of-interest' },
        'they are named already': {
          given: it.and([{ type: 'name-conflict', reported, reason: 'Diadukan' }, coordinator]),
          refused: 'nothing-to-do',
        },
      },
    }
  }),
  'open-identity': inBoth((it) => ({
    given: it,
    when: { type: 'open-identity', reason: 'Perlu' },
    by: coordinator,
    may: ['coordinator'],
    causes: [{ type: 'identity-opened', reason: 'Perlu' }, { type: 'opening-told' }],
    refuses: { 'there is none': { given: ofNobody[it.state.channel], refused: 'not-possible-now' } },
  })),
  'answer-privacy': inBoth((it) => ({
    given: it.and([{ type: 'ask-privacy', right: 'access', text: 'Data saya' }, reporter]),
    when: { type: 'answer-privacy', text: 'Ini' },
    by: coordinator,
    may: ['coordinator'],
    causes: [{ type: 'privacy-answered', text: 'Ini' }],
    refuses: { 'nobody asked': { given: it, refused: 'not-possible-now' } },
  })),
  'restore-address': inBoth((it) => ({
    given: it,
    when: { type: 'restore-address', reason: 'Orangnya di loket' },
    by: coordinator,
    may: ['coordinator'],
    causes: [{ type: 'address-restored', reason: 'Orangnya di loket' }],
    refuses: { 'no address was left': { given: withoutEmail[it.state.channel], refused: 'not-possible-now' } },
  })),
  'renew-access': inBoth((it) => ({
    given: it,
    when: { type: 'renew-access', reason: 'KTP diperlihatkan' },
    by: coordinator,
    may: ['reporter', 'system', 'coordinator'],
    causes: [{ type: 'access-renewed', generation: 1, reason: 'KTP diperlihatkan', seen: true }],
    refuses: { 'no officer can tell whose it is': { given: ofNobody[it.state.channel], refused: 'not-allowed' } },
  })),
  reach: inBoth((it) => ({
    given: it,
    when: { type: 'reach', letterId: 'L-1', how: 'phone' },
    by: coordinator,
    may: ['coordinator'],
    causes: [{ type: 'reached', letterId: 'L-1', how: 'phone' }],
  })),
  'issue-letter': inBoth((it) => ({
    given: it,
    when: { type: 'issue-letter', letter },
    by: coordinator,
    may: anyOfficer,
    causes: [{ type: 'letter-issued', letter }],
  })),
  'sign-letter': inBoth((it) => ({
    given: it.and([{ type: 'issue-letter', letter }, coordinator]),
    when: { type: 'sign-letter', letterId: 'S-1', fileId: 'F-1', sha256: 'y' },
    by: system,
    may: [...anyOfficer, 'system'],
    causes: [{ type: 'letter-signed', letterId: 'S-1', fileId: 'F-1', sha256: 'y' }],
    refuses: { 'no such letter was issued': { given: it, refused: 'not-possible-now' } },
  })),
  erase: inBoth((it) => ({
    given: it,
    when: { type: 'erase', texts: [1], files: ['F-1'], identity: true, basis: 'UU 27/2022 Pasal 8' },
    by: coordinator,
    may: ['coordinator', 'system'],
    causes: [
      {
        ...{ type: 'erased', texts: [1], files: ['F-1'], identity: true, basis: 'UU 27/2022 Pasal 8' },
        ...(it.state.channel === 'complaint' ? { wordless: ['report'] } : {}),
      },
    ],
  })),
}
