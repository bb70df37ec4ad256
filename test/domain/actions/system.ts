import { maxFilesPerCase } from '../../../shared/domain/case/files-per-case.ts'
import { instant } from '../../../shared/domain/time/instant.ts'
import { asOfBefore, type Done, given } from '../../support/decision.ts'
import { aComplaint } from '../../support/filings.ts'
import { type ActionCases, inBoth, received, system } from './action-cases.ts'

const ofBefore = asOfBefore(given(aComplaint({ recording: 'allowed' })))
const fileOf = (n: number, from: 'reporter' | 'officer' = 'reporter') =>
  ({ fileId: `F-${n}`, type: 'image/png', size: 1, sha256: `x${n}`, at: instant('2026-02-10T03:30:00Z'), from }) as const
const full = Array.from({ length: maxFilesPerCase }, (_, n): Done => [{ type: 'attach', file: fileOf(n) }, system])

/** What uploads and jobs cause. */
export const bySystem: ActionCases = {
  attach: inBoth((it) => ({
    given: it.and(...full.slice(1)),
    when: { type: 'attach', file: fileOf(9) },
    by: system,
    may: ['system'],
    causes: [{ type: 'file-attached', file: fileOf(9) }],
    refuses: {
      "the reporter's places are taken": { given: it.and(...full), refused: 'too-many-files' },
      'they sent the same just now': {
        given: it.and([{ type: 'attach', file: { ...fileOf(1), sha256: 'x9' } }, system]),
        refused: 'sent-before',
      },
    },
  })),
  'refuse-file': inBoth((it) => ({
    given: it,
    when: { type: 'refuse-file', fileId: 'F-1', reason: 'broken' },
    by: system,
    may: ['system'],
    causes: [{ type: 'file-refused', fileId: 'F-1', reason: 'broken' }],
  })),
  'put-to-superior': {
    complaint: {
      given: received,
      when: { type: 'put-to-superior' },
      by: system,
      may: ['system'],
      causes: [{ type: 'put-to-superior' }],
      refuses: {
        'they read it already': { given: received.and([{ type: 'put-to-superior' }, system]), refused: 'done-before' },
        'a name waits to be matched': { given: given(aComplaint({ reportedPerson: 'Sukarno', similar: ['O-9'] })), refused: 'match-first' },
      },
    },
  },
  // What is owed begins with what makes it owed; a case of before, without its limit, is tried in test/lapor/duties-of-before.test.ts.
  'owe-national': {
    complaint: {
      given: ofBefore,
      when: { type: 'owe-national' },
      by: system,
      may: ['system'],
      causes: [{ type: 'national-owed', clocks: ['complaint.national-record#1 2026-02-19'] }],
      refuses: { 'nothing is owed': { given: received, refused: 'nothing-to-do' } },
    },
  },
  // No law has changed here, so no date moves; what a decree moves is told in test/reminders/law-change.test.ts.
  recompute: inBoth((it) => ({
    given: it,
    when: { type: 'recompute', decree: 'SKB 2026' },
    by: system,
    may: ['system'],
    causes: [{ type: 'recomputed', decree: 'SKB 2026' }],
  })),
}
